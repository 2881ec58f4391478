// The versions of an exercise's answer: the reader's, the solution, the known mistakes, mutants.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace exercise {

/// A function of any signature. It is called only after a cast back to its own.
using any_function = void (*)();

enum class kind { answer, stub, solution, mistake, mutant, rule };

struct version {
    kind what;
    std::string name;                // no two for `## no two` in mistakes.md
    std::string cause;               // what the reader is told
    std::string section;             // the heading to read again
    std::vector<std::string> fails;  // the names of the tests that it must fail
    std::map<std::string, any_function> functions;
    std::string place{};  // of a mistake: tests/exercises/2.2-gradient/mistakes.md:1
};

/// All versions that are part of this program.
std::vector<version>& versions();

/// Adds a version, unless none of its functions is linked in.
bool add(version v);

/// Facts about the exercise; make_answers writes them.
struct description {
    const char* id;         // 2.2-gradient
    const char* root;       // the folder of the book
    const char* signature;  // as check.cpp declares it
};
extern const description this_exercise;

/// A path, relative to the folder of the book if it lies in it.
std::string short_path(std::string path);

/// The file that the reader writes in.
std::string answer_file();

}
