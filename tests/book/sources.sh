#!/bin/sh
# sources.sh BUILD CMAKE CXX SLUG...: the archives of these chapters' programs hold what tangle wrote, and build alone;
# of the first chapter, a program says what it says in the book's build.
set -eu
build=$1 cmake=$2 cxx=$3
shift 3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
status=0
for archive in "$build"/book/sources/*.zip; do
  slug=$(basename "$archive" .zip)
  "$cmake" -E tar x "$archive"
  for file in "$slug"/*.?pp; do
    cmp "$file" "$build/$file" || status=1
  done
  for header in "$build/$slug"/*.hpp; do
    [ ! -e "$header" ] || [ -e "$slug/$(basename "$header")" ] || { echo "$slug: the archive lacks $(basename "$header")"; status=1; }
  done
  [ -e "$slug/LICENSE" ] || { echo "$slug: the archive lacks the licence"; status=1; }
done
for slug in "$@"; do
  "$cmake" -S "$slug" -B "$slug/build" -G Ninja -DCMAKE_CXX_COMPILER="$cxx" -DCMAKE_BUILD_TYPE=Debug >log 2>&1 &&
    "$cmake" --build "$slug/build" -j 2 >>log 2>&1 || { cat log; echo "$slug: it does not build alone"; exit 1; }
done
program=$(find "$1/build" -maxdepth 1 -type f -perm -u+x | sort | head -n 1)
[ "$("$program")" = "$("$build/$1/$(basename "$program")")" ] || { echo "$program says something else"; status=1; }
exit $status
