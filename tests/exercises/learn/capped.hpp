#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace learn {

/// Keeps the beginning and the end of a long output and forgets what lies between.
class Capped {
public:
    explicit Capped(std::size_t head = 4'000, std::size_t tail = 12'000)
        : head_limit_(head), tail_limit_(tail) {}

    void add(std::string_view bytes);

    /// What was kept; a line in the middle says how much is missing.
    std::string text() const;

    std::size_t total() const { return total_; }

    /// The last line that is not empty.
    std::string last_line() const;

private:
    std::size_t head_limit_;
    std::size_t tail_limit_;
    std::size_t total_ = 0;
    std::string head_;
    std::string tail_;
};

/// `812 bytes`, `64 kB`, `5.2 MB`.
std::string size_in_words(std::size_t bytes);

}  // namespace learn
