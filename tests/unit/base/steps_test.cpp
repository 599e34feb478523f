#include "core/base/steps.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <memory>
#include <string>
#include <vector>

#include "core/base/sort_in_steps.h"

using namespace entente;

namespace {

// Says in `out` how far it is; `counter` is shared with whoever wants to know whether it still lives.
Steps count_to(std::size_t end, std::shared_ptr<int> counter, std::vector<std::string>& out) {
  for (std::size_t i = 0; i < end; ++i) {
    ++*counter;
    out.push_back(std::to_string(i));
    co_await Pause::every(2, i);
  }
}

Steps nothing() { co_return; }

Steps in_two_parts(std::shared_ptr<int> counter, std::vector<std::string>& out) {
  co_await nothing();
  co_await count_to(4, counter, out);
  out.emplace_back("between");
  co_await Pause();
  co_await count_to(3, counter, out);
  out.emplace_back("end");
}

}  // namespace

TEST_CASE("work goes on at each step where the last one ended, through its parts as well", "[steps]") {
  const auto counter = std::make_shared<int>(0);
  std::vector<std::string> said;
  Steps steps = in_two_parts(counter, said);
  CHECK(said.empty());  // it begins with the first step
  std::vector<std::size_t> after;
  while (steps.step()) after.push_back(said.size());
  CHECK(after == std::vector<std::size_t>{2, 4, 5, 7});
  CHECK(said == std::vector<std::string>{"0", "1", "2", "3", "between", "0", "1", "2", "end"});
  CHECK(*counter == 7);
  CHECK(steps.is_over());
  CHECK_FALSE(steps.step());
}

TEST_CASE("steps to the end are the same as in one go", "[steps]") {
  std::vector<std::string> by_step, at_once;
  Steps steps = in_two_parts(std::make_shared<int>(0), by_step);
  while (steps.step()) {}
  in_two_parts(std::make_shared<int>(0), at_once).run();
  CHECK(by_step == at_once);
}

TEST_CASE("work that is given up halfway lets go of what it held", "[steps]") {
  const auto counter = std::make_shared<int>(0);
  std::vector<std::string> said;
  {
    Steps steps = in_two_parts(counter, said);
    CHECK(steps.step());
    CHECK(counter.use_count() == 3);  // the work's and its part's
    steps = count_to(1, nullptr, said);
    CHECK(counter.use_count() == 1);
    steps = in_two_parts(counter, said);
    CHECK(counter.use_count() == 2);
  }
  CHECK(counter.use_count() == 1);
}

TEST_CASE("no work is over at once", "[steps]") {
  Steps none;
  CHECK(none.is_over());
  CHECK_FALSE(none.step());
  CHECK_FALSE(nothing().step());
}

TEST_CASE("rows sorted in steps stand as the compact sort puts them, equal ones as they came", "[steps]") {
  struct Row {
    unsigned key = 0;
    std::size_t made = 0;
    bool operator==(const Row&) const = default;
  };
  for (const std::size_t size : {0u, 1u, 1000u, 8192u, 8193u, 40'000u}) {
    std::vector<Row> rows;
    unsigned state = 12345;
    for (std::size_t i = 0; i < size; ++i) {
      state = state * 1664525 + 1013904223;
      rows.push_back({(state >> 8) % 500, i});
    }
    std::vector<Row> wanted = rows;
    compact_sort(wanted, std::ranges::greater(), &Row::key);
    std::size_t steps = 1;
    for (Steps sort = sort_in_steps(rows, std::ranges::greater(), &Row::key); sort.step();) ++steps;
    CHECK(std::ranges::equal(rows, wanted));
    CHECK((size < 10'000 || steps > 5));
  }
}
