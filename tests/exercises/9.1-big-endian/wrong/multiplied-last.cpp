// expect: The last byte was multiplied by 256 as well. It counts single: multiply first, then
//         add.
// fails: The number of the text and five others; Bytes below 128; A single byte from 128 to 255;
//        Numbers of 32 bits
#include <cstdint>
#include <span>

namespace answer {

std::uint32_t big_endian(std::span<const char, 4> bytes) {
    std::uint32_t number = 0;
    for (char byte : bytes) number = (number + static_cast<unsigned char>(byte)) * 256;
    return number;
}

}
