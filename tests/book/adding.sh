#!/bin/sh
# adding.sh SOURCE SCRATCH: runs all commands of the appendix "How to add a chapter or an exercise",
# in order, in a copy of the book. The copy stays, so that the next run builds less.
set -eu
source=$1; scratch=$2
mkdir -p "$scratch"
rm -rf "$scratch/chapters" "$scratch/tests"
for part in CMakeLists.txt CMakePresets.json chapters tangle book tests; do
  [ "$part" = book ] || cp -rp "$source/$part" "$scratch/"
done
ln -sfn "$source/book" "$scratch/book"
ln -sfn "$source/data" "$scratch/data"
cd "$scratch"
awk '/^````?sh$/ { fence = $0; sub(/sh$/, "", fence); inside = 1; next }
     inside && $0 == fence { inside = 0; next }
     inside' chapters/89-adding.md >commands.sh
grep -q . commands.sh || { echo "the appendix has no commands" >&2; exit 1; }
sh -eux commands.sh
