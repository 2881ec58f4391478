#include "crash.hpp"

#include "format.hpp"
#include "report.hpp"
#include "versions.hpp"

#include <array>
#include <csignal>
#include <sstream>

namespace exercise {

namespace {

/// If both texts are found in what the program left behind, this is what happened.
struct symptom {
    const char *one, *other, *meaning;
};

/// The most telling first.
const std::array symptoms = {
    symptom{"stack-overflow", "", "ran out of stack. Does it call itself without an end?"},
    symptom{
        "stack-use-after-", "",
        "used a variable that is gone. A local variable ends with the block or the "
        "function it stands in, and whatever refers to it, like the [&] of a lambda, then "
        "refers to nothing."},
    symptom{"-use-after-", "", "used memory that had been given back already."},
    symptom{"Assertion '", "empty()",
            "asked for the first or last entry of an empty list."},
    symptom{"-overflow", "bytes to the left of", "reached before the beginning of a list."},
    symptom{"-overflow", "bytes before", "reached before the beginning of a list."},
    symptom{"AddressSanitizer", "-overflow",
            "reached beyond the end of a list. The last entry has the index size() - 1."},
    symptom{"Assertion '", "size()",
            "reached beyond the end of a list. The last entry has the index size() - 1."},
    symptom{"runtime error: index", "out of bounds",
            "reached beyond the end of a list. The last entry has the index size() - 1."},
    symptom{"runtime error:", "null pointer", "used a pointer that points to nothing."},
    symptom{"runtime error: division by zero", "", "divided a whole number by zero."},
    symptom{"AddressSanitizer: FPE", "", "divided a whole number by zero."},
    symptom{"signed integer overflow", "",
            "computed a whole number too large for its type."},
    symptom{"end of a value-returning", "", "came to its end without a return."},
    symptom{"AddressSanitizer: SEGV", "", "reached for memory that is not its own."},
    symptom{"AddressSanitizer", "out of memory", "asked for more memory than it can have."},
    symptom{"AddressSanitizer: ABRT", "", "called abort."},
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string what_happened(const ending& e) {
    if (e.signal == SIGALRM)
        return "was still running after " + counted(e.seconds, "second") +
               ". Is there a loop that never ends?";
    for (const symptom& s : symptoms)
        if (contains(e.err, s.one) && contains(e.err, s.other)) return s.meaning;
    const std::string undefined = "runtime error: ";
    if (const std::size_t at = e.err.find(undefined); at != std::string::npos) {
        const std::size_t from = at + undefined.size();
        return "did what C++ leaves undefined: " +
               e.err.substr(from, e.err.find('\n', from) - from) + ".";
    }
    if (e.signal == SIGABRT) return "called abort.";
    if (e.signal) return "was stopped by signal " + std::to_string(e.signal) + ".";
    return "ended the whole program, and so the check with it.";
}

/// The path in /path/file.cpp:14:20 or /path/mistakes.md:14:20 and the first number after it.
std::string file_and_line(const std::string& place) {
    for (const std::string ending : {".cpp:", ".md:"}) {
        const std::size_t dot = place.rfind(ending);
        if (dot == std::string::npos) continue;
        const std::size_t number = dot + ending.size();
        return short_path(place.substr(0, place.find_first_not_of("0123456789", number)));
    }
    return "";
}

/// file:line of the innermost place in a version of the answer, or nothing.
std::string where(const ending& e) {
    std::istringstream lines(e.err);
    for (std::string line; std::getline(lines, line);) {
        if (const std::size_t at = line.find(": runtime error: "); at != std::string::npos)
            return file_and_line(line.substr(0, at));
        for (const char* space : {" in answer::", " in wrong_", " in mutant_"})
            if (contains(line, space) && contains(line, " /"))
                return file_and_line(line.substr(line.find(" /") + 1));
    }
    return "";
}

bool begins_report(const std::string& line) {
    return line.starts_with("================") || contains(line, "Sanitizer") ||
           contains(line, ": runtime error: ") || contains(line, ": Assertion '");
}

}

std::string crash_report(const ending& e) {
    const std::string place_in_file = where(e);
    std::string text = "It " + what_happened(e);
    if (!place_in_file.empty()) text = "At " + place_in_file + " it " + what_happened(e);
    return e.test + "\n\n" + wrapped(e.call, 2) + "\n" + wrapped(text + " " + place(), 2);
}

std::string own_words(const ending& e) {
    std::string text, line;
    for (std::istringstream lines(e.err); std::getline(lines, line);) {
        if (!e.finished && begins_report(line)) break;
        text += line + "\n";
    }
    return text;
}

}
