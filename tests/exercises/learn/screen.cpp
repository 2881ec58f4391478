#include "screen.hpp"

#include <algorithm>

#include "file.hpp"
#include "text.hpp"
#include "views.hpp"

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

std::vector<std::string> keys_in(View view) {
    if (view == View::list)
        return {"up, down: choose", "Return: go there", "l back", "q quit"};
    if (view == View::reset) return {"y yes", "n no"};
    return {"Return check", "t task",  "h hint",     "n next", "p previous",
            "l list",       "x reset", "s solution", "q quit"};
}

/// A compiler's first error matters, and of a check the call and its last words.
Keep part_to_keep(const Screen& screen) {
    if (screen.view == View::solution) return Keep::all;
    if (screen.view == View::task) return Keep::first;
    if (screen.report.verdict == Verdict::failed) return Keep::ends;
    return screen.report.verdict == Verdict::passed ? Keep::last : Keep::first;
}

Lines body_of(const Screen& screen, const Desk& desk, const Progress& progress, Size size) {
    const Exercise& exercise = desk.book.exercises[screen.place];
    if (screen.checking) return {{"Building and checking ..."}};
    if (screen.view == View::list) {
        const std::size_t others = 5 + key_line(keys_in(screen.view), size.columns).size();
        const std::size_t room = std::max(size.rows, others + 4) - others;
        return list_window(list_view(desk.book, progress, screen.chosen, size.columns),
                           screen.chosen, room);
    }
    if (screen.view == View::solution)
        return solution_view(exercise, desk.paths, size.columns);
    if (screen.view == View::task) return task_view(exercise, size.columns);
    Lines lines = report_view(screen.report, size.columns);
    if (screen.view == View::report)
        append(lines,
               advice_view(desk.book, progress, screen.place, screen.report, size.columns));
    return lines;
}

Lines bottom_of(const Screen& screen, const Exercise& exercise, const std::string& trouble,
                Size size) {
    Lines lines;
    if (screen.view == View::hint) append(lines, hint_view(exercise, size.columns));
    if (!trouble.empty())
        append(lines, wrapped("Your progress is not saved: " + trouble, size.columns,
                              Colour::red));
    std::string message = screen.notice;
    if (screen.view == View::reset)
        message = "Begin this exercise again? Your answer is kept, as " +
                  shown(screen.backup) + ".";
    if (!message.empty()) append(lines, wrapped(message, size.columns, Colour::yellow));
    append(lines, key_line(keys_in(screen.view), size.columns));
    lines.insert(lines.begin(), Line{});
    return lines;
}

}  // namespace

Scene scene_of(const Screen& screen, const Desk& desk, const ProgressFile& record,
               Size size) {
    const Exercise& exercise = desk.book.exercises[screen.place];
    Scene scene;
    scene.top = progress_view(desk.book, record.progress(), size.columns);
    if (screen.view != View::list) {
        const Chapter& chapter = desk.book.chapters[exercise.chapter_place];
        const std::string heading = "Chapter " + chapter.number + ", " + chapter.title;
        scene.top.push_back({});
        scene.top.push_back({shorten(exercise.name(), size.columns), Colour::bold});
        scene.top.push_back({shown(desk.paths.answer(exercise.id))});
        scene.top.push_back({shorten(heading, size.columns), Colour::dim});
    }
    scene.top.push_back({});
    scene.body = body_of(screen, desk, record.progress(), size);
    if ((screen.view == View::report || screen.view == View::hint) && !screen.checking)
        scene.after = warnings_view(screen.report);
    scene.keep = part_to_keep(screen);
    scene.more = "`learn " + exercise.number + "` shows them all";
    scene.bottom = bottom_of(screen, exercise, record.trouble(), size);
    return scene;
}

}  // namespace learn
