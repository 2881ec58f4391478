// Tests of chapter 10: softmax, its logarithm, its loss, its layer, and what is answered.
#include "catch.hpp"
#include "check_layer.hpp"
#include "compare.hpp"
#include "digits.hpp"
#include "softmax.hpp"
#include "throws.hpp"

using namespace woven;

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

/// Random votes (N x K) of this standard deviation.
matrix random_votes(std::size_t N, std::size_t K, random_engine& rng, double size = 1) {
    matrix Z = random_matrix(N, K, rng);
    for (scalar& z : Z.values()) z *= size;
    return Z;
}

/// One-hot targets (N x K), drawn by lot.
matrix random_truth(std::size_t N, std::size_t K, random_engine& rng) {
    matrix Y(N, K);
    for (std::size_t i = 0; i < N; ++i) Y(i, rng.below(K)) = 1;
    return Y;
}

/// exp(z) / sum exp(z), as it stands in the text: right where nothing overflows.
matrix as_defined(const matrix& Z) {
    matrix P = Z;
    for (std::size_t i = 0; i < P.rows(); ++i) {
        double sum = 0;
        for (scalar z : Z.row(i)) sum += std::exp(z);
        for (std::size_t k = 0; k < P.columns(); ++k) P(i, k) = std::exp(Z(i, k)) / sum;
    }
    return P;
}

// examples and classes
const std::size_t odd_shapes[][2] = {{1, 1}, {1, 2},  {5, 1}, {1, 7},
                                     {3, 2}, {4, 10}, {7, 3}};

/// How far the error of the softmax loss is from wiggling the votes.
double error_of_loss(const matrix& Z, const matrix& Y) {
    const auto value = [&](const std::vector<double>& list) {
        matrix other(Z.rows(), Z.columns());
        std::copy(list.begin(), list.end(), other.values().begin());
        return softmax_loss.value(other, Y);
    };
    const std::vector<double> point(Z.values().begin(), Z.values().end());
    const matrix D = softmax_loss.gradient(Z, Y);
    return check_gradient(value, point, D.values()).error;
}

}

static_assert(layer<softmax_layer>);

TEST_CASE("the shares are what their definition says") {
    random_engine rng(101);
    for (const auto& [N, K] : odd_shapes) {
        INFO(N << "," << K);
        const matrix Z = random_votes(N, K, rng, 3);
        CHECK(largest_difference(softmax(Z), as_defined(Z)) < 1e-15);
    }
    CHECK(softmax({{0, 0, 0, 0}}) == matrix{{0.25, 0.25, 0.25, 0.25}});
    CHECK_THAT(softmax({{0, std::log(3)}})(0, 1), WithinRel(0.75, 1e-15));
    CHECK(softmax({{-3.7}, {900}}) == matrix{{1}, {1}});
}

TEST_CASE("the shares of each row add up to one and keep the order of the votes") {
    random_engine rng(102);
    const matrix Z = random_votes(50, 10, rng, 5), P = softmax(Z);
    for (std::size_t i = 0; i < 50; ++i) {
        double sum = 0;
        for (std::size_t k = 0; k < 10; ++k) {
            sum += P(i, k);
            CHECK(P(i, k) > 0);
            for (std::size_t j = 0; j < 10; ++j)
                if (Z(i, j) < Z(i, k)) CHECK(P(i, j) < P(i, k));
        }
        CHECK_THAT(sum, WithinAbs(1, 1e-14));
    }
}

TEST_CASE("a row knows nothing of the other rows") {
    random_engine rng(103);
    const matrix Z = random_votes(4, 3, rng, 100);
    for (std::size_t i = 0; i < 4; ++i) {
        matrix one(1, 3);
        std::copy_n(Z.row(i).begin(), 3, one.row(0).begin());
        const matrix P = softmax(one), logs = log_softmax(one);
        for (std::size_t k = 0; k < 3; ++k) {
            CHECK(softmax(Z)(i, k) == P(0, k));
            CHECK(log_softmax(Z)(i, k) == logs(0, k));
        }
    }
}

TEST_CASE("a number added to all votes changes nothing") {
    const matrix Z{{1, 2, -3}, {0.5, 0.25, 4}};
    for (double shift : {1.0, -1.0, 1024.0, -1048576.0}) {
        INFO(shift);
        matrix moved = Z;
        for (scalar& z : moved.values()) z += shift;  // exact for these numbers
        CHECK(softmax(moved) == softmax(Z));
        CHECK(log_softmax(moved) == log_softmax(Z));
    }
}

