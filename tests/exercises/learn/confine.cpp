#include "confine.hpp"

#include <fcntl.h>
#include <grp.h>
#include <linux/landlock.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <stdexcept>

#include "processes.hpp"

namespace learn {

namespace {

constexpr std::size_t megabyte = 1 << 20;
constexpr uid_t nobody = 65534;

/// Landlock's rights, by their bits (linux/landlock.h of Debian 12 does not know them all).
constexpr std::uint64_t execute = 1, write_file = 1 << 1, read_file = 1 << 2,
                        read_dir = 1 << 3,
                        change_folders = ((1 << 13) - 1) & ~((1 << 4) - 1), refer = 1 << 13,
                        truncate_file = 1 << 14;
constexpr std::uint64_t reading = execute | read_file | read_dir;
constexpr std::uint64_t of_files = execute | write_file | read_file | truncate_file;

/// The rights that this system knows, or 0 if it has no Landlock.
std::uint64_t known_rights() {
    const long version =
        ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) return 0;
    return reading | write_file | change_folders | (version >= 2 ? refer : 0) |
           (version >= 3 ? truncate_file : 0);
}

/// What is to be allowed; nothing else is.
class Rules {
public:
    explicit Rules(std::uint64_t rights) : rights_(rights) {
        landlock_ruleset_attr wanted{};
        wanted.handled_access_fs = rights;
        if (rights)
            rules_ = static_cast<int>(
                ::syscall(SYS_landlock_create_ruleset, &wanted, sizeof wanted, 0));
    }
    ~Rules() {
        if (rules_ >= 0) ::close(rules_);
    }
    Rules(const Rules&) = delete;
    Rules& operator=(const Rules&) = delete;

    /// A path that is not there is none that could be read.
    void allow(const std::string& path, std::uint64_t rights) const {
        const int file = ::open(path.c_str(), O_PATH | O_CLOEXEC);
        struct stat about {};
        if (file >= 0 && ::fstat(file, &about) == 0) {
            landlock_path_beneath_attr rule{};
            rule.allowed_access =
                rights & rights_ & (S_ISDIR(about.st_mode) ? ~0ULL : of_files);
            rule.parent_fd = file;
            ::syscall(SYS_landlock_add_rule, rules_, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
        }
        if (file >= 0) ::close(file);
    }

    bool put_in_force() const {
        return rules_ >= 0 && ::syscall(SYS_landlock_restrict_self, rules_, 0) == 0;
    }

private:
    std::uint64_t rights_;
    int rules_ = -1;
};

/// Whether all is as it should be, for who may have no Landlock; else it has not been put in force.
bool restrict_files(const Bounds& bounds) {
    const std::uint64_t known = known_rights();
    if (!known) return true;
    const Rules rules(bounds.read.empty() ? known & ~reading : known);
    for (const std::string& path : bounds.read) rules.allow(path, reading);
    for (const std::string& path : bounds.write) rules.allow(path, known);
    rules.allow("/dev/null", read_file | write_file | truncate_file);
    return rules.put_in_force();
}

/// From the next fork on: no network, no other processes.
bool be_alone() {
    return ::unshare((::geteuid() == 0 ? 0 : CLONE_NEWUSER) | CLONE_NEWPID | CLONE_NEWNET |
                     CLONE_NEWIPC) == 0;
}

bool become_nobody() {
    return ::setgroups(0, nullptr) == 0 && ::setgid(nobody) == 0 && ::setuid(nobody) == 0;
}

bool limit(decltype(RLIMIT_CPU) what, std::size_t most) {
    const rlimit value{most, most};
    return ::setrlimit(what, &value) == 0;
}

/// The system counts all processes of a user, so those that are there already are added.
bool limit_all(const Bounds& bounds) {
    const uid_t user = ::geteuid() == 0 && bounds.alone ? nobody : ::geteuid();
    return limit(RLIMIT_CPU, bounds.seconds) &&
           limit(RLIMIT_FSIZE, bounds.file * megabyte) && limit(RLIMIT_CORE, 0) &&
           limit(RLIMIT_NOFILE, 64) &&
           limit(RLIMIT_NPROC, tasks_of(user) + 4 * bounds.processes);
}

/// Becomes the program. Where another's has started so many processes that the system allows this user
/// no more, that is over as soon as it is stopped, and one waits for it, at most five seconds.
void start_program(char* const* words, char* const* environment) {
    for (int attempt = 0; attempt < 100; ++attempt) {
        ::execve(words[0], words, environment);
        if (errno != EAGAIN) return;
        ::poll(nullptr, 0, 50);
    }
}

/// What the last child does: it takes everything upon itself, and becomes the program.
[[noreturn]] void become(const Bounds& bounds, const std::vector<std::string>& command) {
    std::vector<char*> words;
    for (const std::string& word : command)
        words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    char here[4096] = "TMPDIR=";
    const std::size_t length = std::strlen(here);
    const bool found = ::getcwd(here + length, sizeof here - length) != nullptr;
    char path[] = "PATH=/usr/local/bin:/usr/bin:/bin", language[] = "LC_ALL=C.UTF-8";
    char* const environment[] = {path, language, here, nullptr};
    const bool drop = bounds.alone && ::geteuid() == 0;
    if (found && limit_all(bounds) && (!drop || become_nobody()) &&
        ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && restrict_files(bounds))
        start_program(words.data(), environment);
    std::fprintf(stderr, "confine: cannot run %s: %s\n", words[0], std::strerror(errno));
    ::_exit(not_started);
}

/// The first process: the program's parent, who takes in its orphans and, alone, is the first of all
/// processes, with which the others end. Hands on how the program ended.
[[noreturn]] void be_parent(const Bounds& bounds, const std::vector<std::string>& command,
                            int report) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const pid_t program = ::fork();
    if (program == 0) become(bounds, command);
    int status = not_started << 8;
    for (pid_t ended = 0; program > 0 && ended != program;) {
        ended = ::wait(&status);
        if (ended < 0 && errno != EINTR) break;
    }
    [[maybe_unused]] const ssize_t written = ::write(report, &status, sizeof status);
    ::_exit(0);
}

volatile std::sig_atomic_t asked_to_end = 0;

void handle_endings() {
    struct sigaction action {};
    action.sa_handler = [](int) { asked_to_end = 1; };
    for (int signal : {SIGTERM, SIGINT, SIGHUP, SIGQUIT})
        ::sigaction(signal, &action, nullptr);
}

/// Waits until the program has ended, whose status then comes through `report`, or until it takes too
/// much. Returns the status in wait's form.
int watch(const Bounds& bounds, int report) {
    int status = not_started << 8;
    for (;;) {
        pollfd event{report, POLLIN, 0};
        if (::poll(&event, 1, 50) > 0) {
            if (::read(report, &status, sizeof status) != sizeof status)
                status = not_started << 8;
            return status;
        }
        if (asked_to_end) return SIGTERM;
        const Descendants all = descendants();
        if (all.memory > bounds.memory * megabyte) return took_too_much << 8;
        if (all.processes.size() > bounds.processes + 1) return too_many << 8;
        if (all.seconds >= bounds.together) return worked_too_long << 8;
    }
}

/// Those of a program that starts new ones while we look are stopped first.
void end_descendants() {
    for (std::vector<pid_t> left; !(left = descendants().processes).empty();) {
        for (pid_t process : left) ::kill(process, SIGSTOP);
        for (pid_t process : left) ::kill(process, SIGKILL);
        while (::waitpid(-1, nullptr, WNOHANG) > 0) continue;
        ::poll(nullptr, 0, 1);
    }
}

}  // namespace

