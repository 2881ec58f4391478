// Tests of chapter 2: dice, lines, descent, and the command line.
#include "catch.hpp"
#include "crickets.hpp"
#include "program.hpp"
#include "throws.hpp"

#include <cmath>

using namespace woven;

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

const std::vector<observation> two_evenings = {{2, 130}, {-3, 88}};

line descend(line l, std::span<const observation> evenings, double rate, int steps) {
    for (int i = 0; i < steps; ++i) l = step_down(l, gradient(l, evenings), rate);
    return l;
}

int run(std::vector<std::string> words, void (*body)(arguments&)) {
    words.insert(words.begin(), "somewhere/program");
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    return run_program(static_cast<int>(argv.size()), argv.data(), "usage: program\n",
                       body);
}

}

TEST_CASE("the bits are those of SplitMix64") {
    random_engine rng(1234567);
    CHECK(rng.bits() == 6457827717110365317u);
    CHECK(rng.bits() == 3203168211198807973u);
    CHECK(rng.bits() == 9817491932198370423u);
    CHECK(rng.bits() == 4593380528125082431u);
    CHECK(rng.bits() == 16408922859458223821u);
}

TEST_CASE("uniform numbers fill the interval from 0 to 1 evenly") {
    random_engine rng(7);
    int tenths[10] = {};
    for (int i = 0; i < 100000; ++i) {
        const double u = rng.uniform();
        REQUIRE(u >= 0);
        REQUIRE(u < 1);
        ++tenths[static_cast<int>(u * 10)];
    }
    for (int count : tenths)
        CHECK_THAT(count, WithinAbs(10000, 400));  // four standard deviations
}

TEST_CASE("normal numbers have mean 0 and deviation 1 and the right tails") {
    random_engine rng(8);
    const int n = 100000;
    double sum = 0, squares = 0, within_one = 0, beyond_two = 0;
    for (int i = 0; i < n; ++i) {
        const double x = rng.normal();
        REQUIRE(std::isfinite(x));
        sum += x, squares += x * x,
            within_one += std::abs(x)<1, beyond_two += std::abs(x)> 2;
    }
    CHECK_THAT(sum / n, WithinAbs(0, 0.013));
    CHECK_THAT(squares / n, WithinAbs(1, 0.018));
    CHECK_THAT(within_one / n, WithinAbs(0.6827, 0.006));
    CHECK_THAT(beyond_two / n, WithinAbs(0.0455, 0.003));
}

TEST_CASE("the same seed gives the same crickets and another seed others") {
    const auto a = listen_to_crickets(), b = listen_to_crickets();
    REQUIRE(a.size() == 40);
    for (std::size_t i = 0; i < a.size(); ++i) {
        CHECK(a[i].x == b[i].x);
        CHECK(a[i].y == b[i].y);
        CHECK(a[i].y == std::round(a[i].y));
        CHECK(std::abs(a[i].x - 1) <= 9);
    }
    CHECK(random_engine(1).bits() != random_engine(2).bits());
}

TEST_CASE("loss and gradient and step agree with the page") {
    const line guess{5, 110};
    CHECK(predict(guess, -3) == 95);
    CHECK(mean_squared_error(guess, two_evenings) == 74.5);
    const line g = gradient(guess, two_evenings);
    CHECK(g.slope == -41);
    CHECK(g.intercept == -3);
    const line next = step_down(guess, g, 0.02);
    CHECK_THAT(next.slope, WithinRel(5.82, 1e-12));
    CHECK_THAT(next.intercept, WithinRel(110.06, 1e-12));
    CHECK_THAT(mean_squared_error(next, two_evenings), WithinAbs(45.0, 0.05));
}

TEST_CASE("the gradient is a mean and not a sum") {
    std::vector<observation> twice = two_evenings;
    twice.insert(twice.end(), two_evenings.begin(), two_evenings.end());
    CHECK(gradient({5, 110}, twice).slope == -41);
    CHECK(mean_squared_error({5, 110}, twice) == 74.5);
}

TEST_CASE("the gradient agrees with wiggling at random lines") {
    const auto evenings = listen_to_crickets();
    random_engine rng(3);
    for (int i = 0; i < 20; ++i) {
        const line l{20 * rng.normal(), 200 * rng.normal()};
        const line g = gradient(l, evenings);
        const double h = 1e-4;
        auto loss = [&](double w, double b) {
            return mean_squared_error({w, b}, evenings);
        };
        const double by_slope =
            (loss(l.slope + h, l.intercept) - loss(l.slope - h, l.intercept)) / (2 * h);
        const double by_intercept =
            (loss(l.slope, l.intercept + h) - loss(l.slope, l.intercept - h)) / (2 * h);
        CHECK_THAT(g.slope, WithinRel(by_slope, 1e-6) || WithinAbs(by_slope, 1e-4));
        CHECK_THAT(g.intercept,
                   WithinRel(by_intercept, 1e-6) || WithinAbs(by_intercept, 1e-4));
    }
}

