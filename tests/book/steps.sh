#!/bin/sh
# steps.sh CMAKE TANGLE SOURCE SCRATCH: what is made again when something changes. In a copy of the book
# with its first chapters only, a word changed in chapter 2 weaves chapter 2 and no other page, in at
# most six steps; a comment runs nothing; a changed program runs its own commands and no others; and
# what was killed is run again. The copy stays, so that the next run builds less.
set -eu
cmake=$1; tangle=$2; source=$3; scratch=$4
fail() { echo "steps.sh: $1" >&2; tail -n 20 "$scratch/log" >&2; exit 1; }

mkdir -p "$scratch/chapters" "$scratch/data"
for part in tangle book; do ln -sfn "$source/$part" "$scratch/$part"; done
for file in UNPACKED.SHA256SUMS FASHION.UNPACKED.SHA256SUMS; do cp "$source/data/$file" "$scratch/data/"; done
cp "$source"/chapters/0[012]-*.md "$scratch/chapters/"
# Of the other chapters' lines, and of the tests, nothing is left.
awk '/^chapter\(0[3-9]|^chapter\([1-9]/ { skip = 1 } /^enable_testing|^add_subdirectory\(tests/ { next }
     !skip; /\)$/ { skip = 0 }' "$source/CMakeLists.txt" >"$scratch/CMakeLists.new"
cmp -s "$scratch/CMakeLists.new" "$scratch/CMakeLists.txt" || cp "$scratch/CMakeLists.new" "$scratch/CMakeLists.txt"
cd "$scratch"
"$cmake" -S . -B build -G Ninja -DBOOK_TANGLE="$tangle" >log 2>&1 || fail "it cannot be configured"
build() { "$cmake" --build build --target book >log 2>&1 || fail "it cannot be built"; }
steps() { grep -c '^\[[0-9]*/[0-9]*\]' log || true; }
# What there is, with the time at which it was made, to see later what was made again.
list() { find build/book/*.html build/runs -type f | sort | xargs stat -c '%n %Y %i' >"$1"; }
made() { diff before after | sed -n 's/^> \([^ ]*\) .*/\1/p' | sort -u; }
chapter=chapters/02-downhill.md

build
list before
build
[ "$(steps)" = 0 ] || fail "a second build does something"

awk 'NR == 2 { print ""; print "A word." } 1' "$chapter" >new && mv new "$chapter"
build
list after
[ "$(steps)" -le 6 ] || fail "a word takes $(steps) steps"
[ "$(made)" = build/book/02-downhill.html ] || fail "a word makes again: $(made)"
echo "a word in chapter 2: $(steps) steps"

list before
sed -i 's|^    return run_program(argc, argv, help, |    // a comment\n&|' "$chapter"
build
list after
made | grep -q runs/ && fail "a comment runs again: $(made)"

list before
line=$(grep -n '{file=too_fast.cpp}' "$chapter" | cut -d: -f1)
sed -i "$((line + 1))s|\$|\nstatic_assert(true);|" "$chapter"
build
list after
made | grep -q runs/02-downhill/too_fast || fail "a changed program is not run again"
made | grep runs/ | grep -qv runs/02-downhill/too_fast && fail "others are run again: $(made)"

rm -rf build/runs/02-downhill/too_fast*
touch "$chapter"
build
[ -e build/runs/02-downhill/too_fast*/key ] || fail "a run that was lost is not made again"
