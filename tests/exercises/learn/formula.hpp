#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace learn {

/// A formula of TeX, without its dollar signs, as one reads it on a terminal: `w_1 + b \ge 0`
/// becomes w1 + b ≥ 0, `\frac{p+r}2` (p+r)/2, and `X^{\mathsf T}` Xᵀ. A bar is a mean, as in the
/// book. Of a command that it does not know it prints the name, and adds it to `unknown` with its
/// backslash.
std::string plain_formula(std::string_view tex, std::vector<std::string>& unknown);

}  // namespace learn
