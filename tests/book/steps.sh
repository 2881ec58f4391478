#!/bin/sh
# steps.sh CMAKE TANGLE SOURCE SCRATCH: what is made again when something changes. In a copy of the book,
# of which the first pages are built, a word changed in chapter 2 weaves chapter 2 and no other page, in
# at most six steps; a comment runs nothing; a changed program runs its own commands and no others. The
# copy stays, so that the next run builds less.
set -eu
cmake=$1; tangle=$2; source=$3; scratch=$4
fail() { echo "steps.sh: $1" >&2; tail -n 20 "$scratch/log" >&2; exit 1; }

mkdir -p "$scratch/chapters" "$scratch/data"
for part in tangle book LICENSE; do ln -sfn "$source/$part" "$scratch/$part"; done
ln -sfn "$source/data/tiny" "$scratch/data/tiny"
for file in UNPACKED.SHA256SUMS FASHION.UNPACKED.SHA256SUMS; do cp "$source/data/$file" "$scratch/data/"; done
for file in "$source"/chapters/*.md; do
  cmp -s "$file" "$scratch/chapters/${file##*/}" || cp "$file" "$scratch/chapters/"
done
grep -v '^enable_testing\|^add_subdirectory(tests' "$source/CMakeLists.txt" >"$scratch/CMakeLists.new"
cmp -s "$scratch/CMakeLists.new" "$scratch/CMakeLists.txt" || cp "$scratch/CMakeLists.new" "$scratch/CMakeLists.txt"
cd "$scratch"
# Programs are compiled in a third of the time without optimisation.
"$cmake" -S . -B build -G Ninja -DBOOK_TANGLE="$tangle" -DBOOK_OPTIMISATION=-O0 >log 2>&1 || fail "it cannot be configured"
# A page waits for the programs of its chapter, and not for those of the whole book; likewise what is beside it.
for target in 02-downhill.html sources/02-downhill.zip; do
  if ninja -C build -n "book/$target" | grep -q '/0[3-9]-[^/]*\.dir/'; then fail "book/$target waits for later programs"; fi
done
pages="00-preface 01-a-neuron 02-downhill"
targets=
for page in $pages; do targets="$targets book/$page.html index/$page.names.json"; done
# shellcheck disable=SC2086  # a list of words
build() { "$cmake" --build build --target $targets >log 2>&1 || fail "it cannot be built"; }
steps() { grep -c '^\[[0-9]*/[0-9]*\]' log || true; }
# What there is, with the time at which it was made, to see later what was made again. A page follows
# its chapter's index and the table of contents.
list() { find build/book build/runs build/index/*.lua -type f | sort | xargs stat -c '%n %Y %i' >"$1"; }
made() { diff before after | sed -n 's/^> \([^ ]*\) .*/\1/p' | sort -u; }
chapter=chapters/02-downhill.md

build
list before
build
[ "$(steps)" = 0 ] || fail "a second build does something"

awk '/^## / && !done { print "A word.\n"; done = 1 } 1' "$chapter" >new && mv new "$chapter"
build
list after
[ "$(steps)" -le 6 ] || fail "a word takes $(steps) steps"
[ "$(made | xargs)" = "build/book/02-downhill.html build/index/02-downhill.lua" ] || fail "a word makes again: $(made)"
echo "a word in chapter 2: $(steps) steps"

list before
sed -i 's|^    return run_program(|    // a comment\n&|' "$chapter"
build
list after
made | grep -q runs/ && fail "a comment runs again: $(made)"

list before
line=$(grep -n '{file=too_fast.cpp' "$chapter" | cut -d: -f1)
sed -i "$((line + 1))s|\$|\nstatic_assert(true);|" "$chapter"
build
list after
made | grep -q runs/02-downhill/too_fast || fail "a changed program is not run again"
made | grep runs/ | grep -qv runs/02-downhill/too_fast && fail "others are run again: $(made)"

# A later chapter's archive has the header as it is now, though nothing is new in that chapter's index.
archive=book/sources/03-is-the-gradient-right.zip
"$cmake" --build build --target "$archive" >log 2>&1 || fail "the archive of chapter 3 cannot be built"
line=$(grep -n '{file=line.hpp' "$chapter" | head -n 1 | cut -d: -f1)
sed -i "$((line + 1))s|\$|\n// inherited|" "$chapter"
"$cmake" --build build --target "$archive" >log 2>&1 || fail "the archive of chapter 3 cannot be built again"
rm -rf unpacked && mkdir unpacked
(cd unpacked && "$cmake" -E tar x "../build/$archive")
grep -q "^// inherited" unpacked/*/line.hpp || fail "the archive of chapter 3 has an old line.hpp"

# A tool that is named is the one that is used.
"$cmake" -B build -DPANDOC=/nonexistent >log 2>&1 || fail "it cannot be configured with another pandoc"
if "$cmake" --build build --target book/01-a-neuron.html >log 2>&1; then fail "the pandoc that was named is not used"; fi
"$cmake" -B build -DPANDOC="$(command -v pandoc)" >log 2>&1
build

# What cannot work is refused at once.
rm -rf several
if "$cmake" -S . -B several -G "Ninja Multi-Config" -DBOOK_TANGLE="$tangle" >log 2>&1; then
  fail "several configurations at a time are accepted"
fi
grep -q "One configuration at a time" log || fail "Ninja Multi-Config is refused in other words"
