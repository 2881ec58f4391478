#!/bin/sh
# shell.sh SHELLCHECK SOURCE: shellcheck has nothing to say of any script, whatever it is called.
set -eu
shellcheck=$1; source=$2
command -v "$shellcheck" >/dev/null 2>&1 || { echo "skipped: there is no shellcheck"; exit 77; }
cd "$source"
scripts=$(mktemp)
trap 'rm -f "$scripts"' EXIT
# A script ends in .sh, or says in its first line what runs it.
find .ci book data tangle tests -name node_modules -prune -o -type f -size -200k -print0 |
  xargs -0 awk 'FNR == 1 { if (FILENAME ~ /\.sh$/ || /^#! *\/bin\/sh/) print FILENAME; nextfile }' >"$scripts"
[ "$(wc -l <"$scripts")" -gt 30 ] || { echo "only $(wc -l <"$scripts") scripts found" >&2; exit 1; }
tr '\n' '\0' <"$scripts" | xargs -0 "$shellcheck"
echo "$(wc -l <"$scripts") scripts, and nothing to say of them"
