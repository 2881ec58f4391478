#!/bin/sh
# setup.sh SETUP: what book/setup does where there is no apt-get: it names what is missing, says how
# the packages are called elsewhere, and goes on where nothing is missing. In a copy, with a path of
# its own, on which g++ and npm, if they are there, only pretend.
set -eu
setup=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
mkdir -p book bin
cp "$setup" book/setup
echo '{}' >book/package-lock.json
for program in sh cat cksum cut dirname grep sed; do
  ln -s "$(command -v $program)" bin/
done

# expect STATUS WORDS...: so `setup WORDS` ends; what it says is in the file `said`.
expect() {
  status=$1; shift
  found=0
  PATH="$scratch/bin" sh book/setup "$@" >said 2>&1 || found=$?
  [ "$found" = "$status" ] || { echo "setup $*: status $found, not $status; it said:" >&2; cat said >&2; exit 1; }
}
says() { grep -q -- "$1" said || { echo "no word of '$1', but:" >&2; cat said >&2; exit 1; }; }
# pretends NAME [WORDS]: a program that does no more than that.
pretends() { printf '#!/bin/sh\n%s\n' "${2:-exit 0}" >"bin/$1"; chmod +x "bin/$1"; }

expect 1
says 'Missing: g++ cmake ninja pandoc gnuplot ctags node npm cmark.h zlib.h catch2/catch_test_macros.hpp nlohmann/json.hpp$'
for manager in 'dnf install gcc-c++' 'pacman -S gcc' 'brew install gcc'; do says "$manager"; done
says 'has not been tried there'
[ ! -e book/node_modules ] || { echo "it went on all the same" >&2; exit 1; }

# Only what is missing is named.
for program in g++ cmake ninja pandoc gnuplot ctags node; do pretends $program; done
expect 1
says 'Missing: npm$'
expect 1 tests
says 'Missing: npm make clang++$'

# Nothing is missing: on to the pages, and not twice.
pretends npm 'echo "npm $*" >>npm-ran; [ -d node_modules ] || mkdir node_modules'
ln -s "$(command -v mkdir)" bin/
expect 0
says 'everything is there$'
grep -q 'npm ci .*--omit=dev' book/npm-ran
expect 0
[ "$(wc -l <book/npm-ran)" = 1 ] || { echo "npm ran again" >&2; exit 1; }

expect 2 --nonsense
expect 0 --help
says 'sh book/setup tests'
