// Proves that a check does what it promises:
//
//     prove STUB.cpp EXCUSED.txt [some]
//     prove --tell                     prints what each known mistake is told, for its author to read
//     prove --symptoms                 prints what each looks like from outside, for symptoms.txt
//
// The solution passes; the stub says one line; each known mistake fails exactly the tests that it
// names, is told its own cause and no other, and where to read again; every mutant of the solution
// fails, but for those that are excused with a reason. Nobody is told raw TeX. If there is a file
// symptoms.txt beside EXCUSED.txt, it says of each mistake what it looks like. With `some`, only some
// of the mutants are there, and an excuse may be of another.
#include "crash.hpp"
#include "evidence.hpp"
#include "format.hpp"
#include "report.hpp"
#include "symptom.hpp"
#include "tests.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>

namespace {

using namespace exercise;

int faults = 0;

void fault(const std::string& text) {
    std::printf("%s: %s\n", this_exercise.id, text.c_str());
    ++faults;
}

/// All that the reader would be told about a version.
std::string told(const ending& e) { return e.out + (e.finished ? "" : crash_report(e)); }

/// With single blanks between the words: the reader sees long sentences in several lines.
std::string one_line(const std::string& text) {
    std::istringstream words(text);
    std::string result, word;
    while (words >> word) result += (result.empty() ? "" : " ") + word;
    return result;
}

/// Raw TeX, if there is any: what a terminal cannot show.
void prove_plain(const std::string& who, const std::string& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        const bool command =
            text[i] == '\\' && (std::isalpha(static_cast<unsigned char>(next)) ||
                                std::string("([,;:!{|").find(next) != std::string::npos);
        const bool script = (text[i] == '_' || text[i] == '^') && next == '{';
        if (text[i] == '$' || command || script)
            return fault(who + " is told raw TeX: " + text.substr(i > 20 ? i - 20 : 0, 60));
    }
}

bool passes(const ending& e) { return e.finished && e.status == passed; }

void prove_names(const std::vector<std::string>& tests) {
    if (tests.empty()) fault("there are no tests");
    for (const std::string& name : tests)
        if (!std::all_of(name.begin(), name.end(),
                         [](unsigned char c) { return std::isalnum(c) || c == ' '; }))
            fault("the name of a test has letters, digits and blanks only: " + name);
}

void prove_solution(const version& v) {
    const ending e = test(v, words::kept);
    if (!passes(e) || !e.out.empty()) fault("the solution does not pass:\n" + told(e));
}

void prove_stub(const version& v, const std::string& path) {
    const ending e = test(v, words::kept);
    std::ifstream file(path);
    std::string line;
    int number = 1;
    while (std::getline(file, line) && line.find("todo(\"") == std::string::npos) ++number;
    const std::string expected =
        "not written yet: " + short_path(path) + ":" + std::to_string(number) + "\n";
    if (!e.finished || e.status != not_written || told(e) != expected)
        fault("the stub should say\n" + expected + "and not\n" + told(e));
}

/// Where a mistake stands, and its name.
std::string named(const version& v) { return v.place + ": `" + v.name + "`"; }

void prove_words(const version& v) {
    gather_evidence(v);
    const std::string words_told = told(test(v, words::kept)), text = one_line(words_told);
    prove_plain(named(v), words_told);
    if (text.find(v.cause) == std::string::npos)
        fault(named(v) + " is not told its cause but\n" + words_told);
    if (text.find(place(v.section)) == std::string::npos &&
        text.find(place()) == std::string::npos)
        fault(named(v) + " is not told where to read again but\n" + words_told);
    for (const version& other : versions())
        if (other.what == kind::mistake && other.name != v.name &&
            text.find(other.cause) != std::string::npos)
            fault(named(v) + " is told the cause of `" + other.name + "`");
}

void prove_fails(const version& v, const std::vector<std::string>& tests) {
    std::string fails;
    for (const std::string& name : tests)
        if (!passes(test(v, words::none, name)))
            fails += (fails.empty() ? "" : "; ") + name;
    std::string declared;
    for (const std::string& name : v.fails)
        declared += (declared.empty() ? "" : "; ") + name;
    if (fails != declared) fault(named(v) + " should say\nfails: " + fails);
}

std::map<std::string, bool> read_excuses(const char* path) {
    std::map<std::string, bool> excuses;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with("#")) continue;
        const std::size_t bar = line.find("  |  ");
        if (bar == std::string::npos)
            fault(std::string(path) + ": no reason given: " + line);
        excuses[line.substr(0, bar)] = false;
    }
    return excuses;
}

