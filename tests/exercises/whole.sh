#!/bin/sh
# whole.sh BUILT SOURCE SCRIPT: a workshop's whole, in BUILT, is trained with the solution and reaches what it should; a
# part that is right and slow is named. SOURCE/slow names that part; SCRIPT compiles.
set -eu
built=$1 source=$2 script=$3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
unset LEARN_WORK

"$built/solution.whole" "$scratch/result" >"$scratch/said" || { cat "$scratch/said"; exit 1; }
grep -q "yours\.$" "$scratch/said" && grep -q "%" "$scratch/result" || { cat "$scratch/said"; exit 1; }
tail -n 1 "$scratch/said"

# The solution, with a pause at the beginning of one part: on a fast machine, too, far more than what it takes by itself.
part=$(cat "$source/slow")
awk -v part="$part" '
  { print }
  $0 ~ "(^|[ *&])" part "\\(" && !done { inside = 1 }
  inside && /\{$/ { print "    for (volatile long pause = 0; pause < 3000000000; pause = pause + 1) {}"; inside = 0; done = 1 }
  END { exit !done }' "$built/solution.cpp" >"$scratch/slow.cpp" || { echo "the solution has no $part"; exit 1; }
sh "$script" "$scratch/slow.cpp" "$scratch/slow"
if "$scratch/slow" "$scratch/result" >"$scratch/said"; then echo "a slow $part is not noticed"; cat "$scratch/said"; exit 1; fi
grep "goes into $part" "$scratch/said" || { cat "$scratch/said"; exit 1; }
