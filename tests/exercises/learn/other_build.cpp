#include "other_build.hpp"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string_view>

namespace learn {

namespace fs = std::filesystem;

namespace {

const fs::path processes = "/proc";

/// The first line of a file that may be gone at any moment.
std::string first_line(const fs::path& path) {
    std::string line;
    std::ifstream file(path);
    std::getline(file, line);
    return line;
}

bool builds(std::string_view name) {
    return name == "ninja" || name == "ninja-build" || name == "samu" || name == "make" ||
           name == "gmake";
}

/// The process that has started this one. Its line reads `1234 (a name) S 1233 …`.
std::string parent_of(const std::string& process) {
    const std::string line = first_line(processes / process / "stat");
    std::istringstream words(line.substr(std::min(line.rfind(')'), line.size())));
    std::string bracket, state, parent;
    words >> bracket >> state >> parent;
    return parent;
}

/// Ourselves, who has started us, and so on.
std::set<std::string> ancestors() {
    std::set<std::string> result;
    for (std::string process = std::to_string(::getpid());
         !process.empty() && process != "0" && result.insert(process).second;)
        process = parent_of(process);
    return result;
}

bool is_number(std::string_view text) {
    return text.find_first_not_of("0123456789") == text.npos;
}

}  // namespace

std::string other_build(const fs::path& folder) {
    std::error_code error;
    const fs::path here = fs::canonical(folder, error);
    if (error) return {};
    const std::set<std::string> ours = ancestors();
    for (fs::directory_iterator at(processes, error), end; !error && at != end;
         at.increment(error)) {
        const std::string process = at->path().filename().string();
        if (!is_number(process) || ours.contains(process)) continue;
        const std::string name = first_line(at->path() / "comm");
        if (!builds(name)) continue;
        std::error_code gone;
        if (fs::read_symlink(at->path() / "cwd", gone) == here && !gone)
            return "process " + process + " (" + name + ")";
    }
    return {};
}

}  // namespace learn
