# The programs of a chapter in one file, for building them without the book. _book_sources(slug pages) adds the
# archive to the book; as a script,
#
#   cmake -DSLUG=05-shapes -DBUILD=folder "-DPROGRAMS=a;b" "-DLIBRARIES=ZLIB::ZLIB" ["-DFOR_MPI=b"] -DLICENCE=file -P Sources.cmake
#
# packs BUILD/book/sources/05-shapes.zip: one folder of that name, with what tangle wrote for the chapter, a
# CMakeLists.txt for it, and the licence.

if(NOT CMAKE_SCRIPT_MODE_FILE)
  function(_book_sources slug result)
    get_property(programs GLOBAL PROPERTY BOOK_${slug}_PROGRAMS)
    get_property(libraries GLOBAL PROPERTY BOOK_${slug}_ALL_LIBRARIES)
    get_property(for_mpi GLOBAL PROPERTY BOOK_${slug}_MPI)
    list(FILTER programs EXCLUDE REGEX "-wasm$")
    if(programs)
      set(packer ${CMAKE_CURRENT_FUNCTION_LIST_FILE})
      set(made ${CMAKE_BINARY_DIR}/book/sources/${slug}.zip)
      _book_code_files(${slug} files)
      add_custom_command(
        OUTPUT ${made}
        COMMAND ${CMAKE_COMMAND} -DSLUG=${slug} -DBUILD=${CMAKE_BINARY_DIR} "-DPROGRAMS=${programs}"
                "-DLIBRARIES=${libraries}" "-DFOR_MPI=${for_mpi}" -DLICENCE=${PROJECT_SOURCE_DIR}/LICENSE -P ${packer}
        DEPENDS ${packer} ${CMAKE_BINARY_DIR}/index/${slug}.json ${files} ${PROJECT_SOURCE_DIR}/LICENSE
        COMMENT "Packing the programs of ${slug}"
        VERBATIM)
      set(${result} ${${result}} ${made} PARENT_SCOPE)
    endif()
  endfunction()
  return()
endif()

set(packages ${LIBRARIES})
list(TRANSFORM packages REPLACE "::.*" "")
list(TRANSFORM packages REPLACE "(.+)" "find_package(\\1 REQUIRED)\n")
list(JOIN packages "" packages)
list(JOIN FOR_MPI " " for_mpi)
set(mpi)
if(for_mpi)
  # Those of several processes are left out where there is no MPI.
  string(CONFIGURE [=[
set(MPI_CXX_SKIP_MPICXX ON)
find_package(MPI COMPONENTS CXX)
foreach(program IN ITEMS @for_mpi@)
  if(MPI_CXX_FOUND)
    target_link_libraries(${program} PRIVATE MPI::MPI_CXX)
  else()
    set_target_properties(${program} PROPERTIES EXCLUDE_FROM_ALL ON)
  endif()
endforeach()
]=] mpi @ONLY)
endif()
set(built ${PROGRAMS})
list(FILTER built EXCLUDE REGEX "-cuda$")  # by hand: nvcc -x cu -std=c++20 card-cuda.cpp -lz
if(PROGRAMS MATCHES "-opencl")
  string(APPEND packages "find_package(OpenCL REQUIRED)\n")
  list(APPEND LIBRARIES OpenCL::OpenCL)
endif()
list(JOIN built " " programs)
list(JOIN LIBRARIES " " libraries)
string(CONFIGURE [=[
# The programs of chapter @SLUG@ of The Woven Network, as the book's text makes them:
#
#   cmake -B build && cmake --build build
#
# Those that read the digits look for data/mnist where they are run, and for the other data beside it; with
# -DBOOK_DATA=folder they look there, in the data of the book.
cmake_minimum_required(VERSION 3.16)
project(woven_network LANGUAGES CXX)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
add_compile_options(-ffp-contract=off)  # the same digits everywhere
@packages@
foreach(program IN ITEMS @programs@)
  add_executable(${program} ${program}.cpp)
  target_link_libraries(${program} PRIVATE @libraries@)
  if(BOOK_DATA)
    target_compile_definitions(${program} PRIVATE "BOOK_DATA=\"${BOOK_DATA}\"")
  endif()
endforeach()
@mpi@]=] lists @ONLY)

set(to ${BUILD}/book/sources)
set(folder ${to}/${SLUG}.new/${SLUG})
file(REMOVE_RECURSE ${to}/${SLUG}.new)
file(GLOB headers ${BUILD}/${SLUG}/*.hpp)
list(TRANSFORM PROGRAMS REPLACE "(.+)" "${BUILD}/${SLUG}/\\1.cpp" OUTPUT_VARIABLE programs)
file(COPY ${headers} ${programs} ${LICENCE} DESTINATION ${folder})
file(WRITE ${folder}/CMakeLists.txt "${lists}")
file(GLOB_RECURSE files RELATIVE ${to}/${SLUG}.new ${folder}/*)
list(JOIN files "\n" files)
file(WRITE ${to}/${SLUG}.new/files "${files}\n")
set(ENV{TZ} UTC)
execute_process(
  COMMAND ${CMAKE_COMMAND} -E tar c ${to}/${SLUG}.zip --format=zip --mtime=1980-01-01\ UTC --files-from=files
  WORKING_DIRECTORY ${to}/${SLUG}.new
  COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE_RECURSE ${to}/${SLUG}.new)
