#include "compiler.hpp"

#include <cctype>
#include <vector>

#include "text.hpp"

namespace learn {

namespace {

/// True for the lines with which Ninja and Make accompany what they run.
bool is_chatter(std::string_view line) {
    const bool counts =
        line.starts_with("[") && line.size() > 1 &&
        (line[1] == ' ' || std::isdigit(static_cast<unsigned char>(line[1]))) &&
        line.find(']') < 10;
    if (counts) return true;
    for (std::string_view opening :
         {"-- ", "ninja: build stopped", "ninja: no work to do",
          "ninja: Entering directory", "Consolidate compiler generated dependencies",
          "Scanning dependencies of target"})
        if (line.starts_with(opening)) return true;
    const std::size_t make = line.find("make");
    return make <= 1 &&
           (line.find(": *** ") != line.npos || line.find("ing directory") != line.npos);
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

/// A message of the compiler with all that belongs to it: where it was included from, the function,
/// the line of code, the notes.
struct message {
    std::string text;
    bool has_error = false, has_warning = false, own = false;
};

bool leads_up(std::string_view line) {
    return line.starts_with("In file included from") ||
           line.starts_with("                 from") ||
           (line.ends_with(":") &&
            (contains(line, ": In ") || contains(line, ": At global scope")));
}

std::vector<message> messages_in(const std::string& text, const std::string& answer) {
    std::vector<message> all;
    bool leading = false;  // lines that belong to the message to come
    for (const std::string& line : split_lines(text)) {
        const bool error = contains(line, "error: "), warning = contains(line, "warning: ");
        const bool begins = leads_up(line) ? !leading : (error || warning) && !leading;
        if (begins || all.empty()) all.emplace_back();
        leading = leads_up(line);
        message& m = all.back();
        m.text += line + "\n";
        m.has_error = m.has_error || error;
        m.has_warning = m.has_warning || warning;
        m.own = m.own || ((error || warning) && line.starts_with(answer + ":"));
    }
    return all;
}

/// Of an include of the standard library inside of a namespace, the line; else 0.
int include_inside(std::string_view text) {
    int number = 0;
    bool inside = false;
    for (const std::string& line : split_lines(text)) {
        ++number;
        const std::size_t begin = line.find_first_not_of(" \t");
        if (begin == line.npos) continue;
        const std::string_view rest = std::string_view(line).substr(begin);
        if (rest.starts_with("namespace")) inside = true;
        if (rest.starts_with("}") && begin == 0 && rest.find(';') == rest.npos &&
            contains(rest, "namespace"))
            inside = false;
        if (inside && rest.starts_with("#include")) return number;
    }
    return 0;
}

}  // namespace

std::string compiler_messages(std::string_view build_output) {
    std::string messages;
    bool command_follows = false;
    for (const std::string& line : split_lines(build_output)) {
        const bool failed = line.starts_with("FAILED: ");
        const bool command = command_follows;
        command_follows = failed;
        if (!failed && !command && !is_chatter(line)) messages += line + "\n";
    }
    return messages;
}

std::string own_lines_first(const std::string& messages, const std::string& answer) {
    std::string own, others, warnings;
    std::size_t more = 0;
    bool any = false;
    for (const message& m : messages_in(messages, answer)) {
        any = any || m.has_error || m.has_warning;
        if (m.has_error && m.own) own += m.text;
        else if (!m.has_error) warnings += m.text;
        else if (others.empty()) others = m.text;
        else ++more;
    }
    if (!any) return messages;
    if (!own.empty()) more += !others.empty(), others.clear();
    if (more)
        others += count(more, "more error") + " in other files, which follow from " +
                  (own.empty() ? "this" : "these") + ".\n";
    return own + others + warnings;
}

std::string usual_cause(const std::string& messages, std::string_view text) {
    if (const int line = include_inside(text))
        return "Line " + std::to_string(line) +
               " includes a header inside of the namespace. Move it above `namespace "
               "answer {`.";
    if (contains(messages, "expected '}' at end of input") ||
        contains(messages, "expected ‘}’ at end of input") ||
        contains(messages, "expected '}'"))
        return "A brace } is missing at the end of a function or of the namespace.";
    if (contains(messages, "expected declaration before '}' token") ||
        contains(messages, "expected declaration before ‘}’ token") ||
        contains(messages, "extraneous closing brace"))
        return "There is one brace } too many.";
    if (contains(messages, "ambiguating new declaration") ||
        contains(messages, "functions that differ only in their return type"))
        return "The function returns another type than the stub's. Take the first line "
               "from the "
               "stub again.";
    return "";
}

}  // namespace learn
