#!/bin/sh
# epoch.sh [BUILD]: an epoch of chapter 13's code beside the same epoch in NumPy, in turns.
#
# Prints the seconds of each round and the ratio of the medians. It asserts nothing: times on a
# shared machine are noisy. Needs python3 with NumPy and a fast BLAS (Debian: python3-numpy
# libopenblas0-pthread), which the book does not.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
case "${1:-}" in -h | --help) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 0 ;; esac
build=${1:-$here/../../build}
data=$(cd "$here/../../data" && pwd)
python=${PYTHON:-/usr/bin/python3}
"$python" -c 'import numpy' || { echo "epoch.sh: $python has no NumPy" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
${CXX:-g++} -std=c++20 -O3 -march=native -ffp-contract=off "-DBOOK_DATA=\"$data\"" \
  -I"$build/13-faster-downhill" "$here/epoch.cpp" -o "$work/epoch" -lz
echo "seconds    book (double)   NumPy (float, one thread)"
for round in 1 2 3 4 5; do
  book=$("$work/epoch")
  numpy=$(OPENBLAS_NUM_THREADS=1 "$python" "$here/epoch.py" "$data/mnist")
  echo "round $round  $book           $numpy"
  echo "$book $numpy" >>"$work/times"
done
median() { cut -d' ' -f"$1" "$work/times" | sort -n | sed -n 3p; }
awk -v b="$(median 1)" -v n="$(median 2)" \
  'BEGIN { printf "median   %.3f           %.3f           book / NumPy = %.2f\n", b, n, b / n }'
