# From programs to pages. After book_tangle(), book_weave() defines
#
#   chNN      builds a chapter's programs and runs what its text shows
#   book      all pages, in ${CMAKE_BINARY_DIR}/book
#   refreshNN rewrites the transcripts in a chapter that no longer agree with its programs
#   refresh   does so for all chapters

find_program(NODE node REQUIRED)
find_program(PANDOC pandoc REQUIRED)
find_program(GNUPLOT gnuplot REQUIRED)

function(book_weave)
  set(book ${PROJECT_SOURCE_DIR}/book)
  set(build ${CMAKE_BINARY_DIR})
  set(driver ${NODE} ${book}/runs.mjs)
  set(where --build ${build} --source ${PROJECT_SOURCE_DIR})
  file(GLOB driver_parts ${book}/runs/*.mjs)
  file(GLOB weave_parts ${book}/weave/*.lua)
  list(APPEND driver_parts ${book}/runs.mjs)
  list(APPEND weave_parts ${book}/weave.lua ${book}/page.sh ${book}/template.html ${book}/math.mjs)

  add_custom_command(
    OUTPUT ${build}/assets.stamp
    COMMAND sh ${book}/assets.sh ${build}
    COMMAND ${CMAKE_COMMAND} -E touch ${build}/assets.stamp
    DEPENDS ${book}/assets.sh ${book}/book.css ${book}/book.js ${book}/package-lock.json
    COMMENT "Copying fonts and styles"
    VERBATIM)

  set(pages ${build}/assets.stamp)
  set(chapters)
  get_property(slugs GLOBAL PROPERTY BOOK_CHAPTERS)
  foreach(slug IN LISTS slugs)
    string(REGEX MATCH "^[0-9]+" number ${slug})
    get_property(programs GLOBAL PROPERTY BOOK_${slug}_PROGRAMS)
    get_property(now GLOBAL PROPERTY BOOK_${slug}_NOW)
    list(TRANSFORM programs PREPEND ${slug}. OUTPUT_VARIABLE targets)
    list(TRANSFORM now PREPEND ${slug}.)
    add_custom_command(
      OUTPUT ${build}/${slug}/runs.stamp
      COMMAND ${driver} run ${where} ${slug}
      COMMAND ${CMAKE_COMMAND} -E touch ${build}/${slug}/runs.stamp
      DEPENDS ${build}/tangle.stamp ${targets} ${now} ${driver_parts}
      COMMENT "Running ${slug}"
      VERBATIM)
    add_custom_target(ch${number} DEPENDS ${build}/${slug}/runs.stamp)
    add_custom_target(refresh${number}
      COMMAND ${driver} refresh ${where} ${slug}
      DEPENDS ${build}/${slug}/runs.stamp
      USES_TERMINAL VERBATIM)
    add_custom_command(
      OUTPUT ${build}/${slug}/figures.stamp
      COMMAND ${driver} figures ${where} ${slug}
      COMMAND ${CMAKE_COMMAND} -E touch ${build}/${slug}/figures.stamp
      DEPENDS ${build}/${slug}/runs.stamp ${book}/style.gp
      COMMENT "Drawing ${slug}"
      VERBATIM)
    set(chapter ${PROJECT_SOURCE_DIR}/chapters/${slug}.md)
    list(APPEND chapters ${chapter})
    add_custom_command(
      OUTPUT ${build}/book/${slug}.html
      COMMAND sh ${book}/page.sh ${slug} ${build} ${PROJECT_SOURCE_DIR}
      DEPENDS ${chapter} ${build}/index.lua ${build}/${slug}/figures.stamp ${weave_parts}
      COMMENT "Weaving ${slug}"
      VERBATIM)
    list(APPEND pages ${build}/book/${slug}.html)
  endforeach()

  add_custom_command(
    OUTPUT ${build}/book/index.html
    COMMAND sh ${book}/page.sh index ${build} ${PROJECT_SOURCE_DIR}
    DEPENDS ${chapters} ${build}/index.lua ${weave_parts} ${book}/front.md ${book}/cover.svg
    COMMENT "Weaving the front page"
    VERBATIM)
  add_custom_target(book DEPENDS ${pages} ${build}/book/index.html)

  set(stamps ${slugs})
  list(TRANSFORM stamps REPLACE "(.+)" "${build}/\\1/runs.stamp")
  add_custom_target(refresh
    COMMAND ${driver} refresh ${where} ${slugs}
    DEPENDS ${stamps}
    USES_TERMINAL VERBATIM)
endfunction()
