// What came of a call: numbers, a text, or an exception.
#pragma once

#include <array>
#include <exception>
#include <functional>
#include <string>
#include <type_traits>
#include <vector>

namespace exercise {

/// Thrown by todo(); what() is the line that the reader is told.
struct not_written_yet {
    std::string line;
};

/// Thrown by a call of a function that nobody has defined, or not with this signature.
struct undefined_function {
    std::string name;
};

/// Numbers with a name for each, for a check that works out more than what a call returns.
struct named_numbers {
    std::vector<std::string> rows;
    std::vector<double> numbers;
    bool exact = true;  // whole numbers: shown without a difference
};

/// A result, made comparable and printable.
struct outcome {
    std::vector<double> numbers;
    std::vector<std::string> rows;  // the numbers' names, if they have any
    std::string text;
    bool is_text = false, is_list = false, is_exact = false;
    std::exception_ptr thrown;
};

template <class Value>
outcome to_outcome(const Value& value) {
    outcome result;
    if constexpr (std::is_arithmetic_v<Value>) {
        result.numbers = {static_cast<double>(value)};
        result.is_exact = std::is_integral_v<Value>;
    } else if constexpr (std::is_same_v<Value, std::string>) {
        result.text = value;
        result.is_text = true;
    } else if constexpr (std::is_same_v<Value, named_numbers>) {
        result.numbers = value.numbers;
        result.rows = value.rows;
        result.is_list = true;
        result.is_exact = value.exact;
    } else {
        for (const auto& entry : value)
            result.numbers.push_back(static_cast<double>(entry));
        result.is_list = true;
        result.is_exact = std::is_integral_v<typename Value::value_type>;
    }
    return result;
}

/// How far two numbers may differ and still count as equal.
struct tolerance {
    double relative = 1e-9, absolute = 1e-12;
};

/// Equal within the tolerance; infinities only with themselves, and NaN with NaN.
bool same(double a, double b, tolerance t = {});

/// Did both come to the same thing? Exceptions are the same if they have the same type.
bool same(const outcome& a, const outcome& b);

/// Calls and keeps whatever comes of it, but lets not_written_yet and undefined_function through.
outcome perform(const std::function<outcome()>& call);

/// The type of an exception, such as std::invalid_argument, and what it says.
std::string type_of(const std::exception_ptr& exception);
std::string message_of(const std::exception_ptr& exception);

}
