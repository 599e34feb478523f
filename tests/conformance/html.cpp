// html5lib-tests: the token lists, the trees, and the text of the trees. What the trees fail in is what html_tree.h
// says is simpler: scripts that write, names of SVG and MathML in mixed case, attributes of a second <html>.
#include <simdjson.h>

#include <map>
#include <string>
#include <string_view>

#include "core/markup/html_tokens.h"
#include "core/markup/html_tree.h"
#include "core/text/utf8.h"
#include "tests/conformance/suite.h"

namespace entente::conformance {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

std::string_view text_of(element value) {
  std::string_view text;
  return value.get(text) == simdjson::SUCCESS ? text : std::string_view();
}

std::string_view field(object of, std::string_view name) {
  element value;
  return of[name].get(value) == simdjson::SUCCESS ? text_of(value) : std::string_view();
}

bool flag(object of, std::string_view name) {
  bool value = false;
  return of[name].get(value) == simdjson::SUCCESS && value;
}

// Of a "doubleEscaped" case: \uXXXX once more, pairs joined. UTF-8 has no lone surrogate: U+FFFD stands for it, in the
// input as in what is expected.
std::string unescaped(std::string_view text, bool is_escaped) {
  if (!is_escaped) return std::string(text);
  std::string out;
  char32_t high = 0;
  const auto end_pair = [&] {
    if (high != 0) append_utf8(0xFFFD, out);
    high = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at, 2) != "\\u") {
      end_pair();
      out += text[at++];
      continue;
    }
    const auto code = static_cast<char32_t>(std::stoul(std::string(text.substr(at + 2, 4)), nullptr, 16));
    at += 6;
    if (high != 0 && code >= 0xDC00 && code < 0xE000) {
      append_utf8(0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00), out);
      high = 0;
      continue;
    }
    end_pair();
    if (code >= 0xD800 && code < 0xDC00) {
      high = code;
    } else {
      append_utf8(code, out);
    }
  }
  end_pair();
  return out;
}

// A list of tokens as one text, neighbouring characters joined.
class TokenList {
 public:
  void add_text(std::string_view text) {
    if (!is_text_) list_ += "\nCharacter ";
    is_text_ = true;
    list_ += text;
  }
  void add(std::string_view kind, std::string_view name) {
    is_text_ = false;
    list_.append("\n").append(kind).append(" ").append(name);
  }
  void add_attributes(const std::map<std::string, std::string>& attributes, bool is_self_closing) {
    for (const auto& [name, value] : attributes) list_.append(" [").append(name).append("=").append(value).append("]");
    if (is_self_closing) list_ += " /";
  }
  void add_id(bool is_given, std::string_view id) { list_.append(is_given ? " id " : " none").append(id); }
  [[nodiscard]] const std::string& str() const { return list_; }

 private:
  std::string list_;
  bool is_text_ = false;
};

TokenList expected_tokens(array tokens, bool is_escaped) {
  TokenList list;
  const auto plain = [is_escaped](element value) { return unescaped(text_of(value), is_escaped); };
  for (const element token : tokens) {
    array parts;
    if (token.get(parts) != simdjson::SUCCESS) continue;
    const std::string_view kind = text_of(parts.at(0).value_unsafe());
    const element name = parts.at(1).value_unsafe();
    if (kind == "Character") {
      list.add_text(plain(name));
      continue;
    }
    list.add(kind, plain(name));
    if (kind == "StartTag") {
      std::map<std::string, std::string> attributes;
      object given;
      if (parts.at(2).get(given) != simdjson::SUCCESS) continue;
      for (const auto& [key, value] : given) attributes[unescaped(key, is_escaped)] = plain(value);
      list.add_attributes(attributes, parts.size() > 3);
    } else if (kind == "DOCTYPE") {
      for (const std::size_t i : {1U, 2U, 3U}) {
        const element id = parts.at(i).value_unsafe();
        list.add_id(!id.is_null(), plain(id));
      }
      bool is_correct = false;
      if (parts.at(4).get(is_correct) == simdjson::SUCCESS && !is_correct) list.add_id(true, "quirks");
    }
  }
  return list;
}

