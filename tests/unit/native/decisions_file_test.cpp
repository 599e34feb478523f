#include "native/decisions_file.h"

#include <catch_amalgamated.hpp>
#include <string>

#include "tests/unit/native/made_folder.h"
#include "ui/session.h"

using namespace entente;
using namespace entente::native;

TEST_CASE("files of decisions are taken out of what is opened, by name and first line") {
  const made::Folder folder;
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
