#!/bin/sh
# own.sh PEN DATA: what the book keeps in data/own is what its programs make: the drawings those of
# pen, the network the one that `digits train` wrote when its run was recorded, and the list of
# sums, by which recorded runs know that something has changed, fits.
set -eu
pen=$1; data=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
(cd "$data" && sha256sum --check --strict --quiet OWN.SHA256SUMS)
[ "$(find "$data/own" -type f | wc -l)" = "$(wc -l <"$data/OWN.SHA256SUMS")" ] ||
  { echo "OWN.SHA256SUMS does not list all of data/own" >&2; exit 1; }
(cd "$scratch" && "$pen" --write)
diff -r "$scratch" "$data/own/drawings"
for run in "$data"/record/16-the-finished-classifier/digits-train-*; do
  [ "$(sed -n 's/.*"command":"\([^"]*\)".*/\1/p' "$run/key")" = "digits train" ] || continue
  cmp "$run/digits.model" "$data/own/digits.model"
  exit 0
done
echo "there is no record of digits train" >&2
exit 1
