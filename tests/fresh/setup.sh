#!/bin/sh
# setup.sh SETUP: what book/setup does where there is no apt-get (it names what is missing, says how
# the packages are called elsewhere, and goes on where nothing is missing), and where there is one
# that does not offer everything. In a copy, with a path of its own, on which g++, npm, apt-get and
# its kin, if they are there, only pretend.
# shellcheck disable=SC2016  # the dollars are those of the programs that pretend
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
says 'Missing: g++ cmake ninja pandoc gnuplot ctags node npm cmark.h CLI/CLI.hpp zlib.h png.h catch2/catch_test_macros.hpp nlohmann/json.hpp$'
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

# With apt-get, which notes what it is asked for. What it has no package of is said, and the rest is
# installed.
pretends dpkg-query 'for last; do :; done; grep -qx -- "$last" installed && printf "install ok installed"'
pretends apt-cache 'grep -qx -- "$2" offered'
pretends apt-get 'echo "$1" >>asked
case $1 in
  indextargets) cat lists ;;
  install) for word; do echo "$word" >>installed; done ;;
esac'
pretends id 'echo 0'
ln -s "$(command -v env)" bin/
# asked WORDS: so apt-get was asked since the last time.
asked() { [ "$(tr '\n' ' ' <book/asked)" = "$1" ] || { echo "apt-get was not asked '$1', but:" >&2; cat book/asked >&2; exit 1; }; : >book/asked; }
for file in asked installed lists; do : >book/$file; done
echo chromium >book/offered
expect 0 tests
says 'installing g++ .* libcli11-dev .* nlohmann-json3-dev .* make clang chromium$'
says 'no package of clang-format 14'
says 'no package of clang-tidy 14 (it says nothing of the C++)'
for package in shellcheck lua-check; do says "no package of $package (it says nothing of the scripts)"; done
says 'no package of Fashion-MNIST'
for package in lld wasi-libc 'libc++-dev-wasm32' libclang-rt-dev-wasm32; do
  says "no package of $package (figures to play with stay still)"
done
for package in libopenmpi-dev openmpi-bin openssh-client; do says "no package of $package (what several processes do"; done
for package in ocl-icd-opencl-dev pocl-opencl-icd; do says "no package of $package (the kernels"; done
asked "update install "
# Again: what is not offered is not asked for, unless apt has no lists to look it up in.
echo some >book/lists
expect 0 tests
says 'no package of clang-format 14'
asked "indextargets "
: >book/lists
expect 0 tests
asked "indextargets update "
# Now there is one of them.
echo clang-format-14 >>book/offered
expect 0 tests
says 'installing clang-format-14$'
asked "update install "
# Somebody who is not root and has no sudo is told what is missing.
echo dataset-fashion-mnist >>book/offered
pretends id 'echo 1000'
expect 1
says 'run this as root, or install sudo first; missing: .* dataset-fashion-mnist$'
asked ""

expect 2 --nonsense
expect 0 --help
says 'sh book/setup tests'
