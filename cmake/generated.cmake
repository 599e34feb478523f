# Headers made from data at build: word lists, trained weights, Unicode tables, the sample corpus, fonts. Each function adds
# the rules to a target, whose dependants then find the headers by "lexicon/NAME.h", "unicode/tables.h", ...

# lexicon/NAME.h for every core/lexicon/NAME.txt, and lexicon/version.h
function(entente_lexicon target)
  file(GLOB lists CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/core/lexicon/*.txt)
  set(tool ${CMAKE_SOURCE_DIR}/tools/lexicon.py)
  foreach(list ${lists})
    cmake_path(GET list STEM name)
    set(header ${ENTENTE_GENERATED}/lexicon/${name}.h)
    add_custom_command(OUTPUT ${header} DEPENDS ${list} ${tool} VERBATIM
      COMMAND ${ENTENTE_PYTHON} ${tool} table ${list} ${header} COMMENT "lexicon/${name}.h")
    target_sources(${target} PRIVATE ${header})
  endforeach()
  set(header ${ENTENTE_GENERATED}/lexicon/version.h)
  add_custom_command(OUTPUT ${header} DEPENDS ${lists} ${tool} VERBATIM
    COMMAND ${ENTENTE_PYTHON} ${tool} version lexicon ${header} ${lists} COMMENT "lexicon/version.h")
  target_sources(${target} PRIVATE ${header})
endfunction()

# models/NAME.h for every core/models/NAME.bin, the weights that tools/train makes, and models/version.h
function(entente_models target)
  file(GLOB models CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/core/models/*.bin)
  set(tool ${CMAKE_SOURCE_DIR}/tools/embed.py)
  foreach(model ${models})
    cmake_path(GET model STEM name)
    set(header ${ENTENTE_GENERATED}/models/${name}.h)
    add_custom_command(OUTPUT ${header} DEPENDS ${model} ${tool} VERBATIM
      COMMAND ${ENTENTE_PYTHON} ${tool} model ${header} ${model} COMMENT "models/${name}.h")
    target_sources(${target} PRIVATE ${header})
  endforeach()
  set(tool ${CMAKE_SOURCE_DIR}/tools/lexicon.py)
  set(header ${ENTENTE_GENERATED}/models/version.h)
  add_custom_command(OUTPUT ${header} DEPENDS ${models} ${tool} VERBATIM
    COMMAND ${ENTENTE_PYTHON} ${tool} version models ${header} ${models} COMMENT "models/version.h")
  target_sources(${target} PRIVATE ${header})
endfunction()

# unicode/tables.h from Debian's unicode-data
function(entente_unicode target)
  set(tool ${CMAKE_SOURCE_DIR}/tools/unicode_tables.py)
  set(ucd /usr/share/unicode CACHE PATH "The Unicode Character Database, 15.0")
  set(header ${ENTENTE_GENERATED}/unicode/tables.h)
  add_custom_command(OUTPUT ${header} DEPENDS ${tool} ${ucd}/UnicodeData.txt VERBATIM
    COMMAND ${ENTENTE_PYTHON} ${tool} --ucd ${ucd} --out ${header} COMMENT "unicode/tables.h")
  target_sources(${target} PRIVATE ${header})
endfunction()

# markup/html_entities.h from Python's own table
function(entente_html_entities target)
  set(tool ${CMAKE_SOURCE_DIR}/tools/html_entities.py)
  set(header ${ENTENTE_GENERATED}/markup/html_entities.h)
  add_custom_command(OUTPUT ${header} DEPENDS ${tool} VERBATIM
    COMMAND ${ENTENTE_PYTHON} ${tool} ${header} COMMENT "markup/html_entities.h")
  target_sources(${target} PRIVATE ${header})
endfunction()

# decode/tables.h from Python's codecs
function(entente_encodings target)
  set(tool ${CMAKE_SOURCE_DIR}/tools/encoding_tables.py)
  set(header ${ENTENTE_GENERATED}/decode/tables.h)
  add_custom_command(OUTPUT ${header} DEPENDS ${tool} VERBATIM
    COMMAND ${ENTENTE_PYTHON} ${tool} --out ${header} COMMENT "decode/tables.h")
  target_sources(${target} PRIVATE ${header})
endfunction()

# corpus/sample.h: the articles behind "Open the sample"; several targets share the one rule
file(GLOB articles CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/corpus/*.txt)
set(tool ${CMAKE_SOURCE_DIR}/tools/embed.py)
set(header ${ENTENTE_GENERATED}/corpus/sample.h)
add_custom_command(OUTPUT ${header} DEPENDS ${articles} ${tool} VERBATIM
  COMMAND ${ENTENTE_PYTHON} ${tool} sample ${header} ${articles} COMMENT "corpus/sample.h")
add_custom_target(entente_sample_header DEPENDS ${header})
function(entente_sample target)
  add_dependencies(${target} entente_sample_header)
endfunction()

# font/inter_regular.h and font/inter_semibold.h from Debian's fonts-inter
function(entente_fonts target)
  set(tool ${CMAKE_SOURCE_DIR}/tools/font.py)
  set(faces /usr/share/fonts/opentype/inter CACHE PATH "The folder of Inter-Regular.otf")
  foreach(face Regular SemiBold)
    string(TOLOWER ${face} name)
    set(header ${ENTENTE_GENERATED}/font/inter_${name}.h)
    add_custom_command(OUTPUT ${header} DEPENDS ${tool} ${faces}/Inter-${face}.otf VERBATIM
      COMMAND ${ENTENTE_PYTHON} ${tool} ${faces}/Inter-${face}.otf Inter${face} ${header} COMMENT "font/inter_${name}.h")
    target_sources(${target} PRIVATE ${header})
  endforeach()
endfunction()
