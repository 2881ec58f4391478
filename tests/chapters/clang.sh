#!/bin/sh
# clang.sh BUILD CLANG++ FLAG...: the other compiler has nothing to say of the chapters' programs, those in the middle of a
# chapter among them. They are read only: what is built with it is built by the presets.
set -eu
cd "$1"; shift
list=$(mktemp)
trap 'rm -f "$list"' EXIT
# What is for the pages and for graphics cards needs a compiler of its own, and MPI its headers.
find [0-9]*-* -name '*.cpp' ! -name '*-wasm.cpp' ! -name '*-opencl.cpp' ! -name '*-cuda.cpp' ! -name 'mpi_*.cpp' ! -path '*/show/*' >"$list"
[ "$(wc -l <"$list")" -gt 100 ] || { echo "there are only $(wc -l <"$list") programs: is the book tangled?" >&2; exit 1; }
# shellcheck disable=SC2016 # the shell that xargs calls, with a file behind the flags, reads what is in quotation marks
xargs -n 1 -P 2 sh -c 'for file; do :; done; exec "$@" -fsyntax-only "-I${file%/*}" -DBOOK_DATA="\"\""' compile "$@" <"$list"
