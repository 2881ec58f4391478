// section: One letter more
#include "check.hpp"

#include <cstddef>
#include <vector>

namespace answer {
std::vector<std::size_t> places(std::size_t n, std::size_t T);
}

const exercise::function<decltype(answer::places)> places("places");

TEST_CASE("The seven letters of the text") { places(7, 4).gives({0, 1, 2, 3, 2, 3, 2}); }

TEST_CASE("As many letters as places") {
    places(6, 6).gives({0, 1, 2, 3, 4, 5});
    places(3, 6).gives({0, 1, 2});
}

TEST_CASE("One letter more") { places(7, 6).gives({0, 1, 2, 3, 4, 5, 3}); }

TEST_CASE("An odd number of places") {
    places(10, 5).gives({0, 1, 2, 3, 4, 2, 3, 4, 2, 3});
}

TEST_CASE("Two places") { places(5, 2).gives({0, 1, 1, 1, 1}); }
