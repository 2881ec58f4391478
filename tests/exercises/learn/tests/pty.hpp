#pragma once

#include <sys/types.h>

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// What to run on the terminal.
struct Command {
    std::vector<std::string> words;
    std::string folder;
    std::map<std::string, std::string>
        environment;  ///< in addition to ours; empty: taken away
    int rows = 24;
    int columns = 80;
    bool as_nobody = false;  ///< if we are root, be someone whom permissions stop
};

/// A program on a pseudo-terminal, and the person before it: who types, reads, and waits for what
/// they want to read. All waiting ends after 20 seconds with an exception that shows the screen.
class Pty {
public:
    explicit Pty(const Command& command);
    ~Pty();
    Pty(const Pty&) = delete;
    Pty& operator=(const Pty&) = delete;

    void type(std::string_view keys);

    /// Waits until this text comes, after all that was waited for before.
    void wait_for(std::string_view text);

    /// Waits for the program's end. Returns its exit status, or 128 + the signal.
    int wait_for_end();

    void resize(int rows, int columns);
    void send_signal(int signal);

    /// Closes our side, as when a terminal's window is closed.
    void hang_up();

    /// The lines since the screen was last cleared, without colours.
    std::vector<std::string> screen() const;

    /// All that came, as it came.
    const std::string& everything() const { return output_; }

    /// True if the terminal shows what is typed and hands it over by lines, as a shell wants it.
    bool is_in_order() const;

    pid_t pid() const { return pid_; }

private:
    bool read_some();
    [[noreturn]] void give_up(const std::string& why) const;

    int terminal_ = -1;
    pid_t pid_ = -1;
    std::string output_;
    std::size_t seen_ = 0;  ///< the end of what was waited for
};
