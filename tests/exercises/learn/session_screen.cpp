// What the screen shows.

#include <algorithm>

#include "file.hpp"
#include "session.hpp"
#include "text.hpp"

namespace learn {

namespace {

Lines wrapped(const std::string& text, std::size_t columns, Colour colour) {
    Lines lines;
    for (const std::string& line : wrap(text, columns)) lines.push_back({line, colour});
    return lines;
}

/// What the keys do, in as many lines as it takes.
Lines key_line(const std::vector<std::string>& keys, std::size_t columns) {
    Lines lines;
    for (const std::string& key : keys) {
        if (lines.empty() || width(lines.back().text) + 2 + width(key) > columns)
            lines.push_back({key, Colour::dim});
        else lines.back().text += "  " + key;
    }
    return lines;
}

}  // namespace

void Session::draw() {
    const Size size = Terminal::size();
    std::string text = painted(laid_out(scene(), size), desk_.colours);
    status_.clear();
    Terminal::write((desk_.can_clear ? "\x1b[H\x1b[2J" : "\n") + text);
}

/// One line below the keys, where the cursor is.
void Session::show_status(const std::string& status) {
    if (status == status_ || !desk_.can_clear) return;
    status_ = status;
    Terminal::write("\r\x1b[K" + shorten(status, Terminal::size().columns - 1));
}

Scene Session::scene() const {
    const Size size = Terminal::size();
    Scene scene;
    scene.top = progress_view(desk_.book, record_.progress(), size.columns);
    if (view_ != View::list) {
        const Chapter& chapter = desk_.book.chapters[exercise().chapter_nr];
        const std::string heading = "Chapter " + chapter.number + ", " + chapter.title;
        scene.top.push_back({});
        scene.top.push_back({shorten(exercise().name(), size.columns), Colour::bold});
        scene.top.push_back({shown(desk_.places.answer(exercise().id))});
        scene.top.push_back({shorten(heading, size.columns), Colour::dim});
    }
    scene.top.push_back({});
    scene.body = body(size);
    if ((view_ == View::report || view_ == View::hint) && !checking_)
        scene.after = warnings_view(report_);
    scene.keep = kept();
    scene.more = "`learn " + exercise().number + "` shows them all";
    scene.bottom = bottom(size);
    return scene;
}

/// A compiler's first error matters, and of a check the call and its last words.
Keep Session::kept() const {
    if (view_ == View::solution) return Keep::all;
    if (view_ == View::task) return Keep::first;
    if (report_.verdict == Verdict::failed) return Keep::ends;
    return report_.verdict == Verdict::passed ? Keep::last : Keep::first;
}

Lines Session::body(Size size) const {
    if (checking_) return {{"Building and checking ..."}};
    if (view_ == View::list) {
        const std::size_t others = 5 + key_line(keys(), size.columns).size();
        const std::size_t room = std::max(size.rows, others + 4) - others;
        return list_window(list_view(desk_.book, record_.progress(), chosen_, size.columns),
                           chosen_, room);
    }
    if (view_ == View::solution)
        return solution_view(exercise(), desk_.places, size.columns);
    if (view_ == View::task) return task_view(exercise(), size.columns);
    Lines lines = report_view(report_, size.columns);
    if (view_ == View::report)
        append(lines,
               advice_view(desk_.book, record_.progress(), place_, report_, size.columns));
    return lines;
}

Lines Session::bottom(Size size) const {
    Lines lines;
    if (view_ == View::hint) append(lines, hint_view(exercise(), size.columns));
    if (!record_.trouble().empty())
        append(lines, wrapped("Your progress is not saved: " + record_.trouble(),
                              size.columns, Colour::red));
    std::string message = notice_;
    if (view_ == View::reset)
        message =
            "Begin this exercise again? Your answer is kept, as " + shown(backup_) + ".";
    if (!message.empty()) append(lines, wrapped(message, size.columns, Colour::yellow));
    append(lines, key_line(keys(), size.columns));
    lines.insert(lines.begin(), Line{});
    return lines;
}

std::vector<std::string> Session::keys() const {
    if (view_ == View::list)
        return {"up, down: choose", "Return: go there", "l back", "q quit"};
    if (view_ == View::reset) return {"y yes", "n no"};
    return {"Return check", "t task",  "h hint",     "n next", "p previous",
            "l list",       "x reset", "s solution", "q quit"};
}

}  // namespace learn
