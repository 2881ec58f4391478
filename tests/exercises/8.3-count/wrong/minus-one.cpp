// expect: reached beyond the end of a list.
// fails: Fewer than two sizes
#include <cstddef>
#include <span>

namespace answer {

std::size_t count_parameters(std::span<const std::size_t> sizes) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < sizes.size() - 1; ++i)
        count += (sizes[i] + 1) * sizes[i + 1];
    return count;
}

}
