// section: What you have now
#include "check.hpp"

#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace answer {
std::vector<double> start(std::span<const double> normal, std::size_t n);
std::vector<double> affine(std::span<const double> X, std::span<const double> W,
                           std::span<const double> b);
std::vector<double> relu(std::span<const double> Z);
double loss(std::span<const double> Z, std::span<const int> c);
std::vector<double> slopes(std::span<const double> Z, std::span<const int> c);
std::vector<std::vector<double>> weight_slopes(std::span<const double> X,
                                               std::span<const double> D, std::size_t N);
std::vector<double> input_slopes(std::span<const double> D, std::span<const double> W,
                                 std::size_t N);
std::vector<std::vector<std::size_t>> batches(std::span<const std::size_t> order,
                                              std::size_t size);
std::vector<std::vector<double>> adam(std::span<const double> weights,
                                      std::span<const double> slopes,
                                      std::span<const double> means,
                                      std::span<const double> squares, int t, double rate);
}

const exercise::function<decltype(answer::start)> start("start");
const exercise::function<decltype(answer::affine)> affine("affine");
const exercise::function<decltype(answer::relu)> relu("relu");
const exercise::function<decltype(answer::loss)> loss("loss");
const exercise::function<decltype(answer::slopes)> slopes("slopes");
const exercise::function<decltype(answer::weight_slopes)> weight_slopes("weight_slopes");
const exercise::function<decltype(answer::input_slopes)> input_slopes("input_slopes");
const exercise::function<decltype(answer::batches)> batches("batches");
const exercise::function<decltype(answer::adam)> adam("adam");

using list = std::vector<double>;

TEST_CASE("start of the text") { start({1, -2}, 8).gives({0.5, -1}); }

TEST_CASE("start of other sizes") {
    start({0.5, 3, -1, 2, 0.25, 1}, 3)
        .gives({0.40824829046386302, 2.4494897427831781, -0.81649658092772603,
                1.6329931618554521, 0.20412414523193151, 0.81649658092772603});
}

TEST_CASE("affine of the text") { affine({1, 2}, {1, 2, 3, 4}, {10, 20}).gives({17, 30}); }

TEST_CASE("affine of odd shapes") {
    affine({1, 2, 3, 4, 5, 6}, {1, 0, 2, -1, 3, 1, 0, 2, 5, -2, 1, 4}, {1, 2, 3, 4})
        .gives({23, -2, 8, 19, 50, -5, 17, 34});
}

TEST_CASE("relu of the text") { relu({-1, 2}).gives({0, 2}); }

TEST_CASE("relu of others") { relu({0.5, -3, 0, -0.25, 4}).gives({0.5, 0, 0, 0, 4}); }

TEST_CASE("loss of the text") { loss({0, 0}, {1}).gives(0.69314718055994531); }

TEST_CASE("loss of two examples") {
    loss({1, 2, 0.5, -1, 0, 3}, {2, 0}).gives(3.015126343932687);
}

TEST_CASE("loss far out") {
    loss({1000, 0, -1000}, {0}).gives(0);
    loss({1000, 0, -1000}, {2}).gives(2000);
}

TEST_CASE("slopes of the text") { slopes({0, 0}, {1}).gives({0.5, -0.5}); }

TEST_CASE("slopes of two examples") {
    slopes({1, 2, 0.5, -1, 0, 3}, {2, 0})
        .gives({0.11561194881107453, 0.31426585960588127, -0.4298778084169558,
                -0.4914260872272398, 0.023306311288986945, 0.4681197759382528});
}

TEST_CASE("slopes far out") {
    slopes({1000, 0, -1000, 0.5}, {0}).gives({0, 0, 0, 0});
    slopes({1000, 0, -1000}, {2}).gives({1, 0, -1});
}

/// The numbers of two tables, with a name for each.
exercise::named_numbers both(const std::vector<list>& tables) {
    exercise::named_numbers result{{}, {}, false};
    for (std::size_t t = 0; t < tables.size(); ++t)
        for (std::size_t i = 0; i < tables[t].size(); ++i) {
            result.rows.push_back((t == 0   ? "for W, number "
                                   : t == 1 ? "for b, number "
                                            : "of another table, number ") +
                                  std::to_string(i));
            result.numbers.push_back(tables[t][i]);
        }
    return result;
}

