#pragma once

#include <termios.h>

#include <chrono>
#include <cstddef>
#include <deque>
#include <string_view>

#include "signals.hpp"

namespace learn {

struct Size {
    std::size_t rows = 24;
    std::size_t columns = 80;
};

/// A key, by its character, or one of these.
namespace key {
constexpr int none = 0;
constexpr int up = 1001;
constexpr int down = 1002;
constexpr int enter = 1003;
constexpr int escape = 1004;
constexpr int redraw =
    1005;  ///< no key: the window has another size, or we were in the background
constexpr int quit = 1006;  ///< no key: Ctrl-C, or the terminal is gone
}  // namespace key

/// The terminal in the mode in which each key is read at once and not shown. Puts it back as it
/// was when the object goes and while we are stopped with Ctrl-Z.
class Terminal {
public:
    Terminal();
    ~Terminal();
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    /// True if both sides of the program are a terminal.
    static bool there();

    static Size size();

    /// The next key, or key::none if there is none for so long.
    int read_key(std::chrono::milliseconds patience);

    /// Writes all of a text, or as much of it as the terminal takes.
    static void write(std::string_view text);

private:
    void enter() const;
    void leave() const;
    int notice_signals();
    void read_bytes(std::chrono::milliseconds patience);
    int decode();

    WindowSignals window_signals_;
    termios before_{};
    std::deque<char> bytes_;
    bool gone_ = false;
};

}  // namespace learn
