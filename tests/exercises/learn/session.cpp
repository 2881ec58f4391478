#include "session.hpp"

#include <algorithm>

#include "answer.hpp"
#include "file.hpp"
#include "standing.hpp"

namespace learn {

using namespace std::chrono_literals;

namespace {

/// True for the keys that do not wait for the end of a check.
bool leads_away(int pressed) {
    return pressed == key::quit || pressed == 'q' || pressed == 'n' || pressed == 'p' ||
           pressed == 'l';
}

}  // namespace

Session::Session(const Desk& desk, Record& record, std::string notice)
    : desk_(desk), record_(record), notice_(std::move(notice)) {}

bool Session::passed() const {
    return standing(record_.progress(), exercise()) != Standing::open;
}

void Session::run(std::size_t place) {
    open(place);
    while (!done_) {
        obey(next_key());
        if (!done_) look_at_file();
    }
    Terminal::write("\n");
}

void Session::open(std::size_t place) {
    place_ = place;
    asked_for_solution_ = false;
    record_.change([&](Progress& progress) { progress.current = exercise().id; });
    check();
}

/// Makes the reader's file if need be, builds it and checks it.
void Session::check() {
    view_ = View::report;
    const std::filesystem::path answer = desk_.places.answer(exercise().id);
    seen_ = written_at(answer);
    try {
        if (open_answer(desk_.places, exercise().id) == Opened::made)
            notice_ = "Made " + shown(answer) + " for you: open it in your editor.";
        seen_ = written_at(answer);
        checking_ = true;
        began_ = std::chrono::steady_clock::now();
        draw();
        report_ = check_answer(
            exercise(), desk_.places, desk_.workshop,
            [this](Phase phase, const std::string& line) { return go_on(phase, line); });
        keep(report_);
    } catch (const Trouble& trouble) {
        report_ = {Verdict::failed, trouble.what()};
    }
    checking_ = false;
    if (seen_ == std::filesystem::file_time_type::min()) seen_ = written_at(answer);
    draw();
}

void Session::keep(const Report& report) {
    record_.change([&](Progress& progress) { note_check(progress, exercise(), report); });
}

/// Looks after keys and the file while something runs. A build is not stopped when the file is
/// saved once more: it is over soon, and what it made of the other files is of use.
bool Session::go_on(Phase phase, const std::string& what) {
    const int pressed = terminal_.read_key(0ms);
    if (pressed == key::redraw) draw();
    else if (pressed != key::none) waiting_keys_.push_back(pressed);
    const auto time = std::chrono::steady_clock::now() - began_;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    if (phase == Phase::waiting) show_status("Waiting for " + what + " to end its build");
    else if (phase == Phase::training || (phase == Phase::building && seconds >= 2))
        show_status(what);
    else if (seconds >= 2)
        show_status("Running for " + std::to_string(seconds) + " s; q ends it");
    if (std::any_of(waiting_keys_.begin(), waiting_keys_.end(), leads_away)) return false;
    return (phase != Phase::running && phase != Phase::training) || !file_changed();
}

bool Session::file_changed() const {
    return written_at(desk_.places.answer(exercise().id)) != seen_;
}

/// Checks again if the file was saved.
void Session::look_at_file() {
    if (!file_changed()) return;
    notice_.clear();
    const std::filesystem::path answer = desk_.places.answer(exercise().id);
    if (is_there(answer)) return check();
    seen_ = written_at(answer);
    report_ = {Verdict::failed,
               shown(answer) + " is gone. Save it again, or press Return for a new one."};
    draw();
}

int Session::next_key() {
    if (waiting_keys_.empty()) return terminal_.read_key(50ms);
    const int pressed = waiting_keys_.front();
    waiting_keys_.pop_front();
    return pressed;
}

}  // namespace learn
