#include "tokens.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace tangle {

namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '_' || (c & 0x80) != 0;
}

/// A string may have a prefix or a suffix that is a word.
bool is_wordlike(char c) { return is_word(c) || c == '"' || c == '\''; }

bool is_operator(char c) {
    return std::string_view("+-*/%&|^=<>!:.~?#").find(c) != std::string_view::npos;
}

/// Reads a text piece by piece: blanks and comments, strings, words, single characters.
class TokenReader {
public:
    explicit TokenReader(std::string_view text) : rest_(text) {}

    std::string read() {
        while (!rest_.empty()) step();
        return std::move(result_);
    }

private:
    void step() {
        if (rest_[0] == '\n') return end_line();
        if (is_space(rest_[0]) || rest_.starts_with("\\\n")) {
            rest_.remove_prefix(rest_[0] == '\\' ? 2 : 1);
            blank_ = true;
        } else if (rest_.starts_with("//")) {
            drop(rest_.find('\n'));
        } else if (rest_.starts_with("/*")) {
            const std::size_t end = rest_.find("*/", 2);
            drop(end == std::string_view::npos ? end : end + 2);
        } else {
            if (rest_[0] == '#' && fresh_) directive_ = true;
            fresh_ = false;
            token();
        }
    }

    /// A line end is white space like any other, but for a directive, which ends there.
    void end_line() {
        rest_.remove_prefix(1);
        if (directive_) result_ += '\n';
        blank_ = !directive_ && !result_.empty();
        directive_ = false;
        fresh_ = true;
    }

    void drop(std::size_t length) {
        rest_.remove_prefix(std::min(length, rest_.size()));
        blank_ = true;
    }

    /// Copies one token, with a blank before it only where white space makes a difference.
    void token() {
        if (blank_ && !result_.empty() && parts(result_.back(), rest_[0])) result_ += ' ';
        blank_ = false;
        const std::size_t length = rest_[0] == '"' || rest_[0] == '\'' ? quoted(0)
                                   : is_word(rest_[0])                 ? word()
                                                                       : 1;
        result_ += rest_.substr(0, length);
        rest_.remove_prefix(length);
    }

    /// Whether what stands before and after a blank would be read otherwise without it: two words,
    /// two operators, or anything in a directive.
    bool parts(char before, char after) const {
        if (before == '\n') return false;
        return directive_ || (is_wordlike(before) && is_wordlike(after)) ||
               (is_operator(before) && is_operator(after));
    }

    /// The length of a string or character that begins at `at`, to its end or the line's.
    std::size_t quoted(std::size_t at) const {
        const char quote = rest_[at++];
        while (at < rest_.size() && rest_[at] != quote && rest_[at] != '\n')
            at += rest_[at] == '\\' ? 2 : 1;
        return std::min(at < rest_.size() && rest_[at] == quote ? at + 1 : at,
                        rest_.size());
    }

    /// A word; a number, which may hold apostrophes (1'000); a raw string with its prefix.
    std::size_t word() const {
        std::size_t end = 0;
        const bool digit = rest_[0] >= '0' && rest_[0] <= '9';
        while (end < rest_.size() &&
               (is_word(rest_[end]) || (digit && rest_[end] == '\'' &&
                                        end + 1 < rest_.size() && is_word(rest_[end + 1]))))
            ++end;
        const bool raw =
            rest_[end - 1] == 'R' && end <= 3 && rest_.substr(end).starts_with('"');
        return raw ? raw_string(end) : end;
    }

    std::size_t raw_string(std::size_t at) const {
        const std::size_t open = rest_.find('(', at);
        if (open == std::string_view::npos) return at;
        const std::string closing =
            ")" + std::string(rest_.substr(at + 1, open - at - 1)) + "\"";
        const std::size_t end = rest_.find(closing, open);
        return end == std::string_view::npos ? rest_.size() : end + closing.size();
    }

    std::string_view rest_;
    std::string result_;
    bool blank_ = false;      ///< white space since the last token
    bool fresh_ = true;       ///< no token yet in this line
    bool directive_ = false;  ///< in a line that begins with `#`
};

}  // namespace

std::string tokens_of(std::string_view text) { return TokenReader(text).read(); }

std::string hash_of(std::string_view text) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    std::string digits(16, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, hash >>= 4U)
        *digit = "0123456789abcdef"[hash & 15U];
    return digits;
}

}  // namespace tangle
