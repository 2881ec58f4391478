#include "once.hpp"

#include <unistd.h>

#include <cstdio>
#include <nlohmann/json.hpp>
#include <random>

#include "answer.hpp"
#include "file.hpp"
#include "signals.hpp"
#include "standing.hpp"
#include "text.hpp"
#include "views.hpp"

namespace learn {

namespace {

/// Goes on until somebody asks us to end. Says for whom we are waiting, once, and how a training
/// goes, in one line that is written over.
class Patience {
public:
    bool operator()(Phase phase, const std::string& what) {
        if (phase == Phase::waiting && what != told_)
            std::fprintf(stderr, "learn: waiting for %s to end its build\n", what.c_str());
        if (phase == Phase::training && what != told_ && ::isatty(STDERR_FILENO))
            std::fprintf(stderr, "\r\x1b[K%s", shorten(what, 79).c_str());
        if (phase == Phase::waiting || phase == Phase::training) told_ = what;
        return EndingSignals::received() == 0;
    }

private:
    std::string told_;
};

void print(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

/// The files, below made/, with the known mistakes of an exercise. Throws Trouble.
std::vector<std::string> wrong_answers(const Paths& paths, const std::string& id) {
    const std::filesystem::path file = paths.made(id, "made/mistakes.json");
    std::vector<std::string> files;
    try {
        const auto index = nlohmann::json::parse(read_file(file));
        for (const auto& mistake : index.at("mistakes"))
            files.push_back(mistake.at("answer").get<std::string>());
    } catch (const nlohmann::json::exception&) {
        throw Trouble(shown(file) + " makes no sense");
    }
    if (files.empty()) throw Trouble(id + " knows no mistakes");
    return files;
}

Report make_and_check(const Desk& desk, const Exercise& exercise) {
    if (open_answer(desk.paths, exercise.id) == Opened::made)
        print("Made " + shown(desk.paths.answer(exercise.id)) + " for you.\n");
    Report report = check_answer(exercise, desk.paths, desk.settings, Patience());
    if (is_workshop(desk.paths, exercise.id) && ::isatty(STDERR_FILENO))
        std::fputs("\r\x1b[K", stderr);
    return report;
}

}  // namespace

int check_once(const Desk& desk, ProgressFile& record, std::size_t place) {
    const Exercise& exercise = desk.book.exercises[place];
    const Report report = make_and_check(desk, exercise);
    if (report.verdict == Verdict::stopped) return 1;
    record.change([&](Progress& progress) { note_check(progress, exercise, report); });
    Lines lines = report_view(report);
    append(lines, warnings_view(report));
    print(painted(lines, desk.colours));
    if (!record.trouble().empty())
        std::fprintf(stderr, "learn: your progress is not saved: %s\n",
                     record.trouble().c_str());
    return exit_status(report.verdict);
}

int mend(const Desk& desk, std::size_t place, unsigned seed) {
    const Exercise& exercise = desk.book.exercises[place];
    const Report built =
        build_part(exercise, ".mistakes", desk.paths, desk.settings, Patience());
    if (built.verdict == Verdict::stopped) return 1;
    if (built.verdict != Verdict::passed)
        throw Trouble("cannot make the mistakes of " + exercise.id + "\n" + built.text);
    const std::vector<std::string> wrong = wrong_answers(desk.paths, exercise.id);
    if (seed == 0) seed = 1 + std::random_device()() % static_cast<unsigned>(wrong.size());
    const std::string text =
        read_file(desk.paths.made(exercise.id, "made/" + wrong[(seed - 1) % wrong.size()]));
    const bool kept = has_own_words(desk.paths, exercise.id);
    const std::filesystem::path answer = desk.paths.answer(exercise.id),
                                backup = backup_of(desk.paths, exercise.id);
    if (kept) put_answer(desk.paths, exercise.id, text, backup);
    else replace_file(answer, text);
    print(exercise.name() + "\n\n" + shown(answer) +
          " is the book's solution with a mistake in it, one of " +
          std::to_string(wrong.size()) + " (seed " + std::to_string(seed) +
          ").\nFind it and mend it. learn " + exercise.number +
          " tells whether it is right, and until then what is wrong.\n");
    if (kept) print("What you had there is in " + shown(backup) + ".\n");
    return 0;
}

void print_name(const Desk& desk, std::size_t place) {
    print(desk.book.exercises[place].name() + "\n");
}

int check_next_once(const Desk& desk, ProgressFile& record) {
    const std::size_t place = starting_place(desk.book, record.progress());
    print_name(desk, place);
    return check_once(desk, record, place);
}

void print_list(const Desk& desk, const Progress& progress) {
    Lines lines = progress_view(desk.book, progress, 64);
    lines.push_back({});
    const ListView list =
        list_view(desk.book, progress, starting_place(desk.book, progress));
    lines.insert(lines.end(), list.lines.begin(), list.lines.end());
    print(painted(lines, desk.colours));
}

Progress ask_the_checks(const Desk& desk) {
    Progress progress;
    for (const Exercise& exercise : desk.book.exercises) {
        if (EndingSignals::received() != 0) break;
        if (!has_readable_words(desk.paths, exercise.id)) continue;
        std::fprintf(stderr, "learn: checking %s ... ", exercise.id.c_str());
        const Report report = check_answer(exercise, desk.paths, desk.settings, Patience());
        const bool passed = report.verdict == Verdict::passed;
        if (passed) progress.passed.insert(exercise.id);
        std::fprintf(stderr, "%s\n", passed ? "passed" : "not passed");
    }
    return progress;
}

}  // namespace learn
