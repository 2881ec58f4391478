#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace tangle {

/// Follows C++ line by line, just closely enough to know in what each line begins: a raw
/// string, a comment, a line continued by a backslash, the arguments of a macro. There a
/// reference or a jump to another place of the Markdown would change the program.
class CppScanner {
public:
    /// Moves over one line.
    void scan(std::string_view line);

    /// Whether the next line's leading white space is part of a string.
    bool in_string() const {
        return mode_ == Mode::raw_string || (continued_ && quote_ != '\0');
    }

    bool in_comment() const { return mode_ == Mode::comment; }

    /// Whether the next line begins outside of everything.
    bool plain() const { return mode_ == Mode::code && !continued_ && macro_parens_ == 0; }

    /// What the next line begins in, as words for a message; empty if a jump does no harm
    /// there.
    std::string obstacle() const;

private:
    enum class Mode { code, comment, raw_string };

    void scan_code(std::string_view line, std::size_t& at);
    void scan_raw_string(std::string_view line, std::size_t& at);
    void scan_quoted(std::string_view line, std::size_t& at);
    void scan_word(std::string_view line, std::size_t& at);
    void open_raw_string(std::string_view line, std::size_t& at);
    void scan_parenthesis(char parenthesis);
    void learn_macro(std::string_view line);
    bool is_macro(std::string_view word) const;

    Mode mode_ = Mode::code;
    bool continued_ = false;
    bool line_comment_ = false;
    char quote_ = '\0';             ///< the quotation mark of a string that goes on
    std::string raw_end_;           ///< what ends the raw string: `)delimiter"`
    std::string_view word_;         ///< the word before a parenthesis
    std::size_t macro_parens_ = 0;  ///< open parentheses of a macro's arguments
    std::string macro_;             ///< that macro
    std::unordered_set<std::string> macros_;  ///< function-like macros seen so far
};

}  // namespace tangle
