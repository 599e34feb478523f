// Columns are numbered as their views show them; ties keep the report's own order, so a sort is stable
// and the same everywhere.
#include "ui/derived.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_set>
#include <utility>

#include "ui/format.h"
#include "ui/row_sort.h"

namespace entente::ui {
namespace {

constexpr std::size_t kLinkPassages = 512;  // kept of what was on show

// A row of the first report that holds the key.
template <class Keys, class Index, class List>
auto in_either(const Keys& first, const Keys& second, std::string_view key, Index Keys::*index, List Report::*list)
    -> decltype((first.report.get()->*list).data()) {
  for (const Keys* keys : {&first, &second}) {
    const auto found = (keys->*index).find(key);
    if (found != (keys->*index).end()) return &(keys->report.get()->*list)[found->second];
  }
  return nullptr;
}

template <class List, class Keep>
Rows rows_where(const List& list, Keep keep) {
  Rows rows;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (keep(list[i])) rows.push_back(static_cast<std::uint32_t>(i));
  }
  return rows;
}

template <class List>
Rows every_row(const List& list) {
  Rows rows(list.size());
  std::iota(rows.begin(), rows.end(), std::uint32_t{0});
  return rows;
}

std::string date_range(const Report& report) {
  std::string_view first, last;
  for (const ArticleRow& article : report.articles) {
    if (article.date.empty()) continue;
    if (first.empty() || article.date < first) first = article.date;
    if (article.date > last) last = article.date;
  }
  if (first.empty()) return "undated";
  return first == last ? std::string(first) : std::string(first) + " to " + std::string(last);
}

std::string what_this_is(const Report& report, std::size_t of) {
  std::unordered_set<std::string_view> sources;
  for (const ArticleRow& article : report.articles) {
    if (!article.source.empty()) sources.insert(article.source);
  }
  const std::size_t count = report.articles.size();
  std::string out = (count == of ? "" : thousands(count) + " of ") + counted(of, "article", "articles");
  if (count > 0) out += ", " + date_range(report);
  if (!sources.empty()) out += ", from " + counted(sources.size(), "source", "sources");
  return out;
}

// How far a party has gone: what is done or signed before what is meant, strong words before weak ones,
// and a sentence that names both sides before one that does not.
int firmness(const CommitmentRow& row) {
  constexpr std::array<int, 9> kByStatus = {0, 0, 2, 4, 6, 5, 6, 1, 1};  // requested ... suspended
  const int modal = row.modality == Modality::strong ? 2 : row.modality == Modality::medium ? 1 : 0;
  const int named = (row.committers.empty() ? 0 : 2) + (row.counterparties.empty() ? 0 : 1);
  return kByStatus[static_cast<std::size_t>(row.status)] * 4 + modal * 2 + named;
}

}  // namespace

FileState state_of(const FileRow& row) {
  const InputCounts& counts = row.source.counts;
  if (counts.refused > 0 && counts.refused == counts.given) return FileState::refused;
  if (counts.refused + counts.partly > 0) return FileState::damaged;
  if (!row.problems.empty()) return FileState::noted;
  return counts.given > 0 && counts.duplicates == counts.given ? FileState::copies : FileState::read;
}

std::string_view state_name(FileState state) {
  constexpr std::array<std::string_view, 5> kNames = {"refused", "in part", "noted", "copies", "read"};
  return kNames[static_cast<std::size_t>(state)];
}

void Derived::update(const Snapshot& snapshot, const UiState& state) {
  const bool new_report = report_ != snapshot.report;
  if (new_report) {
    report_ = snapshot.report;
    keys_.index(report_);
  }
  const std::shared_ptr<const Report> all = snapshot.pile == snapshot.report ? nullptr : snapshot.pile;
  if (new_report || pile_keys_.report != all) {
    if (pile_keys_.report != all) pile_keys_.index(all);
    what_ = what_this_is(*report_, all ? all->articles.size() : report_->articles.size());
  }
  const Findings& findings = *snapshot.findings;
  const bool new_who = std::exchange(who_, findings.actors) != findings.actors;
  const bool new_statements = std::exchange(statements_, findings.commitments) != findings.commitments;
  if (new_report || new_statements) count_commitments();
  const bool new_search = !arranged_ || search_ != state.search;
  const bool new_lists = new_report || new_search || sort_ != state.sort;
  if (new_lists) arrange(state, new_report);
  if (new_report || new_who) commitment_texts_.forget();
  if (new_report || new_search || new_statements || new_who || filter_ != state.commitments.filter)
    arrange_commitments(state);
  if (new_search || table_ != findings.terms.value) {
    if (table_ != findings.terms.value) {
      table_ = findings.terms.value;
      index_terms();
    }
    list_terms(folded(search_));
  }
  gather_evidence(snapshot, state, new_who);
}

