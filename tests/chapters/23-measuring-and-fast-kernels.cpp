// Tests of chapter 23: the kernel and its plain twin, panels, the trainer, the clock.
#include "catch.hpp"
#include "compare.hpp"
#include "fast.hpp"
#include "peak.hpp"
#include "random_digits.hpp"
#include "throws.hpp"

#include <limits>

using namespace woven;

namespace {

std::vector<float> random_floats(std::size_t size, random_engine& rng) {
    std::vector<float> list(size);
    for (float& x : list) x = static_cast<float>(rng.normal());
    return list;
}

/// A product by multiply_in_tiles, of all columns of b.
std::vector<float> in_tiles(const vectors& with, const left_factor& a, std::size_t rows,
                            panels& b) {
    std::vector<float> product(rows * b.columns, std::numeric_limits<float>::quiet_NaN());
    for (std::size_t p = 0; p < b.count(); ++p)
        multiply_in_tiles(
            with, a, rows, b.right(p), b.rows, [&](std::size_t i, const float* sums) {
                for (std::size_t k = 0; k < tile_columns; ++k)
                    if (p * tile_columns + k < b.columns)
                        product[i * b.columns + p * tile_columns + k] = sums[k];
                    else CHECK(sums[k] == 0);
            });
    return product;
}

/// Pictures of 40 numbers and ten classes, by lot.
dataset small_pictures(std::size_t count, random_engine& rng) {
    dataset set{matrix(count, 40), {}};
    for (scalar& x : set.images.values())
        x = static_cast<float>(std::max(0.0, static_cast<double>(rng.normal())));
    for (std::size_t i = 0; i < count; ++i)
        set.labels.push_back(static_cast<int>(rng.below(10)));
    return set;
}

training small_training(const std::vector<std::size_t>& sizes, std::size_t count,
                        std::uint64_t batch) {
    std::vector<std::size_t> which(count);
    for (std::size_t i = 0; i < count; ++i) which[i] = i;
    training t = begin_training(sizes, which, 3);
    t.batch = batch;
    t.epochs = 2;
    return t;
}

bool to_the_end(std::size_t, double) { return true; }

bool same_bits(training& a, training& b) {
    const auto p = a.net.parameters(), q = b.net.parameters();
    bool same = a.step.means == b.step.means && a.step.squares == b.step.squares;
    for (std::size_t k = 0; k < p.size(); ++k) same = same && *p[k].values == *q[k].values;
    return same;
}

}

TEST_CASE("Every kernel is its plain twin to the last bit, on odd sizes and tails") {
    random_engine rng(1);
    const vectors plain = vectors_here().front();
    for (const std::size_t rows :
         {1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U, 9U, 10U, 11U, 12U, 13U, 25U, 49U})
        for (const std::size_t length : {1U, 2U, 5U, 64U, 100U})
            for (const std::size_t columns : {1U, 10U, 15U, 16U, 17U, 33U, 70U}) {
                const auto a = random_floats(rows * length, rng);
                panels b(length, columns);
                for (std::size_t j = 0; j < length; ++j)
                    for (std::size_t k = 0; k < columns; ++k)
                        b(j, k) = static_cast<float>(rng.normal());
                const auto expected = in_tiles(plain, {a.data(), length, 1}, rows, b);
                INFO(rows << " x " << length << " x " << columns);
                float sum = 0;  // the last entry by hand, as the oracle of the twin
                for (std::size_t j = 0; j < length; ++j)
                    sum = std::fma(a[(rows - 1) * length + j], b(j, columns - 1), sum);
                CHECK(expected.back() == sum);
                for (const vectors& with : vectors_here()) {
                    INFO(with.name);
                    CHECK(in_tiles(with, {a.data(), length, 1}, rows, b) == expected);
                }
            }
}

