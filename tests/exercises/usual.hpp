// What answers include. It is compiled once, and each compilation of an answer begins with the
// result: of the time that a compiler takes for ten lines, most goes into the headers before them.
#pragma once

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

// Most of the rest goes into what the lines use of the library's templates. That is compiled once, too:
// all of it is in usual.cpp, with sanitizers.
#ifndef IN_USUAL_CPP
#define IN_USUAL_CPP extern
#endif
IN_USUAL_CPP template class std::vector<double>;
IN_USUAL_CPP template class std::vector<float>;
IN_USUAL_CPP template class std::vector<int>;
IN_USUAL_CPP template class std::vector<std::size_t>;
IN_USUAL_CPP template class std::vector<std::vector<double>>;
IN_USUAL_CPP template class std::vector<std::vector<std::size_t>>;
IN_USUAL_CPP template class std::span<double>;
IN_USUAL_CPP template class std::span<const double>;
IN_USUAL_CPP template class std::span<float>;
IN_USUAL_CPP template class std::span<const float>;
IN_USUAL_CPP template class std::span<const int>;
IN_USUAL_CPP template class std::span<const std::size_t>;
IN_USUAL_CPP template std::vector<double>::vector(std::span<const double>::iterator,
                                                  std::span<const double>::iterator,
                                                  const std::allocator<double>&);
