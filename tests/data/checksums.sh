#!/bin/sh
# checksums.sh DATA: the files of MNIST, and the frozen prose, are the ones that the book was written
# with.
set -eu
cd "$1"
sha256sum --check --strict --quiet SHA256SUMS
sha256sum --check --strict --quiet PROSE.SHA256SUMS
while read -r sum file; do
  found=$(gzip -dc "$file.gz" | sha256sum | cut -d' ' -f1)
  if [ "$found" != "$sum" ]; then
    echo "$file.gz: unpacked, expected SHA-256 $sum, found $found" >&2
    exit 1
  fi
done <UNPACKED.SHA256SUMS
listed=$(wc -l <SHA256SUMS)
present=$(find mnist -name '*.gz' | wc -l)
[ "$listed" = "$present" ] || { echo "$present packed files, but SHA256SUMS lists $listed" >&2; exit 1; }
[ "$(wc -l <UNPACKED.SHA256SUMS)" = "$listed" ] || { echo "the two lists of sums differ in length" >&2; exit 1; }
