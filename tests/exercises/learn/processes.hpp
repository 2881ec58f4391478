#pragma once

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace learn {

/// What the system tells of a process.
struct Process {
    pid_t id = 0;  ///< 0 if it has gone
    pid_t parent = 0;
    char state = 'Z';
    unsigned long ticks = 0;  ///< of work, with that of its children who have ended
    unsigned long threads = 0;
    unsigned long pages = 0;  ///< of memory that it holds
};
Process read_process(pid_t id);

/// The name of its program, or nothing if it has gone.
std::string program_of(pid_t id);

/// The folder in which it works, or nothing if it has gone, or is none of our business.
std::filesystem::path folder_in_which_works(pid_t id);

/// All that we can see; each may be gone at any moment.
std::vector<pid_t> all_processes();

/// The processes that this one has started, and those have started, and so on.
struct Descendants {
    std::vector<pid_t> processes;  ///< without those that have ended
    std::size_t memory = 0;        ///< bytes that they hold
    unsigned long seconds = 0;     ///< that they have worked, with those who ended before
};

Descendants descendants();

/// How many processes and threads a user has.
std::size_t tasks_of(uid_t user);

}  // namespace learn
