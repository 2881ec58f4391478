// expect: Only the first size was compared with the number of values. That many pictures have as
//         many bytes each as the other sizes say.
// fails: Too few values; Whole files; Sizes above 127 and above 255
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
    if (file.size() < header) return "too short";
    if (number(0) != 2048 + dimensions) return "wrong magic number";
    for (std::size_t d = 1; d <= dimensions; ++d)
        if (number(4 * d) == 0) return file.size() > header ? "too long" : "whole";
    const std::size_t values = file.size() - header;
    const std::size_t promised = number(4);
    if (values < promised) return "too short";
    return promised < values ? "too long" : "whole";
}

}
