// What the check of an exercise is written with.
//
// A check declares the functions of the exercise in namespace answer, names each of them once,
//
//     const exercise::function<decltype(answer::dot)> dot("dot");
//
// and then says what calls should come to:
//
//     TEST_CASE("Dan") { dot({1, 2}, {6, 5}).gives(16); }
//
// The same call is made with the reader's function and, if that fails, with those of the
// known mistakes, which stand in mistakes.md.
#pragma once

#include "catch.hpp"
#include "support/format.hpp"
#include "support/isolate.hpp"
#include "support/judge.hpp"
#include "usual.hpp"

#include <span>
#include <tuple>
#include <typeinfo>

namespace exercise {

/// A function handed over as an argument, with the name under which the reader sees it.
template <class Signature>
struct named {
    std::string name;
    std::function<Signature> call;
};

/// How an argument or a result of type T is kept: a span as a vector, a function with its name.
template <class T>
struct keep {
    using type = T;
};
template <class T>
struct keep<const T&> : keep<T> {};
template <class T>
struct keep<std::span<const T>> {
    using type = std::vector<T>;
};
template <class Signature>
struct keep<std::function<Signature>> {
    using type = named<Signature>;
};
template <class T>
using kept = typename keep<T>::type;

/// What a result is compared with. Numbers with names need only the numbers.
template <class Value>
using expected =
    std::conditional_t<std::is_same_v<Value, named_numbers>, std::vector<double>, Value>;

template <class T>
const T& pass(const T& argument) {
    return argument;
}
template <class Signature>
const std::function<Signature>& pass(const named<Signature>& argument) {
    return argument.call;
}

template <class Signature>
std::string show(const named<Signature>& argument) {
    return argument.name;
}

template <class... Arguments>
std::string show_list(const Arguments&... arguments) {
    std::string text;
    ((text += (text.empty() ? "" : ", ") + show(arguments)), ...);
    return text;
}

/// Keeps an argument that is a number or a list of numbers, for the case that it comes back.
template <class T>
void note_input(std::vector<std::vector<double>>& inputs, const T& argument) {
    if constexpr (std::is_arithmetic_v<T>) {
        inputs.push_back({static_cast<double>(argument)});
    } else if constexpr (requires {
                             static_cast<double>(*argument.begin());
                             argument.size();
                         }) {
        inputs.push_back({argument.begin(), argument.end()});
    }
}

/// A call that has not been made yet. Saying what it should come to makes it.
template <class Value>
class [[nodiscard]] attempt {
public:
    explicit attempt(trial t) : trial_(std::move(t)) {}

    /// It returns this, within a tolerance.
    void gives(const expected<Value>& result, tolerance within = {}) const {
        judge(trial_, {to_outcome(result), within, false, "", nullptr});
    }

    /// It throws this exception, or one derived from it.
    template <class Exception>
    void throws() const {
        const auto is_that = [](const std::exception_ptr& thrown) {
            try {
                std::rethrow_exception(thrown);
            } catch (const Exception&) {
                return true;
            } catch (...) {
                return false;
            }
        };
        const std::string name = type_of(std::make_exception_ptr(Exception("")));
        judge(trial_, {{}, {}, false, name, is_that});
    }

    /// It returns the gradient of the loss at a point, which is found by wiggling.
    void is_the_gradient_of(const std::function<double(const std::vector<double>&)>& loss,
                            const std::vector<double>& point) const {
        judge(trial_, {to_outcome(wiggle(loss, point)), {}, true, "", nullptr});
    }

private:
    trial trial_;
};

template <class Signature>
class function;

/// One function of the exercise, in all its versions.
template <class Result, class... Arguments>
class function<Result(Arguments...)> {
public:
    /// Its name in namespace answer, and names for the numbers that it returns.
    explicit function(std::string name, std::vector<std::string> rows = {})
        : name_(std::move(name)), rows_(std::move(rows)) {}

    /// The call with these arguments.
    attempt<kept<Result>> operator()(kept<Arguments>... arguments) const {
        std::vector<std::vector<double>> inputs;
        (note_input(inputs, arguments), ...);
        return attempt_of(
            name_ + "(" + show_list(arguments...) + ")",
            [=](auto f) -> kept<Result> { return f(pass(arguments)...); }, inputs);
    }

    /// Many calls in one table, with a line for each, for functions that return one number:
    /// sigmoid.over({{0}, {1}}).gives({0.5, 0.7310585786}).
    auto over(std::vector<std::tuple<kept<Arguments>...>> lists) const {
        return when("", [lists, name = name_](auto f) {
            named_numbers table{{}, {}, std::is_integral_v<Result>};
            const auto call = [&](const auto&... arguments) {
                table.rows.push_back(name + "(" + show_list(arguments...) + ")");
                note_call(table.rows.back());
                table.numbers.push_back(static_cast<double>(f(pass(arguments)...)));
            };
            for (const auto& list : lists) std::apply(call, list);
            return table;
        });
    }

    /// Something worked out from calls of the function, described in words: `work` gets the
    /// function, and what it returns is looked at.
    template <class Work>
    auto when(std::string text, Work work) const {
        return attempt_of(std::move(text), std::move(work), {});
    }

private:
    template <class Work>
    auto attempt_of(std::string text, Work work,
                    std::vector<std::vector<double>> inputs) const {
        using pointer = Result (*)(Arguments...);
        const auto run = [name = name_, work](const version& v) {
            const auto found = v.functions.find(name);
            if (found == v.functions.end() || !found->second)
                throw undefined_function{name};
            const auto f = reinterpret_cast<pointer>(found->second);
            return perform([&] { return to_outcome(work(f)); });
        };
        return attempt<decltype(work(pointer{}))>(
            trial{std::move(text), run, rows_, std::move(inputs)});
    }

    std::string name_;
    std::vector<std::string> rows_;
};

}
