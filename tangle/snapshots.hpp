#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "outputs.hpp"
#include "stage.hpp"

namespace tangle {

/// What is made from the state at a fence's place, and not at the chapter's end: `.now`
/// programs, `.show` blocks, exercises.
class Snapshots {
public:
    Snapshots(Stage& stage, Roots& roots) : stage_(stage), roots_(roots) {}

    /// Makes a program, whose fence has that life.
    void make_now(const Fence& fence, std::size_t life);

    void make_show(const Fence& fence);

    /// Makes the file of an exercise's stub or solution. Returns its id in the page.
    std::string make_exercise(const Fence& fence);

    /// Whether a chunk has been made part of a snapshot, or was referred to too early, which has
    /// been reported, and so is not unused.
    bool has_use_for(const Chunk& chunk) const {
        return used_.contains(chunk.life) || excused_.contains(chunk.name);
    }

    /// The stub or the solution of an exercise, or null.
    const Fence* part_of(const std::string& exercise, Kind kind) const;

private:
    std::shared_ptr<const Expansion> expand(const Fence& fence, ExpandOptions options);

    Stage& stage_;
    Roots& roots_;
    std::size_t next_show_ = 1;
    std::deque<Chunk> passing_;             ///< roots that are in no state
    std::unordered_set<std::size_t> used_;  ///< lives
    std::unordered_set<std::string_view> excused_;
    std::unordered_map<std::string, const Fence*> exercises_;  ///< by name and kind
};

}  // namespace tangle
