// Tests of chapter 2: lines, descent, dice, and the manners of a program.
#include "catch.hpp"
#include "crickets.hpp"
#include "program.hpp"
#include "scratch.hpp"
#include "throws.hpp"

#include <cmath>
#include <csignal>
#include <cstdint>
#include <limits>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace woven;

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

const std::vector<observation> two_evenings = {{2, 130}, {-3, 88}};

line descend(line l, std::span<const observation> evenings, double rate, int steps) {
    for (int i = 0; i < steps; ++i) l = step_down(l, gradient(l, evenings), rate);
    return l;
}

using words = std::vector<std::string>;

options asking(const words& command_line) { return options(command_line, "a test"); }

/// How a program ended, and what it said.
struct ending {
    int status;  // or minus the signal that ended it
    std::string out, err;
};

/// Runs a program's body in a process of its own, which stands in folder and prints to out.
template <class Body>
ending play(const words& command_line, Body body, const scratch& folder,
            const std::string& out = "out.txt") {
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGPIPE, SIG_DFL);
        if (chdir(folder.folder.c_str()) != 0) _exit(99);
        if (!std::freopen(folder.path("err.txt").c_str(), "w", stderr)) _exit(98);
        if (out == "a closed pipe") {
            int ends[2];
            if (pipe(ends) != 0) _exit(97);
            close(ends[0]);
            dup2(ends[1], STDOUT_FILENO);
        } else if (!std::freopen(out.c_str(), "w", stdout)) {
            _exit(96);
        }
        words all = command_line;
        all.insert(all.begin(), "somewhere/program");
        std::vector<char*> argv;
        for (std::string& word : all) argv.push_back(word.data());
        const int status =
            run_program(static_cast<int>(argv.size()), argv.data(), "tests itself", body);
        std::fflush(nullptr);
        _exit(status);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status),
            text_of(folder.path("out.txt")), text_of(folder.path("err.txt"))};
}

/// A table with one column and one value, as it is printed.
template <class Value>
std::string cell(const std::string& form, const Value& value) {
    const scratch folder("cell");
    auto body = [&](options&) {
        table show({{"x", form}});
        show(value);
    };
    const std::string printed = play({}, body, folder).out;
    return printed.substr(printed.find('\n') + 1);
}

void draw_a_figure(options& ask) {
    ask.plots();
    if (!ask.done()) return;
    ask.plot("figure.dat")(1, 2.5);
    std::printf("done\n");
}

struct tool {
    const char* name;
    int teeth;
};
const tool saw{"saw", 40}, rake{"rake", 12};

}

TEST_CASE("loss and gradient and step agree with the page") {
    const line guess{5, 110};
    CHECK(predict(guess, -3) == 95);
    CHECK(mean_squared_error(guess, two_evenings) == 74.5);
    CHECK_THAT(mean_squared_error({5.01, 110}, two_evenings), WithinAbs(74.09065, 1e-9));
    CHECK_THAT(mean_squared_error({5.01, 110.01}, two_evenings), WithinAbs(74.061, 5e-4));
    const line::gradient g = gradient(guess, two_evenings);
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
    auto loss = [&](double w, double b) { return mean_squared_error({w, b}, evenings); };
    for (int i = 0; i < 20; ++i) {
        const line l{20 * rng.normal(), 200 * rng.normal()};
        const line::gradient g = gradient(l, evenings);
        const double h = 1e-4;
        const double by_slope =
            (loss(l.slope + h, l.intercept) - loss(l.slope - h, l.intercept)) / (2 * h);
        const double by_intercept =
            (loss(l.slope, l.intercept + h) - loss(l.slope, l.intercept - h)) / (2 * h);
        CHECK_THAT(g.slope, WithinRel(by_slope, 1e-6) || WithinAbs(by_slope, 1e-4));
        CHECK_THAT(g.intercept,
                   WithinRel(by_intercept, 1e-6) || WithinAbs(by_intercept, 1e-4));
    }
}

