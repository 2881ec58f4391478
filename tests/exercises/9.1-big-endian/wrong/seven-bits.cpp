// expect: The highest bit of each byte was thrown away. It looks like a sign and is not one: in
//         the file it counts 128.
// fails: The number of the text and five others; A single byte from 128 to 255; Numbers of 32
//        bits
#include <cstdint>
#include <span>

namespace answer {

std::uint32_t big_endian(std::span<const char, 4> bytes) {
    std::uint32_t number = 0;
    for (char byte : bytes) number = number * 256 + (byte & 127);
    return number;
}

}
