#include "terminal.hpp"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace learn {

namespace {

bool ready(int file, short what, std::chrono::milliseconds patience) {
    pollfd event{file, what, 0};
    return ::poll(&event, 1, static_cast<int>(patience.count())) > 0;
}

}  // namespace

Terminal::Terminal() {
    ::tcgetattr(STDIN_FILENO, &before_);
    enter();
}

Terminal::~Terminal() { leave(); }

bool Terminal::there() { return ::isatty(STDIN_FILENO) && ::isatty(STDOUT_FILENO); }

void Terminal::enter() const {
    termios now = before_;
    now.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
    now.c_cc[VMIN] = 1;
    now.c_cc[VTIME] = 0;
    ::tcsetattr(STDIN_FILENO, TCSADRAIN, &now);
}

void Terminal::leave() const { ::tcsetattr(STDIN_FILENO, TCSADRAIN, &before_); }

Size Terminal::size() {
    winsize window{};
    Size size;
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0) return size;
    if (window.ws_row > 0) size.rows = window.ws_row;
    if (window.ws_col > 0) size.columns = window.ws_col;
    return size;
}

/// key::quit, key::redraw or key::none. Stops here if Ctrl-Z asked for it.
int Terminal::notice_signals() {
    if (gone_ || EndingSignals::received() != 0) return key::quit;
    if (WindowSignals::asked_to_stop()) {
        write("\n");
        leave();
        WindowSignals::stop();
        enter();
        return key::redraw;
    }
    if (WindowSignals::continued()) {
        enter();
        return key::redraw;
    }
    return WindowSignals::resized() ? key::redraw : key::none;
}

void Terminal::read_bytes(std::chrono::milliseconds patience) {
    if (!ready(STDIN_FILENO, POLLIN, patience)) return;
    std::array<char, 64> buffer;
    const ssize_t size = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (size > 0) bytes_.insert(bytes_.end(), buffer.begin(), buffer.begin() + size);
    gone_ = size == 0 || (size < 0 && errno != EINTR && errno != EAGAIN);
}

int Terminal::read_key(std::chrono::milliseconds patience) {
    if (const int notice = notice_signals(); notice != key::none) return notice;
    if (bytes_.empty()) read_bytes(patience);
    if (const int notice = notice_signals(); notice != key::none) return notice;
    return bytes_.empty() ? key::none : decode();
}

/// Takes one key from the bytes that have come: a character, or ESC [ A and the like.
int Terminal::decode() {
    const auto next = [this] {
        const char byte = bytes_.front();
        bytes_.pop_front();
        return byte;
    };
    const char first = next();
    if (first == '\n' || first == '\r') return key::enter;
    if (first != '\x1b') return static_cast<unsigned char>(first);
    if (bytes_.empty()) read_bytes(std::chrono::milliseconds(30));
    if (bytes_.empty() || (bytes_.front() != '[' && bytes_.front() != 'O'))
        return key::escape;
    next();
    while (!bytes_.empty() && bytes_.front() >= 0x20 && bytes_.front() < 0x40) next();
    const char last = bytes_.empty() ? '\0' : next();
    return last == 'A' ? key::up : last == 'B' ? key::down : key::none;
}

void Terminal::write(std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
        if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
        else if (errno == EAGAIN)
            ready(STDOUT_FILENO, POLLOUT, std::chrono::milliseconds(100));
        else if (errno != EINTR) return;
    }
}

}  // namespace learn
