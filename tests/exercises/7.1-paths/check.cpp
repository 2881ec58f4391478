// section: Where paths fork, and why backwards
#include "check.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::array<std::size_t, 2> paths_and_arrows(std::span<const std::size_t> sizes);
}

const exercise::function<decltype(answer::paths_and_arrows)> paths_and_arrows(
    "paths_and_arrows", {"paths", "arrows"});

using columns = std::vector<std::size_t>;

/// Walks every path from a node of column l to the loss, and counts those that arrive.
std::size_t walk(const columns& sizes, std::size_t l) {
    if (l == sizes.size()) return 1;
    std::size_t arrived = 0;
    const std::size_t next = l + 1 < sizes.size() ? sizes[l + 1] : 1;
    for (std::size_t node = 0; node < next; ++node) arrived += walk(sizes, l + 1);
    return arrived;
}

/// Follows every arrow once.
std::size_t follow(columns sizes) {
    sizes.push_back(1);
    std::size_t followed = 0;
    for (std::size_t l = 0; l + 1 < sizes.size(); ++l)
        for (std::size_t from = 0; from < sizes[l]; ++from)
            for (std::size_t to = 0; to < sizes[l + 1]; ++to) ++followed;
    return followed;
}

void count(const columns& sizes) {
    paths_and_arrows(sizes).gives({walk(sizes, 0), follow(sizes)});
}

TEST_CASE("The figure") {
    paths_and_arrows({2, 3, 3, 2}).gives({18, 23});
    count({2, 3, 3, 2});
}

TEST_CASE("A network as in this chapter") { count({7, 30, 10}); }

TEST_CASE("Three hidden layers") { count({4, 5, 7, 6, 3}); }

TEST_CASE("No hidden layer") { count({6, 2}); }

TEST_CASE("One output") { count({3, 4, 1}); }
