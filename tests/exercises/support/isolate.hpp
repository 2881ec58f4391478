// Runs a piece of work in a process of its own, so that whatever it does, we can tell.
#pragma once

#include <functional>
#include <string>

namespace exercise {

/// How the work came to its end.
struct ending {
    bool finished = false;  // it ended by itself, with this status
    int status = 0;
    int signal = 0;          // or it was ended by this signal, or by neither
    unsigned seconds = 0;    // it would have been stopped after so many
    std::string out, err;    // what it printed
    std::string test, call;  // the last ones that were noted
};

/// Does the work in a child process. Stops it by the signal SIGALRM after so many seconds of work (of
/// its own time; after ten times as many on the clock). What it writes to the standard
/// output is passed on at once, unless keep_output asks to have it returned.
ending run_apart(const std::function<int()>& work, unsigned seconds, bool keep_output);

/// Within the work: remembers the test and what is about to be called, for the case that the call
/// never returns.
void note_test(const std::string& test);
void note_call(const std::string& call);

/// Within the work, before a call that may crash: a stack for the sanitizer's report, larger than
/// the one that Catch2 provides.
void make_room_for_reports();

/// Within the work: ends it at once, with this status.
[[noreturn]] void end_run(int status);

}
