// expect: The bytes were shifted into place with their signs. A negative number has ones in front
//         of it, all the way up, and joined by | they cover the bytes before it. Turn each byte
//         into an unsigned char before you shift it.
// fails: The number of the text and five others; A single byte from 128 to 255; Numbers of 32
//        bits
#include <cstdint>
#include <span>

namespace answer {

std::uint32_t big_endian(std::span<const char, 4> bytes) {
    std::uint32_t number = 0;
    for (char byte : bytes)  // a char may have a sign or not; here it has one everywhere
        number = number << 8 | static_cast<std::uint32_t>(static_cast<signed char>(byte));
    return number;
}

}
