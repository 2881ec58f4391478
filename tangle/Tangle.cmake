# From chapters to programs. In the book's CMakeLists.txt stand, once for each chapter and in order,
#
#   chapter(NN-slug [FRESH] [HEADERS x.hpp …] [PROGRAMS name …] [NOW name …]
#                   [EXERCISES 1.1-dot …] [LIBRARIES ZLIB::ZLIB …])
#
# and after the last of them
#
#   book_tangle()
#
# which tangles all chapters with one command and defines these targets:
#
#   book.tangle            writes ${CMAKE_BINARY_DIR}/NN-slug/ (clean), lines/NN-slug/ (with #line),
#                          exercises/ and index.lua
#   NN-slug.name           the program `name`, at ${CMAKE_BINARY_DIR}/NN-slug/name
#   NN-slug.name.check     compiles its twin with #line, so that errors point into the Markdown
#   chNN.programs          all programs of a chapter
#
# Other modules read the global properties BOOK_CHAPTERS and, for each slug, BOOK_<slug>_FRESH,
# _HEADERS (that it begins), _ALL_HEADERS (inherited ones, too), _PROGRAMS, _NOW, _EXERCISES,
# _LIBRARIES.

set(BOOK_OPTIMISATION "-O2" CACHE STRING "How the book's programs are optimised")
set(BOOK_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion)

function(chapter slug)
  cmake_parse_arguments(PARSE_ARGV 1 arg "FRESH" "" "HEADERS;PROGRAMS;NOW;EXERCISES;LIBRARIES")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "chapter(${slug}): what is ${arg_UNPARSED_ARGUMENTS}?")
  endif()
  if(NOT EXISTS ${PROJECT_SOURCE_DIR}/chapters/${slug}.md)
    message(FATAL_ERROR "chapter(${slug}): there is no chapters/${slug}.md")
  endif()
  set_property(GLOBAL APPEND PROPERTY BOOK_CHAPTERS ${slug})
  foreach(key IN ITEMS FRESH HEADERS PROGRAMS NOW EXERCISES LIBRARIES)
    set_property(GLOBAL PROPERTY BOOK_${slug}_${key} ${arg_${key}})
  endforeach()
  set(all ${arg_HEADERS})
  if(NOT arg_FRESH)
    get_property(inherited GLOBAL PROPERTY BOOK_INHERITED)
    list(PREPEND all ${inherited})
    set_property(GLOBAL PROPERTY BOOK_INHERITED ${all})
  endif()
  set_property(GLOBAL PROPERTY BOOK_${slug}_ALL_HEADERS ${all})
endfunction()

function(book_tangle)
  get_property(slugs GLOBAL PROPERTY BOOK_CHAPTERS)
  set(list "")
  set(made ${CMAKE_BINARY_DIR}/index.lua)
  foreach(slug IN LISTS slugs)
    _book_list_line(${slug} line)
    string(APPEND list "${line}\n")
    _book_files(${slug} files)
    list(APPEND made ${files})
  endforeach()
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/book.list CONTENT "${list}" @ONLY)
  list(TRANSFORM slugs REPLACE "(.+)" "${PROJECT_SOURCE_DIR}/chapters/\\1.md" OUTPUT_VARIABLE sources)
  add_custom_command(
    OUTPUT ${CMAKE_BINARY_DIR}/tangle.stamp
    BYPRODUCTS ${made}
    COMMAND tangle --clean ${CMAKE_BINARY_DIR} --lines ${CMAKE_BINARY_DIR}/lines
            --line-prefix ${PROJECT_SOURCE_DIR} --index ${CMAKE_BINARY_DIR}/index.lua
            --book ${CMAKE_BINARY_DIR}/book.list
    COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/tangle.stamp
    DEPENDS tangle ${sources} ${CMAKE_BINARY_DIR}/book.list
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    COMMENT "Tangling the book"
    VERBATIM)
  add_custom_target(book.tangle DEPENDS ${CMAKE_BINARY_DIR}/tangle.stamp)
  foreach(slug IN LISTS slugs)
    _book_chapter_targets(${slug})
  endforeach()
endfunction()

# One line of the list by which tangle checks what chapter() was told.
function(_book_list_line slug result)
  set(line "chapters/${slug}.md")
  foreach(key IN ITEMS HEADERS PROGRAMS NOW EXERCISES)
    get_property(names GLOBAL PROPERTY BOOK_${slug}_${key})
    list(JOIN names " " names)
    if(names)
      string(APPEND line " ${key} ${names}")
    endif()
  endforeach()
  get_property(fresh GLOBAL PROPERTY BOOK_${slug}_FRESH)
  if(fresh)
    string(APPEND line " FRESH")
  endif()
  set(${result} "${line}" PARENT_SCOPE)
endfunction()

