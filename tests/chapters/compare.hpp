// How far matrices are from each other, and the worst of several errors.
#pragma once

#include "catch.hpp"
#include "matrix.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

using namespace woven;

/// The largest difference between entries at the same place; not a number if one of them is none.
inline double largest_difference(const matrix& a, const matrix& b) {
    REQUIRE(shape(a) == shape(b));
    double largest = 0;
    for (std::size_t i = 0; i < a.values().size(); ++i) {
        const double difference = std::abs(a.values()[i] - b.values()[i]);
        if (!(difference <= largest)) largest = difference;
    }
    return largest;
}

/// Checks that numbers at the same place differ by no more than that.
inline void check_close(std::span<const scalar> found, const std::vector<double>& expected,
                        double tolerance = 1e-12) {
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        INFO("number " << i << ": " << found[i] << " for " << expected[i]);
        CHECK(std::abs(found[i] - expected[i]) <= tolerance);
    }
}

/// The same for matrices, which must have one shape.
inline void check_close(const matrix& found, const matrix& expected,
                        double tolerance = 1e-12) {
    REQUIRE(shape(found) == shape(expected));
    check_close(found.values(), {expected.values().begin(), expected.values().end()},
                tolerance);
}

inline double worst(const std::vector<double>& errors) {
    return *std::max_element(errors.begin(), errors.end());
}
