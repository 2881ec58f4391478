#pragma once

#include <cstddef>
#include <string_view>

namespace learn {

/// Goes through a formula of TeX from left to right. However broken it is, it comes to the end.
class TexReader {
public:
    explicit TexReader(std::string_view tex) : rest_(tex) {}

    bool at_end() const { return rest_.empty(); }
    std::string_view rest() const { return rest_; }

    /// The next characters, or what is left.
    std::string_view take(std::size_t length);

    /// The name of the command whose backslash has been taken: letters, or one other character.
    std::string_view take_name();

    /// The name of the command whose backslash comes next.
    std::string_view next_name() const;

    /// What stands in the next pair of braces, or the next character or command.
    std::string_view take_argument();

    /// What stands in a pair of braces of which the first has been taken.
    std::string_view rest_of_group();

    void skip_spaces();

private:
    std::string_view rest_;
};

}  // namespace learn
