#!/bin/sh
# loop-time.sh [BUILD [ID...]]: how long a reader waits for a verdict, in seconds on the clock and of
# the processors' work, for all exercises or for some; the worst first.
#
#   first   the exercise is opened: its check is made, and the stub goes through it
#   right   the solution is saved, changed a little (the median of five times, or of $ROUNDS)
#   wrong   the same for a known mistake, for which the check goes through all mistakes
#
# All of it is done by learn itself, asked once; one that watches sees a file 0.025 s after it was
# saved, on the average. The build folder is one of its own, so that nobody's answers are touched.
# Seconds on the clock mean something only on a machine that does nothing else: its load, before and
# after, is printed below.
set -eu
source=$(cd "$(dirname "$0")/../.." && pwd)
build=${1:-$source/build/loop-time}
[ $# -eq 0 ] || shift
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
load() { cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || uptime; }
before=$(load)

cmake -S "$source" -B "$build" -G Ninja -DBOOK_WORK="$build/work" >/dev/null
cmake --build "$build" --target learn >/dev/null
# shellcheck disable=SC2046  # a list of words
[ $# -gt 0 ] || set -- $("$build/learn" --list | sed -n 's/.*\[.\] \([0-9.]*\) .*/\1/p')

stamp() { date +%s.%N >"$1"; times >>"$1"; }
# timed FILE COMMAND...: adds a line to the file: the clock's seconds and those of work.
timed() {
  file=$1; shift
  stamp "$scratch/begin"
  "$@" >"$scratch/said" 2>&1 || true
  stamp "$scratch/end"
  awk 'function seconds(text, parts) { split(text, parts, "m"); return 60 * parts[1] + parts[2] }
       FNR == 1 { clock = $1 - clock }
       FNR == 3 { work = seconds($1) + seconds($2) - work }
       END { printf "%.2f %.2f\n", clock, work }' "$scratch/begin" "$scratch/end" >>"$file"
}
median() { sort -n "$1" | awk '{ line[NR] = $0 } END { print line[int((NR + 1) / 2)] }'; }

# saves ANSWER NAME WORD: saves it several times, and expects the word in the verdict.
saves() {
  for round in $(seq "${ROUNDS:-5}"); do
    { cat "$1"; echo "// $round"; } >"$build/work/$id.cpp"
    timed "$scratch/$2" "$build/learn" "$id"
    tr -s "\n " " " <"$scratch/said" | grep -q -- "$3" || { echo "$id, $2: this is no verdict:"; cat "$scratch/said"; exit 1; } >&2
  done
}

for id in "$@"; do
  id=$(cd "$build/exercises" && find . -maxdepth 1 -name "$id" -o -maxdepth 1 -name "$id-*" | sed 's|^\./||' | sort | head -n 1)
  made=$build/exercises/$id/made
  rm -rf "$build/tests/exercises/CMakeFiles/exercise.$id.parts.dir" "$build/work/$id.cpp" "$build/exercises/$id/check" "$scratch/first" "$scratch/right" "$scratch/wrong"
  find "$made" -type f ! -name build.sh -exec rm {} +
  timed "$scratch/first" "$build/learn" "$id"
  grep -q "not written yet" "$scratch/said" || { cat "$scratch/said"; exit 1; } >&2
  saves "$build/exercises/$id/solution.cpp" right "passes\|pass\."
  saves "$(find "$made/wrong" -name '*.cpp' | sort | head -n 1)" wrong "(chapter "
  echo "$id $(median "$scratch/first") $(median "$scratch/right") $(median "$scratch/wrong")"
  echo "$id" >&2
done >"$scratch/all"

echo "                                 first          right          wrong"
echo "                              clock   work   clock   work   clock   work"
# shellcheck disable=SC2086  # six numbers
awk '{ worst = $4 > $6 ? $4 : $6; print worst, $0 }' "$scratch/all" | sort -rn |
  while read -r _ id rest; do printf '%-27s %7s%7s %7s%7s %7s%7s\n' "$id" $rest; done
echo "load before: $before; after: $(load)"
