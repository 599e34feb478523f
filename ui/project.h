// A project as a file of the user's: what was decided and taken back, which articles that was about, and the choices
// worth having back. One readable JSON text, canonical to the byte: only what write_project() would write is read, so
// that a file that is cut short, altered, of a newer program or made by another hand is refused with its reason and
// its place, and changes nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/report.h"
#include "ui/session.h"
#include "ui/state.h"

namespace entente::ui {

// An article is known again by its hash, which is its id: of its text and the name it goes by.
struct ProjectArticle {
  std::string file, member, hash;
  std::uint64_t words = 0;
  friend bool operator==(const ProjectArticle&, const ProjectArticle&) = default;
};

// What is chosen of the views: which one, the articles, the commitments and how terms are listed.
struct ProjectChoices {
  View view = View::overview;
  Query selection;  // its first group of fields alone
  CommitmentFilter filter;
  LedgerOrder ledger = LedgerOrder::last;
  TermOptions terms;  // order, ascending, measure, least_count, stop words, pattern
  friend bool operator==(const ProjectChoices&, const ProjectChoices&) = default;
};

struct Project {
  ProjectChoices choices;
  std::vector<ProjectArticle> articles;
  Session session;
  friend bool operator==(const Project&, const Project&) = default;
};

inline constexpr std::size_t kLargestProject = std::size_t{64} << 20;  // bytes
inline constexpr std::string_view kProjectEnding = ".entente";

[[nodiscard]] std::string write_project(const Project& project);
// The Problem's byte is where it goes wrong.
[[nodiscard]] Result<Project> read_project(std::string_view bytes);

[[nodiscard]] bool is_project(std::string_view file_name);

[[nodiscard]] Project project_of(const UiState& state, const Report& pile);
// What brings the choices back.
[[nodiscard]] Actions actions_to_restore(const ProjectChoices& choices, const UiState& state);

// A project's articles beside those that are read.
struct ArticlesApart {
  std::vector<std::string> missing;  // names of those of the project that are not here
  std::size_t added = 0;             // those here that the project does not have
};
[[nodiscard]] ArticlesApart articles_apart(const std::vector<ProjectArticle>& project, const Report& pile);

}  // namespace entente::ui
