// The element names of HTML as an enumeration, with what the HTML standard says of each: whether it is void,
// "special", a formatting element, ends a scope, and so on. A parser asks this several times for each tag, so
// that it is one table of flags, and the names are found by their hash.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace entente {

// What an element of HTML is; the standard's own terms, section "Parsing HTML documents".
namespace html_flags {
inline constexpr std::uint16_t kVoid = 1;         // has no content and no end tag
inline constexpr std::uint16_t kSpecial = 2;      // category "special"
inline constexpr std::uint16_t kFormatting = 4;   // category "formatting": goes on in the next paragraph
inline constexpr std::uint16_t kScope = 8;        // "has an element in scope" looks no further up
inline constexpr std::uint16_t kImpliedEnd = 16;  // "generate implied end tags" closes it
inline constexpr std::uint16_t kTablePart = 32;   // text may not stand directly in it: it moves before the table
inline constexpr std::uint16_t kHeading = 64;     // h1 to h6
inline constexpr std::uint16_t kBlock = 128;      // its start tag closes an open paragraph, and that is all
inline constexpr std::uint16_t kBreakout = 256;   // its start tag ends SVG and MathML
inline constexpr std::uint16_t kMode = 512;       // "reset the insertion mode appropriately" looks for it
}  // namespace html_flags

// clang-format off
// id, name, flags. A name that C++ cannot spell has `_` in its id.
#define ENTENTE_HTML_TAGS(X) \
  X(a, "a", kFormatting) \
  X(abbr, "abbr", 0) \
  X(acronym, "acronym", 0) \
  X(address, "address", kSpecial | kBlock) \
  X(annotation_xml, "annotation-xml", 0) \
  X(applet, "applet", kSpecial | kScope) \
  X(area, "area", kVoid | kSpecial) \
  X(article, "article", kSpecial | kBlock) \
  X(aside, "aside", kSpecial | kBlock) \
  X(audio, "audio", 0) \
  X(b, "b", kFormatting | kBreakout) \
  X(base, "base", kVoid | kSpecial) \
  X(basefont, "basefont", kVoid | kSpecial) \
  X(bdi, "bdi", 0) \
  X(bdo, "bdo", 0) \
  X(bgsound, "bgsound", kVoid | kSpecial) \
  X(big, "big", kFormatting | kBreakout) \
  X(blockquote, "blockquote", kSpecial | kBlock | kBreakout) \
  X(body, "body", kSpecial | kBreakout | kMode) \
  X(br, "br", kVoid | kSpecial | kBreakout) \
  X(button, "button", kSpecial) \
  X(canvas, "canvas", 0) \
  X(caption, "caption", kSpecial | kScope | kMode) \
  X(center, "center", kSpecial | kBlock | kBreakout) \
  X(cite, "cite", 0) \
  X(code, "code", kFormatting | kBreakout) \
  X(col, "col", kVoid | kSpecial) \
  X(colgroup, "colgroup", kSpecial | kMode) \
  X(data, "data", 0) \
  X(datalist, "datalist", 0) \
  X(dd, "dd", kSpecial | kImpliedEnd | kBreakout) \
  X(del, "del", 0) \
  X(desc, "desc", 0) \
  X(details, "details", kSpecial | kBlock) \
  X(dfn, "dfn", 0) \
  X(dialog, "dialog", kBlock) \
  X(dir, "dir", kSpecial | kBlock) \
  X(div, "div", kSpecial | kBlock | kBreakout) \
  X(dl, "dl", kSpecial | kBlock | kBreakout) \
  X(dt, "dt", kSpecial | kImpliedEnd | kBreakout) \
  X(em, "em", kFormatting | kBreakout) \
  X(embed, "embed", kVoid | kSpecial | kBreakout) \
  X(fieldset, "fieldset", kSpecial | kBlock) \
  X(figcaption, "figcaption", kSpecial | kBlock) \
  X(figure, "figure", kSpecial | kBlock) \
  X(font, "font", kFormatting) \
  X(footer, "footer", kSpecial | kBlock) \
  X(foreignobject, "foreignobject", 0) \
  X(form, "form", kSpecial) \
  X(frame, "frame", kVoid | kSpecial) \
  X(frameset, "frameset", kSpecial | kMode) \
  X(h1, "h1", kSpecial | kHeading | kBreakout) \
  X(h2, "h2", kSpecial | kHeading | kBreakout) \
  X(h3, "h3", kSpecial | kHeading | kBreakout) \
  X(h4, "h4", kSpecial | kHeading | kBreakout) \
  X(h5, "h5", kSpecial | kHeading | kBreakout) \
  X(h6, "h6", kSpecial | kHeading | kBreakout) \
  X(head, "head", kSpecial | kBreakout | kMode) \
  X(header, "header", kSpecial | kBlock) \
  X(hgroup, "hgroup", kSpecial | kBlock) \
  X(hr, "hr", kVoid | kSpecial | kBreakout) \
  X(html, "html", kSpecial | kScope | kMode) \
  X(i, "i", kFormatting | kBreakout) \
  X(iframe, "iframe", kSpecial) \
  X(image, "image", 0) \
  X(img, "img", kVoid | kSpecial | kBreakout) \
  X(input, "input", kVoid | kSpecial) \
  X(ins, "ins", 0) \
  X(kbd, "kbd", 0) \
  X(keygen, "keygen", kVoid | kSpecial) \
  X(label, "label", 0) \
  X(legend, "legend", 0) \
  X(li, "li", kSpecial | kImpliedEnd | kBreakout) \
  X(link, "link", kVoid | kSpecial) \
  X(listing, "listing", kSpecial | kBreakout) \
  X(main, "main", kSpecial | kBlock) \
  X(malignmark, "malignmark", 0) \
  X(map, "map", 0) \
  X(mark, "mark", 0) \
  X(marquee, "marquee", kSpecial | kScope) \
  X(math, "math", 0) \
  X(menu, "menu", kSpecial | kBlock | kBreakout) \
  X(menuitem, "menuitem", 0) \
  X(meta, "meta", kVoid | kSpecial | kBreakout) \
  X(meter, "meter", 0) \
  X(mglyph, "mglyph", 0) \
  X(mi, "mi", 0) \
  X(mn, "mn", 0) \
  X(mo, "mo", 0) \
  X(ms, "ms", 0) \
  X(mtext, "mtext", 0) \
  X(nav, "nav", kSpecial | kBlock) \
  X(nobr, "nobr", kFormatting | kBreakout) \
  X(noembed, "noembed", kSpecial) \
  X(noframes, "noframes", kSpecial) \
  X(noscript, "noscript", kSpecial) \
  X(object, "object", kSpecial | kScope) \
  X(ol, "ol", kSpecial | kBlock | kBreakout) \
  X(optgroup, "optgroup", kImpliedEnd) \
  X(option, "option", kImpliedEnd) \
  X(output, "output", 0) \
  X(p, "p", kSpecial | kImpliedEnd | kBreakout) \
  X(param, "param", kVoid | kSpecial) \
  X(picture, "picture", 0) \
  X(plaintext, "plaintext", kSpecial) \
  X(pre, "pre", kSpecial | kBreakout) \
  X(progress, "progress", 0) \
  X(q, "q", 0) \
  X(rb, "rb", kImpliedEnd) \
  X(rp, "rp", kImpliedEnd) \
  X(rt, "rt", kImpliedEnd) \
  X(rtc, "rtc", kImpliedEnd) \
  X(ruby, "ruby", kBreakout) \
  X(s, "s", kFormatting | kBreakout) \
  X(samp, "samp", 0) \
  X(script, "script", kSpecial) \
  X(search, "search", kSpecial | kBlock) \
  X(section, "section", kSpecial | kBlock) \
  X(select, "select", kSpecial | kScope) \
  X(slot, "slot", 0) \
  X(small, "small", kFormatting | kBreakout) \
  X(source, "source", kVoid | kSpecial) \
  X(span, "span", kBreakout) \
  X(strike, "strike", kFormatting | kBreakout) \
  X(strong, "strong", kFormatting | kBreakout) \
  X(style, "style", kSpecial) \
  X(sub, "sub", kBreakout) \
  X(summary, "summary", kSpecial | kBlock) \
  X(sup, "sup", kBreakout) \
  X(svg, "svg", 0) \
  X(table, "table", kSpecial | kScope | kTablePart | kBreakout | kMode) \
  X(tbody, "tbody", kSpecial | kTablePart | kMode) \
  X(td, "td", kSpecial | kScope | kMode) \
  X(template_, "template", kSpecial | kScope | kMode) \
  X(textarea, "textarea", kSpecial) \
  X(tfoot, "tfoot", kSpecial | kTablePart | kMode) \
  X(th, "th", kSpecial | kScope | kMode) \
  X(thead, "thead", kSpecial | kTablePart | kMode) \
  X(time, "time", 0) \
  X(title, "title", kSpecial) \
  X(tr, "tr", kSpecial | kTablePart | kMode) \
  X(track, "track", kVoid | kSpecial) \
  X(tt, "tt", kFormatting | kBreakout) \
  X(u, "u", kFormatting | kBreakout) \
  X(ul, "ul", kSpecial | kBlock | kBreakout) \
  X(var, "var", kBreakout) \
  X(video, "video", 0) \
  X(wbr, "wbr", kVoid | kSpecial) \
  X(xmp, "xmp", kSpecial)
