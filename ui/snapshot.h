// What a view may see: one immutable, versioned picture of the work so far. The driver replaces it
// whole; a view never sees half of an update and holds no lock.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/report/provenance.h"
#include "core/report/report.h"
#include "core/store/shard.h"
#include "ui/wish.h"

namespace entente::ui {

enum class Phase : std::uint8_t { empty, working, done, cancelled };

struct Progress {
  Phase phase = Phase::empty;
  std::uint64_t files_total = 0, files_done = 0;
  std::uint64_t bytes_total = 0, bytes_done = 0;
  double seconds = 0;  // of analysis so far, wall clock
};

struct Snapshot {
  std::uint64_t version = 0;  // grows by one with every change
  Progress progress = {};
  std::shared_ptr<const Report> report =
      std::make_shared<const Report>();         // of the selection; never null; empty at the start
  std::shared_ptr<const Report> pile = report;  // of everything read; the same one while all is selected
  std::shared_ptr<const Findings> findings = std::make_shared<const Findings>();  // never null
  std::vector<std::shared_ptr<const ArticleView>> articles = {};  // those the Reader asked for, latest last

  // Null while it has not come.
  [[nodiscard]] std::shared_ptr<const ArticleView> article(std::string_view id) const {
    for (const auto& view : articles) {
      if (view->id == id) return view;
    }
    return nullptr;
  }
};

// What an export of what is shown rests on.
[[nodiscard]] Provenance provenance_of(const Snapshot& snapshot);

}  // namespace entente::ui
