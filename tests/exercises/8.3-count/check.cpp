// section: What nobody has to write again
#include "check.hpp"

#include <cstddef>
#include <span>

namespace answer {
std::size_t count_parameters(std::span<const std::size_t> sizes);
}

const exercise::function<decltype(answer::count_parameters)> count_parameters(
    "count_parameters");

TEST_CASE("The network of the text") { count_parameters({2, 16, 16, 1}).gives(337); }

TEST_CASE("A single neuron") {
    count_parameters({3, 1}).gives(4);
    count_parameters({1, 1}).gives(2);
}

TEST_CASE("A single layer") {
    count_parameters({1, 7}).gives(14);
    count_parameters({3, 5}).gives(20);
}

TEST_CASE("The network of the sine and a deeper one") {
    count_parameters({1, 10, 10, 1}).gives(141);
    count_parameters({10, 32, 16, 8, 3}).gives(1043);
}

TEST_CASE("Six layers") { count_parameters({5, 4, 3, 2, 1, 1, 6}).gives(64); }

TEST_CASE("Fewer than two sizes") {
    count_parameters({7}).gives(0);
    count_parameters({}).gives(0);
}

TEST_CASE("Five thousand million weights") {
    count_parameters({100000, 50000}).gives(5000050000);
}
