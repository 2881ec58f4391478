// What an assertion says when it fails, heard from outside.
#pragma once

#include "scratch.hpp"

#include <csignal>
#include <cstdio>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

/// Runs body() in a process of its own: what it says to the standard error if it is aborted, or
/// "nobody was aborted".
template <class Body>
std::string last_words(Body body) {
    const scratch folder("last-words");
    const std::string errors = folder.path("errors.txt");
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGABRT, SIG_DFL);
        if (!std::freopen(errors.c_str(), "w", stderr)) _exit(1);
        body();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    const bool aborted = WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
    return aborted ? text_of(errors) : "nobody was aborted";
}
