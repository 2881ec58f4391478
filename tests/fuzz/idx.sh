#!/bin/sh
# idx.sh FUZZER RUNS DICTIONARY FINDS: runs the fuzzer with a fixed seed, from a handful of small
# files, right and damaged. An input that breaks the reader is left in the folder FINDS; give it to
# the fuzzer as its only argument to see it again.
set -eu
fuzzer=$1; runs=$2; dictionary=$3; finds=$4
scratch=$(TMPDIR=/dev/shm mktemp -d 2>/dev/null || mktemp -d)  # memory, if there is such a folder: much faster
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
mkdir -p "$finds" "$scratch/corpus"
cd "$scratch"

# octets NUMBER...: four bytes each, the most significant first.
octets() {
  for n in "$@"; do
    printf '%b' "$(printf '\\0%03o' $((n >> 24 & 255)) $((n >> 16 & 255)) $((n >> 8 & 255)) $((n & 255)))"
  done
}
# seed NAME: standard input as an input of the fuzzer that is not cut.
seed() { { octets 0 | head -c 2; cat; } >"corpus/$1"; }
# cut NAME IMAGES LABELS: two files as an input that is cut between them.
cut() { { octets "$(wc -c <"$2")" | tail -c 2; cat "$2" "$3"; } >"corpus/$1"; }

{ octets 2051 2 1 3; printf '\1\2\3\4\5\6'; } >images
{ octets 2049 3; printf '\1\2\3'; } >labels
for file in images labels; do
  gzip -n <$file >$file.gz
  # shellcheck disable=SC2094  # seed writes into the folder corpus
  seed $file <$file
  # shellcheck disable=SC2094
  seed $file.gz <$file.gz
  head -c 8 $file | seed $file-header
  head -c -1 $file | seed $file-short
  { cat $file; printf x; } | seed $file-long
  head -c -1 $file.gz | seed $file-short.gz
  { head -c 20 $file.gz; printf x; tail -c +22 $file.gz; } | seed $file-damaged.gz
done
octets 2049 0 | seed none
octets 2049 1000000000 | seed huge
octets 2051 65536 65536 65536 | seed overflowing
octets 2051 2147483648 2147483648 4 | seed overflowing-to-0

{ octets 2051 2 28 28; head -c $((2 * 784)) /dev/zero; } >digits
{ octets 2049 2; printf '\7\11'; } >names
{ octets 2049 2; printf '\7\12'; } >no-names
gzip -n <digits >digits.gz
gzip -n <names >names.gz
cut digits digits names
cut digits.gz digits.gz names.gz
cut digits-packed digits.gz names  # short, so that changes hit the labels
cut digits-10 digits no-names
cut digits-3 digits labels
cut digits-small images names

# Without -use_cmp=0 the fuzzer takes up addresses, and no two runs are alike. With a large quarantine
# of freed memory the limit would say nothing about the reader.
ASAN_OPTIONS=quarantine_size_mb=8 "$fuzzer" -runs="$runs" -seed=1 -use_cmp=0 -dict="$dictionary" \
  -max_len=2048 -timeout=10 -rss_limit_mb=512 -artifact_prefix="$finds/" -print_final_stats=1 corpus
