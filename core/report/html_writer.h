// HTML as it is written out. Text and attribute values are escaped here and nowhere else; markup is
// only ever a literal of the program.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

class HtmlWriter {
 public:
  void markup(std::string_view literal) { out_ += literal; }
  void text(std::string_view value);
  void integer(std::uint64_t value);                        // "1,204"
  void decimal(double value, unsigned decimals);            // a dash where it cannot be written
  void anchor(std::string_view kind, std::string_view id);  // ` id="kind-id"`

  // <a href="#kind-id">; close with markup("</a>").
  void open_link(std::string_view kind, std::string_view id);

  // <name dir="auto">value</name>
  void element(std::string_view name, std::string_view value);

  // `title` and the texts of a table's head are literals, as in markup().
  void open_section(std::string_view id, std::string_view title);
  void open_table(std::string_view caption, std::initializer_list<std::string_view> columns);
  void close_table() { markup("</tbody></table></div>\n"); }
  void row_title(std::string_view value);
  void cell(std::uint64_t value);
  void cell(std::optional<double> value, unsigned decimals);                       // "n/a" for no value
  void counted(std::uint64_t count, std::string_view one, std::string_view many);  // "3 words"

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void target(std::string_view kind, std::string_view id);  // "kind-id"

  std::string out_;
};

// A page that needs nothing else: with a small style sheet for light and dark, and a policy that lets it load nothing.
// `body` is markup, one element of class "report".
[[nodiscard]] std::string html_page(std::string_view title, std::string_view body);

}  // namespace entente
