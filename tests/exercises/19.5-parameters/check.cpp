// section: How large, and with how many colours
#include "check.hpp"

#include <cstddef>
#include <span>

namespace answer {
std::size_t parameter_count(std::size_t channels,
                            std::span<const std::size_t> convolutions);
}

const exercise::function<decltype(answer::parameter_count)> parameter_count(
    "parameter_count");

TEST_CASE("The two convolutions of LeNet") {
    parameter_count(1, {5, 5, 6, 5, 5, 16}).gives(2572);
}

TEST_CASE("One convolution") {
    parameter_count.over({{1, {3, 3, 8}}, {3, {5, 5, 16}}, {2, {2, 3, 4}}})
        .gives({80, 1216, 52});
}

TEST_CASE("A row of three") {
    parameter_count
        .over({{3, {2, 3, 4, 1, 1, 7, 3, 2, 5}}, {2, {1, 2, 3, 3, 1, 2, 1, 1, 9}}})
        .gives({326, 62});
}

TEST_CASE("No convolution") {
    parameter_count.over({{1, {}}, {3, {}}, {2, {1, 1, 1}}}).gives({0, 0, 3});
}
