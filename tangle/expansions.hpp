#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <unordered_map>

#include "expand.hpp"
#include "played.hpp"

namespace tangle {

/// Expands roots. Those of headers are kept until one of their chunks changes.
class Expansions {
public:
    /// The expansions may take `room` bytes together.
    Expansions(const State& state, std::deque<Life>& lives, std::string line_prefix,
               std::size_t& room);

    /// To be called when `chunk` has just changed.
    void note_change(const Chunk& chunk) { lives_[chunk.life].changed = ++moment_; }

    /// The expansion of a root at this moment.
    std::shared_ptr<const Expansion> of(const Chunk& root);

    /// The expansion of a root with text around it.
    std::shared_ptr<const Expansion> of(const Chunk& root, ExpandOptions options);

    /// Whether the file of that name did not have this text when it was last asked for.
    bool is_new_text(const std::string& name, const std::string& text);

private:
    bool is_current(const Expansion& expansion, std::size_t since) const;

    struct Kept {
        std::size_t moment;
        std::shared_ptr<const Expansion> expansion;
    };

    const State& state_;
    std::deque<Life>& lives_;
    std::string line_prefix_;
    std::size_t& room_;
    std::size_t moment_ = 0;
    std::unordered_map<const Chunk*, Kept> kept_;
    std::unordered_map<std::string, std::string> texts_;  ///< hashes, by file
};

}  // namespace tangle
