#!/bin/sh
# saved.sh FUZZER RUNS DICTIONARY FINDS: runs the fuzzer with a fixed seed, from a handful of
# pictures, models and trainings, right and damaged. An input that breaks a reader is left in the
# folder FINDS; give it to the fuzzer as its only argument to see it again.
set -eu
fuzzer=$1; runs=$2; dictionary=$3; finds=$4
scratch=$(TMPDIR=/dev/shm mktemp -d 2>/dev/null || mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
mkdir -p "$finds" "$scratch/corpus"
cd "$scratch"

# little BYTES NUMBER...: so many bytes each, the least significant first.
little() {
  width=$1; shift
  for n in "$@"; do
    for _ in $(seq "$width"); do printf '%b' "$(printf '\\0%03o' $((n & 255)))"; n=$((n >> 8)); done
  done
}
text() { little 4 ${#1}; printf %s "$1"; }
zeros() { head -c "$1" /dev/zero; }

# Pictures: the first byte chooses the reader.
{ printf '\0P5 12 10 255\n'; zeros 30; printf '\377\377\377\377\377\377\377\377'; zeros 82; } >corpus/picture
printf '\0P2 9 2\n# a comment\n7\n0 1 2 3 4 5 6 7 0\n7 7 7 7 7 7 7 7 7\n' >corpus/text
printf '\0P5 2 2 600\n\1\2\1\2\1\2\1\2' >corpus/wide

# A dense layer of 784 to 10 with numbers of so many bytes, in a network with a ReLU.
network() {
  little 1 "$1"; little 4 2
  text "dense 784 to 10"; little 4 784 10; zeros $((7840 * $1)); little 4 1 10; zeros $((10 * $1))
  text relu
}
{ printf '\1'; text mnist; network 4; } >corpus/model
head -c 3000 corpus/model >corpus/cut
{ printf '\1'; text mnist; little 1 4; little 4 1; text "dense 999999999 to 999999999"; } >corpus/huge
{ printf '\1'; text mnist; little 1 4; little 4 4294967295; text relu; } >corpus/many
# Batches of 2, of which one has been seen.
{ printf '\2'; text mnist; little 8 3 2 1 2 77; zeros 16; network 8; little 4 0 3 2 0 1; } >corpus/training
{ printf '\2'; text mnist; little 8 3 2 1 2 77; zeros 16; network 8; little 4 4; } >corpus/no-memory

ASAN_OPTIONS=quarantine_size_mb=8 "$fuzzer" -runs="$runs" -seed=1 -use_cmp=0 -dict="$dictionary" \
  -max_len=70000 -len_control=0 -timeout=20 -rss_limit_mb=768 -artifact_prefix="$finds/" -print_final_stats=1 corpus
