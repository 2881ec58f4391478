// expect: The bytes were read from the wrong end: the first one counts most, and the last one
//         counts single.
// fails: The number of the text and five others; Bytes below 128; A single byte from 128 to 255;
//        Numbers of 32 bits
#include <cstddef>
#include <cstdint>
#include <span>

namespace answer {

std::uint32_t big_endian(std::span<const char, 4> bytes) {
    std::uint32_t number = 0;
    for (std::size_t i = 4; i-- > 0;)
        number = number * 256 + static_cast<unsigned char>(bytes[i]);
    return number;
}

}
