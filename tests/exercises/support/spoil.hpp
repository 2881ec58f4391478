// Wrong answers by rule: the solution, and what comes out of it changed in the same way in every
// exercise. They prove that no check lets a constant or a stale result pass, and that none of them
// is called by a known mistake's name.
#pragma once

#include <algorithm>
#include <cmath>
#include <span>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace exercise::spoil {

/// Changes every number of a result by `change`.
template <class T, class Change>
T each(T value, const Change& change) {
    if constexpr (std::is_same_v<T, bool>) {
        return change(value ? 1.0 : 0.0) != 0;
    } else if constexpr (std::is_arithmetic_v<T>) {
        const double now = change(static_cast<double>(value));
        if constexpr (std::is_integral_v<T>)
            return std::isfinite(now) ? static_cast<T>(std::abs(now)) : T{};
        else return static_cast<T>(now);
    } else if constexpr (requires {
                             value.first;
                             value.second;
                         }) {
        return {each(value.first, change), each(value.second, change)};
    } else if constexpr (!std::is_same_v<T, std::string> && requires { value.begin(); }) {
        for (auto& entry : value) entry = each(entry, change);
        return value;
    } else {
        return value;
    }
}

struct zeros {
    template <class T>
    static T change(T value) {
        if constexpr (std::is_same_v<T, std::string>) return "";
        else return each(std::move(value), [](double) { return 0.0; });
    }
};
struct ones {
    template <class T>
    static T change(T value) {
        return each(std::move(value), [](double) { return 1.0; });
    }
};
struct not_numbers {
    template <class T>
    static T change(T value) {
        return each(std::move(value), [](double) { return NAN; });
    }
};
struct floats {
    template <class T>
    static T change(T value) {
        return each(std::move(value),
                    [](double x) { return double(static_cast<float>(x)); });
    }
};
struct negated {
    template <class T>
    static T change(T value) {
        return each(std::move(value), [](double x) { return -x; });
    }
};
struct doubled {
    template <class T>
    static T change(T value) {
        return each(std::move(value), [](double x) { return 2 * x; });
    }
};
/// Only for lists whose length can change, or whose entries can change places.
struct empty {
    template <class T>
    static T change(T value) {
        if constexpr (requires { value.clear(); }) value.clear();
        return value;
    }
};
struct one_short {
    template <class T>
    static T change(T value) {
        if constexpr (requires { value.pop_back(); })
            if (!value.empty()) value.pop_back();
        return value;
    }
};
struct rotated {
    template <class T>
    static T change(T value) {
        if constexpr (requires { value.begin(); })
            if (value.begin() != value.end())
                std::rotate(value.begin(), value.begin() + 1, value.end());
        return value;
    }
};
struct turned_round {
    template <class T>
    static T change(T value) {
        if constexpr (requires { value.begin(); }) std::reverse(value.begin(), value.end());
        return value;
    }
};

/// The solution F with its result changed.
template <auto F, class Rule>
struct changed;
template <class R, class... A, R (*F)(A...), class Rule>
struct changed<F, Rule> {
    static R call(A... arguments) {
        if constexpr (!std::is_void_v<R>)
            return Rule::change(F(std::forward<A>(arguments)...));
    }
};

/// What the call before came to.
template <auto F>
struct stale;
template <class R, class... A, R (*F)(A...)>
struct stale<F> {
    static R call(A... arguments) {
        if constexpr (!std::is_void_v<R>) {
            static R before{};
            R now = F(std::forward<A>(arguments)...);
            std::swap(now, before);
            return now;
        }
    }
};

/// The first argument that has the type of the result, or is a row of its numbers.
template <auto F>
struct handed_back;
template <class R, class... A, R (*F)(A...)>
struct handed_back<F> {
    static R call(A... arguments) {
        if constexpr (!std::is_void_v<R>) {
            R result = F(arguments...);
            bool found = false;
            (take(result, found, arguments), ...);
            return result;
        }
    }

private:
    template <class Result, class T>
    static void take(Result& result, bool& found, const T& argument) {
        if (found) return;
        if constexpr (std::is_same_v<Result, T>) {
            result = argument;
            found = true;
        } else if constexpr (requires {
                                 result.assign(argument.begin(), argument.end());
                             }) {
            using entry = std::remove_cvref_t<decltype(*argument.begin())>;
            if constexpr (std::is_same_v<typename Result::value_type, entry>) {
                result.assign(argument.begin(), argument.end());
                found = true;
            }
        }
    }
};

/// Refuses everything, and nothing.
template <auto F>
struct refusing;
template <class R, class... A, R (*F)(A...)>
struct refusing<F> {
    static R call(A...) { throw std::invalid_argument("no"); }
};
template <auto F>
struct never_refusing;
template <class R, class... A, R (*F)(A...)>
struct never_refusing<F> {
    static R call(A... arguments) {
        try {
            return F(std::forward<A>(arguments)...);
        } catch (...) {
            if constexpr (!std::is_void_v<R>) return R{};
        }
    }
};

}
