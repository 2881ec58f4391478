#pragma once

#include <sys/types.h>

#include <cstddef>
#include <vector>

namespace learn {

/// The processes that this one has started, and those have started, and so on.
struct Descendants {
    std::vector<pid_t> processes;  ///< without those that have ended
    std::size_t memory = 0;        ///< bytes that they hold
    unsigned long seconds =
        0;  ///< that they have worked, with those who have ended before them
};

Descendants descendants();

/// How many processes and threads a user has.
std::size_t tasks_of(uid_t user);

}  // namespace learn
