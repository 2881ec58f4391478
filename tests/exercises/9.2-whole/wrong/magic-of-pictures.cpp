// expect: Only 2051, the magic number of pictures, was accepted. It is 2048 plus the number of
//         dimensions that was asked for.
// fails: Wrong magic numbers; Too few values; Whole files; Sizes above 127 and above 255; Too
//        many values; Wrong magic numbers and wrong sizes; A size of 0; A product too large for
//        32 bits; A product too large for 64 bits; A product too large for 128 bits; A size of 0
//        among large ones
#include <cstddef>
#include <span>
#include <string>

namespace answer {

std::string judge(std::span<const unsigned char> file, std::size_t dimensions) {
    const auto number = [&](std::size_t at) {
        std::size_t n = 0;
        for (std::size_t i = 0; i < 4; ++i) n = n * 256 + file[at + i];
        return n;
    };
    const std::size_t header = 4 + 4 * dimensions;
    if (file.size() < header) return "too short";
    if (number(0) != 2051) return "wrong magic number";
    for (std::size_t d = 1; d <= dimensions; ++d)
        if (number(4 * d) == 0) return file.size() > header ? "too long" : "whole";
    const std::size_t values = file.size() - header;
    std::size_t promised = 1;
    for (std::size_t d = 1; d <= dimensions; ++d) {
        if (number(4 * d) > values / promised) return "too short";
        promised *= number(4 * d);
    }
    return promised < values ? "too long" : "whole";
}

}
