#include "report.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "text.hpp"

namespace tangle {

namespace {

/// The line of a chunk that is most like `wanted`, or null.
const Line* most_alike(std::string_view wanted, const Lines& lines) {
    std::vector<std::string_view> candidates;
    for (const Line& line : lines) {
        if (line.text.size() <= 200 && candidates.size() < 1000)
            candidates.push_back(line.text);
    }
    const std::string near =
        wanted.size() <= 200 ? nearest(wanted, candidates) : std::string{};
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&](const Line& line) { return line.text == near; });
    return near.empty() || found == lines.end() ? nullptr : &*found;
}

}  // namespace

void Report::error(const Place& place, std::string message) {
    entries_.push_back({place, std::move(message)});
}

void Report::error(std::string message) {
    entries_.push_back({Place{}, std::move(message)});
}

Listener Report::listener() {
    const auto guess = [this](std::string_view wanted, const Lines& lines) {
        const bool few_errors = size() < 20;  // or searching would take for ever
        return few_errors ? most_alike(wanted, lines) : nullptr;
    };
    return {[this](const Place& place, const std::string& text) { error(place, text); },
            guess};
}

bool Report::before(const Entry& a, const Entry& b) {
    const auto key = [](const Entry& entry) {
        const Place& place = entry.place;
        return std::make_tuple(place.source == nullptr ? 0 : place.source->order() + 1,
                               place.line, place.column);
    };
    return key(a) < key(b);
}

bool Report::same(const Entry& a, const Entry& b) {
    return !before(a, b) && !before(b, a) && a.message == b.message;
}

std::string Report::format(const Entry& entry) {
    if (entry.place.source == nullptr) return "tangle: error: " + entry.message;
    return entry.place.source->path() + ":" + std::to_string(entry.place.line) + ":" +
           std::to_string(entry.place.column) + ": error: " + entry.message;
}

std::vector<std::string> Report::lines(std::size_t limit) const {
    std::vector<Entry> sorted = entries_;
    std::stable_sort(sorted.begin(), sorted.end(), before);
    sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
    std::vector<std::string> result;
    for (const Entry& entry : sorted) {
        if (result.size() == limit) break;
        result.push_back(format(entry));
    }
    if (sorted.size() > limit) {
        result.push_back("tangle: " + std::to_string(sorted.size() - limit) +
                         " more errors are not shown");
    }
    return result;
}

}  // namespace tangle
