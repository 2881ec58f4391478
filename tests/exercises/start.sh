#!/bin/sh
# start.sh STUB FILE: the reader's copy of a stub, unless there is one. Nothing is overwritten, and
# a copy that is cut short (a full disk) does not pass for one. LEARN_WORK names another folder.
set -eu
[ -z "${LEARN_WORK:-}" ] || set -- "$1" "$LEARN_WORK/${2##*/}"
[ -e "$2" ] && exit 0
mkdir -p "${2%/*}"
trap 'rm -f "$2.new"' EXIT
cp "$1" "$2.new"
mv -n "$2.new" "$2"
