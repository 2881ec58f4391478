#pragma once

#include "attributes.hpp"
#include "fence.hpp"

namespace tangle {

/// What a block is for, as its attributes say.
Kind kind_of(const Attributes& attributes);

/// Reports attributes that are unknown, do not fit each other, or are missing.
/// Returns whether all is well.
bool check_attributes(const Attributes& attributes, const Block& block,
                      const Source& source, Report& report);
}  // namespace tangle
