# From programs to pages. After book_tangle(), book_weave() defines
#
#   book      all pages, in ${CMAKE_BINARY_DIR}/book, and the EPUB; long runs are taken from the record
#   epub      only ${CMAKE_BINARY_DIR}/book/woven-network.epub, with the pages that it is made of
#   pdf       ${CMAKE_BINARY_DIR}/book/woven-network.pdf; takes Chromium, and minutes
#   pageNN    one page, with what it shows
#   chNN      builds a chapter's programs and runs all that its text shows, the record or not
#   refreshNN rewrites what no longer agrees with a chapter's programs: transcripts and record, and references
#             to chapters and exercises
#   refresh   does so for all chapters
#   record    runs everything long anew, and records it
#   measures  prints what each chapter comes to: words, lines, chunks (see measures.mjs --help)

include(${CMAKE_CURRENT_LIST_DIR}/Sources.cmake)

find_program(NODE node REQUIRED)
find_program(PANDOC pandoc REQUIRED)
find_program(GNUPLOT gnuplot REQUIRED)
find_program(CTAGS NAMES ctags-universal ctags REQUIRED)
find_program(CHROMIUM NAMES chromium chromium-browser google-chrome google-chrome-stable)

set(BOOK_DRIVER ${NODE} ${PROJECT_SOURCE_DIR}/book/runs.mjs)
set(BOOK_WHERE --build ${CMAKE_BINARY_DIR} --source ${PROJECT_SOURCE_DIR})

