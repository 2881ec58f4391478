// section: Exercises
#include "check.hpp"

#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace answer {
std::vector<double> one_hot(std::span<const int> labels, std::size_t classes);
}

/// The function, with a name for each number in the table of these labels.
auto one_hot(const std::vector<int>& labels, std::size_t classes) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < labels.size(); ++i)
        for (std::size_t k = 0; k < classes; ++k)
            names.push_back("row " + std::to_string(i) + ", class " + std::to_string(k));
    const exercise::function<decltype(answer::one_hot)> function("one_hot", names);
    return function(labels, classes);
}

TEST_CASE("The labels of the text") { one_hot({2, 0}, 3).gives({0, 0, 1, 1, 0, 0}); }

TEST_CASE("Three labels and four classes") {
    one_hot({1, 2, 0}, 4).gives({0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0});
}

TEST_CASE("The last class") {
    one_hot({2}, 3).gives({0, 0, 1});
    one_hot({1, 4, 4}, 5).gives({0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1});
}

TEST_CASE("Far more classes than labels") {
    one_hot({7}, 10).gives({0, 0, 0, 0, 0, 0, 0, 1, 0, 0});
}

TEST_CASE("Far more labels than classes") {
    one_hot({1, 0, 0, 1, 1}, 2).gives({0, 1, 1, 0, 1, 0, 0, 1, 0, 1});
    one_hot({0, 0, 0}, 1).gives({1, 1, 1});
}

TEST_CASE("No labels") { one_hot({}, 3).gives({}); }

TEST_CASE("Labels that are too large are refused") {
    one_hot({5, 1, 0}, 3).throws<std::invalid_argument>();
    one_hot({1, 5, 0}, 3).throws<std::invalid_argument>();
    one_hot({10, 0}, 10).throws<std::invalid_argument>();
    one_hot({2, 1, 3}, 3).throws<std::invalid_argument>();
}

TEST_CASE("Negative labels are refused") {
    one_hot({0, -1, 2}, 3).throws<std::invalid_argument>();
    one_hot({-7}, 10).throws<std::invalid_argument>();
}
