#!/bin/sh
# trainers.sh [BUILD [ROUNDS [HIDDEN [BATCH]]]]: an epoch of 784-128-10 with Adam, batches of 64, by chapter
# 16's loop, by chapter 23's trainer with one thread and two, and by Eigen, NumPy and PyTorch where they are
# installed. HIDDEN 256,128 and BATCH 128 take 784-256-128-10, of which there is no NumPy program.
# (NumPy and PyTorch multiply by whatever BLAS there is: with Debian's reference BLAS they take ten times
# as long as with libopenblas0-pthread.)
#
# In turns; prints the seconds of each round, the medians, and each median over that of one thread of
# chapter 23. It asserts nothing: times on a shared machine are noisy.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
case "${1:-}" in -h | --help) sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 0 ;; esac
build=${1:-$here/../../build}
rounds=${2:-5}
hidden=${3:-128}
batch=${4:-64}
data=$(cd "$here/../../data" && pwd)
python=${PYTHON:-/usr/bin/python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
compile() { # SOURCE OUTPUT [OPTION…]
  source=$1 output=$2; shift 2
  ${CXX:-g++} -std=c++20 -O3 -march=native -fno-math-errno "-DBOOK_DATA=\"$data\"" \
    -I"$build/23-measuring-and-fast-kernels" "$@" "$here/$source" -o "$work/$output" -lz -pthread
}
compile trainers.cpp fast -ffp-contract=off
names="book one two"
if compile trainers-eigen.cpp eigen -I/usr/include/eigen3 -fopenmp 2>"$work/errors"; then names="$names eigen1 eigen2"; fi
if [ "$hidden $batch" = "128 64" ] && "$python" -c 'import numpy' 2>"$work/errors"; then names="$names numpy"; fi
if "$python" -c 'import torch' 2>"$work/errors"; then names="$names torch1 torch2"; fi
seconds() {
  case $1 in
    book | one | two) "$work/fast" "$1" "$hidden" "$batch" ;;
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
  for name in $names; do echo "$name $(seconds "$name")"; done >>"$work/times"
done
median() { grep "^$1 " "$work/times" | cut -d' ' -f2 | sort -n | sed -n "$(((rounds + 1) / 2))p"; }
one=$(median one)
echo "epoch      seconds   times chapter 23's, one thread"
for name in $names; do
  LC_ALL=C awk -v name="$name" -v s="$(median "$name")" -v one="$one" 'BEGIN { printf "%-8s %9.3f   %.2f\n", name, s, s / one }'
done
