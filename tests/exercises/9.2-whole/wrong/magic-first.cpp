// expect: reached beyond the end of a list.
// fails: Half a header; Half a header of another kind
#include <cstddef>
#include <span>
#include <string>

namespace answer {

std::string judge(std::span<const unsigned char> file, std::size_t dimensions) {
    const auto number = [&](std::size_t at) {
        std::size_t n = 0;
        for (std::size_t i = 0; i < 4; ++i) n = n * 256 + file[at + i];
        return n;
    };
    const std::size_t header = 4 + 4 * dimensions;
    if (number(0) != 2048 + dimensions) return "wrong magic number";
    if (file.size() < header) return "too short";
    for (std::size_t d = 1; d <= dimensions; ++d)
        if (number(4 * d) == 0) return file.size() > header ? "too long" : "whole";
    const std::size_t values = file.size() - header;
    std::size_t promised = 1;
    for (std::size_t d = 1; d <= dimensions; ++d) {
        if (number(4 * d) > values / promised) return "too short";
        promised *= number(4 * d);
    }
    return promised < values ? "too long" : "whole";
}

}
