// Tests of chapter 13: exact first steps of each optimiser, their memory, the schedules, the loop.
#include "catch.hpp"
#include "random_digits.hpp"
#include "starting.hpp"
#include "throws.hpp"
#include "trainer.hpp"

#include <limits>
#include <memory>

using namespace woven;

namespace {

/// Three steps of two weights in two tables of different shapes, from 2 and from -1, with the
/// slopes 0.5, -1.5, 0.0002 for the one and a millionth of that for the other.
struct three_steps {
    std::vector<double> large, small;

    explicit three_steps(optimiser step) {
        matrix W(2, 3, 2), b(1, 4, -1), W_gradient(2, 3), b_gradient(1, 4);
        for (double slope : {0.5, -1.5, 0.0002}) {
            for (scalar& s : W_gradient.values()) s = slope;
            for (scalar& s : b_gradient.values()) s = slope * 1e-6;
            step({{&W, &W_gradient}, {&b, &b_gradient}}, 0.1);
            for (scalar w : W.values()) CHECK(w == W(0, 0));
            for (scalar w : b.values()) CHECK(w == b(0, 0));
            large.push_back(W(0, 0));
            small.push_back(b(0, 0));
        }
    }

    void require(const std::vector<double>& l, const std::vector<double>& s) const {
        for (std::size_t i = 0; i < 3; ++i) {
            CHECK(std::abs(large[i] - l[i]) < 1e-13);
            CHECK(std::abs(small[i] - s[i]) < 1e-13);
        }
    }
};

std::vector<double> weights(sequential& net) {
    std::vector<double> all;
    for (const parameter& p : net.parameters())
        all.insert(all.end(), p.values->values().begin(), p.values->values().end());
    return all;
}

/// Writes down the rates that it is called with.
struct scribe {
    std::shared_ptr<std::vector<double>> rates = std::make_shared<std::vector<double>>();
    void operator()(const std::vector<parameter>&, double rate) { rates->push_back(rate); }
};

/// How often it has been called, and by which copy.
struct counting {
    std::shared_ptr<std::vector<int>> counts;
    int calls = 0;
    void operator()(const std::vector<parameter>&, double) { counts->push_back(++calls); }
};

}

// The numbers were computed with 40 decimal digits from the formulas.
TEST_CASE("Gradient descent goes against the slopes") {
    three_steps(gradient_descent)
        .require({1.95, 2.1, 2.09998}, {-1.00000005, -0.9999999, -0.99999990002});
}

TEST_CASE("Momentum takes exactly these steps") {
    three_steps(momentum{})
        .require({1.95, 2.055, 2.14948}, {-1.00000005, -0.999999945, -0.99999985052});
}

TEST_CASE("A look ahead takes exactly these steps") {
    three_steps(momentum{.look_ahead = true})
        .require({1.905, 2.1495, 2.234512}, {-1.000000095, -0.9999998505, -0.999999765488});
}

TEST_CASE("RMSprop takes exactly these steps") {
    three_steps(rmsprop{}).require({1.68377225398316, 1.98528359250031, 1.98524121638651},
                                   {-1.2974174357598, -1.0018472749555, -1.0018887718320});
}

TEST_CASE("Adam takes exactly these steps") {
    three_steps(adam{}).require({1.90000000199999, 1.94941898488778, 1.98761191663758},
                                {-1.0980392156862, -1.0490582438497, -1.0112791813360});
}

TEST_CASE("The first step of Adam is one rate against the sign whatever the slope") {
    for (double slope : {1e-3, 2.0, -7e5}) {
        matrix w{{0}}, g{{slope}};
        adam{}({{&w, &g}}, 0.25);
        CHECK(std::abs(w(0, 0) + std::copysign(0.25, slope)) < 1e-5);
    }
}

TEST_CASE("A slope that is always zero moves nothing and divides by nothing") {
    for (const optimiser& method :
         std::vector<optimiser>{gradient_descent, momentum{}, rmsprop{}, adam{}}) {
        optimiser step = method;
        matrix w{{3, -4}}, g(1, 2);
        for (int s = 0; s < 3; ++s) step({{&w, &g}}, 0.1);
        CHECK(w == matrix{{3, -4}});
    }
}

TEST_CASE("Each parameter has a memory of its own") {
    for (const optimiser& method : std::vector<optimiser>{
             momentum{}, momentum{.look_ahead = true}, rmsprop{}, adam{}}) {
        optimiser together = method, alone = method;
        matrix w{{1, 1}}, g(1, 2), single{{1}}, h(1, 1);
        for (double slope : {1.0, -0.5, 4.0}) {
            g(0, 0) = slope;
            g(0, 1) = -3 * slope * slope;
            h(0, 0) = slope;
            together({{&w, &g}}, 0.1);
            alone({{&single, &h}}, 0.1);
        }
        CHECK(w(0, 0) == single(0, 0));
        CHECK(w(0, 1) != w(0, 0));
    }
}

