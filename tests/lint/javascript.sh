#!/bin/sh
# javascript.sh NODE SOURCE: eslint has nothing to say of the pages' scripts, of what makes the pages, and of what
# tests them.
set -eu
node=$1; source=$2
eslint=book/node_modules/eslint/bin/eslint.js
cd "$source"
[ -e "$eslint" ] || { echo "skipped: there is no eslint (sh book/setup tests installs it)"; exit 77; }
"$node" "$eslint" --config book/eslint.config.mjs --max-warnings 0 book data tests
