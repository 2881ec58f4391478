#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <optional>

#include "answer.hpp"
#include "export.hpp"
#include "file.hpp"
#include "grade.hpp"
#include "once.hpp"
#include "options.hpp"
#include "session.hpp"
#include "signals.hpp"
#include "standing.hpp"

namespace {

using namespace learn;

const char* variable(const char* name) {
    const char* value = std::getenv(name);
    return value && *value ? value : nullptr;
}

Desk set_up(const Options& options) {
    Desk desk;
    desk.paths.source = options.source.empty() ? LEARN_SOURCE : options.source;
    desk.paths.build = options.build.empty() ? LEARN_BUILD : options.build;
    desk.paths.work = options.work.empty() ? LEARN_WORK : options.work;
    desk.settings.cmake = LEARN_CMAKE;
    desk.settings.limit = std::chrono::milliseconds(std::lround(options.limit * 1000));
    desk.settings.builder = options.builder;
    const char* terminal = variable("TERM");
    desk.can_clear =
        ::isatty(STDOUT_FILENO) && terminal && std::string_view(terminal) != "dumb";
    desk.colours = desk.can_clear && !variable("NO_COLOR");
    if (!options.work.empty()) ::setenv("LEARN_WORK", desk.paths.work.c_str(), 1);
    ::setenv("NINJA_STATUS", "[%f/%t] ", 1);
    desk.book = read_book(desk.paths);
    return desk;
}

/// What is to be told about the progress file, if it must be made anew; else nothing.
std::string why_anew(const Desk& desk, const ProgressFound& found) {
    if (!found.missing) return found.trouble;
    for (const Exercise& exercise : desk.book.exercises)
        if (has_readable_words(desk.paths, exercise.id))
            return shown(desk.paths.progress()) + " is missing";
    return {};
}

/// The progress from its file, or else from the checks.
Progress find_progress(const Desk& desk, std::string& notice) {
    const ProgressFound found = load_progress(desk.paths.progress());
    const std::string why = why_anew(desk, found);
    if (why.empty()) return found.progress;
    notice = why + ". What is done was found out anew, by the checks.";
    std::fprintf(stderr, "learn: %s; asking the checks what is done\n", why.c_str());
    Progress progress = ask_the_checks(desk);
    if (const int signal = EndingSignals::received()) end_by(signal);
    return progress;
}

bool is_chapter(const Book& book, const std::string& name) {
    return std::any_of(book.chapters.begin(), book.chapters.end(),
                       [&](const Chapter& chapter) { return chapter.number == name; });
}

/// What is wrong with the name of an exercise, or nothing.
std::string wrong_name(const Book& book, const std::string& name) {
    const std::vector<std::size_t> places = book.find_all(name);
    if (places.empty()) {
        const std::string near = near_command(name);
        return "there is no exercise " + name +
               (near.empty() ? "; learn --list shows all" : near);
    }
    if (places.size() == 1 || is_chapter(book, name)) return {};
    std::string names;
    for (std::size_t place : places) names += " " + book.exercises[place].id;
    return "several exercises are called " + name + ":" + names;
}

int usage_error(const std::string& what) {
    std::fprintf(stderr, "learn: %s (learn --help tells more)\n", what.c_str());
    return 2;
}

int work_on(const Desk& desk, const Options& options) {
    if (options.command == Command::mend) {
        const std::vector<std::size_t> places = desk.book.find_all(options.exercise);
        if (places.size() != 1)
            return usage_error("mend needs one exercise, and not a chapter");
        return mend(desk, places.front(), options.seed);
    }
    std::string notice;
    ProgressFile record(desk.paths.progress(), find_progress(desk, notice));
    if (!notice.empty())
        record.change([found = record.progress()](Progress& progress) {
            progress.passed.insert(found.passed.begin(), found.passed.end());
        });
    if (options.list) {
        print_list(desk, record.progress());
        return 0;
    }
    if (options.command == Command::export_progress) {
        export_progress(desk.book, record.progress(), options.export_file);
        return 0;
    }
    std::optional<std::size_t> place;
    if (!options.exercise.empty())
        place = first_unfinished(desk.book, record.progress(),
                                 desk.book.find_all(options.exercise));
    if (place && !options.watch) {
        if (!desk.book.find(options.exercise)) print_name(desk, *place);
        return check_once(desk, record, *place);
    }
    if (!Terminal::there()) return check_next_once(desk, record);
    Session(desk, record, notice)
        .run(place.value_or(starting_place(desk.book, record.progress())));
    return 0;
}

int grade_class(const Desk& desk, const GradeOptions& options) {
    int status = 0;
    {
        const EndingSignals ending_signals;
        try {
            status = grade(desk, options);
        } catch (const NoClass& trouble) {
            return usage_error(trouble.what());
        }
    }
    if (const int signal = EndingSignals::received()) end_by(signal);
    return status;
}

int run_learn(const std::vector<std::string>& arguments) {
    Options options;
    const std::string wrong = read_options(arguments, options);
    if (!wrong.empty()) return usage_error(wrong);
    const bool grading = options.command == Command::grade;
    if (options.help) return std::fputs(grading ? grade_help_text : help_text, stdout) < 0;
    if (options.version) return std::puts("learn 1, for The Woven Network") < 0;
    if (options.watch && !Terminal::there()) return usage_error("--watch needs a terminal");
    const Desk desk = set_up(options);
    remove_halves(desk.paths.work);
    if (!options.exercise.empty())
        if (const std::string why = wrong_name(desk.book, options.exercise); !why.empty())
            return usage_error(why);
    if (grading) return grade_class(desk, options.grade);
    int status = 0;
    {
        const EndingSignals ending_signals;
        status = work_on(desk, options);
    }
    if (const int signal = EndingSignals::received()) end_by(signal);
    return status;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run_learn({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "learn: %s\n", error.what());
        return 1;
    }
}