auto slopes_of_weights(const list& X, const list& D, std::size_t N) {
    return weight_slopes.when("weight_slopes(" + exercise::show(X) + ", " +
                                  exercise::show(D) + ", " + std::to_string(N) + ")",
                              [=](auto f) { return both(f(X, D, N)); });
}

TEST_CASE("weight slopes of the text") {
    slopes_of_weights({1, 2}, {1, -1}, 1).gives({1, -1, 2, -2, 1, -1});
}

TEST_CASE("weight slopes of odd shapes") {
    slopes_of_weights({1, 2, 3, 4, 5, 6}, {1, -1, 2, 0, 3, 1, 4, -2}, 2)
        .gives({13, 3, 18, -8, 17, 3, 24, -10, 21, 3, 30, -12, 4, 0, 6, -2});
}

TEST_CASE("input slopes of the text") {
    input_slopes({1, -1}, {1, 2, 3, 4}, 1).gives({-1, -1});
}

TEST_CASE("input slopes of odd shapes") {
    input_slopes({1, 2, 3, 4, 5, 6}, {1, 0, 2, -1, 3, 1, 0, 2, 5, -2, 1, 4}, 2)
        .gives({7, 8, 19, 12, 16, 17, 40, 21});
}

/// The batches of a list, one after the other, with a name for each number.
auto pieces(const std::vector<std::size_t>& order, std::size_t size) {
    std::string call = "batches({";
    for (std::size_t i = 0; i < order.size(); ++i)
        call += (i ? ", " : "") + std::to_string(order[i]);
    return batches.when(call + "}, " + std::to_string(size) + ")", [=](auto f) {
        exercise::named_numbers result{{}, {}, false};
        const auto found = f(order, size);
        for (std::size_t p = 0; p < found.size(); ++p) {
            result.rows.push_back("size of piece " + std::to_string(p));
            result.numbers.push_back(static_cast<double>(found[p].size()));
            for (std::size_t i = 0; i < found[p].size(); ++i) {
                result.rows.push_back("piece " + std::to_string(p) + ", number " +
                                      std::to_string(i));
                result.numbers.push_back(static_cast<double>(found[p][i]));
            }
        }
        return result;
    });
}

TEST_CASE("batches of the text") {
    pieces({4, 0, 3, 1, 2}, 2).gives({2, 4, 0, 2, 3, 1, 1, 2});
}

TEST_CASE("batches that come out even") {
    pieces({5, 1, 4, 0, 3, 2}, 3).gives({3, 5, 1, 4, 3, 0, 3, 2});
}

TEST_CASE("batches larger than the list") { pieces({1, 0, 2}, 5).gives({3, 1, 0, 2}); }

auto steps(const list& weights, const list& slope, const list& means, const list& squares,
           int t, double rate) {
    return adam.when("adam(" + exercise::show(weights) + ", " + exercise::show(slope) +
                         ", " + exercise::show(means) + ", " + exercise::show(squares) +
                         ", " + std::to_string(t) + ", " + exercise::show(rate) + ")",
                     [=](auto f) {
                         exercise::named_numbers all{{}, {}, false};
                         const auto after = f(weights, slope, means, squares, t, rate);
                         const char* const names[] = {"weight ", "mean ", "square "};
                         for (std::size_t a = 0; a < after.size(); ++a)
                             for (std::size_t i = 0; i < after[a].size(); ++i) {
                                 all.rows.push_back((a < 3 ? names[a] : "another ") +
                                                    std::to_string(i));
                                 all.numbers.push_back(after[a][i]);
                             }
                         return all;
                     });
}

TEST_CASE("adam of the text") {
    steps({1}, {1}, {0}, {0}, 1, 0.1).gives({0.90000000099999999, 0.1, 0.001});
}

TEST_CASE("adam of the third step") {
    steps({0.5, -2, 1}, {-1, 0.25, 2e-4}, {0.3, -0.1, 1e-4}, {0.02, 0.001, 1e-9}, 3, 0.05)
        .gives({0.4881453063551039, -1.9798489580333118, 0.9655315548698479, 0.17, -0.065,
                0.00011, 0.020980000000000002, 0.0010615000000000002, 1.039e-09});
}

TEST_CASE("adam of the thousandth step") {
    steps({1, -1}, {2, -0.5}, {0.5, 0.25}, {3, 0.5}, 1000, 0.01)
        .gives({0.9970163799354093, -1.0019684518885588, 0.65, 0.175, 3.001,
                0.49974999999999997});
}
