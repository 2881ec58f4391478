#include "pty.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>

#include "text.hpp"

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds patience{20};

[[noreturn]] void fail(const char* what) { throw std::runtime_error(what); }

void set_size(int terminal, int rows, int columns) {
    winsize size{};
    size.ws_row = static_cast<unsigned short>(rows);
    size.ws_col = static_cast<unsigned short>(columns);
    ::ioctl(terminal, TIOCSWINSZ, &size);
}

[[noreturn]] void become(const Command& command, const char* terminal_name) {
    ::setsid();
    const int terminal = ::open(terminal_name, O_RDWR);
    ::ioctl(terminal, TIOCSCTTY, 0);
    for (int stream : {0, 1, 2}) ::dup2(terminal, stream);
    if (terminal > 2) ::close(terminal);
    for (const auto& [name, value] : command.environment)
        value.empty() ? ::unsetenv(name.c_str()) : ::setenv(name.c_str(), value.c_str(), 1);
    constexpr uid_t nobody = 65534;
    if (command.as_nobody && ::geteuid() == 0 &&
        (::setgid(nobody) != 0 || ::setuid(nobody) != 0))
        ::_exit(126);
    std::vector<char*> words;
    for (const std::string& word : command.words)
        words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    if (::chdir(command.folder.c_str()) == 0) ::execvp(words[0], words.data());
    ::_exit(127);
}

}  // namespace

Pty::Pty(const Command& command) {
    terminal_ = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal_ < 0 || ::grantpt(terminal_) != 0 || ::unlockpt(terminal_) != 0)
        fail("no pseudo-terminal");
    set_size(terminal_, command.rows, command.columns);
    const std::string name = ::ptsname(terminal_);
    pid_ = ::fork();
    if (pid_ < 0) fail("no process");
    if (pid_ == 0) become(command, name.c_str());
}

Pty::~Pty() {
    if (pid_ > 0) ::kill(pid_, SIGTERM);  // so that it can end what it started
    for (int i = 0; pid_ > 0; ++i) {
        if (::waitpid(pid_, nullptr, WNOHANG) != 0) pid_ = -1;
        else if (i == 100) ::kill(pid_, SIGKILL);
        else ::usleep(20'000);
    }
    hang_up();
}

void Pty::type(std::string_view keys) {
    if (::write(terminal_, keys.data(), keys.size()) != static_cast<ssize_t>(keys.size()))
        give_up("cannot type");
}

/// False when nothing more will come.
bool Pty::read_some() {
    pollfd event{terminal_, POLLIN, 0};
    if (::poll(&event, 1, 50) <= 0) return true;
    std::array<char, 4096> buffer;
    const ssize_t size = ::read(terminal_, buffer.data(), buffer.size());
    if (size > 0) output_.append(buffer.data(), static_cast<std::size_t>(size));
    return size > 0 || (size < 0 && errno == EINTR);
}

void Pty::wait_for(std::string_view text) {
    const Clock::time_point end = Clock::now() + patience;
    bool more = true;
    for (;;) {
        const std::size_t at = output_.find(text, seen_);
        if (at != output_.npos) {
            seen_ = at + text.size();
            return;
        }
        if (!more || Clock::now() > end)
            give_up("waited in vain for: " + std::string(text));
        more = read_some();
    }
}

int Pty::wait_for_end() {
    const Clock::time_point end = Clock::now() + patience;
    int status = 0;
    while (::waitpid(pid_, &status, WNOHANG) == 0) {
        if (Clock::now() > end) give_up("waited in vain for the end");
        if (terminal_ < 0 || !read_some()) ::usleep(10'000);
    }
    pid_ = -1;
    for (std::size_t before = output_.size() + 1;
         terminal_ >= 0 && output_.size() != before;) {
        before = output_.size();
        if (!read_some()) break;
    }
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

void Pty::resize(int rows, int columns) { set_size(terminal_, rows, columns); }

void Pty::send_signal(int signal) { ::kill(pid_, signal); }

void Pty::hang_up() {
    if (terminal_ >= 0) ::close(terminal_);
    terminal_ = -1;
}

std::vector<std::string> Pty::screen() const {
    const std::string clear = "\x1b[H\x1b[2J";
    const std::size_t at = output_.rfind(clear);
    return learn::split_lines(
        learn::printable(at == output_.npos ? output_ : output_.substr(at + clear.size())));
}

bool Pty::is_in_order() const {
    termios modes{};
    return ::tcgetattr(terminal_, &modes) == 0 && (modes.c_lflag & ICANON) != 0 &&
           (modes.c_lflag & ECHO) != 0;
}

void Pty::give_up(const std::string& why) const {
    std::string text = why + "\nOn the screen:\n";
    for (const std::string& line : screen()) text += "  | " + line + "\n";
    throw std::runtime_error(text);
}
