// One function for each production of the grammar that can stand where it is called; numbers in brackets are
// those of the recommendation.
#include "core/markup/xml_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace entente {
namespace {

constexpr std::size_t kLongestShown = 60;  // bytes of a name within a message

// White space [3].
bool is_xml_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Char [2]; surrogates are not met, as the text is valid.
bool is_xml_character(char32_t code) {
  if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
  return code != 0xFFFE && code != 0xFFFF && (code < 0xD800 || code > 0xDFFF) && code <= 0x10FFFF;
}

struct Range {
  char32_t first, last;
};
// NameStartChar [4] beyond ASCII.
constexpr std::array kNameStart = {Range{0xC0, 0xD6},     Range{0xD8, 0xF6},     Range{0xF8, 0x2FF},
                                   Range{0x370, 0x37D},   Range{0x37F, 0x1FFF},  Range{0x200C, 0x200D},
                                   Range{0x2070, 0x218F}, Range{0x2C00, 0x2FEF}, Range{0x3001, 0xD7FF},
                                   Range{0xF900, 0xFDCF}, Range{0xFDF0, 0xFFFD}, Range{0x10000, 0xEFFFF}};

bool is_name_start(char32_t code) {
  if (code < 0x80) return is_ascii_letter(static_cast<char>(code)) || code == '_' || code == ':';
  return std::ranges::any_of(kNameStart, [&](Range range) { return code >= range.first && code <= range.last; });
}

// NameChar [4a].
bool is_name_character(char32_t code) {
  if (code < 0x80 && (is_ascii_digit(static_cast<char>(code)) || code == '-' || code == '.')) return true;
  return is_name_start(code) || code == 0xB7 || (code >= 0x300 && code <= 0x36F) || (code >= 0x203F && code <= 0x2040);
}

std::string shown(std::string_view name) {
  const std::string_view head = utf8_prefix(name, kLongestShown);
  return std::string(head) + (head.size() < name.size() ? "..." : "");
}

// "U+0008"
std::string code_point_name(char32_t code) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string name = "U+";
  for (int shift = code > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) name += kDigits[code >> shift & 0xF];
  return name;
}

// The value of "38" or "x26"; one that is no character when it is ill-formed or too large.
char32_t numbered(std::string_view digits) {
  constexpr char32_t kNone = 0xFFFF;
  const bool is_hex = digits.starts_with('x');
  if (is_hex) digits.remove_prefix(1);
  if (digits.empty()) return kNone;
  char32_t value = 0;
  for (const char c : digits) {
    const char lower = ascii_lower(c);
    if (is_ascii_digit(c)) {
      value = value * (is_hex ? 16 : 10) + static_cast<char32_t>(c - '0');
    } else if (is_hex && lower >= 'a' && lower <= 'f') {
      value = value * 16 + static_cast<char32_t>(lower - 'a' + 10);
    } else {
      return kNone;
    }
    if (value > 0x10FFFF) return kNone;
  }
  return value;
}

}  // namespace

XmlPiece XmlReader::fail(std::size_t offset, std::string message) {
  is_over_ = true;
  fault_.offset = offset;
  fault_.message = std::move(message);
  return XmlPiece::fault;
}

bool XmlReader::skip_space() {
  const std::size_t before = at_;
  while (!at_end() && is_xml_space(text_[at_])) ++at_;
  return at_ > before;
}

XmlPiece XmlReader::next() {
  if (is_over_) return fault_.message.empty() ? XmlPiece::done : XmlPiece::fault;
  if (is_empty_element_) {
    is_empty_element_ = false;
    open_.pop_back();
    return XmlPiece::end;
  }
  while (true) {
    if (open_.empty()) skip_space();
    if (at_end()) return finish();
    if (text_[at_] != '<') {
      if (!open_.empty()) return text();
      return fail(at_, has_root_ ? "text after the end of the root element" : "text where the root element should be");
    }
    const std::size_t before = at_;
    if (sees("<?")) {
      if (!instruction()) return XmlPiece::fault;
    } else if (sees("<!--")) {
      if (!comment()) return XmlPiece::fault;
    } else if (sees("<![CDATA[") && !open_.empty()) {
      return section() ? XmlPiece::text : XmlPiece::fault;
    } else if (sees("<!DOCTYPE")) {
      fault_.is_doctype = true;
      return fail(at_, "a document type declaration (DTD), which is not allowed");
    } else {
      return sees("</") ? end_tag() : start_tag();
    }
    if (at_ == before) return fail(at_, "markup that cannot stand here");
  }
}

XmlPiece XmlReader::finish() {
  if (!open_.empty()) return fail(text_.size(), "the document ends, and <" + shown(open_.back()) + "> is still open");
  if (!has_root_) return fail(text_.size(), "the document holds no element");
  is_over_ = true;
  return XmlPiece::done;
}

