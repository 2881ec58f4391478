#include "views.hpp"

#include <algorithm>

#include "file.hpp"
#include "standing.hpp"
#include "text.hpp"

namespace learn {

namespace {

void add(Lines& lines, std::string text, Colour colour = Colour::none) {
    lines.push_back({std::move(text), colour});
}

void add_wrapped(Lines& lines, const std::string& text, std::size_t columns) {
    for (std::string& line : wrap(text, std::min<std::size_t>(columns, 80)))
        add(lines, std::move(line));
}

std::string tally(std::size_t done, std::size_t total) {
    return std::to_string(done) + " of " + std::to_string(total);
}

Colour colour_of(const std::string& line) {
    const auto has = [&](std::string_view word) { return line.find(word) != line.npos; };
    if (has("error: ") || line.ends_with("<--")) return Colour::red;
    if (has("warning: ")) return Colour::yellow;
    return Colour::none;
}

Colour colour_of(Standing stands) {
    return stands == Standing::changed  ? Colour::yellow
           : stands == Standing::passed ? Colour::green
                                        : Colour::none;
}

/// A line of a report as it fits. Two spaces within a line are those of a table.
std::vector<std::string> broken(const std::string& line, Verdict verdict,
                                std::size_t columns) {
    const std::size_t begin = line.find_first_not_of(' ');
    if (verdict == Verdict::not_built || begin == line.npos ||
        line.find("  ", begin) != line.npos)
        return {line};
    return wrap(line, columns);
}

void advise_after_passing(Lines& lines, const Book& book, const Progress& progress,
                          std::size_t place) {
    const Chapter& chapter = book.chapters[book.exercises[place].chapter_place];
    const auto next = unfinished_after(book, progress, place);
    if (passed_in(book, chapter, progress) == chapter.members.size())
        add(lines, "That was all of chapter " + chapter.number + ", " + chapter.title + ".",
            Colour::green);
    if (!next) add(lines, "And that was all of the book.", Colour::green);
    else
        add(lines, "n goes on to " + book.exercises[*next].name() +
                       "; s shows the book's solution of this one.");
}

}  // namespace

Lines progress_view(const Book& book, const Progress& progress, std::size_t columns) {
    const std::size_t done = passed_in(book, progress);
    const std::size_t total = book.exercises.size();
    const std::string counted = "  " + tally(done, total);
    const std::size_t room = std::min<std::size_t>(columns, 64);
    const std::size_t wide = std::max(room, width(counted) + 6) - width(counted);
    return {
        {"The Woven Network", Colour::bold},
        {bar(done, total, wide) + counted, done == total ? Colour::green : Colour::none}};
}

ListView list_view(const Book& book, const Progress& progress, std::size_t current,
                   std::size_t columns) {
    ListView list;
    for (const Chapter& chapter : book.chapters) {
        const std::string counted =
            tally(passed_in(book, chapter, progress), chapter.members.size());
        const std::string ending = "  (" + counted + ")";
        const std::size_t room = std::max(columns, width(ending) + 10) - width(ending);
        add(list.lines, shorten(chapter.number + " " + chapter.title, room) + ending,
            Colour::bold);
        list.places.emplace_back();
        for (std::size_t place : chapter.members) {
            const Exercise& exercise = book.exercises[place];
            const Standing stands = standing(progress, exercise);
            const auto result = progress.results.find(exercise.id);
            std::string words = exercise.name();
            if (stands == Standing::changed) words += " (changed since)";
            else if (result != progress.results.end()) words += ": " + result->second;
            add(list.lines,
                shorten(std::string(place == current ? "> " : "  ") +
                            (stands == Standing::open ? "[ ] " : "[x] ") + words,
                        std::max<std::size_t>(columns, 10)),
                colour_of(stands));
            list.places.emplace_back(place);
        }
    }
    return list;
}

Lines list_window(const ListView& list, std::size_t chosen, std::size_t rows) {
    const auto at = std::find(list.places.begin(), list.places.end(), chosen);
    const auto line = static_cast<std::size_t>(at - list.places.begin());
    const std::size_t size = list.lines.size();
    const std::size_t room = std::min(std::max<std::size_t>(rows, 1), size);
    const std::size_t first = std::min(line - std::min(line, room / 2), size - room);
    const auto begin = list.lines.begin() + static_cast<std::ptrdiff_t>(first);
    return {begin, begin + static_cast<std::ptrdiff_t>(room)};
}

Lines report_view(const Report& report, std::size_t columns) {
    Lines lines;
    if (report.verdict == Verdict::not_built) {
        const bool compiled = report.text.find(".cpp:") != std::string::npos;
        add(lines, compiled ? "It does not compile yet:" : "It could not be built:");
    }
    if (report.verdict == Verdict::stopped)
        add(lines, "The check was stopped; Return checks again.");
    for (const std::string& line : split_lines(report.text))
        if (!line.empty() || !lines.empty())
            for (const std::string& part : broken(line, report.verdict, columns))
                add(lines, part, colour_of(part));
    if (report.verdict == Verdict::passed)
        for (Line& line : lines)
            line.colour = line.colour == Colour::none ? Colour::green : line.colour;
    return lines;
}

Lines warnings_view(const Report& report) {
    Lines lines;
    if (report.warnings.empty()) return lines;
    add(lines, "The compiler warns:", Colour::yellow);
    for (const std::string& line : split_lines(report.warnings)) {
        const bool says_where = line.find(": In ") != line.npos && line.ends_with(":");
        if (!says_where) add(lines, line, colour_of(line));
    }
    return lines;
}

Lines advice_view(const Book& book, const Progress& progress, std::size_t place,
                  const Report& report, std::size_t columns) {
    Lines lines;
    const Exercise& exercise = book.exercises[place];
    if (report.verdict == Verdict::not_written) {
        add_wrapped(lines, exercise.task, columns);
        add(lines, "");
        add_wrapped(lines, "Write it in your editor. It is checked each time you save.",
                    columns);
    }
    if (report.verdict == Verdict::passed)
        advise_after_passing(lines, book, progress, place);
    return lines;
}

Lines task_view(const Exercise& exercise, std::size_t columns) {
    Lines lines{{"The task", Colour::yellow}};
    add_wrapped(lines, exercise.task, columns);
    return lines;
}

Lines hint_view(const Exercise& exercise, std::size_t columns) {
    Lines lines{{"Hint", Colour::yellow}};
    const std::string& hint = exercise.hint;
    add_wrapped(lines, hint.empty() ? "There is none for this exercise." : hint, columns);
    return lines;
}

Lines solution_view(const Exercise& exercise, const Paths& paths, std::size_t columns) {
    Lines lines{{"The book's solution", Colour::yellow}};
    try {
        for (std::string& line :
             split_lines(read_file(paths.made(exercise.id, "solution.cpp"))))
            add(lines, std::move(line));
    } catch (const Trouble& trouble) {
        add(lines, trouble.what(), Colour::red);
    }
    add(lines, "");
    add_wrapped(lines, exercise.remarks, columns);
    return lines;
}

}  // namespace learn
