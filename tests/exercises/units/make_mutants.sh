#!/bin/sh
# make_mutants.sh MAKE_MUTANTS: how a solution is spoilt.
set -eu
make_mutants=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
make() {
  "$make_mutants" "$folder/check.cpp" "$folder/solution.cpp" "$folder/some.cpp" "$folder/rest.cpp"
  cat "$folder/some.cpp" "$folder/rest.cpp" >"$folder/mutants.cpp"
}
cat >"$folder/check.cpp" <<'END'
// section: Somewhere
#include <span>
#include <vector>

namespace answer {
std::vector<double> sums(std::span<const double> a, std::span<const double> b);
}

TEST_CASE("One") {}
END
cat >"$folder/solution.cpp" <<'END'
#include <span>
#include <vector>

namespace answer {

std::vector<double> sums(std::span<const double> a, std::span<const double> b) {
    std::vector<double> result;
    for (std::size_t i = 0; i < a.size(); ++i) {
        double sum = 0;
        for (double x : b) sum += a[i] * x;
        result.push_back(sum);
    }
    return result;
}

}
END
make

# has WHAT: one mutant is told so.
has() {
  [ "$(grep -cF "R\"~($1)~\"" "$folder/mutants.cpp")" = 1 ] || { echo "not once: $1" >&2; exit 1; }
}
# lacks WHAT: nothing like that is there.
lacks() {
  if grep -qF "$1" "$folder/mutants.cpp"; then echo "there: $1" >&2; exit 1; fi
}
has 'for (double x : b) sum += a[i] * x;  =>  for (double x : b) sum -= a[i] * x;'
has 'double sum = 0;  =>  static double sum = 0;'
has 'std::vector<double> result;  =>  static std::vector<double> result;'
has 'a and b exchanged'
has 'for (std::size_t i = 0; i < a.size(); ++i) {  =>  after the first time round return result;'
has 'for (double x : b) sum += a[i] * x;  =>  after the first time round break;'
has 'for (double x : b) sum += a[i] * x;  =>  after the first time round return result;'
has 'sums: result written over a'
has 'sums: result written over b'
grep -qF 'for (double x : b) { sum += a[i] * x; return result; }' "$folder/mutants.cpp"
grep -qF 'room_[at_++] = (sum);' "$folder/mutants.cpp"
# The first loop is the last statement but one: to leave it and to return are the same.
lacks 'for (std::size_t i = 0; i < a.size(); ++i) {  =>  after the first time round break;'

# Some of them, and not all, are in the first file, with the answers by rule.
some=$(grep -c '^namespace mutant_' "$folder/some.cpp")
rest=$(grep -c '^namespace mutant_' "$folder/rest.cpp")
[ "$some" -ge 5 ] && [ "$some" -le 8 ] && [ "$rest" -ge "$some" ] || { echo "$some and $rest mutants" >&2; exit 1; }
[ "$(grep -c '"always 0"\|R"~(always 0)~"' "$folder/some.cpp")" = 1 ] || { echo "no answers by rule" >&2; exit 1; }

# What leads where it is not declared yet is left alone.
sed -i 's/    return result;/    const double last = 1;\n    return {last};/' "$folder/solution.cpp"
make
has 'for (std::size_t i = 0; i < a.size(); ++i) {  =>  after the first time round break;'
lacks 'after the first time round return'
lacks 'written over'