// Articles that come change no row of a link, only what is seen of it.
void Derived::gather_evidence(const Snapshot& snapshot, const UiState& state, bool new_who) {
  const Findings& findings = *snapshot.findings;
  const std::string pattern = evidence_pattern(state);
  const Found<Concordance> places = evidence_of(findings, pattern, state.focus.there);
  const Found<LinkEvidence> link = link_evidence_of(findings, state.focus);
  const auto is_new = [](const auto& a, const auto& b) { return a.value != b.value || a.stale != b.stale; };
  const bool new_link = is_new(link_, link) || new_who;
  if (evidence_of_ != report_ || new_link || focus_ != state.focus || pattern_ != pattern || is_new(places_, places)) {
    evidence_ = gather(snapshot, state);
    evidence_of_ = report_;
  }
  if (new_link || link_passages_.size() > kLinkPassages) link_passages_.clear();
  focus_ = state.focus;
  pattern_ = pattern;
  places_ = places;
  link_ = link;
  if (fetched_ == snapshot.articles) return;
  fetched_ = snapshot.articles;
  fetched_index_.clear();
  for (std::size_t i = 0; i < fetched_.size(); ++i)
    fetched_index_.emplace(fetched_[i]->id, static_cast<std::uint32_t>(i));
}

const Passage* Derived::link_passage(std::size_t row) const {
  if (const auto known = link_passages_.find(row); known != link_passages_.end()) return &known->second;
  if (!evidence_.link || row >= evidence_.link->rows.size() || !who_) return nullptr;
  const LinkEvidence::Row& place = evidence_.link->rows[row];
  const auto article = fetched_index_.find(place.article);
  if (article == fetched_index_.end()) return nullptr;
  const ArticleView& text = *fetched_[article->second];
  return &link_passages_.emplace(row, passage_of(text, place.sentence, *evidence_.link, *who_)).first->second;
}

// Of no report: empties it.
void Derived::Keys::index(std::shared_ptr<const Report> of) {
  *this = {};
  report = std::move(of);
  if (!report) return;
  const auto fill = [](Index& into, const auto& list, auto key) {
    into.reserve(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) into.emplace(key(list[i]), static_cast<std::uint32_t>(i));
  };
  fill(actors, report->actors, [](const ActorRow& row) -> std::string_view { return row.id; });
  fill(articles, report->articles, [](const ArticleRow& row) -> std::string_view { return row.id; });
  fill(commitments, report->commitments, [](const CommitmentRow& row) -> std::string_view { return row.id; });
  for (std::size_t i = 0; i < report->commitments.size(); ++i)
    commitments_by_article[report->commitments[i].article].push_back(static_cast<std::uint32_t>(i));
}

void Derived::count_commitments() {
  commitments_by_actor_.assign(report_->actors.size(), 0);
  verdicts_.clear();
  by_kind_ = {};
  by_verdict_ = {};
  for (const CommitmentRow& row : report_->commitments) {
    verdicts_.push_back(verdict(row));
    ++by_verdict_[static_cast<std::size_t>(verdicts_.back())];
    if (verdicts_.back() == Verdict::rejected) continue;
    ++by_kind_[static_cast<std::size_t>(row.kind)];
    for (const std::string& key : row.committers) {
      if (const auto found = keys_.actors.find(key); found != keys_.actors.end()) {
        ++commitments_by_actor_[found->second];
      }
    }
  }
}