# All files that tangle writes for a chapter and whose names are known beforehand.
function(_book_files slug result)
  set(in_chapter)
  get_property(headers GLOBAL PROPERTY BOOK_${slug}_ALL_HEADERS)
  get_property(programs GLOBAL PROPERTY BOOK_${slug}_PROGRAMS)
  get_property(now GLOBAL PROPERTY BOOK_${slug}_NOW)
  get_property(exercises GLOBAL PROPERTY BOOK_${slug}_EXERCISES)
  set(twins)
  foreach(header IN LISTS headers)
    list(APPEND twins ${slug}/${header})
  endforeach()
  foreach(program IN LISTS programs)
    list(APPEND twins ${slug}/${program}.cpp)
  endforeach()
  foreach(program IN LISTS now)
    list(APPEND twins ${slug}/now/${program}/${program}.cpp)
  endforeach()
  foreach(exercise IN LISTS exercises)
    list(APPEND twins exercises/${exercise}/stub.cpp exercises/${exercise}/solution.cpp)
  endforeach()
  list(TRANSFORM twins PREPEND ${CMAKE_BINARY_DIR}/ OUTPUT_VARIABLE files)
  list(TRANSFORM twins PREPEND ${CMAKE_BINARY_DIR}/lines/)
  list(APPEND files ${twins} ${CMAKE_BINARY_DIR}/${slug}/runs.tsv)
  foreach(program IN LISTS now)
    list(APPEND files ${CMAKE_BINARY_DIR}/${slug}/now/${program}/contents.txt)
  endforeach()
  set(${result} ${files} PARENT_SCOPE)
endfunction()

function(_book_chapter_targets slug)
  string(REGEX MATCH "^[0-9]+" number ${slug})
  add_custom_target(ch${number}.programs)
  get_property(headers GLOBAL PROPERTY BOOK_${slug}_ALL_HEADERS)
  list(TRANSFORM headers PREPEND ${CMAKE_BINARY_DIR}/${slug}/)
  get_property(programs GLOBAL PROPERTY BOOK_${slug}_PROGRAMS)
  foreach(program IN LISTS programs)
    _book_program(${slug} ${program} ${slug} "${headers}")
    add_dependencies(ch${number}.programs ${slug}.${program})
  endforeach()
  get_property(programs GLOBAL PROPERTY BOOK_${slug}_NOW)
  foreach(program IN LISTS programs)
    set(folder ${slug}/now/${program})
    # Which headers lie beside it only tangle knows; this file changes when one of them does.
    set(contents ${CMAKE_BINARY_DIR}/${folder}/contents.txt)
    _book_program(${slug} ${program} ${folder} ${contents})
    set_property(SOURCE ${CMAKE_BINARY_DIR}/${folder}/${program}.cpp
                 APPEND PROPERTY OBJECT_DEPENDS ${contents})
    add_dependencies(ch${number}.programs ${slug}.${program})
  endforeach()
endfunction()

# A program from the clean tree, whose twin with #line is checked first. The check looks at the
# twin, but depends on the clean files: a change of prose moves lines and changes no program.
function(_book_program slug program folder depends)
  set(target ${slug}.${program})
  set(source ${CMAKE_BINARY_DIR}/${folder}/${program}.cpp)
  set(twin ${CMAKE_BINARY_DIR}/lines/${folder}/${program}.cpp)
  add_executable(${target} ${source})
  set_target_properties(${target} PROPERTIES
    OUTPUT_NAME ${program} RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/${slug}
    CXX_STANDARD 20 CXX_STANDARD_REQUIRED ON CXX_EXTENSIONS OFF)
  target_include_directories(${target} PRIVATE ${CMAKE_BINARY_DIR}/${folder})
  separate_arguments(optimisation UNIX_COMMAND "${BOOK_OPTIMISATION}")
  target_compile_options(${target} PRIVATE ${optimisation} -ffp-contract=off ${BOOK_WARNINGS})
  target_compile_definitions(${target} PRIVATE BOOK_DATA="${PROJECT_SOURCE_DIR}/data")
  get_property(libraries GLOBAL PROPERTY BOOK_${slug}_LIBRARIES)
  target_link_libraries(${target} PRIVATE ${libraries})

  set(checked ${CMAKE_BINARY_DIR}/lines/${folder}/${program}.checked)
  separate_arguments(flags UNIX_COMMAND "${CMAKE_CXX_FLAGS}")
  set(includes "$<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>")
  add_custom_command(
    OUTPUT ${checked}
    COMMAND ${CMAKE_CXX_COMPILER} ${flags} -std=c++20
            "$<TARGET_PROPERTY:${target},COMPILE_OPTIONS>"
            "-D$<JOIN:$<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>,;-D>"
            "$<$<BOOL:${CMAKE_COLOR_DIAGNOSTICS}>:-fdiagnostics-color=always>"
            "-I$<JOIN:${includes},;-I>" -fsyntax-only ${twin}
    COMMAND ${CMAKE_COMMAND} -E touch ${checked}
    DEPENDS ${source} ${depends}
    COMMENT "Checking ${slug}/${program}.cpp"
    COMMAND_EXPAND_LISTS VERBATIM)
  add_custom_target(${target}.check DEPENDS ${checked})
  add_dependencies(${target}.check book.tangle)
  add_dependencies(${target} ${target}.check)
endfunction()
