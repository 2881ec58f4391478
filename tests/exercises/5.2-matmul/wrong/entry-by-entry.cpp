// expect: This multiplies entry by entry, each number with the one in the same place. A matrix
//         product is made of dot products, a row of a with a column of b.
// fails: The sheet of paper; Two by three times three by four; Square matrices;
//         A row times a column and a column times a row
#include <cstddef>
#include <span>
#include <vector>

namespace answer {

std::vector<double> matmul(std::span<const double> a, std::span<const double> b,
                           std::size_t n, [[maybe_unused]] std::size_t p, std::size_t m) {
    std::vector<double> product(n * m);
    for (std::size_t i = 0; i < product.size() && i < a.size() && i < b.size(); ++i)
        product[i] = a[i] * b[i];
    return product;
}

}
