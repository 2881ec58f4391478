// expect: The product was kept in 32 bits, and two sizes are enough to exceed them. A wider type
//         only moves the trouble; compare before you multiply.
// fails: A product too large for 32 bits; A product too large for 64 bits; A product too large
//        for 128 bits
#include <cstddef>
#include <cstdint>
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
    const std::size_t values = file.size() - header;
    std::uint32_t promised = 1;
    for (std::size_t d = 1; d <= dimensions; ++d)
        promised *= static_cast<std::uint32_t>(number(4 * d));
    if (values < promised) return "too short";
    return promised < values ? "too long" : "whole";
}

}
