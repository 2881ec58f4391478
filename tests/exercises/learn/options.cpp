#include "options.hpp"

#include <charconv>
#include <CLI/CLI.hpp>
#include <string_view>
#include <tangle/text.hpp>

namespace learn {

namespace {

/// Numbers from `least` to `most`, which `wanted` says in words: CLI11's own range lets `nan` pass,
/// and tells of 3600.000000.
template <typename Number>
CLI::Validator between(Number least, Number most, const std::string& wanted) {
    const auto complaint = [=](const std::string& text) {
        Number number{};
        const char* const end = text.data() + text.size();
        const auto [read, error] = std::from_chars(text.data(), end, number);
        const bool fits =
            error == std::errc() && read == end && number >= least && number <= most;
        return fits ? std::string() : wanted + ", not " + text;
    };
    return {complaint, ""};
}

/// Any text but an empty one.
CLI::Validator something() {
    return {[](const std::string& text) {
                return text.empty() ? std::string("needs a value") : std::string();
            },
            ""};
}

/// What goes with every command.
void add_common_options(CLI::App& command, Options& options) {
    command.set_help_flag("-h,--help");
    command.set_version_flag("--version");
    command.add_option("--source", options.source)->check(something());
    command.add_option("--build", options.build)->check(something());
    command.add_option("--work", options.work)->check(something());
    command.add_option("--builder", options.builder)->check(something());
    command.add_option("--limit", options.limit)
        ->check(between(0.1, 3600.0, "seconds from 0.1 to 3600"));
}

CLI::App& add_command(CLI::App& app, const std::string& name, Options& options,
                      Command command) {
    CLI::App& added = *app.add_subcommand(name);
    added.callback([&options, command] { options.command = command; });
    add_common_options(added, options);
    return added;
}

/// Tells CLI11 what may be asked for, and where it goes to. What is required has a description, for
/// `complaint`.
void describe(CLI::App& app, Options& options) {
    app.require_subcommand(0, 1);
    app.option_defaults()->take_last();
    add_common_options(app, options);
    app.add_option("exercise", options.exercise);
    app.add_flag("--list", options.list);
    app.add_flag("--watch", options.watch);
    CLI::App& mend = add_command(app, "mend", options, Command::mend);
    mend.add_option("exercise", options.exercise, "an exercise")->required();
    mend.add_option("--seed", options.seed)
        ->check(between(1U, ~0U, "a whole number from 1 on"));
    CLI::App& exporting = add_command(app, "export", options, Command::export_progress);
    exporting.add_option("file", options.export_file, "the name of a file")->required();
    CLI::App& grade = add_command(app, "grade", options, Command::grade);
    grade.add_option("folder", options.grade.folder, "the folder of a class")->required();
    grade.add_flag("--csv", options.grade.csv);
    grade.add_option("--only", options.grade.only)->check(something());
    grade.add_option("--jobs", options.grade.jobs)
        ->check(between(1U, 64U, "a number from 1 to 64"));
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& names) {
    const std::string near = tangle::nearest(word, {names.begin(), names.end()});
    return near.empty() ? "" : "; did you mean " + near + "?";
}

std::string unknown_option(const CLI::App& app, const CLI::App& command,
                           const std::string& name) {
    for (const CLI::App* other : app.get_subcommands([](const CLI::App*) { return true; }))
        if (other->get_option_no_throw(name) != nullptr)
            return name + " belongs to learn " + other->get_name();
    if (app.get_option_no_throw(name) != nullptr)
        return command.get_name() + " goes without " + name;
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options())
        names.push_back(option->get_name());
    return "unknown option " + name + did_you_mean(name, names);
}

/// What a command cannot do without and was not given, or was given as an empty word; else nothing.
std::string missing(const CLI::App& command) {
    for (const CLI::Option* option : command.get_options())
        if (option->get_required() &&
            (option->empty() || option->as<std::string>().empty()))
            return command.get_name() + " needs " + option->get_description();
    return {};
}

/// What CLI11 has found, in words for the reader.
std::string complaint(const CLI::App& app, const CLI::ParseError& error) {
    const std::vector<CLI::App*> given = app.get_subcommands();
    const CLI::App& command = given.empty() ? app : *given.front();
    if (const std::vector<std::string> left = app.remaining(true); !left.empty()) {
        if (left.front().starts_with('-'))
            return unknown_option(app, command, left.front());
        const auto first = app.get_option("exercise")->as<std::string>();
        const std::string near = near_command(first);
        return near.empty() ? "one thing at a time, and not " + left.front() + " as well"
                            : "there is no command " + first + near;
    }
    std::string what = error.what();
    if (what.ends_with(": needs a value")) what.erase(what.find(':'), 1);
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
        return what.substr(0, what.find(':')) + " needs a value";
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) return missing(command);
    return what;
}

/// What is wrong with all of them together, or nothing.
std::string contradiction(const CLI::App& app, const Options& options) {
    const bool named = app.get_option("exercise")->count() > 0;
    if (options.command != Command::practise) {
        const CLI::App& given = *app.get_subcommands().front();
        if (std::string what = missing(given); !what.empty()) return what;
        const std::string command = given.get_name();
        if (named) return command + " comes first";
        if (options.list || options.watch)
            return command + " goes without --list and --watch";
    }
    if (named && options.exercise.empty()) return "an exercise has a name";
    if (options.list && named) return "--list takes no exercise";
    if (options.watch && !named) return "--watch needs an exercise";
    return {};
}

}  // namespace

