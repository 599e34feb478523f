// Text in the installed faces, set by Pango: it finds a face for each character, joins and stacks letters and orders
// what runs from the right. The library is looked for when such text first appears and is no part of the program:
// where it is missing, the embedded face is all there is.
#pragma once

#include <memory>

#include "ui/draw/painted.h"

namespace entente::native {

class SystemText {
 public:
  SystemText();
  ~SystemText();
  SystemText(const SystemText&) = delete;
  SystemText& operator=(const SystemText&) = delete;

  // False without the library, or where it can set nothing. One thread.
  [[nodiscard]] bool paint(const ui::Inscription& what, ui::Painted& out);

 private:
  struct Library;
  std::unique_ptr<Library> library_;
  bool is_sought_ = false;
};

}  // namespace entente::native
