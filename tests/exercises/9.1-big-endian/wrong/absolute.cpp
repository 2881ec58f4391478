// expect: The sign was only taken off, and so −22 was read as 22. The byte that became −22 is 256
//         − 22 = 234 in the file.
// fails: The number of the text and five others; A single byte from 128 to 255; Numbers of 32
//        bits
#include <cstdint>
#include <cstdlib>
#include <span>

namespace answer {

std::uint32_t big_endian(std::span<const char, 4> bytes) {
    std::uint32_t number = 0;
    for (char byte : bytes)
        number = number * 256 +
                 static_cast<std::uint32_t>(std::abs(static_cast<signed char>(byte)));
    return number;
}

}
