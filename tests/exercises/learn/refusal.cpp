#include "refusal.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>
#include <utility>

#include "text.hpp"

namespace learn {

namespace fs = std::filesystem;

namespace {

/// A text without comments, and with its lines put together that end in a backslash. A line that was put
/// together is followed by as many empty ones, so that the lines keep their numbers. What stands between
/// quotes stays.
class Plain {
public:
    explicit Plain(std::string_view text) : text_(text) {
        while (at_ < text_.size()) step();
    }
    const std::string& result() const { return result_; }

private:
    bool here(std::string_view what) const { return text_.substr(at_).starts_with(what); }

    void keep(std::size_t length) {
        result_ += text_.substr(at_, length);
        at_ = std::min(at_ + length, text_.size());
    }

    void splice() {
        at_ = std::min(text_.find('\n', at_) + 1, text_.size());
        ++waiting_;
    }

    bool at_splice() const {
        const std::size_t end = text_.find_first_not_of(" \t\r", at_ + 1);
        return text_[at_] == '\\' && end != text_.npos && text_[end] == '\n';
    }

    void end_line() {
        result_ += std::string(waiting_ + 1, '\n');
        waiting_ = 0;
        ++at_;
    }

    /// Passes over a comment up to its end.
    void skip(std::string_view end) {
        result_ += ' ';
        for (at_ += 2; at_ < text_.size() && !here(end);) {
            if (at_splice()) splice();
            else if (text_[at_++] == '\n') ++waiting_;
        }
        if (end != "\n") at_ = std::min(at_ + end.size(), text_.size());
    }

    /// Keeps what stands between quotes; no line ends in it.
    void quoted(char quote) {
        keep(1);
        while (at_ < text_.size() && text_[at_] != '\n') {
            if (at_splice()) splice();
            else if (text_[at_] == '\\') keep(2);
            else if (text_[at_] == quote) return keep(1);
            else keep(1);
        }
    }

    /// Of a raw text nothing stays.
    void raw() {
        const std::size_t bracket = text_.find('(', at_);
        if (bracket == text_.npos) return keep(2);
        const std::string end =
            ")" + std::string(text_.substr(at_ + 2, bracket - at_ - 2)) + "\"";
        const std::size_t stop = std::min(text_.find(end, bracket), text_.size());
        waiting_ += static_cast<std::size_t>(
            std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                       text_.begin() + static_cast<std::ptrdiff_t>(stop), '\n'));
        at_ = std::min(stop + end.size(), text_.size());
    }

