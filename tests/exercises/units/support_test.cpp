// The words of a check: numbers, tables, verdicts, crashes, and what the numbers betray.
#include "catch.hpp"
#include "support/crash.hpp"
#include "support/diagnose.hpp"
#include "support/format.hpp"
#include "support/report.hpp"

#include <cmath>
#include <csignal>
#include <sstream>
#include <stdexcept>

extern "C" int catch_main(int argc, char** argv);

int main(int argc, char** argv) { return catch_main(argc, argv); }

const exercise::description exercise::this_exercise = {"2.2-gradient", "/the/book", ""};

namespace {

using namespace exercise;

const bool added = add({kind::answer, "answer", "", "Which way is down?", {}, {}});

outcome numbers(std::vector<double> list) { return to_outcome(list); }

/// What is told about f(1) if it came to one thing and should have come to another.
std::string told(const outcome& yours, const wanted& w,
                 std::vector<std::string> rows = {}) {
    return report({"f(1)", nullptr, std::move(rows)}, w, yours, {});
}

wanted value(const outcome& expected) { return {expected, {}, false, "", nullptr}; }

template <class Exception>
outcome thrown(Exception e) {
    outcome result;
    result.thrown = std::make_exception_ptr(e);
    return result;
}

}

TEST_CASE("numbers in a call and in a table") {
    CHECK(show(-41.0) == "-41");
    CHECK(show(0.1) == "0.1");
    CHECK(show(1e-5) == "1e-05");
    CHECK(show(2.0 / 3) == "0.66666667");
    CHECK(show(-std::nan("")) == "nan");
    CHECK(rounded(2.0 / 3) == "0.6666666667");
    CHECK(show(std::vector<double>{2, -3}) == "{2, -3}");
    CHECK(show(std::vector<double>(9, 1.5)) == "{1.5, 1.5, 1.5, 1.5, ... 9 numbers}");
}

TEST_CASE("text is wrapped between words and measured in characters") {
    CHECK(wrapped("e² is small", 2) == "  e² is small\n");
    CHECK(width("e² ½") == 4);
    const std::string word(40, 'x');
    CHECK(wrapped(word + " " + word, 0) == word + "\n" + word + "\n");
}

TEST_CASE("equal means within a share, and NaN is equal to NaN") {
    CHECK(same(1e9, 1e9 + 0.5));
    CHECK_FALSE(same(1e9, 1e9 + 5));
    CHECK(same(NAN, NAN));
    CHECK_FALSE(same(NAN, 0));
    CHECK(same(INFINITY, INFINITY));
    CHECK_FALSE(same(INFINITY, -INFINITY));
    CHECK_FALSE(same(numbers({0}), numbers({4e-18})));
    CHECK(same(numbers({1, 0}), numbers({1, 4e-18})));
    CHECK(same(thrown(std::invalid_argument("a")), thrown(std::invalid_argument("b"))));
    CHECK_FALSE(same(thrown(std::invalid_argument("a")), thrown(std::out_of_range("a"))));
}

TEST_CASE("a single number that is wrong") {
    CHECK(told(to_outcome(10.0), value(to_outcome(16.5))) ==
          "  f(1)\n"
          "\n"
          "     yours   expected   difference\n"
          "        10       16.5         -6.5   <--\n"
          "\n"
          "  None of the mistakes that we know gives this number. (chapter 2, \"Which way\n"
          "  is down?\")\n");
}

TEST_CASE("a list with names, one of them wrong") {
    CHECK(told(numbers({1, 2}), value(numbers({1, 3})), {"slope", "intercept"}) ==
          "  f(1)\n"
          "\n"
          "              yours   expected   difference\n"
          "  slope           1          1            0\n"
          "  intercept       2          3           -1   <--\n"
          "\n"
          "  1 of 2 wrong. None of the mistakes that we know gives these numbers.\n"
          "  (chapter 2, \"Which way is down?\")\n");
}

TEST_CASE("two numbers that look alike get all their digits") {
    const std::string text =
        told(to_outcome(0.1 + 0.2 + 1e-12), {to_outcome(0.3), {0, 0}, false, "", nullptr});
    CHECK(text.find("0.3000000000010000") != std::string::npos);
}

TEST_CASE("a gradient is compared by relative error") {
    wanted w = value(numbers({-41, -3}));
    w.gradient = true;
    const std::string text = told(numbers({-20.5, -3}), w);
    CHECK(text.find("     yours   by wiggling   relative error\n") != std::string::npos);
    CHECK(text.find("  0   -20.5           -41              0.5   <--\n") !=
          std::string::npos);
    CHECK(text.find("  1      -3            -3                0\n") != std::string::npos);
}

