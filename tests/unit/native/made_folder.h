// A folder of a test's own, gone with it.
#pragma once

#include <stdlib.h>

#include <catch_amalgamated.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

namespace entente::native::made {

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "entente-test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string operator/(std::string_view name) const { return (path_ / name).string(); }
  std::string write(std::string_view name, std::string_view text) const {
    std::ofstream(*this / name) << text;
    return *this / name;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace entente::native::made
