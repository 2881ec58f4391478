// What a card must be able to do, whosever it is: the same checks for OpenCL and for CUDA. Nothing in
// them is square, and no size is a multiple of a tile unless its neighbour is not.
#pragma once

#include "card_network.hpp"
#include "catch.hpp"
#include "rounding.hpp"
#include "starting.hpp"
#include "throws.hpp"

#include <algorithm>
#include <array>
#include <numeric>

using namespace woven;

inline matrix random_floats(std::size_t rows, std::size_t columns, std::uint64_t seed) {
    random_engine rng(seed);
    return as_floats(random_matrix(rows, columns, rng));
}

template <class Card>
double product_share(Card& on, int which, std::size_t M, std::size_t K, std::size_t N,
                     bool a_turned = false, bool b_turned = false) {
    const matrix A = random_floats(M, K, 1), B = random_floats(K, N, 2);
    const auto a = a_turned ? transposed(on.put(transposed(A))) : on.put(A);
    const auto b = b_turned ? transposed(on.put(transposed(B))) : on.put(B);
    const auto c = on.put(random_floats(M, N, 3));  // what was there before must not matter
    on.product(which, a, b, c);
    return share_of_bound(on.get(c), product(exactly(A), exactly(B)));
}

template <class Card>
void check_products(Card& on, int which) {
    for (const auto& [M, K, N] : {std::array<std::size_t, 3>{1, 1, 1},
                                  {37, 29, 43},
                                  {16, 33, 15},
                                  {17, 48, 31},
                                  {65, 1, 66}}) {
        INFO("kernel " << which << ", " << M << 'x' << K << " times " << K << 'x' << N);
        CHECK(product_share(on, which, M, K, N) <= 1);
    }
    CHECK(product_share(on, which, 37, 29, 43, true, false) <= 1);
    CHECK(product_share(on, which, 37, 29, 43, false, true) <= 1);
    CHECK(product_share(on, which, 18, 35, 67, true, true) <= 1);
}

/// Each small kernel by itself, from exact numbers, so that the bounds are a few roundings.
template <class Card>
void check_small_kernels(Card& on) {
    const matrix Z = random_floats(7, 11, 1), b = random_floats(1, 11, 2),
                 G = random_floats(7, 11, 3);
    const auto z = on.put(Z);
    on.add_bias(z, on.put(b));
    CHECK(share_of_bound(on.get(z), add_bias(exactly(Z), exactly(b))) <= 1);

    const auto bent = on.put(Z);
    on.relu(bent);
    CHECK(on.get(bent) == bend(exactly(Z)).value);

    const auto back = on.put(G);
    on.relu_back(back, bent);
    CHECK(on.get(back) == relu_back(exactly(G), exactly(Z)).value);

    const auto sums = on.room(1, 11);
    on.column_sums(on.put(G), sums);
    CHECK(share_of_bound(on.get(sums), column_sums(exactly(G))) <= 1);

    const auto w = on.put(Z);
    on.descend(w, on.put(G), 0.125f);
    CHECK(share_of_bound(on.get(w), descend(exactly(Z), exactly(G), scalar(0.125))) <= 1);

    matrix Y(7, 11), large = Z;
    for (std::size_t i = 0; i < 7; ++i) Y(i, (3 * i) % 11) = 1;
    for (scalar& v : large.values()) v *= 64;  // exp would overflow
    for (const matrix& logits : {Z, large}) {
        const auto d = on.room(7, 11);
        on.softmax_gradient(on.put(logits), on.put(Y), d);
        CHECK(share_of_bound(on.get(d), softmax_gradient(exactly(logits), Y)) <= 1);
    }
}

/// m on the card, with room for one row more, of -1, which is nobody's.
template <class Card>
auto with_spare_row(Card& on, const matrix& m) {
    matrix more(m.rows() + 1, m.columns(), -1);
    std::copy(m.values().begin(), m.values().end(), more.values().begin());
    auto there = on.put(more);
    there.shape = row_major(m.rows(), m.columns());
    return there;
}

