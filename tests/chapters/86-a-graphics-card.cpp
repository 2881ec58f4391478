// Tests of appendix F: where numbers are, how often they are read, how far a card may be off; and the
// CUDA kernels, run on the processor. (What is run by OpenCL is in opencl.cpp.)
#include "catch.hpp"
#include "compare.hpp"
#include "cuda_by_turns.hpp"

#include "cuda_card.hpp"

#include "card_checks.hpp"

TEST_CASE("a transposed layout finds the same numbers") {
    const layout l = row_major(2, 3), t = transposed(l);
    CHECK(l.down == 3);
    CHECK(l.right == 1);
    CHECK(t.rows == 3);
    CHECK(t.columns == 2);
    const float m[] = {1, 2, 3, 4, 5, 6};
    for (int i = 0; i < 4; ++i)
        for (int k = 0; k < 4; ++k) CHECK(entry(m, l, i, k) == entry(m, t, k, i));
    CHECK(entry(m, l, 1, 0) == 4);
    CHECK(entry(m, l, 0, 3) == 0);
    CHECK(entry(m, l, 2, 0) == 0);
}

TEST_CASE("how often numbers are read") {
    CHECK(expected_reads(64, 784, 128, 1).of_A == 64 * 784 * 128);
    CHECK(expected_reads(64, 784, 128, 1).of_B == 64 * 784 * 128);
    CHECK(expected_reads(64, 784, 128, 16).of_A == 64 * 784 * 8);
    CHECK(expected_reads(64, 784, 128, 16).of_B == 784 * 128 * 4);
    CHECK(expected_reads(37, 29, 43, 16).of_A == 37 * 29 * 3);  // 43 takes three tiles
    CHECK(expected_reads(37, 29, 50, 16).of_B == 29 * 50 * 3);  // and so does 37
}

TEST_CASE("a product is off by roundings of its sizes") {
    const bounded C = product(exactly({{1, -2}}), exactly({{3}, {4}}));
    CHECK(C.value(0, 0) == -5);
    CHECK(C.error(0, 0) == Approx(11 * 2 * 0x1p-24).epsilon(1e-6));
}

TEST_CASE("a product of factors that are off themselves") {
    const bounded A{{{2}}, {{0.5}}}, B{{{-3}}, {{0.25}}};
    CHECK(product(A, B).error(0, 0) == Approx(2.5 * 3.25 - 2 * 3));
}

TEST_CASE("a product in floats stays within its bound, and one term less does not") {
    const matrix A = random_floats(5, 784, 1), B = random_floats(784, 3, 2);
    const bounded C = product(exactly(A), exactly(B));
    for (const std::size_t K : {std::size_t{784}, std::size_t{783}}) {
        matrix found(5, 3);
        for (std::size_t i = 0; i < 5; ++i)
            for (std::size_t k = 0; k < 3; ++k) {
                float sum = 0;
                for (std::size_t j = 0; j < K; ++j)
                    sum += static_cast<float>(A(i, j)) * static_cast<float>(B(j, k));
                found(i, k) = sum;
            }
        CHECK((share_of_bound(found, C) <= 1) == (K == 784));
    }
}

TEST_CASE("a share of a bound") {
    CHECK(share_of_bound({{1, 2.5}}, {{{1, 2}}, {{0, 2}}}) == 0.25);
    CHECK(share_of_bound({{-1.5}}, {{{-1}}, {{2}}}) == 0.25);
    CHECK(share_of_bound({{1.5}}, {{{1}}, {{0}}}) == INFINITY);
    CHECK(share_of_bound({{scalar(NAN), 1}}, {{{1, 1}}, {{9, 9}}}) == INFINITY);
    CHECK(complaint([] {
              share_of_bound({{1, 2}}, exactly({{1}}));
          }) == "share_of_bound: 1x2 and 1x1 differ");
}

TEST_CASE("the way back through a bend, where the vote is near to 0") {
    const bounded D{{{5, 5, 5, 5}}, {{1, 1, 1, 1}}};
    const bounded Z{{{2, -2, 0.1, -0.1}}, {{0.5, 0.5, 0.5, 0.5}}};
    const bounded back = relu_back(D, Z);
    CHECK(back.value == matrix{{5, 0, 5, 0}});
    CHECK(back.error == matrix{{1, 0, 6, 6}});
}

TEST_CASE("probabilities stay within their bounds when the logits move as far as theirs") {
    const matrix Z{{1, -2, 0.5}, {3, 3, -1}}, Y{{0, 1, 0}, {1, 0, 0}};
    const bounded D = softmax_gradient({Z, matrix(2, 3, 0.01)}, Y);
    double largest = 0;
    for (int corner = 0; corner < 64; ++corner) {
        matrix moved = Z;
        for (std::size_t i = 0; i < 6; ++i)
            moved.values()[i] += corner >> i & 1 ? 0.01 : -0.01;
        largest =
            std::max(largest, share_of_bound(softmax_cross_entropy_gradient(moved, Y), D));
    }
    CHECK(largest <= 1);
    CHECK(largest > 0.3);  // and the bound is not much too wide
}

TEST_CASE("the step with bounds is the book's step") {
    random_engine rng(4);
    sequential net = make_network({6, 4, 3}, relu, he, rng);
    const dense first = *net.layers[0].as<dense>(), second = *net.layers[2].as<dense>();
    const matrix X = random_floats(5, 6, 1);
    matrix Y(5, 3);
    for (std::size_t i = 0; i < 5; ++i) Y(i, i % 3) = 1;
    const auto steps = bounded_step(first, second, X, Y, 0.5);
    net.backward(softmax_loss.gradient(net.forward(X), Y));
    gradient_descent(net.parameters(), 0.5);
    const auto own = net.parameters();
    REQUIRE(steps.size() == own.size());
    for (std::size_t i = 0; i < own.size(); ++i)
        check_close(*own[i].values, steps[i].value, 1e-14);
}

TEST_CASE("CUDA: three kernels for a product") {
    cuda_card on;
    for (int which = 1; which <= 3; ++which) check_products(on, which);
}

TEST_CASE("CUDA: each of the barriers is needed") {
    cuda_card on;
    for (int which = 2; which <= 3; ++which)
        for (const left_out barriers : {left_out::odd, left_out::even}) {
            INFO("kernel " << which
                           << (barriers == left_out::odd ? ", first" : ", second"));
            barriers_left_out = barriers;
            const double share = product_share(on, which, 37, 29, 43);
            barriers_left_out = left_out::none;
            CHECK(share > 1);
        }
}

TEST_CASE("CUDA: the small kernels") {
    cuda_card on;
    check_small_kernels(on);
}

TEST_CASE("CUDA: nothing is written behind an end") {
    cuda_card on;
    check_ends(on);
}

TEST_CASE("CUDA: a step, every parameter") {
    cuda_card on;
    check_steps(on);
}

TEST_CASE("CUDA: what it complains about") {
    cuda_card on;
    check_complaints(on);
    next_error = 2;
    CHECK(complaint([&] { on.put(matrix(37, 29)); }) ==
          "card: a matrix of 37x29: out of memory");
    const auto a = on.room(2, 3), b = on.room(3, 5), c = on.room(2, 5);
    next_error = 2;
    CHECK(complaint([&] { on.product(3, a, b, c); }) ==
          "card: kernel product_3: out of memory");
    next_error = 2;
    CHECK(complaint([&] { on.relu(a); }) == "card: kernel relu: out of memory");
}
