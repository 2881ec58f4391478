#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "source.hpp"

namespace tangle {

/// Collects the errors of one run.
class Report {
public:
    /// Adds an error at a place in a file.
    void error(const Place& place, std::string message);

    /// Adds an error that belongs to no place in a file.
    void error(std::string message);

    /// What the loom tells is an error here; which line was meant, the nearest one answers, as
    /// long as there are few errors.
    Listener listener();

    bool empty() const { return entries_.empty(); }
    std::size_t size() const { return entries_.size(); }

    /// The messages as `path:line:column: error: …`, in the order of the book, each once,
    /// at most `limit` of them and a last line that counts the rest.
    std::vector<std::string> lines(std::size_t limit = 100) const;

private:
    struct Entry {
        Place place;
        std::string message;
    };
    static bool before(const Entry& a, const Entry& b);
    static bool same(const Entry& a, const Entry& b);
    static std::string format(const Entry& entry);

    std::vector<Entry> entries_;
};

}  // namespace tangle
