#include "capped.hpp"

#include <algorithm>
#include <cstdio>

#include "text.hpp"

namespace learn {

namespace {

constexpr std::size_t head_lines = 40;
constexpr std::size_t tail_lines = 120;

std::size_t lines_in(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// Whole lines, if there are any, without the end of the last.
std::string_view first_lines(std::string_view text) {
    std::size_t end = text.rfind('\n');
    for (std::size_t i = 0, at = 0; i < head_lines; ++i, ++at) {
        at = text.find('\n', at);
        if (at >= end) break;
        if (i + 1 == head_lines) end = at;
    }
    return text.substr(0, end);
}

std::string_view last_lines(std::string_view text) {
    std::size_t start = text.size();
    for (std::size_t i = 0; i <= tail_lines && start > 0; ++i) {
        start = text.rfind('\n', start - 1);
        if (start == text.npos) return text;
    }
    return text.substr(std::min(start + 1, text.size()));
}

}  // namespace

void Capped::add(std::string_view bytes) {
    total_ += bytes.size();
    const std::size_t first = std::min(bytes.size(), head_limit_ - head_.size());
    head_ += bytes.substr(0, first);
    tail_ += bytes.substr(first);
    if (tail_.size() > 2 * tail_limit_) tail_.erase(0, tail_.size() - tail_limit_);
}

std::string Capped::text() const {
    std::string_view head = head_, tail = tail_;
    if (tail.size() > tail_limit_) tail.remove_prefix(tail.size() - tail_limit_);
    std::string all = head_ + std::string(tail);
    if (all.size() == total_) {
        if (lines_in(all) <= head_lines + tail_lines) return all;
        head = tail = all;
    } else {
        tail.remove_prefix(std::min(tail.find('\n') + 1, tail.size()));
    }
    head = first_lines(head);
    tail = last_lines(tail);
    return std::string(head) + "\n… " + size_in_words(total_ - head.size() - tail.size()) +
           " of output left out …\n" + std::string(tail);
}

std::string Capped::last_line() const {
    const std::string_view text = tail_.empty() ? head_ : tail_;
    const std::size_t end = text.find_last_not_of('\n');
    if (end == text.npos) return {};
    const std::size_t start = text.rfind('\n', end);
    return std::string(text.substr(start + 1, end - start));
}

std::string size_in_words(std::size_t bytes) {
    if (bytes < 1000) return count(bytes, "byte");
    char text[32];
    const double size = static_cast<double>(bytes);
    if (bytes < 1'000'000) std::snprintf(text, sizeof text, "%.0f kB", size / 1e3);
    else std::snprintf(text, sizeof text, "%.1f MB", size / 1e6);
    return text;
}

}  // namespace learn
