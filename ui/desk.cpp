// See desk.h.
#include "ui/desk.h"

#include <algorithm>
#include <utility>

#include "core/report/report.h"
#include "ui/format.h"
#include "ui/opening.h"
#include "ui/tables.h"

namespace entente::ui {

Desk::Desk(Platform& platform) : platform_(platform) {
  apply(state_, SetDark{platform.prefers_dark(), false});
  recall_preferences();
  state_.session = keeper_.recall(platform.kept_session(), platform.session_place());
  if (keeper_.is_elsewhere()) found_ = state_.session.edits;
  file_.found(state_.session.edits);
}

void Desk::recall_preferences() {
  liked_ = read_preferences(platform_.kept_preferences());
  take_preferences(state_, liked_);
  platform_.set_zoom(static_cast<float>(state_.zoom) / kPlainText);
}

void Desk::keep_preferences() {
  const Preferences now = preferences_of(state_);
  if (now == liked_) return;
  if (now.zoom != liked_.zoom) platform_.set_zoom(static_cast<float>(now.zoom) / kPlainText);
  liked_ = now;
  platform_.keep_preferences(kept_text(now));
}

void Desk::publish(std::shared_ptr<const Snapshot> snapshot) {
  if (snapshot == snapshot_) return;
  if (snapshot->report != snapshot_->report) asked_.clear();
  snapshot_ = std::move(snapshot);
  platform_.request_frame();
}

void Desk::set_dark(bool dark) { carry_out(Actions{SetDark{dark, false}}); }

void Desk::open_view(std::string_view name) { carry_out(actions_to_open(name, state_, *snapshot_->report)); }

void Desk::open_decisions(std::string_view name, std::string_view lines) {
  if (is_project(name)) return open_project(name, lines);
  const Result<Edits> edits = read_edits(lines);
  const std::string of = " of " + std::string(name);
  if (!edits) {
    opened_ = "Nothing was taken" + of + ": " + edits.error().message;
  } else {
    const std::size_t before = state_.session.edits.size();
    carry_out(Actions{TakeEdits{*edits}});
    const std::size_t taken = state_.session.edits.size() - before, known = edits->size() - taken;
    opened_ = counted(taken, "decision", "decisions") + of + " taken";
    if (known > 0) opened_ += ", " + thousands(known) + " known already";
  }
  platform_.request_frame();
}

// A project is the session where nothing was decided; else its decisions are taken behind those in force.
void Desk::open_project(std::string_view name, std::string_view bytes) {
  Result<Project> read = read_project(bytes);
  if (!read) {
    opened_ = "Nothing was taken of " + std::string(name) + ": " + read.error().message + " (byte " +
              thousands(read.error().byte) + ")";
    return platform_.request_frame();
  }
  Project project = *std::move(read);
  file_.opened(project.session.edits);
  opened_ = std::string(name) + " is open";
  project_name_ = name;
  project_ = std::move(project.articles);
  if (state_.session == Session{}) {
    state_.session = std::move(project.session);
    keeper_.note_other_session();
  } else {
    carry_out(Actions{TakeEdits{project.session.edits}});
  }
  carry_out(actions_to_restore(project.choices, state_));
}

// Which of its articles are missing and how many it does not know, once any are here.
std::string Desk::words_on_project() const {
  const Report& pile = *snapshot_->pile;
  if (project_.empty()) return opened_;
  if (apart_of_ != snapshot_->pile) {
    apart_ = articles_apart(project_, pile);
    apart_of_ = snapshot_->pile;
  }
  if (apart_.missing.empty() && apart_.added == 0) return opened_;
  std::string out = opened_;
  if (!apart_.missing.empty()) {
    out += ", " + thousands(apart_.missing.size()) + " of its " + counted(project_.size(), "article", "articles") +
           " not here: " + apart_.missing.front();
    if (apart_.missing.size() > 1) out += " and " + thousands(apart_.missing.size() - 1) + " more";
  }
  if (apart_.added > 0) out += ", " + thousands(apart_.added) + " new";
  return out;
}

void Desk::update() {
  settle_reader();
  save_written();
  tell_wish();
  derived_.update(*snapshot_, state_);
}

void Desk::want_articles(const std::vector<std::string>& ids) {
  for (const auto& article : snapshot_->articles) asked_.erase(article->id);
  const std::string& read = state_.reader.article;
  if (state_.view == View::reader && !read.empty()) ask_for(read);
  for (const std::string& id : ids) ask_for(id);
}

void Desk::keep_session() {
  Keeping due;
  if (keeper_.take_due(state_.session, due)) platform_.keep_session(due);
}

void Desk::session_kept(std::uint64_t number, std::string problem) {
  keeper_.acknowledge(number, std::move(problem));
  platform_.request_frame();
}

// What was decided here begins where the decisions differ from those that were found.
void Desk::session_is_ours() {
  if (!keeper_.is_elsewhere()) return;
  const Edits& mine = state_.session.edits;
  const auto from = std::ranges::mismatch(mine, found_).in1;
  const Edits decided(from, mine.end());
  state_.session = keeper_.recall(platform_.kept_session(), platform_.session_place());
  found_ = keeper_.is_elsewhere() ? state_.session.edits : Edits{};
  if (take(state_.session, decided) > 0) keeper_.note_other_session();
  keep_session();
  platform_.request_frame();
}

// What an action makes of the session is told to the Keeper step by step.
void Desk::apply_noting(const Action& action) {
  const Session& session = state_.session;
  const std::size_t edits = session.edits.size();
  apply(state_, action);
  if (std::holds_alternative<Undo>(action)) {
    if (session.edits.size() < edits) keeper_.note(Step::undone, nullptr);
  } else if (std::holds_alternative<Redo>(action)) {
    if (session.edits.size() > edits) keeper_.note(Step::redone, nullptr);
  } else {
    for (std::size_t i = edits; i < session.edits.size(); ++i) keeper_.note(Step::decided, &session.edits[i]);
  }
}

SessionNote Desk::session_note() const {
  const std::size_t count = state_.session.edits.size();
  const std::string place = platform_.session_place();
  if (!keeper_.problem().empty()) return {"Decisions are not kept: " + keeper_.problem(), true};
  if (keeper_.is_elsewhere()) {
    return {"Another window of Entente keeps decisions " + place + "; those made here are kept when it closes", true};
  }
  const std::string decisions = counted(count, "decision", "decisions");
  std::string words = keeper_.is_pending() ? decisions + ", being kept " + place
                      : count == 0         ? "decisions are kept " + place
                                           : decisions + ", kept " + place;
  const Findings& findings = *snapshot_->findings;
  std::size_t idle = 0;
  if (findings.actors && findings.of.edits == state_.session.edits)
    idle = findings.actors->idle_edits().size() + findings.commitments->idle_edits().size();
  if (idle > 0) words += "; " + thousands(idle) + " found nothing here";
  if (const std::string file = file_.words(); !file.empty()) words += "; " + file;
  if (!keeper_.warning().empty()) return {words + "; " + keeper_.warning(), true};
  if (file_.has_failed()) return {words, true};
  return {opened_.empty() ? words : words_on_project() + "; " + words, false};
}

void Desk::project_written(ProjectWritten what) {
  file_.written(std::move(what));
  platform_.request_frame();
}

bool Desk::may_close() {
  if (!file_.asks_about(state_.session.edits)) return true;
  carry_out(Actions{ShowClosing{true}});
  return false;
}

void Desk::ask_for(const std::string& id) {
  if (snapshot_->article(id) == nullptr && asked_.insert(id).second) platform_.request_article(id);
}

void Desk::tell_wish() {
  Wish wish = wish_of(state_);
  if (wished_ == wish) return;
  platform_.wish(wish);
  wished_ = std::move(wish);
}

void Desk::carry_out(Request request) {
  switch (request) {
    case Request::open_files:
      platform_.open_files();
      break;
    case Request::open_folder:
      platform_.open_folder();
      break;
    case Request::open_sample:
      platform_.open_sample();
      break;
    case Request::cancel:
      platform_.cancel();
      break;
    case Request::clear:
      platform_.clear();
      break;
    case Request::text_view:
      platform_.show_text_view();
      break;
    case Request::save_json:
      platform_.save_file("report.json", "application/json",
                          to_json(*snapshot_->report, snapshot_->findings->of.selection));
      break;
    case Request::save_html:
      platform_.save_file("report.html", "text/html",
                          to_html_document(*snapshot_->report, facts_of(provenance_of(*snapshot_))));
      break;
    case Request::save_project:
      file_.sent(state_.session.edits);
      platform_.write_project(project_name_, write_project(project_of(state_, *snapshot_->pile)));
      break;
    case Request::close:
      platform_.close();
      break;
    case Request::save_decisions:
      platform_.save_file("decisions.jsonl", "application/jsonl", to_lines(state_.session.edits));
      break;
  }
}

void Desk::carry_out(const Actions& actions) {
  for (const Action& action : actions) {
    apply_noting(action);
    if (const auto* request = std::get_if<Request>(&action)) carry_out(*request);
    if (const auto* copy = std::get_if<CopyText>(&action)) platform_.copy_text(copy->text);
    if (const auto* list = std::get_if<SaveList>(&action)) save_list(*list);
    if (const auto* save = std::get_if<SaveText>(&action)) platform_.save_file(save->name, save->mime, save->text);
  }
  keep_session();
  keep_preferences();
  if (!actions.empty()) platform_.request_frame();
}

void Desk::save_list(const SaveList& of) {
  const std::optional<entente::Table> table = list_table(of.list, *snapshot_, derived_);
  if (!table) return;
  const std::string name(list_file_name(of.list));
  if (of.as_json) return platform_.save_file(name + ".json", "application/json", to_json(*table));
  platform_.save_file(name + ".csv", "text/csv", to_csv(*table, state_.cells));
}

// A file that was asked for has been written.
void Desk::save_written() {
  if (!state_.saving) return;
  const Found<WrittenFile>& file = snapshot_->findings->file;
  if (!file.value || file.value->of.number != state_.saving->number) return;
  const WrittenFile& written = *file.value;
  state_.saving.reset();
  if (written.of.to_copy) {
    platform_.copy_text(written.text);
  } else {
    platform_.save_file(written.name, written.mime, written.text);
  }
}

// The Reader opens on the first article when none was chosen.
void Desk::settle_reader() {
  const auto& articles = snapshot_->report->articles;
  if (state_.view == View::reader && state_.reader.article.empty() && !articles.empty())
    state_.reader.article = articles.front().id;
}

}  // namespace entente::ui
