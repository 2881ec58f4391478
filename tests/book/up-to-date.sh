#!/bin/sh
# up-to-date.sh CMAKE BUILD: after a build of the book there is nothing left to do.
set -eu
"$1" --build "$2" --target book -- -n | grep -q 'no work to do' || {
  "$1" --build "$2" --target book -- -n -d explain 2>&1 | head -20 >&2
  exit 1
}
