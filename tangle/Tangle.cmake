# From chapters to programs. In the book's CMakeLists.txt stand, once for each chapter and in order,
#
#   chapter(NN-slug [FRESH] [HEADERS x.hpp …] [PROGRAMS name …] [NOW name …]
#                   [EXERCISES 1.1-dot …] [LIBRARIES ZLIB::ZLIB …] [MPI name …] [LIVE name …])
#
# (libraries, like headers, serve all later chapters as well; after MPI stand the programs, among those
# named before, that several processes run by mpirun: they are left out where there is no MPI; after LIVE
# the live figures, each a file in book/live that uses the chapter's headers)
#
# and after the last of them
#
#   book_tangle()
#
# which tangles all chapters with one command and defines these targets:
#
#   book.tangle            writes ${CMAKE_BINARY_DIR}/NN-slug/ (clean), lines/NN-slug/ (with #line),
#                          exercises/ and index/
#   NN-slug.name           the program `name`, at ${CMAKE_BINARY_DIR}/NN-slug/name
#   chNN.programs          all programs of a chapter
#   programs               all programs
#
# A program whose name ends in -wasm is one for the pages: compiled to WebAssembly, where the compiler
# for it is there, and shown by a live figure (see book/live.mjs), as are those after LIVE.
#
# One whose name ends in -opencl or -cuda is for a graphics card, and built where there is what it needs.
# Where it is not built or cannot run, a file beside it, name.not-here, says why, for those who would
# run it (see book/runs.mjs).
#
# Other modules read the global properties BOOK_CHAPTERS and, for each slug, BOOK_<slug>_FRESH,
# _HEADERS (that it begins), _ALL_HEADERS (inherited ones, too), _PROGRAMS, _NOW, _EXERCISES,
# _ALL_LIBRARIES, _MPI, _LIVE.

include_guard()
include(${CMAKE_CURRENT_LIST_DIR}/Compiling.cmake)

# MPI, for programs of which mpirun starts several: its C functions only, not the C++ ones of old.
set(MPI_CXX_SKIP_MPICXX ON)
find_package(MPI QUIET COMPONENTS CXX)
set(BOOK_NO_MPI)
if(NOT MPI_CXX_FOUND OR NOT MPIEXEC_EXECUTABLE)
  set(BOOK_NO_MPI "there is no MPI (sh book/setup installs Open MPI)")
  message(STATUS "Without MPI, the programs of several processes are not built; their runs are taken from the record (sh book/setup installs Open MPI)")
endif()

set(BOOK_EXPLAIN ${CMAKE_CURRENT_LIST_DIR}/explain.sh)

function(chapter slug)
  cmake_parse_arguments(PARSE_ARGV 1 arg "FRESH" "" "HEADERS;PROGRAMS;NOW;EXERCISES;LIBRARIES;MPI;LIVE")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "chapter(${slug}): what is ${arg_UNPARSED_ARGUMENTS}?")
  endif()
  if(NOT EXISTS ${PROJECT_SOURCE_DIR}/chapters/${slug}.md)
    message(FATAL_ERROR "chapter(${slug}): there is no chapters/${slug}.md")
  endif()
  set_property(GLOBAL APPEND PROPERTY BOOK_CHAPTERS ${slug})
  foreach(key IN ITEMS FRESH HEADERS PROGRAMS NOW EXERCISES LIBRARIES MPI LIVE)
    set_property(GLOBAL PROPERTY BOOK_${slug}_${key} ${arg_${key}})
  endforeach()
  foreach(key IN ITEMS HEADERS LIBRARIES)
    set(all ${arg_${key}})
    if(NOT arg_FRESH)
      get_property(inherited GLOBAL PROPERTY BOOK_INHERITED_${key})
      list(PREPEND all ${inherited})
      set_property(GLOBAL PROPERTY BOOK_INHERITED_${key} ${all})
    endif()
    set_property(GLOBAL PROPERTY BOOK_${slug}_ALL_${key} ${all})
  endforeach()
