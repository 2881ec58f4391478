// Chapter 21's first lookup: three keys and values, and a query of the reader's own.
#include "attention.hpp"

#include "page.hpp"

using namespace woven;

using page::tell, page::whole;

/// From n, d and m, what the scores are divided by, who asks (1 is the first token; 0 is somebody who may see all), the
/// query (d), the keys (n x d) and the values (n x m): the dot products (n), the scores (n), the weights (n), and what is
/// fetched (m).
FOR_THE_PAGE(look) {
    const std::vector<double>& given = page::given;
    const std::size_t n = whole(given.at(0)), d = whole(given.at(1)),
                      m = whole(given.at(2));
    const double divisor = given.at(3);
    const std::size_t asks = whole(given.at(4));
    require(given.size() == 5 + d + n * (d + m) && asks <= n && divisor > 0,
            "attention: ", given.size(), " numbers for ", n, " tokens, and ", asks,
            " asks");
    matrix q(1, d), K(n, d), V(n, m);
    auto next = given.begin() + 5;
    for (matrix* part : {&q, &K, &V})
        for (scalar& number : part->values()) number = *next++;
    // The chapter's function divides by root d. Another divisor is a longer or shorter query.
    const double by_root = std::sqrt(static_cast<double>(d));
    matrix longer = q, Q(n, d);
    for (scalar& number : longer.values()) number *= by_root / divisor;
    // Every token of a row has a query. Here they are equal, and the one who asks is picked.
    for (std::size_t i = 0; i < n; ++i)
        std::copy(longer.values().begin(), longer.values().end(), Q.row(i).begin());
    const matrix all = attention_weights(Q, K, asks > 0), products = matmul_a_bt(q, K);
    matrix A(1, n);
    std::copy_n(all.row(asks > 0 ? asks - 1 : 0).begin(), n, A.values().begin());
    const matrix fetched = matmul(A, V);
    tell(products.values());
    for (double product : products.values()) page::answer.push_back(product / divisor);
    tell(A.values());
    tell(fetched.values());
}
