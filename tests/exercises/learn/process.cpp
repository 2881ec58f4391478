#include "process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "capped.hpp"
#include "file.hpp"

namespace learn {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds tick{50};
/// Who has closed its output is about to end.
constexpr milliseconds short_tick{2};

void put_in_place(int from, int to) {
    if (from == to) ::fcntl(to, F_SETFD, 0);
    else ::dup2(from, to);
}

/// What the child does between fork and exec. Its error, if any, goes into `report`. The alarm is
/// for the case that we are killed ourselves and nobody else will ever stop it.
[[noreturn]] void become(const std::vector<char*>& arguments, const char* folder,
                         unsigned seconds, int output, int report) {
    ::alarm(seconds);
    const rlimit no_core{0, 0};
    ::setrlimit(RLIMIT_CORE, &no_core);
    ::setsid();
    const int nothing = ::open("/dev/null", O_RDONLY);
    put_in_place(nothing, STDIN_FILENO);
    put_in_place(output, STDOUT_FILENO);
    ::dup2(STDOUT_FILENO, STDERR_FILENO);
    if (::chdir(folder) == 0) ::execvp(arguments[0], arguments.data());
    const int error = errno;
    [[maybe_unused]] const ssize_t written = ::write(report, &error, sizeof error);
    ::_exit(127);
}

struct Pipe {
    int read = -1;
    int write = -1;

    Pipe() {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) !=
            0)  // at once: other threads may be starting programs
            throw Trouble(std::string("no pipe: ") + std::strerror(errno));
        read = ends[0], write = ends[1];
    }
    ~Pipe() { close_read(), close_write(); }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    void close_read() {
        if (read >= 0) ::close(std::exchange(read, -1));
    }
    void close_write() {
        if (write >= 0) ::close(std::exchange(write, -1));
    }
};

/// A running program.
class Child {
public:
    Child(const std::vector<std::string>& command, const std::filesystem::path& folder,
          unsigned seconds) {
        Pipe report;
        std::vector<char*> arguments;
        for (const std::string& word : command)
            arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        pid_ = ::fork();
        if (pid_ < 0)
            throw Trouble(std::string("cannot start a program: ") + std::strerror(errno));
        if (pid_ == 0)
            become(arguments, folder.c_str(), seconds, output_.write, report.write);
        output_.close_write();
        report.close_write();
        if (::read(report.read, &error_, sizeof error_) != sizeof error_) error_ = 0;
        ::fcntl(output_.read, F_SETFL, O_NONBLOCK);
    }
    ~Child() { kill_all(); }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// Why it could not be started, or 0.
    int error() const { return error_; }

    /// Waits a moment for output and takes in what there is (at most a megabyte at once).
    void listen(Capped& output, milliseconds patience) {
        pollfd event{output_.read, POLLIN, 0};
        if (output_.read < 0)
            ::poll(nullptr, 0, static_cast<int>(std::min(patience, short_tick).count()));
        else if (::poll(&event, 1, static_cast<int>(patience.count())) > 0) take_in(output);
    }

    bool ended() {
        if (!ended_) ended_ = ::waitpid(pid_, &status_, WNOHANG) == pid_;
        return ended_;
    }

    int status() const { return status_; }

    /// Ends it and what it started: politely first, so that a build can clean up.
    void kill_all() {
        ::kill(-pid_, SIGTERM);
        for (int i = 0; i < 10 && !ended(); ++i) ::poll(nullptr, 0, 20);
        ::kill(-pid_, SIGKILL);
        if (!ended_) ::waitpid(pid_, &status_, 0);
        ended_ = true;
    }

private:
    void take_in(Capped& output) {
        std::array<char, 65536> buffer;
        for (int i = 0; i < 16; ++i) {
            const ssize_t size = ::read(output_.read, buffer.data(), buffer.size());
            if (size == 0) output_.close_read();
            if (size <= 0) return;
            output.add({buffer.data(), static_cast<std::size_t>(size)});
        }
    }

    Pipe output_;
    pid_t pid_ = 0;
    int error_ = 0;
    int status_ = 0;
    bool ended_ = false;
};

/// Waits for the end, whichever it is.
Ended::How wait(Child& child, Capped& output, milliseconds limit, const GoOn& go_on) {
    milliseconds spent{0};
    while (!child.ended()) {
        const Clock::time_point before = Clock::now();
        child.listen(output, tick);
        if (!go_on(output.last_line())) return Ended::How::stopped;
        // A moment that took long was one in which we were asleep ourselves, after Ctrl-Z.
        const auto moment = std::chrono::duration_cast<milliseconds>(Clock::now() - before);
        spent += std::min(moment, 4 * tick);
        if (spent >= limit && !child.ended()) return Ended::How::out_of_time;
    }
    return Ended::How::by_itself;
}

}  // namespace

Ended run(const std::vector<std::string>& command, const std::filesystem::path& folder,
          milliseconds limit, const GoOn& go_on) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(limit).count();
    Child child(command, folder, static_cast<unsigned>(seconds) + 10);
    if (child.error() != 0) return {Ended::How::not_started, child.error(), {}, 0};
    Capped output;
    Ended end{wait(child, output, limit, go_on), 0, {}, 0};
    const bool by_itself = end.how == Ended::How::by_itself;
    child.kill_all();
    child.listen(output, milliseconds(0));
    if (by_itself && WIFSIGNALED(child.status())) end.how = Ended::How::by_signal;
    if (by_itself)
        end.status = WIFSIGNALED(child.status()) ? WTERMSIG(child.status())
                                                 : WEXITSTATUS(child.status());
    end.output = output.text();
    end.printed = output.total();
    return end;
}

}  // namespace learn
