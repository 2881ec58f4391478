// expect: The values were not counted down to the last one: a file that ends early is called
//         whole. It is whole only with exactly as many values as promised.
// fails: Too few values; A product too large for 32 bits; A product too large for 64 bits; A
//        product too large for 128 bits
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
    if (number(0) != 2048 + dimensions) return "wrong magic number";
    for (std::size_t d = 1; d <= dimensions; ++d)
        if (number(4 * d) == 0) return file.size() > header ? "too long" : "whole";
    const std::size_t values = file.size() - header;
    double promised = 1;
    for (std::size_t d = 1; d <= dimensions; ++d)
        promised *= static_cast<double>(number(4 * d));
    return promised < static_cast<double>(values) ? "too long" : "whole";
}

}