TEST_CASE("A transposed factor is the same numbers with other steps") {
    random_engine rng(2);
    const auto a = random_floats(11 * 9, rng);  // 11 x 9, read as 9 x 11
    std::vector<float> turned(9 * 11);
    for (std::size_t i = 0; i < 11; ++i)
        for (std::size_t j = 0; j < 9; ++j) turned[j * 11 + i] = a[i * 9 + j];
    panels b(11, 40);
    for (std::size_t j = 0; j < 11; ++j)
        for (std::size_t k = 0; k < 40; ++k) b(j, k) = static_cast<float>(rng.normal());
    for (const vectors& with : vectors_here())
        CHECK(in_tiles(with, {a.data(), 1, 9}, 9, b) ==
              in_tiles(with, {turned.data(), 11, 1}, 9, b));
}

TEST_CASE("The product of the book's matrices, and shapes that do not fit") {
    const vectors with = vectors_here().back();
    CHECK(fast_matmul(with, {{1, 2, 0}, {0, 1, 3}}, {{1, -1}, {0, 2}, {1, 0}}) ==
          matrix{{1, 3}, {3, 2}});
    CHECK(fast_matmul(with, matrix(0, 3), matrix(3, 2)) == matrix(0, 2));
    CHECK(fast_matmul(with, matrix(2, 0), matrix(0, 2)) == matrix(2, 2));
    CHECK(complaint([&] { fast_matmul(with, matrix(2, 3), matrix(2, 3)); }) ==
          "fast_matmul: 2x3 times 2x3: inner sizes 3 and 2 differ");
}

TEST_CASE("All three products by the kernel, in odd shapes") {
    random_engine rng(12);
    for (const auto& [N, n, m] : {std::array<std::size_t, 3>{5, 7, 3},
                                  {1, 17, 33},
                                  {25, 1, 16},
                                  {3, 2, 1},
                                  {0, 4, 2},
                                  {3, 0, 2}}) {
        const matrix a = random_matrix(N, n, rng), b = random_matrix(n, m, rng),
                     a_turned = random_matrix(n, N, rng),
                     b_turned = random_matrix(m, n, rng);
        const matrix ab = matmul(a, b), at_b = matmul_at_b(a_turned, b),
                     a_bt = matmul_a_bt(a, b_turned);
        INFO(N << " x " << n << " x " << m);
        products_by = fast_products();
        const matrix fast_ab = matmul(a, b), fast_at_b = matmul_at_b(a_turned, b),
                     fast_a_bt = matmul_a_bt(a, b_turned);
        products_by = nullptr;
        CHECK(largest_difference(fast_ab, ab) < 1e-4);
        CHECK(largest_difference(fast_at_b, at_b) < 1e-4);
        CHECK(largest_difference(fast_a_bt, a_bt) < 1e-4);
        // That it was the kernel one sees by the rounding.
        if (N == 5) CHECK(fast_ab != ab);
        if (N == 5) CHECK(fast_at_b != at_b);
        if (N == 5) CHECK(fast_a_bt != a_bt);
        CHECK(matmul(a, b) == ab);
    }
}

TEST_CASE("Whoever multiplies, shapes that do not fit are refused in the same words") {
    for (const product_functions* by :
         {static_cast<const product_functions*>(nullptr), fast_products()}) {
        products_by = by;
        const std::string ab = complaint([] { matmul(matrix(2, 3), matrix(2, 3)); }),
                          at_b = complaint([] { matmul_at_b(matrix(2, 3), matrix(3, 2)); }),
                          a_bt = complaint([] { matmul_a_bt(matrix(2, 3), matrix(3, 2)); });
        products_by = nullptr;
        CHECK(ab == "matmul: 2x3 times 2x3: inner sizes 3 and 2 differ");
        CHECK(at_b == "matmul_at_b: 2x3 transposed times 3x2: rows 2 and 3 differ");
        CHECK(a_bt == "matmul_a_bt: 2x3 times transposed 3x2: columns 3 and 2 differ");
    }
}

TEST_CASE("A number that is none is passed on, by every kernel") {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    for (const vectors& with : vectors_here())
        for (const std::size_t row : {0U, 8U}) {
            matrix a(9, 3, 1);
            a(row, 1) = nan;
            const matrix product = fast_matmul(with, a, matrix(3, 33, 1));
            for (std::size_t i = 0; i < 9; ++i)
                CHECK(std::isnan(product(i, 32)) == (i == row));
        }
}

