// expect: The last batch was given n % size examples, and that is 0 where everything divides
//         evenly. Ask how many are left.
// fails: Everything divides evenly; Batches of one
#include <cstddef>
#include <utility>
#include <vector>

namespace answer {

std::vector<std::pair<std::size_t, std::size_t>> batches(std::size_t n, std::size_t size) {
    std::vector<std::pair<std::size_t, std::size_t>> result;
    for (std::size_t start = 0; start < n; start += size)
        result.emplace_back(start, start + size >= n ? n % size : size);
    return result;
}

}
