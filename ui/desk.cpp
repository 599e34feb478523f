// See desk.h.
#include "ui/desk.h"

#include <algorithm>

#include "core/report/report.h"
#include "ui/format.h"
#include "ui/opening.h"

namespace entente::ui {

namespace {

bool is_decision(const Action& action) {
  return std::holds_alternative<Decide>(action) || std::holds_alternative<Undo>(action) ||
         std::holds_alternative<Redo>(action) || std::holds_alternative<TakeEdits>(action);
}

}  // namespace

Desk::Desk(Platform& platform) : platform_(platform) {
  apply(state_, SetDark{platform.prefers_dark(), false});
  recall_session();
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

// What cannot be read is left alone: nothing is kept_ over it.
void Desk::recall_session() {
  Kept found = platform_.kept_session();
  not_kept_ = found.problem;
  is_refused_ = !not_kept_.empty();
  kept_ = std::move(found.text);
  if (kept_.empty() || is_refused_) return;
  Result<Session> session = read_kept(kept_);
  if (session) {
    state_.session = *std::move(session);
  } else {
    not_kept_ = "what was kept " + platform_.session_place() +
                " cannot be read and is left as it is: " + session.error().message;
    is_refused_ = true;
  }
}

// What another window kept meanwhile is not written over.
void Desk::keep_session() {
  if (is_refused_) return;
  if (platform_.kept_session().text != kept_) {
    is_refused_ = true;
    not_kept_ = "another window of Entente keeps its own " + platform_.session_place() + "; save these as a file";
    return;
  }
  std::string text = kept_text(state_.session);
  not_kept_ = platform_.keep_session(text);
  if (not_kept_.empty()) kept_ = std::move(text);
}

SessionNote Desk::session_note() const {
  const std::size_t count = state_.session.edits.size();
  if (!not_kept_.empty()) return {"Decisions are not kept: " + not_kept_, true};
  if (count == 0 && opened_.empty()) return {};
  std::string words = counted(count, "decision", "decisions") + ", kept " + platform_.session_place();
  const Findings& findings = *snapshot_->findings;
  std::size_t idle = 0;
  if (findings.actors && findings.of.edits == state_.session.edits)
    idle = findings.actors->idle_edits().size() + findings.commitments->idle_edits().size();
  if (idle > 0) words += "; " + thousands(idle) + " found nothing here";
  return {opened_.empty() ? words : opened_ + "; " + words, false};
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
      platform_.save_file("report.json", "application/json", to_json(*snapshot_->report));
      break;
    case Request::save_html:
      platform_.save_file("report.html", "text/html", to_html_document(*snapshot_->report));
      break;
    case Request::save_decisions:
      platform_.save_file("decisions.jsonl", "application/jsonl", to_lines(state_.session.edits));
      break;
  }
}

void Desk::carry_out(const Actions& actions) {
  bool decided = false;
  for (const Action& action : actions) {
    apply(state_, action);
    if (const auto* request = std::get_if<Request>(&action)) carry_out(*request);
    if (const auto* copy = std::get_if<CopyText>(&action)) platform_.copy_text(copy->text);
    if (const auto* save = std::get_if<SaveText>(&action)) platform_.save_file(save->name, save->mime, save->text);
    decided = decided || is_decision(action);
  }
  if (decided) keep_session();
  if (!actions.empty()) platform_.request_frame();
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