endfunction()

function(book_tangle)
  get_property(slugs GLOBAL PROPERTY BOOK_CHAPTERS)
  set(index ${CMAKE_BINARY_DIR}/index)
  set(list)
  set(made ${index}/book.json ${index}/book.lua ${index}/words.json)
  foreach(slug IN LISTS slugs)
    _book_chapter_words(${slug} words)
    list(APPEND list ${words})
    _book_tangled_files(${slug} files)
    list(APPEND made ${files} ${index}/${slug}.json ${index}/${slug}.lua)
  endforeach()
  list(TRANSFORM slugs REPLACE "(.+)" "${PROJECT_SOURCE_DIR}/chapters/\\1.md" OUTPUT_VARIABLE sources)
  add_custom_command(
    OUTPUT ${CMAKE_BINARY_DIR}/tangle.stamp
    BYPRODUCTS ${made}
    COMMAND tangle --clean ${CMAKE_BINARY_DIR} --lines ${CMAKE_BINARY_DIR}/lines
            --line-prefix ${PROJECT_SOURCE_DIR} --index ${index} ${list}
    COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/tangle.stamp
    DEPENDS tangle ${sources}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    COMMENT "Tangling the book"
    VERBATIM)
  add_custom_target(book.tangle DEPENDS ${CMAKE_BINARY_DIR}/tangle.stamp)
  add_custom_target(programs)
  foreach(slug IN LISTS slugs)
    _book_chapter_targets(${slug})
  endforeach()
endfunction()

# A chapter as tangle's command line names it, with what chapter() was told that it begins.
function(_book_chapter_words slug result)
  set(words chapters/${slug}.md)
  foreach(key IN ITEMS HEADERS PROGRAMS NOW EXERCISES)
    get_property(names GLOBAL PROPERTY BOOK_${slug}_${key})
    list(APPEND words ${key} ${names})
  endforeach()
  get_property(fresh GLOBAL PROPERTY BOOK_${slug}_FRESH)
  if(fresh)
    list(APPEND words FRESH)
  endif()
  set(${result} ${words} PARENT_SCOPE)
endfunction()

# All files that tangle writes for a chapter and whose names are known beforehand.
function(_book_tangled_files slug result)
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
  list(APPEND files ${twins})
  foreach(program IN LISTS now)
    list(APPEND files ${CMAKE_BINARY_DIR}/${slug}/now/${program}/contents.txt)
  endforeach()
  set(${result} ${files} PARENT_SCOPE)
endfunction()

function(_book_chapter_targets slug)
  string(REGEX MATCH "^[0-9]+" number ${slug})
  add_custom_target(ch${number}.programs)
  get_property(programs GLOBAL PROPERTY BOOK_${slug}_PROGRAMS)
  foreach(program IN LISTS programs)
    _book_program(${slug} ${program} ${slug})
    add_dependencies(ch${number}.programs ${slug}.${program})
  endforeach()
  get_property(programs GLOBAL PROPERTY BOOK_${slug}_NOW)
  foreach(program IN LISTS programs)
    set(folder ${slug}/now/${program})
    # Which headers lie beside it only tangle knows; this file changes when one of them does.
    set(contents ${CMAKE_BINARY_DIR}/${folder}/contents.txt)
    _book_program(${slug} ${program} ${folder})
    set_property(SOURCE ${CMAKE_BINARY_DIR}/${folder}/${program}.cpp
                 APPEND PROPERTY OBJECT_DEPENDS ${contents})
    add_dependencies(ch${number}.programs ${slug}.${program})
  endforeach()
endfunction()

