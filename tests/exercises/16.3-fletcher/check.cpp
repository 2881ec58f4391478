// section: Is it the same file?
#include "check.hpp"

#include <cstdint>
#include <string>

namespace answer {
std::uint32_t fletcher(const std::string& bytes);
}

const exercise::function<decltype(answer::fletcher)> fletcher("fletcher");

const exercise::tolerance none = {0, 0};

TEST_CASE("Words") {
    fletcher.over({{"abcde"}, {"abcdef"}, {"abcdefgh"}, {"network"}, {"a"}})
        .gives({51440, 8279, 1575, 10253, 24929}, none);
}

TEST_CASE("Changed places") {
    fletcher.over({{"woven"}, {"wovne"}, {"owven"}, {"nevow"}})
        .gives({44849, 47153, 42801, 30513}, none);
}

TEST_CASE("Nothing") { fletcher("").gives(0, none); }

TEST_CASE("Bytes above 127") {
    fletcher.over({{"\xe9"}, {"\x80\x81"}, {"caf\xe9"}, {"\xfe\xfe\xfe"}})
        .gives({59881, 33282, 26645, 63996}, none);
}

TEST_CASE("A byte of 255") {
    fletcher.over({{"\xff"}, {"\xff\x01"}, {"\xff\xff\x02"}}).gives({0, 257, 514}, none);
}

TEST_CASE("A long text") {
    const auto text = [](std::size_t times) {
        std::string all;
        for (std::size_t i = 0; i < times; ++i) all += "downhill ";
        return all;
    };
    fletcher
        .when("fletcher of \"downhill \" 10, 100 and 1000 times",
              [text](auto f) {
                  exercise::named_numbers table{{"10", "100", "1000"}, {}, true};
                  for (std::size_t n : {10u, 100u, 1000u})
                      table.numbers.push_back(static_cast<double>(f(text(n))));
                  return table;
              })
        .gives({39725, 51395, 28325}, none);
}
