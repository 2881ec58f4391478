#include "symptom.hpp"

#include "outcome.hpp"

#include <algorithm>
#include <cmath>
#include <csignal>
#include <iterator>

namespace exercise {

namespace {

std::vector<seen> wrong_calls(const record& r) {
    std::vector<seen> wrong;
    std::copy_if(r.calls.begin(), r.calls.end(), std::back_inserter(wrong),
                 [](const seen& s) { return !s.right; });
    return wrong;
}

/// NaN or infinity, where that is not right.
bool not_finite(const seen& s) {
    const auto finite = [](double x) { return std::isfinite(x); };
    return !std::all_of(s.yours.begin(), s.yours.end(), finite) &&
           std::all_of(s.expected.begin(), s.expected.end(), finite);
}

bool reordered(const seen& s) {
    std::vector<double> yours = s.yours, expected = s.expected;
    std::sort(yours.begin(), yours.end());
    std::sort(expected.begin(), expected.end());
    return yours.size() > 1 &&
           std::equal(yours.begin(), yours.end(), expected.begin(), expected.end(),
                      [](double a, double b) { return same(a, b); });
}

bool wrong_at(const seen& s, std::size_t i) {
    return !same(s.yours[i], s.expected[i], {1e-7, 1e-12});
}

/// A list of which the first entry is right, and after a wrong one none is any more.
bool begins_right(const seen& s) {
    std::size_t first = 0;
    while (first < s.yours.size() && !wrong_at(s, first)) ++first;
    for (std::size_t i = first; i < s.yours.size(); ++i)
        if (!wrong_at(s, i)) return false;
    return first > 0 && first < s.yours.size();
}

bool right_in_places(const seen& s) {
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < s.yours.size(); ++i) wrong += wrong_at(s, i);
    return wrong > 0 && wrong < s.yours.size();
}

/// The wrong numbers of all calls, over the right ones; at least three of them, else none.
std::vector<double> ratios(const std::vector<seen>& wrong) {
    std::vector<double> all;
    for (const seen& s : wrong)
        for (std::size_t i = 0; i < s.yours.size(); ++i)
            if (wrong_at(s, i)) all.push_back(s.yours[i] / s.expected[i]);
    if (all.size() < 3) all.clear();
    return all;
}

bool all_of(const std::vector<seen>& calls, bool (*question)(const seen&)) {
    return !calls.empty() && std::all_of(calls.begin(), calls.end(), question);
}

bool any_of(const std::vector<seen>& calls, bool (*question)(const seen&)) {
    return std::any_of(calls.begin(), calls.end(), question);
}

}

std::string symptom(const record& r, const ending& e) {
    if (!e.finished) return e.signal == SIGALRM ? "endless" : "crash";
    const std::vector<seen> wrong = wrong_calls(r);
    if (any_of(wrong, [](const seen& s) { return s.threw || s.refusal; })) return "refusal";
    if (any_of(wrong, not_finite)) return "nan";
    if (any_of(wrong, [](const seen& s) { return s.yours.size() != s.expected.size(); }))
        return "size";
    if (!told_constant(r).empty()) return "constant";
    if (any_of(wrong, [](const seen& s) { return s.text; })) return "word";
    if (all_of(wrong, reordered)) return "order";
    const std::vector<double> shares = ratios(wrong);
    const auto all_shares = [&](const auto& question) {
        return !shares.empty() && std::all_of(shares.begin(), shares.end(), question);
    };
    if (all_shares([&](double x) { return x != 0 && same(x, shares[0], {1e-6}); }))
        return "factor";
    if (all_shares([](double x) { return std::abs(x - 1) <= 0.05; })) return "near";
    if (all_of(wrong, begins_right)) return "later";
    if (all_of(wrong, right_in_places)) return "places";
    if (4 * wrong.size() <= r.calls.size()) return "rare";
    if (all_shares([](double x) { return std::abs(x) > 1; })) return "large";
    if (all_shares([](double x) { return std::abs(x) < 1; })) return "small";
    return 2 * wrong.size() <= r.calls.size() ? "some" : "other";
}

}
