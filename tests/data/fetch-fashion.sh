#!/bin/sh
# fetch-fashion.sh DATA: data/fetch-fashion keeps its promises, on four small files with sums of
# their own and without a network.
set -eu
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp "$1/fetch-fashion" "$scratch/"
cd "$scratch"
mkdir "a source" bin
while read -r _ name; do
  echo "what $name holds" >"$name"
  sha256sum "$name" >>FASHION.UNPACKED.SHA256SUMS
  gzip -nc "$name" >"a source/$name.gz"
done <"$1/FASHION.UNPACKED.SHA256SUMS"
victim=t10k-labels-idx1-ubyte.gz

# expect STATUS WORDS ARGUMENT...: so it ends, so it complains, and it leaves nothing unfinished.
expect() {
  status=$1; words=$2; shift 2
  found=0
  PATH="$scratch/bin:$PATH" sh fetch-fashion "$@" >out 2>errors || found=$?
  [ "$found" = "$status" ] || { echo "fetch-fashion $*: status $found, not $status" >&2; cat errors >&2; exit 1; }
  case $(cat errors) in *"$words"*) ;; *) echo "fetch-fashion $*: no word of '$words', but:" >&2; cat errors >&2; exit 1 ;; esac
  [ ! -e fashion/unfinished ] || { echo "fetch-fashion $*: something unfinished is left" >&2; exit 1; }
}
fetched() { [ "$(wc -l <out)" = "$1" ] || { echo "expected $1 files to be fetched, but:" >&2; cat out >&2; exit 1; }; }

expect 2 "unknown argument '--form'" --form x
expect 2 "--from takes one word" --from
expect 2 "--check takes one word" --check ""
expect 0 "" --help
[ ! -e fashion ] || { echo "words alone made a folder" >&2; exit 1; }

# From a folder, and not twice.
expect 0 "" --from "a source"
fetched 4
diff -r "a source" fashion
expect 0 "" --from "a source"
fetched 0
expect 0 "" --check fashion

# A damaged file is reported by --check, which leaves it, and otherwise removed.
printf x | dd of="a source/$victim" bs=1 seek=20 conv=notrunc 2>/dev/null
expect 1 "a source/$victim is not Fashion-MNIST's" --check "a source"
[ -e "a source/$victim" ]
expect 0 "" --from "a source"
cp "a source/$victim" fashion/
expect 1 "fashion/$victim was damaged, or another file: removed" --from "a source"
grep -q "a source/$victim is damaged, or another file: removed" errors
fetched 1
expect 1 "fashion/$victim is missing" --check fashion
# Cut off, with all of its contents; and whole, with other contents.
gzip -nc "${victim%.gz}" | head -c -1 >"a source/$victim"
expect 1 "a source/$victim is damaged" --from "a source"
echo something else | gzip -nc >"a source/$victim"
expect 1 "a source/$victim is damaged" --from "a source"
gzip -nc "${victim%.gz}" >"a source/$victim"
expect 0 "" --from "a source"
expect 1 "is missing" --check nowhere
rm -r fashion
expect 1 "could not get nowhere/" --from nowhere

# From an address: a curl of our own stands in. The first home sends a page that says sorry.
cat >bin/curl <<'STUB'
#!/bin/sh
while [ "$1" != --output ]; do shift; done
case $3 in
  http://fashion-mnist.s3*) echo sorry >"$2" ;;
  https://raw.githubusercontent.com/*) cp "a source/${3##*/}" "$2" ;;
  http://unfinished/*) echo half >"$2"; kill -TERM $PPID ;;
  *) exit 22 ;;
esac
STUB
chmod +x bin/curl
expect 1 "could not get http://elsewhere/$victim" --from http://elsewhere/
expect 1 "" --from http://unfinished
[ -z "$(ls fashion)" ] || { echo "after an interruption there is:" >&2; ls fashion >&2; exit 1; }
expect 0 "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/$victim is damaged"
fetched 8
diff -r "a source" fashion
