// Charts leave by the sheet that their view's figures leave by: as PNG at twice their size and as SVG, from the
// description that the screen draws, on light paper, under their title and above what they rest on.
#pragma once

#include "ui/views/export_sheet.h"

namespace entente::ui {

// The rows for the chart that the open view shows; none where it shows a list.
void offer_chart(const Context& context, ExportSheet& sheet);
// The rows for the timeline below every view.
void offer_timeline(const Context& context, ExportSheet& sheet);

}  // namespace entente::ui
