// Tests of chapter 5: the matrix, its products, and the digits as a matrix.
#include "aborts.hpp"
#include "catch.hpp"
#include "digits.hpp"
#include "gradcheck.hpp"
#include "logistic.hpp"
#include "matrix.hpp"
#include "random.hpp"
#include "stopwatch.hpp"
#include "throws.hpp"

#include <numeric>
#include <thread>

using namespace woven;

namespace {

/// Whole numbers, so that products are exact in any order.
matrix whole_numbers(std::size_t rows, std::size_t columns, random_engine& rng) {
    matrix m(rows, columns);
    for (scalar& entry : m.values()) entry = static_cast<scalar>(rng.below(19)) - 9;
    return m;
}

matrix transposed(const matrix& m) {
    matrix t(m.columns(), m.rows());
    for (std::size_t r = 0; r < m.rows(); ++r)
        for (std::size_t c = 0; c < m.columns(); ++c) t(c, r) = m(r, c);
    return t;
}

/// The definition, entry by entry.
matrix product_by_definition(const matrix& a, const matrix& b) {
    matrix p(a.rows(), b.columns());
    for (std::size_t i = 0; i < a.rows(); ++i)
        for (std::size_t k = 0; k < b.columns(); ++k)
            for (std::size_t j = 0; j < a.columns(); ++j) p(i, k) += a(i, j) * b(j, k);
    return p;
}

const std::size_t odd_shapes[][3] = {{1, 1, 1}, {1, 5, 1}, {5, 1, 3}, {2, 3, 4},
                                     {3, 5, 2}, {7, 2, 1}, {1, 4, 6}, {9, 8, 7}};

}

TEST_CASE("a matrix lies in memory row after row") {
    const matrix m{{1, 2, 0}, {0, 1, 3}};
    CHECK(m.rows() == 2);
    CHECK(m.columns() == 3);
    CHECK(std::vector<scalar>(m.values().begin(), m.values().end()) ==
          std::vector<scalar>{1, 2, 0, 0, 1, 3});
    CHECK(m(1, 2) == 3);
    CHECK(m.row(1)[1] == 1);
    CHECK(&m.row(1)[0] == &m.row(0)[0] + 3);
    CHECK(say(shape(m)) == "2x3");
    CHECK(say(shape(matrix())) == "0x0");
    CHECK(shape(m) == shape(matrix(2, 3)));
    CHECK_FALSE(shape(m) == shape(matrix(3, 2)));
    CHECK(matrix(2, 3, 7)(1, 1) == 7);
}

TEST_CASE("rows of different lengths make no matrix") {
    CHECK(complaint([] { matrix{{1, 2}, {3}}; }) == "matrix: a row of 1 after one of 2");
}

TEST_CASE("no rows make a matrix without columns") {
    CHECK(matrix(std::initializer_list<std::initializer_list<scalar>>{}) == matrix());
    CHECK(matrix{{}} == matrix(1, 0));
}

TEST_CASE("an entry or a row that is not there is asserted to be there") {
    matrix m(2, 3);
    const matrix& kept = m;
    // Entry (0, 3) would be there if one only counted: it is (1, 0).
    for (const std::string& words :
         {last_words([&] { m(2, 0); }), last_words([&] { m(0, 3); }),
          last_words([&] { kept(2, 0); }), last_words([&] { kept(0, 3); }),
          last_words([&] { m.row(2); }), last_words([&] { kept.row(2); })}) {
        INFO(words);
        CHECK(words.find("matrix::") != std::string::npos);  // and not the vector inside it
    }
    CHECK(last_words([&] { kept(1, 2), m(1, 2), kept.row(1), m.row(1); }) ==
          "nobody was aborted");
}

TEST_CASE("the three products agree with the definition on odd shapes") {
    random_engine rng(5);
    for (const auto& [n, p, m] : odd_shapes) {
        const matrix a = whole_numbers(n, p, rng), b = whole_numbers(p, m, rng);
        const matrix expected = product_by_definition(a, b);
        CHECK(matmul(a, b) == expected);
        CHECK(matmul_at_b(transposed(a), b) == expected);
        CHECK(matmul_a_bt(a, transposed(b)) == expected);
    }
}

