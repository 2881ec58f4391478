// expect: The count was kept in an int, in which five thousand million has no room. Count in
//         std::size_t.
// fails: Five thousand million weights
#include <cstddef>
#include <span>

namespace answer {

std::size_t count_parameters(std::span<const std::size_t> sizes) {
    int count = 0;
    for (std::size_t i = 1; i < sizes.size(); ++i)
        count += static_cast<int>((sizes[i - 1] + 1) * sizes[i]);
    return static_cast<std::size_t>(count);
}

}
