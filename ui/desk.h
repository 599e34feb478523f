// All of the front end that is not drawing: the choices, the session and where it is kept, the wish that follows from
// the choices, and what follows from the newest Snapshot. App draws a Desk; a page without WebGL 2 has a Desk alone,
// read and driven as text. Everything done goes through carry_out(), whoever asks.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "ui/derived.h"
#include "ui/kept.h"
#include "ui/platform.h"
#include "ui/project.h"
#include "ui/project_file.h"
#include "ui/snapshot.h"
#include "ui/state.h"

namespace entente::ui {

class Desk {
 public:
  explicit Desk(Platform& platform);  // borrowed; what it keeps of earlier visits is taken up
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  void publish(std::shared_ptr<const Snapshot> snapshot);
  void carry_out(const Actions& actions);  // asks for a frame when there are any
  void set_dark(bool dark);                // the system's choice changed
  void open_view(std::string_view name);   // ui/opening.h
  // A file that is_decisions() knows, which the platform read for the user: its edits are taken behind those in force.
  void open_decisions(std::string_view name, std::string_view lines);
  // The platform keeps what had this number, or cannot, for this reason.
  void session_kept(std::uint64_t number, std::string problem);
  // The other window that kept decisions has closed: what it kept is taken up, with what was decided here behind it.
  void session_is_ours();
  void project_written(ProjectWritten what);  // what Platform::write_project brought about
  // Whether the window may close now. If not, the question is on show; the same decisions are not asked about again.
  [[nodiscard]] bool may_close();
  // The same for a platform that asks by itself.
  [[nodiscard]] bool asks_before_leaving() { return file_.asks_about(state_.session.edits); }
  // To be called before what it holds is shown: tells the platform a changed wish, saves a file that was written,
  // brings derived() up to date.
  void update();
  // Articles whose text is needed for what is on show, beside the Reader's. Asked for once, until they have come.
  void want_articles(const std::vector<std::string>& ids);
  void search_has_focus() { state_.search_wants_focus = false; }

  [[nodiscard]] const Snapshot& snapshot() const { return *snapshot_; }
  [[nodiscard]] const UiState& state() const { return state_; }
  [[nodiscard]] const Derived& derived() const { return derived_; }
  [[nodiscard]] SessionNote session_note() const;

 private:
  void apply_noting(const Action& action);
  void recall_preferences();
  void keep_preferences();
  void keep_session();
  void open_project(std::string_view name, std::string_view bytes);
  [[nodiscard]] std::string words_on_project() const;
  void carry_out(Request request);
  void save_list(const SaveList& of);
  void save_written();
  void settle_reader();
  void tell_wish();
  void ask_for(const std::string& id);

  Platform& platform_;
  UiState state_;
  Preferences liked_;  // as the platform keeps them
  Derived derived_;
  std::shared_ptr<const Snapshot> snapshot_ = std::make_shared<const Snapshot>(Snapshot{});
  std::unordered_set<std::string> asked_;  // articles on their way, or that will never come
  std::optional<Wish> wished_;             // what the platform was told last
  Keeper keeper_;
  Edits found_;  // in force when the visit began, while another window keeps its own
  ProjectFile file_;
  std::string project_name_ = "project.entente";  // of the file
  std::vector<ProjectArticle> project_;           // of the project that was opened
  mutable ArticlesApart apart_;                   // beside those of `apart_of_`
  mutable std::shared_ptr<const Report> apart_of_;
  std::string opened_;  // what came of the last file of decisions
};

}  // namespace entente::ui
