#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace tangle {

/// The whole program: does what the arguments say and returns the exit status.
int run_command(const std::vector<std::string>& arguments, std::ostream& out,
                std::ostream& err);

}  // namespace tangle
