# How C++ is compiled here. What CMake compiles links with one of these; scripts that call a compiler are handed the same
# words (BOOK_STANDARD and so on), or are about other ones.
#
#   book.warnings    C++20, all warnings
#   book.strict      that, and warnings are errors
#   book.code        for the book's code: book.warnings, arithmetic without surprises, where the data is
#   book.program     that, optimised as BOOK_OPTIMISATION says
#   book.sanitized   besides: what finds faults at run time, where the compiler has it
#
# What a script compiles uses the lists BOOK_STANDARD, BOOK_WARNINGS, BOOK_STRICT, BOOK_CODE, BOOK_SANITIZED.
# Other compilers and levels are presets (CMakePresets.json) of the same build.
include_guard()
include(CheckCXXCompilerFlag)
include(CheckCXXSourceCompiles)

# For the machine that compiles, and still with the same digits on each: the order of additions
# stays (nothing like -ffast-math), no product is fused with a sum (-ffp-contract=off below), and
# what -fno-math-errno drops is the error number of C that std::sqrt and others would set.
check_cxx_compiler_flag(-march=native BOOK_HAS_NATIVE)
if(BOOK_HAS_NATIVE)
  set(native " -march=native")
endif()
set(BOOK_OPTIMISATION "-O3${native} -fno-math-errno" CACHE STRING "How the book's programs are optimised")
separate_arguments(optimisation UNIX_COMMAND "${BOOK_OPTIMISATION}")

set(BOOK_STANDARD -std=c++20)
set(BOOK_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
set(BOOK_STRICT ${BOOK_WARNINGS} -Werror)
set(BOOK_CODE -ffp-contract=off)
set(BOOK_SANITIZED -O1 -g -D_GLIBCXX_ASSERTIONS)
set(BOOK_SANITIZERS address,undefined CACHE STRING "What watches the tests: these, or thread")
set(CMAKE_REQUIRED_FLAGS -fsanitize=${BOOK_SANITIZERS})
check_cxx_source_compiles("int main() {}" BOOK_HAS_SANITIZERS)
unset(CMAKE_REQUIRED_FLAGS)
if(BOOK_HAS_SANITIZERS)
  # With frame pointers the sanitizers find their way back to the line, whatever the compiler.
  list(APPEND BOOK_SANITIZED -fsanitize=${BOOK_SANITIZERS} -fno-sanitize-recover=all -fno-omit-frame-pointer)
endif()

foreach(kind IN ITEMS warnings strict code program sanitized)
  add_library(book.${kind} INTERFACE)
endforeach()
target_compile_features(book.warnings INTERFACE cxx_std_20)
target_compile_options(book.warnings INTERFACE ${BOOK_WARNINGS})
target_compile_options(book.strict INTERFACE -Werror)
target_link_libraries(book.strict INTERFACE book.warnings)
target_compile_options(book.code INTERFACE ${BOOK_CODE})
target_compile_definitions(book.code INTERFACE BOOK_DATA="${PROJECT_SOURCE_DIR}/data")
target_link_libraries(book.code INTERFACE book.warnings)
target_compile_options(book.program INTERFACE ${optimisation})
target_link_options(book.program INTERFACE ${optimisation})
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # With -O3, g++ 12 warns of "text" + string where there is nothing to warn of (its bug 105651), and, if it may use
  # the vectors of some processors, of a std::vector that grows by an insert.
  target_compile_options(book.program INTERFACE -Wno-restrict -Wno-stringop-overflow)
endif()
target_link_libraries(book.program INTERFACE book.code)
target_compile_options(book.sanitized INTERFACE ${BOOK_SANITIZED})
target_link_options(book.sanitized INTERFACE ${BOOK_SANITIZED})
