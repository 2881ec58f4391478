#include "session.hpp"

#include <algorithm>

#include "answer.hpp"
#include "file.hpp"
#include "standing.hpp"
#include "text.hpp"

namespace learn {

using namespace std::chrono_literals;

namespace {

/// True for the keys that do not wait for the end of a check.
bool leads_away(int pressed) {
    return pressed == key::quit || pressed == 'q' || pressed == 'n' || pressed == 'p' ||
           pressed == 'l';
}

}  // namespace

Session::Session(const Desk& desk, ProgressFile& record, std::string notice)
    : desk_(desk), record_(record) {
    screen_.notice = std::move(notice);
}

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
    screen_.place = place;
    asked_for_solution_ = false;
    record_.change([&](Progress& progress) { progress.current = exercise().id; });
    check();
}

/// Makes the reader's file if need be, builds it and checks it.
void Session::check() {
    screen_.view = View::report;
    const std::filesystem::path answer = desk_.paths.answer(exercise().id);
    seen_ = written_at(answer);
    try {
        if (open_answer(desk_.paths, exercise().id) == Opened::made)
            screen_.notice = "Made " + shown(answer) + " for you: open it in your editor.";
        seen_ = written_at(answer);
        screen_.checking = true;
        began_ = std::chrono::steady_clock::now();
        draw();
        screen_.report = check_answer(
            exercise(), desk_.paths, desk_.settings,
            [this](Phase phase, const std::string& line) { return go_on(phase, line); });
        keep(screen_.report);
    } catch (const Trouble& trouble) {
        screen_.report = {Verdict::failed, trouble.what()};
    }
    screen_.checking = false;
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
    return written_at(desk_.paths.answer(exercise().id)) != seen_;
}

/// Checks again if the file was saved.
void Session::look_at_file() {
    if (!file_changed()) return;
    screen_.notice.clear();
    const std::filesystem::path answer = desk_.paths.answer(exercise().id);
    if (is_there(answer)) return check();
    seen_ = written_at(answer);
    screen_.report = {Verdict::failed,
                      shown(answer) +
                          " is gone. Save it again, or press Return for a new one."};
    draw();
}

int Session::next_key() {
    if (waiting_keys_.empty()) return terminal_.read_key(50ms);
    const int pressed = waiting_keys_.front();
    waiting_keys_.pop_front();
    return pressed;
}

void Session::obey(int pressed) {
    if (pressed == key::none) return;
    if (pressed == key::redraw) return draw();
    if (pressed == key::quit || pressed == 'q') {
        done_ = true;
        return;
    }
    screen_.notice.clear();
    if (screen_.view == View::list) obey_in_list(pressed);
    else if (screen_.view == View::reset) obey_reset_question(pressed);
    else obey_in_exercise(pressed);
    draw();
}

void Session::obey_in_exercise(int pressed) {
    switch (pressed) {
    case key::enter:
        return check();
    case key::escape:
        screen_.view = View::report;
        return;
    case 'h':
        screen_.view = screen_.view == View::hint ? View::report : View::hint;
        return;
    case 't':
        screen_.view = screen_.view == View::task ? View::report : View::task;
        return;
    case 'n':
        return go_to_next();
    case 'p':
        return go_to_previous();
    case 's':
        return ask_for_solution();
    case 'x':
        return ask_for_reset();
    case 'l':
        learn_of_others();
        screen_.chosen = screen_.place, screen_.view = View::list;
        return;
    default:
        return;
    }
}

void Session::obey_in_list(int pressed) {
    const std::size_t last = desk_.book.exercises.size() - 1;
    if (pressed == key::up || pressed == 'k' || pressed == 'p')
        screen_.chosen -= screen_.chosen > 0 ? 1 : 0;
    if (pressed == key::down || pressed == 'j' || pressed == 'n')
        screen_.chosen += screen_.chosen < last ? 1 : 0;
    if (pressed == key::escape || pressed == 'l') screen_.view = View::report;
    if (pressed == key::enter) open(screen_.chosen);
}

void Session::obey_reset_question(int pressed) {
    screen_.view = View::report;
    if (pressed == 'y') reset();
    else screen_.notice = "Your file stays as it is.";
}

/// Another learn may have written to the progress.
void Session::learn_of_others() {
    record_.change([](Progress&) {});
}

void Session::go_to_next() {
    learn_of_others();
    if (const auto next = place_after(desk_.book, record_.progress(), screen_.place))
        return open(*next);
    screen_.notice = "This is the last exercise; l shows which are not done yet.";
}

void Session::go_to_previous() {
    if (screen_.place > 0) return open(screen_.place - 1);
    screen_.notice = "This is the first exercise.";
}

void Session::ask_for_solution() {
    if (passed() || asked_for_solution_) {
        screen_.view = View::solution;
        return;
    }
    asked_for_solution_ = true;
    screen_.notice =
        "You have not passed this one yet; s once more shows the solution all the same.";
}

void Session::ask_for_reset() {
    if (!is_there(desk_.paths.answer(exercise().id))) return check();
    try {
        if (has_own_words(desk_.paths, exercise().id)) {
            screen_.backup = backup_of(desk_.paths, exercise().id);
            screen_.view = View::reset;
        } else {
            screen_.notice = "Your file is still as it was in the beginning.";
        }
    } catch (const Trouble& trouble) {
        screen_.notice = trouble.what();
    }
}

void Session::reset() {
    try {
        reset_answer(desk_.paths, exercise().id, screen_.backup);
        screen_.notice = "Your answer is now " + shown(screen_.backup) + ".";
        keep({Verdict::not_written});
        asked_for_solution_ = false;
        check();
    } catch (const Trouble& trouble) {
        screen_.notice = trouble.what();
    }
}

void Session::draw() {
    const Size size = Terminal::size();
    std::string text =
        painted(laid_out(scene_of(screen_, desk_, record_, size), size), desk_.colours);
    status_.clear();
    Terminal::write((desk_.can_clear ? "\x1b[H\x1b[2J" : "\n") + text);
}

/// One line below the keys, where the cursor is.
void Session::show_status(const std::string& status) {
    if (status == status_ || !desk_.can_clear) return;
    status_ = status;
    Terminal::write("\r\x1b[K" + shorten(status, Terminal::size().columns - 1));
}

}  // namespace learn
