#include "capped.hpp"

#include <algorithm>
#include <cstdio>

#include "text.hpp"

namespace learn {

void Capped::add(std::string_view bytes) {
    total_ += bytes.size();
    const std::size_t first = std::min(bytes.size(), head_limit_ - head_.size());
    head_ += bytes.substr(0, first);
    tail_ += bytes.substr(first);
    if (tail_.size() > 2 * tail_limit_) tail_.erase(0, tail_.size() - tail_limit_);
}

std::string Capped::text() const {
    std::string_view tail = tail_;
    if (tail.size() > tail_limit_) tail.remove_prefix(tail.size() - tail_limit_);
    if (head_.size() + tail.size() == total_) return head_ + std::string(tail);
    // Whole lines on both sides of the gap, if there are any.
    std::string_view head = head_;
    head = head.substr(0, head.rfind('\n'));
    tail.remove_prefix(std::min(tail.find('\n') + 1, tail.size()));
    const std::size_t missing = total_ - head.size() - tail.size();
    return std::string(head) + "\n… " + size_in_words(missing) + " of output left out …\n" +
           std::string(tail);
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