// Name [5].
bool XmlReader::take_name(std::string_view& name) {
  const std::size_t begin = at_;
  while (!at_end()) {
    const CodePoint code = decode_utf8(text_, at_);
    if (at_ == begin ? !is_name_start(code.value) : !is_name_character(code.value)) break;
    at_ += code.size;
  }
  name = text_.substr(begin, at_ - begin);
  return at_ > begin;
}

// True when all of [begin, end) may stand in a document; else the fault is noted.
bool XmlReader::check_characters(std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at) {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte >= 0x20 && byte != 0xEF) continue;  // only what begins with 0xEF can be U+FFFE or U+FFFF
    const char32_t code = byte < 0x20 ? byte : decode_utf8(text_, at).value;
    if (is_xml_character(code)) continue;
    fail(at, "the illegal XML character " + code_point_name(code));
    return false;
  }
  return true;
}

// STag [40] and EmptyElemTag [44].
XmlPiece XmlReader::start_tag() {
  const std::size_t begin = at_;
  ++at_;
  if (!take_name(name_)) return fail(begin, "\"<\" that begins no tag");
  if (open_.empty() && has_root_) return fail(begin, "a second root element, <" + shown(name_) + ">");
  if (!take_attributes()) return XmlPiece::fault;
  is_empty_element_ = sees("/>");
  if (!is_empty_element_ && !sees(">")) {
    return fail(at_, at_end() ? "the document ends within the tag <" + shown(name_) + ">"
                              : "the tag <" + shown(name_) + "> holds what is no attribute");
  }
  at_ += is_empty_element_ ? 2 : 1;
  has_root_ = true;
  open_.push_back(name_);
  return XmlPiece::start;
}

// Attribute [41], each after white space, none twice.
bool XmlReader::take_attributes() {
  attributes_.clear();
  while (skip_space()) {
    XmlAttribute attribute;
    const std::size_t begin = at_;
    if (!take_name(attribute.name)) break;
    skip_space();
    if (!sees("=")) {
      fail(begin, "the attribute \"" + shown(attribute.name) + "\" has no value");
      return false;
    }
    ++at_;
    skip_space();
    if (!attribute_value(attribute)) return false;
    attributes_.push_back(attribute);
  }
  if (attributes_.size() < 2) return true;
  std::vector<std::string_view> names;
  for (const XmlAttribute& attribute : attributes_) names.push_back(attribute.name);
  compact_sort(names);
  const auto twice = std::ranges::adjacent_find(names);
  if (twice == names.end()) return true;
  fail(at_, "the attribute \"" + shown(*twice) + "\" stands twice in one tag");
  return false;
}

// AttValue [10]: checked here, resolved when it is asked for.
bool XmlReader::attribute_value(XmlAttribute& attribute) {
  const std::size_t begin = at_;
  const char quote = at_end() ? '\0' : text_[at_];
  if (quote != '"' && quote != '\'') {
    fail(begin, "the value of \"" + shown(attribute.name) + "\" is not in quotes");
    return false;
  }
  const std::size_t end = text_.find(quote, begin + 1);
  if (end == std::string_view::npos) {
    fail(begin, "the value of \"" + shown(attribute.name) + "\" has no closing quote");
    return false;
  }
  attribute.value = text_.substr(begin + 1, end - begin - 1);
  if (!check_characters(begin + 1, end)) return false;
  std::string ignored;
  for (std::size_t in = 0; (in = attribute.value.find_first_of("&<", in)) != std::string_view::npos;) {
    at_ = begin + 1 + in;
    if (text_[at_] == '<') {
      fail(at_, "\"<\" within the value of \"" + shown(attribute.name) + "\"");
      return false;
    }
    if (!reference(ignored)) return false;
    in = at_ - begin - 1;
  }
  at_ = end + 1;
  return true;
}

// ETag [42].
XmlPiece XmlReader::end_tag() {
  const std::size_t begin = at_;
  at_ += 2;
  if (!take_name(name_)) return fail(begin, "\"</\" that begins no tag");
  skip_space();
  if (!sees(">")) return fail(at_, "the end tag </" + shown(name_) + "> is not closed");
  ++at_;
  if (open_.empty()) return fail(begin, "</" + shown(name_) + "> closes nothing");
  if (open_.back() != name_) {
    return fail(begin, "</" + shown(name_) + "> stands where </" + shown(open_.back()) + "> should");
  }
  open_.pop_back();
  return XmlPiece::end;
}

