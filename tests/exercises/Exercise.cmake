# exercise(ID): the targets of one exercise. See CMakeLists.txt. Answers, right or wrong, are compiled
# with sanitizers; what looks at them is not, and compiles four times as fast.

set(BOOK_WORK ${PROJECT_SOURCE_DIR}/work CACHE PATH "Where the reader's answers to the exercises lie")
set(exercise_folder ${CMAKE_CURRENT_SOURCE_DIR})

# Catch2's library has a main function of its own. Under another name, ours can call it.
set(catch_library ${CMAKE_CURRENT_BINARY_DIR}/libcatch.a)
add_custom_command(
  OUTPUT ${catch_library}
  COMMAND ${CMAKE_OBJCOPY} --redefine-sym main=catch_main $<TARGET_FILE:Catch2::Catch2WithMain> ${catch_library}
  VERBATIM)

# Version 3 of Catch2 keeps all but main in a second library; version 2 has only one.
set(catch_rest)
get_target_property(type Catch2::Catch2 TYPE)
if(NOT type STREQUAL "INTERFACE_LIBRARY")
  set(catch_rest $<TARGET_FILE:Catch2::Catch2>)
endif()

add_library(exercise.support STATIC
  support/check_main.cpp support/crash.cpp support/evidence.cpp support/format.cpp support/isolate.cpp
  support/judge.cpp support/outcome.cpp support/report.cpp support/table.cpp
  support/tests.cpp support/todo.cpp support/versions.cpp ${catch_library})
