// What the keys do.

#include "answer.hpp"
#include "file.hpp"
#include "session.hpp"
#include "standing.hpp"

namespace learn {

void Session::obey(int pressed) {
    if (pressed == key::none) return;
    if (pressed == key::redraw) return draw();
    if (pressed == key::quit || pressed == 'q') {
        done_ = true;
        return;
    }
    notice_.clear();
    if (view_ == View::list) obey_in_list(pressed);
    else if (view_ == View::reset) obey_reset_question(pressed);
    else obey_in_exercise(pressed);
    draw();
}

void Session::obey_in_exercise(int pressed) {
    switch (pressed) {
    case key::enter:
        return check();
    case key::escape:
        view_ = View::report;
        return;
    case 'h':
        view_ = view_ == View::hint ? View::report : View::hint;
        return;
    case 't':
        view_ = view_ == View::task ? View::report : View::task;
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
        chosen_ = place_, view_ = View::list;
        return;
    default:
        return;
    }
}

void Session::obey_in_list(int pressed) {
    const std::size_t last = desk_.book.exercises.size() - 1;
    if (pressed == key::up || pressed == 'k' || pressed == 'p')
        chosen_ -= chosen_ > 0 ? 1 : 0;
    if (pressed == key::down || pressed == 'j' || pressed == 'n')
        chosen_ += chosen_ < last ? 1 : 0;
    if (pressed == key::escape || pressed == 'l') view_ = View::report;
    if (pressed == key::enter) open(chosen_);
}

void Session::obey_reset_question(int pressed) {
    view_ = View::report;
    if (pressed == 'y') reset();
    else notice_ = "Your file stays as it is.";
}

/// Another learn may have written to the progress.
void Session::learn_of_others() {
    record_.change([](Progress&) {});
}

void Session::go_to_next() {
    learn_of_others();
    if (const auto next = place_after(desk_.book, record_.progress(), place_))
        return open(*next);
    notice_ = "This is the last exercise; l shows which are not done yet.";
}

void Session::go_to_previous() {
    if (place_ > 0) return open(place_ - 1);
    notice_ = "This is the first exercise.";
}

void Session::ask_for_solution() {
    if (passed() || asked_for_solution_) {
        view_ = View::solution;
        return;
    }
    asked_for_solution_ = true;
    notice_ =
        "You have not passed this one yet; s once more shows the solution all the same.";
}

void Session::ask_for_reset() {
    if (!is_there(desk_.places.answer(exercise().id))) return check();
    try {
        if (has_own_words(desk_.places, exercise().id)) {
            backup_ = backup_of(desk_.places, exercise().id);
            view_ = View::reset;
        } else {
            notice_ = "Your file is still as it was in the beginning.";
        }
    } catch (const Trouble& trouble) {
        notice_ = trouble.what();
    }
}

void Session::reset() {
    try {
        reset_answer(desk_.places, exercise().id, backup_);
        notice_ = "Your answer is now " + shown(backup_) + ".";
        keep({Verdict::not_written});
        asked_for_solution_ = false;
        check();
    } catch (const Trouble& trouble) {
        notice_ = trouble.what();
    }
}

}  // namespace learn