TEST_CASE(
    "no move of the same length lowers the loss more than the one against the gradient") {
    const line guess{5, 110};
    const line::gradient g = gradient(guess, two_evenings);
    const double length = 1e-4, steep = std::hypot(g.slope, g.intercept);
    auto after = [&](double slope, double intercept) {
        return mean_squared_error({5 + length * slope, 110 + length * intercept},
                                  two_evenings);
    };
    const double best = after(-g.slope / steep, -g.intercept / steep);
    for (int i = 0; i < 360; ++i) {
        const double angle = i * std::numbers::pi / 180;
        CHECK(after(std::cos(angle), std::sin(angle)) > best - 1e-6);
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
    for (const auto& [x, y] : evenings) {
        mean_x += x / 40;
        mean_xx += x * x / 40;
    }
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
    CHECK(complaint([&] { least_squares(std::span(same_x).first(1)); }) ==
          "least_squares: all x are the same");
}

TEST_CASE("what is no number shows in the loss and the gradient") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(std::isnan(mean_squared_error({nan, 0}, two_evenings)));
    CHECK(std::isnan(gradient({0, nan}, two_evenings).slope));
    CHECK(std::isnan(least_squares(std::vector<observation>{{1, nan}, {2, 3}}).slope));
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
    double sum = 0, squares = 0;
    int within_one = 0, beyond_two = 0;
    for (int i = 0; i < n; ++i) {
        const double x = rng.normal();
        REQUIRE(std::isfinite(x));
        sum += x;
        squares += x * x;
        if (std::abs(x) < 1) ++within_one;
        if (std::abs(x) > 2) ++beyond_two;
    }
    CHECK_THAT(sum / n, WithinAbs(0, 0.013));
    CHECK_THAT(squares / n, WithinAbs(1, 0.018));
    CHECK_THAT(1.0 * within_one / n, WithinAbs(0.6827, 0.006));
    CHECK_THAT(1.0 * beyond_two / n, WithinAbs(0.0455, 0.003));
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

TEST_CASE("the crickets keep to the law, but for the eight chirps of the miscounting") {
    const auto evenings = listen_to_crickets();
    const line law{7.2, 112}, found = least_squares(evenings);
    CHECK_THAT(found.slope, WithinAbs(law.slope, 0.8));
    CHECK_THAT(found.intercept, WithinAbs(law.intercept, 4));
    CHECK_THAT(std::sqrt(mean_squared_error(law, evenings)), WithinAbs(8, 3));
}

TEST_CASE("options are taken out of the command line, in any order") {
    options ask = asking({"--rate", "0.5", "--plain", "--name", "x y", "--steps", "1e3",
                          "--count", "18446744", "--tool", "rake"});
    CHECK(ask("--steps", 7, 0, 1000000, "") == 1000);
    CHECK(ask("--rate", 7.0, 0, 1, "") == 0.5);
    CHECK(ask("--seed", std::uint64_t{7}, 0, 10, "") == 7);
    CHECK(ask("--count", std::size_t{1}, 0, 20000000, "") == 18446744);
    CHECK(ask("--name", "none", "") == "x y");
    CHECK(ask("--other", "none", "") == "none");
    CHECK(ask.flag("--plain", ""));
    CHECK_FALSE(ask.flag("--fancy", ""));
    CHECK(ask.one_of("--tool", saw, {saw, rake}, "").teeth == 12);
    CHECK(ask.one_of("--second-tool", saw, {saw, rake}, "").teeth == 40);
    CHECK(ask.done());
}

TEST_CASE("a number has the type of its fallback") {
    options ask = asking({"--a", "3", "--b", "3", "--c", "0.1", "--d", "3"});
    STATIC_REQUIRE(std::is_same_v<decltype(ask("--a", 1, 0, 5, "")), int>);
    STATIC_REQUIRE(std::is_same_v<decltype(ask("--c", 1.0f, 0, 5, "")), float>);
    CHECK(ask("--a", 1, 0, 5, "") == 3);
    CHECK(ask("--b", 1.0, 0, 5, "") == 3.0);
    CHECK(ask("--c", 1.0f, 0, 5, "") == 0.1f);
    CHECK(ask("--d", std::size_t{1}, 0, 5, "") == 3u);
}

TEST_CASE("a number must be one, the whole word, and within its bounds") {
    auto rate = [](const char* word) {
        return complaint([&] { asking({"--rate", word})("--rate", 1.0, 0, 10, ""); });
    };
    for (const char* word : {"fast", "1x", "11", "-1", "-0.001", "10.001", "nan", "inf", "",
                             " 1", "1 ", "+-1", "--", "1e999", "1,5"})
        CHECK(rate(word) ==
              "--rate takes a number from 0 to 10, not '" + std::string(word) + "'");
    for (const char* word : {"0", "10", "-0", "+0.01", ".5", "1e1", "1e-999"})
        CHECK(rate(word) == "nothing was thrown");
}

TEST_CASE("a whole number is whole, and no larger than a double can tell apart") {
    auto steps = [](const char* word) {
        return complaint([&] { asking({"--steps", word})("--steps", 7, 0, 1000000, ""); });
    };
    const std::string wanted = "--steps takes a whole number from 0 to 1000000, not ";
    CHECK(steps("2.5") == wanted + "'2.5'");
    CHECK(steps("1000001") == wanted + "'1000001'");
    CHECK(steps("-1") == wanted + "'-1'");
    CHECK(steps("nan") == wanted + "'nan'");
    CHECK(steps("1000000") == "nothing was thrown");
    auto seed = [](const char* word) {
        return asking({"--seed", word})("--seed", std::uint64_t{1}, 0, UINT64_MAX, "");
    };
    CHECK(seed("9007199254740991") == 9007199254740991u);
    CHECK_THROWS_AS(seed("9007199254740993"), usage_error);
    CHECK_THROWS_AS(seed("18446744073709551616"), usage_error);
}

TEST_CASE("a wrong command line is answered with what was expected and found") {
    CHECK(complaint([] { asking({"--rate"})("--rate", 1.0, 0, 10, ""); }) ==
          "--rate needs a value");
    CHECK(complaint([] { asking({"--name"})("--name", "x", ""); }) ==
          "--name needs a value");
    CHECK(complaint([] {
              asking({"--rate", "1", "--rate", "2"})("--rate", 1.0, 0, 10, "");
          }) == "--rate was given twice");
    CHECK(complaint([] {
              asking({"--fast", "--fast"}).flag("--fast", "");
          }) == "--fast was given twice");
    CHECK(complaint([] {
              asking({"--tool", "axe"}).one_of("--tool", saw, {saw, rake}, "");
          }) == "--tool takes one of saw, rake, not 'axe'");
    CHECK(complaint([] {
              static_cast<void>(asking({"--raet", "1"}).done());
          }) == "unknown argument '--raet'");
    CHECK(complaint([] {
              options ask = asking({"--rate", "1", "2"});
              ask("--rate", 1.0, 0, 10, "");
              static_cast<void>(ask.done());
          }) == "unknown argument '2'");
}

TEST_CASE("the help names every question, its fallback, and what may be answered") {
    const scratch folder("help");
    auto body = [&](options& ask) {
        ask("--rate", 0.02, 0, 1, "the learning rate");
        ask("--steps", 1000, 0, 5000, "how many steps");
        ask("--data", "mnist", "whose digits");
        ask("--history", "", "a file to write");
        ask.flag("--quiet", "say less");
        ask.one_of("--tool", saw, {saw, rake}, "to work with");
        ask.plots();
        if (!ask.done()) return;
        std::printf("went on\n");
    };
    const std::string help =
        "program: tests itself\n"
        "  --rate N            the learning rate (0.02)\n"
        "  --steps N           how many steps (1000)\n"
        "  --data NAME         whose digits (mnist)\n"
        "  --history NAME      a file to write\n"
        "  --quiet             say less\n"
        "  --tool NAME         to work with: saw, rake (saw)\n"
        "  --plot              also write the data of the figures into "
        "this folder\n"
        "  --help              this list\n";
    for (const words& line : {words{"--help"},
                              {"--steps", "7", "--help"},
                              {"--help", "--rate", "fast"},
                              {"--plot", "--nonsense", "--help"}}) {
        const ending e = play(line, body, folder);
        CHECK(e.status == 0);
        CHECK(e.out == help);
        CHECK(e.err.empty());
    }
    CHECK(play({}, body, folder).out == "went on\n");
}

TEST_CASE("a program ends with status 0 or 1 or 2, and complains in one line") {
    const scratch folder("status");
    auto finish = [](options& ask) { static_cast<void>(ask.done()); };
    CHECK(play({}, finish, folder).status == 0);
    const ending usage = play({"--x"}, finish, folder);
    CHECK(usage.status == 2);
    CHECK(usage.err == "program: unknown argument '--x' (--help tells more)\n");
    auto fail = [](options&) { throw std::runtime_error("no such file"); };
    const ending error = play({}, fail, folder);
    CHECK(error.status == 1);
    CHECK(error.err == "program: no such file\n");
}

TEST_CASE("output that cannot be written is an error") {
    const scratch folder("full");
    auto print = [](options&) { std::printf("a line\n"); };
    const ending e = play({}, print, folder, "/dev/full");
    CHECK(e.status == 1);
    CHECK(e.err == "program: cannot write the output\n");
    auto print_a_table = [](options&) {
        table show({{"step", "5d"}});
        for (int step = 0; step < 3; ++step) show(step);
    };
    CHECK(play({}, print_a_table, folder, "/dev/full").err ==
          "program: cannot write the output\n");
    CHECK(play({"--help"}, draw_a_figure, folder, "/dev/full").status == 1);
}

TEST_CASE("a closed pipe ends a program quietly") {
    const scratch folder("pipe");
    const ending e = play({}, draw_a_figure, folder, "a closed pipe");
    CHECK(e.status == -SIGPIPE);
    CHECK(e.err.empty());
}

TEST_CASE("a figure is written with --plot and not without") {
    const scratch folder("figure");
    const ending without = play({}, draw_a_figure, folder);
    CHECK(without.status == 0);
    CHECK(without.out == "done\n");
    CHECK_FALSE(std::filesystem::exists(folder.path("figure.dat")));
    CHECK(play({"--plot"}, draw_a_figure, folder).status == 0);
    CHECK(text_of(folder.path("figure.dat")) == "1 2.5 \n");
}

TEST_CASE("a figure that cannot be made or not be written to its end is an error") {
    const scratch folder("no-figure");
    auto elsewhere = [](options& ask) {
        ask.plots();
        if (ask.done()) ask.plot("no/such/folder/x.dat")(1);
    };
    const ending e = play({"--plot"}, elsewhere, folder);
    CHECK(e.status == 1);
    CHECK(e.err == "program: cannot write no/such/folder/x.dat\n");
    CHECK(play({}, elsewhere, folder).status == 0);
    auto full = [](options& ask) { ask.file("/dev/full")("much", "too", "much"); };
    CHECK(play({}, full, folder).err == "program: cannot write /dev/full\n");
    CHECK(play({}, full, folder).status == 1);
}

TEST_CASE("--plot in a program that asks for no figures is unknown") {
    const scratch folder("no-plots");
    auto body = [](options& ask) { static_cast<void>(ask.done()); };
    CHECK(play({"--plot"}, body, folder).status == 2);
}

TEST_CASE("the data of a figure are lines, parts, rows and surfaces") {
    const scratch folder("lines");
    options ask = asking({});
    figure& f = ask.file(folder.path("x.dat"));
    REQUIRE(f);
    f("name", 1, 0.25, std::vector<float>{1, 2.5f});
    f.gap();
    f.rows(std::vector<unsigned char>{1, 2, 3, 4, 5, 255}, 3);
    f.surface(0, 1, 10, 30, 2, [](double x, double y) { return x * y; });
    f.flush();
    CHECK(text_of(folder.path("x.dat")) == "name 1 0.25 1 2.5 \n"
                                           "\n\n"
                                           "1 2 3 \n4 5 255 \n"
                                           "\n\n"
                                           "0 10 0 \n0 20 0 \n0 30 0 \n\n"
                                           "0.5 10 5 \n0.5 20 10 \n0.5 30 15 \n\n"
                                           "1 10 10 \n1 20 20 \n1 30 30 \n\n"
                                           "\n\n");
    CHECK(complaint([&] { f.rows(std::vector<double>(5), 2); }) ==
          "figure: 5 numbers in rows of 2");
    CHECK(complaint([&] { f.rows(std::vector<double>(5), 0); }) ==
          "figure: 5 numbers in rows of 0");
    CHECK_NOTHROW(ask.close());
    figure& nowhere = ask.plot("nowhere.dat");
    CHECK_FALSE(nowhere);
    nowhere(1, 2, 3);
    nowhere.surface(0, 1, 0, 1, 2, [](double, double) -> double {
        throw std::logic_error("asked for a height that nobody sees");
    });
}

TEST_CASE("a table has a heading and a line for each call") {
    const scratch folder("table");
    auto body = [](options&) {
        table show(
            {{"step", "5d"}, {"loss", "10.4g"}, {"right", "6.2f%"}, {"name", "-8s"}});
        show(0, 15518.7, 9.8, "first");
        show(std::size_t{12}, 1, 100, std::string("a long name"));
        show(-3, 1e-9f, "never", "");
    };
    CHECK(play({}, body, folder).out == " step       loss  right  name\n"
                                        "    0  1.552e+04   9.80% first\n"
                                        "   12          1 100.00% a long name\n"
                                        "   -3      1e-09  never\n");
}

TEST_CASE("a cell takes numbers of any type and words") {
    CHECK(cell("5d", 42) == "   42\n");
    CHECK(cell("-5d", 42u) == "42\n");
    CHECK(cell("8.3f", 0) == "   0.000\n");
    CHECK(cell("10.4g", 0) == "         0\n");
    CHECK(cell("10.4g", std::uint64_t{1234567}) == " 1.235e+06\n");
    CHECK(cell("3d", 12345) == "12345\n");
    CHECK(cell("+7.2f", 1.5) == "  +1.50\n");
    CHECK(cell("8.1e", 12345.0) == " 1.2e+04\n");
    CHECK(cell("6s", 0.5) == "   0.5\n");
    CHECK(cell("6s", 7) == "     7\n");
    CHECK(cell("6s", true) == "     1\n");
    CHECK(cell("7.1f ms", 3.14) == "    3.1 ms\n");
    CHECK(cell("7.1f ms", "-") == "      -\n");
    CHECK(cell("4d", static_cast<unsigned char>(65)) == "  65\n");
    CHECK(cell("22d", UINT64_MAX) == "  18446744073709551615\n");
    CHECK(cell("6s", "größe") == " größe\n");
    CHECK(cell("8.2f", std::numeric_limits<double>::infinity()) == "     inf\n");
    CHECK(cell("8.2f", std::numeric_limits<double>::quiet_NaN()) == "     nan\n");
    CHECK(cell("8.2f", -std::numeric_limits<double>::quiet_NaN()) == "     nan\n");
}

TEST_CASE("a table that does not fit its values is a mistake of the program") {
    const scratch folder("misfit");
    auto says = [&](auto body) {
        return play(
                   {}, [&](options&) { body(); }, folder)
            .err;
    };
    CHECK(says([] {
              table show({{"a", "3d"}, {"b", "3d"}});
              show(1);
          }) == "program: table: 1 values for 2 columns\n");
    CHECK(says([] {
              table show({{"a", "3d"}});
              show(1, 2);
          }) == "program: table: 2 values for 1 columns\n");
    CHECK(says([] {
              table show({{"steps", "3d"}});
              show(0.5);
          }) == "program: table: 0.5 in the column of whole numbers steps\n");
    CHECK(says([] {
              table show({{"a", "12"}});
          }) == "program: table: neither d, g, f, e nor s in '12'\n");
}
