// Few at a time, so a list that is walked. Numbers are given out once and never again, not even after clear().
#include "ui/answers.h"

#include <algorithm>
#include <utility>

namespace entente::ui {
namespace {

constexpr std::size_t kKept = 16, kCountsKept = 2;  // that nobody wants; of those with all terms of the pile

bool is_large(const Answers::Entry& entry) {
  const auto* query = std::get_if<Query>(&entry.ask);
  return query != nullptr && !query->only_tracked;
}

}  // namespace

void Answers::begin_list() {
  for (const auto& entry : entries_) entry->is_wanted = false;
}

// What nobody wants any more, drivers give up: it is asked for anew should it be wanted again.
void Answers::end_list() {
  for (const auto& entry : entries_) entry->is_open = entry->is_open && entry->is_wanted;
  forget_old();
}

const Answers::Entry& Answers::want(const Ask& ask, Use use) {
  const auto is_it = [&](const auto& entry) { return entry->use == use && entry->ask == ask; };
  auto found = std::ranges::find_if(entries_, is_it);
  if (found == entries_.end()) {
    found = entries_.insert(found, std::make_unique<Entry>());
    (*found)->ask = ask;
    (*found)->use = use;
  }
  (*found)->is_wanted = true;
  (*found)->used = ++clock_;
  return **found;
}

bool Answers::lacks_any() const {
  return std::ranges::any_of(entries_, [&](const auto& entry) { return entry->is_wanted && is_stale(*entry); });
}

std::vector<Answers::Open> Answers::take(std::uint64_t parts) {
  std::vector<Open> out;
  for (const auto& entry : entries_) {
    if (!entry->is_wanted || entry->is_open || !is_stale(*entry)) continue;
    entry->is_open = true;
    entry->number = ++number_;
    entry->asked_at = parts;
    out.push_back({entry->number, entry->ask});
  }
  return out;
}

Answers::Entry* Answers::open_entry(std::uint32_t number) const {
  const auto found = std::ranges::find_if(
      entries_, [&](const auto& entry) { return entry->is_wanted && entry->is_open && entry->number == number; });
  return found == entries_.end() ? nullptr : found->get();
}

bool Answers::wants(std::uint32_t number) const { return open_entry(number) != nullptr; }

bool Answers::give_up(std::uint32_t number) {
  Entry* const entry = open_entry(number);
  if (entry == nullptr) return false;
  entry->is_given_up = add(number, entente::answer(Shard{}, entry->ask));
  return entry->is_given_up;
}

bool Answers::gave_up_any() const {
  return std::ranges::any_of(entries_, [](const auto& entry) { return entry->is_wanted && entry->is_given_up; });
}

bool Answers::add(std::uint32_t number, Answer answer) {
  Entry* const found = open_entry(number);
  if (found == nullptr || answer.index() != found->ask.index()) return false;
  Entry& entry = *found;
  if (auto* counts = std::get_if<Summary>(&answer); counts != nullptr && entry.use == Use::as_index) {
    TermIndex index(*counts);
    entry.terms = std::make_shared<const CountedTerms>(CountedTerms{std::move(counts->articles), std::move(index)});
  } else {
    entry.answer = std::make_shared<const Answer>(std::move(answer));
  }
  entry.is_open = entry.is_given_up = false;
  entry.knows = entry.asked_at;
  entry.version = ++version_;
  return true;
}

void Answers::clear() {
  entries_.clear();
  required_ = 0;
}

// The oldest of those that are not wanted, and those without an answer.
void Answers::forget_old() {
  std::erase_if(entries_, [](const auto& entry) { return !entry->is_wanted && !entry->is_there(); });
  std::ranges::sort(entries_, [](const auto& a, const auto& b) { return a->used > b->used; });
  std::size_t kept = 0, counts = 0;
  std::erase_if(entries_, [&](const auto& entry) {
    if (entry->is_wanted) return false;
    if (is_large(*entry) && ++counts > kCountsKept) return true;
    return ++kept > kKept;
  });
}

}  // namespace entente::ui
