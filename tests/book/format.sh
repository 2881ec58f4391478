#!/bin/sh
# format.sh CLANG_FORMAT SOURCE BUILD: the code is formatted as .clang-format says: what tangle made
# of the chapters, tangle itself, the tests, and the answers with the known mistakes.
set -eu
clang_format=$1; source=$2; build=$3
# Later versions lay out a few files in another way: with one of them, or none, the test is skipped (77).
version=$("$clang_format" --version 2>/dev/null | sed 's/.*version \([0-9]*\).*/\1/' || true)
[ "$version" = 14 ] || {
  echo "skipped: the format is checked with clang-format 14, and here is ${version:-none}"; exit 77; }
files=$(mktemp)
trap 'rm -f "$files"' EXIT
# A header is the same in many chapters: of files with the same content one is enough.
for file in "$build"/[0-9]*/*.[ch]pp "$build"/exercises/*/*.cpp "$build"/exercises/*/made/wrong/*.cpp \
            "$source"/tangle/*.[ch]pp "$source"/tests/*.hpp "$source"/tests/*/*.[ch]pp "$source"/tests/exercises/*/*.[ch]pp \
            "$source"/tests/exercises/learn/tests/*.[ch]pp "$source"/book/live/*.[ch]pp "$source"/book/install/*.hpp; do
  [ ! -e "$file" ] || cksum "$file"
done | sort -u -k1,2 | cut -d' ' -f3- >"$files"
# What export_net writes of a network (chapter 25) is 4,000 lines of numbers.
sed -i '/tiny_net.hpp$/d' "$files"
[ "$(wc -l <"$files")" -gt 500 ] || { echo "only $(wc -l <"$files") files found: is the book tangled?" >&2; exit 1; }
style="--style=file:$source/.clang-format"
tr '\n' '\0' <"$files" | xargs -0 "$clang_format" "$style" --dry-run -Werror 2>/dev/null && exit 0

while read -r file; do
  "$clang_format" "$style" "$file" | diff -u --label "$file" "$file" --label formatted - || true
done <"$files"
echo "the files above are not formatted" >&2
exit 1
