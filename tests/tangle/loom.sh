#!/bin/sh
# loom.sh TANGLED COPY: the copy of loom.hpp that tangle is built with is what the text of appendix J tangles to.
set -eu
diff -u --label "what the text says" --label tangle/loom.hpp "$1" "$2" && exit 0
echo "chapters/90-the-loom.md and tangle/loom.hpp differ: change the text, then cmake --build build --target adopt" >&2
exit 1
