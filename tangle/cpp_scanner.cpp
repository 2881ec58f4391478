#include "cpp_scanner.hpp"

#include <algorithm>
#include <array>

#include "text.hpp"

namespace tangle {

namespace {

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '_';
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_raw_prefix(std::string_view word) {
    constexpr std::array<std::string_view, 5> prefixes{"R", "LR", "uR", "UR", "u8R"};
    return std::find(prefixes.begin(), prefixes.end(), word) != prefixes.end();
}

}  // namespace

void CppScanner::scan(std::string_view line) {
    const bool starts_plain = plain();
    std::size_t at = 0;
    word_ = {};
    if (!continued_) {
        line_comment_ = false;
        quote_ = '\0';
    }
    if (starts_plain) learn_macro(line);
    while (at < line.size()) {
        if (mode_ == Mode::raw_string) {
            scan_raw_string(line, at);
        } else if (mode_ == Mode::comment) {
            const std::size_t end = line.find("*/", at);
            at = end == std::string_view::npos ? line.size() : end + 2;
            if (end != std::string_view::npos) mode_ = Mode::code;
        } else if (line_comment_) {
            at = line.size();
        } else {
            scan_code(line, at);
        }
    }
    continued_ = mode_ == Mode::code && line.ends_with('\\');
}

void CppScanner::scan_code(std::string_view line, std::size_t& at) {
    const char c = line[at];
    if (quote_ != '\0' || c == '"' || c == '\'') {
        scan_quoted(line, at);
    } else if (is_word(c)) {
        scan_word(line, at);
    } else if (line.substr(at).starts_with("//")) {
        line_comment_ = true;
    } else if (line.substr(at).starts_with("/*")) {
        mode_ = Mode::comment;
        at += 2;
    } else {
        if (c == '(' || c == ')') scan_parenthesis(c);
        if (c != ' ' && c != '\t') word_ = {};
        ++at;
    }
}

void CppScanner::scan_raw_string(std::string_view line, std::size_t& at) {
    const std::size_t end = line.find(raw_end_, at);
    if (end == std::string_view::npos) {
        at = line.size();
    } else {
        at = end + raw_end_.size();
        mode_ = Mode::code;
    }
}

void CppScanner::scan_quoted(std::string_view line, std::size_t& at) {
    if (quote_ == '\0') quote_ = line[at++];
    while (at < line.size() && line[at] != quote_) at += line[at] == '\\' ? 2 : 1;
    if (at >= line.size()) {
        at = line.size();
    } else {
        quote_ = '\0';
        ++at;
    }
    word_ = {};
}

/// A word, a raw string's beginning, or a number, which may hold apostrophes: 1'000.
void CppScanner::scan_word(std::string_view line, std::size_t& at) {
    const std::size_t start = at;
    const bool number = is_digit(line[at]);
    while (at < line.size() &&
           (is_word(line[at]) || (number && line[at] == '\'' && at + 1 < line.size() &&
                                  is_word(line[at + 1])))) {
        ++at;
    }
    word_ = line.substr(start, at - start);
    if (at < line.size() && line[at] == '"' && is_raw_prefix(word_))
        open_raw_string(line, at);
}

void CppScanner::open_raw_string(std::string_view line, std::size_t& at) {
    const std::size_t open = line.find('(', at);
    word_ = {};
    if (open == std::string_view::npos || open - at > 17) {
        ++at;  // no raw string after all: the compiler will say so
        return;
    }
    raw_end_ = ")" + std::string(line.substr(at + 1, open - at - 1)) + "\"";
    mode_ = Mode::raw_string;
    at = open + 1;
}

void CppScanner::scan_parenthesis(char parenthesis) {
    if (parenthesis == ')') {
        if (macro_parens_ > 0) --macro_parens_;
    } else if (macro_parens_ > 0) {
        ++macro_parens_;
    } else if (is_macro(word_)) {
        macro_ = word_;
        macro_parens_ = 1;
    }
}

/// Remembers `#define NAME(…)`.
void CppScanner::learn_macro(std::string_view line) {
    std::string_view rest = trim(line);
    if (!rest.starts_with('#')) return;
    rest = trim(rest.substr(1));
    if (!rest.starts_with("define")) return;
    rest = trim(rest.substr(6));
    const auto end = std::find_if_not(rest.begin(), rest.end(), is_word);
    if (end != rest.end() && *end == '(') macros_.insert(std::string(rest.begin(), end));
}

bool CppScanner::is_macro(std::string_view word) const {
    constexpr std::array<std::string_view, 6> usual{"assert", "CHECK",   "REQUIRE",
                                                    "INFO",   "SECTION", "offsetof"};
    const auto shouts = [](char c) {
        return (c >= 'A' && c <= 'Z') || c == '_' || is_digit(c);
    };
    const bool shouted = word.size() > 2 && word.find('_') != std::string_view::npos &&
                         std::all_of(word.begin(), word.end(), shouts) && word[0] != '_';
    return shouted || std::find(usual.begin(), usual.end(), word) != usual.end() ||
           macros_.contains(std::string(word));
}

std::string CppScanner::obstacle() const {
    if (mode_ == Mode::raw_string) return "a raw string";
    if (mode_ == Mode::comment) return {};
    if (continued_) return "a line that a backslash continues";
    if (macro_parens_ > 0) return "the arguments of the macro " + in_ticks(macro_);
    return {};
}

}  // namespace tangle
