// The words of a check: numbers, tables, verdicts, crashes, and what the numbers betray.
#include "catch.hpp"
#include "support/crash.hpp"
#include "support/evidence.hpp"
#include "support/format.hpp"
#include "support/isolate.hpp"
#include "support/report.hpp"

#include <cmath>
#include <csignal>
#include <sstream>
#include <stdexcept>

#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

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
    CHECK(sentence(thrown(std::string("no")), two) ==
          "It threw std::string, where an answer was asked for.");
    CHECK(sentence(to_outcome(5.0), refused) ==
          "It returned 5; std::invalid_argument was asked for.");
    CHECK(sentence(thrown(std::out_of_range("far")), refused) ==
          "It threw std::out_of_range (far); std::invalid_argument was asked for.");
    CHECK(sentence(to_outcome(std::string("sign")),
                   value(to_outcome(std::string("index")))) ==
          "It comes to \"sign\"; what was asked for is \"index\".");
}

TEST_CASE("not a number") {
    const std::string text = told(numbers({NAN, 2}), value(numbers({1, 2})));
    CHECK(text.find("  0     nan          1                <--\n") != std::string::npos);
    CHECK(text.find("NaN stands for not a number. It comes of 0/0,") != std::string::npos);
}

TEST_CASE("infinity") {
    const std::string told_of_one = told(numbers({INFINITY, 2}), value(numbers({1, 2})));
    CHECK(told_of_one.find("Infinity comes of a division by 0,") != std::string::npos);
    const std::string rightly = told(numbers({INFINITY, 2}), value(numbers({INFINITY, 3})));
    CHECK(rightly.find("Infinity comes of") == std::string::npos);
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
    e.err = "==1==ERROR: AddressSanitizer: stack-use-after-return on address 0x1\n"
            "    #0 0x1 in answer::f(double) /the/book/work/2.2-gradient.cpp:7\n";
    CHECK(crash_report(e).find("it used a variable that is gone.") != std::string::npos);
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

TEST_CASE("what three numbers betray, and fewer do not") {
    CHECK(footprint({-20.5, -1.5, 1}, {-41, -3, 2}) ==
          "Each is half of what it should be.");
    CHECK(footprint({82, 2, 0, 4}, {41, 1, 0, 2}) == "Each is twice what it should be.");
    CHECK(footprint({41, 0, 1, 2}, {-41, 0, -1, -2}) == "Each has the wrong sign.");
    CHECK(footprint({0.7, 1.4, 2.1}, {1, 2, 3}) == "Each is 0.7 times what it should be.");
    CHECK(footprint({2, 3, 1}, {1, 2, 3}) ==
          "The numbers are right, but in another order.");
    // in their order already, but for rounding
    CHECK(footprint({0, 1, 3, 2}, {1e-11, 1, 2, 3}) == "");
    CHECK(footprint({1e-10, 1 + 1e-10, 2, 3}, {0, 1, 2, 3}) == "");
    CHECK(footprint({82}, {41}) == "");
    CHECK(footprint({82, 2}, {41, 1}) == "");
    CHECK(footprint({2, 1}, {1, 2}) == "");
    CHECK(footprint({1, 0, 0, 0}, {0, 0, 1, 0}) == "");
    CHECK(footprint({1 + 1e-8, 2, 3}, {1, 2, 3}) == "");
    CHECK(footprint({2, 5, 3}, {1, 2, 3}) == "");
    CHECK(footprint({NAN, 2, 3}, {1, 2, 3}) == "");
    CHECK(footprint({0, 2, 3}, {1, 2, 3}) == "");
    CHECK(footprint({1, 2}, {1, 2, 3}) == "");
}

TEST_CASE("a small difference is called small, and nothing else") {
    CHECK(near_miss({1 + 2e-10, 0}, {1, 0})
              .starts_with("So small a difference, 2e-10 of the number at most, comes of"));
    CHECK(near_miss({1, 2}, {1, 2}) == "");
    CHECK(near_miss({1.001, 2}, {1, 2}) == "");
    CHECK(near_miss({1e-9, 2}, {0, 2}) == "");
    CHECK(near_miss({NAN, 2}, {1, 2}) == "");
    CHECK(near_miss({1, 2}, {1}) == "");
}

namespace {

/// A call with these arguments that came to `yours`.
seen call(std::vector<double> yours, std::vector<double> expected,
          std::vector<std::vector<double>> inputs = {}) {
    seen s;
    s.right = yours == expected;
    s.yours = std::move(yours), s.expected = std::move(expected),
    s.inputs = std::move(inputs);
    return s;
}

seen refusal(bool right) {
    seen s;
    s.right = right, s.threw = true, s.other = 7;
    return s;
}

seen text(std::size_t yours, std::size_t expected) {
    seen s;
    s.right = yours == expected, s.text = true;
    s.other = yours, s.expected_text = expected;
    return s;
}

record calls(std::vector<seen> list) { return {std::move(list), true}; }

}

TEST_CASE("what is true of several calls needs three numbers, too") {
    CHECK(footprint(calls({call({2}, {1}), call({4}, {2}), call({6}, {3})})) ==
          "Each is twice what it should be.");
    CHECK(footprint(calls({call({2}, {1}), call({4}, {2})})) == "");
    CHECK(footprint(calls({call({2}, {1}), call({4}, {2}), call({7}, {3})})) == "");
    CHECK(footprint(calls({refusal(true), call({2, 4, 6}, {1, 2, 3})})) ==
          "Each is twice what it should be.");
}

TEST_CASE("the same whatever is asked") {
    CHECK(told_by_kind(calls({call({0}, {1}), call({0}, {2}), call({0}, {0})})) ==
          "It gives 0 whatever it is given.");
    CHECK(told_by_kind(calls({call({0}, {1}), refusal(true), call({0, 0}, {2, 5})})) ==
          "It gives 0 whatever it is given.");
    CHECK(told_by_kind(calls({call({NAN}, {1}), call({NAN}, {2}), call({NAN}, {0})}))
              .starts_with("It gives NaN whatever it is given"));
    CHECK(told_by_kind(calls({call({}, {1, 2}), call({}, {3})})) ==
          "It returns an empty list whatever it is given.");
    seen wrong = refusal(false);
    wrong.expected = {1};
    CHECK(told_by_kind(calls({wrong, wrong})) == "It throws whatever it is given.");
    // one call, two numbers, or calls that should all come to the same, prove nothing
    CHECK(told_by_kind(calls({call({0, 0, 0}, {1, 2, 3})})) == "");
    CHECK(told_by_kind(calls({call({0}, {1}), call({0}, {2})})) == "");
    CHECK(told_by_kind(calls({call({0}, {1}), call({0}, {1}), call({0}, {1})})) == "");
    CHECK(told_by_kind(calls({call({0}, {1}), call({0}, {2}), call({3}, {0})})) == "");
    CHECK(told_by_kind(calls({})) == "");
}

TEST_CASE("the same text whatever is asked") {
    CHECK(told_constant(calls({text(5, 5), text(5, 6), text(5, 7)})) ==
          "It comes to the same whatever it is given.");
    // two calls, different texts, or calls that should all come to the same, prove nothing
    CHECK(told_constant(calls({text(5, 5), text(5, 6)})) == "");
    CHECK(told_constant(calls({text(5, 5), text(5, 6), text(6, 7)})) == "");
    CHECK(told_constant(calls({text(5, 6), text(5, 6), text(5, 6)})) == "");
    seen thrown = text(5, 6);
    thrown.text = false, thrown.threw = true;
    CHECK(told_constant(calls({text(5, 5), text(5, 7), thrown})) == "");
}

TEST_CASE("what a check works out does not hide what the function returns") {
    seen worked_out = call({5}, {6});
    worked_out.direct = false;
    const std::vector<seen> zeros = {call({0}, {1}), call({0}, {2}), call({0}, {3})};
    std::vector<seen> all = zeros;
    all.push_back(worked_out);
    CHECK(told_constant(calls(all)) == "It gives 0 whatever it is given.");
    worked_out.yours = {0}, worked_out.expected = {7};
    CHECK(told_constant(calls({worked_out, worked_out, worked_out})) == "");
    CHECK(told_constant(calls({zeros[0], zeros[1], worked_out})) == "");
    std::vector<seen> nothing_else = {worked_out, worked_out, worked_out};
    nothing_else[1].expected = {8};
    CHECK(told_constant(calls(nothing_else)) == "It gives 0 whatever it is given.");
}

TEST_CASE("an argument that comes back") {
    const auto back = [](double first) {
        return calls(
            {call({first, 2}, {3, 4}, {{1, 2}, {9}}), call({5, 6}, {7, 8}, {{5, 6}, {9}})});
    };
    CHECK(told_by_kind(back(1)) == "It hands back its argument number 1, unchanged.");
    CHECK(told_by_kind(back(1.5)) == "");
    CHECK(told_by_kind(calls({call({1, 2, 3}, {4, 5, 6}, {{1, 2, 3}})})) ==
          "It hands back what it is given, unchanged.");
}

TEST_CASE("right but for rounding") {
    const double third = 1.0 / 3, rounded_third = static_cast<float>(third);
    CHECK(told_by_kind(calls({call({rounded_third, 2}, {third, 2})}))
              .starts_with(
                  "All of it is right but for rounding: the largest error is 3e-08"));
    CHECK(told_by_kind(calls({call({0.3334}, {third})})) == "");
    CHECK(told_by_kind(calls({call({rounded_third}, {third}), refusal(false)})) == "");
    CHECK(told_by_kind(calls({call({third}, {third})})) == "");
}

TEST_CASE("where there is no room for a process, one waits for it") {
    const pid_t child = fork();
    if (child == 0) {
        // Root may start as many as it likes.
        if (geteuid() == 0 && setuid(65534) != 0) _exit(2);
        static rlimit most;
        getrlimit(RLIMIT_NPROC, &most);
        most.rlim_cur = 1;
        setrlimit(RLIMIT_NPROC, &most);
        if (fork() != -1) _exit(3);
        std::signal(SIGALRM, [](int) {
            most.rlim_cur = most.rlim_max;
            setrlimit(RLIMIT_NPROC, &most);
        });
        const itimerval soon = {{0, 0}, {0, 200'000}};
        setitimer(ITIMER_REAL, &soon, nullptr);
        _exit(run_apart([] { return 5; }, 10, true).status == 5 ? 0 : 1);
    }
    int status = -1;
    waitpid(child, &status, 0);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}
