#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <filesystem>
#include <string>
#include <vector>

#include "check.hpp"
#include "desk.hpp"
#include "progress.hpp"
#include "screen.hpp"
#include "terminal.hpp"

namespace learn {

/// learn at a terminal: shows one exercise, watches the reader's file, obeys keys.
class Session {
public:
    /// `notice`: something to tell at the beginning.
    Session(const Desk& desk, ProgressFile& record, std::string notice);

    /// Begins with this exercise. Returns when the reader has had enough.
    void run(std::size_t place);

private:
    const Exercise& exercise() const { return desk_.book.exercises[screen_.place]; }
    bool passed() const;

    void open(std::size_t place);
    void check();
    void keep(const Report& report);
    bool go_on(Phase phase, const std::string& what);
    bool file_changed() const;
    void look_at_file();

    int next_key();
    void obey(int pressed);
    void obey_in_exercise(int pressed);
    void obey_in_list(int pressed);
    void obey_reset_question(int pressed);
    void learn_of_others();
    void go_to_next();
    void go_to_previous();
    void ask_for_solution();
    void ask_for_reset();
    void reset();

    void draw();
    void show_status(const std::string& status);

    const Desk& desk_;
    ProgressFile& record_;
    Screen screen_;
    Terminal terminal_;
    std::deque<int> waiting_keys_;
    std::chrono::steady_clock::time_point began_;
    std::string status_;
    std::filesystem::file_time_type seen_;
    bool asked_for_solution_ = false;
    bool done_ = false;
};

}  // namespace learn
