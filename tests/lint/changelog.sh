#!/bin/sh
# changelog.sh CHANGELOG VERSION: the newest entry tells of this version, and the others of older ones, newest first.
set -eu
changelog=$1; version=$2
versions=$(sed -n 's/^## \([0-9.]*\), [0-9]*-[0-9]*-[0-9]*$/\1/p' "$changelog")
newest=$(echo "$versions" | head -n 1)
[ "$newest" = "$version" ] || {
  echo "$changelog begins with ${newest:-no version}, and CMakeLists.txt says $version" >&2; exit 1; }
echo "$versions" | sort -c -u -r -V || { echo "$changelog: the versions are out of order" >&2; exit 1; }
[ "$(grep -c '^## ' "$changelog")" = "$(echo "$versions" | wc -l)" ] || {
  echo "$changelog: a heading is not '## VERSION, YEAR-MONTH-DAY'" >&2; exit 1; }