void Derived::index_terms() {
  figures_index_.clear();
  if (!table_) return;
  figures_index_.reserve(table_->rows.size());
  for (std::size_t i = 0; i < table_->rows.size(); ++i)
    figures_index_.emplace(table_->rows[i].term, static_cast<std::uint32_t>(i));
}

void Derived::list_terms(std::string_view needle) {
  terms_.clear();
  if (!table_) return;
  terms_ = rows_where(table_->rows, [&](const TermFigures& row) { return row.term.find(needle) != std::string::npos; });
}

void Derived::arrange(const UiState& state, bool new_report) {
  const bool anew = new_report || !arranged_;
  const auto is_new = [&](View view) {
    const auto place = static_cast<std::size_t>(view);
    return anew || sort_[place] != state.sort[place];
  };
  if (anew) {
    for (SearchTexts* texts : {&article_texts_, &actor_texts_, &file_texts_}) texts->forget();
    article_order_ = every_row(report_->articles);
    actor_order_ = every_row(report_->actors);
    file_order_ = every_row(report_->files);
  }
  if (is_new(View::articles)) sort_articles(state.sort[static_cast<std::size_t>(View::articles)]);
  if (is_new(View::actors)) sort_actors(state.sort[static_cast<std::size_t>(View::actors)]);
  if (is_new(View::input)) sort_files(state.sort[static_cast<std::size_t>(View::input)]);
  search_ = state.search;
  sort_ = state.sort;
  arranged_ = true;
  filter_lists(folded(search_));
}

void Derived::filter_lists(std::string_view needle) {
  articles_ = article_texts_.among(article_order_, article_order_.size(), needle, [&](std::uint32_t row, auto add) {
    const ArticleRow& article = report_->articles[row];
    for (const std::string* text : {&article.title, &article.file, &article.source, &article.date}) add(*text);
  });
  actors_ = actor_texts_.among(actor_order_, actor_order_.size(), needle, [&](std::uint32_t row, auto add) {
    const ActorRow& actor = report_->actors[row];
    add(actor.name);
    for (const std::string& alias : actor.aliases) add(alias);
  });
  files_ = file_texts_.among(file_order_, file_order_.size(), needle, [&](std::uint32_t row, auto add) {
    const SourceRow& source = report_->files[row].source;
    for (const std::string_view text : {std::string_view(source.file), std::string_view(source.part),
                                        std::string_view(source.form), std::string_view(source.encoding)})
      add(text);
  });
  top_terms_ =
      rows_where(report_->terms, [&](const TermRow& row) { return row.term.find(needle) != std::string::npos; });
  top_terms_.resize(std::min(top_terms_.size(), kTopTerms));
}

void Derived::arrange_commitments(const UiState& state) {
  filter_ = by_ids_ = state.commitments.filter;
  if (who_) by_ids_ = with_ids(std::move(by_ids_), *who_);
  search_commitments(folded(search_));
  list_commitments();
  pick_firmest();
}

void Derived::search_commitments(std::string_view needle) {
  const auto& list = report_->commitments;
  is_found_.assign(list.size(), needle.empty());
  if (needle.empty()) return;
  const Rows found = commitment_texts_.among(every_row(list), list.size(), needle, [&](std::uint32_t row, auto add) {
    add(list[row].sentence.text);
    add(names(list[row].committers));
    add(names(list[row].counterparties));
  });
  for (const std::uint32_t row : found) is_found_[row] = true;
}

void Derived::sort_articles(Sort sort) {
  const auto& list = report_->articles;
  switch (sort.column) {
    case 0:  // undated ones last, whichever way
      sort_by(article_order_, sort.descending, [&](auto i) {
        return std::pair(list[i].date.empty() != sort.descending, std::string_view(list[i].date));
      });
      break;
    case 1:
      sort_by(article_order_, sort.descending, [&](auto i) { return folded(headline(list[i])); });
      break;
    case 2:
      sort_by(article_order_, sort.descending, [&](auto i) { return std::string_view(list[i].source); });
      break;
    case 3:
      sort_by(article_order_, sort.descending, [&](auto i) { return list[i].words; });
      break;
    case 4:
      sort_by(article_order_, sort.descending, [&](auto i) { return list[i].actors.size(); });
      break;
    default:
      sort_by(article_order_, sort.descending, [&](auto i) { return list[i].commitments.size(); });
      break;
  }
}