TEST_CASE("the sheet of paper") {
    const matrix X{{1, 2, 0}, {0, 1, 3}}, W{{1, -1}, {0, 2}, {1, 0}};
    matrix Z = matmul(X, W);
    CHECK(Z == matrix{{1, 3}, {3, 2}});
    add_bias(Z, matrix{{10, 20}});
    CHECK(Z == matrix{{11, 23}, {13, 22}});
    CHECK(column_sums(Z) == matrix{{24, 45}});
    CHECK(matmul_at_b(X, matrix{{1, -1}, {2, 0}}) == matrix{{1, -1}, {4, -2}, {6, 0}});
}

TEST_CASE("shapes that do not fit are refused with both shapes") {
    const matrix a(64, 784), b(128, 784), c(64, 10), wide(1, 12), tall(2, 10);
    CHECK(complaint([&] { matmul(a, b); }) ==
          "matmul: 64x784 times 128x784: inner sizes 784 and 128 differ");
    CHECK(complaint([&] { matmul_at_b(a, b); }) ==
          "matmul_at_b: 64x784 transposed times 128x784: rows 64 and 128 differ");
    CHECK(complaint([&] { matmul_a_bt(a, c); }) ==
          "matmul_a_bt: 64x784 times transposed 64x10: columns 784 and 10 differ");
    matrix z = c;
    CHECK(complaint([&] { add_bias(z, wide); }) ==
          "add_bias: 64x10 plus 1x12: columns 10 and 12 differ");
    CHECK(complaint([&] { add_bias(z, tall); }) == "add_bias: a bias of 2x10");
}

TEST_CASE("two matrices must have the same shape, not only as many numbers") {
    CHECK_NOTHROW(require_same_shape("here", matrix(2, 3), matrix(2, 3, 7)));
    CHECK_NOTHROW(require_same_shape("here", matrix(), matrix()));
    CHECK(complaint([] { require_same_shape("here", matrix(2, 3), matrix(3, 2)); }) ==
          "here: 2x3 and 3x2 differ");
    CHECK(complaint([] { require_same_shape("here", matrix(0, 3), matrix(0, 2)); }) ==
          "here: 0x3 and 0x2 differ");
}

TEST_CASE("no examples have no logits, and no sums") {
    CHECK(affine(matrix(0, 3), matrix(3, 2), matrix(1, 2)) == matrix(0, 2));
    CHECK(column_sums(matrix(0, 2)) == matrix(1, 2));
    CHECK(matmul_at_b(matrix(0, 3), matrix(0, 2)) == matrix(3, 2));
}

TEST_CASE("affine is a product and a sum") {
    CHECK(affine(matrix{{1, 2, 0}, {0, 1, 3}}, matrix{{1, -1}, {0, 2}, {1, 0}},
                 matrix{{10, 20}}) == matrix{{11, 23}, {13, 22}});
    CHECK(complaint([] { affine(matrix(2, 3), matrix(3, 2), matrix(1, 3)); }) ==
          "add_bias: 2x2 plus 1x3: columns 2 and 3 differ");
}

TEST_CASE("the argmax is the place of the largest number, of equals the first") {
    CHECK(argmax(matrix{{1, 3, 2}, {-5, -7, -6}, {4, 4, 4}, {0, 2, 2}}) ==
          std::vector<int>{1, 0, 0, 1});
    CHECK(argmax(matrix{{7}, {-7}}) == std::vector<int>{0, 0});
    CHECK(argmax(matrix(0, 10)).empty());
}

TEST_CASE("answers are counted against as many labels, no more and no fewer") {
    const matrix Z{{1, 3, 2}, {5, 0, 0}, {0, 0, 9}};
    CHECK(count_correct(Z, std::vector{1, 0, 2}) == 3);
    CHECK(count_correct(Z, std::vector{1, 1, 1}) == 1);
    CHECK(count_correct(Z, std::vector{0, 1, 0}) == 0);
    CHECK(count_correct(matrix(0, 3), std::vector<int>{}) == 0);
    CHECK(complaint([&] {
              count_correct(Z, std::vector{1, 0, 2, 2});
          }) == "count_correct: 4 labels for 3x3");
    CHECK(complaint([&] {
              count_correct(Z, std::vector{1, 0});
          }) == "count_correct: 2 labels for 3x3");
}