TEST_CASE("Adam on a row is chapter 13's") {
    random_engine rng(3);
    matrix w(1, 16), g(1, 16);
    for (scalar& x : w.values()) x = static_cast<float>(rng.normal());
    std::vector<float> row(w.values().begin(), w.values().end()), m(16), v(16), slope(16);
    adam slow;
    for (int t = 1; t <= 20; ++t) {
        for (std::size_t k = 0; k < 16; ++k)
            g(0, k) = slope[k] = k == 5 ? 0 : static_cast<float>(rng.normal());
        slow({{&w, &g}}, 0.01);
        adam_now(t, 0.01)(slope.data(), row.data(), m.data(), v.data());
    }
    for (std::size_t k = 0; k < 16; ++k) CHECK(std::abs(w(0, k) - row[k]) < 2e-6);
    CHECK(w(0, 5) == row[5]);
}

TEST_CASE("The trainer learns what chapter 16's loop learns, in odd shapes") {
    random_engine rng(4);
    const dataset set = small_pictures(53, rng);
    for (const auto& sizes :
         {std::vector<std::size_t>{40, 33, 10}, std::vector<std::size_t>{40, 7, 10},
          std::vector<std::size_t>{40, 64, 35, 10},
          std::vector<std::size_t>{40, 70, 33, 20, 10}}) {
        training slow = small_training(sizes, 53, 9), fast = slow;  // the last batch has 8
        for (int epoch = 0; epoch < 2; ++epoch) {
            double loss = 0;
            learn_on(slow, set, [&](std::size_t, double so_far) {
                loss = so_far;
                return true;
            });
            learn_on_fast(fast, float_pictures(set), 1, vectors_here().back(), to_the_end);
            CHECK(std::abs(fast.loss_sum / 53 - loss) < 1e-4);
            end_epoch(slow);
            end_epoch(fast);
        }
        CHECK(slow.order == fast.order);
        CHECK(slow.step.steps == fast.step.steps);
        const auto p = slow.net.parameters(), q = fast.net.parameters();
        for (std::size_t k = 0; k < p.size(); ++k)
            for (std::size_t i = 0; i < p[k].values->values().size(); ++i) {
                INFO("table " << k << ", number " << i);
                CHECK(std::abs(p[k].values->values()[i] - q[k].values->values()[i]) < 2e-3);
            }
    }
}

TEST_CASE("One thread or two, any kernel: the same bits") {
    random_engine rng(5);
    const dataset set = small_pictures(53, rng);
    for (const auto& sizes :
         {std::vector<std::size_t>{40, 64, 10}, std::vector<std::size_t>{40, 20, 10},
          std::vector<std::size_t>{40, 96, 70, 10}}) {
        training first = small_training(sizes, 53, 8);
        training begun = first;
        learn_on_fast(first, float_pictures(set), 1, vectors_here().front(), to_the_end);
        for (const vectors& with : vectors_here())
            for (const int threads : {1, 2}) {
                training t = begun;
                learn_on_fast(t, float_pictures(set), threads, with, to_the_end);
                INFO(with.name << ", " << threads);
                CHECK(same_bits(t, first));
            }
    }
}

TEST_CASE("A training that was stopped within an epoch goes on") {
    random_engine rng(6);
    const dataset set = small_pictures(48, rng);
    training slow = small_training({40, 40, 10}, 48, 8);
    learn_on(slow, set, [](std::size_t seen, double) { return seen < 16; });
    CHECK(slow.seen == 16);
    training fast = slow;
    learn_on(slow, set, to_the_end);
    learn_on_fast(fast, float_pictures(set), 2, vectors_here().back(), to_the_end);
    CHECK(fast.seen == 48);
    CHECK(end_epoch(fast));
    CHECK(slow.step.steps == fast.step.steps);
    const auto p = slow.net.parameters(), q = fast.net.parameters();
    for (std::size_t i = 0; i < p[0].values->values().size(); ++i)
        CHECK(std::abs(p[0].values->values()[i] - q[0].values->values()[i]) < 1e-3);
}

