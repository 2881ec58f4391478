// section: Matrices, and what they cost
#include "check.hpp"

#include <cstddef>

namespace answer {
std::size_t parameters(std::size_t n, std::size_t m);
std::size_t multiplications(std::size_t N, std::size_t n, std::size_t m);
std::size_t training_multiplications(std::size_t N, std::size_t n, std::size_t m);
}

const exercise::function<decltype(answer::parameters)> parameters("parameters");
const exercise::function<decltype(answer::multiplications)> multiplications(
    "multiplications");
const exercise::function<decltype(answer::training_multiplications)>
    training_multiplications("training_multiplications");

TEST_CASE("Parameters") {
    parameters.over({{3, 4}, {784, 10}, {5, 1}, {1, 7}}).gives({16, 7850, 6, 14});
}

TEST_CASE("Multiplications") {
    multiplications.over({{2, 3, 4}, {64, 784, 128}, {1, 5, 1}, {7, 2, 3}})
        .gives({24, 6422528, 5, 42});
}

TEST_CASE("Multiplications of training") {
    training_multiplications.over({{2, 3, 4}, {64, 784, 128}, {1, 5, 1}, {7, 2, 3}})
        .gives({72, 19267584, 15, 126});
}
