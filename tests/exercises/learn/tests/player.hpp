#pragma once

#include <functional>
#include <string>
#include <vector>

#include "pty.hpp"
#include "scratch.hpp"

/// How learn is started in the small book's folder.
struct Start {
    std::vector<std::string> options{};
    std::map<std::string, std::string> environment{};
    int rows = 24;
    int columns = 80;
    bool as_nobody = false;
};

/// The command line of learn for a small book.
std::vector<std::string> learn_words(const SmallBook& book,
                                     const std::vector<std::string>& options);

/// learn at a terminal.
Command at_terminal(const SmallBook& book, const Start& start = {});

/// What learn answers over a pipe.
struct Answer {
    int status = 0;
    std::string output;
};
Answer over_pipe(const SmallBook& book, const std::vector<std::string>& options,
                 bool as_nobody = false);

/// Waits for the verdict on what was just saved, and for the whole screen after it.
void wait_for_screen_with(Pty& pty, std::string_view text);

/// Waits, not for ever, for something that happens outside of the terminal.
void wait_until(const std::function<bool()>& happened);

bool has_line(const std::vector<std::string>& screen, std::string_view text);