// CharData [14] and references, up to the next tag.
XmlPiece XmlReader::text() {
  characters_.clear();
  const std::size_t end = std::min(text_.find('<', at_), text_.size());
  if (!check_characters(at_, end)) return XmlPiece::fault;
  while (at_ < end) {
    const std::size_t stop = std::min(text_.find_first_of("&\r]", at_), end);
    characters_.append(text_, at_, stop - at_);
    at_ = stop;
    if (at_ == end) break;
    if (text_[at_] == '&') {
      if (!reference(characters_)) return XmlPiece::fault;
    } else if (text_[at_] == '\r') {
      if (!sees("\r\n")) characters_ += '\n';
      ++at_;
    } else {
      if (sees("]]>")) return fail(at_, "\"]]>\" outside a CDATA section");
      characters_ += text_[at_++];
    }
  }
  return XmlPiece::text;
}

// CDSect [18].
bool XmlReader::section() {
  constexpr std::size_t kOpening = 9;
  const std::size_t begin = at_ + kOpening, end = text_.find("]]>", begin);
  if (end == std::string_view::npos) {
    fail(at_, "a CDATA section that never ends");
    return false;
  }
  if (!check_characters(begin, end)) return false;
  characters_.clear();
  for (at_ = begin; at_ < end; ++at_) {
    if (text_[at_] != '\r') {
      characters_ += text_[at_];
    } else if (!sees("\r\n")) {
      characters_ += '\n';
    }
  }
  at_ = end + 3;
  return true;
}

// PI [16], and XMLDecl [23] at the very start.
bool XmlReader::instruction() {
  const std::size_t begin = at_;
  std::string_view target;
  at_ += 2;
  if (!take_name(target)) {
    fail(begin, "\"<?\" that begins no processing instruction");
    return false;
  }
  if (target.size() == 3 && std::ranges::equal(target, std::string_view("xml"), {}, ascii_lower) &&
      (begin != 0 || target != "xml")) {
    fail(begin, "an XML declaration that is not at the very start");
    return false;
  }
  const std::size_t end = text_.find("?>", at_);
  if (end == std::string_view::npos || (end > at_ && !is_xml_space(text_[at_]))) {
    fail(begin, end == std::string_view::npos ? "a processing instruction that never ends"
                                              : "a processing instruction whose target is no name");
    return false;
  }
  if (!check_characters(at_, end)) return false;
  at_ = end + 2;
  return true;
}

// Comment [15].
bool XmlReader::comment() {
  const std::size_t begin = at_, end = text_.find("--", begin + 4);
  if (end == std::string_view::npos || !text_.substr(end).starts_with("-->")) {
    fail(end == std::string_view::npos ? begin : end,
         end == std::string_view::npos ? "a comment that never ends" : "\"--\" within a comment");
    return false;
  }
  if (!check_characters(begin, end)) return false;
  at_ = end + 3;
  return true;
}

// Reference [67]: what it stands for is appended.
bool XmlReader::reference(std::string& out) {
  constexpr std::size_t kLongest = 1 << 10;  // leading zeros are legal, without end they are an attack
  const std::size_t begin = at_;
  const std::string_view ahead = text_.substr(begin, kLongest);
  const std::size_t size = ahead.find(';');
  const std::string_view name = ahead.substr(1, size == std::string_view::npos ? 0 : size - 1);
  if (name.empty() || name.find_first_of("<& \t\r\n") != std::string_view::npos) {
    fail(begin, "\"&\" that begins no reference");
    return false;
  }
  at_ = begin + size + 1;
  if (name.starts_with('#')) {
    const char32_t code = numbered(name.substr(1));
    if (is_xml_character(code)) {
      append_utf8(code, out);
      return true;
    }
    fail(begin, "the reference \"&" + shown(name) + ";\" names no legal character");
    return false;
  }
  constexpr std::array<std::pair<std::string_view, char>, 5> kNames = {
      {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
  for (const auto& [known, character] : kNames) {
    if (name != known) continue;
    out += character;
    return true;
  }
  fail(begin, "the entity \"" + shown(name) + "\" is not defined");
  return false;
}

std::optional<std::string> XmlReader::attribute(std::string_view name) const {
  const auto found = std::ranges::find(attributes_, name, &XmlAttribute::name);
  if (found == attributes_.end()) return std::nullopt;
  std::string value;
  XmlReader inner(found->value);  // its references were checked
  while (!inner.at_end()) {
    const char c = inner.text_[inner.at_];
    if (c == '&') {
      inner.reference(value);
      continue;
    }
    // White space counts as a blank (3.3.3), "\r\n" as one.
    if (c != '\r' || !inner.sees("\r\n")) value += is_xml_space(c) ? ' ' : c;
    ++inner.at_;
  }
  return value;
}

}  // namespace entente
