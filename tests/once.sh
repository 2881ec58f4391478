#!/bin/sh
# once.sh STAMP INPUT... -- COMMAND...: runs the command, unless it has passed before with the same
# inputs and the same words. A test that takes long and depends on nothing else need not run again
# while nothing has changed.
#
# An input is a file, a folder with all that is in it (but node_modules), or `version:PROGRAM`, what
# that program says to --version. An input that is not there is an error: it would never change.
# Only success is remembered; a command that ends with 77, for "skipped", is asked again next time.
set -eu
stamp=$1; shift

# print_sums INPUT: a line for each file, or the version of a program.
print_sums() {
  case $1 in
    version:*) "${1#version:}" --version 2>&1 || { echo "once.sh: ${1#version:} has no version" >&2; exit 2; } ;;
    *) [ -e "$1" ] || { echo "once.sh: the input $1 is not there" >&2; exit 2; }
       find -H "$1" -name node_modules -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 -r cksum ;;
  esac
}

sums=""
while [ "$1" != "--" ]; do
  more=$(print_sums "$1")
  sums="$sums
$1
$more"
  shift
done
shift
sum=$(printf '%s\n' "$sums" "$@" | cksum)
if [ "$(cat "$stamp" 2>/dev/null || true)" = "$sum" ]; then
  echo "passed before, and nothing has changed since"
  exit 0
fi
rm -f "$stamp"
"$@"
mkdir -p "$(dirname "$stamp")"
printf '%s\n' "$sum" >"$stamp"
