#!/bin/sh
# make_answers.sh PROGRAM: what make_answers writes for a small exercise, what it leaves alone, and
# how it ends when a mistake does not fit.
set -eu
program=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
failed=0
complain() { echo "$1" >&2; failed=1; }

cat >check.cpp <<'END'
// section: Sums
#include "check.hpp"

namespace answer {
int twice(int a);
}

TEST_CASE("Two") {}
END
cat >solution.cpp <<'END'
#include <span>

namespace answer {

int twice(int a) { return 2 * a; }

}
END
write() {
  cat >mistakes.md <<END
## $1

It is three times as much.

fails: Two

\`\`\`diff
-$2
+int twice(int a) { return 3 * a; }
\`\`\`
END
}
make() { "$program" 9.9-twice "$scratch" check.cpp solution.cpp "$scratch/mistakes.md" out 2>errors; }

mkdir out
write "three times" "int twice(int a) { return 2 * a; }"
make || complain "a good exercise: status $?"
sed 's/2 \* a/3 * a/' solution.cpp | diff -u - out/wrong/three-times.cpp || complain "the whole answer differs"
grep -q '"told": "It is three times as much."' out/mistakes.json || complain "mistakes.json: not told"
grep -q 'mistakes.md:1' out/answers.cpp || complain "answers.cpp: no place"
grep -q "^#line 9 \"$scratch/mistakes.md\"" out/mistakes.cpp || complain "mistakes.cpp: no #line"

touch -d 2001-01-01 out/mistakes.cpp
make
[ "$(date -r out/mistakes.cpp +%Y)" = 2001 ] || complain "what has not changed was written again"
write "thrice" "int twice(int a) { return 2 * a; }"
make
[ "$(ls out/wrong)" = thrice.cpp ] || complain "the answer of a mistake that is gone is still there"

write "four times" "int twice(int a) { return a + a; }"
status=0
make || status=$?
[ $status = 1 ] || complain "a patch that does not fit: status $status"
cat >expected <<END
$scratch/mistakes.md:8:2: error: \`four times\`: the patch does not fit \`solution.cpp\`: expected \`int twice(int a) { return a + a; }\`, found no such line; the nearest is \`int twice(int a) { return 2 * a; }\` (solution.cpp:5); make context and \`-\` lines equal to the chunk's own text
END
diff -u expected errors || failed=1
[ "$(ls out/wrong)" = thrice.cpp ] || complain "an exercise with an error was written"

rm mistakes.md
status=0
make || status=$?
[ $status = 1 ] && grep -q 'mistakes.md: cannot read it' errors || complain "no mistakes.md: status $status"
status=0
"$program" 2>/dev/null || status=$?
[ $status = 2 ] || complain "without words: status $status"
exit $failed
