#!/bin/sh
# loop-time.sh [BUILD [ID...]]: how long a reader waits from saving the file to the verdict. In a
# build folder of its own, so that nobody's answers are touched, it saves the solution of each
# exercise nine times, changed a little, builds it, checks it, and prints the median in seconds.
set -eu
source=$(cd "$(dirname "$0")/../.." && pwd)
build=${1:-$source/build/loop-time}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- 1.1-dot 2.2-gradient 3.3-worst-parameter 4.3-gradient

cmake -S "$source" -B "$build" -G Ninja -DBOOK_WORK="$build/work" >/dev/null
seconds() { date +%s.%N; }
since() { echo "$(seconds) $1" | awk '{ printf "%.2f\n", $1 - $2 }'; }
for id in "$@"; do
  first=$(seconds)
  cmake --build "$build" --target "exercise.$id" >/dev/null
  printf '%-28s first time %5.1f s' "$id" "$(since "$first")"
  for round in 1 2 3 4 5 6 7 8 9; do
    { cat "$build/exercises/$id/solution.cpp"; echo "// $round"; } >"$build/work/$id.cpp"
    begin=$(seconds)
    cmake --build "$build" --target "exercise.$id" >/dev/null
    "$build/exercises/$id/check" >/dev/null
    since "$begin"
  done | sort -n | sed -n 5p | xargs printf '   from saving to the verdict %s s\n'
done