TEST_CASE("descent ends where least squares says") {
    const auto evenings = listen_to_crickets();
    const line exact = least_squares(evenings), found = descend({}, evenings, 0.02, 1000);
    CHECK_THAT(found.slope, WithinAbs(exact.slope, 1e-6));
    CHECK_THAT(found.intercept, WithinAbs(exact.intercept, 1e-6));
    CHECK_THAT(gradient(exact, evenings).slope, WithinAbs(0, 1e-9));
    CHECK_THAT(gradient(exact, evenings).intercept, WithinAbs(0, 1e-9));
}

TEST_CASE("least squares finds a line through points on a line") {
    const line l =
        least_squares(std::vector<observation>{{-2, 13}, {0, 9}, {3, 3}, {10, -11}});
    CHECK_THAT(l.slope, WithinAbs(-2, 1e-12));
    CHECK_THAT(l.intercept, WithinAbs(9, 1e-12));
}

TEST_CASE("descent diverges just beyond two over the steepest curvature") {
    const auto evenings = listen_to_crickets();
    double mean_x = 0, mean_xx = 0;
    for (const auto& [x, y] : evenings) mean_x += x / 40, mean_xx += x * x / 40;
    const double steepest =
        mean_xx + 1 + std::sqrt(std::pow(mean_xx - 1, 2) + 4 * mean_x * mean_x);
    const double start = mean_squared_error({}, evenings);
    CHECK(mean_squared_error(descend({}, evenings, 1.98 / steepest, 2000), evenings) <
          start);
    CHECK(mean_squared_error(descend({}, evenings, 2.02 / steepest, 2000), evenings) >
          start);
}

TEST_CASE("nothing to fit is refused by name") {
    const std::vector<observation> none,
        same_x = {{0.1, 2}, {0.1, 3}, {0.1, 5}, {0.1, 7}, {0.1, 1}, {0.1, 4}};
    CHECK(complaint([&] { mean_squared_error({}, none); }) ==
          "mean_squared_error: no observations");
    CHECK(complaint([&] { gradient({}, none); }) == "gradient: no observations");
    CHECK(complaint([&] { least_squares(none); }) == "least_squares: no observations");
    CHECK(complaint([&] { least_squares(same_x); }) == "least_squares: all x are the same");
}

TEST_CASE("options are taken out of the command line") {
    arguments args({"--rate", "0.5", "--plot", "--name", "x y", "--steps", "1e3"});
    CHECK(args.number("--steps", 7, 0, 1e6) == 1000);
    CHECK(args.number("--rate", 7, 0, 1) == 0.5);
    CHECK(args.number("--seed", 7, 0, 1e6) == 7);
    CHECK(args.text("--name", "none") == "x y");
    CHECK(args.flag("--plot"));
    CHECK_FALSE(args.flag("--plot"));
    CHECK_NOTHROW(args.done());
}

TEST_CASE("a wrong command line is answered with what was expected and found") {
    auto rate = [](const char* word) {
        return complaint([&] { arguments({"--rate", word}).number("--rate", 1, 0, 10); });
    };
    CHECK(rate("fast") == "--rate takes a number from 0 to 10, not 'fast'");
    CHECK(rate("1x") == "--rate takes a number from 0 to 10, not '1x'");
    CHECK(rate("11") == "--rate takes a number from 0 to 10, not '11'");
    CHECK(rate("-1") == "--rate takes a number from 0 to 10, not '-1'");
    CHECK(rate("nan") == "--rate takes a number from 0 to 10, not 'nan'");
    CHECK(rate("") == "--rate takes a number from 0 to 10, not ''");
    CHECK(complaint([] { arguments({"--rate"}).number("--rate", 1, 0, 10); }) ==
          "--rate needs a value");
    CHECK(complaint([] {
              arguments({"--raet", "1"}).done();
          }) == "unknown argument '--raet'");
}

TEST_CASE("a whole number is whole") {
    CHECK(arguments({"--steps", "12"}).whole("--steps", 7, 0, 100) == 12);
    CHECK(arguments({}).whole("--steps", 7, 0, 100) == 7);
    CHECK(complaint([] {
              arguments({"--steps", "2.5"}).whole("--steps", 7, 0, 100);
          }) == "--steps takes a whole number");
    CHECK(complaint([] {
              arguments({"--steps", "101"}).whole("--steps", 7, 0, 100);
          }) == "--steps takes a number from 0 to 100, not '101'");
}

TEST_CASE("a program ends with status 0 or 1 or 2") {
    CHECK(run({}, [](arguments&) {}) == 0);
    CHECK(run({"--help"}, [](arguments&) { FAIL("the body must not run"); }) == 0);
    CHECK(run({"--x"}, [](arguments& args) { args.done(); }) == 2);
    CHECK(run({}, [](arguments&) { throw std::runtime_error("no such file"); }) == 1);
}

TEST_CASE("a file that cannot be made is refused by name") {
    CHECK(complaint([] { create("no/such/folder/x.dat"); }) ==
          "cannot write no/such/folder/x.dat here");
}
