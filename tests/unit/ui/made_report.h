// A small report with the articles it speaks of, and a platform that writes down what it is asked.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "ui/platform.h"
#include "ui/snapshot.h"

namespace entente::ui::made {

// Three articles, four actors, two commitments. Article "a1" says "China agreed to build a road with
// Pakistan. Pakistan welcomed the road." and so on; offsets in the report match these texts.
[[nodiscard]] Report report();
[[nodiscard]] std::shared_ptr<const ArticleView> article(const std::string& id);

// Lines as a concordance of these articles would give them, for one word. A word is found as it is written.
[[nodiscard]] Concordance lines_of(std::string_view word);

// What is found for the evidence of `pattern`; and the report's terms as a list.
[[nodiscard]] Findings findings(const std::string& pattern = {}, std::string_view word = {});

// `fetched` are the ids of the articles that have come.
[[nodiscard]] Snapshot snapshot(std::uint64_t version, const std::vector<std::string>& fetched = {});

class NotingPlatform final : public Platform {
 public:
  std::vector<std::string> asked;  // article ids
  std::vector<std::string> done;   // "open_files", "cancel", ...
  std::vector<Wish> wishes;
  std::map<std::string, std::string> saved;  // by name
  Kept kept;
  std::uint64_t given = 0;  // number of what was given last to be kept
  int frames = 0;

  void request_frame() override { ++frames; }
  void open_files() override { done.push_back("open_files"); }
  void open_folder() override { done.push_back("open_folder"); }
  void open_sample() override { done.push_back("open_sample"); }
  void cancel() override { done.push_back("cancel"); }
  void clear() override { done.push_back("clear"); }
  void request_article(std::string_view id) override { asked.emplace_back(id); }
  void wish(const Wish& wish) override { wishes.push_back(wish); }
  void copy_text(std::string_view) override { done.push_back("copy"); }
  void save_file(std::string_view name, std::string_view, std::string_view text) override {
    done.emplace_back(name);
    saved.insert_or_assign(std::string(name), std::string(text));
  }
  void write_project(std::string_view name, std::string_view text) override { save_file(name, {}, text); }
  void close() override { done.push_back("close"); }
  void keep_session(const Keeping& keeping) override {
    if (keeping.is_whole) kept.generations.insert(kept.generations.begin(), std::string());
    if (kept.generations.size() > 2) kept.generations.pop_back();
    kept.generations.front() += keeping.text;
    given = keeping.number;
  }
  Kept kept_session() override { return kept; }
  [[nodiscard]] std::string session_place() const override { return "in a test"; }
  void show_text_view() override { done.push_back("text_view"); }
  [[nodiscard]] bool can_open_files() const override { return true; }
  [[nodiscard]] bool prefers_dark() const override { return false; }
};

}  // namespace entente::ui::made
