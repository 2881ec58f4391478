#!/bin/sh
# fuzz.sh FUZZER RUNS SOURCE FINDS [OPTION...]: feeds the fuzzer, with a fixed seed, so many inputs made from those
# in SOURCE/corpus/NAME by the words of SOURCE/NAME.dict, after these themselves; all inputs that once broke
# something are among them. It may write into no folder but its own. An input that breaks something now is left in the
# folder FINDS; give it to the fuzzer as its only argument to see it again.
#
# New inputs get into the corpus by `FUZZER -merge=1 SOURCE/corpus/NAME FOLDER`, which takes of those in FOLDER what
# reaches more of the code.
set -eu
fuzzer=$1; runs=$2; source=$3; finds=$4; shift 4
name=$(basename "$fuzzer")
scratch=$(TMPDIR=/dev/shm mktemp -d 2>/dev/null || mktemp -d)  # memory, if there is such a folder: much faster
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
mkdir -p "$finds" "$scratch/here" "$scratch/corpus"
cp "$source/corpus/$name"/* "$scratch/corpus"
cd "$scratch/here"

# Without -use_cmp=0 the fuzzer takes up addresses, and no two runs are alike. With a large quarantine
# of freed memory the limit would say nothing about the reader. The time is the clock's: on a machine that does much
# else, an input may wait for longer than it works.
status=0
ASAN_OPTIONS=quarantine_size_mb=8 "$fuzzer" -runs="$runs" -seed=1 -use_cmp=0 -dict="$source/$name.dict" \
  -timeout=120 -artifact_prefix="$finds/" -print_final_stats=1 "$@" ../corpus >../log 2>&1 || status=$?
tail -n 40 ../log
exit $status
