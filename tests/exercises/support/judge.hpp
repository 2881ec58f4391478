// One call in a check: what it should come to, and what the reader is told if it does not.
#pragma once

#include "outcome.hpp"
#include "versions.hpp"

#include <string>
#include <vector>

namespace exercise {

/// A call, ready to be made with any version of the answer.
struct trial {
    std::string call;  // as the reader sees it, dot({1, 2}, {6, 5}); may be empty
    std::function<outcome(const version&)> run;
    std::vector<std::string> rows;  // names of the numbers that it returns
    std::vector<std::vector<double>> inputs =
        {};  // those arguments that are numbers or lists
};

/// What a trial should come to.
struct wanted {
    outcome value;
    tolerance within;
    bool gradient = false;  // found by wiggling: compared by relative error
    std::string exception;  // if not empty, an exception of this type is wanted
    std::function<bool(const std::exception_ptr&)> is_that;
};

/// Makes the call with the version under test. If it does not come to what is wanted, tells the
/// reader so, with the probable cause, and ends the test case.
void judge(const trial& t, const wanted& w);

/// Chooses the version to be tested.
void test_version(const version& v);

/// Is this number of a trial right?
bool right(double yours, double expected, const wanted& w);

/// |a - b| as a share of the larger of |a| and |b|, or of 0.0001 if both are smaller (chapter 3).
double relative_error(double a, double b);

/// The gradient of a loss at a point, by central differences (chapter 3).
std::vector<double> wiggle(const std::function<double(const std::vector<double>&)>& loss,
                           std::vector<double> point);

}