int run_confined(const Bounds& bounds, const std::vector<std::string>& command) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return not_started;
    handle_endings();
    ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    if (bounds.alone) be_alone();
    const pid_t child = ::fork();
    if (child < 0) return not_started;
    if (child == 0) be_parent(bounds, command, ends[1]);
    ::close(ends[1]);
    const int status = watch(bounds, ends[0]);
    end_descendants();
    while (::waitpid(-1, nullptr, 0) > 0 || errno == EINTR) continue;
    if (!WIFSIGNALED(status)) return WEXITSTATUS(status);
    if (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL) return worked_too_long;
    ::signal(WTERMSIG(status), SIG_DFL);
    ::raise(WTERMSIG(status));
    return 128 + WTERMSIG(status);
}

Guards guards_here() {
    Guards guards;
    guards.files = known_rights() != 0;
    const pid_t child = ::fork();
    if (child == 0) ::_exit(be_alone() ? 0 : 1);
    int status = 1;
    guards.alone = child > 0 && ::waitpid(child, &status, 0) == child && status == 0;
    return guards;
}

std::vector<std::string> confine_words(const std::string& confine, const Bounds& bounds,
                                       const std::vector<std::string>& command) {
    std::vector<std::string> words{confine,
                                   std::to_string(bounds.seconds),
                                   std::to_string(bounds.together),
                                   std::to_string(bounds.memory),
                                   std::to_string(bounds.file),
                                   std::to_string(bounds.processes)};
    if (bounds.alone) words.push_back("alone");
    for (const std::string& path : bounds.read) words.insert(words.end(), {"read", path});
    for (const std::string& path : bounds.write) words.insert(words.end(), {"write", path});
    words.push_back("--");
    words.insert(words.end(), command.begin(), command.end());
    return words;
}

bool read_confine_words(const std::vector<std::string>& words, Bounds& bounds,
                        std::vector<std::string>& command) {
    if (words.size() < 7) return false;
    try {
        bounds.seconds = static_cast<unsigned>(std::stoul(words[0]));
        bounds.together = static_cast<unsigned>(std::stoul(words[1]));
        bounds.memory = std::stoul(words[2]);
        bounds.file = std::stoul(words[3]);
        bounds.processes = std::stoul(words[4]);
    } catch (const std::logic_error&) {
        return false;
    }
    std::size_t i = 5;
    for (; i + 1 < words.size() && words[i] != "--"; ++i) {
        if (words[i] == "alone") bounds.alone = true;
        else if (words[i] == "read") bounds.read.push_back(words[++i]);
        else if (words[i] == "write") bounds.write.push_back(words[++i]);
        else return false;
    }
    if (i + 1 >= words.size() || words[i] != "--") return false;
    command.assign(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
    return true;
}

}  // namespace learn