TEST_CASE("Two optimisers share no memory and a copy takes its memory along") {
    optimiser first = momentum{}, second = momentum{};
    matrix w{{0}}, g{{1}};
    first({{&w, &g}}, 1);
    CHECK(w(0, 0) == -1);
    optimiser copy = first;
    second({{&w, &g}}, 1);
    CHECK(w(0, 0) == -2);
    first({{&w, &g}}, 1);
    CHECK(w(0, 0) == -3.9);
    copy({{&w, &g}}, 1);
    CHECK(std::abs(w(0, 0) + 5.8) < 1e-12);
}

TEST_CASE("An optimiser refuses other parameters than before") {
    matrix w(2, 3), g(2, 3), other(3, 2), other_g(3, 2);
    const std::string refusal = "optimiser: called with other parameters than before";
    for (const optimiser& method : std::vector<optimiser>{momentum{}, rmsprop{}, adam{}}) {
        optimiser step = method;
        step({{&w, &g}}, 0.1);
        CHECK(complaint([&] { step({{&other, &other_g}}, 0.1); }) == refusal);
        CHECK(complaint([&] { step({{&w, &g}, {&w, &g}}, 0.1); }) == refusal);
        CHECK(complaint([&] { step({{&w, &g}}, 0.1); }) == "nothing was thrown");
    }
}

TEST_CASE("Each weight is handed over once with its own gradient and memory") {
    matrix w{{1, 2}, {3, 4}}, g{{5, 6}, {7, 8}}, b(1, 3, 9), b_gradient(1, 3, 10);
    std::vector<matrix> memory, more;
    const std::vector<parameter> parameters{{&w, &g}, {&b, &b_gradient}};
    std::vector<double> met;
    const auto step = [&](scalar& value, scalar gradient, scalar& first, scalar& second) {
        met.insert(met.end(), {value, gradient, first, second});
        value = -value;
        first += gradient;
        second += 1;
    };
    for_each_weight(parameters, step, memory, more);
    CHECK(met == std::vector<double>{1, 5, 0, 0,  2, 6, 0, 0,  3, 7, 0, 0,  4, 8,
                                     0, 0, 9, 10, 0, 0, 9, 10, 0, 0, 9, 10, 0, 0});
    CHECK(w == matrix{{-1, -2}, {-3, -4}});
    CHECK(memory[0] == g);
    CHECK(memory[1] == b_gradient);
    CHECK(more[0] == matrix(2, 2, 1));
    for_each_weight(parameters, step, memory, more);
    CHECK(more[1] == matrix(1, 3, 2));
}

TEST_CASE("Nothing to move is no mistake") {
    for (const optimiser& method :
         std::vector<optimiser>{gradient_descent, momentum{}, rmsprop{}, adam{}}) {
        optimiser step = method;
        CHECK(complaint([&] { step({}, 0.1); }) == "nothing was thrown");
        matrix none(0, 3), g(0, 3);
        CHECK(complaint([&] { step({{&none, &g}}, 0.1); }) == "nothing was thrown");
    }
}

TEST_CASE("A gradient that is not a number stays where it is and is not hidden") {
    for (const optimiser& method :
         std::vector<optimiser>{gradient_descent, momentum{}, rmsprop{}, adam{}}) {
        optimiser step = method;
        matrix w{{3, -4}}, g{{std::numeric_limits<double>::quiet_NaN(), 0}};
        step({{&w, &g}}, 0.1);
        CHECK(std::isnan(w(0, 0)));
        CHECK(w(0, 1) == -4);
    }
}

TEST_CASE("Steps that Adam believes to have taken switch its correction off") {
    matrix w{{1}}, g{{2}};
    adam old{.steps = 1'000'000};
    old({{&w, &g}}, 0.1);
    CHECK(std::abs(w(0, 0) - (1 - 0.1 * 0.2 / std::sqrt(0.004))) < 1e-7);
}

TEST_CASE("The slopes are only read") {
    for (const optimiser& method :
         std::vector<optimiser>{gradient_descent, momentum{}, rmsprop{}, adam{}}) {
        optimiser step = method;
        matrix w{{3, -4}}, g{{0.5, 2}};
        step({{&w, &g}}, 0.1);
        CHECK(g == matrix{{0.5, 2}});
    }
}

