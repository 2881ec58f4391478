// expect: The full batches are right, but after them a single example was taken. Take all that
//         are left, n - start.
// fails: Other remainders; One batch for all; The training pictures by 64
#include <cstddef>
#include <utility>
#include <vector>

namespace answer {

std::vector<std::pair<std::size_t, std::size_t>> batches(std::size_t n, std::size_t size) {
    std::vector<std::pair<std::size_t, std::size_t>> result;
    std::size_t start = 0;
    for (; start + size <= n; start += size) result.emplace_back(start, size);
    if (start < n) result.emplace_back(start, 1);
    return result;
}

}
