#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "chapter.hpp"
#include "expand.hpp"

namespace tangle {

class Report;

/// Knows why a name that a fence refers to does not exist at that place.
class MissingNames {
public:
    MissingNames(const State& state, Report& report) : state_(state), report_(report) {}

    /// Looks through the chapter that is to be played next: what it defines, and which names it
    /// has faults in, of which no more is said.
    void look_ahead(const Chapter& chapter);

    /// Notes where something that has ended belonged to, as words for a message: "chapter 1's
    /// program `line`"; or that its name lives again.
    void bury(const Chunk& chunk, std::string epitaph);
    void revive(const Chunk& chunk);

    /// Says that a name does not exist, and why that may be.
    void report(const Place& place, std::string_view name, bool is_file,
                std::string_view advice);

    /// Reports the problems of an expansion, each place once in the book.
    void report_problems(const Expansion& expansion);

    /// The candidate that is most like `name`, or nothing. (Only a number of times: with very
    /// many errors and names, searching would take for ever.)
    std::string suggest(std::string_view name,
                        const std::vector<std::string_view>& candidates);

private:
    std::string reason(const Place& place, std::string_view name, bool is_file);
    std::string suggestion(std::string_view name, bool is_file);

    const State& state_;
    Report& report_;
    std::size_t suggestions_left_ = 20;
    std::unordered_map<std::string, Place> later_;  ///< in this chapter, by State's keys
    std::unordered_set<std::string> doubtful_;
    std::unordered_map<std::string, std::string> epitaphs_;  ///< by State's keys
    std::set<std::pair<const Source*, std::size_t>> reported_;
};

}  // namespace tangle
