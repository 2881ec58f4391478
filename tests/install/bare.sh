#!/bin/sh
# bare.sh CXX BUILD SOURCE: the fence of chapter 25 that reads a picture, compiled for no system at all, wants nothing
# from others; and a wrong claim about a drawing does not compile.
set -eu
cxx=$1 chapter=$2/25-shipping-and-moving-on source=$3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
fail() { echo "$1" >&2; exit 1; }

awk '/^```$/ { inside = 0 }
     inside { print }
     /^```cpp \{\.show scope=file \.nocompile\}$/ && !done { inside = 1; done = 1 }' \
  "$source/chapters/25-shipping-and-moving-on.md" >"$scratch/bare.cpp"
grep -q read_digit "$scratch/bare.cpp" || fail "the chapter has no such fence"
for level in -Os -O2 -O3; do
  "$cxx" -std=c++20 -Wall -Wextra -Werror -ffreestanding $level -I"$chapter" -c "$scratch/bare.cpp" -o "$scratch/bare.o"
  wanted=$(nm --undefined-only "$scratch/bare.o" | grep -v _GLOBAL_OFFSET_TABLE_ || true)
  [ -z "$wanted" ] || fail "at $level it wants:
$wanted"
  size "$scratch/bare.o" | awk -v level=$level 'NR == 2 { print level ": " $1 " bytes of code and constants, " $2 + $3 " that change" }'
done
sed 's/^static_assert(read_digit(digits_network, drawings\[4\]) == 4);/static_assert(read_digit(digits_network, drawings[4]) == 9);/' \
  "$chapter/tiny_infer.cpp" >"$scratch/wrong.cpp"
if cmp -s "$scratch/wrong.cpp" "$chapter/tiny_infer.cpp"; then fail "tiny_infer.cpp makes no claim about the four"; fi
if "$cxx" -std=c++20 -fsyntax-only -I"$chapter" "$scratch/wrong.cpp" 2>"$scratch/log"; then fail "the compiler believes that a 4 is a 9"; fi
grep -q static_assert "$scratch/log" || grep -q "static assertion" "$scratch/log" || { cat "$scratch/log"; fail "it complains of something else"; }
