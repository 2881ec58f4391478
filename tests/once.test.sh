#!/bin/sh
# once.test.sh ONCE: once.sh runs what must be run, and nothing twice.
set -eu
once=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

# A command that counts its runs and ends as the file `status` says.
cat >count <<'END'
echo run >>runs
exit "$(cat status)"
END
# expect RUNS STATUS WORDS... : so often the command has run then, and so it ends.
expect() {
  runs=$1; status=$2; shift 2
  found=0
  sh "$once" stamps/one "$@" >out 2>&1 || found=$?
  [ "$found" = "$status" ] || { echo "once.sh $*: status $found, not $status" >&2; cat out >&2; exit 1; }
  found=$(wc -l <runs)
  [ "$found" = "$runs" ] || { echo "once.sh $*: $found runs, not $runs" >&2; cat out >&2; exit 1; }
}
says() { grep -q "$1" out || { echo "no word of '$1', but:" >&2; cat out >&2; exit 1; }; }

: >runs
echo 0 >status
mkdir -p "a folder/in it" "a folder/node_modules"
echo 1 >"a folder/in it/file"
echo 1 >file

expect 1 0 file "a folder" -- sh count
expect 1 0 file "a folder" -- sh count
says "passed before"

# Each change of an input, and of the words, counts; what is fetched does not.
echo 2 >file;                      expect 2 0 file "a folder" -- sh count
echo 2 >"a folder/in it/file";     expect 3 0 file "a folder" -- sh count
echo 2 >"a folder/in it/another";  expect 4 0 file "a folder" -- sh count
rm "a folder/in it/another";       expect 5 0 file "a folder" -- sh count
echo 2 >"a folder/node_modules/x"; expect 5 0 file "a folder" -- sh count
expect 6 0 file "a folder" -- sh count word
expect 7 0 file -- sh count word
ln -s "a folder" link
expect 8 0 link -- sh count
echo 3 >"a folder/in it/file";     expect 9 0 link -- sh count

# A missing input is an error, before anything runs, and also where the command has passed before.
expect 10 0 file -- sh count
expect 10 2 file nothing -- sh count
says "the input nothing is not there"
mv file gone
expect 10 2 file -- sh count
mv gone file
expect 10 0 file -- sh count

# A program counts by its version.
printf '#!/bin/sh\ncat version\n' >tool
chmod +x tool
echo 1 >version; expect 11 0 version:./tool -- sh count
expect 11 0 version:./tool -- sh count
echo 2 >version; expect 12 0 version:./tool -- sh count
expect 12 2 version:./no-tool -- sh count
says "no-tool has no version"

# Neither a failure nor a skipped test is remembered, and a failure forgets the success before it.
echo 3 >status; echo 4 >file
expect 13 3 file -- sh count
expect 14 3 file -- sh count
echo 77 >status
expect 15 77 file -- sh count
expect 16 77 file -- sh count
echo 0 >status
expect 17 0 file -- sh count
expect 17 0 file -- sh count
echo 3 >status; echo 5 >file
expect 18 3 file -- sh count
echo 0 >status; echo 4 >file
expect 19 0 file -- sh count
