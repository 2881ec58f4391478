#include "judge.hpp"

#include "catch.hpp"
#include "evidence.hpp"
#include "format.hpp"
#include "report.hpp"
#include "tests.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace exercise {

namespace {

/// Which version this run tests.
const version* tested = nullptr;

bool is_right(const outcome& yours, const wanted& w) {
    if (yours.thrown) return w.is_that && w.is_that(yours.thrown);
    if (w.is_that) return false;
    if (yours.text != w.value.text || yours.numbers.size() != w.value.numbers.size())
        return false;
    for (std::size_t i = 0; i < yours.numbers.size(); ++i)
        if (!right(yours.numbers[i], w.value.numbers[i], w)) return false;
    return true;
}

void print(const std::string& text) { std::fputs(text.c_str(), stdout); }

/// The call with the version under test. If there is nothing to call, the run ends here.
outcome call_tested(const trial& t) {
    try {
        return t.run(*tested);
    } catch (const not_written_yet& stub) {
        if (collecting()) end_run(not_written);
        print(stub.line + "\n");
        end_run(not_written);
    } catch (const undefined_function& missing) {
        if (collecting()) end_run(not_linked);
        print(wrapped(answer_file() + " has no function " + missing.name +
                          " as the exercise declares it:",
                      0) +
              "\n" + this_exercise.signature);
        end_run(not_linked);
    }
}

}

void test_version(const version& v) { tested = &v; }

bool right(double yours, double expected, const wanted& w) {
    if (!w.gradient) return same(yours, expected, w.within);
    return relative_error(yours, expected) < 1e-6;
}

double relative_error(double a, double b) {
    if (a == b) return 0;
    return std::abs(a - b) / std::max({std::abs(a), std::abs(b), 1e-4});
}

std::vector<double> wiggle(const std::function<double(const std::vector<double>&)>& loss,
                           std::vector<double> point) {
    std::vector<double> slopes;
    for (double& parameter : point) {
        const double kept = parameter;
        parameter = kept + 1e-5;
        const double above = loss(point);
        parameter = kept - 1e-5;
        slopes.push_back((above - loss(point)) / 2e-5);
        parameter = kept;
    }
    return slopes;
}

void judge(const trial& t, const wanted& w) {
    if (only_listing()) {
        std::puts(current_test().c_str());
        FAIL("only listing");
    }
    note_test(current_test());
    note_call(t.call);
    make_room_for_reports();
    const outcome yours = call_tested(t);
    const bool all_right = is_right(yours, w);
    if (collecting()) note_seen(t, w, yours, all_right);
    if (all_right || collecting()) return;
    if (!silent()) print(current_test() + "\n\n" + report(t, w, yours, explanations()));
    FAIL("the answer is not right");
}

}
