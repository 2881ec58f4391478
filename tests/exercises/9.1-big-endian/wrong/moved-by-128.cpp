// expect: 128 was added to every byte. That leaves no number negative, but the bytes from 0 to
//         127 were right before; only the negative ones need something, and that is 256.
// fails: The number of the text and five others; Bytes below 128; A single byte from 128 to 255;
//        Numbers of 32 bits
#include <cstdint>
#include <span>

namespace answer {

std::uint32_t big_endian(std::span<const char, 4> bytes) {
    std::uint32_t number = 0;
    for (char byte : bytes)
        number =
            number * 256 + static_cast<std::uint32_t>(static_cast<signed char>(byte) + 128);
    return number;
}

}
