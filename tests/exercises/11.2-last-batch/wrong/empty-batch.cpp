// expect: There is a batch with nothing in it at the end. At start = n nothing is left.
// fails: Everything divides evenly; Batches of one; No examples
#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace answer {

std::vector<std::pair<std::size_t, std::size_t>> batches(std::size_t n, std::size_t size) {
    std::vector<std::pair<std::size_t, std::size_t>> result;
    for (std::size_t start = 0; start <= n; start += size)
        result.emplace_back(start, std::min(size, n - start));
    return result;
}

}
