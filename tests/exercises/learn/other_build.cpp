#include "other_build.hpp"

#include <unistd.h>

#include <set>
#include <string_view>

#include "processes.hpp"

namespace learn {

namespace fs = std::filesystem;

namespace {

bool builds(std::string_view program) {
    return program == "ninja" || program == "ninja-build" || program == "samu" ||
           program == "make" || program == "gmake";
}

/// Ourselves, who has started us, and so on.
std::set<pid_t> ancestors() {
    std::set<pid_t> result;
    for (pid_t id = ::getpid(); id != 0 && result.insert(id).second;)
        id = read_process(id).parent;
    return result;
}

}  // namespace

std::string other_build(const fs::path& folder) {
    std::error_code error;
    const fs::path here = fs::canonical(folder, error);
    if (error) return {};
    const std::set<pid_t> ours = ancestors();
    for (const pid_t id : all_processes()) {
        if (ours.contains(id)) continue;
        const std::string program = program_of(id);
        if (builds(program) && folder_in_which_works(id) == here)
            return "process " + std::to_string(id) + " (" + program + ")";
    }
    return {};
}

}  // namespace learn
