#!/bin/sh
# digits.sh DIGITS DATA: what somebody meets who uses chapter 16's program from a shell: a training
# stopped by Ctrl-C and gone on with comes to the same file as one that was not, files that are no
# models or pictures get one line and leave what is there as it was, and PNG is read like PGM.
set -eu
digits=$1; data=$2
limit=600
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

# fail WORDS: says them, shows what was printed, and ends.
fail() { echo "$1. Printed:" >&2; cat out errors >&2; exit 1; }
# ends STATUS ARGUMENT...: so it ends.
ends() {
  wanted=$1; shift
  status=0
  timeout "$limit" "$digits" "$@" >out 2>errors || status=$?
  [ "$status" = "$wanted" ] || fail "digits $* ended with $status, not $wanted"
}
# complains LINE: one line, and no more.
complains() { [ "$(cat errors)" = "$1" ] || fail "expected: $1"; }

# Stopped once at a place that nobody chose, and gone on with.
small="--hidden 8 --epochs 3 --batch 16"
# shellcheck disable=SC2086  # a list of words
ends 0 train $small --save unbroken
[ ! -e unbroken.part ] || fail "a finished training leaves a part"
# shellcheck disable=SC2086
timeout "$limit" "$digits" train $small --save broken >out 2>errors &
running=$!
while [ ! -e broken.part ]; do sleep 0.05; done
kill -INT "$running" || true
wait "$running" || fail "a stopped training ended with an error"
if grep -q 'stopped in epoch' out; then
  [ ! -e broken ] || fail "a stopped training left a model"
  ends 1 eval --model broken.part
  complains "digits eval: broken.part: a training that is not finished (digits train --resume)"
  ends 2 train --resume --save broken --epochs 5
  complains "digits train: unknown argument '--epochs' (--help tells more)"
  cp broken.part kept
  ends 0 train --resume --save broken
  # And once more from the same place.
  mv kept again.part
  ends 0 train --resume --save again
  cmp unbroken again || fail "a training that was gone on with twice differs"
fi
cmp unbroken broken || fail "a stopped training came to another network"
ends 1 train --resume --save broken
complains "digits train: cannot read broken.part"

# Files that are something else.
head -c 1000 unbroken >"cut"
printf 'P5\n1 1\n255\n0' >dot.pgm
for file in cut dot.pgm; do
  ends 1 predict --model $file drawing:one.pgm
  [ "$(wc -l <errors)" = 1 ] || fail "more than a line about $file"
done
ends 1 eval --model nowhere
complains "digits eval: cannot read nowhere"
ends 1 eval --model .
complains "digits eval: .: expected a file, found a folder"
mkdir full.model.new
ends 1 train --hidden 1 --epochs 1 --batch 1000 --save full.model
complains "digits train: cannot write full.model"
[ -e full.model.part ] || fail "a training that could not be saved is lost"

# One bad picture does not keep the others from being read.
ends 1 predict --brief cut drawing:one.pgm drawing:nothing.pgm drawing:forty-two.pgm drawing:two.pgm
[ "$(cat out)" = "drawing:one.pgm: 1
drawing:two.pgm: 2" ] || fail "expected a 1 and a 2"
complains "cut: it is no PGM picture, which begins with P2 or P5
drawing:nothing.pgm: there is no digit on it
drawing:forty-two.pgm: there are 2 digits on it, and I read one at a time
digits predict: 3 of 5 were not read"

# PNG, where there is something to make one with.
if command -v python3 >/dev/null 2>&1; then
  python3 - "$data/own/drawings/three.pgm" three.png <<'PY' || fail "no PNG was made"
import struct, sys, zlib
header, rest = open(sys.argv[1], "rb").read().split(b"\n255\n", 1)
w, h = map(int, header.split()[1:3])
rows = b"".join(b"\0" + rest[y * w:(y + 1) * w] for y in range(h))
part = lambda kind, body: struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
open(sys.argv[2], "wb").write(b"\x89PNG\r\n\x1a\n" + part(b"IHDR", struct.pack(">IIBBBBB", w, h, 8, 0, 0, 0, 0))
                              + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b""))
PY
  ends 0 predict three.png
  sed '$d' out >as-png
  ends 0 predict drawing:three.pgm
  sed '$d' out | cmp as-png - || fail "a PNG was read in another way than a PGM"
  head -c 300 three.png >half.png
  ends 1 predict half.png
  grep -q '^half.png: not a whole PNG picture: ' errors || fail "half a PNG was not refused"
fi

ends 2 predict
ends 2 train --hidden 0
ends 2 train --hidden 12,x
ends 2 predict mnist:10000
ends 2
ends 0 --help
for command in train eval predict show; do ends 0 $command --help; done
