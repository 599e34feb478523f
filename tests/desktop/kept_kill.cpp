// Two hundred times a program that keeps decisions is killed at a moment of chance, and each time what it had said to
// be kept is looked for: no acknowledged decision may be lost, and none may be there that was not made. Undo and redo
// count as decisions.
//     kept_kill [KILLS [SEED]]
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "native/kept_file.h"
#include "ui/kept.h"
#include "ui/session.h"

namespace {

using namespace entente;

// The n-th change that the session of a run makes: decisions, now and then one taken back and one put in again.
ui::Step step_of(std::uint32_t number) {
  if (number % 7 == 5) return ui::Step::undone;
  return number % 7 == 6 ? ui::Step::redone : ui::Step::decided;
}

Edit edit_of(std::uint32_t number) {
  ActorEdit out;
  out.verb = ActorEdit::Verb::rename;
  out.actor = "actor-" + std::to_string(number);
  out.name = std::string(1 + number % 200, 'x');
  return out;
}

void change(ui::Session& session, ui::Keeper& keeper, std::uint32_t number) {
  const ui::Step step = step_of(number);
  const Edit edit = edit_of(number);
  if (step == ui::Step::decided) ui::decide(session, edit);
  if (step == ui::Step::undone) ui::undo(session);
  if (step == ui::Step::redone) ui::redo(session);
  keeper.note(step, step == ui::Step::decided ? &edit : nullptr);
}

// The most changes that lead to this session when the first is number 0: one that is taken back and put in again leaves
// what was before. -1 when none do.
std::int64_t changes_in(const ui::Session& wanted, std::uint32_t most) {
  ui::Session session;
  ui::Keeper ignored;
  std::int64_t found = -1;
  for (std::uint32_t number = 0; number <= most && (found < 0 || number < found + 7); ++number) {
    if (session.edits.size() == wanted.edits.size() && session == wanted) found = number;
    change(session, ignored, number);
  }
  return found;
}

// Decides until it is killed. Each acknowledged number of changes goes to `acknowledged` as four bytes, which a kill
// does not tear apart.
[[noreturn]] void decide_until_killed(const std::string& path, std::uint32_t from, int acknowledged) {
  native::KeptFile file(path, [] {});
  ui::Keeper keeper;
  ui::Session session = keeper.recall(file.read(), "here");
  std::vector<std::uint32_t> changes_by_number(1);
  for (std::uint32_t made = from;;) {
    change(session, keeper, made++);
    if (made % 64 == 0) keeper.note_other_session();  // a whole generation, as a new visit makes one
    ui::Keeping due;
    if (keeper.take_due(session, due)) {
      changes_by_number.resize(due.number + 1, made);
      file.keep(due);
    }
    if (made % 3 == 0) std::this_thread::sleep_for(std::chrono::microseconds(200));
    for (const native::KeptFile::Acknowledged& done : file.take_acknowledged()) {
      if (!done.problem.empty()) _exit(3);
      const std::uint32_t changes = changes_by_number[done.number];
      if (::write(acknowledged, &changes, sizeof changes) != sizeof changes) _exit(4);
    }
  }
}

// The last number that the child acknowledged before it was killed.
std::uint32_t run_and_kill(const std::string& path, std::uint32_t from, std::chrono::microseconds life) {
  int ends[2];
  if (::pipe(ends) != 0) std::exit(2);
  std::fflush(nullptr);
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    decide_until_killed(path, from, ends[1]);
  }
  ::close(ends[1]);
  std::thread killer([&] {
    std::this_thread::sleep_for(life);
    ::kill(child, SIGKILL);
  });
  std::uint32_t last = from, number = 0;
  while (::read(ends[0], &number, sizeof number) == sizeof number) last = number;
  killer.join();
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  if (!WIFSIGNALED(status)) {
    std::fprintf(stderr, "the program ended by itself with %d\n", WEXITSTATUS(status));
    std::exit(1);
  }
  return last;
}

}  // namespace

int main(int argc, char** argv) {
  const int kills = argc > 1 ? std::atoi(argv[1]) : 200;
  std::mt19937 chance(argc > 2 ? static_cast<unsigned>(std::atoi(argv[2])) : 7);
  std::string folder = (std::filesystem::temp_directory_path() / "entente-kept-XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) return 2;
  const std::string path = folder + "/decisions";
  std::uint32_t made = 0, acknowledged = 0;
  int lost = 0;
  for (int kill = 0; kill < kills; ++kill) {
    const std::chrono::microseconds life(1000 + chance() % 60000);
    acknowledged = run_and_kill(path, made, life);
    ui::Kept kept = native::KeptFile(path, [] {}).read();
    ui::Keeper keeper;
    const ui::Session found = keeper.recall(kept, "here");
    const std::int64_t changes = changes_in(found, acknowledged + 100000);
    if (changes < acknowledged || !keeper.problem().empty() || !keeper.warning().empty()) {
      std::printf("kill %d: %u changes were acknowledged, %lld are there; %s%s\n", kill + 1, acknowledged,
                  static_cast<long long>(changes), keeper.problem().c_str(), keeper.warning().c_str());
      ++lost;
    }
    made = changes < 0 ? acknowledged : static_cast<std::uint32_t>(changes);
    if (made > 4000) {  // a new user
      std::filesystem::remove(path), std::filesystem::remove(path + ".before");
      made = 0;
    }
  }
  std::filesystem::remove_all(folder);
  std::printf("%d kills, %d lost what was acknowledged\n", kills, lost);
  return lost == 0 ? 0 : 1;
}
