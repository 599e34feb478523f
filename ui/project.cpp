// Written by hand around core's writer of JSON. What is read is looked up in the order it is written; whatever else a
// text may hold, or hold otherwise, shows when it is written again and differs.
#include "ui/project.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

#include "core/base/hash.h"
#include "core/read/json/json_check.h"
#include "core/report/json_writer.h"
#include "core/text/utf8.h"
#include "ui/format.h"

namespace entente::ui {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr std::string_view kFormat = "entente-project",
                           kHead = "{\n  \"format\": \"entente-project\",\n  \"version\": ";
constexpr std::uint64_t kVersion = 1, kDeepest = 6;

std::string selection_choices(const Query& selection) {
  JsonWriter json;
  json.open('{');
  texts_field(json, "articles", selection.articles);
  texts_field(json, "actors", selection.actors);
  text_field(json, "from", selection.from);
  text_field(json, "to", selection.to);
  texts_field(json, "sources", selection.sources);
  texts_field(json, "holding", selection.holding);
  boolean_field(json, "others", selection.others);
  json.close('}');
  return json.take();
}

std::string commitments_choices(const ProjectChoices& choices) {
  const CommitmentFilter& filter = choices.filter;
  JsonWriter json;
  json.open('{');
  integer_field(json, "kinds", filter.kinds);
  integer_field(json, "statuses", filter.statuses);
  integer_field(json, "verdicts", filter.verdicts);
  integer_field(json, "least_confidence", filter.least_confidence);
  texts_field(json, "parties", filter.parties);
  text_field(json, "committer", filter.committer);
  text_field(json, "counterparty", filter.counterparty);
  text_field(json, "topic", filter.topic);
  text_field(json, "ledger", ledger_order_name(choices.ledger));
  json.close('}');
  return json.take();
}

std::string terms_choices(const TermOptions& terms) {
  JsonWriter json;
  json.open('{');
  text_field(json, "order", term_order_name(terms.order));
  boolean_field(json, "ascending", terms.ascending);
  text_field(json, "measure", keyness_name(terms.measure));
  integer_field(json, "least_count", terms.least_count);
  boolean_field(json, "with_stop_words", terms.with_stop_words);
  boolean_field(json, "listed_stop_words", terms.stop_words.listed);
  texts_field(json, "added_stop_words", terms.stop_words.added);
  texts_field(json, "allowed_stop_words", terms.stop_words.allowed);
  text_field(json, "pattern", terms.pattern);
  json.close('}');
  return json.take();
}

std::string article_json(const ProjectArticle& article) {
  JsonWriter json;
  json.open('{');
  text_field(json, "file", article.file);
  text_field(json, "member", article.member);
  text_field(json, "hash", article.hash);
  integer_field(json, "words", article.words);
  json.close('}');
  return json.take();
}

// `lines`, each an element on a line of its own.
std::string array_of(const std::string& lines) {
  if (lines.empty()) return "[]";
  std::string out = "[";
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = lines.find('\n', at);
    out += at == 0 ? "\n    " : ",\n    ";
    out.append(lines, at, end - at);
    at = end + 1;
  }
  return out + "\n  ]";
}

// All that the checksum is of.
std::string body_of(const Project& project) {
  std::string articles;
  for (const ProjectArticle& article : project.articles) articles += article_json(article) + "\n";
  return "  \"choices\": {\n    \"view\": \"" + std::string(view_name(project.choices.view)) +
         "\",\n    \"selection\": " + selection_choices(project.choices.selection) +
         ",\n    \"commitments\": " + commitments_choices(project.choices) +
         ",\n    \"terms\": " + terms_choices(project.choices.terms) + "\n  },\n  \"articles\": " + array_of(articles) +
         ",\n  \"decisions\": " + array_of(to_lines(project.session.edits)) +
         ",\n  \"undone\": " + array_of(to_lines(project.session.undone)) + "\n}\n";
}

Problem refusal(std::size_t at, std::string words) {
  Problem out;
  out.code = ProblemCode::codec_corrupt;
  out.byte = at;
  out.message = std::move(words);
  return out;
}

// Reads members in the order they are written. After the first fault every value is empty and the fault stands.
class ProjectReader {
 public:
  explicit ProjectReader(const char* begin) : begin_(begin) {}