TEST_CASE("Whoever watches is asked every 100 steps, and can stop a training that goes on "
          "to the same bits") {
    random_engine rng(8);
    const dataset set = small_pictures(250, rng);
    const float_pictures ink(set);
    training whole = small_training({40, 33, 10}, 250, 1), stopped = whole;
    const vectors with = vectors_here().back();
    std::vector<std::size_t> asked;
    learn_on_fast(whole, ink, 1, with, [&](std::size_t seen, double loss) {
        asked.push_back(seen);
        CHECK(loss * static_cast<double>(seen) == Approx(whole.loss_sum));
        return true;
    });
    CHECK(asked == std::vector<std::size_t>{100, 200, 250});
    learn_on_fast(stopped, ink, 2, with,
                  [](std::size_t seen, double) { return seen < 100; });
    CHECK(stopped.seen == 100);
    CHECK(!end_epoch(stopped));
    learn_on_fast(stopped, ink, 1, with, to_the_end);
    CHECK(stopped.seen == 250);
    CHECK(stopped.step.steps == 250);
    CHECK(same_bits(stopped, whole));
}

TEST_CASE("What the trainer cannot train, it says") {
    random_engine rng(7);
    const float_pictures set(small_pictures(9, rng));
    const vectors with = vectors_here().back();
    training t = small_training({40, 10}, 9, 3);
    CHECK(complaint([&] { learn_on_fast(t, set, 1, with, to_the_end); }) ==
          "learn_on_fast: no hidden layer in [dense 40 to 10]");
    t = small_training({41, 8, 10}, 9, 3);
    CHECK(complaint([&] { learn_on_fast(t, set, 1, with, to_the_end); }) ==
          "learn_on_fast: pictures of 40 numbers for a network of 41");
    t = small_training({40, 8, 10}, 9, 3);
    CHECK(complaint([&] { learn_on_fast(t, set, 3, with, to_the_end); }) ==
          "learn_on_fast: 3 threads");
    t.net.layers[1] = activation_layer{tanh_activation};
    CHECK(complaint([&] { learn_on_fast(t, set, 1, with, to_the_end); }) ==
          "learn_on_fast: layer 2 is tanh");
    t = small_training({40, 8, 10}, 9, 3);
    (*t.net.parameters()[0].values)(0, 0) = std::numeric_limits<scalar>::quiet_NaN();
    CHECK(complaint([&] { learn_on_fast(t, set, 2, with, to_the_end); }) ==
          "epoch 1: the loss is not a number. Try a smaller learning rate");
}

TEST_CASE("Denormals are flushed in a scope, and only there") {
    volatile float tiny = 1e-38F, tenth = 0.1F;
#if defined(__x86_64__)
    {
        const no_denormals here;
        const volatile float flushed = tiny * tenth;
        CHECK(flushed == 0);
    }
#endif
    const volatile float kept = tiny * tenth;
    CHECK(kept > 0);
}

TEST_CASE("Chains end at 2, and a thing is as fast as itself") {
    CHECK(speed_of_chains<1>() > 0);
    CHECK(peak() > 0);
    CHECK(times_as_long([] {}, [] {}, 1) >= 0);
}

TEST_CASE("Chains of any width count their steps, each from its own number") {
    const auto count = [](auto run, std::size_t lanes) {
        std::vector<float> ends(3 * lanes);
        run(5, 1, ends.data());
        for (std::size_t i = 0; i < ends.size(); ++i)
            CHECK(ends[i] == static_cast<float>(i / lanes + 5));
    };
    count(chains_plain<3>, 1);
#if defined(__x86_64__)
    for (const vectors& with : vectors_here()) {
        if (with.name == std::string("AVX2")) count(chains_256<3>, 8);
        if (with.name == std::string("AVX-512")) count(chains_512<3>, 16);
    }
#endif
}
