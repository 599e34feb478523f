// Every frame is one step of the Collector and one of the front end, on one thread, as in the page: what a step finds
// is drawn with it. Processor time, as another program's turn is no part of it.
#include "native/bench_frames.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <string_view>
#include <utility>

#include "corpus/sample.h"
#include "native/bench_parts.h"
#include "native/front_end.h"
#include "native/options.h"
#include "ui/draw/gui.h"

namespace entente::native {
namespace {

using ui::SortBy;
using ui::View;

// A hand that works with one view, and what its frames took.
class Hand {
 public:
  explicit Hand(FrontEnd& front) : front_(front) {}

  void open(std::string_view where) {
    front_.desk().open_view(where);
    settle();
  }
  void carry_out(ui::Action action) {
    front_.desk().carry_out(ui::Actions{std::move(action)});
    settle();
  }
  void scroll(ImVec2 at, int turns) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(at.x, at.y);
    for (int i = 0; i < turns; ++i) {
      io.AddMouseWheelEvent(0, i < turns * 3 / 4 ? -4.0f : 4.0f);
      note(front_.frame());
    }
    settle();
  }
  void click(ImVec2 at) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(at.x, at.y);
    note(front_.frame());
    for (const bool down : {true, false}) {
      io.AddMouseButtonEvent(0, down);
      note(front_.frame());
    }
    settle();
  }
  void drag(ImVec2 from, ImVec2 to) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(from.x, from.y);
    note(front_.frame());
    io.AddMouseButtonEvent(0, true);
    for (int i = 0; i <= 20; ++i) {
      const float share = static_cast<float>(i) / 20;
      io.AddMousePosEvent(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
      note(front_.frame());
    }
    io.AddMouseButtonEvent(0, false);
    settle();
  }
  // Letter by letter, then back to nothing.
  void search(std::string_view words) {
    for (std::size_t i = 1; i <= words.size(); ++i) carry_out(ui::Search{std::string(words.substr(0, i))});
    carry_out(ui::Search{});
  }
  void wait(int frames) {
    for (int i = 0; i < frames; ++i) note(front_.frame());
  }
  [[nodiscard]] std::vector<FrameTime> take() { return std::exchange(times_, {}); }

 private:
  void note(FrameTime time) { times_.push_back(time); }
  // A few frames more, as after every event.
  void settle() {
    for (const FrameTime& time : front_.settle()) note(time);
    wait(3);
  }

  FrontEnd& front_;
  std::vector<FrameTime> times_;
};

constexpr ImVec2 kMiddle = {560, 400}, kEvidence = {1120, 400};

void sort_each_column(Hand& hand, View view) {
  for (std::uint8_t column = 0; column < 6; ++column) {
    hand.carry_out(SortBy{view, column, false});
    hand.carry_out(SortBy{view, column, true});
  }
}

void work_with_list(Hand& hand, View view) {
  hand.open(ui::view_name(view));
  hand.scroll(kMiddle, 60);
  for (const float y : {300.0f, 420.0f, 540.0f}) hand.click({500, y});
  hand.scroll(kEvidence, 20);
  sort_each_column(hand, view);
  hand.search("china road");
}

void work_with_faces(Hand& hand, std::initializer_list<std::string_view> faces) {
  for (const std::string_view face : faces) {
    hand.open(face);
    hand.scroll(kMiddle, 12);
    hand.click(kMiddle);
  }
}

// The busiest actors' keys, by which the script selects.
std::vector<std::string> busiest(FrontEnd& front) {
  std::vector<std::string> out;
  for (const ActorRow& row : front.desk().snapshot().pile->actors) {
    if (out.size() < 4) out.push_back(row.id);
  }
  out.resize(4);
  return out;
}

struct Act {
  const char* name;
  std::function<void(Hand&)> play;
};

