#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace learn {

/// What a program that nobody trusts may do. `confine` (confine_main.cpp) runs one; sizes are in megabytes.
struct Bounds {
    unsigned seconds = 10;    ///< of work, for each of its processes
    unsigned together = 160;  ///< of all of them
    std::size_t memory =
        1024;  ///< of all its processes together; looked at twenty times a second
    std::size_t file = 1;        ///< that one file may grow to
    std::size_t processes = 16;  ///< at a time; looked at as often
    bool alone =
        false;  ///< without a network, without a view of other processes; if we are root, as nobody
    std::vector<std::string>
        read{};  ///< files and folders that it may read; if none, all that we may
    std::vector<std::string> write{};  ///< that it may write to
};

/// How `confine` ends when it has stopped the program, or could not start it; else as the program did.
enum Stopped {
    worked_too_long = 121,
    took_too_much = 122,
    too_many = 123,
    not_started = 124
};

/// Which of the guards that not every system has are in force here.
struct Guards {
    bool files = false;  ///< what may be read and written (Landlock)
    bool alone = false;  ///< network and processes (namespaces)
};

/// Finds out, in a process of its own.
Guards guards_here();

/// Runs a program within bounds, with an environment of a few words, in the folder in which we are. When
/// it ends, everything that it started has ended. Returns the status with which `confine` is to end; if
/// a signal ended the program, the same signal ends this process.
int run_confined(const Bounds& bounds, const std::vector<std::string>& command);

/// The words with which `confine` is asked for that.
std::vector<std::string> confine_words(const std::string& confine, const Bounds& bounds,
                                       const std::vector<std::string>& command);

/// Reads those words. False if they make no sense.
bool read_confine_words(const std::vector<std::string>& words, Bounds& bounds,
                        std::vector<std::string>& command);

}  // namespace learn
