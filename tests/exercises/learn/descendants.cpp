#include "descendants.hpp"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

namespace learn {

namespace {

/// A line of /proc/PID/stat: what stands after the name, which may be anything, in brackets.
struct Process {
    pid_t id = 0, parent = 0;
    char state = 'Z';
    unsigned long ticks = 0, threads = 0, pages = 0;
};

Process read_process(const std::string& id) {
    std::ifstream file("/proc/" + id + "/stat");
    std::string line;
    std::getline(file, line);
    Process process;
    const std::size_t name_end = line.rfind(')');
    if (name_end == line.npos) return process;  // it has gone
    std::istringstream words(line.substr(name_end + 1));
    words >> process.state >> process.parent;
    std::string word;
    for (int field = 5; field <= 24 && words >> word; ++field) {
        const unsigned long value = std::strtoul(word.c_str(), nullptr, 10);
        if (field >= 14 && field <= 17) process.ticks += value;
        if (field == 20) process.threads = value;
        if (field == 24) process.pages = value;
    }
    process.id = static_cast<pid_t>(std::strtol(id.c_str(), nullptr, 10));
    return process;
}

std::vector<std::string> all_ids() {
    std::vector<std::string> ids;
    DIR* const folder = ::opendir("/proc");
    if (!folder) return ids;
    while (const dirent* entry = ::readdir(folder))
        if (entry->d_name[0] >= '1' && entry->d_name[0] <= '9')
            ids.emplace_back(entry->d_name);
    ::closedir(folder);
    return ids;
}

}  // namespace

Descendants descendants() {
    std::multimap<pid_t, Process> by_parent;
    for (const std::string& id : all_ids())
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
    for (const std::string& id : all_ids()) {
        struct stat about {};
        if (::stat(("/proc/" + id).c_str(), &about) == 0 && about.st_uid == user)
            tasks += read_process(id).threads;
    }
    return tasks;
}

}  // namespace learn