// What the hand does, view by view.
std::vector<Act> story(const std::vector<std::string>& actors) {
  const std::string pair = actors[0] + "+" + actors[1];
  return {
      {"Overview",
       [](Hand& hand) {
         hand.open("overview");
         hand.scroll(kMiddle, 20);
         hand.click({400, 300});
       }},
      {"Articles", [](Hand& hand) { work_with_list(hand, View::articles); }},
      {"Terms", [](Hand& hand) { work_with_list(hand, View::terms); }},
      {"Terms, other faces",
       [](Hand& hand) {
         work_with_faces(hand, {"terms/keyness", "terms/collocates/road", "terms/lines/road", "terms/trends/road+trade",
                                "terms/sentences", "terms/list"});
       }},
      {"Actors", [](Hand& hand) { work_with_list(hand, View::actors); }},
      {"Actors, network",
       [actors](Hand& hand) {
         hand.open("actors/network");
         hand.wait(120);
         hand.scroll(kMiddle, 16);
         hand.drag({300, 300}, {500, 420});
         hand.open("actors/network/" + actors[0]);
         hand.wait(60);
       }},
      {"Actors, other faces",
       [pair](Hand& hand) {
         work_with_faces(hand, {"actors/matrix", "actors/marking", "actors/list"});
         hand.open("actors/" + pair);
         hand.scroll(kEvidence, 30);
       }},
      {"Commitments", [](Hand& hand) { work_with_list(hand, View::commitments); }},
      {"Commitments, other faces",
       [](Hand& hand) {
         work_with_faces(hand, {"commitments/ledger", "commitments/dyads", "commitments/timeline", "commitments/review",
                                "commitments/list"});
       }},
      {"Reader",
       [](Hand& hand) {
         for (const char* article : {"reader/1", "reader/20", "reader/300"}) {
           hand.open(article);
           hand.scroll(kMiddle, 20);
         }
       }},
      {"Import report", [](Hand& hand) { work_with_list(hand, View::input); }},
      {"Selecting",
       [actors](Hand& hand) {
         hand.open("articles;select/actor=" + actors[0]);
         hand.open("terms;select/from=2000-01-01&to=2012-12-31");
         hand.open("actors;select/holding=road");
         hand.open("overview;select/");
         hand.drag({500, 730}, {800, 730});
         hand.open("overview;select/");
       }},
  };
}

template <class Of>
std::vector<double> column(const std::vector<FrameTime>& times, Of of) {
  std::vector<double> out;
  for (const FrameTime& time : times) out.push_back(of(time));
  return out;
}

void print_row(const char* name, const std::vector<FrameTime>& times) {
  const std::vector<double> drawing = column(times, [](const FrameTime& t) { return t.drawing; });
  const std::vector<double> finding = column(times, [](const FrameTime& t) { return t.finding; });
  std::printf("%-26s %6zu %9.2f %7.2f %8.2f %9.2f %8.2f %9.0f\n", name, times.size(), median(drawing),
              percentile_95(drawing), std::ranges::max(drawing), percentile_95(finding), std::ranges::max(finding),
              median(column(times, [](const FrameTime& t) { return static_cast<double>(t.vertices); })));
}

void work_through(FrontEnd& front) {
  std::printf("\n%-26s %6s %9s %7s %8s %9s %8s\n%-26s %6s %9s %7s %8s %9s %8s %9s\n", "milliseconds", "", "drawing", "",
              "", "finding", "", "", "frames", "median", "p95", "max", "p95", "max", "vertices");
  std::vector<FrameTime> all;
  for (const Act& act : story(busiest(front))) {
    Hand hand(front);
    hand.open("select/");  // a click on a chart before may have chosen days
    static_cast<void>(hand.take());
    act.play(hand);
    const std::vector<FrameTime> times = hand.take();
    print_row(act.name, times);
    all.insert(all.end(), times.begin(), times.end());
  }
  print_row("all", all);
}

// Frames until the findings are those by the decisions now in force, and until all is.
struct Waited {
  double first = 0, all = 0, longest = 0;
};

Waited wait_for_findings(FrontEnd& front, ui::Action action) {
  front.desk().carry_out(ui::Actions{std::move(action)});
  Waited out;
  bool is_there = false;
  do {
    const FrameTime time = front.frame();
    const double taken = time.finding + time.drawing;
    out.all += taken;
    out.longest = std::max(out.longest, taken);
    if (!is_there) out.first += taken;
    const ui::Findings& findings = *front.desk().snapshot().findings;
    is_there = findings.of.edits == front.desk().state().session.edits;
  } while (!front.is_settled() || !is_there);
  return out;
}

