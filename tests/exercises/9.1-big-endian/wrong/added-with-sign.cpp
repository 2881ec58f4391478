// expect: Bytes above 127 were added as negative numbers, which makes each of them 256 too small
//         in its place. Turn each into an unsigned char first; turned into a longer number at
//         once, it stays negative.
// fails: The number of the text and five others; A single byte from 128 to 255; Numbers of 32
//        bits
#include <cstdint>
#include <span>

namespace answer {

std::uint32_t big_endian(std::span<const char, 4> bytes) {
    std::uint32_t number = 0;
    for (char byte : bytes)  // a char may have a sign or not; here it has one everywhere
        number = number * 256 + static_cast<std::uint32_t>(static_cast<signed char>(byte));
    return number;
}

}
