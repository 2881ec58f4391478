#pragma once

#include <string>
#include <string_view>

namespace tangle {

/// C++ without what no compiler minds: comments are gone, and of white space nothing is left but a
/// blank where two tokens would run together, and the line end that closes a directive of the
/// preprocessor. Two texts with the same tokens make the same program.
std::string tokens_of(std::string_view text);

/// A text's hash (FNV-1a, 64 bits) as 16 hexadecimal digits.
std::string hash_of(std::string_view text);

}  // namespace tangle