  [[nodiscard]] const std::optional<Problem>& fault() const { return fault_; }

  void fail(std::size_t at, std::string words) {
    if (!fault_) fault_ = refusal(at, std::move(words));
  }

  ondemand::value member(ondemand::object& object, std::string_view name) {
    ondemand::value out;
    if (fault_) return out;
    if (object.find_field(name).get(out) != simdjson::SUCCESS)
      fail(place(), "\"" + std::string(name) + "\" is missing");
    mark(out);
    return out;
  }
  ondemand::object object(ondemand::value value) {
    ondemand::object out;
    if (!fault_ && value.get_object().get(out) != simdjson::SUCCESS) fail(place(), "an object is wanted here");
    return out;
  }
  ondemand::array array(ondemand::value value) {
    ondemand::array out;
    if (!fault_ && value.get_array().get(out) != simdjson::SUCCESS) fail(place(), "a list is wanted here");
    return out;
  }
  std::string text(ondemand::value value) {
    std::string_view out;
    if (!fault_ && value.get_string().get(out) != simdjson::SUCCESS) fail(place(), "a text is wanted here");
    return std::string(out);
  }
  std::uint64_t number(ondemand::value value, std::uint64_t most) {
    std::uint64_t out = 0;
    if (!fault_ && (value.get_uint64().get(out) != simdjson::SUCCESS || out > most))
      fail(place(), "a whole number of at most " + std::to_string(most) + " is wanted here");
    return fault_ ? 0 : out;
  }
  bool boolean(ondemand::value value) {
    bool out = false;
    if (!fault_ && value.get_bool().get(out) != simdjson::SUCCESS) fail(place(), "true or false is wanted here");
    return out;
  }
  std::vector<std::string> texts(ondemand::value value) {
    std::vector<std::string> out;
    each(value, [&](ondemand::value element) { out.push_back(text(element)); });
    return out;
  }
  template <class Use>
  void each(ondemand::value value, Use use) {
    ondemand::array list = array(value);
    if (fault_) return;
    for (auto element : list) {
      ondemand::value one;
      if (element.get(one) != simdjson::SUCCESS) return fail(place(), "the list cannot be read");
      mark(one);
      use(one);
      if (fault_) return;
    }
  }
  // Elements as lines, for read_edits().
  std::string lines(ondemand::value value) {
    std::string out;
    each(value, [&](ondemand::value element) {
      std::string_view raw;
      if (element.raw_json().get(raw) != simdjson::SUCCESS) return fail(place(), "the decision cannot be read");
      out += raw;
      out += '\n';
    });
    return out;
  }
  [[nodiscard]] std::size_t place() const { return at_; }

 private:
  void mark(ondemand::value& value) {
    const char* at = nullptr;
    if (!fault_ && value.current_location().get(at) == simdjson::SUCCESS) at_ = static_cast<std::size_t>(at - begin_);
  }

  const char* begin_;
  std::size_t at_ = 0;  // of the value that was found last
  std::optional<Problem> fault_;
};

Query read_selection(ProjectReader& reader, ondemand::object from) {
  Query out;
  out.articles = reader.texts(reader.member(from, "articles"));
  out.actors = reader.texts(reader.member(from, "actors"));
  out.from = reader.text(reader.member(from, "from"));
  out.to = reader.text(reader.member(from, "to"));
  out.sources = reader.texts(reader.member(from, "sources"));
  out.holding = reader.texts(reader.member(from, "holding"));
  out.others = reader.boolean(reader.member(from, "others"));
  return out;
}

void read_commitments(ProjectReader& reader, ondemand::object from, ProjectChoices& out) {
  CommitmentFilter& filter = out.filter;
  filter.kinds = static_cast<std::uint8_t>(reader.number(reader.member(from, "kinds"), 0xFF));
  filter.statuses = static_cast<std::uint16_t>(reader.number(reader.member(from, "statuses"), 0x1FF));
  filter.verdicts = static_cast<std::uint8_t>(reader.number(reader.member(from, "verdicts"), 0b111));
  filter.least_confidence = static_cast<std::uint8_t>(reader.number(reader.member(from, "least_confidence"), 100));
  filter.parties = reader.texts(reader.member(from, "parties"));
  filter.committer = reader.text(reader.member(from, "committer"));
  filter.counterparty = reader.text(reader.member(from, "counterparty"));
  filter.topic = reader.text(reader.member(from, "topic"));
  const auto order = ledger_order_named(reader.text(reader.member(from, "ledger")));
  if (!order) return reader.fail(reader.place(), "no order of a ledger is called so");
  out.ledger = *order;
}

