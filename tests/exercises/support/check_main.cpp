// Tests the reader's answer and tells what is wrong with it, if anything is.
//
//     check          up to the first failure; status 0 if there is none, 3 if nothing is written yet
//     check --all    each test by itself
#include "crash.hpp"
#include "evidence.hpp"
#include "format.hpp"
#include "report.hpp"
#include "tests.hpp"

#include <algorithm>
#include <cstdio>

namespace {

using namespace exercise;

void print(const std::string& text) { std::fputs(text.c_str(), stdout); }

/// Prints what the reader is told about a run, and returns the status.
int tell(const ending& e, std::size_t waiting) {
    std::fputs(own_words(e).c_str(), stderr);
    if (e.finished && (e.status == passed || e.status == not_written)) return e.status;
    if (!e.finished) print(crash_report(e));
    if (waiting)
        print("\n" + counted(waiting, "more test") +
              (waiting == 1 ? " waits\n" : " wait\n"));
    return failed;
}

int check(const version& answer, const std::vector<std::string>& tests) {
    gather_evidence(answer);
    const ending e = test(answer, words::printed);
    const auto here = std::find(tests.begin(), tests.end(), e.test);
    const std::size_t waiting =
        here == tests.end() || (e.finished && e.status == not_linked)
            ? 0
            : static_cast<std::size_t>(tests.end() - here) - 1;
    const int status = tell(e, waiting);
    if (status == passed)
        print(tests.size() == 1 ? "The test passes.\n"
                                : "All " + std::to_string(tests.size()) + " tests pass.\n");
    return status;
}

int check_all(const version& answer, const std::vector<std::string>& tests) {
    int worst = passed;
    gather_evidence(answer);
    for (const std::string& name : tests) {
        const int status = tell(test(answer, words::printed, name), 0);
        print((status == passed ? "passed: " : "failed: ") + name + "\n");
        worst = std::max(worst, status);
    }
    return worst;
}

}

int main(int argc, char** argv) {
    const std::string option = argc > 1 ? argv[1] : "";
    if (argc > 2 || !(option.empty() || option == "--all")) {
        print("usage: check [--all]\n");
        return option == "--help" ? 0 : 2;
    }
    const auto answer =
        std::find_if(versions().begin(), versions().end(),
                     [](const version& v) { return v.what == kind::answer; });
    const std::vector<std::string> tests = list_tests();
    return option == "--all" ? check_all(*answer, tests) : check(*answer, tests);
}
