#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "state.hpp"

namespace tangle {

/// Something that keeps a root from being expanded.
struct Problem {
    Place place;
    std::string message;  ///< empty for an undefined reference, which the caller explains
    std::string_view undefined;  ///< its name
};

/// What a root is made of.
struct Reach {
    std::vector<const Chunk*> chunks;  ///< the root first, each once
    std::vector<Problem> problems;  ///< undefined references, cycles, a file far too large
};

/// Follows all references from `root`. Takes no more stack for deep nesting.
Reach reach(const State& state, const Chunk& root);

}  // namespace tangle
