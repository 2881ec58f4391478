# A small book in a scratch folder, built with Tangle.cmake: what is rebuilt when, where errors point,
# and what happens when a list and its chapter disagree. Called with -DTANGLE= -DMODULE= -DGENERATOR=
# -DCOMPILER= -DSCRATCH=.

set(book "${SCRATCH}")
file(REMOVE_RECURSE "${book}")

set(list "chapter(01-first HEADERS half.hpp PROGRAMS main NOW naive EXERCISES 1.1-half)
chapter(02-second PROGRAMS main)")

function(write_lists)
  file(WRITE "${book}/CMakeLists.txt" "cmake_minimum_required(VERSION 3.25)
project(book CXX)
add_executable(tangle IMPORTED)
set_target_properties(tangle PROPERTIES IMPORTED_LOCATION \"${TANGLE}\")
include(\"${MODULE}\")
${list}
book_tangle()
")
endfunction()

function(write_chapters prose body)
  file(WRITE "${book}/chapters/01-first.md" "# First

${prose}

```cpp {file=half.hpp}
#pragma once
inline double half(double x) {
    <<body>>
}
```

```cpp {#body}
${body}
```

```cpp {file=naive.cpp .now}
#include \"half.hpp\"
int main() { return half(2) == 1 ? 0 : 1; }
```

```diff {#body .patch}
-${body}
+return x * 0.5;
```

```cpp {file=main.cpp}
#include \"half.hpp\"
int main() { return half(4) == 2 ? 0 : 1; }
```

```cpp {.stub exercise=1.1-half}
```

```cpp {.solution exercise=1.1-half}
```
")
  file(WRITE "${book}/chapters/02-second.md" "# Second

```cpp {file=main.cpp}
#include \"half.hpp\"
int main() { return half(6) == 3 ? 0 : 1; }
```
")
endfunction()

# Configures and builds; what was printed goes to `output`, the exit status to `status`.
function(build)
  execute_process(
    COMMAND ${CMAKE_COMMAND} -G "${GENERATOR}" -DCMAKE_CXX_COMPILER=${COMPILER} -B build .
    WORKING_DIRECTORY "${book}" OUTPUT_VARIABLE configured ERROR_VARIABLE configured
    RESULT_VARIABLE failed)
  if(failed)
    message(FATAL_ERROR "${configured}")
  endif()
  execute_process(
    COMMAND ${CMAKE_COMMAND} --build build
    WORKING_DIRECTORY "${book}" OUTPUT_VARIABLE output ERROR_VARIABLE errors RESULT_VARIABLE status)
  set(output "${output}${errors}" PARENT_SCOPE)
  set(status "${status}" PARENT_SCOPE)
endfunction()

function(expect_success)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "the build failed:\n${output}")
  endif()
endfunction()

function(expect text)
  string(FIND "${output}" "${text}" found)
  if(found EQUAL -1)
    message(FATAL_ERROR "«${text}» is missing in:\n${output}")
  endif()
endfunction()

function(expect_not text)
  string(FIND "${output}" "${text}" found)
  if(NOT found EQUAL -1)
    message(FATAL_ERROR "«${text}» should not be in:\n${output}")
  endif()
endfunction()

function(expect_programs_run)
  foreach(program IN ITEMS 01-first/naive 01-first/main 02-second/main)
    execute_process(COMMAND "${book}/build/${program}" RESULT_VARIABLE result)
    if(NOT result EQUAL 0)
      message(FATAL_ERROR "${program} ended with ${result}")
    endif()
  endforeach()
endfunction()

write_lists()
write_chapters("Some prose." "return x / 2;")
build()
expect_success()
expect_programs_run()
foreach(file IN ITEMS 01-first/half.hpp 02-second/half.hpp lines/02-second/half.hpp index/02-second.json
        exercises/1.1-half/stub.cpp 01-first/now/naive/half.hpp)
  if(NOT EXISTS "${book}/build/${file}")
    message(FATAL_ERROR "${file} is missing")
  endif()
endforeach()

# Nothing changed: nothing to do.
build()
expect_success()
expect_not("Tangling")
expect_not("Building")

# Another word of prose: tangled anew, and no more.
write_chapters("Some more prose.\n\nA second paragraph." "return x / 2;")
build()
expect_success()
expect("Tangling")
expect_not("Building")
expect_not("Linking")

# A chunk that only the `.now` program still has: only that one is compiled.
write_chapters("Some more prose." "return x / 2.0;")
build()
expect_success()
expect("01-first.naive.dir")
expect_not("01-first.main.dir")
expect_not("02-second.main.dir")

# An error in a chunk is reported where it stands.
write_chapters("Some more prose." "return nonsense / 2;")
build()
if(status EQUAL 0)
  message(FATAL_ERROR "a broken program was built")
endif()
expect("${book}/chapters/01-first.md:13:8: error:")

# An error of tangle stops the build.
write_chapters("Some more prose." "<<nothing>>")
build()
if(status EQUAL 0)
  message(FATAL_ERROR "a chapter with an undefined reference was built")
endif()
expect("chapters/01-first.md:13:1: error: `nothing` is not defined")

# A list that disagrees with its chapter, too.
write_chapters("Some more prose." "return x / 2;")
set(list "chapter(01-first HEADERS half.hpp PROGRAMS main EXERCISES 1.1-half)
chapter(02-second PROGRAMS main other)")
write_lists()
build()
expect("chapters/01-first.md:16:1: error: the chapter begins `naive`, which its list lacks")
expect("chapters/02-second.md:1:1: error: chapter(02-second … PROGRAMS …) in CMakeLists.txt names `other`")

# After the mending all is well again, and what went is gone.
set(list "chapter(01-first HEADERS half.hpp PROGRAMS main NOW naive EXERCISES 1.1-half)")
write_lists()
build()
expect_success()
if(EXISTS "${book}/build/02-second/main.cpp")
  message(FATAL_ERROR "an orphan is left")
endif()

file(REMOVE_RECURSE "${book}")
