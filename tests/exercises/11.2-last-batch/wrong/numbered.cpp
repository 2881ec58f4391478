// expect: The first number is the number of the batch. It should be that of its first example:
//         size times as much.
// fails: Everything divides evenly; Seven by threes as in the text; Other remainders; The
//         training pictures by 64
#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace answer {

std::vector<std::pair<std::size_t, std::size_t>> batches(std::size_t n, std::size_t size) {
    std::vector<std::pair<std::size_t, std::size_t>> result;
    for (std::size_t start = 0; start < n; start += size)
        result.emplace_back(start / size, std::min(size, n - start));
    return result;
}

}
