#!/bin/sh
# once.sh STAMP INPUT... -- COMMAND...: runs the command, unless it has passed before with the same
# inputs (files, and folders with all that is in them) and the same words. A test that takes long
# and depends on nothing else need not run again while nothing has changed.
set -eu
stamp=$1; shift
inputs=""
while [ "$1" != "--" ]; do inputs="$inputs
$1"; shift; done
shift
sum=$( { printf '%s\n' "$inputs" | while read -r input; do
           [ -z "$input" ] || find "$input" -type f -not -path '*/node_modules/*' -print0 | sort -z | xargs -0 -r cksum
         done; printf '%s\n' "$@"; } | cksum)
if [ "$(cat "$stamp" 2>/dev/null || true)" = "$sum" ]; then
  echo "passed before, and nothing has changed since"
  exit 0
fi
rm -f "$stamp"
"$@"
mkdir -p "$(dirname "$stamp")"
printf '%s\n' "$sum" >"$stamp"