TEST_CASE("picked rows keep their order, and each target is one-hot") {
    random_engine rng(7);
    const dataset set{random_matrix(4, 784, rng), {3, 0, 9, 3}};
    const std::vector<std::size_t> which{2, 0, 2};
    const batch some = pick(set, which);
    REQUIRE(shape(some.X) == shape(matrix(3, 784)));
    REQUIRE(shape(some.Y) == shape(matrix(3, 10)));
    for (std::size_t i = 0; i < 3; ++i)
        CHECK(std::ranges::equal(some.X.row(i), set.images.row(which[i])));
    CHECK(argmax(some.Y) == std::vector<int>{9, 3, 9});
    CHECK(std::ranges::count(some.Y.values(), scalar{1}) == 3);
    CHECK(std::ranges::count(some.Y.values(), scalar{0}) == 27);
    CHECK(shape(pick(set, {}).Y) == shape(matrix(0, 10)));
}

TEST_CASE("the gradient of a layer of logistic neurons agrees with wiggling") {
    random_engine rng(6);
    const std::size_t n = 5, inputs = 3, neurons = 4;
    matrix X(n, inputs), Y(n, neurons);
    for (scalar& x : X.values()) x = rng.normal();
    for (scalar& y : Y.values()) y = static_cast<scalar>(rng.below(2));
    std::vector<double> point;
    for (std::size_t i = 0; i < (inputs + 1) * neurons; ++i) point.push_back(rng.normal());

    auto votes = [&](const std::vector<double>& p) {
        matrix W(inputs, neurons), b(1, neurons);
        std::copy_n(p.begin(), inputs * neurons, W.values().begin());
        std::copy_n(p.end() - neurons, neurons, b.values().begin());
        matrix Z = matmul(X, W);
        add_bias(Z, b);
        return Z;
    };
    auto loss = [&](const std::vector<double>& p) {
        const matrix Z = votes(p);
        double sum = 0;
        for (std::size_t i = 0; i < Z.values().size(); ++i)
            sum += cross_entropy(Z.values()[i], Y.values()[i]);
        return sum / static_cast<double>(n);
    };
    matrix D = votes(point);
    for (std::size_t i = 0; i < D.values().size(); ++i)
        D.values()[i] = (sigmoid(D.values()[i]) - Y.values()[i]) / static_cast<scalar>(n);
    const matrix W_gradient = matmul_at_b(X, D), b_gradient = column_sums(D);
    CHECK(shape(W_gradient) == shape(matrix(inputs, neurons)));
    std::vector<double> claimed(W_gradient.values().begin(), W_gradient.values().end());
    claimed.insert(claimed.end(), b_gradient.values().begin(), b_gradient.values().end());
    CHECK(check_gradient(loss, point, claimed).error < 1e-7);
}

TEST_CASE("all digits are read as rows with their labels") {
    const dataset test = load_digits(default_data, "t10k");
    CHECK(say(shape(test.images)) == "10000x784");
    REQUIRE(test.labels.size() == 10000);
    CHECK(test.labels[0] == 7);
    CHECK(test.labels[9999] == 6);
    const auto image = test.images.row(0);
    CHECK(*std::max_element(image.begin(), image.end()) == 1);
    CHECK(*std::min_element(image.begin(), image.end()) == 0);
    const auto pair = load_pair(default_data, "t10k", 2, 7);
    CHECK(std::equal(image.begin(), image.end(), pair[0].inputs.begin()));
}

TEST_CASE("the time of some work is the mean of its turns") {
    int turns = 0;
    const stopwatch all;
    const double one = seconds_for(4, [&] {
        ++turns;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    });
    CHECK(turns == 4);
    CHECK(one >= 0.005);
    CHECK(4 * one <= all.seconds() * (1 + 1e-12));
}

TEST_CASE("the median is the middle one, of an even number the upper") {
    CHECK(median({7}) == 7);
    CHECK(median({9, 1, 2}) == 2);
    CHECK(median({4, 1, 3, 2}) == 3);
}
