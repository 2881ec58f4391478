#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fence.hpp"
#include "source.hpp"

namespace tangle {

/// A chunk or a file's root as it stands at one moment of the book.
struct Chunk {
    std::string name;
    bool is_file = false;
    std::vector<Line> lines;
    std::size_t life = no_life;
    std::size_t chapter = 0;  ///< index of the chapter that defined it
    Place defined;
    std::size_t changed = 0;                ///< the moment of its last change
    std::vector<std::string_view> dropped;  ///< references that this chapter took out again

    bool is_header() const { return is_file && name.ends_with(".hpp"); }
};

/// A chunk's life: every fence that defines, extends, changes or uses it, in the book's order.
struct Life {
    std::vector<const Fence*> fences;
    std::vector<const Fence*> users;
};

/// What chunks and files there are at one moment of the book.
class State {
public:
    /// The chunk or file of that name, or null.
    Chunk* find(std::string_view name, bool is_file);
    const Chunk* find(std::string_view name, bool is_file) const;

    /// Adds a chunk or file that does not exist yet.
    Chunk& add(std::string_view name, bool is_file);

    /// Ends the life of everything for which `keep` says no; calls `bury` for it first.
    template <typename Keep, typename Bury>
    void sweep(const Keep& keep, const Bury& bury);

    /// All chunks and files in the order of their definition.
    const std::vector<std::unique_ptr<Chunk>>& all() const { return all_; }

    /// Where the dead belonged to, as words for a message: "chapter 1's program `line`".
    std::string epitaph(std::string_view name, bool is_file) const;
    void bury(const Chunk& chunk, std::string epitaph);

private:
    static std::string key(std::string_view name, bool is_file);

    std::vector<std::unique_ptr<Chunk>> all_;
    std::unordered_map<std::string, Chunk*> by_name_;
    std::unordered_map<std::string, std::string> dead_;
};

template <typename Keep, typename Bury>
void State::sweep(const Keep& keep, const Bury& bury) {
    std::vector<std::unique_ptr<Chunk>> kept;
    for (std::unique_ptr<Chunk>& chunk : all_) {
        if (keep(*chunk)) {
            kept.push_back(std::move(chunk));
        } else {
            bury(*chunk);
            by_name_.erase(key(chunk->name, chunk->is_file));
        }
    }
    all_ = std::move(kept);
}

}  // namespace tangle
