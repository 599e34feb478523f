# How every target is compiled. entente_strict(TARGET) is for our own code; third-party code is left as it comes.
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

# Debian's own Python first: Debian's fontTools is installed for that one.
find_program(ENTENTE_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(ENTENTE_PYTHON python3 REQUIRED)

if(ENTENTE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(ENTENTE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(EMSCRIPTEN)
  add_compile_options(-msimd128)
endif()

function(entente_strict target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wshadow -Wconversion -Werror)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # g++ 12 sees overlap in "a" + std::string (GCC bug 105651).
    target_compile_options(${target} PRIVATE -Wno-restrict)
  endif()
endfunction()

# core/ and ui/ live without exceptions and run-time types; their errors are values.
function(entente_plain target)
  target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti)
endfunction()

# What draws goes for size in WebAssembly: every start of the page compiles it, and its loops are short.
function(entente_small target)
  if(EMSCRIPTEN)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-Os>)
  endif()
endfunction()

# The same, source by source, in the folder that compiles them.
function(entente_small_sources)
  if(EMSCRIPTEN)
    set_property(SOURCE ${ARGN} APPEND PROPERTY COMPILE_OPTIONS $<$<CONFIG:Release>:-Os>)
  endif()
endfunction()

# For code with run-time types that calls into plain code: its objects carry none for the sanitizer to compare.
function(entente_calls_plain target)
  if(ENTENTE_SANITIZE)
    target_compile_options(${target} PRIVATE -fno-sanitize=vptr)
  endif()
endfunction()