target_compile_options(exercise.support PUBLIC -O0 -D_GLIBCXX_ASSERTIONS)
target_link_options(exercise.support PUBLIC ${BOOK_SANITIZED})
target_include_directories(exercise.support PUBLIC ${CMAKE_CURRENT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/tests)
target_link_libraries(exercise.support PRIVATE book.strict PUBLIC ${catch_library} Catch2::Catch2)

add_library(exercise.proof STATIC support/prove_main.cpp support/symptom.cpp)
target_link_libraries(exercise.proof PRIVATE book.strict PUBLIC exercise.support)

# How an answer is compiled. A main function of its own is of no use here: it goes by another name,
# and the check's begins. Answers run once each, and so are not optimised and know no more than their lines.
separate_arguments(flags UNIX_COMMAND "${CMAKE_CXX_FLAGS}")
set(mistake_flags ${BOOK_STANDARD} ${BOOK_SANITIZED} ${BOOK_WARNINGS} -O0 -g1)
set(answer_compiler ${CMAKE_CXX_COMPILER} ${flags} ${mistake_flags} -I${exercise_folder}
                    -Dmain=main_of_the_answer)

# What answers include, compiled once: for the reader's, and for the known mistakes and the mutants. The
# compiler finds the result beside the header, and takes the header if it cannot use that.
set(compiled gch)
if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
  set(compiled pch)
endif()
add_custom_target(exercise.usual)
function(_compile_usual name)
  set(header ${CMAKE_CURRENT_BINARY_DIR}/${name}/usual.hpp)
  configure_file(usual.hpp ${header} COPYONLY)
  add_custom_command(
    OUTPUT ${header}.${compiled}
    COMMAND ${ARGN} -x c++-header ${header} -MD -MF ${header}.d -MT ${header}.${compiled} -o ${header}.${compiled}
    DEPENDS ${header} DEPFILE ${header}.d
    COMMENT "Compiling what ${name} include" VERBATIM)
  add_custom_target(exercise.usual.${name} DEPENDS ${header}.${compiled})
  add_dependencies(exercise.usual exercise.usual.${name})
  set(usual_of_${name} ${header} PARENT_SCOPE)
endfunction()
_compile_usual(answers ${answer_compiler})
_compile_usual(mistakes ${CMAKE_CXX_COMPILER} ${flags} ${mistake_flags})

# What they use of the library's templates. What several objects instantiate is taken from the first one linked:
# this one comes before what has no sanitizers.
add_library(exercise.instances OBJECT support/usual.cpp)
target_compile_options(exercise.instances PRIVATE ${mistake_flags})
target_include_directories(exercise.instances PRIVATE ${exercise_folder})
add_dependencies(exercise.support exercise.instances)

# The quickest linker of those that the compiler can call.
set(quick_linker)
foreach(linker IN ITEMS gold lld)
  set(CMAKE_REQUIRED_LINK_OPTIONS ${BOOK_SANITIZED} -fuse-ld=${linker})
  check_cxx_source_compiles("int main() {}" BOOK_HAS_${linker})
  unset(CMAKE_REQUIRED_LINK_OPTIONS)
  if(BOOK_HAS_${linker} AND NOT quick_linker)
    set(quick_linker -fuse-ld=${linker})
  endif()
endforeach()

# What the tools read. Their Markdown and their patches are read by tangle's own functions.
add_library(exercise.tools STATIC tools/source.cpp tools/mistakes.cpp)
target_link_libraries(exercise.tools PRIVATE book.strict PUBLIC tangle_lib)

foreach(tool IN ITEMS make_answers make_mutants)
  add_executable(exercise.${tool} tools/${tool}.cpp)
  set_target_properties(exercise.${tool} PROPERTIES OUTPUT_NAME ${tool})
  target_link_libraries(exercise.${tool} PRIVATE book.strict exercise.tools)
endforeach()

# What all checks include, compiled once.
file(CONFIGURE OUTPUT nothing.cpp CONTENT "")
add_library(exercise.headers OBJECT ${CMAKE_CURRENT_BINARY_DIR}/nothing.cpp)
target_link_libraries(exercise.headers PRIVATE book.strict exercise.support)
target_precompile_headers(exercise.headers PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/check.hpp)

function(exercise id)
  set(from ${exercise_folder}/${id})
  set(to ${CMAKE_BINARY_DIR}/exercises/${id})
  set_property(SOURCE ${to}/made/mistakes.cpp PROPERTY COMPILE_OPTIONS
               ${mistake_flags} -Winvalid-pch -Wno-error=invalid-pch -include ${usual_of_mistakes})
  set_property(SOURCE ${to}/made/mistakes.cpp PROPERTY OBJECT_DEPENDS ${usual_of_mistakes}.${compiled})
  file(MAKE_DIRECTORY ${to}/made)
  add_custom_command(
    OUTPUT ${to}/made/answers.cpp ${to}/made/mistakes.cpp ${to}/made/signature.hpp
           ${to}/made/mistakes.json
    COMMAND exercise.make_answers ${id} ${PROJECT_SOURCE_DIR} ${from}/check.cpp ${to}/solution.cpp
            ${from}/mistakes.md ${to}/made
    DEPENDS exercise.make_answers ${from}/check.cpp ${to}/solution.cpp ${from}/mistakes.md
    COMMENT "Reading the mistakes of ${id}"
    VERBATIM)
  add_custom_target(exercise.${id}.mistakes DEPENDS ${to}/made/mistakes.json)
  add_dependencies(tests.quick exercise.${id}.mistakes)
  set(parts exercise.${id}.parts)
  add_library(${parts} OBJECT ${to}/made/mistakes.cpp ${from}/check.cpp ${to}/made/answers.cpp)
  target_link_libraries(${parts} PRIVATE book.strict exercise.support)
  target_precompile_headers(${parts} REUSE_FROM exercise.headers)
  set_property(SOURCE ${to}/made/mistakes.cpp PROPERTY SKIP_PRECOMPILE_HEADERS ON)
  add_dependencies(${parts} book.tangle exercise.${id}.mistakes exercise.usual)
  _exercise_of_reader(${id} ${to} ${parts})
  if(EXISTS ${from}/whole.cpp)
    _exercise_whole(${id} ${from} ${to})
  endif()
  _exercise_proof(${id} ${from} ${to} ${parts})
endfunction()

# One command from the reader's file to the check. The file is no output of any rule, so that
# nothing here ever deletes or overwrites it.
function(_exercise_of_reader id to parts)
  set(file ${BOOK_WORK}/${id}.cpp)
  add_custom_target(exercise.${id}.start
    COMMAND sh ${exercise_folder}/start.sh ${to}/stub.cpp ${file}
    COMMENT "Looking for ${file}" VERBATIM)
  add_dependencies(exercise.${id}.start book.tangle)
  _exercise_build_script(${to}/made/build.sh ${to}/made/signature.hpp ${parts})
  _exercise_grade_script(${to}/made/grade.sh ${to}/made/signature.hpp ${parts})
  add_custom_command(
    OUTPUT ${to}/check
    COMMAND sh ${to}/made/build.sh ${file} ${to}/check
    DEPENDS ${to}/made/build.sh ${to}/made/signature.hpp ${usual_of_answers}.${compiled} $<TARGET_OBJECTS:${parts}>
            exercise.support $<TARGET_OBJECTS:exercise.instances>
    DEPFILE ${to}/check.d
    COMMENT "Building ${id}"
    VERBATIM)
  add_custom_target(exercise.${id} DEPENDS ${to}/check)
  # (Make, unlike Ninja, does not find what makes the objects of another target.)
  add_dependencies(exercise.${id} exercise.${id}.start ${parts} exercise.instances)
endfunction()

# build.sh FILE CHECK: the command itself. It is a script so that a reader whose file does not
# compile sees the compiler's words and not a page of options. If learn was told another folder for
# the answers, LEARN_WORK names it. (Words stand in double quotation marks, for there are paths with an apostrophe.)
function(_exercise_build_script script signature parts)
  set(command ${answer_compiler} -include ${usual_of_answers} -include ${signature} ${quick_linker})
  if(CMAKE_COLOR_DIAGNOSTICS)
    list(APPEND command -fdiagnostics-color=always)
  endif()
  list(JOIN command "\" \"" command)
  file(GENERATE OUTPUT ${script} CONTENT "[ -z \"$LEARN_WORK\" ] || set -- \"$LEARN_WORK/\${1##*/}\" \"$2\"
exec \"${command}\" -MD -MF \"$2.d\" -MT \"$2\" -o \"$2\" \"$1\" \\
  \"$<TARGET_OBJECTS:exercise.instances>\" \"$<JOIN:$<TARGET_OBJECTS:${parts}>,\" \">\" \\
  \"$<TARGET_FILE:exercise.support>\" \"${catch_library}\" ${catch_rest}
")
endfunction()

# grade.sh FILE CHECK: the same for `learn grade`, which wants to know what the file includes (CHECK.d) and
# what it defines and calls for (CHECK.names) besides.
function(_exercise_grade_script script signature parts)
  set(command ${answer_compiler} -include ${usual_of_answers} -include ${signature})
  list(JOIN command "\" \"" command)
  set(link ${CMAKE_CXX_COMPILER} ${BOOK_SANITIZED} ${quick_linker})
  list(JOIN link "\" \"" link)
  file(GENERATE OUTPUT ${script} CONTENT "set -e
\"${command}\" -MD -MF \"$2.d\" -MT \"$2\" -c -o \"$2.o\" \"$1\"
\"${CMAKE_NM}\" -P \"$2.o\" >\"$2.names\"
exec \"${link}\" -o \"$2\" \"$2.o\" \\
  \"$<TARGET_OBJECTS:exercise.instances>\" \"$<JOIN:$<TARGET_OBJECTS:${parts}>,\" \">\" \\
  \"$<TARGET_FILE:exercise.support>\" \"${catch_library}\" ${catch_rest}
")
endfunction()

# A workshop: what its parts make together, from the reader's file or from the solution, is compiled as the
# book's programs are.
function(_exercise_whole id from to)
  string(REGEX MATCH "^[0-9]+" number ${id})
  foreach(slug IN LISTS slugs)
    if(slug MATCHES "^0*${number}-")
      set(chapter ${slug})
    endif()
  endforeach()
  set(main exercise.${id}.whole.main)
  add_library(${main} OBJECT ${from}/whole.cpp ${exercise_folder}/support/workshop.cpp)
  target_link_libraries(${main} PRIVATE book.strict book.program)
  target_include_directories(${main} PRIVATE ${exercise_folder} ${CMAKE_BINARY_DIR}/${chapter})
  add_dependencies(${main} book.tangle)
  set(command ${CMAKE_CXX_COMPILER} ${flags} ${BOOK_STANDARD} ${optimisation} -I${exercise_folder}
              -Dmain=main_of_the_answer)
  list(JOIN command "\" \"" command)
  set(script ${to}/made/whole.sh)
  file(GENERATE OUTPUT ${script} CONTENT "[ -z \"$LEARN_WORK\" ] || set -- \"$LEARN_WORK/\${1##*/}\" \"$2\"
exec \"${command}\" -MD -MF \"$2.d\" -MT \"$2\" -o \"$2\" \"$1\" \\
  \"$<JOIN:$<TARGET_OBJECTS:${main}>,\" \">\" \"$<JOIN:$<TARGET_FILE:ZLIB::ZLIB>,\" \">\"
")
  foreach(what IN ITEMS whole solution.whole)
    set(file ${BOOK_WORK}/${id}.cpp)
    set(command sh ${script})
    if(what STREQUAL "solution.whole")
      set(file ${to}/solution.cpp)
      set(command ${CMAKE_COMMAND} -E env --unset=LEARN_WORK sh ${script})
    endif()
    add_custom_command(
      OUTPUT ${to}/${what}
      COMMAND ${command} ${file} ${to}/${what}
      DEPENDS ${script} $<TARGET_OBJECTS:${main}>
      DEPFILE ${to}/${what}.d
      COMMENT "Putting together ${id}"
      VERBATIM)
    add_custom_target(exercise.${id}.${what} DEPENDS ${to}/${what})
    add_dependencies(exercise.${id}.${what} book.tangle ${main})
  endforeach()
  add_dependencies(exercise.${id} ${main})
  add_dependencies(tests exercise.${id}.solution.whole)
  add_test(NAME exercise.${id}.whole
    COMMAND sh ${PROJECT_SOURCE_DIR}/tests/once.sh ${to}/whole.proved ${to}/solution.whole --
            sh ${exercise_folder}/whole.sh ${to} ${from} ${script})
  set_tests_properties(exercise.${id}.whole PROPERTIES LABELS "full;exercises")
endfunction()

# The proof, with some of the solution's mutants for a full run, and with all of them for whoever writes the exercise and
# for the nightly one.
function(_exercise_proof id from to parts)
  add_custom_command(
    OUTPUT ${to}/made/mutants.cpp ${to}/made/more.cpp
    COMMAND exercise.make_mutants ${from}/check.cpp ${to}/solution.cpp ${to}/made/mutants.cpp ${to}/made/more.cpp
    DEPENDS exercise.make_mutants ${from}/check.cpp ${to}/solution.cpp
    COMMENT "Spoiling the solution of ${id}"
    VERBATIM)
  # A workshop's mutants are a hundred lines each, which take five times as long to compile with sanitizers. They have
  # the assertions of the standard library, which are enough for lists.
  set(watched)
  if(id MATCHES "-workshop$")
    set(watched -fno-sanitize=all)
  endif()
  set_property(SOURCE ${to}/made/mutants.cpp ${to}/made/more.cpp PROPERTY COMPILE_OPTIONS
               ${mistake_flags} ${watched} -w -include ${usual_of_mistakes})
  set_property(SOURCE ${to}/made/mutants.cpp ${to}/made/more.cpp PROPERTY OBJECT_DEPENDS ${usual_of_mistakes}.${compiled})
  set_property(SOURCE ${to}/stub.cpp ${to}/solution.cpp PROPERTY COMPILE_OPTIONS
               ${BOOK_SANITIZED} ${BOOK_STRICT} -include ${to}/made/signature.hpp)
  set_property(SOURCE ${to}/stub.cpp ${to}/solution.cpp PROPERTY OBJECT_DEPENDS ${to}/made/signature.hpp)
  set_property(SOURCE ${to}/stub.cpp PROPERTY COMPILE_DEFINITIONS answer=stub)
  set_property(SOURCE ${to}/solution.cpp PROPERTY COMPILE_DEFINITIONS answer=solution)
  set(versions exercise.${id}.versions)
  add_library(${versions} OBJECT ${to}/stub.cpp ${to}/solution.cpp ${to}/made/mutants.cpp)
  target_link_libraries(${versions} PRIVATE exercise.proof)
  add_dependencies(${versions} book.tangle exercise.${id}.mistakes exercise.usual)
  _exercise_prove(exercise.${id}.sample sample tests)
  _exercise_prove(exercise.${id}.prove prove tests.nightly ${to}/made/more.cpp)
  add_test(NAME exercise.${id}
    COMMAND sh ${PROJECT_SOURCE_DIR}/tests/once.sh ${to}/sampled $<TARGET_FILE:exercise.${id}.sample> ${to}/stub.cpp ${from} --
            $<TARGET_FILE:exercise.${id}.sample> ${to}/stub.cpp ${from}/excused.txt some)
  set_tests_properties(exercise.${id} PROPERTIES LABELS "full;exercises")
  add_test(NAME exercise.${id}.all
    COMMAND sh ${PROJECT_SOURCE_DIR}/tests/once.sh ${to}/proved $<TARGET_FILE:exercise.${id}.prove> ${to}/stub.cpp ${from} --
            $<TARGET_FILE:exercise.${id}.prove> ${to}/stub.cpp ${from}/excused.txt)
  set_tests_properties(exercise.${id}.all PROPERTIES LABELS "nightly;exercises")
endfunction()

macro(_exercise_prove target name tests)
  add_executable(${target} ${ARGN} $<TARGET_OBJECTS:${versions}>
                 $<TARGET_OBJECTS:exercise.instances> $<TARGET_OBJECTS:${parts}>)
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${name} RUNTIME_OUTPUT_DIRECTORY ${to} LINKER_LANGUAGE CXX)
  target_link_libraries(${target} PRIVATE exercise.proof)
  add_dependencies(${target} ${versions})
  add_dependencies(${tests} ${target})
endmacro()
