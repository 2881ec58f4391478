#pragma once

#include <vector>

#include "fence.hpp"
#include "state.hpp"

namespace tangle {

class Report;

/// The lines of `chunk` after the patch that `fence` holds: context keeps its origin, added
/// lines carry their own. Every hunk must match exactly once, in order. On an error, which is
/// reported, the result is the chunk's lines as they are.
std::vector<Line> apply_patch(const Chunk& chunk, const Fence& fence, Report& report);

/// A line of a patch without its first character, as a line of code.
Line patched_line(const Line& line);

}  // namespace tangle
