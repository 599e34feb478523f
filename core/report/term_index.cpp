// See term_index.h and TermIndex in terms.h.
#include "core/report/term_index.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/base/sort_in_steps.h"
#include "core/text/lemma.h"

namespace entente {

namespace {

// The rows of one form in a summary, and the name it goes by.
struct Form {
  std::string_view name;
  std::span<const TermCount> rows;
};

template <class Visit>
void each_word(std::string_view term, Visit&& visit) {
  for (std::size_t begin = 0; begin <= term.size();) {
    const std::size_t end = std::min(term.find(' ', begin), term.size());
    visit(term.substr(begin, end - begin));
    begin = end + 1;
  }
}

std::vector<Form> forms_of(const Summary& summary) {
  std::vector<Form> out;
  for (auto begin = summary.terms.begin(); begin != summary.terms.end();) {
    const auto end =
        std::find_if(begin, summary.terms.end(), [&](const TermCount& r) { return r.term != begin->term; });
    out.push_back({summary.strings[begin->term], {begin, end}});
    begin = end;
  }
  return out;
}

void add_forms(std::span<const Form> forms, std::vector<std::pair<ArticleIndex, std::uint64_t>>& scratch,
               TermIndex::Data& out) {
  out.add_term(forms.front().name);
  if (forms.size() == 1) {
    for (const TermCount& row : forms.front().rows) out.add_posting(row.article, row.count);
    return;
  }
  scratch.clear();
  for (const Form& form : forms) {
    for (const TermCount& row : form.rows) scratch.emplace_back(row.article, row.count);
  }
  compact_sort(scratch);
  for (auto at = scratch.begin(); at != scratch.end();) {
    const ArticleIndex article = at->first;
    std::uint64_t count = 0;
    for (; at != scratch.end() && at->first == article; ++at) count += at->second;
    out.add_posting(article, count);
  }
}

Steps add_terms(const Summary& summary, TermIndex::Data& out) {
  constexpr std::size_t kStretch = 1 << 14;
  std::vector<Form> forms = forms_of(summary);
  co_await Pause();
  std::vector<std::string> names;
  if (out.form == TermForm::lemma) {
    names.reserve(forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i) {
      forms[i].name = names.emplace_back(lemmas(forms[i].name));
      co_await Pause::every(kStretch, i);
    }
    co_await sort_in_steps(forms, [](const Form& a, const Form& b) {
      return std::tuple(a.name, a.rows.data()) < std::tuple(b.name, b.rows.data());
    });
  }
  std::size_t letters = 0;
  for (const Form& form : forms) letters += form.name.size();
  out.names.reserve(forms.size(), letters);
  out.ends.reserve(forms.size());
  out.totals.reserve(forms.size());
  out.articles.reserve(summary.terms.size());
  out.counts.reserve(summary.terms.size());
  std::vector<std::pair<ArticleIndex, std::uint64_t>> scratch;
  for (auto begin = forms.begin(); begin != forms.end();) {
    const auto end = std::find_if(begin, forms.end(), [&](const Form& form) { return form.name != begin->name; });
    add_forms({begin, end}, scratch, out);
    begin = end;
    co_await Pause::every(kStretch, out.terms() - 1);
  }
}

template <class Item>
std::size_t bytes_of(const std::vector<Item>& items) {
  return items.capacity() * sizeof(Item);
}

}  // namespace

std::string lemmas(std::string_view term) {
  std::string out;
  each_word(term, [&](std::string_view word) {
    if (!out.empty()) out += ' ';
    out += lemma(word);
  });
  return out;
}

std::uint64_t TermIndex::Data::count(std::size_t posting) const {
  if (counts[posting] < kLarge) return counts[posting];
  return kLarge + std::ranges::lower_bound(large, posting, {}, &LargeCount::posting)->more;
}

void TermIndex::Data::add_term(std::string_view name) {
  names.push_back(name);
  ends.push_back(articles.size());
  totals.push_back(0);
  has_phrases = has_phrases || name.find(' ') != name.npos;
}

void TermIndex::Data::add_posting(ArticleIndex article, std::uint64_t count) {
  if (count >= kLarge) large.push_back({articles.size(), static_cast<TermNumber>(terms() - 1), count - kLarge});
  articles.push_back(article);
  counts.push_back(static_cast<std::uint8_t>(std::min<std::uint64_t>(count, kLarge)));
  ++ends.back();
  totals.back() += count;
}

std::vector<std::uint8_t> mask_of(const TermIndex::Data& index, const ArticleSet& set) {
  std::vector<std::uint8_t> mask(index.words.size());
  const std::size_t known = std::min(mask.size(), set.articles());
  for (std::size_t i = 0; i < known; ++i) mask[i] = set.holds(static_cast<ArticleIndex>(i)) ? 255 : 0;
  return mask;
}

std::vector<std::uint64_t> counts_in(const TermIndex::Data& index, const ArticleSet& set) {
  const std::vector<std::uint8_t> mask = mask_of(index, set);
  std::vector<std::uint64_t> out(index.terms());
  const ArticleIndex* article = index.articles.data();
  const std::uint8_t* count = index.counts.data();
  std::size_t at = 0;
  for (std::size_t term = 0; term < out.size(); ++term) {
    std::uint64_t sum = 0;
    for (const std::size_t end = index.ends[term]; at < end; ++at) sum += count[at] & mask[article[at]];
    out[term] = sum;
  }
  for (const auto& large : index.large) {
    if (mask[index.articles[large.posting]] != 0) out[large.term] += large.more;
  }
  return out;
}

std::vector<std::uint8_t> stopped(const TermIndex::Data& index, const StopWords& stop_words) {
  if (stop_words == StopWords{}) return index.is_stop;
  std::vector<std::uint8_t> out(index.terms());
  if (stop_words.listed) out = index.is_stop;
  if (index.has_phrases) {
    // Phrases with one first word stand together, so that most of them cost a comparison.
    std::string_view first;
    bool is_first_held = stop_words.holds(first);
    for (TermNumber term = 0; term < out.size(); ++term) {
      const std::string_view name = index.names[term];
      const std::string_view word = name.substr(0, name.find(' '));
      if (word != first) is_first_held = stop_words.holds(word);
      first = word;
      bool are_all = is_first_held;
      if (are_all && word.size() < name.size()) {
        each_word(name, [&](std::string_view other) { are_all = are_all && stop_words.holds(other); });
      }
      out[term] = are_all ? 1 : 0;
    }
    return out;
  }
  const auto mark = [&](const std::vector<std::string>& words, std::uint8_t as) {
    for (const std::string& word : words) {
      const TermNumber term = find_string(index.names, word);
      if (term != kNoTerm) out[term] = as;
    }
  };
  mark(stop_words.added, 1);
  mark(stop_words.allowed, 0);
  return out;
}

TermIndex::TermIndex() : data_(std::make_unique<Data>()) {}
TermIndex::TermIndex(TermIndex&&) noexcept = default;
TermIndex& TermIndex::operator=(TermIndex&&) noexcept = default;
TermIndex::~TermIndex() = default;

TermIndex::TermIndex(const Summary& summary, TermForm form) : TermIndex(summary, form, Stories(summary.articles)) {}

TermIndex::TermIndex(const Summary& summary, TermForm form, Stories stories) : TermIndex() {
  make(summary, form, std::move(stories), *this).run();
}

Steps TermIndex::make(const Summary& summary, TermForm form, Stories stories, TermIndex& out) {
  Data& data = *out.data_;
  data.form = form;
  data.stories = std::move(stories);
  data.tokenisers = summary.tokenisers;
  for (const ArticleSummary& row : summary.articles) {
    data.words.push_back(row.facts.words);
    data.sentences.push_back(row.facts.sentences);
  }
  co_await add_terms(summary, data);
  co_await Pause();
  data.is_stop.resize(data.terms());
  for (TermNumber term = 0; term < data.terms(); ++term) {
    bool are_all = true;
    each_word(data.names[term], [&](std::string_view word) { are_all = are_all && is_stop_word(word); });
    data.is_stop[term] = are_all ? 1 : 0;
  }
}

std::size_t TermIndex::articles() const { return data_->words.size(); }
std::size_t TermIndex::terms() const { return data_->terms(); }
const Stories& TermIndex::stories() const { return data_->stories; }

std::size_t TermIndex::bytes() const {
  const Data& d = *data_;
  std::size_t sum = sizeof d + d.names.text_bytes() + d.names.size() * sizeof(std::uint32_t) + d.stories.bytes();
  sum += bytes_of(d.ends) + bytes_of(d.totals) + bytes_of(d.is_stop);
  sum += bytes_of(d.articles) + bytes_of(d.counts) + bytes_of(d.large) + bytes_of(d.words) + bytes_of(d.sentences);
  for (const std::string& name : d.tokenisers) sum += sizeof name + name.capacity();
  return sum;
}

}  // namespace entente
