#!/bin/sh
# fashion.sh DATA: Fashion-MNIST, where the book's programs look for it, is what the book was
# written with.
set -eu
found=""
for folder in "$1/fashion" /usr/share/datasets/fashion-mnist; do
  [ -d "$folder" ] || continue
  sh "$1/fetch-fashion" --check "$folder"
  found=$folder
done
[ -n "$found" ] || echo "skipped: Fashion-MNIST is not here (sh book/setup or sh data/fetch-fashion brings it)"
