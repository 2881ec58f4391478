#include "tests.hpp"

#include "judge.hpp"

#include "catch.hpp"
#if __has_include(<catch2/interfaces/catch_interfaces_capture.hpp>)
#include <catch2/interfaces/catch_interfaces_capture.hpp>
#endif

#include <sstream>

/// Catch2's own main function, under another name (see CMakeLists.txt).
extern "C" int catch_main(int argc, char** argv);

namespace exercise {

namespace {

/// Seconds. For a reader five are long; and two are enough for a known mistake.
unsigned time_limit = 5;
constexpr unsigned time_limit_of_proof = 2;

bool listing = false;
words wanted_words = words::printed;

/// Catch2 talks to nobody: what the reader is told, judge() has printed.
int run_catch(std::vector<std::string> options) {
    options.insert(options.begin(), {"check", "--order", "decl", "-o", "/dev/null"});
    std::vector<char*> words;
    for (std::string& option : options) words.push_back(option.data());
    words.push_back(nullptr);
    return catch_main(static_cast<int>(options.size()), words.data());
}

}

void limit_seconds(unsigned seconds) { time_limit = seconds; }

std::vector<std::string> list_tests() {
    const ending e = run_apart(
        [] {
            listing = true;
            return run_catch({}) == 0 ? passed : failed;
        },
        time_limit, true);
    std::vector<std::string> names;
    std::istringstream lines(e.out);
    for (std::string name; std::getline(lines, name);)
        if (names.empty() || names.back() != name) names.push_back(name);
    return names;
}

ending test(const version& v, words w, const std::string& only) {
    return run_apart(
        [&] {
            wanted_words = w;
            test_version(v);
            std::vector<std::string> options = {"-a"};
            if (!only.empty()) options.push_back(only);
            return run_catch(options) == 0 ? passed : failed;
        },
        v.what == kind::answer ? time_limit : time_limit_of_proof, w != words::printed);
}

void run_tests_apart(const version& v, const std::function<void()>& before,
                     const std::function<void()>& after) {
    run_apart(
        [&] {
            wanted_words = words::none;
            test_version(v);
            before();
            run_catch({});
            after();
            return passed;
        },
        time_limit_of_proof, true);
}

std::string current_test() {
    return std::string(Catch::getResultCapture().getCurrentTestName());
}

bool only_listing() { return listing; }

bool silent() { return wanted_words == words::none; }

}