TermOptions read_terms(ProjectReader& reader, ondemand::object from) {
  TermOptions out;
  const auto order = term_order_named(reader.text(reader.member(from, "order")));
  if (!order) {
    reader.fail(reader.place(), "no order of terms is called so");
    return out;
  }
  out.order = *order;
  out.ascending = reader.boolean(reader.member(from, "ascending"));
  const auto measure = keyness_named(reader.text(reader.member(from, "measure")));
  if (!measure) reader.fail(reader.place(), "no measure is called so");
  out.measure = measure.value_or(Keyness::lrc);
  out.least_count = reader.number(reader.member(from, "least_count"), UINT32_MAX);
  out.with_stop_words = reader.boolean(reader.member(from, "with_stop_words"));
  out.stop_words.listed = reader.boolean(reader.member(from, "listed_stop_words"));
  out.stop_words.added = reader.texts(reader.member(from, "added_stop_words"));
  out.stop_words.allowed = reader.texts(reader.member(from, "allowed_stop_words"));
  out.pattern = reader.text(reader.member(from, "pattern"));
  for (const auto* words : {&out.stop_words.added, &out.stop_words.allowed}) {
    if (std::ranges::adjacent_find(*words, std::ranges::greater_equal()) != words->end())
      reader.fail(reader.place(), "stop words are not in order");
  }
  return out;
}

void read_choices(ProjectReader& reader, ondemand::object from, ProjectChoices& out) {
  const std::string view = reader.text(reader.member(from, "view"));
  out.view = view_named(view, View::overview);
  if (view_name(out.view) != view) reader.fail(reader.place(), "no view is called so");
  out.selection = read_selection(reader, reader.object(reader.member(from, "selection")));
  if (!reader.fault()) read_commitments(reader, reader.object(reader.member(from, "commitments")), out);
  if (!reader.fault()) out.terms = read_terms(reader, reader.object(reader.member(from, "terms")));
}

Edits read_decisions_of(ProjectReader& reader, ondemand::value from) {
  const std::size_t begin = reader.place();
  Result<Edits> out = read_edits(reader.lines(from));
  if (!out) reader.fail(begin, out.error().message);
  return reader.fault() ? Edits{} : *std::move(out);
}

void read_body(ProjectReader& reader, ondemand::object& root, Project& out) {
  ondemand::object choices = reader.object(reader.member(root, "choices"));
  if (reader.fault()) return;
  read_choices(reader, choices, out.choices);
  reader.each(reader.member(root, "articles"), [&](ondemand::value element) {
    ondemand::object article = reader.object(element);
    if (reader.fault()) return;
    ProjectArticle& row = out.articles.emplace_back();
    row.file = reader.text(reader.member(article, "file"));
    row.member = reader.text(reader.member(article, "member"));
    row.hash = reader.text(reader.member(article, "hash"));
    row.words = reader.number(reader.member(article, "words"), UINT32_MAX);
  });
  if (!reader.fault()) out.session.edits = read_decisions_of(reader, reader.member(root, "decisions"));
  if (!reader.fault()) out.session.undone = read_decisions_of(reader, reader.member(root, "undone"));
}

// Format, version and checksum: what must hold before anything else is looked at.
void read_head(ProjectReader& reader, ondemand::object& root, std::string_view bytes) {
  if (reader.text(reader.member(root, "format")) != kFormat && !reader.fault())
    reader.fail(reader.place(), "it is no project of Entente");
  const std::uint64_t version = reader.number(reader.member(root, "version"), UINT32_MAX);
  if (!reader.fault() && version != kVersion) {
    reader.fail(reader.place(), "another version of Entente wrote it (format " + std::to_string(version) +
                                    "; this one reads " + std::to_string(kVersion) + ")");
  }
  const std::string checksum = reader.text(reader.member(root, "checksum"));
  if (reader.fault()) return;
  const std::size_t line = bytes.find('\n', reader.place());
  const std::string_view body = line == std::string_view::npos ? std::string_view() : bytes.substr(line + 1);
  if (checksum != hex16(hash64(body)))
    reader.fail(reader.place(), "its checksum is wrong: it was altered or damaged after it was written");
}