TEST_CASE("large votes neither overflow nor become no number") {
    const matrix Z{{1000, -1000, 0}, {-1000, -1000, -1000}, {1000, 1000, -1000}};
    const double third = 1.0 / 3;
    CHECK(softmax(Z) == matrix{{1, 0, 0}, {third, third, third}, {0.5, 0.5, 0}});
    const double ln2 = std::log(2.0), ln3 = std::log(3.0);
    CHECK(log_softmax(Z) ==
          matrix{{0, -2000, -1000}, {-ln3, -ln3, -ln3}, {-ln2, -ln2, -2000 - ln2}});
    CHECK(softmax({{1e300, -1e300}}) == matrix{{1, 0}});
}

TEST_CASE("the logarithms are exact where votes are so large that ln 2 is lost in them") {
    CHECK(log_softmax({{1e17, 1e17}}) == matrix{{-std::log(2.0), -std::log(2.0)}});
    CHECK(log_softmax({{-1e17, -1e17, -1e17}})(0, 2) == -std::log(3.0));
    CHECK(softmax_cross_entropy({{1e17, 1e17}}, {{0, 1}}) == std::log(2.0));
}

TEST_CASE("the logarithms are those of the shares, and finite where a share is 0") {
    random_engine rng(104);
    for (const auto& [N, K] : odd_shapes) {
        const matrix Z = random_votes(N, K, rng, 5), P = softmax(Z);
        matrix expected = P;
        for (scalar& p : expected.values()) p = std::log(p);
        CHECK(largest_difference(log_softmax(Z), expected) < 1e-13);
    }
    const matrix Z = random_votes(20, 5, rng, 1000), logs = log_softmax(Z);
    for (scalar l : logs.values()) {
        CHECK(std::isfinite(l));
        CHECK(l <= 0);
    }
    const auto shares = softmax(Z);
    CHECK(std::count(shares.values().begin(), shares.values().end(), 0.0) > 0);
}

TEST_CASE("equal votes surprise by ln K, whatever the truth and the number of examples") {
    random_engine rng(105);
    for (std::size_t K : {1u, 2u, 3u, 10u, 100u})
        for (std::size_t N : {1u, 4u, 9u}) {
            INFO(N << "," << K);
            const matrix Z(N, K, rng.normal()), Y = random_truth(N, K, rng);
            CHECK_THAT(softmax_cross_entropy(Z, Y),
                       WithinAbs(std::log(static_cast<double>(K)), 1e-14));
        }
}

TEST_CASE("the surprise is minus the logarithm of the share of the truth, on average") {
    // shares 3/4 and 1/4, then 1/5 and 4/5
    const matrix Z{{std::log(3), 0}, {0, std::log(4)}};
    CHECK_THAT(softmax_cross_entropy(Z, {{1, 0}, {1, 0}}),
               WithinRel((std::log(4.0 / 3) + std::log(5.0)) / 2, 1e-14));
    CHECK_THAT(softmax_cross_entropy(Z, {{0, 1}, {0, 1}}),
               WithinRel((std::log(4.0) + std::log(1.25)) / 2, 1e-14));
    // a truth that is itself divided
    CHECK_THAT(softmax_cross_entropy({{std::log(3), 0}}, {{0.5, 0.5}}),
               WithinRel((std::log(4.0 / 3) + std::log(4.0)) / 2, 1e-14));
    CHECK(softmax_cross_entropy({{1000, -1000}}, {{1, 0}}) == 0);
    CHECK(softmax_cross_entropy({{1000, -1000}}, {{0, 1}}) == 2000);
}

TEST_CASE("the same batch twice has the same loss and half the error each time") {
    random_engine rng(106);
    const matrix Z = random_votes(3, 4, rng), Y = random_truth(3, 4, rng);
    matrix ZZ(6, 4), YY(6, 4);
    for (std::size_t i = 0; i < 12; ++i)
        for (std::size_t half : {0u, 12u}) {
            ZZ.values()[i + half] = Z.values()[i];
            YY.values()[i + half] = Y.values()[i];
        }
    CHECK_THAT(softmax_loss.value(ZZ, YY), WithinRel(softmax_loss.value(Z, Y), 1e-14));
    const matrix once = softmax_loss.gradient(Z, Y), twice = softmax_loss.gradient(ZZ, YY);
    for (std::size_t i = 0; i < 12; ++i)
        for (std::size_t half : {0u, 12u})
            CHECK_THAT(twice.values()[i + half], WithinAbs(once.values()[i] / 2, 1e-16));
}