TEST_CASE("The schedules go through these points") {
    CHECK(constant_rate(0) == 1);
    CHECK(constant_rate(0.7) == 1);
    CHECK(warm_up_and_cosine(0) == 0);
    CHECK(std::abs(warm_up_and_cosine(0.025) - 0.5) < 1e-12);
    CHECK(std::abs(warm_up_and_cosine(0.05) - 1) < 1e-12);
    CHECK(std::abs(warm_up_and_cosine(0.525) - 0.5) < 1e-12);
    CHECK(std::abs(warm_up_and_cosine(0.2875) - 0.85355339059327) < 1e-12);
    CHECK(std::abs(warm_up_and_cosine(1)) < 1e-12);
    CHECK(cosine(0) == 1);
    CHECK(std::abs(cosine(0.25) - 0.85355339059327) < 1e-12);
    CHECK(std::abs(cosine(0.5) - 0.5) < 1e-12);
    CHECK(std::abs(cosine(1)) < 1e-12);
    for (int i = 51; i < 1000; ++i)
        CHECK(warm_up_and_cosine(i / 1000.0) < warm_up_and_cosine((i - 1) / 1000.0));
}

TEST_CASE("The loop asks the optimiser once a batch with the scheduled rate") {
    random_engine rng(13);
    const dataset set = random_digits(25, rng);
    sequential net = make_network({784, 3, 10}, relu, he, rng);
    const scribe notes;
    training_options how{2, 10, 0.5};
    how.step = notes;
    how.schedule = [](double done) { return 1 - done; };
    train(net, softmax_loss, set, everything(set), how, rng);
    REQUIRE(notes.rates->size() == 6);
    for (std::size_t s = 0; s < 6; ++s)
        CHECK(std::abs((*notes.rates)[s] - 0.5 * (1 - (static_cast<double>(s) + 0.5) / 6)) <
              1e-12);
}

TEST_CASE("Each training begins with an optimiser without memory") {
    random_engine rng(13);
    const dataset set = random_digits(20, rng);
    sequential net = make_network({784, 3, 10}, relu, he, rng);
    const counting counter{std::make_shared<std::vector<int>>()};
    training_options how{1, 10, 0.5};
    how.step = counter;
    train(net, softmax_loss, set, everything(set), how, rng);
    train(net, softmax_loss, set, everything(set), how, rng);
    CHECK(*counter.counts == std::vector<int>{1, 2, 1, 2});
}

TEST_CASE("A recipe without an optimiser is plain descent at a constant rate") {
    random_engine rng(13);
    const dataset set = random_digits(30, rng);
    sequential net = make_network({784, 4, 10}, relu, he, rng), twin = net;
    random_engine a(5), b(5);
    train(net, softmax_loss, set, everything(set), {2, 8, 0.1}, a);
    std::vector<std::size_t> order = everything(set).training;
    for (int epoch = 0; epoch < 2; ++epoch) {
        b.shuffle(order);
        for (std::size_t start = 0; start < 30; start += 8) {
            const std::size_t count = std::min<std::size_t>(8, 30 - start);
            const batch next = pick(set, std::span(order).subspan(start, count));
            twin.backward(softmax_loss.gradient(twin.forward(next.X), next.Y));
            gradient_descent(twin.parameters(), 0.1);
        }
    }
    CHECK(weights(net) == weights(twin));
}

TEST_CASE("A clip shortens what the optimiser sees") {
    random_engine rng(13);
    const dataset set = random_digits(12, rng);
    sequential net = make_network({784, 3, 10}, relu, he, rng);
    training_options how{1, 4, 1};
    how.clip = 1e-3;
    auto longest = std::make_shared<double>(0);
    how.step = [longest](const std::vector<parameter>& parameters, double) {
        double squares = 0;
        for (const parameter& p : parameters)
            squares += dot(p.gradient->values(), p.gradient->values());
        *longest = std::max(*longest, std::sqrt(squares));
    };
    train(net, softmax_loss, set, everything(set), how, rng);
    CHECK(std::abs(*longest - 1e-3) < 1e-12);
}

TEST_CASE("Every optimiser learns a small set by heart") {
    random_engine rng(13);
    const dataset set = random_digits(40, rng);
    const std::vector<std::pair<optimiser, double>> methods{
        {gradient_descent, 0.1},
        {momentum{}, 0.02},
        {momentum{.look_ahead = true}, 0.02},
        {rmsprop{}, 0.002},
        {adam{}, 0.005}};
    for (const auto& [step, rate] : methods) {
        random_engine start(2);
        sequential net = make_network({784, 16, 10}, relu, he, start);
        training_options how{60, 10, rate};
        how.step = step;
        train(net, softmax_loss, set, everything(set), how, start);
        CHECK(evaluate(net, softmax_loss, set, everything(set).training).loss < 0.1);
    }
}
