#!/bin/sh
# lua.sh LUACHECK SOURCE: luacheck has nothing to say of the filters that make the pages.
set -eu
luacheck=$1; source=$2
command -v "$luacheck" >/dev/null 2>&1 || { echo "skipped: there is no luacheck"; exit 77; }
cd "$source"
"$luacheck" --no-color --codes -q book/*.lua book/weave