/// Wrong answers made by rule, mutants among them: how many there are, and what is said of them.
struct by_rule {
    std::size_t tried = 0, equal = 0, excused = 0, kinds = 0, named = 0, unnamed = 0;
};

/// Is this answer the solution, as far as its result goes? Many rules leave a number, a text or an
/// empty list as it is.
bool changes_nothing(const record& solution, const record& r) {
    const auto come_to_the_same = [](const seen& a, const seen& b) {
        return a.threw == b.threw && a.other == b.other &&
               std::equal(a.yours.begin(), a.yours.end(), b.yours.begin(), b.yours.end(),
                          [](double x, double y) { return same(x, y); });
    };
    return r.whole && std::equal(r.calls.begin(), r.calls.end(), solution.calls.begin(),
                                 solution.calls.end(), come_to_the_same);
}

by_rule prove_rules(const version& solution, std::map<std::string, bool> excuses,
                    bool all_there) {
    by_rule count;
    const record right = collect(solution);
    for (const version& v : versions()) {
        if (v.what != kind::mutant && v.what != kind::rule) continue;
        ++count.tried;
        const record r = collect(v);
        if (all_right(r)) {
            const auto excuse = excuses.find(v.name);
            if (excuse != excuses.end()) excuse->second = true, ++count.excused;
            else if (v.what == kind::rule && changes_nothing(right, r)) ++count.equal;
            else fault("nobody noticed: " + v.name);
            continue;
        }
        if (v.what == kind::rule)
            gather_evidence(v), prove_plain(v.name, told(test(v, words::kept)));
        if (!told_constant(r).empty()) ++count.kinds;
        else if (!explanations(r).empty()) ++count.named;
        else if (!told_by_kind(r).empty()) ++count.kinds;
        else ++count.unnamed;
        const bool constant = v.name == "always 0" || v.name == "always 1" ||
                              v.name == "always NaN" || v.name == "empty" ||
                              v.name == "refusing everything";
        if (constant && told_constant(r).empty())
            for (const version* m : explanations(r)) {
                const std::string what = v.name + " is told `" + m->name + "`";
                const auto excuse = excuses.find(what);
                if (excuse == excuses.end()) fault(what);
                else excuse->second = true;
            }
    }
    for (const auto& [name, used] : excuses)
        if (!used && all_there) fault("excused, but it does not survive: " + name);
    return count;
}

int tell_all() {
    for (const version& v : versions())
        if (v.what == kind::mistake)
            gather_evidence(v), std::printf("======== %s\n%s\n", named(v).c_str(),
                                            told(test(v, words::kept)).c_str());
    return 0;
}

/// A line for each known mistake.
std::string all_symptoms() {
    std::string lines;
    for (const version& v : versions())
        if (v.what == kind::mistake)
            lines += symptom(collect(v), test(v, words::kept)) + "  " + v.name + "\n";
    return lines;
}

void prove_symptoms(const std::string& path) {
    std::ifstream file(path);
    if (!file) return;
    std::ostringstream text;
    text << file.rdbuf();
    if (const std::string found = all_symptoms(); text.str() != found)
        fault(short_path(path) + " should say\n" + found);
}

}

int main(int argc, char** argv) {
    if (argc == 2 && argv[1] == std::string("--tell")) return tell_all();
    if (argc == 2 && argv[1] == std::string("--symptoms"))
        return std::fputs(all_symptoms().c_str(), stdout) < 0;
    const bool all_there = argc == 3;
    if (!all_there && (argc != 4 || argv[3] != std::string("some"))) return 2;
    const std::vector<std::string> tests = list_tests();
    prove_names(tests);
    int mistakes = 0;
    const version* solution = nullptr;
    for (const version& v : versions()) {
        if (v.what == kind::solution) prove_solution(v), solution = &v;
        if (v.what == kind::stub) prove_stub(v, argv[1]);
        if (v.what == kind::mistake) prove_words(v), prove_fails(v, tests), ++mistakes;
    }
    if (mistakes < 3) fault("fewer than three known mistakes");
    const std::string excused = argv[2];
    prove_symptoms(excused.substr(0, excused.rfind('/') + 1) + "symptoms.txt");
    const by_rule rules = prove_rules(*solution, read_excuses(argv[2]), all_there);
    std::printf(
        "%s: %s, %s; by rule %zu tried: %zu equal in effect, %zu excused, %zu told by "
        "kind, %zu named, %zu unnamed\n",
        this_exercise.id, counted(tests.size(), "test").c_str(),
        counted(static_cast<std::size_t>(mistakes), "known mistake").c_str(), rules.tried,
        rules.equal, rules.excused, rules.kinds, rules.named, rules.unnamed);
    return faults ? 1 : 0;
}
