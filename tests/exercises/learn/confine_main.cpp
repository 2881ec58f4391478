// confine SECONDS TOGETHER MEMORY FILE PROCESSES [alone] [read PATH]... [write PATH]... -- PROGRAM ARGUMENT...
//
// Runs a program that nobody trusts, within bounds (see confine.hpp). `learn grade` compiles and runs
// students' answers so. Without arguments it says which guards this system has.
#include "confine.hpp"

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv) {
    if (argc == 1) {
        const learn::Guards guards = learn::guards_here();
        std::printf("files %d\nalone %d\n", guards.files, guards.alone);
        return 0;
    }
    learn::Bounds bounds;
    std::vector<std::string> command;
    if (!learn::read_confine_words({argv + 1, argv + argc}, bounds, command)) {
        std::fputs("confine: see confine_main.cpp\n", stderr);
        return learn::not_started;
    }
    // Alone, this process can start no other any more, which a sanitizer would have to that
    // looks for leaks at the end.
    std::_Exit(learn::run_confined(bounds, command));
}
