// section: One walk through the pictures
#include "check.hpp"

#include <cctype>
#include <cstddef>
#include <exception>
#include <functional>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

namespace answer {
void train(int steps, const std::function<double()>& loss,
           const std::function<void()>& step);
}

const exercise::function<decltype(answer::train)> train("train");

const double infinity = std::numeric_limits<double>::infinity();
const double nan_ = std::numeric_limits<double>::quiet_NaN();

/// The whole numbers in a message.
std::vector<std::string> numbers_in(const std::string& message) {
    std::vector<std::string> numbers;
    bool inside = false;
    for (char c : message) {
        const bool digit = std::isdigit(static_cast<unsigned char>(c)) != 0;
        if (digit && !inside) numbers.emplace_back();
        if (digit) numbers.back() += c;
        inside = digit;
    }
    return numbers;
}

/// "with the number 4", if that is in the message; otherwise which ones are.
std::string numbers_named(const std::string& message, const std::string& wanted) {
    std::string all;
    for (const std::string& number : numbers_in(message)) {
        if (number == wanted) return "with the number " + wanted;
        all += (all.empty() ? "" : ", ") + number;
    }
    return all.empty() ? "without a number" : "with the number " + all;
}

/// How a run ends: empty if it returns, otherwise what was thrown, and whether its message has the
/// number of the step.
template <class Run>
std::string ending(const Run& run, const std::string& number) {
    try {
        run();
    } catch (const exercise::not_written_yet&) {
        throw;
    } catch (const exercise::undefined_function&) {
        throw;
    } catch (const std::runtime_error& e) {
        return "std::runtime_error " + numbers_named(e.what(), number);
    } catch (const std::exception& e) {
        return exercise::type_of(std::current_exception()) + " " +
               numbers_named(e.what(), number);
    } catch (...) {
        return "thrown " + exercise::type_of(std::current_exception()) +
               ", which is no std::runtime_error";
    }
    return "";
}

/// What is done in so many steps, one after the other, if these are the losses. The number is that
/// of the step that should be named.
auto done(int steps, const std::vector<double>& losses, const std::string& number = "") {
    const std::string call = "what train(" + exercise::show(steps) +
                             ", loss, step) does if the losses are " +
                             exercise::show(losses);
    return train.when(call, [=](auto f) {
        std::string all;
        std::size_t asked = 0;
        const auto note = [&all](const std::string& what) {
            if (!what.empty() && all.size() < 1000) all += (all.empty() ? "" : ", ") + what;
        };
        const auto loss = [&] {
            note("loss");
            const std::size_t now = asked++;
            return now < losses.size() ? losses[now] : 1.0;
        };
        note(ending([&] { f(steps, loss, [&] { note("step"); }); }, number));
        return all.empty() ? std::string("nothing") : all;
    });
}

TEST_CASE("Not a number before the second step") {
    done(4, {0.5, nan_, 0.25, 0.125}, "2")
        .gives("loss, step, loss, std::runtime_error with the number 2");
}

TEST_CASE("Three steps") {
    done(3, {2.25, 1.5, 0.75}).gives("loss, step, loss, step, loss, step");
}

TEST_CASE("Finite losses of all kinds") {
    done(6, {1e308, -1e308, 0, 1e-300, -7, 1e9})
        .gives("loss, step, loss, step, loss, step, loss, step, loss, step, loss, step");
}

TEST_CASE("Infinity before the third step") {
    done(5, {2, 300, infinity, nan_, nan_}, "3")
        .gives("loss, step, loss, step, loss, std::runtime_error with the number 3");
}

TEST_CASE("Minus infinity before the second step") {
    done(3, {1, -infinity, 1}, "2")
        .gives("loss, step, loss, std::runtime_error with the number 2");
}

TEST_CASE("Before the very first step") {
    done(6, {nan_, 1, 2}, "1").gives("loss, std::runtime_error with the number 1");
    done(2, {infinity, 1}, "1").gives("loss, std::runtime_error with the number 1");
}

TEST_CASE("Before the last step") {
    done(3, {2, 1, nan_}, "3")
        .gives("loss, step, loss, step, loss, std::runtime_error with the number 3");
}

TEST_CASE("After the last step") {
    done(2, {2, 1, nan_, infinity}).gives("loss, step, loss, step");
}

TEST_CASE("No steps") { done(0, {1}).gives("nothing"); }

// The single steps would make a long list.
TEST_CASE("The twelfth of twenty") {
    const auto work = [](auto f) {
        exercise::named_numbers table{
            {"loss() was called", "step() was called", "thrown with the number 12"},
            {0, 0, 0}};
        const auto run = [&] {
            f(
                20, [&] { return ++table.numbers[0] == 12 ? nan_ : 0.5; },
                [&] { ++table.numbers[1]; });
        };
        table.numbers[2] = ending(run, "12") == "std::runtime_error with the number 12";
        return table;
    };
    train
        .when("how often, if the twelfth loss of train(20, loss, step) is not a number",
              work)
        .gives({12, 11, 1});
}