// What a project keeps of how terms are listed; the rest stays as it is.
void take_listing(const TermOptions& from, TermOptions& to) {
  to.order = from.order;
  to.ascending = from.ascending;
  to.measure = from.measure;
  to.least_count = from.least_count;
  to.with_stop_words = from.with_stop_words;
  to.stop_words = from.stop_words;
  to.pattern = from.pattern;
}

// Why the text is none that simdjson should be asked about.
std::optional<Problem> fault_of_text(std::string_view bytes) {
  if (bytes.size() > kLargestProject) return refusal(kLargestProject, "it is larger than 64 MB");
  if (const std::size_t at = find_ill_formed(bytes); at < bytes.size()) return refusal(at, "it is not UTF-8");
  const auto fault = JsonCheck(kDeepest).run(bytes);
  if (!fault) return std::nullopt;
  if (fault->offset >= bytes.size()) return refusal(bytes.size(), "it ends too early: it was cut short");
  return refusal(fault->offset, std::string(fault->reason));
}

}  // namespace

std::string write_project(const Project& project) {
  const std::string body = body_of(project);
  return std::string(kHead) + std::to_string(kVersion) + ",\n  \"checksum\": \"" + hex16(hash64(body)) + "\",\n" + body;
}

Result<Project> read_project(std::string_view bytes) {
  if (auto fault = fault_of_text(bytes)) return std::unexpected(*std::move(fault));
  const simdjson::padded_string padded(bytes);
  ProjectReader reader(padded.data());
  ondemand::parser parser;
  ondemand::document document;
  ondemand::object root;
  Project out;
  if (parser.iterate(padded).get(document) != simdjson::SUCCESS ||
      document.get_object().get(root) != simdjson::SUCCESS) {
    return std::unexpected(refusal(0, "it is no project of Entente"));
  }
  read_head(reader, root, bytes);
  if (!reader.fault()) read_body(reader, root, out);
  if (reader.fault()) return std::unexpected(*reader.fault());
  const std::string again = write_project(out);
  if (again == bytes) return out;
  const auto differs = std::ranges::mismatch(again, bytes).in2;
  return std::unexpected(
      refusal(static_cast<std::size_t>(differs - bytes.begin()), "it holds something that Entente does not write"));
}

bool is_project(std::string_view file_name) { return file_name.ends_with(kProjectEnding); }

Project project_of(const UiState& state, const Report& pile) {
  Project out;
  out.choices.selection = state.selection;
  out.choices.view = state.view;
  out.choices.filter = state.commitments.filter;
  out.choices.ledger = state.commitments.order;
  take_listing(state.terms.options, out.choices.terms);
  for (const ArticleRow& row : pile.articles) out.articles.push_back({row.file, row.member, row.id, row.words});
  out.session = state.session;
  return out;
}

Actions actions_to_restore(const ProjectChoices& choices, const UiState& state) {
  TermsState terms = state.terms;
  take_listing(choices.terms, terms.options);
  CommitmentsState commitments = state.commitments;
  commitments.filter = choices.filter;
  commitments.order = choices.ledger;
  return {Select{choices.selection}, SetTerms{std::move(terms)}, SetCommitments{std::move(commitments)},
          ShowView{choices.view}};
}

ArticlesApart articles_apart(const std::vector<ProjectArticle>& project, const Report& pile) {
  std::unordered_set<std::string_view> here, there;
  for (const ArticleRow& row : pile.articles) here.insert(row.id);
  ArticlesApart out;
  for (const ProjectArticle& article : project) {
    there.insert(article.hash);
    if (!here.contains(article.hash)) {
      out.missing.push_back(article.member.empty() ? article.file : article.file + ": " + article.member);
    }
  }
  for (const std::string_view id : here) out.added += there.contains(id) ? 0 : 1;
  return out;
}

}  // namespace entente::ui
