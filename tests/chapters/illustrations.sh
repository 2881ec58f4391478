#!/bin/sh
# illustrations.sh BUILD COMPILER FLAG...: every `.show` block of every chapter compiles.
set -eu
build=$1; shift
failed=0; count=0
for file in "$build"/[0-9]*/show/*/show.cpp; do
  [ -e "$file" ] || break
  count=$((count + 1))
  "$@" -fsyntax-only -I"$(dirname "$file")" "$file" || failed=$((failed + 1))
done
[ "$count" -gt 0 ] || { echo "no illustrations found in $build: has tangle run?" >&2; exit 1; }
echo "$count illustrations, $failed do not compile"
[ "$failed" = 0 ]
