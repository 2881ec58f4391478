#!/bin/sh
# explain.sh BUILD COMPILER ARGUMENT...: compiles a file of the clean tree below BUILD. If the compiler
# has anything to say, it is asked again about the twin of the file below BUILD/lines, whose #line
# directives point into the Markdown, and what it says of that one is shown.
build=$1; shift
said=$("$@" 2>&1)
status=$?
[ -n "$said" ] || exit $status

count=$#
while [ "$count" -gt 0 ]; do
  argument=$1; shift; count=$((count - 1))
  case $argument in
    -o | -MF | -MT | -MQ) shift; count=$((count - 1)) ;;
    -MD | -MMD | -c) ;;
    "-I$build"/*) set -- "$@" "-I$build/lines${argument#"-I$build"}" ;;
    "$build"/*.cpp) set -- "$@" "$build/lines${argument#"$build"}" ;;
    *) set -- "$@" "$argument" ;;
  esac
done
explained=$("$@" -fsyntax-only 2>&1)
printf '%s\n' "${explained:-$said}" >&2
exit $status
