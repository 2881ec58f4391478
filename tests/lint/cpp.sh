#!/bin/sh
# cpp.sh CLANG_TIDY SOURCE BUILD [all]: clang-tidy has nothing to say of the book's headers and programs as they are at the
# end of its last chapter, of tangle and of learn; with `all`, of every chapter's programs, each file by itself, and with
# the analyzer, which follows what a function does.
#
# What takes time are the standard library's headers. So, without `all`, many files are put into one and looked at
# together. Those which define a name that another one has as well are `apart`, and looked at alone: if the compiler
# complains below of two definitions, put one of the files there.
set -eu
clang_tidy=$1; source=$2; build=$3; all=${4:-}
apart="tangle/markdown tangle/tokens tangle/words learn/confine learn/tex_reader learn/text"

# Each version has more to say than the one before: with another one, or none, the test is skipped (77).
version=$("$clang_tidy" --version 2>/dev/null | sed -n 's/.*LLVM version \([0-9]*\).*/\1/p' || true)
[ "$version" = 14 ] || {
  echo "skipped: the code is looked at by clang-tidy 14, and here is ${version:-none}"; exit 77; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
learn=$source/tests/exercises/learn
last=$(find "$build" -maxdepth 1 -type d -name '[0-7][0-9]-*' | sort | tail -n 1)
[ -e "$last/neuron.hpp" ] || { echo "$build has no headers: is the book tangled?" >&2; exit 1; }

# tidy FOLDER FILE...: with the headers of a folder; tells what was found, and that it was in vain.
failed=0
tidy() {
  folder=$1; shift
  "$clang_tidy" --quiet --config-file="$source/.clang-tidy" --header-filter="^($source/tangle|$learn|$build/[0-9])" \
    ${checks:+"$checks"} "$@" -- -std=c++20 -ffp-contract=off "-I$folder" "-I$source" -DBOOK_DATA='""' -DTANGLE_VERSION='""' \
    -DLEARN_SOURCE='""' -DLEARN_BUILD='""' -DLEARN_WORK='""' -DLEARN_CMAKE='""' >"$scratch/said" 2>"$scratch/counts" ||
    { failed=1; cat "$scratch/said"; grep -v 'warnings generated\|warnings treated as errors' "$scratch/counts" || true; } >&2
}

checks=""
if [ "$all" = all ]; then
  for folder in "$build"/[0-9]*/; do
    # What is for the pages and for graphics cards needs a compiler of its own, and MPI its headers.
    for file in "$folder"*.cpp; do
      case $file in *-wasm.cpp | *-opencl.cpp | *-cuda.cpp | */mpi_*.cpp | *'*'*) ;; *) tidy "$folder" "$file" ;; esac
    done
  done
  for file in "$source"/tangle/*.cpp; do [ "$file" = "$source/tangle/opencl.cpp" ] || tidy "$source/tangle" "$file"; done
  for file in "$learn"/*.cpp; do tidy "$learn" "$file"; done
  exit $failed
fi

checks="--checks=-clang-analyzer-*,-bugprone-suspicious-include"
# together NAME FOLDER FILE...: all of them in one.
together() {
  name=$1; folder=$2; shift 2
  [ $# -gt 3 ] || { echo "$name: only $# files" >&2; exit 1; }
  for file in "$@"; do
    short=${file#"$source"/}; short=${short#tests/exercises/}; short=${short%.cpp}
    [ "$short" != tangle/opencl ] || continue  # a probe of CMake's, which needs OpenCL
    # Where there are several programs in one, the main function of each goes by a name of its own.
    base=${file##*/}; base=${base%.*}
    case " $apart " in
      *" $short "*) printf '%s\n' "$file" >>"$scratch/alone" ;;
      *) printf '#define main main_of_%s\n#include "%s"\n#undef main\n' "$base" "$file" ;;
    esac
  done >"$scratch/$name.cpp"
  tidy "$folder" "$scratch/$name.cpp"
}
together headers "$last" "$last"/*.hpp
together tangle "$source/tangle" "$source"/tangle/*.cpp
together learn "$learn" "$learn"/*.cpp
while read -r file; do tidy "${file%/*}" "$file"; done <"$scratch/alone"
for file in "$last"/*.cpp; do
  # While it is compiled, tiny_infer reads a digit, which takes longer here than all other programs of its chapter.
  case $file in */tiny_infer.cpp) ;; *) tidy "$last" "$file" ;; esac
done
exit $failed
