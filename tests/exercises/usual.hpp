// What answers include. It is compiled once, and each compilation of an answer begins with the
// result: of the time that a compiler takes for ten lines, most goes into the headers before them.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <numbers>
#include <numeric>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>
