# The WebAssembly toolchain: an emcc on PATH when it is at least 3.1.60, else the one that tools/third_party.sh
# unpacks into .cache/third_party. One line says which was taken.
set(least_emcc 3.1.60)
get_property(nested GLOBAL PROPERTY IN_TRY_COMPILE)
get_property(root GLOBAL PROPERTY ENTENTE_EMSCRIPTEN_ROOT)

if(NOT nested AND NOT root)
  find_program(emcc_on_path emcc NO_CACHE)
  if(emcc_on_path)
    execute_process(COMMAND ${emcc_on_path} -dumpversion OUTPUT_VARIABLE version OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    file(REAL_PATH ${emcc_on_path} root)
    cmake_path(GET root PARENT_PATH root)
  endif()
  if(emcc_on_path AND version VERSION_GREATER_EQUAL least_emcc AND EXISTS ${root}/cmake/Modules/Platform/Emscripten.cmake)
    message(STATUS "emcc ${version} taken from PATH")
  else()
    file(REAL_PATH ${CMAKE_CURRENT_LIST_DIR}/.. source)
    execute_process(COMMAND ${source}/tools/third_party.sh emscripten COMMAND_ERROR_IS_FATAL ANY)
    set(root ${source}/.cache/third_party/emscripten/usr/share/emscripten)
    execute_process(COMMAND ${root}/emcc -dumpversion OUTPUT_VARIABLE version OUTPUT_STRIP_TRAILING_WHITESPACE
      COMMAND_ERROR_IS_FATAL ANY)
    message(STATUS "emcc ${version} taken from .cache/third_party/emscripten, as PATH holds none from ${least_emcc} on")
  endif()
  set_property(GLOBAL PROPERTY ENTENTE_EMSCRIPTEN_ROOT ${root})
  set(ENTENTE_EMSCRIPTEN_ROOT ${root} CACHE INTERNAL "The folder of emcc")
endif()

list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES ENTENTE_EMSCRIPTEN_ROOT)
include(${ENTENTE_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake)
