// expect: These are starts and ends. The second number should be how many there are: the end
//         minus the start.
// fails: Everything divides evenly; Seven by threes as in the text; Other remainders; Batches
//         of one; The training pictures by 64
#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace answer {

std::vector<std::pair<std::size_t, std::size_t>> batches(std::size_t n, std::size_t size) {
    std::vector<std::pair<std::size_t, std::size_t>> result;
    for (std::size_t start = 0; start < n; start += size)
        result.emplace_back(start, std::min(start + size, n));
    return result;
}

}