# A program from the clean tree. Its twin with #line is compiled only when the compiler has something
# to say, which it then says about the lines of the Markdown (see explain.sh).
function(_book_program slug program folder)
  set(target ${slug}.${program})
  if(program MATCHES "-wasm$")
    _book_program_for_pages(${slug} ${program})
    return()
  elseif(program MATCHES "-cuda$")
    _book_program_for_cuda(${slug} ${program})
    return()
  elseif(program MATCHES "-opencl$")
    _book_not_here(${slug} ${program} "${BOOK_NO_OPENCL}")
    if(NOT BOOK_OPENCL)
      add_custom_target(${target})
      return()
    endif()
  endif()
  get_property(for_mpi GLOBAL PROPERTY BOOK_${slug}_MPI)
  if(program IN_LIST for_mpi)
    _book_not_here(${slug} ${program} "${BOOK_NO_MPI}")
    if(NOT MPI_CXX_FOUND)
      add_custom_target(${target})
      add_dependencies(${target} book.tangle)
      return()
    endif()
  endif()
  add_executable(${target} ${CMAKE_BINARY_DIR}/${folder}/${program}.cpp)
  set_target_properties(${target} PROPERTIES
    OUTPUT_NAME ${program} RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/${slug}
    CXX_COMPILER_LAUNCHER "sh;${BOOK_EXPLAIN};${CMAKE_BINARY_DIR}")
  target_include_directories(${target} PRIVATE ${CMAKE_BINARY_DIR}/${folder})
  get_property(libraries GLOBAL PROPERTY BOOK_${slug}_ALL_LIBRARIES)
  if(program IN_LIST for_mpi)
    list(APPEND libraries MPI::MPI_CXX)
  endif()
  target_link_libraries(${target} PRIVATE book.program ${libraries})
  if(program MATCHES "-opencl$")
    target_link_libraries(${target} PRIVATE OpenCL::OpenCL)
  endif()
  add_dependencies(${target} book.tangle)
  add_dependencies(programs ${target})
endfunction()

