#!/bin/sh
# loom.sh SOURCE SCRATCH BUILD NODE: runs the commands of the appendix about the loom, which change it, in a copy of the
# book. The copy stays, so that the next run builds less.
set -eu
source=$1; scratch=$2; build=$3; node=$4
mkdir -p "$scratch"
rm -rf "$scratch/chapters" "$scratch/tests" "$scratch/work"
for part in CMakeLists.txt CMakePresets.json chapters tangle tests; do
  cp -rp "$source/$part" "$scratch/"
done
touch "$scratch/tangle/loom.hpp"  # the last run has adopted another
ln -sfn "$source/book" "$scratch/book"
ln -sfn "$source/data" "$scratch/data"
cd "$scratch"
cmake --preset default >/dev/null
"$node" "$source/tests/book/commands.mjs" "$source" "$build" "$scratch" 90-the-loom here
