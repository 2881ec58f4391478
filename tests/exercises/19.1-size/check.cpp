// section: How large, and with how many colours
#include "check.hpp"

#include <cstddef>
#include <span>
#include <stdexcept>

namespace answer {
std::size_t size_after(std::size_t side, std::span<const std::size_t> windows);
}

const exercise::function<decltype(answer::size_after)> size_after("size_after");

TEST_CASE("The windows of LeNet") {
    size_after(28, {5, 1, 0, 2, 2, 0, 5, 1, 0, 2, 2, 0}).gives(4);
}

TEST_CASE("One window") {
    size_after.over({{28, {5, 1, 0}}, {7, {3, 1, 0}}, {5, {5, 1, 0}}}).gives({24, 5, 1});
}

TEST_CASE("With a padding") {
    size_after.over({{28, {5, 1, 2}}, {7, {4, 1, 1}}, {2, {5, 1, 2}}}).gives({28, 6, 2});
}

TEST_CASE("With a stride that leaves something over") {
    size_after.over({{7, {2, 2, 0}}, {11, {3, 4, 0}}, {28, {3, 2, 1}}}).gives({3, 3, 14});
}

TEST_CASE("No window") {
    size_after.over({{9, {}}, {1, {}}, {4, {1, 1, 0}}}).gives({9, 1, 4});
}

TEST_CASE("A window that is too large") {
    size_after(4, {5, 1, 0}).throws<std::invalid_argument>();
    size_after(9, {5, 3, 0, 3, 1, 0}).throws<std::invalid_argument>();
    size_after(2, {7, 1, 2}).throws<std::invalid_argument>();
}