TEST_CASE("the wrong part of a long list") {
    std::vector<double> yours(30, 1.0), expected(30, 1.0);
    yours[20] = 2;
    const std::string text = told(numbers(yours), value(numbers(expected)));
    CHECK(text.find("  18 ") != std::string::npos);
    CHECK(text.find("  17 ") == std::string::npos);
    CHECK(text.find("  20       2          1            1   <--\n") != std::string::npos);
    CHECK(text.find("  ... and 18 more rows\n") != std::string::npos);
}

TEST_CASE("what is neither number nor crash has a sentence of its own") {
    const auto sentence = [](const outcome& yours, const wanted& w) {
        std::istringstream words(told(yours, w).substr(std::string("  f(1)").size()));
        std::string text, word;
        while (words >> word && word != "(chapter")
            text += (text.empty() ? "" : " ") + word;
        return text;
    };
    const wanted two = value(numbers({1, 2}));
    wanted refused = value({});
    refused.exception = "std::invalid_argument";
    refused.is_that = [](const std::exception_ptr&) { return false; };
    CHECK(sentence(numbers({1, 2, 3}), two) ==
          "It returned 3 numbers, {1, 2, 3}; 2 were asked for.");
    CHECK(sentence(numbers({}), two) == "It returned 0 numbers; 2 were asked for.");
    CHECK(sentence(thrown(std::out_of_range("far")), two) ==
          "It threw std::out_of_range (far), where an answer was asked for.");
    CHECK(sentence(thrown(3), two) == "It threw int, where an answer was asked for.");
    CHECK(sentence(to_outcome(5.0), refused) ==
          "It returned 5; std::invalid_argument was asked for.");
    CHECK(sentence(thrown(std::out_of_range("far")), refused) ==
          "It threw std::out_of_range (far); std::invalid_argument was asked for.");
    CHECK(sentence(to_outcome(std::string("sign")),
                   value(to_outcome(std::string("index")))) ==
          "It returned \"sign\"; the answer is \"index\".");
}

TEST_CASE("not a number") {
    const std::string text = told(numbers({NAN, 2}), value(numbers({1, 2})));
    CHECK(text.find("  0     nan          1                <--\n") != std::string::npos);
    CHECK(text.find("NaN stands for not a number. It comes of 0/0,") != std::string::npos);
}

TEST_CASE("a crash is told with the section to read again") {
    ending e;
    e.test = "The test";
    e.call = "f(1)";
    e.signal = SIGSEGV;
    e.err = "==1==ERROR: AddressSanitizer: SEGV on unknown address\n"
            "    #0 0x1 in answer::f(double) /the/book/work/2.2-gradient.cpp:7\n";
    CHECK(crash_report(e) ==
          "The test\n"
          "\n"
          "  f(1)\n"
          "\n"
          "  At work/2.2-gradient.cpp:7 it reached for memory that is not its own.\n"
          "  (chapter 2, \"Which way is down?\")\n");
    e.err.clear();
    e.signal = SIGALRM;
    e.seconds = 5;
    CHECK(crash_report(e) ==
          "The test\n"
          "\n"
          "  f(1)\n"
          "\n"
          "  It was still running after 5 seconds. Is there a loop that never ends?\n"
          "  (chapter 2, \"Which way is down?\")\n");
}

TEST_CASE("what the numbers betray") {
    CHECK(footprint({-20.5, -1.5}, {-41, -3}) == "Each is half of what it should be.");
    CHECK(footprint({82}, {41}) == "It is twice what it should be.");
    CHECK(footprint({41, 0}, {-41, 0}) == "Each has the wrong sign.");
    CHECK(footprint({-1}, {1}) == "It has the wrong sign.");
    CHECK(footprint({40}, {1}) == "It is 40 times what it should be.");
    CHECK(footprint({0.025}, {1}) == "It is what it should be, divided by 40.");
    CHECK(footprint({0.7}, {1}) == "");
    CHECK(footprint({0.7, 1.4}, {1, 2}) == "Each is 0.7 times what it should be.");
    CHECK(footprint({2, 1}, {1, 2}) == "The numbers are right, but in another order.");
    CHECK(footprint({2, 5}, {1, 2}) == "");
    CHECK(footprint({NAN, 2}, {1, 2}) == "");
    CHECK(footprint({0, 2}, {1, 2}) == "");
}
