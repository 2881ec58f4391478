#!/bin/sh
# export.sh EXPORT_NET TINY_INFER DATA: what export_net writes is data/tiny/tiny_net.hpp to the last byte, and its sum
# stands beside it; tiny_infer reads a file, and refuses what is none.
set -eu
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
fail() { echo "$1" >&2; exit 1; }

(cd "$3" && sha256sum --check --quiet TINY.SHA256SUMS)
"$1" --to "$scratch/tiny_net.hpp" >/dev/null
cmp "$scratch/tiny_net.hpp" "$3/tiny/tiny_net.hpp" || fail "export_net writes another header than the one in data/tiny"
"$2" >/dev/null || fail "tiny_infer asked for memory"
{ printf 'P5\n28 28\n255\n'; head -c 784 /dev/zero; } >"$scratch/blank.pgm"
"$2" "$scratch/blank.pgm" | head -n 1 | grep -q '^[0-9]$' || fail "tiny_infer does not read a file"
head -c 700 "$scratch/blank.pgm" >"$scratch/short.pgm"
if "$2" "$scratch/short.pgm" 2>/dev/null; then fail "tiny_infer reads half a picture"; fi
echo "as it came with the book"
