// Every round times every task once, so that a busy moment of the machine falls on all alike; the median of the
// rounds is told. Processor time, as another program's turn is no part of reading.
#include "native/bench_read.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <string_view>
#include <utility>

#include "core/read/article.h"
#include "core/text/layout.h"
#include "native/bench_parts.h"
#include "native/options.h"

namespace entente::native {
namespace {

constexpr std::size_t kRounds = 5;
constexpr std::size_t kLargest = std::size_t{30} << 20;  // bytes of JSON lines
constexpr std::size_t kLongText = std::size_t{1} << 20;  // bytes of a text as long as a book
constexpr std::size_t kSmaller = std::size_t{8} << 20;   // of what is slower by far

struct Piece {
  std::string title, text;
};

std::vector<Piece> pieces_of(const std::vector<std::string>& paths) {
  std::vector<Piece> pieces;
  for (Article& article : articles_of(paths)) pieces.push_back({std::move(article.title), std::move(article.text)});
  return pieces;
}

void append_json_string(std::string_view text, std::string& out) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
  }
  out += '"';
}

void append_record(const Piece& piece, std::string& out) {
  out += R"({"id": 12345, "title": )";
  append_json_string(piece.title, out);
  out += R"(, "date": "2022-03-21T10:15:00Z", "source": "Agency", "url": "https://example.org/news/12345", "text": )";
  append_json_string(piece.text, out);
  out += "}\n";
}

void append_escaped(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (c == '&' || c == '<') {
      out += c == '&' ? "&amp;" : "&lt;";
    } else {
      out += c;
    }
  }
}

// A page as news sites make them: links around, the article's paragraphs within.
std::string page_of(const Piece& piece) {
  std::string page = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>";
  append_escaped(piece.title, page);
  page +=
      "</title><meta property=\"og:site_name\" content=\"Agency\"><script>var config = {\"id\": 12345};</script>"
      "<style>.story p { margin: 0 0 1em; }</style></head><body><header><nav><ul>";
  for (int i = 0; i < 12; ++i) page += "<li class=\"menu-item\"><a href=\"/section/news\">Section of the site</a></li>";
  page += "</ul></nav></header><main><article class=\"story\"><h1>";
  append_escaped(piece.title, page);
  page += "</h1><time datetime=\"2022-03-21T10:15:00Z\">21 March 2022</time>";
  std::string_view rest(piece.text);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find("\n\n"), rest.size());
    page += "<p class=\"story-text\">";
    append_escaped(rest.substr(0, end), page);
    page += "</p>\n";
    rest.remove_prefix(std::min(end + 2, rest.size()));
  }
  page += "</article><aside><ul>";
  for (int i = 0; i < 12; ++i) page += "<li><a href=\"/story/1\"><span>Another story of the day</span></a></li>";
  return page += "</ul></aside></main><footer><p>About us. Contact.</p></footer></body></html>";
}

// simdjson by itself: every record's strings as strings of their own.
std::size_t copy_strings(const std::string& lines) {
  simdjson::ondemand::parser parser;
  simdjson::ondemand::document_stream stream;
  std::size_t bytes = 0;
  std::vector<std::array<std::string, 5>> records;
  constexpr std::size_t kBatch = std::size_t{1} << 20;
  if (parser.iterate_many(lines.data(), lines.size(), kBatch).get(stream) != simdjson::SUCCESS) return 0;
  for (auto document : stream) {
    auto& record = records.emplace_back();
    constexpr std::array<std::string_view, 5> kNames = {"title", "date", "source", "url", "text"};
    for (std::size_t i = 0; i < kNames.size(); ++i) {
      std::string_view value;
      if (document[kNames[i]].get(value) == simdjson::SUCCESS) record[i] = value;
      bytes += value.size();
    }
  }
  return bytes;
}

struct Task {
  std::string_view name;
  std::size_t bytes = 0;
  std::function<std::size_t()> run;  // what it made, so that nothing can be left out
  std::vector<double> seconds = {};

  [[nodiscard]] double pace() const {  // in MB a second
    return static_cast<double>(bytes) / 1e6 / median(seconds);
  }
};

std::size_t count_articles(const std::vector<std::string>& files) {
  std::size_t count = 0;
  for (const std::string& file : files) {
    Reading reading;
    read_source("bench", file, reading);
    count += reading.articles.size();
  }
  return count;
}

std::size_t words_of(const std::vector<std::string>& texts) {
  std::size_t count = 0;
  for (const std::string& text : texts) count += lay_out(text).tokens.size();
  return count;
}

std::size_t sum_of(const std::vector<std::string>& files) {
  std::size_t bytes = 0;
  for (const std::string& file : files) bytes += file.size();
  return bytes;
}

void time_all(std::vector<Task>& tasks) {
  for (std::size_t round = 0; round < kRounds; ++round) {
    for (Task& task : tasks) {
      const double begin = processor_seconds();
      const std::size_t made = task.run();
      task.seconds.push_back(processor_seconds() - begin);
      if (made == 0) std::fprintf(stderr, "entente: %s made nothing\n", std::string(task.name).c_str());
    }
  }
}

}  // namespace

int bench_read(const std::vector<std::string>& paths) {
  const std::vector<Piece> pieces = pieces_of(paths);
  if (pieces.empty()) {
    std::fputs("entente: no article to measure with\n", stderr);
    return kNothingRead;
  }
  std::vector<std::string> lines(1), texts, long_texts, pages;
  lines[0].reserve(kLargest + (std::size_t{1} << 20));
  std::size_t page_bytes = 0, text_bytes = 0;
  for (std::size_t i = 0; lines[0].size() < kLargest; ++i) {
    const Piece& piece = pieces[i % pieces.size()];
    append_record(piece, lines[0]);
    if (text_bytes < kSmaller) text_bytes += texts.emplace_back(piece.text).size();
    if (long_texts.empty() || long_texts.back().size() >= kLongText) long_texts.emplace_back();
    long_texts.back().append(piece.text).append("\n\n");
    if (page_bytes < kSmaller) page_bytes += pages.emplace_back(page_of(piece)).size();
  }
  lines[0].reserve(lines[0].size() + simdjson::SIMDJSON_PADDING);
  std::vector<Task> tasks;
  tasks.push_back({"simdjson iterate_many, strings copied", lines[0].size(), [&] { return copy_strings(lines[0]); }});
  tasks.push_back({"JSON lines to articles", lines[0].size(), [&] { return count_articles(lines); }});
  tasks.push_back({"plain text to articles", sum_of(texts), [&] { return count_articles(texts); }});
  tasks.push_back({"plain text of 1 MiB to articles", sum_of(long_texts), [&] { return count_articles(long_texts); }});
  tasks.push_back({"HTML to articles", sum_of(pages), [&] { return count_articles(pages); }});
  tasks.push_back({"words and sentences of English", sum_of(texts), [&] { return words_of(texts); }});
  time_all(tasks);
  std::printf("%-40s %10s %10s\n", "processor time, median of 5 rounds", "MB/s", "of simdjson");
  for (const Task& task : tasks) {
    std::printf("%-40s %10.0f %10.2f\n", std::string(task.name).c_str(), task.pace(), task.pace() / tasks[0].pace());
  }
  return kDone;
}

}  // namespace entente::native
