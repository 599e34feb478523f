# Other people's code, built from source for every target alike. tools/third_party.sh fetches it into
# .cache/third_party; that is asked for here too, so that a preset alone is enough to build.
set(third_party ${CMAKE_SOURCE_DIR}/.cache/third_party)
execute_process(COMMAND ${CMAKE_SOURCE_DIR}/tools/third_party.sh catch2 simdjson zlib imgui lzma COMMAND_ERROR_IS_FATAL ANY)

# JSON. The single file ships every processor's kernels and picks one at run time; wasm needs but one.
add_library(simdjson STATIC ${third_party}/simdjson/simdjson.cpp)
target_include_directories(simdjson SYSTEM PUBLIC ${third_party}/simdjson)
target_compile_definitions(simdjson PUBLIC SIMDJSON_EXCEPTIONS=0)
if(EMSCRIPTEN)
  target_compile_definitions(simdjson PUBLIC SIMDJSON_IMPLEMENTATION_FALLBACK=1)
endif()
entente_plain(simdjson)

# ZIP is read with it and PNG written. Its C is also C++, which spares a second compiler.
set(sources adler32 compress crc32 deflate inffast inflate inftrees trees zutil)
list(TRANSFORM sources REPLACE "(.+)" "${third_party}/zlib/\\1.c")
set_source_files_properties(${sources} PROPERTIES LANGUAGE CXX)
add_library(zlib STATIC ${sources})
target_include_directories(zlib SYSTEM PUBLIC ${third_party}/zlib)
target_compile_definitions(zlib PRIVATE NO_GZIP register=)  # C++17 has that word no more
entente_plain(zlib)

# Unit tests. The amalgamated file includes main(). Optimising it costs minutes and gains nothing.
add_library(catch2 STATIC EXCLUDE_FROM_ALL ${third_party}/catch2/catch_amalgamated.cpp)
target_compile_options(catch2 PRIVATE -O0)
target_include_directories(catch2 SYSTEM PUBLIC ${third_party}/catch2)
if(EMSCRIPTEN)
  target_compile_options(catch2 PUBLIC -fwasm-exceptions)
  target_link_options(catch2 PUBLIC -fwasm-exceptions)
endif()

# Dear ImGui: wide code points for any script, 32-bit indices for large pictures.
add_library(imgui STATIC EXCLUDE_FROM_ALL
  ${third_party}/imgui/imgui.cpp ${third_party}/imgui/imgui_draw.cpp
  ${third_party}/imgui/imgui_tables.cpp ${third_party}/imgui/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${third_party}/imgui ${third_party}/imgui/backends)
target_compile_definitions(imgui PUBLIC IMGUI_USE_WCHAR32 "ImDrawIdx=unsigned int"
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS)
entente_plain(imgui)
entente_small(imgui)
