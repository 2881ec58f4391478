// What all calls of an exercise came to, with one version of the answer, and what that proves.
//
// A mistake is named only if it and the answer come to the same in every call of every test, and
// not if the answer gives the same whatever it is given: a constant agrees with too much. What no
// mistake explains may still be of a kind that needs no catalogue (see told_by_kind).
#pragma once

#include "judge.hpp"

#include <string>
#include <vector>

namespace exercise {

/// What one call came to.
struct seen {
    bool right = false;
    bool threw = false, text = false;  // then there are no numbers
    bool refusal = false;              // an exception is expected
    bool direct = true;                // what the function itself returned
    std::size_t other = 0;             // which exception or text, as a hash
    std::size_t expected_text = 0;     // likewise, if a text is expected; otherwise 0
    std::vector<double> yours, expected;
    std::vector<std::vector<double>>
        inputs;  // those arguments that are numbers or lists of them
};

/// All calls of all tests, in order.
struct record {
    std::vector<seen> calls;
    bool whole = false;  // the tests were gone through to their end
};

/// Goes through all tests with a version, in a process of its own, past every failure.
record collect(const version& v);

/// Within `collect`: whether calls are to be noted and not judged; and notes one.
bool collecting();
void note_seen(const trial& t, const wanted& w, const outcome& yours, bool is_right);

/// Chooses whose results are explained from here on, and goes through all tests with it.
void gather_evidence(const version& v);

/// The mistakes that come to the same as the version in all calls of all tests.
std::vector<const version*> explanations();
std::vector<const version*> explanations(const record& r);

/// Right in every call, and through to the end.
bool all_right(const record& r);

/// Whether the results are the same whatever is asked, in a sentence; empty if they are not. It is
/// told before any mistake's name. What
/// a check has worked out from many calls counts only where there is nothing else. Texts need three calls that should not all come to one text.
std::string told_constant();
std::string told_constant(const record& r);

/// What the results of all calls are by their kind, in a sentence: constant, an argument handed
/// back, right but for rounding. Empty if they are of no such kind.
std::string told_by_kind();
std::string told_by_kind(const record& r);

/// How small the differences are, if they are as small as those of rounding, in a sentence that
/// speaks of these numbers only; empty if they are not, or if none differs.
std::string near_miss(const std::vector<double>& yours,
                      const std::vector<double>& expected);

/// What the numbers betray: all half of what they should be, the right ones in another order.
/// Needs three numbers, in this call or in several. Empty if they betray nothing.
std::string footprint(const std::vector<double>& yours,
                      const std::vector<double>& expected);
std::string footprint(const record& r);
std::string footprint_of_all();

}