# The compiler that makes WebAssembly, if it is one that can: with the header files of its C++ library.
find_program(BOOK_WASM_CXX NAMES clang++ clang++-14)
if(BOOK_WASM_CXX AND NOT DEFINED BOOK_HAS_WASM)
  file(WRITE ${CMAKE_BINARY_DIR}/CMakeFiles/wasm.cpp "#include <string>\nstd::string text;\n")
  execute_process(
    COMMAND ${BOOK_WASM_CXX} --target=wasm32-wasi -std=c++20 -nostartfiles -Wl,--no-entry wasm.cpp -o wasm.out
    WORKING_DIRECTORY ${CMAKE_BINARY_DIR}/CMakeFiles RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
  if(failed EQUAL 0)
    set(BOOK_HAS_WASM ON CACHE INTERNAL "Can programs for the pages be compiled?")
  else()
    message(STATUS "Without clang++ for wasm32-wasi, figures to play with stay still (sh book/setup installs it)")
  endif()
endif()

# Exceptions cannot be caught there; who throws stops the module (see chapter 16's __cxa_throw, and book/live/page.hpp).
function(book_module from to)
  add_custom_command(
    OUTPUT ${to}
    COMMAND ${BOOK_WASM_CXX} --target=wasm32-wasi ${BOOK_STANDARD} -Wall -Wextra ${BOOK_CODE} -O2
            -nostartfiles -Wl,--no-entry,--strip-all,--export=__wasm_call_ctors
            -MD -MF ${to}.d -MT ${to} ${ARGN} ${from} -o ${to}
    DEPENDS ${from} ${CMAKE_BINARY_DIR}/tangle.stamp
    DEPFILE ${to}.d
    COMMENT "Compiling ${from} for the pages"
    VERBATIM)
endfunction()

function(_book_program_for_pages slug program)
  set(target ${slug}.${program})
  set(to ${CMAKE_BINARY_DIR}/${slug}/${program})
  if(BOOK_HAS_WASM)
    book_module(${to}.cpp ${to})
    add_custom_target(${target} DEPENDS ${to})
  else()
    add_custom_target(${target})
  endif()
  add_dependencies(${target} book.tangle)
  add_dependencies(programs ${target})
endfunction()

# OpenCL, with its header for C++; and whether there is a device that runs kernels (see opencl.cpp).
# BOOK_OPENCL says the first, BOOK_NO_OPENCL why its programs cannot be run, and nothing if they can.
set(BOOK_OPENCL OFF)
set(BOOK_NO_OPENCL "OpenCL is missing (sh book/setup tests installs it)")
find_package(OpenCL QUIET)
if(OpenCL_FOUND AND EXISTS ${OpenCL_INCLUDE_DIRS}/CL/opencl.hpp)
  set(BOOK_OPENCL ON)
  set(BOOK_NO_OPENCL "there is no device for OpenCL (on Debian, pocl-opencl-icd makes the processor one)")
  if(NOT BOOK_HAS_OPENCL_DEVICE)
    try_run(ran compiled ${CMAKE_BINARY_DIR}/CMakeFiles/opencl ${CMAKE_CURRENT_LIST_DIR}/opencl.cpp
            LINK_LIBRARIES OpenCL::OpenCL)
    if(compiled AND ran EQUAL 0)
      set(BOOK_HAS_OPENCL_DEVICE ON CACHE INTERNAL "Is there a device that runs kernels?")
    endif()
  endif()
  if(BOOK_HAS_OPENCL_DEVICE)
    set(BOOK_NO_OPENCL "")
  endif()
endif()
if(BOOK_NO_OPENCL)
  message(STATUS "The programs for graphics cards are not run, and shown from the record: ${BOOK_NO_OPENCL}")
endif()

# NVIDIA's compiler, if it is new enough for C++20.
find_program(BOOK_NVCC nvcc)
if(BOOK_NVCC AND NOT BOOK_HAS_CUDA)
  file(WRITE ${CMAKE_BINARY_DIR}/CMakeFiles/cuda.cpp "#include <concepts>\n__global__ void kernel() {}\nint main() {}\n")
  execute_process(
    COMMAND ${BOOK_NVCC} -x cu ${BOOK_STANDARD} cuda.cpp -o cuda.out
    WORKING_DIRECTORY ${CMAKE_BINARY_DIR}/CMakeFiles RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
  if(failed EQUAL 0)
    set(BOOK_HAS_CUDA ON CACHE INTERNAL "Can programs in CUDA be compiled?")
  else()
    message(STATUS "${BOOK_NVCC} does not compile C++20, so there are no programs in CUDA")
  endif()
endif()

# By NVIDIA's compiler, with what it needs to know of the book and nothing that only other compilers understand.
function(_book_program_for_cuda slug program)
  set(target ${slug}.${program})
  set(to ${CMAKE_BINARY_DIR}/${slug}/${program})
  if(BOOK_HAS_CUDA)
    get_property(headers GLOBAL PROPERTY BOOK_${slug}_ALL_HEADERS)
    list(TRANSFORM headers PREPEND ${CMAKE_BINARY_DIR}/${slug}/)
    add_custom_command(
      OUTPUT ${to}
      COMMAND ${BOOK_NVCC} -x cu ${BOOK_STANDARD} -O3 "-DBOOK_DATA=\"${PROJECT_SOURCE_DIR}/data\"" ${to}.cpp -o ${to} -lz
      DEPENDS ${to}.cpp ${headers}
      COMMENT "Compiling ${program} with nvcc"
      VERBATIM)
    add_custom_target(${target} DEPENDS ${to})
    _book_not_here(${slug} ${program} "")
  else()
    add_custom_target(${target})
    _book_not_here(${slug} ${program} "there is no nvcc, NVIDIA's compiler, that compiles C++20")
  endif()
  add_dependencies(${target} book.tangle)
  add_dependencies(programs ${target})
endfunction()

# Leaves word why a program cannot be run here, or, with no reason, takes it away.
function(_book_not_here slug program reason)
  set(file ${CMAKE_BINARY_DIR}/${slug}/${program}.not-here)
  if(reason)
    file(WRITE ${file} "${reason}\n")
  else()
    file(REMOVE ${file})
  endif()
endfunction()
