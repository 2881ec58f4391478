# The rendered book in one file, for reading without a network. After book_weave(), the target
#
#   archive   ${CMAKE_BINARY_DIR}/woven-network-VERSION.zip; in it is one folder, of the same name,
#             and in that index.html, where one begins
#
# Run as a script (-DBOOK=folder -DLICENCE=file -DTO=x.zip -P Archive.cmake), it packs: the files in
# the order of their names, with one date for all, the first that a zip file can hold. Two archives of
# the same pages still differ, in the times of reading that CMake notes beside it.

if(NOT CMAKE_SCRIPT_MODE_FILE)
  add_custom_target(archive
    COMMAND ${CMAKE_COMMAND} -DBOOK=${CMAKE_BINARY_DIR}/book -DLICENCE=${PROJECT_SOURCE_DIR}/LICENSE
            -DTO=${CMAKE_BINARY_DIR}/woven-network-${PROJECT_VERSION}.zip -P ${CMAKE_CURRENT_LIST_FILE}
    COMMENT "Packing the book"
    VERBATIM)
  add_dependencies(archive book)
  return()
endif()

get_filename_component(folder ${TO} DIRECTORY)
get_filename_component(name ${TO} NAME_WLE)
set(scratch ${TO}.new)
file(REMOVE_RECURSE ${scratch})
file(COPY ${BOOK}/ DESTINATION ${scratch}/${name} PATTERN "*.part" EXCLUDE)
file(COPY_FILE ${LICENCE} ${scratch}/${name}/LICENSE.txt)
file(GLOB_RECURSE files RELATIVE ${scratch} ${scratch}/${name}/*)
list(JOIN files "\n" files)
file(WRITE ${scratch}/files "${files}\n")
set(ENV{TZ} UTC)
execute_process(
  COMMAND ${CMAKE_COMMAND} -E tar c ${scratch}/${name}.zip --format=zip --mtime=1980-01-01\ UTC --files-from=files
  WORKING_DIRECTORY ${scratch}
  COMMAND_ERROR_IS_FATAL ANY)
file(RENAME ${scratch}/${name}.zip ${TO})
file(REMOVE_RECURSE ${scratch})
