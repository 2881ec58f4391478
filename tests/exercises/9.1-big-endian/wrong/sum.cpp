// expect: The four bytes were only added up. Before each addition, what we have so far is
//         multiplied by 256.
// fails: The number of the text and five others; Bytes below 128; A single byte from 128 to 255;
//        Numbers of 32 bits
#include <cstdint>
#include <span>

namespace answer {

std::uint32_t big_endian(std::span<const char, 4> bytes) {
    std::uint32_t number = 0;
    for (char byte : bytes) number += static_cast<unsigned char>(byte);
    return number;
}

}
