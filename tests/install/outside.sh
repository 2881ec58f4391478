#!/bin/sh
# outside.sh CMAKE BUILD SOURCE CXX: installs the library, moves it, builds the example of chapter 25 with it outside
# of the book, and compares what it prints with what the chapter shows; then asks the installed `digits`.
set -eu
cmake=$1 build=$2 source=$3 cxx=$4
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
fail() { echo "$1" >&2; exit 1; }

"$cmake" --install "$build" --prefix "$scratch/at-first" >"$scratch/log" 2>&1 || { cat "$scratch/log"; fail "it cannot be installed"; }
mv "$scratch/at-first" "$scratch/moved"

# The fences of the section, by their language.
mkdir "$scratch/ring"
awk -v to="$scratch/ring" '
  /^## / { inside = /^## The library from outside$/ }
  /^```$/ { file = ""; next }
  inside && /^```cpp/ { file = to "/ring.cpp"; next }
  inside && /^```cmake/ { file = to "/CMakeLists.txt"; next }
  inside && /^```text/ { file = to "/expected"; next }
  /^```/ { file = "/dev/null"; next }
  file { print >file }' "$source/chapters/25-shipping-and-moving-on.md"
for file in ring.cpp CMakeLists.txt expected; do
  [ -s "$scratch/ring/$file" ] || fail "the chapter has no $file"
done
"$cmake" -S "$scratch/ring" -B "$scratch/ring/build" -G Ninja -DCMAKE_PREFIX_PATH="$scratch/moved" \
  -DCMAKE_CXX_COMPILER="$cxx" -DCMAKE_CXX_FLAGS="-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror" \
  -DCMAKE_BUILD_TYPE=Release >"$scratch/log" 2>&1 &&
  "$cmake" --build "$scratch/ring/build" >>"$scratch/log" 2>&1 || { cat "$scratch/log"; fail "the example does not build outside"; }
cd "$scratch"
./ring/build/ring >found
diff ring/expected found || fail "the example prints something else"

# All headers together, as a program outside would include them.
for header in moved/include/woven/*.hpp; do
  echo "#include <woven/$(basename "$header")>"
done >all.cpp
"$cxx" -std=c++20 -fsyntax-only -Imoved/include all.cpp || fail "the headers cannot be included"

[ "$(moved/bin/digits predict --brief drawing:four.pgm)" = "drawing:four.pgm: 4" ] || fail "digits does not find its data"
if grep -rqF "$source" moved/lib moved/include; then fail "what was installed speaks of the folder of the book"; fi
echo "installed, moved, found, built, and right"