TEST_CASE("the error of the loss agrees with wiggling, on odd shapes") {
    random_engine rng(107);
    for (const auto& [N, K] : odd_shapes) {
        INFO(N << "," << K);
        const matrix Z = random_votes(N, K, rng, 2);
        CHECK(error_of_loss(Z, random_truth(N, K, rng)) < 1e-6);
        // the truth may also be divided, as long as it adds up to 1
        CHECK(error_of_loss(Z, softmax(random_votes(N, K, rng))) < 1e-6);
    }
}

TEST_CASE("the error of the loss is exact for votes of a thousand") {
    const matrix Z{{1000, -1000, 0}, {-1000, 1000, 1000}};
    CHECK(softmax_loss.gradient(Z, {{0, 1, 0}, {0, 1, 0}}) ==
          matrix{{0.5, -0.5, 0}, {0, -0.25, 0.25}});
    CHECK(softmax_loss.value(Z, {{0, 1, 0}, {0, 1, 0}}) == (2000 + std::log(2.0)) / 2);
    CHECK(softmax_loss.gradient(Z, {{1, 0, 0}, {0, 0.5, 0.5}}) == matrix(2, 3));
    CHECK(error_of_loss(Z, {{0, 1, 0}, {0, 1, 0}}) < 1e-6);
}

TEST_CASE("the errors of an example add up to zero") {
    random_engine rng(108);
    const matrix Z = random_votes(6, 5, rng, 4), Y = random_truth(6, 5, rng);
    const matrix D = softmax_loss.gradient(Z, Y);
    for (std::size_t i = 0; i < 6; ++i) {
        double sum = 0;
        for (scalar d : D.row(i)) sum += d;
        CHECK_THAT(sum, WithinAbs(0, 1e-16));
    }
    CHECK(softmax_loss.name == std::string("softmax"));
}

TEST_CASE("the softmax layer's slopes agree with wiggling, on odd shapes") {
    random_engine rng(109);
    for (const auto& [N, K] : odd_shapes) {
        INFO(N << "," << K);
        const matrix Z = random_votes(N, K, rng);
        CHECK(worst(check_layer(softmax_layer{}, Z, rng)) < 1e-6);
        const sequential deep{{dense(K, 4, rng), activation_layer{tanh_activation},
                               dense(4, 3, rng), softmax_layer{}}};
        CHECK(worst(check_layer(deep, Z, rng)) < 1e-6);
        const sequential middle{{dense(K, 4, rng), softmax_layer{}, dense(4, 2, rng)}};
        CHECK(worst(check_layer(middle, Z, rng)) < 1e-6);
    }
    CHECK(softmax_layer{}.describe() == "softmax");
    CHECK(softmax_layer{}.parameters().empty());
}

TEST_CASE("the softmax layer survives votes of a thousand in both directions") {
    softmax_layer l;
    CHECK(l.forward({{1000, -1000}, {-1000, -1000}}) == matrix{{1, 0}, {0.5, 0.5}});
    CHECK(l.backward({{3, 5}, {2, -2}}) == matrix{{0, 0}, {1, -1}});
    // slopes that are equal for all shares change nothing
    CHECK(l.backward({{7, 7}, {-1, -1}}) == matrix(2, 2));
}

TEST_CASE("layer and logarithm in two steps come to the same as the loss in one") {
    random_engine rng(110);
    const matrix Z = random_votes(4, 5, rng), Y = random_truth(4, 5, rng);
    softmax_layer l;
    const matrix P = l.forward(Z);
    matrix up(4, 5);  // of -sum(y ln p) / N
    for (std::size_t i = 0; i < 20; ++i)
        up.values()[i] = -Y.values()[i] / P.values()[i] / 4;
    CHECK(largest_difference(l.backward(up), softmax_loss.gradient(Z, Y)) < 1e-15);
}

TEST_CASE("the answer is the largest vote, of equals the first") {
    CHECK(argmax({{1, 3, 2}, {-5, -9, -1}, {0, 0, 0}, {1, 7, 7}, {2, 1, 2}}) ==
          std::vector<int>{1, 2, 0, 1, 0});
    CHECK(argmax({{4}, {-4}}) == std::vector<int>{0, 0});
    CHECK(argmax(matrix(0, 3)).empty());
}

