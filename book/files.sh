#!/bin/sh
# files.sh SLUG BUILD SOURCE [PANDOC]: makes a page of each file that a chapter begins or changes, in BUILD/book/files.
set -eu
if [ $# -lt 3 ]; then
  echo "usage: sh book/files.sh SLUG BUILD SOURCE [PANDOC]" >&2
  exit 2
fi
slug=$1 build=$2 source=$3 pandoc=${4:-pandoc}
mkdir -p "$build/book/files/raw/${slug%%-*}"
"$pandoc" --from=markdown --to=plain --lua-filter="$(dirname -- "$0")/files.lua" --metadata=slug:"$slug" \
  --metadata=build:"$build" --metadata=source:"$source" --output=/dev/null /dev/null
rmdir "$build/book/files/raw/${slug%%-*}" 2>/dev/null || true   # a chapter without files
