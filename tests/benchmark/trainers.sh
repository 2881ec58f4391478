#!/bin/sh
# trainers.sh [BUILD [ROUNDS [HIDDEN [BATCH]]]]: an epoch of 784-128-10 with Adam, batches of 64, by chapter
# 13's code, by chapter 16's loop, by chapter 23's trainer with one thread and two, and by Eigen, NumPy and
# PyTorch where they are installed; and what a core of this machine can do. HIDDEN 256,128 and BATCH 128 take
# 784-256-128-10, of which there is no program of chapter 13 or NumPy's.
# (NumPy and PyTorch multiply by whatever BLAS there is: with Debian's reference BLAS they take ten times
# as long as with libopenblas0-pthread.)
#
# In turns; prints a table of the medians, each over that of one thread of chapter 23, and how much of the peak
# of its threads each comes to. It asserts nothing: times on a shared machine are noisy.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
case "${1:-}" in -h | --help) sed -n '2,11s/^# \{0,1\}//p' "$0"; exit 0 ;; esac
build=${1:-$here/../../build}
rounds=${2:-5}
hidden=${3:-128}
batch=${4:-64}
data=$(cd "$here/../../data" && pwd)
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
compile() { # CHAPTER SOURCE OUTPUT [OPTION…]
  chapter=$1 source=$2 output=$3; shift 3
  ${CXX:-g++} -std=c++20 -O3 -march=native -fno-math-errno "-DBOOK_DATA=\"$data\"" \
    -I"$build/$chapter" "$@" "$here/$source" -o "$work/$output" -lz -pthread
}
compile 23-measuring-and-fast-kernels trainers.cpp fast -ffp-contract=off
names="book one two"
if [ "$hidden $batch" = "128 64" ]; then
  compile 13-faster-downhill epoch.cpp epoch -ffp-contract=off
  names="thirteen $names"
fi
if compile 23-measuring-and-fast-kernels trainers-eigen.cpp eigen -I/usr/include/eigen3 -fopenmp 2>"$work/errors"; then names="$names eigen1 eigen2"; fi
if [ "$hidden $batch" = "128 64" ] && "$python" -c 'import numpy' 2>"$work/errors"; then names="$names numpy"; fi
if "$python" -c 'import torch' 2>"$work/errors"; then names="$names torch1 torch2"; fi
seconds() {
  case $1 in
    thirteen) "$work/epoch" ;;
    peak | book | one | two) "$work/fast" "$1" "$hidden" "$batch" ;;
    eigen1) OMP_NUM_THREADS=1 "$work/eigen" "$hidden" "$batch" ;;
    eigen2) OMP_NUM_THREADS=2 "$work/eigen" "$hidden" "$batch" ;;
    numpy) OPENBLAS_NUM_THREADS=1 "$python" "$here/epoch.py" "$data/mnist" ;;
    torch1) OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 "$python" "$here/trainers-torch.py" "$data/mnist" 1 "$hidden" "$batch" ;;
    torch2) OPENBLAS_NUM_THREADS=1 "$python" "$here/trainers-torch.py" "$data/mnist" 2 "$hidden" "$batch" ;;
  esac
}
round=0
while [ $round -lt "$rounds" ]; do
  round=$((round + 1))
  echo "trainers.sh: round $round of $rounds" >&2
  for name in peak $names; do echo "$name $(seconds "$name")"; done >>"$work/times"
done
median() { grep "^$1 " "$work/times" | cut -d' ' -f2 | sort -n | sed -n "$(((rounds + 1) / 2))p"; }
told() {
  case $1 in
    thirteen) echo "chapter 13, \`double\` | 1" ;;
    book) echo "chapter 16's loop, \`double\` | 1" ;;
    one | two) echo "chapter 23 | $([ "$1" = one ] && echo 1 || echo 2)" ;;
    numpy) echo "NumPy | 1" ;;
    eigen*) echo "Eigen | ${1#eigen}" ;;
    torch*) echo "PyTorch | ${1#torch}" ;;
  esac
}
peak=$(median peak)
one=$(median one)
echo "| an epoch of 784-$(echo "$hidden" | tr , -)-10 | threads | seconds | times chapter 23's, one thread | of the peak |"
echo "|---|---|---|---|---|"
for name in $names; do
  words=$(told "$name")
  # Forward, the weights' gradients and, from the second layer on, the gradients for the layer before: 2 operations for
  # each weight and picture.
  LC_ALL=C awk -v words="$words" -v threads="${words##*| }" -v s="$(median "$name")" -v one="$one" -v peak="$peak" -v sizes="784,$hidden,10" '
    BEGIN { n = split(sizes, size, ","); for (i = 1; i < n; ++i) work += (i == 1 ? 4 : 6) * size[i] * size[i + 1]
            printf "| %s | %.3f | %.2f | %.0f %% |\n", words, s, s / one, 100 * 60e3 * work / (s * threads * peak * 1e9) }'
done
echo
echo "The peak of a core is $peak GFLOP/s in \`float\`, half of that in \`double\`."
