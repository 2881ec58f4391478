#include "outcome.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cxxabi.h>
#include <memory>
#include <typeinfo>

namespace exercise {

bool same(double a, double b, tolerance t) {
    if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
    if (std::isinf(a) || std::isinf(b)) return a == b;
    return std::abs(a - b) <=
           std::max(t.absolute, t.relative * std::max(std::abs(a), std::abs(b)));
}

bool same(const outcome& a, const outcome& b) {
    if (a.thrown || b.thrown) return type_of(a.thrown) == type_of(b.thrown);
    // What counts as nothing depends on how large the other numbers are.
    double largest = 0;
    for (double number : a.numbers)
        if (std::isfinite(number)) largest = std::max(largest, std::abs(number));
    const tolerance within = {1e-9, 1e-12 * largest};
    return a.is_text == b.is_text && a.text == b.text &&
           std::equal(a.numbers.begin(), a.numbers.end(), b.numbers.begin(),
                      b.numbers.end(),
                      [&](double x, double y) { return same(x, y, within); });
}

outcome perform(const std::function<outcome()>& call) {
    try {
        return call();
    } catch (const not_written_yet&) {
        throw;
    } catch (const undefined_function&) {
        throw;
    } catch (...) {
        outcome result;
        result.thrown = std::current_exception();
        return result;
    }
}

std::string type_of(const std::exception_ptr& exception) {
    if (!exception) return "";
    try {
        std::rethrow_exception(exception);
    } catch (...) {
        const std::type_info* type = abi::__cxa_current_exception_type();
        if (!type) return "an exception";
        int status = 0;
        const std::unique_ptr<char, void (*)(void*)> name(
            abi::__cxa_demangle(type->name(), nullptr, nullptr, &status), std::free);
        const std::string text = name ? name.get() : type->name();
        return text.starts_with("std::__cxx11::basic_string<char,") ? "std::string" : text;
    }
}

std::string message_of(const std::exception_ptr& exception) {
    try {
        std::rethrow_exception(exception);
    } catch (const std::exception& e) {
        return e.what();
    } catch (...) {
        return "";
    }
}

}