void Derived::sort_files(Sort sort) {
  const auto& list = report_->files;
  const auto by = [&](auto key) { sort_by(file_order_, sort.descending, [&](auto i) { return key(list[i]); }); };
  switch (sort.column) {
    case 0:
      return by([](const FileRow& row) { return std::pair(state_of(row), ~row.problems.size()); });
    case 1:
      return by([](const FileRow& row) {
        return std::pair(std::string_view(row.source.file), std::string_view(row.source.part));
      });
    case 2:
      return by([](const FileRow& row) { return std::string_view(row.source.form); });
    case 3:  // guesses apart, since they are what a user should look at
      return by([](const FileRow& row) {
        return std::pair(row.source.encoding_from != "guess", std::string_view(row.source.encoding));
      });
    case 4:
      return by([](const FileRow& row) { return row.source.counts.given; });
    case 5:
      return by([](const FileRow& row) { return row.dates.undated; });
    case 6:
      return by([](const FileRow& row) { return names_of(row.languages); });
    default:
      return by([](const FileRow& row) { return row.stories; });
  }
}

void Derived::sort_actors(Sort sort) {
  const auto& list = report_->actors;
  switch (sort.column) {
    case 0:
      sort_by(actor_order_, sort.descending, [&](auto i) { return folded(list[i].name); });
      break;
    case 1:
      sort_by(actor_order_, sort.descending, [&](auto i) { return list[i].type; });
      break;
    case 2:
      sort_by(actor_order_, sort.descending, [&](auto i) { return list[i].mentions; });
      break;
    case 3:
      sort_by(actor_order_, sort.descending, [&](auto i) { return list[i].sentences; });
      break;
    case 4:
      sort_by(actor_order_, sort.descending, [&](auto i) { return list[i].articles; });
      break;
    case 5:
      sort_by(actor_order_, sort.descending, [&](auto i) { return list[i].stories; });
      break;
    default:
      sort_by(actor_order_, sort.descending, [&](auto i) { return commitments_by_actor_[i]; });
      break;
  }
}

// As list_statements() of the core, over the report's rows.
bool Derived::passes(std::uint32_t number) const {
  const CommitmentRow& row = report_->commitments[number];
  const auto is_set = [](unsigned bits, auto value) { return (bits >> static_cast<unsigned>(value) & 1U) != 0; };
  if (!is_set(filter_.kinds, row.kind) || !is_set(filter_.statuses, row.status) ||
      !is_set(filter_.verdicts, verdicts_[number]) || row.confidence * 100 + 0.5 < filter_.least_confidence)
    return false;
  if (!filter_.topic.empty() && row.topic != filter_.topic) return false;
  const auto holds = [](const std::vector<std::string>& list, const std::string& id) {
    return std::ranges::find(list, id) != list.end();
  };
  const auto& towards = row.kind == Kind::request ? row.requesters : row.counterparties;
  if (!by_ids_.committer.empty() && !holds(row.committers, by_ids_.committer)) return false;
  if (!by_ids_.counterparty.empty() && !holds(towards, by_ids_.counterparty)) return false;
  return std::ranges::all_of(by_ids_.parties, [&](const std::string& id) {
    return holds(row.committers, id) || holds(row.requesters, id) || holds(row.counterparties, id);
  });
}

void Derived::list_commitments() {
  lines_.clear();
  commitments_shown_ = 0;
  for (std::size_t i = 0; i < report_->articles.size(); ++i) {
    bool headed = false;
    const auto found = keys_.commitments_by_article.find(report_->articles[i].id);
    if (found == keys_.commitments_by_article.end()) continue;
    for (const std::uint32_t row : found->second) {
      if (!is_found_[row] || !passes(row)) continue;
      if (!headed) lines_.push_back({true, static_cast<std::uint32_t>(i)});
      headed = true;
      lines_.push_back({false, row});
      ++commitments_shown_;
    }
  }
}