TEST_CASE("a confusion matrix has the truth down and the answers across") {
    using list = std::vector<int>;
    using table = std::vector<std::vector<int>>;
    CHECK(confusion_matrix(list{0, 0, 0, 2, 1, 2}, list{0, 1, 1, 0, 1, 2}, 3) ==
          table{{1, 2, 0}, {0, 1, 0}, {1, 0, 1}});
    CHECK(confusion_matrix(list{}, list{}, 2) == table{{0, 0}, {0, 0}});
    CHECK(complaint([] {
              confusion_matrix(list{1, 2}, list{1, 2, 0}, 3);
          }) == "confusion_matrix: 3 answers for 2 labels");
    CHECK_THROWS_AS(confusion_matrix(list{3}, list{0}, 3), std::out_of_range);
    CHECK_THROWS_AS(confusion_matrix(list{0}, list{3}, 3), std::out_of_range);
    CHECK_THROWS_AS(confusion_matrix(list{-1}, list{0}, 3), std::out_of_range);
    CHECK_THROWS_AS(confusion_matrix(list{0}, list{-1}, 3), std::out_of_range);
}

TEST_CASE("shapes that do not fit are refused in the name of the loss") {
    const matrix Z(2, 3);
    const std::pair<matrix, const char*> wrong[] = {
        {matrix(2, 1), "softmax_cross_entropy: 2x3 and 2x1 differ"},
        {matrix(1, 3), "softmax_cross_entropy: 2x3 and 1x3 differ"},
        {matrix(3, 3), "softmax_cross_entropy: 2x3 and 3x3 differ"},
        {matrix(3, 2), "softmax_cross_entropy: 2x3 and 3x2 differ"}};
    for (const auto& [Y, message] : wrong) {
        CHECK(complaint([&] { softmax_cross_entropy(Z, Y); }) == message);
        CHECK(complaint([&] { softmax_loss.value(Z, Y); }) == message);
        CHECK(complaint([&] { softmax_loss.gradient(Z, Y); }) == message);
    }
    softmax_layer l;
    l.forward(matrix(2, 3));
    CHECK(complaint([&] { l.backward(matrix(2, 4)); }) ==
          "softmax_layer: outputs and their gradient: 2x3 and 2x4 differ");
    CHECK(complaint([&] { l.backward(matrix(1, 3)); }) ==
          "softmax_layer: outputs and their gradient: 2x3 and 1x3 differ");
}

TEST_CASE("without examples there is no mean") {
    CHECK(complaint([] { softmax_loss.value(matrix(0, 3), matrix(0, 3)); }) ==
          "softmax_cross_entropy: no examples");
    CHECK(complaint([] { softmax_loss.gradient(matrix(0, 3), matrix(0, 3)); }) ==
          "softmax_cross_entropy: no examples");
    CHECK(softmax(matrix(0, 3)) == matrix(0, 3));
    CHECK(log_softmax(matrix(0, 3)) == matrix(0, 3));
}

TEST_CASE(
    "what is no number stays none, wherever in its row it stands, and in no other row") {
    for (std::size_t k = 0; k < 3; ++k) {
        INFO(k);
        matrix Z{{1, 2, 3}, {0, 0, 0}};
        Z(0, k) = NAN;
        for (const matrix& made : {softmax(Z), log_softmax(Z)}) {
            for (std::size_t j = 0; j < 3; ++j) CHECK(std::isnan(made(0, j)));
            for (std::size_t j = 0; j < 3; ++j) CHECK(std::isfinite(made(1, j)));
        }
        CHECK(std::isnan(softmax_loss.value(Z, {{1, 0, 0}, {0, 1, 0}})));
    }
}

TEST_CASE("asking a softmax layer changes nothing in it") {
    softmax_layer l;
    const matrix Z{{1, 2, -3}}, D{{0.5, -1, 2}};
    l.forward(Z);
    const matrix before = l.backward(D);
    CHECK(l.predict({{7, 7, 7}, {0, 1, 2}}) == softmax({{7, 7, 7}, {0, 1, 2}}));
    CHECK(l.probabilities == softmax(Z));
    CHECK(l.backward(D) == before);
}
