#include "options.hpp"

#include <charconv>
#include <string_view>

namespace learn {

namespace {

/// Reads seconds: `10`, `0.5`.
bool read_seconds(std::string_view text, std::chrono::milliseconds& time) {
    double seconds = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size()) return false;
    if (!(seconds >= 0.1 && seconds <= 3600)) return false;
    time = std::chrono::milliseconds(static_cast<long>(seconds * 1000));
    return true;
}

/// Reads a number of jobs.
bool read_jobs(std::string_view text, unsigned& jobs) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), jobs);
    return error == std::errc() && end == text.data() + text.size() && jobs >= 1 &&
           jobs <= 64;
}

/// Reads a seed.
bool read_seed(std::string_view text, unsigned& seed) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seed);
    return error == std::errc() && end == text.data() + text.size() && seed >= 1;
}

/// Takes the value of an option that has one. Returns what is wrong with it, or nothing.
std::string take_value(const std::string& option, const std::string& value,
                       Options& options) {
    if (option == "--source") options.source = std::filesystem::absolute(value);
    if (option == "--build") options.build = std::filesystem::absolute(value);
    if (option == "--work") options.work = std::filesystem::absolute(value);
    if (option == "--builder") options.builder = std::filesystem::absolute(value);
    if (option == "--limit" && !read_seconds(value, options.limit))
        return "--limit takes seconds from 0.1 to 3600, not " + value;
    if (option == "--jobs" && !read_jobs(value, options.grade.jobs))
        return "--jobs takes a number from 1 to 64, not " + value;
    if (option == "--seed" && !read_seed(value, options.seed))
        return "--seed takes a whole number from 1 on, not " + value;
    if (option == "--only") options.grade.only = value;
    return {};
}

bool takes_value(const std::string& option) {
    return option == "--source" || option == "--build" || option == "--work" ||
           option == "--builder" || option == "--limit" || option == "--only" ||
           option == "--jobs" || option == "--seed";
}

/// Takes a word that is no option. Returns what is wrong with it, or nothing.
std::string take_word(const std::string& word, Options& options) {
    if (options.grade.wanted) {
        if (!options.grade.folder.empty()) return "one class at a time";
        options.grade.folder = word;
    } else if (options.exporting) {
        if (!options.export_file.empty()) return "one file at a time";
        options.export_file = std::filesystem::absolute(word);
    } else if (!options.exercise.empty()) {
        return "one exercise at a time";
    } else if (word == "mend" && !options.mend) {
        options.mend = true;
    } else if (word == "grade" && !options.mend) {
        options.grade.wanted = true;
    } else if (word == "export" && !options.mend) {
        options.exporting = true;
    } else {
        options.exercise = word;
    }
    return {};
}

/// What is wrong with all of them together, or nothing.
std::string contradiction(const Options& options) {
    const GradeOptions& grade = options.grade;
    if (grade.wanted && grade.folder.empty() && !options.help)
        return "grade needs the folder of a class";
    if (grade.wanted && (options.list || options.watch))
        return "grade goes without --list and --watch";
    if (!grade.wanted && (grade.csv || !grade.only.empty()))
        return "--csv and --only belong to learn grade";
    if (options.exporting && options.export_file.empty() && !options.help)
        return "export needs the name of a file";
    if (options.exporting && (options.list || options.watch))
        return "export goes without --list and --watch";
    if (options.mend && options.exercise.empty() && !options.help)
        return "mend needs an exercise";
    if (options.mend && (options.list || options.watch))
        return "mend goes without --list and --watch";
    if (!options.mend && options.seed) return "--seed belongs to learn mend";
    if (options.list && !options.exercise.empty()) return "--list takes no exercise";
    if (options.watch && options.exercise.empty()) return "--watch needs an exercise";
    return {};
}

}  // namespace

std::string read_options(const std::vector<std::string>& arguments, Options& options) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "--list") options.list = true;
        else if (argument == "--watch") options.watch = true;
        else if (argument == "--csv") options.grade.csv = true;
        else if (argument == "--help" || argument == "-h") options.help = true;
        else if (argument == "--version") options.version = true;
        else if (takes_value(argument)) {
            if (++i == arguments.size() || arguments[i].empty())
                return argument + " needs a value";
            if (std::string wrong = take_value(argument, arguments[i], options);
                !wrong.empty())
                return wrong;
        } else if (argument.empty() || argument.starts_with("-"))
            return "unknown option " + argument;
        else if (std::string wrong = take_word(argument, options); !wrong.empty())
            return wrong;
    }
    return contradiction(options);
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
