#include "standing.hpp"

#include <algorithm>

namespace learn {

namespace {

bool is_open(const Book& book, const Progress& progress, std::size_t place) {
    return standing(progress, book.exercises[place]) == Standing::open;
}

}  // namespace

Standing standing(const Progress& progress, const Exercise& exercise) {
    if (!progress.passed.contains(exercise.id)) return Standing::open;
    return progress.changed.contains(exercise.id) ? Standing::changed : Standing::passed;
}

std::size_t passed_in(const Book& book, const Chapter& chapter, const Progress& progress) {
    const auto open =
        std::count_if(chapter.members.begin(), chapter.members.end(),
                      [&](std::size_t place) { return is_open(book, progress, place); });
    return chapter.members.size() - static_cast<std::size_t>(open);
}

std::size_t passed_in(const Book& book, const Progress& progress) {
    std::size_t passed = 0;
    for (const Chapter& chapter : book.chapters)
        passed += passed_in(book, chapter, progress);
    return passed;
}

std::size_t first_unfinished(const Book& book, const Progress& progress,
                             const std::vector<std::size_t>& places) {
    const auto first = std::find_if(places.begin(), places.end(), [&](std::size_t place) {
        return is_open(book, progress, place);
    });
    return first == places.end() ? places.front() : *first;
}

std::optional<std::size_t> unfinished_after(const Book& book, const Progress& progress,
                                            std::size_t place) {
    const std::size_t size = book.exercises.size();
    for (std::size_t i = 1; i <= size; ++i) {
        const std::size_t next = (place + i) % size;
        if (is_open(book, progress, next)) return next;
    }
    return std::nullopt;
}

std::size_t starting_place(const Book& book, const Progress& progress) {
    const auto left = book.find(progress.current);
    if (left && is_open(book, progress, *left)) return *left;
    return unfinished_after(book, progress, book.exercises.size() - 1)
        .value_or(left.value_or(0));
}

std::optional<std::size_t> place_after(const Book& book, const Progress& progress,
                                       std::size_t place) {
    if (!is_open(book, progress, place))
        if (const auto unfinished = unfinished_after(book, progress, place))
            return unfinished;
    if (place + 1 < book.exercises.size()) return place + 1;
    return std::nullopt;
}

void note_check(Progress& progress, const Exercise& exercise, const Report& report) {
    if (report.verdict == Verdict::stopped || report.verdict == Verdict::not_built) return;
    progress.note(exercise.id, report.verdict == Verdict::passed);
    if (!report.result.empty()) progress.results[exercise.id] = report.result;
}

}  // namespace learn
