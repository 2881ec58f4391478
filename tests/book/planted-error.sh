#!/bin/sh
# planted-error.sh TANGLE CXX SOURCE: a mistake planted in a chapter's chunk is reported at its line
# of the Markdown, by the compiler, and a mistake in a fence by tangle.
set -eu
tangle=$1; cxx=$2; source=$3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp -r "$source/chapters" "$scratch/chapters"
cd "$scratch"
chapter=chapters/02-downhill.md

sed -i 's/^        sum += error \* error;$/        sum += error * eror;/' "$chapter"
line=$(grep -n 'error \* eror' "$chapter" | cut -d: -f1)
[ -n "$line" ] || { echo "nothing was planted: has the chapter changed?" >&2; exit 1; }
"$tangle" --clean clean --lines lines chapters/00-preface.md chapters/01-a-neuron.md "$chapter"
if "$cxx" -std=c++20 -fsyntax-only -Ilines/02-downhill lines/02-downhill/fit_line.cpp 2>errors; then
  echo "the planted mistake compiled" >&2; exit 1
fi
grep -q "^$chapter:$line:[0-9]*: error: .*eror" errors || {
  echo "expected an error at $chapter:$line, found:" >&2; cat errors >&2; exit 1; }

sed -i 's/^    <<require-equal-lengths>>$/    <<require-equal-length>>/' chapters/01-a-neuron.md
line=$(grep -n '<<require-equal-length>>' chapters/01-a-neuron.md | head -1 | cut -d: -f1)
status=0
"$tangle" --clean other chapters/00-preface.md chapters/01-a-neuron.md 2>errors || status=$?
[ "$status" = 1 ] || { echo "tangle ended with status $status, not 1" >&2; exit 1; }
grep -q "^chapters/01-a-neuron.md:$line:[0-9]*: error: .*require-equal-lengths" errors || {
  echo "expected an error at line $line that suggests the nearest name, found:" >&2; cat errors >&2; exit 1; }
[ ! -e other ] || { echo "something was written in spite of errors" >&2; exit 1; }