// clang-format on

enum class HtmlTag : std::uint8_t {
  other,  // any name that is not above
#define ENTENTE_HTML_TAG(id, name, flags) id,
  ENTENTE_HTML_TAGS(ENTENTE_HTML_TAG)
#undef ENTENTE_HTML_TAG
};

namespace html_flags {
inline constexpr auto kOfTag = [] {
#define ENTENTE_HTML_TAG(id, name, flags) , static_cast<std::uint16_t>(flags)
  return std::to_array<std::uint16_t>({0 ENTENTE_HTML_TAGS(ENTENTE_HTML_TAG)});
#undef ENTENTE_HTML_TAG
}();
}  // namespace html_flags

inline constexpr std::size_t kHtmlTags = html_flags::kOfTag.size();

// True when `tag`, as an element of HTML, is any of what `flags` names.
[[nodiscard]] constexpr bool html_is(HtmlTag tag, std::uint16_t flags) {
  return (html_flags::kOfTag[static_cast<std::size_t>(tag)] & flags) != 0;
}

// `name` in any case; HtmlTag::other when it is none of the known.
[[nodiscard]] HtmlTag html_tag(std::string_view name);

// ASCII case set aside.
[[nodiscard]] bool equals_ignoring_case(std::string_view a, std::string_view b);

// "annotation-xml", "template", "div"; empty for `other`.
[[nodiscard]] std::string_view html_name(HtmlTag tag);

}  // namespace entente
