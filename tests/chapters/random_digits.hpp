// Pictures without meaning, for tests of what is done with pictures.
#pragma once

#include "digits.hpp"
#include "random.hpp"

/// Pictures with ink, from 0 to 1, on one pixel of five, and labels drawn by lot.
inline digit_set random_digits(std::size_t count, random_source& chance) {
    digit_set set{matrix(count, 784), {}};
    for (scalar& ink : set.images.values())
        ink = chance.below(5) == 0 ? chance.uniform() : 0;
    for (std::size_t i = 0; i < count; ++i)
        set.labels.push_back(static_cast<int>(chance.below(10)));
    return set;
}