TokenList given_tokens(std::string_view page, HtmlContent content, std::string_view last_start_tag) {
  TokenList list;
  StringArena strings;
  HtmlTokenizer tokenizer(page, strings);
  tokenizer.set_content(content, last_start_tag);
  HtmlToken token;
  for (tokenizer.next(token); token.kind != HtmlTokenKind::end_of_page; tokenizer.next(token)) {
    switch (token.kind) {
      case HtmlTokenKind::text:
        list.add_text(token.text);
        break;
      case HtmlTokenKind::comment:
        list.add("Comment", token.text);
        break;
      case HtmlTokenKind::end_tag:
        list.add("EndTag", token.name);
        break;
      case HtmlTokenKind::start_tag: {
        list.add("StartTag", token.name);
        std::map<std::string, std::string> attributes;
        for (const HtmlAttribute& a : tokenizer.attributes()) attributes.emplace(a.name, a.value);
        list.add_attributes(attributes, token.is_self_closing);
        break;
      }
      case HtmlTokenKind::doctype: {
        const HtmlDoctype& doctype = tokenizer.doctype();
        list.add("DOCTYPE", token.name);
        for (const auto& id : {doctype.name, doctype.public_id, doctype.system_id})
          list.add_id(id.has_value(), id.value_or(""));
        if (doctype.forces_quirks) list.add_id(true, "quirks");
        break;
      }
      case HtmlTokenKind::end_of_page:
        break;
    }
  }
  return list;
}

HtmlContent content_of(std::string_view state) {
  if (state == "RCDATA state") return HtmlContent::rcdata;
  if (state == "RAWTEXT state") return HtmlContent::rawtext;
  if (state == "Script data state") return HtmlContent::script;
  if (state == "PLAINTEXT state") return HtmlContent::plaintext;
  if (state == "CDATA section state") return HtmlContent::cdata;
  return HtmlContent::data;
}

void judge_tokens(object test, Score& score) {
  const bool is_escaped = flag(test, "doubleEscaped");
  const std::string page = unescaped(field(test, "input"), is_escaped);
  array output;
  if (test["output"].get(output) != simdjson::SUCCESS) return;
  const std::string expected = expected_tokens(output, is_escaped).str();
  std::vector<std::string_view> states;
  array given;
  if (test["initialStates"].get(given) == simdjson::SUCCESS) {
    for (const element state : given) states.push_back(text_of(state));
  } else {
    states.push_back("Data state");
  }
  for (const std::string_view state : states) {
    const std::string tokens = given_tokens(page, content_of(state), field(test, "lastStartTag")).str();
    score.count(tokens == expected, field(test, "description"), "expected" + expected + "\ngiven" + tokens);
  }
}

void judge_tokenizer(const std::filesystem::path& folder, Score& score) {
  for (const auto& file : files_of(folder / "tokenizer")) {
    if (file.extension() != ".test") continue;
    const simdjson::padded_string json(bytes_of(file));
    simdjson::dom::parser parser;
    object top;
    array tests;
    if (parser.parse(json).get(top) != simdjson::SUCCESS || top["tests"].get(tests) != simdjson::SUCCESS) continue;
    for (const element test : tests) {
      object fields;
      if (test.get(fields) == simdjson::SUCCESS) judge_tokens(fields, score);
    }
  }
}

const Suite tokenizer_suite("html5lib-tokenizer", "html5lib-tests", 7032, judge_tokenizer);

struct TreeTest {
  std::string page, document;
  bool is_fragment = false, has_scripting = false;
};

std::vector<TreeTest> tree_tests(std::string_view file) {
  std::vector<TreeTest> tests;
  std::string ignored;
  std::string* into = &ignored;
  for (std::size_t at = 0; at < file.size();) {
    const std::size_t end = std::min(file.find('\n', at), file.size());
    const std::string_view line = file.substr(at, end - at);
    at = end + 1;
    if (line == "#data") {
      tests.emplace_back();
      into = &tests.back().page;
    } else if (line == "#document") {
      into = &tests.back().document;
    } else if (line == "#errors" || line == "#new-errors") {
      into = &ignored;
    } else if (line == "#document-fragment") {
      tests.back().is_fragment = true;
      into = &ignored;
    } else if (line == "#script-on") {
      tests.back().has_scripting = true;
    } else if (line != "#script-off") {
      into->append(line).append("\n");
    }
  }
  for (TreeTest& test : tests) {
    if (!test.page.empty()) test.page.pop_back();
  }
  return tests;
}

// The text nodes of a dump: lines of a quote behind "| " and the indentation, with those that follow without "| ".
std::string text_of_dump(std::string_view dump) {
  std::string text;
  bool is_text = false;
  const auto end_text = [&] {
    if (!is_text) return;
    while (text.ends_with('\n')) text.pop_back();
    if (text.ends_with('"')) text.pop_back();
    is_text = false;
  };
  for (std::size_t at = 0; at < dump.size();) {
    const std::size_t end = std::min(dump.find('\n', at), dump.size());
    const std::string_view line = dump.substr(at, end - at);
    at = end + 1;
    if (!line.starts_with("| ")) {
      if (is_text) text.append(line).append("\n");
      continue;
    }
    end_text();
    const std::size_t first = line.find_first_not_of(' ', 1);
    is_text = first < line.size() && line[first] == '"';
    if (is_text) text.append(line.substr(first + 1)).append("\n");
  }
  end_text();
  return text;
}

