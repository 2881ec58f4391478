// expect: The bytes were shifted by 3, 2, 1 and 0 bits. They are as many bytes from their places,
//         24, 16, 8 and 0 bits.
// fails: The number of the text and five others; Bytes below 128; A single byte from 128 to 255;
//        Numbers of 32 bits
#include <cstddef>
#include <cstdint>
#include <span>

namespace answer {

std::uint32_t big_endian(std::span<const char, 4> bytes) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number += static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]))
                  << (3 - i);
    return number;
}

}
