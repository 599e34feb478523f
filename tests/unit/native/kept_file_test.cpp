#include "native/kept_file.h"

#include <catch_amalgamated.hpp>
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>

#include "tests/unit/native/made_folder.h"

using namespace entente;
using namespace entente::native;

namespace {

namespace fs = std::filesystem;

void keep_nothing() {}

ui::Keeping whole(std::uint64_t number, std::string text) { return {number, true, std::move(text)}; }
ui::Keeping lines(std::uint64_t number, std::string text) { return {number, false, std::move(text)}; }

// Numbers of what was kept, and what went wrong last.
std::string keep_all(KeptFile& file, const std::vector<ui::Keeping>& given) {
  for (const ui::Keeping& one : given) file.keep(one);
  file.finish();
  std::string problem;
  for (const KeptFile::Acknowledged& done : file.take_acknowledged()) problem = done.problem;
  return problem;
}

}  // namespace

TEST_CASE("what is kept grows by lines; a whole text makes the one before it the older generation") {
  const made::Folder folder;
  const std::string path = folder / "config/entente/decisions";
  {
    KeptFile file(path, keep_nothing);
    CHECK(file.read().generations.empty());
    CHECK(keep_all(file, {whole(1, "a\n"), lines(2, "b\n"), lines(3, "c\n")}).empty());
    CHECK(file.read().generations == std::vector<std::string>{"a\nb\nc\n"});
    CHECK(keep_all(file, {whole(4, "A\n"), lines(5, "B\n")}).empty());
  }
  KeptFile file(path, keep_nothing);
  CHECK(file.read().generations == std::vector<std::string>{"A\nB\n", "a\nb\nc\n"});
  CHECK(keep_all(file, {whole(1, "1\n")}).empty());
  CHECK(file.read().generations == std::vector<std::string>{"1\n", "A\nB\n"});
  CHECK((fs::status(path).permissions() & fs::perms::others_read) == fs::perms::none);
  CHECK(std::distance(fs::directory_iterator(fs::path(path).parent_path()), fs::directory_iterator()) == 3);
}

TEST_CASE("where decisions cannot be kept the reason is told, and no line goes behind what failed") {
  const made::Folder folder;
  const std::string file = folder.write("file", "x");
  KeptFile nowhere(file + "/entente/decisions", keep_nothing);
  CHECK_FALSE(keep_all(nowhere, {whole(1, "text\n")}).empty());
  CHECK_FALSE(keep_all(nowhere, {lines(2, "more\n")}).empty());
  KeptFile homeless("", keep_nothing);
  CHECK_FALSE(keep_all(homeless, {whole(1, "text\n")}).empty());
}

TEST_CASE("a second window reads, and has its turn when the first is gone") {
  const made::Folder folder;
  const std::string path = folder / "decisions";
  auto first = std::make_unique<KeptFile>(path, keep_nothing);
  CHECK_FALSE(first->read().is_elsewhere);
  CHECK(keep_all(*first, {whole(1, "a\n")}).empty());
  KeptFile second(path, keep_nothing);
  const ui::Kept seen = second.read();
  CHECK(seen.is_elsewhere);
  CHECK(seen.generations == std::vector<std::string>{"a\n"});
  CHECK_FALSE(second.take_turn());
  first.reset();
  bool has_turn = false;
  for (int i = 0; i < 100 && !has_turn; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    has_turn = second.take_turn();
  }
  CHECK(has_turn);
  CHECK_FALSE(second.read().is_elsewhere);
}

TEST_CASE("the place for decisions follows the user's configuration") {
  const char* const before = std::getenv("XDG_CONFIG_HOME");
  const std::string kept = before == nullptr ? "" : before;
  ::setenv("XDG_CONFIG_HOME", "/somewhere", 1);
  CHECK(decisions_path() == "/somewhere/entente/decisions");
  ::setenv("XDG_CONFIG_HOME", "relative", 1);  // to be ignored, as the specification says
  CHECK(decisions_path() != "relative/entente/decisions");
  if (before == nullptr) {
    ::unsetenv("XDG_CONFIG_HOME");
  } else {
    ::setenv("XDG_CONFIG_HOME", kept.c_str(), 1);
  }
}
