#pragma once

#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "book.hpp"
#include "expand.hpp"
#include "loom.hpp"

namespace tangle {

class Report;

/// What one chapter hands to the next: the state, and what need not be worked out again.
/// A FRESH chapter gets a world of its own.
class World {
public:
    World(Book& book, std::string line_prefix, Report& report);

    State state;

    /// Tells the world that `chunk` has just changed.
    void touch(const Chunk& chunk) { book_.lives[chunk.life].changed = ++moment_; }

    /// The expansion of a root at this moment; that of a header is kept until it changes.
    std::shared_ptr<const Expansion> expansion_of(const Chunk& root);

    /// The expansion of a root with text around it.
    std::shared_ptr<const Expansion> expansion_of(const Chunk& root, ExpandOptions options);

    /// Whether the file of that name did not have this text when it was last asked for.
    bool is_new_text(const std::string& name, const std::string& text);

    /// Where this chapter is to define names later on, for messages.
    std::unordered_map<std::string, Place> later_chunks;
    std::unordered_map<std::string, Place> later_files;

    /// The headers by their names in lower case.
    std::unordered_map<std::string, std::string> headers;

    /// Names whose definition has been reported as faulty: no more messages about them.
    std::unordered_set<std::string> doubtful;

    /// Notes where something that has ended belonged to, as words for a message: "chapter 1's
    /// program `line`"; or that its name lives again.
    void bury(const Chunk& chunk, std::string epitaph);
    void revive(const Chunk& chunk);

    /// Reports the problems of an expansion, each place once in the book.
    void report_problems(const Expansion& expansion);

    /// Says that a name does not exist, and why that may be.
    void report_missing(const Place& place, std::string_view name, bool is_file,
                        std::string_view advice);

    /// The candidate that is most like `name`, or nothing. (Only a number of times: with very
    /// many errors and names, searching would take for ever.)
    std::string suggest(std::string_view name,
                        const std::vector<std::string_view>& candidates);

private:
    bool is_current(const Expansion& expansion, std::size_t since) const;
    std::string reason_missing(const Place& place, std::string_view name, bool is_file);
    std::string suggestion(std::string_view name, bool is_file);

    struct Kept {
        std::size_t moment;
        std::shared_ptr<const Expansion> expansion;
    };

    Book& book_;
    std::string line_prefix_;
    Report& report_;
    std::size_t moment_ = 0;
    std::size_t suggestions_left_ = 20;
    std::unordered_map<const Chunk*, Kept> kept_;
    std::unordered_map<std::string, std::string> epitaphs_;  ///< by State's keys
    std::unordered_map<std::string, std::string> texts_;     ///< hashes, by file
    std::set<std::pair<const Source*, std::size_t>> reported_;
};

}  // namespace tangle
