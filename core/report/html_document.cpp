// A fragment as a page that needs nothing else. The policy forbids every
// load and every script; the style is the only thing inline.
#include "core/report/html_writer.h"
#include "core/report/report.h"
#include "core/report/table.h"

namespace entente {

namespace {

constexpr std::string_view kBeforeTitle = R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>)";

constexpr std::string_view kAfterTitle = R"( - Entente</title>
<style>
:root { color-scheme: light dark; --ink: #1d2126; --soft: #58616c; --line: #d9dde2; --paper: #fcfcfb; --link: #0b57a4;
  --cue: #ffe08a; --act: #cfe8d6; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e6e8; --soft: #a4adb7; --line: #3a4047; --paper: #17191c; --link: #8fc1ff; --cue: #5f4b00; --act: #1f4a30; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
.report { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.25; }
h2 { margin-top: 3rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
h3 { margin-top: 2rem; }
h4 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
a { color: var(--link); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: start; color: var(--soft); padding: .5rem 0; }
th, td { text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
.number { text-align: end; font-variant-numeric: tabular-nums; }
blockquote { margin: .5rem 0; padding: .25rem 0 .25rem 1rem; border-inline-start: 3px solid var(--line); }
mark { color: inherit; padding: .05em .1em; border-radius: .15em; }
mark.act { background: var(--act); }
mark.cue { background: var(--cue); font-weight: 600; }
dl { margin: .5rem 0; font-size: .92rem; }
dl div { display: flex; gap: .75rem; }
dt { flex: 0 0 11rem; color: var(--soft); }
dd { margin: 0; }
:target { outline: 2px solid var(--link); outline-offset: .25rem; }
@media print { nav { display: none; } .commitment { break-inside: avoid; } }
</style>
</head>
<body>
<main>
)";

}  // namespace

std::string html_page(std::string_view title, std::string_view body) {
  HtmlWriter out;
  out.markup(kBeforeTitle);
  out.text(title);
  out.markup(kAfterTitle);
  out.markup(body);
  out.markup("</main>\n</body>\n</html>\n");
  return out.take();
}

std::string to_html_document(const Report& report, const Facts& made) {
  return html_page("Report", to_html(report, made));
}

std::string to_html_document(const Table& table) {
  return html_page(table.name, "<div class=\"report\" lang=\"en\">\n" + to_html(table) + "</div>\n");
}

}  // namespace entente