std::string text_of_tree(const HtmlTree& tree) {
  std::string text;
  for (const HtmlNode& node : tree.nodes()) {
    if (node.kind == HtmlNodeKind::text) text += node.text;
  }
  return text;
}

// The tree as the suite writes one.
std::string dump_of_tree(const HtmlTree& tree, const HtmlDoctype& doctype) {
  std::string out;
  std::vector<std::size_t> depth(tree.nodes().size());  // of what is in the node
  bool is_text = false;                                 // the last line is a text that may go on
  for (std::size_t i = 1; i < tree.nodes().size(); ++i) {
    const HtmlNode& node = tree.nodes()[i];
    const std::string indent = "| " + std::string(2 * depth[node.parent], ' ');
    const bool goes_on = is_text && node.kind == HtmlNodeKind::text && tree.nodes()[i - 1].parent == node.parent;
    is_text = node.kind == HtmlNodeKind::text;
    depth[i] = depth[node.parent] + 1;
    if (goes_on) {
      out.resize(out.size() - 2);
      out.append(node.text).append("\"\n");
    } else if (is_text) {
      out.append(indent).append("\"").append(node.text).append("\"\n");
    } else if (node.kind == HtmlNodeKind::comment) {
      out.append(indent).append("<!-- ").append(node.text).append(" -->\n");
    } else if (node.kind == HtmlNodeKind::doctype) {
      out.append(indent).append("<!DOCTYPE ").append(node.name);
      if (doctype.public_id || doctype.system_id) {
        out.append(" \"").append(doctype.public_id.value_or("")).append("\" \"").append(doctype.system_id.value_or(""));
        out += '"';
      }
      out += ">\n";
    } else {
      const std::string_view space = node.space == HtmlSpace::svg    ? "svg "
                                     : node.space == HtmlSpace::math ? "math "
                                                                     : "";
      out.append(indent).append("<").append(space).append(node.name).append(">\n");
      std::map<std::string_view, std::string_view> attributes;
      for (const HtmlAttribute& attribute : tree.attributes(node)) attributes.emplace(attribute.name, attribute.value);
      for (const auto& [name, value] : attributes) {
        out.append(indent).append("  ").append(name).append("=\"").append(value).append("\"\n");
      }
      if (node.tag == HtmlTag::template_ && space.empty()) {
        out.append(indent).append("  content\n");
        ++depth[i];
      }
    }
  }
  return out;
}

// The first doctype's identifiers: the tree keeps its name alone.
HtmlDoctype doctype_of(std::string_view page, StringArena& strings) {
  HtmlTokenizer tokenizer(page, strings);
  HtmlToken token;
  do {
    tokenizer.next(token);
  } while (token.kind == HtmlTokenKind::comment || token.kind == HtmlTokenKind::text);
  return token.kind == HtmlTokenKind::doctype ? tokenizer.doctype() : HtmlDoctype();
}

// Every page is parsed; those that are no fragments are judged.
template <class Judge>
void judge_trees(const std::filesystem::path& folder, Judge judge) {
  std::size_t fragments = 0;
  for (const auto& file : files_of(folder / "tree-construction")) {
    if (file.extension() != ".dat") continue;
    for (const TreeTest& test : tree_tests(bytes_of(file))) {
      HtmlOptions options;
      options.scripting = test.has_scripting;
      const HtmlTree tree = HtmlTree::parse(test.page, options);
      if (test.is_fragment) {
        ++fragments;
      } else {
        judge(file.filename().string(), test, tree);
      }
    }
  }
  remark(std::to_string(fragments) + " fragments parsed, not judged");
}

void judge_tree_text(const std::filesystem::path& folder, Score& score) {
  judge_trees(folder, [&score](const std::string& name, const TreeTest& test, const HtmlTree& tree) {
    const std::string given = text_of_tree(tree);
    const std::string expected = text_of_dump(test.document);
    score.count(given == expected, name, test.page + "\n  expected " + expected + "\n  given    " + given);
  });
}

void judge_tree(const std::filesystem::path& folder, Score& score) {
  judge_trees(folder, [&score](const std::string& name, const TreeTest& test, const HtmlTree& tree) {
    StringArena strings;
    const std::string given = dump_of_tree(tree, doctype_of(test.page, strings));
    std::string expected = test.document;
    while (expected.ends_with("\n\n")) expected.pop_back();
    score.count(given == expected, name, test.page + "\nexpected\n" + expected + "given\n" + given);
  });
}

const Suite tree_text_suite("html5lib-tree-text", "html5lib-tests", 1598, judge_tree_text);
const Suite tree_suite("html5lib-tree", "html5lib-tests", 1546, judge_tree);

}  // namespace
}  // namespace entente::conformance