template <class Card, class Resident>
bool spare_row_is_as_it_was(Card& on, Resident there) {
    ++there.shape.rows;
    const matrix more = on.get(there);
    return std::ranges::count(more.row(more.rows() - 1), scalar{-1}) ==
           static_cast<std::ptrdiff_t>(more.columns());
}

/// Work items that fill a last group must leave what stands behind the end of a matrix.
template <class Card>
void check_ends(Card& on) {
    const matrix Z = random_floats(7, 11, 1);
    const auto z = with_spare_row(on, Z), other = with_spare_row(on, Z),
               b = on.put(random_floats(1, 11, 2)),
               sums = with_spare_row(on, matrix(1, 11));
    for (int which = 1; which <= 3; ++which) {
        INFO("kernel " << which);
        const auto c = with_spare_row(on, matrix(37, 43));
        on.product(which, on.put(random_floats(37, 29, 3)),
                   on.put(random_floats(29, 43, 4)), c);
        CHECK(spare_row_is_as_it_was(on, c));
    }
    on.add_bias(z, b);
    CHECK(spare_row_is_as_it_was(on, z));
    on.relu(z);
    CHECK(spare_row_is_as_it_was(on, z));
    on.relu_back(z, other);
    CHECK(spare_row_is_as_it_was(on, z));
    on.descend(z, other, 0.125f);
    CHECK(spare_row_is_as_it_was(on, z));
    on.softmax_gradient(other, other, z);
    CHECK(spare_row_is_as_it_was(on, z));
    on.column_sums(other, sums);
    CHECK(spare_row_is_as_it_was(on, sums));
}

/// Two steps with batches of different sizes, each held to the book's own from the same start.
template <class Card>
void check_steps(Card& on) {
    random_engine rng(1);
    sequential net = make_network({19, 13, 5}, relu, he, rng);
    for (const parameter& p : net.parameters()) {
        for (scalar& v : p.values->values())
            if (!p.decays) v = static_cast<scalar>(0.3 * rng.normal());
        *p.values = as_floats(*p.values);
    }
    dense &first = *net.layers[0].template as<dense>(),
          &second = *net.layers[2].template as<dense>();
    network_on device(on, first, second);
    for (const std::size_t N : {std::size_t{23}, std::size_t{6}}) {
        const matrix X = random_floats(N, 19, N);
        matrix Y(N, 5);
        for (std::size_t i = 0; i < N; ++i) Y(i, (2 * i) % 5) = 1;
        const auto bounds = bounded_step(first, second, X, Y, scalar(0.125));
        device.step(on.put(X), on.put(Y), 0.125f);
        net.backward(softmax_loss.gradient(net.forward(X), Y));
        gradient_descent(net.parameters(), scalar(0.125));
        const auto found = device.parameters();
        const auto own = net.parameters();
        for (std::size_t i = 0; i < 4; ++i) {
            INFO("batch of " << N << ", parameters " << i);
            CHECK(share_of_bound(*own[i].values, {bounds[i].value, bounds[i].error}) <
                  1e-3);
            CHECK(share_of_bound(found[i], {*own[i].values, bounds[i].error}) <= 1);
            *own[i].values = found[i];  // so that the next step begins with the same
        }
    }
}

/// What the card says if the shapes do not fit.
template <class Card>
void check_complaints(Card& on) {
    const auto a = on.room(37, 29), b = on.room(31, 43), c = on.room(37, 43);
    CHECK(complaint([&] { on.product(2, a, b, c); }) ==
          "card: 37x29 times 31x43 is not 37x43");
    CHECK(complaint([&] { on.product(2, a, on.room(29, 43), on.room(43, 37)); }) ==
          "card: 37x29 times 29x43 is not 43x37");
}
