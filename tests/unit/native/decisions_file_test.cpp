#include "native/decisions_file.h"

#include <stdlib.h>

#include <catch_amalgamated.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "ui/session.h"

using namespace entente;
using namespace entente::native;

namespace {

namespace fs = std::filesystem;

// A folder that is gone with its test.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "entente-test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string operator/(std::string_view name) const { return (path_ / name).string(); }
  std::string write(std::string_view name, std::string_view text) const {
    std::ofstream(*this / name) << text;
    return *this / name;
  }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("files of decisions are taken out of what is opened, by name and first line") {
  const Folder folder;
  const std::string line = "{\"edit\": \"hide\", \"actor\": \"atlantis\"}\n";
  const std::string decisions = folder.write("mine.jsonl", line);
  const std::string news = folder.write("news.jsonl", "{\"title\": \"A\", \"text\": \"B\"}\n");
  const std::string other = folder.write("mine.txt", line);
  std::vector<std::string> paths = {news, decisions, other, folder / "missing.jsonl"};
  const std::vector<DecisionsFile> taken = take_decisions(paths);
  CHECK(paths == std::vector<std::string>{news, other, folder / "missing.jsonl"});
  REQUIRE(taken.size() == 1);
  CHECK(taken[0].name == "mine.jsonl");
  CHECK(taken[0].lines == line);
}
