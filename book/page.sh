#!/bin/sh
# page.sh SLUG BUILD SOURCE [PANDOC [NODE]]: makes one page, BUILD/book/SLUG.html, from SOURCE/chapters/SLUG.md,
# tangle's index (BUILD/index) and the figures (BUILD/SLUG/figures). The slug "index" makes the front page, from
# SOURCE/book/front.md.
set -eu
if [ $# -lt 3 ]; then
  echo "usage: sh book/page.sh SLUG BUILD SOURCE [PANDOC [NODE]]" >&2
  exit 2
fi
slug=$1 build=$2 source=$3 pandoc=${4:-pandoc} node=${5:-node}
book=$(dirname -- "$0")
text=$source/chapters/$slug.md
[ "$slug" != index ] || text=$source/book/front.md
page=$build/book/$slug.html
mkdir -p "$build/book"
trap 'rm -f "$page.part"' EXIT
"$pandoc" --from=commonmark_x --to=html5 --standalone --preserve-tabs --wrap=none \
  --template="$book/template.html" --lua-filter="$book/weave.lua" \
  --metadata=slug:"$slug" --metadata=build:"$build" --metadata=source:"$source" --metadata=node:"$node" --metadata=book:"The Woven Network" \
  --metadata=pagetitle:"$slug" --output="$page.part" "$text"
mv -f "$page.part" "$page"
