#include "ui/views/actors/exports.h"

#include "ui/views/actors/faces.h"
#include "ui/views/head.h"

namespace entente::ui {

float draw_actor_exports(Context& context, ImVec2 top_right) {
  EndsOfLine ends(context.look, top_right);
  if (ends.link("csv", "CSV")) context.push(SaveText{"actors.csv", "text/csv", to_csv(actor_list_table(context))});
  if (ends.link("copy numbers", "Copy numbers")) context.push(CopyText{to_tsv(actor_list_table(context))});
  return ends.used();
}

}  // namespace entente::ui
