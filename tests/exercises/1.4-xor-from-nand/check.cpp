// section: Three neurons and one more
#include "check.hpp"

#include <functional>

namespace answer {
int xor_from_nand(int a, int b, const std::function<int(int, int)>& nand);
}

const exercise::function<decltype(answer::xor_from_nand)> xor_from_nand("xor_from_nand");

const exercise::named<int(int, int)> nand = {"nand",
                                             [](int a, int b) { return a && b ? 0 : 1; }};
const exercise::named<int(int, int)> nor = {"nor",
                                            [](int a, int b) { return a || b ? 0 : 1; }};

TEST_CASE("The four cases") {
    xor_from_nand.over({{0, 0, nand}, {0, 1, nand}, {1, 0, nand}, {1, 1, nand}})
        .gives({0, 1, 1, 0});
}

// What is made of NAND alone turns, with NOR in its place, into its own dual; for XOR that is
// "both or neither". A comparison of a and b on the side would not turn.
TEST_CASE("The same wires with NOR in place of NAND") {
    xor_from_nand.over({{0, 0, nor}, {0, 1, nor}, {1, 0, nor}, {1, 1, nor}})
        .gives({1, 0, 0, 1});
}

TEST_CASE("Four calls are enough") {
    const auto count_calls = [](auto f) {
        exercise::named_numbers table{{"0, 0", "0, 1", "1, 0", "1, 1"}, {}};
        for (int a : {0, 1})
            for (int b : {0, 1}) {
                int calls = 0;
                f(a, b, [&calls](int x, int y) {
                    ++calls;
                    return nand.call(x, y);
                });
                table.numbers.push_back(calls);
            }
        return table;
    };
    xor_from_nand.when("how often xor_from_nand(a, b, nand) calls nand", count_calls)
        .gives({4, 4, 4, 4});
}
