#include "processes.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace learn {

namespace fs = std::filesystem;

namespace {

fs::path folder_of(pid_t id) { return fs::path("/proc") / std::to_string(id); }

/// The first line of a file in the folder of a process, or nothing.
std::string first_line(pid_t id, const char* name) {
    std::string line;
    std::ifstream file(folder_of(id) / name);
    std::getline(file, line);
    return line;
}

}  // namespace

Process read_process(pid_t id) {
    // `1234 (a name) S 1233 ...`, and the name may be anything.
    const std::string line = first_line(id, "stat");
    Process process;
    const std::size_t name_end = line.rfind(')');
    if (name_end == line.npos) return process;
    std::istringstream words(line.substr(name_end + 1));
    words >> process.state >> process.parent;
    std::string word;
    for (int field = 5; field <= 24 && words >> word; ++field) {
        const unsigned long value = std::strtoul(word.c_str(), nullptr, 10);
        if (field >= 14 && field <= 17) process.ticks += value;
        if (field == 20) process.threads = value;
        if (field == 24) process.pages = value;
    }
    process.id = id;
    return process;
}

std::string program_of(pid_t id) { return first_line(id, "comm"); }

fs::path folder_in_which_works(pid_t id) {
    std::error_code gone;
    return fs::read_symlink(folder_of(id) / "cwd", gone);
}

std::vector<pid_t> all_processes() {
    std::vector<pid_t> all;
    std::error_code error;
    for (fs::directory_iterator at("/proc", error), end; !error && at != end;
         at.increment(error)) {
        const std::string name = at->path().filename().string();
        const char* const name_end = name.data() + name.size();
        pid_t id = 0;
        if (std::from_chars(name.data(), name_end, id).ptr == name_end) all.push_back(id);
    }
    return all;
}

Descendants descendants() {
    std::multimap<pid_t, Process> by_parent;
    for (const pid_t id : all_processes())
        if (const Process process = read_process(id); process.id != 0)
            by_parent.emplace(process.parent, process);
    Descendants all;
    std::vector<pid_t> parents{::getpid()};
    unsigned long ticks = 0;
    for (std::size_t i = 0; i < parents.size(); ++i) {
        const auto [begin, end] = by_parent.equal_range(parents[i]);
        std::for_each(begin, end, [&](const auto& entry) {
            const Process& process = entry.second;
            parents.push_back(process.id);
            ticks += process.ticks;
            if (process.state == 'Z') return;
            all.processes.push_back(process.id);
            all.memory +=
                process.pages * static_cast<unsigned long>(::sysconf(_SC_PAGESIZE));
        });
    }
    all.seconds = ticks / static_cast<unsigned long>(::sysconf(_SC_CLK_TCK));
    return all;
}

std::size_t tasks_of(uid_t user) {
    std::size_t tasks = 0;
    for (const pid_t id : all_processes()) {
        struct stat about {};
        if (::stat(folder_of(id).c_str(), &about) == 0 && about.st_uid == user)
            tasks += read_process(id).threads;
    }
    return tasks;
}

}  // namespace learn
