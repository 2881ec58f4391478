#!/bin/sh
# reader.sh BUILD: what a reader of exercise 2.2 sees from outside, with `check` itself: what it
# prints and its status, for an answer that is not written yet, wrong, unlinkable, right, or that
# does not come back.
set -eu
build=$1/exercises/2.2-gradient
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

# try NAME STATUS [OPTION]: builds $scratch/answer.cpp, checks it, compares with the expected text.
try() {
  status=0
  sh "$build/made/build.sh" "$scratch/answer.cpp" "$scratch/check" >"$scratch/out" 2>&1 &&
    "$scratch/check" ${3:+"$3"} >"$scratch/out" 2>&1 || status=$?
  sed "s|$scratch/||g" "$scratch/out" >"$scratch/seen"
  cat >"$scratch/expected"
  [ "$status" = "$2" ] || { echo "$1: status $status, expected $2" >&2; failed=1; }
  diff -u --label "$1: expected" --label seen "$scratch/expected" "$scratch/seen" || failed=1
}

cp "$build/stub.cpp" "$scratch/answer.cpp"
try "the stub" 3 <<END
not written yet: answer.cpp:$(grep -n 'todo("' "$build/stub.cpp" | cut -d: -f1)
END

cp "$build/solution.cpp" "$scratch/answer.cpp"
try "the solution" 0 <<'END'
All 4 tests pass.
END
try "the solution, each test" 0 --all <<'END'
passed: The two evenings of the chapter
passed: Four evenings compared with wiggling
passed: A single evening
passed: On a perfect line nothing pulls
END

half=$(cat <<'END'
The two evenings of the chapter

  gradient(5, 110, {2, -3}, {130, 88})

                  yours   expected   difference
  dL/dslope         -41        -41            0
  dL/dintercept    -1.5         -3          1.5   <--

  1 of 2 wrong. None of the mistakes that we know gives these numbers.
  (chapter 2, "Which way is down?")

3 more tests wait
END
)
sed 's/2 \* error;/error;/; s/double by_slope = 0/std::puts("here I am");\n    &/; s/^#include <span>/&\n#include <cstdio>/' \
  "$build/solution.cpp" >"$scratch/answer.cpp"
try "a mistake that we do not know, with a line of the reader's own" 1 <<END
here I am
$half
END

sed 's/double by_slope = 0/std::exit(0);\n    &/; s/^#include <span>/&\n#include <cstdlib>/' \
  "$build/solution.cpp" >"$scratch/answer.cpp"
try "an answer that never comes back" 1 <<'END'
The two evenings of the chapter

  gradient(5, 110, {2, -3}, {130, 88})

  It ended the whole program, and so the check with it. (chapter 2, "Which way
  is down?")

3 more tests wait
END

# It is stopped after so much work as --limit allows.
sed 's/double by_slope = 0/for (volatile int forever = 1; forever;) {}\n    &/' "$build/solution.cpp" >"$scratch/answer.cpp"
sh "$build/made/build.sh" "$scratch/answer.cpp" "$scratch/check" >"$scratch/out" 2>&1
"$scratch/check" --limit 1 >"$scratch/out" 2>&1 || true
grep -q 'still running after 1 second' "$scratch/out" || { echo "--limit 1:" >&2; cat "$scratch/out" >&2; failed=1; }

# Reading the usual headers would take most of the time; the compiler marks with ! those that it finds
# compiled.
sh -c "$(sed 's/ -MD / -H&/' "$build/made/build.sh")" sh "$build/stub.cpp" "$scratch/check" 2>"$scratch/out" >&2
if ! grep -q '^! .*/usual\.hpp\.gch$' "$scratch/out" && grep -q '/usual\.hpp$' "$scratch/out"; then
  echo "the usual headers are compiled anew" >&2; failed=1
fi

# A main function of the answer's own is not the program's.
{ sed 's/2 \* error;/error;/' "$build/solution.cpp"; echo 'int main() { return 0; }'; } >"$scratch/answer.cpp"
try "a mistake and a main function" 1 <<END
$half
END

# Only the check itself writes the verdict, and only when all is right.
verdict() {
  rm -f "$scratch/verdict"
  sh "$build/made/build.sh" "$scratch/answer.cpp" "$scratch/check" >"$scratch/out" 2>&1 || { cat "$scratch/out" >&2; failed=1; }
  "$scratch/check" --limit 5 --verdict "$scratch/verdict" >"$scratch/out" 2>&1 || true
  [ "$(cat "$scratch/verdict" 2>/dev/null)" = "$2" ] || { echo "$1: the verdict is not '$2'" >&2; failed=1; }
}
cp "$build/solution.cpp" "$scratch/answer.cpp"
verdict "the solution" passed
cp "$build/stub.cpp" "$scratch/answer.cpp"
verdict "the stub" ""
{ printf '#include <cstdio>\n#include <cstdlib>\n'; cat "$build/stub.cpp"
  echo 'static const int done = (std::puts("All 4 tests pass."), std::exit(0), 0);'; } >"$scratch/answer.cpp"
verdict "an answer that ends before main and says that it is right" ""
mkdir "$scratch/elsewhere"
cp "$build/solution.cpp" "$scratch/elsewhere/answer.cpp"
export LEARN_WORK="$scratch/elsewhere"
verdict "an answer in another folder" passed
sh "$(dirname "$0")/../start.sh" "$build/stub.cpp" "$scratch/not here/new.cpp"
unset LEARN_WORK
cmp -s "$build/stub.cpp" "$scratch/elsewhere/new.cpp" && [ ! -e "$scratch/not here" ] || {
  echo "the stub is not where LEARN_WORK says" >&2; failed=1; }

sed 's/gradient(/grad(/' "$build/solution.cpp" >"$scratch/answer.cpp"
try "a function by another name" 1 <<END
work/2.2-gradient.cpp has no function gradient as the exercise declares it:

$(sed -n '/^namespace answer {$/,/^}$/p' "$build/made/signature.hpp" | sed '1d;$d')
END

sed 's/std::array<double, 2> gradient/std::array<double, 3> gradient/' "$build/solution.cpp" >"$scratch/answer.cpp"
if sh "$build/made/build.sh" "$scratch/answer.cpp" "$scratch/check" 2>/dev/null; then
  echo "an answer of another type: it compiles" >&2; failed=1
fi
exit $failed
