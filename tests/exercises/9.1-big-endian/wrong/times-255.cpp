// expect: Each place counts 255 times the next one here. A byte has 256 values, from 0 to 255,
//         and so it is 256 times.
// fails: The number of the text and five others; Bytes below 128; A single byte from 128 to 255;
//        Numbers of 32 bits
#include <cstdint>
#include <span>

namespace answer {

std::uint32_t big_endian(std::span<const char, 4> bytes) {
    std::uint32_t number = 0;
    for (char byte : bytes) number = number * 255 + static_cast<unsigned char>(byte);
    return number;
}

}
