#include "diagnose.hpp"

#include "format.hpp"
#include "isolate.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace exercise {

namespace {

/// Whether a known mistake gives in all these calls what the reader's function gave. It is tried
/// in a process of its own, since some mistakes crash.
bool agrees(const version& mistake, std::span<const made_call> calls) {
    const auto same_results = [&] {
        try {
            return std::all_of(calls.begin(), calls.end(), [&](const made_call& c) {
                return same(c.what.run(mistake), c.yours);
            });
        } catch (const undefined_function&) {
            return false;
        }
    };
    const ending e = run_apart([&] { return same_results() ? 0 : 1; }, 1, false);
    return e.finished && e.status == 0;
}

/// The factor by which all of yours differ from what is expected, or NaN if there is none.
double common_factor(const std::vector<double>& yours,
                     const std::vector<double>& expected) {
    double factor = NAN;
    for (std::size_t i = 0; i < yours.size(); ++i) {
        if (yours[i] == 0 && expected[i] == 0) continue;
        const double here = yours[i] / expected[i];
        if (here == 0 || !std::isfinite(here)) return NAN;
        if (!std::isnan(factor) && !same(here, factor, {1e-6})) return NAN;
        factor = here;
    }
    return factor;
}

std::string factor_in_words(double factor, bool several) {
    const std::string who = several ? "Each is " : "It is ";
    if (same(factor, -1, {1e-6}))
        return several ? "Each has the wrong sign." : "It has the wrong sign.";
    if (same(factor, 0.5, {1e-6})) return who + "half of what it should be.";
    if (same(factor, 2, {1e-6})) return who + "twice what it should be.";
    if (several || same(factor, std::round(factor), {1e-6}))
        return who + rounded(factor, 6) + " times what it should be.";
    if (same(1 / factor, std::round(1 / factor), {1e-6}))
        return who + "what it should be, divided by " + rounded(1 / factor, 6) + ".";
    return "";
}

}

std::vector<const version*> explanations(const std::vector<made_call>& calls) {
    std::vector<const version*> always, last;
    for (const version& v : versions()) {
        if (v.what != kind::mistake || !agrees(v, std::span(calls).last(1))) continue;
        last.push_back(&v);
        if (agrees(v, calls)) always.push_back(&v);
    }
    return always.empty() ? last : always;
}

std::string footprint(const std::vector<double>& yours,
                      const std::vector<double>& expected) {
    const double factor = common_factor(yours, expected);
    if (!std::isnan(factor)) return factor_in_words(factor, yours.size() > 1);
    std::vector<double> a = yours, b = expected;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    const bool same_numbers =
        std::equal(a.begin(), a.end(), b.begin(), b.end(),
                   [](double x, double y) { return same(x, y, {1e-6}); });
    return same_numbers ? "The numbers are right, but in another order." : "";
}

}
