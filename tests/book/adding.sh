#!/bin/sh
# adding.sh SOURCE SCRATCH INDEX NODE: runs all commands of the appendix "How to add a chapter or an exercise",
# in order, in a copy of the book. The copy stays, so that the next run builds less.
set -eu
source=$1; scratch=$2; index=$3; node=$4
mkdir -p "$scratch"
rm -rf "$scratch/chapters" "$scratch/tests"
for part in CMakeLists.txt CMakePresets.json chapters tangle book tests; do
  [ "$part" = book ] || cp -rp "$source/$part" "$scratch/"
done
ln -sfn "$source/book" "$scratch/book"
ln -sfn "$source/data" "$scratch/data"
cd "$scratch"
"$node" -e '
  const { listings } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
  for (const { language, text } of listings) if (language === "sh") process.stdout.write(text);
' "$index" >commands.sh
grep -q . commands.sh || { echo "the appendix has no commands" >&2; exit 1; }
sh -eux commands.sh
