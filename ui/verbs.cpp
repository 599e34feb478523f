// A table of verbs, each a small function of what stands behind the verb's slash.
#include "ui/verbs.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "ui/format.h"
#include "ui/tables.h"

namespace entente::ui {

std::pair<std::string_view, std::string_view> cut(std::string_view text, char mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string_view::npos) return {text, {}};
  return {text.substr(0, at), text.substr(at + 1)};
}

std::vector<std::string_view> pieces(std::string_view text, char mark) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const auto [piece, rest] = cut(text, mark);
    if (!piece.empty()) out.push_back(piece);
    text = rest;
  }
  return out;
}

namespace {

int hex_value(char c) {
  int value = -1;
  std::from_chars(&c, &c + 1, value, 16);
  return value;
}

}  // namespace

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_code =
        text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0;
    if (is_code) {
      out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string encoded(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF", kPlain = "-_.~";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (is_letter || byte >= 0x80 || kPlain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += '%';
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
  return out;
}

std::string actor_called(std::string_view words, const Report& report) {
  const std::string needle = folded(words);
  const ActorRow* held = nullptr;
  std::size_t holders = 0;
  for (const ActorRow& actor : report.actors) {
    if (actor.id == words || std::ranges::find(actor.keys, words) != actor.keys.end()) return std::string(words);
    const auto is_called = [&](std::string_view name) { return folded(name) == needle; };
    if (is_called(actor.name) || std::ranges::any_of(actor.aliases, is_called)) return actor.id;
    if (needle.empty() || !found_in(actor.name, needle)) continue;
    held = &actor;
    ++holders;
  }
  return holders == 1 ? held->id : std::string(words);
}

namespace {

void put(std::vector<std::string>& list, std::string value) {
  if (!value.empty() && std::ranges::find(list, value) == list.end()) list.push_back(std::move(value));
}

std::vector<std::string>* list_named(std::string_view name, Query& query) {
  if (name == "source") return &query.sources;
  if (name == "actor") return &query.actors;
  if (name == "article") return &query.articles;
  if (name == "holding") return &query.holding;
  return nullptr;
}

}  // namespace

void add_fields(std::string_view fields, const Report& report, Query& selection) {
  for (const std::string_view field : pieces(fields, '&')) {
    const auto [name, written] = cut(field, '=');
    std::string value = decoded(written);
    if (name == "actor") value = actor_called(value, report);
    if (name == "from")
      selection.from = std::move(value);
    else if (name == "to")
      selection.to = std::move(value);
    else if (name == "others")
      selection.others = value == "1";
    else if (auto* const list = list_named(name, selection))
      put(*list, std::move(value));
  }
}

namespace {

struct Words {
  std::string_view what;
  const UiState& state;
  const Report& report;

  // "a=b" and "a+b" in two, each as it was before it was written.
  [[nodiscard]] std::pair<std::string, std::string> two(char mark) const {
    const auto [a, b] = cut(what, mark);
    return {decoded(a), decoded(b)};
  }
};

// A list in braces would be a copy; one function for all kinds of actions, because each growth of such a list is long
// to compile.
Actions just(Action action) {
  Actions out;
  out.push_back(std::move(action));
  return out;
}

Actions add(const Words& words) {
  Query selection = words.state.selection;
  add_fields(words.what, words.report, selection);
  return just(Select{std::move(selection)});
}

Actions drop(const Words& words) {
  Query selection = words.state.selection;
  const auto [name, value] = words.two('=');
  if (name == "from") selection.from.clear();
  if (name == "to") selection.to.clear();
  if (name == "others") selection.others = false;
  if (auto* const list = list_named(name, selection)) std::erase(*list, value);
  if (selects_all(selection)) selection.others = false;
  return just(Select{std::move(selection)});
}

constexpr std::array<std::string_view, 8> kFocuses = {"nothing", "article",    "term", "actor",
                                                      "link",    "commitment", "file", "kind"};

Actions focus(const Words& words) {
  const auto [name, rest] = cut(words.what, '/');
  const auto found = std::ranges::find(kFocuses, name);
  if (found == kFocuses.end()) return {};
  const auto on = static_cast<Focus::On>(found - kFocuses.begin());
  if (on != Focus::On::link && on != Focus::On::file) return just(FocusOn{{on, decoded(rest), {}}});
  const auto [a, b] = cut(rest, '+');
  return just(FocusOn{{on, decoded(a), decoded(b)}});
}

// "ID" or "ID@BEGIN-END", bytes of its text.
Actions read(const Words& words) {
  const auto [id, place] = cut(words.what, '@');
  const auto [begin, end] = cut(place, '-');
  Span at;
  std::from_chars(begin.data(), begin.data() + begin.size(), at.begin);
  std::from_chars(end.data(), end.data() + end.size(), at.end);
  return just(ReadAt{decoded(id), at});
}

Actions decide(CommitmentEdit::Verb verb, std::string id, std::string value = {}) {
  CommitmentEdit edit;
  edit.verb = verb;
  edit.commitment = std::move(id);
  edit.value = std::move(value);
  return just(Decide{std::move(edit)});
}
Actions decide(ActorEdit::Verb verb, std::string actor, std::string other = {}) {
  ActorEdit edit;
  edit.verb = verb;
  edit.actor = std::move(actor);
  edit.other = std::move(other);
  return just(Decide{std::move(edit)});
}
Actions accept(const Words& words) { return decide(CommitmentEdit::Verb::accept, decoded(words.what)); }
Actions reject(const Words& words) { return decide(CommitmentEdit::Verb::reject, decoded(words.what)); }
Actions reopen(const Words& words) { return decide(CommitmentEdit::Verb::reopen, decoded(words.what)); }

Actions note(const Words& words) {
  auto [id, value] = words.two('=');
  return decide(CommitmentEdit::Verb::note, std::move(id), std::move(value));
}

// "ID/field=value", by the field's name.
Actions set(const Words& words) {
  const auto [id, assignment] = cut(words.what, '/');
  const auto [name, value] = cut(assignment, '=');
  for (auto field = CommitmentField::kind; field <= CommitmentField::topic;
       field = static_cast<CommitmentField>(static_cast<int>(field) + 1)) {
    if (field_name(field) != name) continue;
    CommitmentEdit edit;
    edit.verb = CommitmentEdit::Verb::set;
    edit.commitment = decoded(id);
    edit.field = field;
    edit.value = decoded(value);
    if (!fault_of(edit).empty()) return {};
    return just(Decide{std::move(edit)});
  }
  return {};
}

Actions merge(const Words& words) {
  const auto [a, b] = words.two('+');
  const std::string actor = actor_called(a, words.report), other = actor_called(b, words.report);
  const auto is_there = [&](const std::string& key) {
    return std::ranges::any_of(words.report.actors, [&](const ActorRow& row) {
      return row.id == key || std::ranges::find(row.keys, key) != row.keys.end();
    });
  };
  if (actor == other || !is_there(actor) || !is_there(other)) return {};
  return decide(ActorEdit::Verb::merge, actor, other);
}

Actions split(const Words& words) {
  auto [actor, form] = words.two('+');
  return decide(ActorEdit::Verb::split, std::move(actor), std::move(form));
}

Actions rename(const Words& words) {
  auto [actor, name] = words.two('=');
  if (name.empty()) return {};
  ActorEdit edit;
  edit.verb = ActorEdit::Verb::rename;
  edit.actor = std::move(actor);
  edit.name = std::move(name);
  return just(Decide{std::move(edit)});
}

Actions retype(const Words& words) {
  const auto [actor, name] = words.two('=');
  for (auto type = ActorType::state; type <= ActorType::initiative;
       type = static_cast<ActorType>(static_cast<int>(type) + 1)) {
    if (type_name(type) != name) continue;
    ActorEdit edit;
    edit.verb = ActorEdit::Verb::retype;
    edit.actor = actor;
    edit.type = type;
    return just(Decide{std::move(edit)});
  }
  return {};
}

Actions hide(const Words& words) {
  return decide(ActorEdit::Verb::hide, actor_called(decoded(words.what), words.report));
}

// A second time by the same column turns the order round.
Actions sort(const Words& words) {
  const auto [list, by] = cut(words.what, '/');
  if (list == "ledger") {
    CommitmentsState commitments = words.state.commitments;
    if (const auto order = ledger_order_named(by)) commitments.order = *order;
    return just(SetCommitments{std::move(commitments)});
  }
  if (list == "terms") {
    const auto order = term_order_named(by);
    if (!order) return {};
    TermsState terms = words.state.terms;
    terms.options.ascending = *order == terms.options.order ? !terms.options.ascending : *order == TermOrder::term;
    terms.options.order = *order;
    return just(SetTerms{std::move(terms)});
  }
  if (list == "collocates") {
    TermsState terms = words.state.terms;
    if (const auto measure = bond_named(by)) terms.collocates.order = *measure;
    return just(SetTerms{std::move(terms)});
  }
  std::uint8_t column = 0;
  std::from_chars(by.data(), by.data() + by.size(), column);
  const View view = view_named(list, View::overview);
  const bool is_number = (view == View::articles || view == View::actors) && column >= 2;
  return just(SortBy{view, column, is_number});
}

Actions search(const Words& words) { return just(Search{decoded(words.what)}); }

// "terms": the list's filter and least count; "actors": which links a network keeps.
Actions narrow(const Words& words) {
  TermsState terms = words.state.terms;
  for (const std::string_view field : pieces(words.what, '&')) {
    const auto [name, written] = cut(field, '=');
    const std::string value = decoded(written);
    if (name == "pattern") terms.options.pattern = value;
    if (name == "least") std::from_chars(value.data(), value.data() + value.size(), terms.options.least_count);
    if (name == "lemma") terms.counting.form = value == "1" ? TermForm::lemma : TermForm::surface;
    if (name == "against")
      terms.against = value == "rest" ? Against::rest : value == "other" ? Against::other : Against::nothing;
    if (name == "measure") terms.options.measure = keyness_named(value).value_or(terms.options.measure);
  }
  return just(SetTerms{std::move(terms)});
}

// What the selection is compared with: a selection like any other; without fields, the rest.
Actions against(const Words& words) {
  TermsState terms = words.state.terms;
  terms.other = {};
  add_fields(words.what, words.report, terms.other);
  terms.against = selects_all(terms.other) ? Against::rest : Against::other;
  return just(SetTerms{std::move(terms)});
}

// The sample to review: how many rows, in which order; "another=1" draws others.
Actions sample(const Words& words) {
  CommitmentsState commitments = words.state.commitments;
  for (const std::string_view field : pieces(words.what, '&')) {
    const auto [name, value] = cut(field, '=');
    if (name == "size") std::from_chars(value.data(), value.data() + value.size(), commitments.review.most);
    if (name == "order") commitments.review.order = review_order_named(value).value_or(commitments.review.order);
    if (name == "another") ++commitments.review.seed;
  }
  return just(SetCommitments{std::move(commitments)});
}

// Of commitments: a kind shown or not, by name; none of them named: all are.
Actions kind(const Words& words) {
  if (words.what.empty()) return just(ShowAllKinds{});
  const auto kind = kind_named(words.what);
  if (!kind) return {};
  return just(ToggleKind{*kind});
}

Actions verdict(const Words& words) {
  CommitmentsState commitments = words.state.commitments;
  for (auto verdict = Verdict::open; verdict <= Verdict::rejected;
       verdict = static_cast<Verdict>(static_cast<int>(verdict) + 1)) {
    if (verdict_name(verdict) != words.what) continue;
    commitments.filter.verdicts =
        static_cast<std::uint8_t>(commitments.filter.verdicts ^ 1U << static_cast<int>(verdict));
    if (commitments.filter.verdicts == 0) commitments.filter.verdicts = CommitmentFilter{}.verdicts;
    return just(SetCommitments{std::move(commitments)});
  }
  return {};
}

struct NamedFile {
  std::string_view name;
  CommitmentFile file;
  bool as_json;
};
constexpr std::array kCommitmentFiles = {
    NamedFile{"commitments.csv", CommitmentFile::list, false},
    NamedFile{"commitments.json", CommitmentFile::list, true},
    NamedFile{"ledger.csv", CommitmentFile::ledger, false},
    NamedFile{"ledger.json", CommitmentFile::ledger, true},
    NamedFile{"dyads.csv", CommitmentFile::dyads, false},
    NamedFile{"dyads.json", CommitmentFile::dyads, true},
    NamedFile{"brief.md", CommitmentFile::markdown, false},
    NamedFile{"brief.html", CommitmentFile::html, false},
    NamedFile{"events.json", CommitmentFile::plover, false},
};

Actions save(const Words& words) {
  const auto [name, form] = cut(words.what, '.');
  const std::optional<ListFile> list = list_file_named(name);
  if (list && (form == "csv" || form == "json")) return just(SaveList{*list, form == "json"});
  if (words.what == "report.json") return just(Request::save_json);
  if (words.what == "report.html") return just(Request::save_html);
  if (words.what == "project.entente") return just(Request::save_project);
  if (words.what == "decisions.jsonl") return just(Request::save_decisions);
  const auto file = std::ranges::find(kCommitmentFiles, words.what, &NamedFile::name);
  if (file == kCommitmentFiles.end()) return {};
  return just(SaveCommitments{file->file, false, file->as_json});
}

Actions open(const Words& words) {
  if (words.what == "files") return just(Request::open_files);
  if (words.what == "folder") return just(Request::open_folder);
  if (words.what == "sample") return just(Request::open_sample);
  return {};
}

Actions look(const Words& words) { return just(SetDark{words.what == "dark", true}); }
Actions cells(const Words& words) { return just(SetCells{words.what == "exact" ? Cells::exact : Cells::guarded}); }
Actions undo_last(const Words&) { return just(Undo{}); }
Actions redo_last(const Words&) { return just(Redo{}); }
Actions back(const Words&) { return just(GoBack{}); }
Actions cancel(const Words&) { return just(Request::cancel); }
Actions clear(const Words&) { return just(Request::clear); }

struct NamedVerb {
  std::string_view name;
  Actions (*act)(const Words&);
};
constexpr std::array kVerbs = {
    NamedVerb{"add", add},         NamedVerb{"drop", drop},       NamedVerb{"focus", focus},
    NamedVerb{"read", read},       NamedVerb{"accept", accept},   NamedVerb{"reject", reject},
    NamedVerb{"reopen", reopen},   NamedVerb{"note", note},       NamedVerb{"set", set},
    NamedVerb{"merge", merge},     NamedVerb{"split", split},     NamedVerb{"rename", rename},
    NamedVerb{"retype", retype},   NamedVerb{"hide", hide},       NamedVerb{"sort", sort},
    NamedVerb{"search", search},   NamedVerb{"narrow", narrow},   NamedVerb{"kind", kind},
    NamedVerb{"verdict", verdict}, NamedVerb{"export", save},     NamedVerb{"open", open},
    NamedVerb{"look", look},       NamedVerb{"cells", cells},     NamedVerb{"undo", undo_last},
    NamedVerb{"redo", redo_last},  NamedVerb{"back", back},       NamedVerb{"cancel", cancel},
    NamedVerb{"clear", clear},     NamedVerb{"against", against}, NamedVerb{"sample", sample},
};

}  // namespace

std::optional<Actions> actions_to_do(std::string_view name, const UiState& state, const Report& report) {
  const auto [verb, what] = cut(name, '/');
  const auto found = std::ranges::find(kVerbs, verb, &NamedVerb::name);
  if (found == kVerbs.end()) return std::nullopt;
  return found->act({what, state, report});
}

}  // namespace entente::ui
