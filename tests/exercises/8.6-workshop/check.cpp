// section: What you have now
#include "check.hpp"

#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace answer {
std::vector<double> matmul(std::span<const double> A, std::span<const double> B,
                           std::size_t n);
std::vector<double> matmul_at_b(std::span<const double> A, std::span<const double> D,
                                std::size_t N);
std::vector<double> matmul_a_bt(std::span<const double> D, std::span<const double> W,
                                std::size_t m);
std::vector<double> add_bias(std::span<const double> Z, std::span<const double> b);
std::vector<double> column_sums(std::span<const double> D, std::size_t m);
std::vector<std::vector<double>> forward(std::span<const double> X,
                                         std::span<const double> W_1,
                                         std::span<const double> b_1,
                                         std::span<const double> W_2,
                                         std::span<const double> b_2);
std::vector<std::vector<double>> backward(std::span<const double> X,
                                          std::span<const double> A_1,
                                          std::span<const double> A_2,
                                          std::span<const double> Y,
                                          std::span<const double> W_2, std::size_t N);
}

const exercise::function<decltype(answer::matmul)> matmul("matmul");
const exercise::function<decltype(answer::matmul_at_b)> matmul_at_b("matmul_at_b");
const exercise::function<decltype(answer::matmul_a_bt)> matmul_a_bt("matmul_a_bt");
const exercise::function<decltype(answer::add_bias)> add_bias("add_bias");
const exercise::function<decltype(answer::column_sums)> column_sums("column_sums");
const exercise::function<decltype(answer::forward)> forward("forward");
const exercise::function<decltype(answer::backward)> backward("backward");

using list = std::vector<double>;

TEST_CASE("matmul of two by two") {
    matmul({1, 2, 3, 4}, {5, 6, 7, 8}, 2).gives({19, 22, 43, 50});
}

TEST_CASE("matmul of odd shapes") {
    matmul({1, 2, 3, 4, 5, 6}, {1, 0, 2, -1, 3, 1, 0, 2, 5, -2, 1, 4}, 3)
        .gives({22, -4, 5, 15, 49, -7, 14, 30});
    matmul({2, -1, 3}, {4, 1, -2}, 3).gives(list{1});
}

TEST_CASE("matmul at b of two by two") {
    matmul_at_b({1, 2, 3, 4}, {5, 6, 7, 8}, 2).gives({26, 30, 38, 44});
}

TEST_CASE("matmul at b of odd shapes") {
    matmul_at_b({1, 2, 3, 4, 5, 6}, {1, -1, 2, 0, 3, 1, 4, -2}, 2)
        .gives({13, 3, 18, -8, 17, 3, 24, -10, 21, 3, 30, -12});
}

TEST_CASE("matmul a bt of two by two") {
    matmul_a_bt({1, 2, 3, 4}, {5, 6, 7, 8}, 2).gives({17, 23, 39, 53});
}

TEST_CASE("matmul a bt of odd shapes") {
    matmul_a_bt({1, 2, 3, 4, 5, 6}, {1, 0, 2, -1, 3, 1, 0, 2, 5, -2, 1, 4}, 3)
        .gives({7, 8, 19, 12, 16, 17, 40, 21});
}

TEST_CASE("add bias of the text") {
    add_bias({1, 2, 3, 4}, {10, 20}).gives({11, 22, 13, 24});
}

TEST_CASE("add bias of three columns") {
    add_bias({1, 2, 3, 4, 5, 6}, {10, 20, 30}).gives({11, 22, 33, 14, 25, 36});
}

TEST_CASE("column sums of the text") { column_sums({1, 2, 3, 4}, 2).gives({4, 6}); }

TEST_CASE("column sums of three columns") {
    column_sums({1, 2, 3, 4, 5, 6}, 3).gives({5, 7, 9});
}

/// All numbers of some tables, with a name for each.
exercise::named_numbers all(const std::vector<list>& tables,
                            const std::vector<std::string>& names) {
    exercise::named_numbers result{{}, {}, false};
    for (std::size_t t = 0; t < tables.size(); ++t)
        for (std::size_t i = 0; i < tables[t].size(); ++i) {
            result.rows.push_back((t < names.size() ? names[t] : "another table") +
                                  ", number " + std::to_string(i));
            result.numbers.push_back(tables[t][i]);
        }
    return result;
}

auto forwards(const list& X, const list& W_1, const list& b_1, const list& W_2,
              const list& b_2) {
    return forward.when("forward(" + exercise::show(X) + ", " + exercise::show(W_1) + ", " +
                            exercise::show(b_1) + ", " + exercise::show(W_2) + ", " +
                            exercise::show(b_2) + ")",
                        [=](auto f) {
                            return all(f(X, W_1, b_1, W_2, b_2), {"A_1", "A_2"});
                        });
}

TEST_CASE("forward of the text") {
    forwards({1, 2}, {0.5, -0.25}, {0}, {2}, {-1}).gives({0.5, 0.5});
}

TEST_CASE("forward of odd shapes") {
    forwards({1, -1, 0.5, 2, 0, -1}, {0.2, -0.4, 0.1, 0.3, -0.5, 0.6}, {0.1, -0.2},
             {1, -1, 0.5, 0.25, 2, -0.75}, {0, 0.1, -0.3})
        .gives({0.48750260351578967, 0.35434369377420455, 0.7310585786300049,
                0.16798161486607555, 0.6401668806944009, 0.5796129659288217,
                0.42018683406479534, 0.6841811608737849, 0.4267569014368914,
                0.48489037145166847});
}

auto backwards(const list& X, const list& A_1, const list& A_2, const list& Y,
               const list& W_2, std::size_t N) {
    return backward.when("backward(" + exercise::show(X) + ", " + exercise::show(A_1) +
                             ", " + exercise::show(A_2) + ", " + exercise::show(Y) + ", " +
                             exercise::show(W_2) + ", " + std::to_string(N) + ")",
                         [=](auto f) {
                             return all(f(X, A_1, A_2, Y, W_2, N),
                                        {"for W_1", "for b_1", "for W_2", "for b_2"});
                         });
}

TEST_CASE("backward of the text") {
    backwards({1, 2}, {0.5}, {0.5}, {1}, {2}, 1).gives({-0.25, -0.5, -0.25, -0.25, -0.5});
}

TEST_CASE("backward of odd shapes") {
    backwards({1, -1, 0.5, 2, 0, -1}, {0.5, 0.25, 0.75, 0.5},
              {0.5, 0.75, 0.25, 0.5, 0.25, 0.75}, {1, 0, 0, 0, 1, 0},
              {1, -1, 0.5, 0.25, 2, -0.75}, 2)
        .gives({0.1640625, -0.373046875, 0.140625, -0.111328125, -0.22265625, 0.2978515625,
                0.01171875, -0.130859375, 0.0625, -0.09375, 0.34375, 0.0625, -0.09375,
                0.21875, 0.0, 0.0, 0.5});
}
