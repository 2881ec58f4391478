// Tests the reader's answer and tells what is wrong with it, if anything is.
//
//     check          up to the first failure; status 0 if there is none, 3 if nothing is written yet
//     check --all    each test by itself
//     check --record F   says nothing, and writes into the file F what came of it, for a program that
//                    grades: `ending passed`, `tests 5`, `passed 5`, `word ...`; up to the last test
//
// --limit N     seconds of work that the answer may take (5)
// --verdict F   writes "passed" into the file F when all tests have passed. A status of 0 alone does
//               not say so: an answer can end the program before anything is checked.
#include "crash.hpp"
#include "evidence.hpp"
#include "format.hpp"
#include "report.hpp"
#include "tests.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

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

/// The function that a test is about: the longest one whose name, with blanks for its lines, begins that
/// of the test; empty if there is none.
std::string part_of(const version& answer, const std::string& test) {
    std::string found;
    for (const auto& [name, function] : answer.functions) {
        std::string words = name + " ";
        std::replace(words.begin(), words.end(), '_', ' ');
        if (test.starts_with(words) && name.size() > found.size()) found = name;
    }
    return found;
}

/// The functions of an answer that are right, when those that are still missing have tests of their own.
std::string right_so_far(const version& answer, const std::vector<std::string>& tests,
                         const std::string& missing) {
    const std::string next = part_of(answer, missing);
    std::vector<std::string> right;
    for (const std::string& test : tests) {
        const std::string part = part_of(answer, test);
        if (part == next) break;
        if (!part.empty() && (right.empty() || right.back() != part)) right.push_back(part);
    }
    if (right.empty()) return "";
    std::string text = "Right so far: ";
    for (std::size_t i = 0; i < right.size(); ++i) text += (i ? ", " : "") + right[i];
    return text + ". Next comes " + next + ".\n";
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
    if (status == not_written) print(right_so_far(answer, tests, e.test));
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

/// By our clock, or by the system's, which an answer cannot put off.
bool was_stopped(const ending& e) {
    return !e.finished &&
           (e.signal == SIGALRM || e.signal == SIGXCPU || e.signal == SIGKILL);
}

/// What a record calls the way in which the tests have ended.
std::string ending_in_words(const ending& e) {
    if (!e.finished) return was_stopped(e) ? "stopped" : "crashed";
    return e.status == passed        ? "passed"
           : e.status == not_written ? "not written"
                                     : "failed";
}

/// The last paragraph of what a reader would be told, in one line: the cause, without the place in the
/// book.
std::string cause_in_one_line(const ending& e) {
    if (e.finished && (e.status == passed || e.status == not_written)) return "";
    std::string paragraph, line;
    std::istringstream lines(e.finished ? e.out : crash_report(e));
    while (std::getline(lines, line)) {
        const std::size_t begin = line.find_first_not_of(' ');
        if (begin == line.npos) paragraph.clear();
        else paragraph += (paragraph.empty() ? "" : " ") + line.substr(begin);
    }
    return paragraph.substr(0, paragraph.rfind(" (chapter "));
}

/// Those of the tests that pass by themselves; after one that had to be stopped, no other is tried.
std::size_t count_passed(const version& answer, const std::vector<std::string>& tests) {
    std::size_t count = 0;
    for (const std::string& name : tests) {
        const ending e = test(answer, words::none, name);
        if (e.finished && e.status == passed) ++count;
        else if (was_stopped(e)) break;
    }
    return count;
}

/// A record of the whole check; its status is that of the check.
int record_check(const version& answer, const std::vector<std::string>& tests,
                 std::string& record) {
    gather_evidence(answer);
    const ending e = test(answer, words::kept);
    const bool right = e.finished && e.status == passed;
    record = "ending " + ending_in_words(e) + "\ntests " + std::to_string(tests.size()) +
             "\npassed " +
             std::to_string(right ? tests.size() : count_passed(answer, tests)) +
             "\nword " + cause_in_one_line(e) + "\n";
    return e.finished ? e.status : failed;
}

struct command_line {
    bool all = false, help = false, wrong = false;
    std::string verdict, record;
};

command_line read(const std::vector<std::string>& words) {
    command_line line;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool has_value = i + 1 < words.size();
        if (words[i] == "--all") line.all = true;
        else if (words[i] == "--help") line.help = true;
        else if (words[i] == "--verdict" && has_value) line.verdict = words[++i];
        else if (words[i] == "--record" && has_value) line.record = words[++i];
        else if (words[i] == "--limit" && has_value)
            limit_seconds(
                static_cast<unsigned>(std::max(1, std::atoi(words[++i].c_str()))));
        else line.wrong = true;
    }
    return line;
}

bool write(const std::string& path, const std::string& text) {
    std::FILE* const file = std::fopen(path.c_str(), "w");
    return file && std::fputs(text.c_str(), file) >= 0 && std::fclose(file) == 0;
}

}

int main(int argc, char** argv) {
    const command_line line = read({argv + 1, argv + argc});
    if (line.help || line.wrong) {
        print("usage: check [--all] [--limit SECONDS] [--verdict FILE | --record FILE]\n");
        return line.help ? 0 : 2;
    }
    const auto answer =
        std::find_if(versions().begin(), versions().end(),
                     [](const version& v) { return v.what == kind::answer; });
    const std::vector<std::string> tests = list_tests();
    if (!line.record.empty()) {
        std::string record;
        const int status = record_check(*answer, tests, record);
        return write(line.record, record) ? status : 2;
    }
    const int status = line.all ? check_all(*answer, tests) : check(*answer, tests);
    if (status == passed && !line.verdict.empty() && !write(line.verdict, "passed\n")) {
        print("the verdict cannot be written to " + line.verdict + "\n");
        return failed;
    }
    return status;
}