    void step() {
        const char c = text_[at_];
        const bool in_word =
            at_ > 0 && (std::isalnum(static_cast<unsigned char>(text_[at_ - 1])) != 0);
        if (at_splice()) splice();
        else if (here("//")) skip("\n");
        else if (here("/*")) skip("*/");
        else if (here("R\"") && !in_word) raw();
        else if (c == '"' || (c == '\'' && !in_word)) quoted(c);
        else if (c == '\n') end_line();
        else keep(1);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t waiting_ = 0;
    std::string result_{};
};

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\f\v"), text.size());
    const std::size_t end = text.find_last_not_of(" \t\r\f\v");
    return text.substr(begin, end == text.npos ? 0 : end + 1 - begin);
}

/// What a line includes, as it stands there; or nothing.
std::string_view included(std::string_view line) {
    line = trimmed(line);
    const std::size_t mark = line.starts_with("#") ? 1 : line.starts_with("%:") ? 2 : 0;
    if (mark == 0) return {};
    line = trimmed(line.substr(mark));
    for (std::string_view word : {"include_next", "include", "import", "embed"})
        if (line.starts_with(word)) {
            const std::string_view rest = trimmed(line.substr(word.size()));
            return rest.empty() ? line : rest;
        }
    return {};
}

/// <vector> or "exercise.hpp", and not "../anna/1.1-dot.cpp".
bool is_name(std::string_view file) {
    const bool quoted = file.size() > 2 && ((file[0] == '<' && file.back() == '>') ||
                                            (file[0] == '"' && file.back() == '"'));
    if (!quoted) return false;
    const std::string name(file.substr(1, file.size() - 2));
    const fs::path path(name);
    return !path.is_absolute() && name.find_first_of("\\~\"<>") == name.npos &&
           std::find(path.begin(), path.end(), "..") == path.end();
}

bool is_below(const fs::path& file, const fs::path& folder) {
    const auto [end, ignored] =
        std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
    return end == folder.end();
}

/// The files in a rule for make: `check: a.cpp /usr/include/b \`.
std::vector<std::string> files_in_rule(std::string_view rule) {
    std::vector<std::string> files;
    std::string file;
    rule.remove_prefix(std::min(rule.find(": ") + 2, rule.size()));
    for (std::size_t i = 0; i <= rule.size(); ++i) {
        const char c = i < rule.size() ? rule[i] : ' ';
        const char next = i + 1 < rule.size() ? rule[i + 1] : '\n';
        if (c == '\\' && next != '\n') file += rule[++i];
        else if (c != '\\' && c != ' ' && c != '\n') file += c;
        else if (!file.empty()) files.push_back(std::exchange(file, {}));
    }
    return files;
}

/// The check's own, by the way in which C++ spells names of a namespace for the linker; or a name of C,
/// with which an answer could take the place of the system's functions.
bool is_foreign(std::string_view name, char type) {
    const bool global = type != 'U' && std::isupper(static_cast<unsigned char>(type)) != 0;
    const bool of_the_compiler = name.starts_with("DW.ref.") ||
                                 name.starts_with("__odr_asan") ||
                                 name == "__clang_call_terminate";
    if (!name.starts_with("_Z")) return global && !of_the_compiler;
    const bool strong = global && type != 'V' && type != 'W';
    name.remove_prefix(2);
    for (std::string_view kind : {"TV", "TI", "TS", "TT", "GV"})
        if (name.starts_with(kind)) name.remove_prefix(2);
    const bool nested = name.starts_with("N");
    if (nested) name.remove_prefix(1);
    name.remove_prefix(std::min(name.find_first_not_of("KVr"), name.size()));
    for (std::string_view space : {"8exercise", "5Catch"})
        if (nested && name.starts_with(space)) return true;
    return strong && name.starts_with("St");
}

}  // namespace

std::string path_included(std::string_view text) {
    const Plain plain(text);
    int number = 0;
    for (const std::string& line : split_lines(plain.result())) {
        ++number;
        const std::string_view file = included(line);
        if (!file.empty() && !is_name(file))
            return "line " + std::to_string(number) + " includes " +
                   shorten(printable(file), 60) +
                   ": an answer includes the standard library, and no file by its path";
    }
    return {};
}

std::string foreign_file(std::string_view dependencies,
                         const std::vector<fs::path>& allowed) {
    for (const std::string& file : files_in_rule(dependencies)) {
        const fs::path path = fs::path(file).lexically_normal();
        if (std::none_of(allowed.begin(), allowed.end(),
                         [&](const fs::path& folder) { return is_below(path, folder); }))
            return "it includes " + printable(path.filename().string()) +
                   ", which is not of the standard library";
    }
    return {};
}

std::string foreign_name(std::string_view names) {
    for (const std::string& line : split_lines(names)) {
        std::istringstream words(line);
        std::string name, type;
        words >> name >> type;
        if (!type.empty() && is_foreign(name, type[0]))
            return "it meddles with its check, or with the system: " + shorten(name, 60);
    }
    return {};
}

const std::vector<std::string>& system_folders() {
    static const std::vector<std::string> folders{"/usr", "/lib", "/lib32", "/lib64",
                                                  "/bin", "/etc", "/opt",   "/nix",
                                                  "/gnu", "/proc"};
    return folders;
}

}  // namespace learn
