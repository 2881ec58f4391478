// What the module of a live figure has in common with all others: the page writes numbers, calls a function by its name,
// and reads numbers. A figure's file includes it, and the headers of its chapter, and says for each function
//
//   FOR_THE_PAGE(name) { ... }     takes page::given, fills page::answer, and may throw
//
// Compiled for a machine of its own, it is a program that reads such calls from its input, a line each ("name 1 2 3"), and
// prints the numbers, or "wrong: " and the message: that is how the tests compare a figure with what it shows.
#pragma once

#include <cstddef>
#include <exception>
#include <span>
#include <string>
#include <vector>

namespace page {

inline std::vector<double> given;   // by the page
inline std::vector<double> answer;  // to the page

/// Adds numbers to the answer.
inline void tell(std::span<const double> numbers) {
    answer.insert(answer.end(), numbers.begin(), numbers.end());
}

/// A number of the page that counts something.
inline std::size_t whole(double number) { return static_cast<std::size_t>(number); }

}

#ifdef __wasm__

#include <cstdlib>

#define FOR_THE_PAGE(name) extern "C" [[clang::export_name(#name)]] void name()

namespace page {

inline std::string message;  // of what was thrown

}

extern "C" {

/// Where the page may write so many numbers.
[[clang::export_name("room")]] double* page_room(std::size_t count) {
    page::answer.clear();
    page::given.assign(count, 0);
    return page::given.data();
}

/// Where the answer lies, and how many numbers it has.
[[clang::export_name("answer")]] const double* page_answer() { return page::answer.data(); }
[[clang::export_name("count")]] std::size_t page_count() { return page::answer.size(); }

/// Nobody catches here (see chapter 16): what was thrown leaves its message, and stops the call.
[[clang::export_name("what_was_wrong")]] const char* page_what_was_wrong() {
    return page::message.c_str();
}
void* __cxa_allocate_exception(std::size_t size) { return std::malloc(size); }
[[noreturn]] void __cxa_throw(void* thrown, void*, void*) {
    page::message = static_cast<std::exception*>(thrown)->what();
    __builtin_trap();
}
}

#else

#include <cstdio>
#include <iostream>
#include <map>
#include <sstream>

namespace page {

inline std::map<std::string, void (*)()> functions;

struct known {
    known(const char* name, void (*function)()) { functions[name] = function; }
};

}

#define FOR_THE_PAGE(name)                                                                 \
    void name();                                                                           \
    const page::known known_##name(#name, name);                                           \
    void name()

int main() {
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream words(line);
        std::string name;
        words >> name;
        page::given.clear();
        page::answer.clear();
        for (double number; words >> number;) page::given.push_back(number);
        try {
            page::functions.at(name)();
            for (double number : page::answer) std::printf("%.17g ", number);
            std::printf("\n");
        } catch (const std::exception& error) {
            std::printf("wrong: %s\n", error.what());
        }
    }
}

#endif