std::string near_command(std::string_view word) {
    return did_you_mean(word, {"mend", "export", "grade"});
}

std::string read_options(const std::vector<std::string>& arguments, Options& options) {
    CLI::App app;
    describe(app, options);
    try {
        app.parse(
            std::vector(arguments.rbegin(), arguments.rend()));  // the first word last
    } catch (const CLI::CallForHelp&) {
        options.help = true;
        if (app.got_subcommand("grade")) options.command = Command::grade;
        return {};
    } catch (const CLI::CallForVersion&) {
        options.version = true;
        return {};
    } catch (const CLI::ParseError& error) {
        return complaint(app, error);
    }
    for (std::filesystem::path* path : {&options.source, &options.build, &options.work,
                                        &options.builder, &options.export_file})
        if (!path->empty()) *path = std::filesystem::absolute(*path);
    return contradiction(app, options);
}

const char* const help_text =
    R"(learn: the exercises of The Woven Network

  learn              the exercise where you left off, or the first that is not done:
                     watches your file and checks it each time you save
  learn 1.1          checks one exercise, once; 1.1-dot and work/1.1-dot.cpp mean the same
  learn 7            the first of chapter 7 that is not done, once; learn soft finds an
                     exercise by the beginning of a word of its name
  learn --watch 7.6  begins there, and watches
  learn --list       shows what is done
  learn export FILE  writes what is done into FILE, for the book's pages to show: open it there,
                     in "Exercises done" below the contents of any chapter
  learn mend 7.6     puts a solution with a mistake in the place of your answer, for you to find;
                     --seed 3 chooses which (by lot if not given)
  learn grade DIR    grades a class; learn grade --help says how
  learn --help       shows this
  learn --version

  --limit SECONDS    stops an answer that has worked for so long (10 if not given)
  --source FOLDER    the book, --build FOLDER its build folder, --work FOLDER your answers:
                     if they are not where they were when learn was built
  --builder PROGRAM  calls PROGRAM FOLDER ID to build the check of an answer, as
                     FOLDER/exercises/ID/check in the build folder, in place of CMake

While it watches:
  h  a hint                   l  a list of all exercises, to choose from
  n  the next exercise        x  begin again; your file is kept under another name
  p  the previous one         s  the book's solution, when you have passed or ask twice
  t  the task once more       q  quit
  Return  check again

Your answers are in work/, as 1.1-dot.cpp and so on; so is what learn remembers, in
work/progress. learn never writes over an answer: where it puts something in its place, yours
is kept under another name, as 1.1-dot.kept-1.cpp.

Exit status of `learn 1.1`: 0 passed, 1 failed, 2 a mistake on the command line,
3 not written yet. Without a terminal, or in a pipe, plain `learn` checks the current
exercise once.
)";

const char* const grade_help_text =
    R"(learn grade: what the answers of a class are worth

  learn grade DIR          a table of students and exercises
  learn grade DIR --csv    a line for each answer, for a spreadsheet (RFC 4180, lines end in LF)

DIR holds a folder for each student, and that, or folders in it, the answers, called as in
work/: 1.1-dot.cpp, or 1.1.cpp. Every answer is checked as `learn 1.1` does it, with one
difference: of a workshop the functions are checked, and nothing is trained.

  --only 1,2.3      these exercises, and all exercises of these chapters; who has handed in
                    nothing for one of them is absent
  --limit SECONDS   stops an answer that has worked for so long (10 if not given)
  --jobs N          compiles N answers at a time (2); they run one at a time

The columns: student,exercise,verdict,passed,tests,word. `passed` of the `tests` were
passed; the word says what is wrong, as a student would be told. A verdict is one of
  passed            all tests
  failed            a wrong result, or none of the functions that were asked for
  not written       the stub, or a part of it, is still there
  does not compile  the word is the first error
  crashed           read what is not its own, threw away the program, ended it
  stopped           went on for too long, took a gigabyte, started many processes
  refused           includes a file by its path, or a file that is not of the standard library;
                    meddles with its check; is a link; is there twice
  unreadable        the system does not let us read it
  absent            not handed in
  not graded        something is wrong here, and not with the answer

What is guarded. Each answer is compiled and run in a new folder of its own, without input,
with an environment of three words, and all that it has started is ended. It is stopped when
it has worked for too long, when its processes hold 1 GB (looked at twenty times a second),
when it has more than 16 of them, or has written a megabyte. With Landlock (Linux 5.13 or
newer) it can write to no file, and read none but the system's in /usr, /etc and the like.
With namespaces it has no network and sees no other process. Run by root, it becomes nobody.
What of this your system lacks, is said at the beginning.

What is not guarded. An answer takes part in its check, in the same program. It cannot pass by
ending that, by printing what a check prints, or by calling the check's own functions; somebody
who studies the check, and takes the program over before it begins, could. The compiler reads
what you can read. The kernel has faults, as all have. A class that you mistrust belongs in a
virtual machine.

Ctrl-C ends it, and what has been graded is printed. Exit status: 0 all is graded; 1 something
could not be read or graded; 2 a mistake on the command line, or no class in DIR.
)";

}  // namespace learn
