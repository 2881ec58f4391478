// section: The same as a product
#include "check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace answer {
std::vector<double> patches(std::span<const double> picture, std::size_t picture_columns,
                            std::size_t window_rows, std::size_t window_columns,
                            std::size_t padding);
}

const exercise::function<decltype(answer::patches)> patches("patches");

const std::vector<double> two_by_three = {1, 2, 3, 4, 5, 6};

TEST_CASE("The picture of the text") {
    patches(two_by_three, 3, 2, 2, 0).gives({1, 2, 4, 5, 2, 3, 5, 6});
}

TEST_CASE("A flat window and a tall one") {
    patches(two_by_three, 3, 1, 2, 0).gives({1, 2, 2, 3, 4, 5, 5, 6});
    patches(two_by_three, 3, 2, 1, 0).gives({1, 4, 2, 5, 3, 6});
}

TEST_CASE("With a padding") {
    patches({1, 2}, 2, 2, 3, 1).gives({0, 0, 0, 0, 1, 2, 0, 0, 0, 1, 2, 0,
                                       0, 1, 2, 0, 0, 0, 1, 2, 0, 0, 0, 0});
}

TEST_CASE("The table times a kernel is the feature map") {
    const std::vector<double> kernel = {1, 0, -1, 2, 0, 1};
    patches
        .when("the table of the picture of the text, 3 x 4, times the kernel 1 0 -1, 2 0 1",
              [kernel](auto f) {
                  const std::vector<double> picture = {0, 1, 2, 0, 3, 1, 0, 2, 1, 0, 1, 1};
                  const std::vector<double> table = f(picture, 4, 2, 3, 0);
                  std::vector<double> map(table.size() / 6);
                  for (std::size_t i = 0; i < 6 * map.size(); ++i)
                      map[i / 6] += table[i] * kernel[i % 6];
                  return map;
              })
        .gives({4, 5, 6, 0});
}
