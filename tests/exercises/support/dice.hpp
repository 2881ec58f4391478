// Random numbers for what a check tries out: the same on every machine.
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

namespace exercise {

/// Counts in steps of an odd number, and stirs (splitmix64, by Steele, Lea and Flood, 2014).
struct dice {
    std::uint64_t state = 1;

    /// Above 0, up to 1.
    double uniform() {
        std::uint64_t z = state += 0x9e3779b97f4a7c15;
        z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
        z = (z ^ z >> 27) * 0x94d049bb133111eb;
        return static_cast<double>((z ^ z >> 31) / 2048 + 1) / 9007199254740992.0;
    }

    /// Mean 0, standard deviation 1 (after Box and Muller).
    double normal() {
        const double radius = std::sqrt(-2 * std::log(uniform()));
        return radius * std::cos(2 * std::numbers::pi * uniform());
    }
};

}
