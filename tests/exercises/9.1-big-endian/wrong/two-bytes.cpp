// expect: Only the last two bytes are left of the number. It has 32 bits, and 16 are too few to
//         keep them in.
// fails: The number of the text and five others; A single byte from 128 to 255; Numbers of 32
//        bits
#include <cstdint>
#include <span>

namespace answer {

std::uint32_t big_endian(std::span<const char, 4> bytes) {
    std::uint16_t number = 0;
    for (char byte : bytes)
        number =
            static_cast<std::uint16_t>(number * 256 + static_cast<unsigned char>(byte));
    return number;
}

}
