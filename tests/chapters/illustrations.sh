#!/bin/sh
# illustrations.sh BUILD COMPILER FLAG...: every `.show` block of every chapter compiles, as if it stood in a
# program, which says `using namespace woven` at its head.
set -eu
build=$1; shift
head=$(mktemp)
trap 'rm -f "$head"' EXIT
echo 'namespace woven {} using namespace woven;' >"$head"
failed=0; count=0
for file in "$build"/[0-9]*/show/*/show.cpp; do
  [ -e "$file" ] || break
  count=$((count + 1))
  "$@" -fsyntax-only -include "$head" -I"$(dirname "$file")" "$file" || failed=$((failed + 1))
done
[ "$count" -gt 0 ] || { echo "no illustrations found in $build: has tangle run?" >&2; exit 1; }
echo "$count illustrations, $failed do not compile"
[ "$failed" = 0 ]