std::vector<std::pair<const char*, Edit>> edits_of(FrontEnd& front) {
  const std::vector<std::string> actors = busiest(front);
  std::vector<std::pair<const char*, Edit>> out;
  out.emplace_back("two actors made one", ActorEdit{ActorEdit::Verb::merge, actors[3], actors[2], {}, {}});
  const Report& pile = *front.desk().snapshot().pile;
  if (pile.commitments.empty()) return out;
  const CommitmentRow& row = pile.commitments[pile.commitments.size() / 2];
  CommitmentEdit edit;
  edit.commitment = row.id;
  out.emplace_back("a commitment accepted", edit);
  edit.verb = CommitmentEdit::Verb::set;
  edit.field = CommitmentField::kind;
  edit.value = row.kind == Kind::request ? "PLEDGE" : "REQUEST";
  out.emplace_back("its kind set", edit);
  CommitmentEdit found;
  found.verb = CommitmentEdit::Verb::add;
  found.article = row.article;
  found.sentence = row.sentence.span;
  found.what = {row.sentence.span.begin, row.sentence.span.begin + 3};
  found.value = row.sentence.text;
  found.commitment = added_id(found.article, found.what);
  out.emplace_back("one added", found);
  return out;
}

void decide_and_undo(FrontEnd& front) {
  std::printf("\n%-26s %12s %12s %9s %12s %12s %9s\n", "milliseconds until", "decided", "all of it", "longest",
              "taken back", "all of it", "longest");
  front.desk().open_view("commitments;select/");
  front.settle();
  for (const auto& [name, edit] : edits_of(front)) {
    const Waited done = wait_for_findings(front, ui::Decide{edit});
    const Waited undone = wait_for_findings(front, ui::Undo{});
    std::printf("%-26s %12.1f %12.1f %9.1f %12.1f %12.1f %9.1f\n", name, done.first, done.all, done.longest,
                undone.first, undone.all, undone.longest);
  }
}

// Parts come as from workers, with a frame behind each.
void take_in(FrontEnd& front, const std::vector<std::string>& paths) {
  Pool pool(default_threads(), {}, {}, [] {});
  if (paths.empty()) {
    std::vector<Source> sample;
    for (const corpus::File& file : corpus::kSample)
      sample.push_back({std::string(file.name), file.bytes.size(), file.bytes, true});
    pool.give(std::move(sample));
  } else {
    pool.give(paths);
  }
  pool.wait();
  std::vector<Part> parts = pool.take();
  front.collector().begin(pool.given().files, pool.given().bytes);
  std::vector<double> adding;
  std::vector<FrameTime> meanwhile;
  for (Part& part : parts) {
    adding.push_back(front.add(std::move(part)));
    meanwhile.push_back(front.frame());
  }
  front.collector().finish(ui::Phase::done, 1);
  const std::vector<FrameTime> last = front.settle();
  std::printf("%zu articles in %zu parts\n\n%-26s %9s %7s %8s\n", front.desk().snapshot().pile->articles.size(),
              parts.size(), "milliseconds", "median", "p95", "max");
  const auto print = [](const char* name, const std::vector<double>& values) {
    if (values.empty()) return;
    std::printf("%-26s %9.2f %7.2f %8.2f\n", name, median(values), percentile_95(values), std::ranges::max(values));
  };
  print("a part added", adding);
  const auto print_frames = [&](const char* name, const std::vector<FrameTime>& times) {
    print(name, column(times, [](const FrameTime& time) { return time.finding + time.drawing; }));
    if (times.empty()) return;
    const FrameTime& longest = *std::ranges::max_element(times, {}, &FrameTime::step);
    std::printf("%-26s %9s %7s %8.2f  %.*s\n", "  its longest step", "", "", longest.step,
                static_cast<int>(longest.step_of.size()), longest.step_of.data());
  };
  print_frames("a frame meanwhile", meanwhile);
  print_frames("a frame behind the last", last);
}

}  // namespace

int bench_frames(const std::vector<std::string>& paths) {
  FrontEnd front;
  take_in(front, paths);
  if (front.desk().snapshot().pile->articles.empty()) {
    std::fputs("entente: no article to measure with\n", stderr);
    return kNothingRead;
  }
  work_through(front);
  decide_and_undo(front);
  return kDone;
}

}  // namespace entente::native
