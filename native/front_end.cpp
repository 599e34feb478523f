// Textures are taken as uploaded the moment Dear ImGui asks for it. Shards are searched off the clock: workers do that.
#include "native/front_end.h"

#include <utility>

#include "native/bench_parts.h"
#include "ui/draw/gui.h"

namespace entente::native {
namespace {

constexpr double kBudget = 0.008;  // seconds of a frame for finding; a page gives as much to each turn between frames
constexpr int kMostFrames = 2000;  // of settling: more would be a fault

void take_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    const bool goes = texture->Status == ImTextureStatus_WantDestroy;
    texture->SetTexID(goes ? ImTextureID_Invalid : ImTextureID{1});
    texture->SetStatus(goes ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
  }
}

}  // namespace

FrontEnd::FrontEnd() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {1280, 800};
  io.DeltaTime = 1.0f / 60;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  desk_.emplace(platform_);
  app_.emplace(*desk_, platform_);
  io.AddFocusEvent(true);
}

FrontEnd::~FrontEnd() {
  app_.reset();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext();
}

double FrontEnd::add(Part part) {
  shards_.push_back(part.shard);
  const double begin = processor_seconds();
  collector_.add(std::move(part.summary), part.files, part.bytes);
  return (processor_seconds() - begin) * 1000;
}

void FrontEnd::answer() {
  for (const std::string& id : std::exchange(platform_.asked, {})) {
    for (const auto& shard : shards_) {
      if (auto article = find_article(*shard, id)) {
        collector_.add_article(*std::move(article));
        break;
      }
    }
  }
  for (ui::Collector::OpenAsk& ask : collector_.take_asks()) {
    std::optional<Answer> sum;
    for (const auto& shard : shards_) {
      Answer part = entente::answer(*shard, ask.ask);
      sum = sum ? merge(*std::move(sum), part) : std::move(part);
    }
    if (sum) collector_.add_answer(ask.number, *std::move(sum));
  }
}

FrameTime FrontEnd::frame() {
  FrameTime out;
  double since = processor_seconds();
  const auto lap = [&since] {
    const double now = processor_seconds();
    return (now - std::exchange(since, now)) * 1000;
  };
  if (platform_.wished) collector_.wish(*std::exchange(platform_.wished, {}));
  const double enough = since + kBudget;
  double step_began = since;
  std::shared_ptr<const ui::Snapshot> newest = collector_.snapshot([&] {
    const double now = processor_seconds();
    const double taken = (now - std::exchange(step_began, now)) * 1000;
    if (taken > out.step) {
      out.step = taken;
      out.step_of = collector_.at_work();
    }
    return now > enough;
  });
  out.finding = lap();
  desk_->publish(std::move(newest));
  ImGui::NewFrame();
  app_->draw();
  ImGui::Render();
  out.drawing = lap();
  out.vertices = ImGui::GetDrawData()->TotalVtxCount;
  take_textures();
  answer();
  return out;
}

bool FrontEnd::is_settled() const { return !platform_.wished && !collector_.has_more(); }

std::vector<FrameTime> FrontEnd::settle() {
  std::vector<FrameTime> out;
  do {
    out.push_back(frame());
  } while (!is_settled() && out.size() < kMostFrames);
  return out;
}

}  // namespace entente::native
