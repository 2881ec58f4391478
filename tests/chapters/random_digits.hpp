// Pictures without meaning, for tests of what is done with pictures.
#pragma once

#include "digits.hpp"
#include "random.hpp"

using namespace woven;

/// Pictures with ink, from 0 to 1, on one pixel of five, and labels drawn by lot.
inline dataset random_digits(std::size_t count, random_engine& rng) {
    dataset set{matrix(count, 784), {}};
    for (scalar& ink : set.images.values()) ink = rng.below(5) == 0 ? rng.uniform() : 0;
    for (std::size_t i = 0; i < count; ++i)
        set.labels.push_back(static_cast<int>(rng.below(10)));
    return set;
}
