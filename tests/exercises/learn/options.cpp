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

/// Takes the value of an option that has one. Returns what is wrong with it, or nothing.
std::string take_value(const std::string& option, const std::string& value,
                       Options& options) {
    if (option == "--source") options.source = std::filesystem::absolute(value);
    if (option == "--build") options.build = std::filesystem::absolute(value);
    if (option == "--work") options.work = std::filesystem::absolute(value);
    if (option == "--builder") options.builder = std::filesystem::absolute(value);
    if (option == "--limit" && !read_seconds(value, options.limit))
        return "--limit takes seconds from 0.1 to 3600, not " + value;
    return {};
}

bool takes_value(const std::string& option) {
    return option == "--source" || option == "--build" || option == "--work" ||
           option == "--builder" || option == "--limit";
}

}  // namespace

std::string read_options(const std::vector<std::string>& arguments, Options& options) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "--list") options.list = true;
        else if (argument == "--watch") options.watch = true;
        else if (argument == "--help" || argument == "-h") options.help = true;
        else if (argument == "--version") options.version = true;
        else if (takes_value(argument)) {
            if (++i == arguments.size()) return argument + " needs a value";
            if (std::string wrong = take_value(argument, arguments[i], options);
                !wrong.empty())
                return wrong;
        } else if (argument.empty() || argument.starts_with("-"))
            return "unknown option " + argument;
        else if (!options.exercise.empty()) return "one exercise at a time";
        else options.exercise = argument;
    }
    if (options.list && !options.exercise.empty()) return "--list takes no exercise";
    if (options.watch && options.exercise.empty()) return "--watch needs an exercise";
    return {};
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
work/progress. learn never writes over an answer.

Exit status of `learn 1.1`: 0 passed, 1 failed, 2 a mistake on the command line,
3 not written yet. Without a terminal, or in a pipe, plain `learn` checks the current
exercise once.
)";

}  // namespace learn