function(book_weave)
  file(GLOB driver_parts ${PROJECT_SOURCE_DIR}/book/runs/*.mjs)
  set(driver_parts ${driver_parts} ${PROJECT_SOURCE_DIR}/book/runs.mjs ${PROJECT_SOURCE_DIR}/book/html.mjs)
  _book_assets()
  set(pages ${CMAKE_BINARY_DIR}/assets.stamp)
  get_property(slugs GLOBAL PROPERTY BOOK_CHAPTERS)
  file(GLOB mistakes ${PROJECT_SOURCE_DIR}/tests/exercises/*/mistakes.md ${PROJECT_SOURCE_DIR}/tests/exercises/*/symptoms.txt)
  set(all_programs)
  set(all_names)
  set(files_before)
  foreach(slug IN LISTS slugs)
    get_property(programs GLOBAL PROPERTY BOOK_${slug}_PROGRAMS)
    get_property(now GLOBAL PROPERTY BOOK_${slug}_NOW)
    list(TRANSFORM programs PREPEND ${slug}.)
    list(TRANSFORM now PREPEND ${slug}.)
    list(APPEND programs ${now})
    list(APPEND all_programs ${programs})
    _book_runs(${slug} "${programs}" "${driver_parts}")
    _book_code_files(${slug} files)
    _book_names(${slug} "${files};${files_before}")
    set(files_before ${files})
    list(APPEND all_names ${CMAKE_BINARY_DIR}/index/${slug}.names.lua)
    set(listed)
    if(slug STREQUAL "85-mistakes")
      list(TRANSFORM slugs PREPEND ${CMAKE_BINARY_DIR}/index/ OUTPUT_VARIABLE listed)
      list(TRANSFORM listed APPEND .json)
      list(APPEND listed ${mistakes} ${PROJECT_SOURCE_DIR}/book/mistakes.mjs)
    endif()
    _book_page(${slug} ${listed} ${PROJECT_SOURCE_DIR}/chapters/${slug}.md ${CMAKE_BINARY_DIR}/index/${slug}.lua
               ${CMAKE_BINARY_DIR}/${slug}/figures.stamp ${all_names})
    # Commands wait for all targets that all of their targets wait for. As each page has a target of its own,
    # it waits for the programs of its chapter, and not for those of the whole book.
    string(REGEX MATCH "^[0-9]+" number ${slug})
    set(beside)
    _book_live(${slug} beside)
    _book_sources(${slug} beside)
    add_custom_target(page${number}
      DEPENDS ${CMAKE_BINARY_DIR}/book/${slug}.html ${CMAKE_BINARY_DIR}/assets.stamp ${beside})
    list(APPEND pages ${CMAKE_BINARY_DIR}/book/${slug}.html ${beside} ${CMAKE_BINARY_DIR}/index/${slug}.names.json)
  endforeach()
  foreach(slug IN LISTS slugs)
    _book_code_files(${slug} files)
    _book_file_pages(${slug} "${files};${all_names}")
    list(APPEND pages ${CMAKE_BINARY_DIR}/${slug}.files.stamp)
  endforeach()
  _book_paper("${slugs}")
  # The front page shows pictures of these chapters, and links to what there is of the book in one file.
  set(shown 04-yes-or-no 07-back-propagation 08-parts-that-fit 16-the-finished-classifier)
  list(TRANSFORM shown PREPEND ${CMAKE_BINARY_DIR}/)
  list(TRANSFORM shown APPEND /figures.stamp)
  _book_page(index ${PROJECT_SOURCE_DIR}/book/front.md ${PROJECT_SOURCE_DIR}/book/cover.svg ${shown}
             ${CMAKE_BINARY_DIR}/book/woven-network.epub)
  add_custom_target(page.index DEPENDS ${CMAKE_BINARY_DIR}/book/index.html ${CMAKE_BINARY_DIR}/assets.stamp)
  add_custom_command(
    OUTPUT ${CMAKE_BINARY_DIR}/search.stamp
    BYPRODUCTS ${CMAKE_BINARY_DIR}/book/lists.html ${CMAKE_BINARY_DIR}/book/mistakes.html
    COMMAND ${NODE} ${PROJECT_SOURCE_DIR}/book/search.mjs ${CMAKE_BINARY_DIR} ${PROJECT_SOURCE_DIR} ${slugs}
    COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/search.stamp
    DEPENDS ${pages} ${PROJECT_SOURCE_DIR}/book/search.mjs ${PROJECT_SOURCE_DIR}/book/search.js ${PROJECT_SOURCE_DIR}/book/html.mjs ${PROJECT_SOURCE_DIR}/book/numbers.mjs
            ${PROJECT_SOURCE_DIR}/book/frame.html ${PROJECT_SOURCE_DIR}/book/lists.html ${PROJECT_SOURCE_DIR}/book/mistakes.mjs ${mistakes}
    COMMENT "Collecting what the search looks through"
    VERBATIM)
  add_custom_target(book DEPENDS ${pages} ${CMAKE_BINARY_DIR}/book/index.html ${CMAKE_BINARY_DIR}/search.stamp)
  _book_refresh(refresh "${slugs}" "${all_programs}")
  _book_refresh(record "${slugs}" "${all_programs}" --anew)
  add_custom_target(measures
    COMMAND ${NODE} ${PROJECT_SOURCE_DIR}/book/measures.mjs --build ${CMAKE_BINARY_DIR}
    DEPENDS ${CMAKE_BINARY_DIR}/tangle.stamp
    USES_TERMINAL VERBATIM)
endfunction()

# The book in one file. The EPUB takes seconds and is made with the pages. The PDF is made when one asks for it; as
# soon as a page is newer it is taken away, and the front page, which is woven after that, links to what is there.
function(_book_paper slugs)
  set(book ${PROJECT_SOURCE_DIR}/book)
  set(made ${CMAKE_BINARY_DIR}/book)
  list(TRANSFORM slugs PREPEND ${made}/ OUTPUT_VARIABLE texts)
  list(TRANSFORM texts APPEND .html)
  add_custom_command(
    OUTPUT ${made}/woven-network.epub
    COMMAND ${NODE} ${book}/epub.mjs ${PROJECT_SOURCE_DIR} ${CMAKE_BINARY_DIR}
    COMMAND ${CMAKE_COMMAND} -E rm -f ${made}/woven-network.pdf
    DEPENDS ${texts} ${book}/epub.mjs ${book}/paper.mjs ${book}/html.mjs ${book}/numbers.mjs ${book}/epub.css ${book}/book.css ${book}/cover.svg
    COMMENT "Making the EPUB"
    VERBATIM)
  add_custom_target(epub DEPENDS ${made}/woven-network.epub)
  add_custom_command(
    OUTPUT ${made}/woven-network.pdf
    COMMAND ${NODE} ${book}/pdf.mjs ${PROJECT_SOURCE_DIR} ${CMAKE_BINARY_DIR} ${CHROMIUM}
    DEPENDS ${made}/woven-network.epub ${book}/pdf.mjs ${book}/paper.mjs ${book}/html.mjs ${book}/numbers.mjs ${book}/print.css ${CMAKE_BINARY_DIR}/assets.stamp
    COMMENT "Printing the PDF"
    USES_TERMINAL VERBATIM)
  add_custom_target(pdf
    COMMAND sh ${book}/page.sh index ${CMAKE_BINARY_DIR} ${PROJECT_SOURCE_DIR} ${PANDOC} ${NODE}
    DEPENDS ${made}/woven-network.pdf
    VERBATIM)
  add_dependencies(pdf page.index)
endfunction()

function(_book_assets)
  set(book ${PROJECT_SOURCE_DIR}/book)
  add_custom_command(
    OUTPUT ${CMAKE_BINARY_DIR}/assets.stamp
    COMMAND sh ${book}/assets.sh ${CMAKE_BINARY_DIR}
    COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/assets.stamp
    DEPENDS ${book}/assets.sh ${book}/icon.svg ${book}/book.css ${book}/book.js ${book}/unfold.js ${book}/exercises.js
            ${book}/package-lock.json
    COMMENT "Copying fonts and styles"
    VERBATIM)
endfunction()

# A chapter's runs and figures. Each command is run at most once for each state of its program and
# data (see runs.mjs). The driver shares out cores and memory among the programs of its chapter, so
# one driver runs at a time; in the terminal, which only one may have, it says what takes long.
function(_book_runs slug programs driver_parts)
  string(REGEX MATCH "^[0-9]+" number ${slug})
  set(index ${CMAKE_BINARY_DIR}/index/${slug}.json)
  add_custom_command(
    OUTPUT ${CMAKE_BINARY_DIR}/${slug}/figures.stamp
    COMMAND ${BOOK_DRIVER} figures ${BOOK_WHERE} --gnuplot ${GNUPLOT} ${slug}
    COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/${slug}/figures.stamp
    DEPENDS ${index} ${programs} ${driver_parts} ${PROJECT_SOURCE_DIR}/book/style.gp
    COMMENT "Running and drawing ${slug}"
    USES_TERMINAL VERBATIM)
  add_custom_target(ch${number}
    COMMAND ${BOOK_DRIVER} figures --live ${BOOK_WHERE} --gnuplot ${GNUPLOT} ${slug}
    DEPENDS ${index} ${programs}
    USES_TERMINAL VERBATIM)
  _book_refresh(refresh${number} ${slug} "${programs}")
endfunction()

# What tangle writes of a chapter for its programs. Tangle's index says where each line comes from, not what stands in it.
function(_book_code_files slug result)
  get_property(headers GLOBAL PROPERTY BOOK_${slug}_ALL_HEADERS)
  get_property(programs GLOBAL PROPERTY BOOK_${slug}_PROGRAMS)
  list(TRANSFORM programs APPEND .cpp)
  set(files ${headers} ${programs})
  list(TRANSFORM files PREPEND ${CMAKE_BINARY_DIR}/${slug}/)
  set(${result} ${files} PARENT_SCOPE)
endfunction()

# A page for each file that a chapter begins or changes.
function(_book_file_pages slug made)
  set(book ${PROJECT_SOURCE_DIR}/book)
  file(GLOB parts ${book}/weave/*.lua)
  add_custom_command(
    OUTPUT ${CMAKE_BINARY_DIR}/${slug}.files.stamp
    COMMAND sh ${book}/files.sh ${slug} ${CMAKE_BINARY_DIR} ${PROJECT_SOURCE_DIR} ${PANDOC}
    COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/${slug}.files.stamp
    DEPENDS ${CMAKE_BINARY_DIR}/index/${slug}.lua ${CMAKE_BINARY_DIR}/index/book.lua ${made} ${parts}
            ${book}/files.lua ${book}/files.sh ${book}/frame.html ${book}/file.html
    COMMENT "Weaving the files of ${slug}"
    VERBATIM)
endfunction()

# What the live figures of a chapter load: the script, and the module with what it needs. The module is a program of the
# chapter whose name ends in -wasm, or book/live/NAME.cpp with the chapter's headers.
function(_book_live slug result)
  get_property(programs GLOBAL PROPERTY BOOK_${slug}_PROGRAMS)
  get_property(figures GLOBAL PROPERTY BOOK_${slug}_LIVE)
  list(FILTER programs INCLUDE REGEX "-wasm$")
  if(NOT BOOK_HAS_WASM)
    return()
  endif()
  set(live ${PROJECT_SOURCE_DIR}/book/live)
  set(modules)
  foreach(program IN LISTS programs)
    list(APPEND modules ${CMAKE_BINARY_DIR}/${slug}/${program})
  endforeach()
  foreach(name IN LISTS figures)
    book_module(${live}/${name}.cpp ${CMAKE_BINARY_DIR}/${slug}/${name}-wasm -I${CMAKE_BINARY_DIR}/${slug} -I${live})
    list(APPEND modules ${CMAKE_BINARY_DIR}/${slug}/${name}-wasm)
  endforeach()
  foreach(module IN LISTS modules)
    get_filename_component(name ${module} NAME)
    string(REGEX REPLACE "-wasm$" "" name ${name})
    set(made ${CMAKE_BINARY_DIR}/book/assets/live/${name}.data.js)
    set(files)
    if(EXISTS ${live}/${name}.data)
      file(STRINGS ${live}/${name}.data files)
      list(TRANSFORM files PREPEND ${PROJECT_SOURCE_DIR}/data/)
    endif()
    add_custom_command(
      OUTPUT ${made}
      COMMAND ${NODE} ${PROJECT_SOURCE_DIR}/book/live.mjs ${name} ${module} ${CMAKE_BINARY_DIR}/book ${files}
      DEPENDS ${PROJECT_SOURCE_DIR}/book/live.mjs ${live}/live.js ${live}/${name}.js ${module} ${files}
      COMMENT "Packing the live figure ${name}"
      VERBATIM)
    list(APPEND ${result} ${made})
  endforeach()
  set(${result} ${${result}} PARENT_SCOPE)
endfunction()

# What a chapter's files define, and in which block; and what it changed in them.
function(_book_names slug files)
  set(names ${PROJECT_SOURCE_DIR}/book/names.mjs)
  add_custom_command(
    OUTPUT ${CMAKE_BINARY_DIR}/index/${slug}.names.json ${CMAKE_BINARY_DIR}/index/${slug}.names.lua
    COMMAND ${NODE} ${names} ${CTAGS} ${CMAKE_BINARY_DIR} ${slug}
    DEPENDS ${CMAKE_BINARY_DIR}/index/${slug}.json ${files} ${names} ${PROJECT_SOURCE_DIR}/book/difference.mjs
    COMMENT "Noting the names of ${slug}"
    VERBATIM)
endfunction()

# refresh and its like: `slugs`, whose programs must be there, and what else the driver is told.
function(_book_refresh target slugs programs)
  set(compiler "${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION} ${BOOK_OPTIMISATION}")
  set(references ${NODE} ${PROJECT_SOURCE_DIR}/book/references.mjs write --build ${CMAKE_BINARY_DIR} --source ${PROJECT_SOURCE_DIR})
  add_custom_target(${target}
    COMMAND ${references}
    COMMAND ${BOOK_DRIVER} refresh ${BOOK_WHERE} --timeout 7200 --compiler ${compiler} ${ARGN}
            "$<$<TARGET_EXISTS:learn>:--learn;$<TARGET_FILE:learn>>" ${slugs}
    DEPENDS ${programs} ${CMAKE_BINARY_DIR}/tangle.stamp
    USES_TERMINAL VERBATIM COMMAND_EXPAND_LISTS)
endfunction()

# A page is made anew when its own text, its index or its figures change, or the table of contents.
function(_book_page slug)
  set(book ${PROJECT_SOURCE_DIR}/book)
  file(GLOB parts ${book}/weave/*.lua)
  add_custom_command(
    OUTPUT ${CMAKE_BINARY_DIR}/book/${slug}.html
    COMMAND sh ${book}/page.sh ${slug} ${CMAKE_BINARY_DIR} ${PROJECT_SOURCE_DIR} ${PANDOC} ${NODE}
    DEPENDS ${ARGN} ${CMAKE_BINARY_DIR}/index/book.lua ${parts} ${book}/weave.lua ${book}/page.sh
            ${book}/template.html ${book}/math.mjs
    COMMENT "Weaving ${slug}"
    VERBATIM)
endfunction()