void Derived::pick_firmest() {
  std::vector<std::pair<int, std::uint32_t>> ranked;  // those that are furthest first
  for (std::uint32_t row = 0; row < report_->commitments.size(); ++row) {
    if (is_found_[row] && verdicts_[row] != Verdict::rejected)
      ranked.emplace_back(-firmness(report_->commitments[row]), row);
  }
  const std::size_t most = std::min(ranked.size(), kFirmest);
  std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(most), ranked.end());
  firmest_.clear();
  for (std::size_t i = 0; i < most; ++i) firmest_.push_back(ranked[i].second);
}

std::string_view Derived::id_of(std::string_view actor_key) const {
  const std::uint32_t number = who_ ? who_->find(actor_key) : kNoActorNumber;
  return number == kNoActorNumber ? actor_key : std::string_view((*who_)[number].id);
}

// A report that is made anew may lag behind who is who: a key is tried as it stands as well.
const ActorRow* Derived::actor(std::string_view key) const {
  const ActorRow* row = in_either(keys_, pile_keys_, id_of(key), &Keys::actors, &Report::actors);
  return row != nullptr ? row : in_either(keys_, pile_keys_, key, &Keys::actors, &Report::actors);
}
const ArticleRow* Derived::article(std::string_view id) const {
  return in_either(keys_, pile_keys_, id, &Keys::articles, &Report::articles);
}
const CommitmentRow* Derived::commitment(std::string_view id) const {
  return in_either(keys_, pile_keys_, id, &Keys::commitments, &Report::commitments);
}
std::uint32_t Derived::statement(std::string_view id) const {
  return statements_ ? statements_->find(id) : kNoStatement;
}
Verdict Derived::verdict(const CommitmentRow& row) const {
  const std::uint32_t number = statement(row.id);
  return number == kNoStatement ? row.verdict : (*statements_)[number].verdict;
}
const TermFigures* Derived::figures(std::string_view term) const {
  const auto found = figures_index_.find(term);
  return found == figures_index_.end() ? nullptr : &table_->rows[found->second];
}

// The files are few beside what is looked up by key, in order, and the same ones whatever is selected.
const FileRow* Derived::file(std::string_view file, std::string_view part) const {
  if (!report_) return nullptr;
  const auto& list = report_->files;
  const auto key = [](const FileRow& row) {
    return std::pair<std::string_view, std::string_view>(row.source.file, row.source.part);
  };
  const auto found = std::ranges::lower_bound(list, std::pair(file, part), {}, key);
  return found != list.end() && key(*found) == std::pair(file, part) ? &*found : nullptr;
}

const LinkRow* Derived::link(std::string_view a, std::string_view b) const {
  a = id_of(a);
  b = id_of(b);
  for (const Keys* keys : {&keys_, &pile_keys_}) {
    if (!keys->report) continue;
    for (const LinkRow& row : keys->report->links) {
      if ((row.a == a && row.b == b) || (row.a == b && row.b == a)) return &row;
    }
  }
  return nullptr;
}

std::string_view Derived::name(std::string_view actor_key) const {
  if (const std::uint32_t number = who_ ? who_->find(actor_key) : kNoActorNumber; number != kNoActorNumber)
    return (*who_)[number].name;
  const ActorRow* row = actor(actor_key);
  return row == nullptr ? actor_key : std::string_view(row->name);
}

std::string Derived::names(const std::vector<std::string>& actor_keys) const {
  std::string out;
  for (const std::string& key : actor_keys) {
    if (!out.empty()) out += ", ";
    out += name(key);
  }
  return out;
}

std::string Derived::headline(const ArticleRow& article) const {
  if (!article.title.empty()) return article.title;
  const std::size_t slash = article.file.find_last_of('/');
  std::string out = slash == std::string::npos ? article.file : article.file.substr(slash + 1);
  if (!article.member.empty()) out += " \xC2\xB7 " + article.member;
  return out;
}

const Rows& Derived::commitments_of(std::string_view article_id) const {
  static const Rows kNone;
  const Keys& all = pile_keys_.report ? pile_keys_ : keys_;
  const auto found = all.commitments_by_article.find(article_id);
  return found == all.commitments_by_article.end() ? kNone : found->second;
}

}  // namespace entente::ui
