#pragma once

#include "attributes.hpp"
#include "fence.hpp"

namespace tangle {

/// Reports names, values and contents that break a rule. Returns whether all is well.
bool check_fence(const Fence& fence, const Attributes& attributes, Report& report);

}  // namespace tangle
