#include "evidence.hpp"

#include "format.hpp"
#include "isolate.hpp"
#include "shared.hpp"
#include "tests.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <unistd.h>

/// The address sanitizer calls this when it has found an error, before it writes its report. While
/// evidence is gathered nobody reads reports, and to write one takes it longer than all the rest:
/// it looks up the lines that the crash came by.
extern "C" void __asan_on_error();
extern "C" void __asan_on_error() {
    if (exercise::collecting()) _exit(1);
}

namespace exercise {

namespace {

// --- what a child process has seen, in memory that its parent sees ---

struct page {
    std::size_t used = 0;
    bool whole = false;
    double numbers[1 << 19];
};

page* open_page = nullptr;

void write(std::vector<double>& to, const std::vector<double>& list) {
    to.push_back(static_cast<double>(list.size()));
    to.insert(to.end(), list.begin(), list.end());
}

std::vector<double> read(const double*& from) {
    const auto n = static_cast<std::size_t>(*from++);
    std::vector<double> list(from, from + n);
    from += n;
    return list;
}

record read_page(const page& p) {
    record result;
    result.whole = p.whole;
    for (const double *at = p.numbers, *const end = at + p.used; at != end;) {
        seen s;
        const std::vector<double> facts = read(at);
        s.right = facts[0] != 0, s.threw = facts[1] != 0, s.text = facts[2] != 0;
        s.other = static_cast<std::size_t>(facts[3]);
        s.expected_text = static_cast<std::size_t>(facts[4]);
        s.direct = facts[5] != 0, s.refusal = facts[6] != 0;
        s.yours = read(at), s.expected = read(at);
        s.inputs.resize(static_cast<std::size_t>(*at++));
        for (std::vector<double>& input : s.inputs) input = read(at);
        result.calls.push_back(s);
    }
    return result;
}

// --- whose results are explained, and those of the mistakes ---

record& current() {
    static record the_record;
    return the_record;
}

std::map<std::string, record>& mistakes_seen() {
    static std::map<std::string, record> all;
    return all;
}

bool agree(const seen& a, const seen& b) {
    if (a.threw != b.threw || a.text != b.text || a.other != b.other) return false;
    double largest = 0;
    for (double number : a.yours)
        if (std::isfinite(number)) largest = std::max(largest, std::abs(number));
    const tolerance within = {1e-9, 1e-12 * largest};
    return std::equal(a.yours.begin(), a.yours.end(), b.yours.begin(), b.yours.end(),
                      [&](double x, double y) { return same(x, y, within); });
}

/// Did both come to the same in all calls, and to the same end?
bool agree(const record& a, const record& b) {
    return !a.calls.empty() && a.whole == b.whole &&
           std::equal(a.calls.begin(), a.calls.end(), b.calls.begin(), b.calls.end(),
                      [](const seen& x, const seen& y) { return agree(x, y); });
}

bool all_equal(const std::vector<double>& numbers) {
    return std::all_of(numbers.begin(), numbers.end(), [&](double x) {
        return x == numbers.front() || (std::isnan(x) && std::isnan(numbers.front()));
    });
}

/// Every text the same, where several were asked for.
bool one_text(const record& r) {
    std::vector<const seen*> asked;
    for (const seen& s : r.calls)
        if (s.expected_text) asked.push_back(&s);
    return asked.size() >= 3 &&
           std::all_of(asked.begin(), asked.end(),
                       [&](const seen* s) {
                           return s->text && s->other == asked.front()->other;
                       }) &&
           std::any_of(asked.begin(), asked.end(), [&](const seen* s) {
               return s->expected_text != asked.front()->expected_text;
           });
}

std::string constant(const record& r) {
    if (one_text(r)) return "It comes to the same whatever it is given.";
    std::size_t calls = 0;
    bool threw = true, empty = true;
    for (const seen& s : r.calls) {
        threw = threw && s.threw;
        empty = empty && !s.threw && !s.text && s.yours.empty();
        calls += !s.expected.empty() || s.expected_text;
    }
    // exceptions are asked for in some calls, and may be thrown rightly there
    std::vector<double> yours, expected;
    for (const seen& s : r.calls) {
        if (s.expected.empty() || s.threw || s.text) continue;
        yours.insert(yours.end(), s.yours.begin(), s.yours.end());
        expected.insert(expected.end(), s.expected.begin(), s.expected.end());
    }
    if (calls < 2) return "";
    if (threw) return "It throws whatever it is given.";
    if (empty) return "It returns an empty list whatever it is given.";
    if (yours.size() < 3 || !all_equal(yours) || all_equal(expected)) return "";
    if (std::isnan(yours.front()))
        return "It gives NaN whatever it is given. Is something used before it has a "
               "value?";
    return "It gives " + show(yours.front()) + " whatever it is given.";
}

/// What the function itself returned, if that was asked at all.
record direct_calls(const record& r) {
    record direct = r;
    std::erase_if(direct.calls, [](const seen& s) { return !s.direct; });
    return direct.calls.empty() ? r : direct;
}

std::string argument_handed_back(const record& r) {
    const std::size_t arguments = r.calls.front().inputs.size();
    for (std::size_t k = 0; k < arguments; ++k) {
        std::size_t back = 0;
        bool always = true, right = true;
        for (const seen& s : r.calls) {
            if (s.threw || s.text || s.expected.empty()) continue;
            if (s.inputs.size() != arguments) return "";
            always = always && s.yours == s.inputs[k];
            right = right && s.right;
            back += s.yours.size();
        }
        if (always && !right && back >= 3)
            return arguments == 1 ? "It hands back what it is given, unchanged."
                                  : "It hands back its argument number " +
                                        std::to_string(k + 1) + ", unchanged.";
    }
    return "";
}

std::string rounding(const record& r) {
    double worst = 0, largest = 0;
    for (const seen& s : r.calls)
        for (double number : s.expected)
            if (std::isfinite(number)) largest = std::max(largest, std::abs(number));
    for (const seen& s : r.calls) {
        if (s.threw || s.text) {
            if (!s.right) return "";
            continue;
        }
        if (s.yours.size() != s.expected.size()) return "";
        for (std::size_t i = 0; i < s.yours.size(); ++i) {
            const double a = s.yours[i], b = s.expected[i];
            if (a == b || (std::isnan(a) && std::isnan(b))) continue;
            if (std::abs(a - b) <= 1e-12 * largest) continue;
            const double off = std::abs(a - b) / std::min(std::abs(a), std::abs(b));
            if (!(off < 3e-6)) return "";
            worst = std::max(worst, off);
        }
    }
    if (worst < 1e-13) return "";
    return "All of it is right but for rounding: the largest error is " +
           rounded(worst, 1) +
           " of the number. Is there a float on the way, a constant with too few digits, "
           "or a slope found by wiggling?";
}

/// The factor by which all of yours differ from what is expected, or NaN if there is none; and
/// how many numbers say so.
std::pair<double, std::size_t> common_factor(const std::vector<double>& yours,
                                             const std::vector<double>& expected) {
    double factor = NAN;
    std::size_t witnesses = 0;
    for (std::size_t i = 0; i < yours.size(); ++i) {
        if (yours[i] == 0 && expected[i] == 0) continue;
        const double here = yours[i] / expected[i];
        if (here == 0 || !std::isfinite(here)) return {NAN, 0};
        if (!std::isnan(factor) && !same(here, factor, {1e-6})) return {NAN, 0};
        factor = here;
        ++witnesses;
    }
    return {factor, witnesses};
}

std::string factor_in_words(double factor) {
    if (same(factor, 1, {1e-6})) return "";
    if (same(factor, -1, {1e-6})) return "Each has the wrong sign.";
    if (same(factor, 0.5, {1e-6})) return "Each is half of what it should be.";
    if (same(factor, 2, {1e-6})) return "Each is twice what it should be.";
    return "Each is " + rounded(factor, 6) + " times what it should be.";
}

bool distinct(std::vector<double> numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers.size() >= 3;
}

}

bool collecting() { return open_page != nullptr; }

void note_seen(const trial& t, const wanted& w, const outcome& yours, bool is_right) {
    std::vector<double> entry;
    const auto hash = [](const std::string& text) {
        return static_cast<double>((std::hash<std::string>{}(text) >> 12) + 1);
    };
    const std::string other = yours.thrown ? type_of(yours.thrown) : yours.text;
    write(entry,
          {double(is_right), double(yours.thrown != nullptr), double(yours.is_text),
           other.empty() ? 0 : hash(other), w.value.is_text ? hash(w.value.text) : 0,
           double(!t.inputs.empty() || t.call.empty()), double(w.is_that != nullptr)});
    write(entry, yours.numbers);
    write(entry, w.value.numbers);
    entry.push_back(static_cast<double>(t.inputs.size()));
    for (const std::vector<double>& input : t.inputs) write(entry, input);
    if (open_page->used + entry.size() > std::size(open_page->numbers)) return;
    std::copy(entry.begin(), entry.end(), open_page->numbers + open_page->used);
    open_page->used += entry.size();
}

record collect(const version& v) {
    page* const p = new_shared<page>();
    run_tests_apart(
        v, [p] { open_page = p; }, [p] { p->whole = true; });
    const record result = read_page(*p);
    free_shared(p);
    return result;
}

bool all_right(const record& r) {
    return r.whole && std::all_of(r.calls.begin(), r.calls.end(),
                                  [](const seen& s) { return s.right; });
}

void gather_evidence(const version& v) {
    current() = v.what == kind::mistake && mistakes_seen().contains(v.name)
                    ? mistakes_seen()[v.name]
                    : collect(v);
    if (all_right(current())) return;
    for (const version& m : versions())
        if (m.what == kind::mistake && !mistakes_seen().contains(m.name))
            mistakes_seen()[m.name] = collect(m);
}

std::vector<const version*> explanations() { return explanations(current()); }

std::vector<const version*> explanations(const record& r) {
    std::vector<const version*> all;
    for (const version& v : versions())
        if (v.what == kind::mistake && agree(r, mistakes_seen()[v.name])) all.push_back(&v);
    return all;
}

std::string told_constant(const record& r) {
    return r.calls.empty() ? "" : constant(direct_calls(r));
}

std::string told_constant() { return told_constant(current()); }

std::string told_by_kind(const record& r) {
    if (r.calls.empty()) return "";
    if (const std::string sentence = told_constant(r); !sentence.empty()) return sentence;
    if (const std::string sentence = argument_handed_back(r); !sentence.empty())
        return sentence;
    return rounding(r);
}

std::string told_by_kind() { return told_by_kind(current()); }

std::string near_miss(const std::vector<double>& yours,
                      const std::vector<double>& expected) {
    if (yours.size() != expected.size()) return "";
    double worst = 0;
    for (std::size_t i = 0; i < yours.size(); ++i) {
        if (yours[i] == expected[i]) continue;
        const double smaller = std::min(std::abs(yours[i]), std::abs(expected[i]));
        const double off = std::abs(yours[i] - expected[i]) / smaller;
        if (!(off < 3e-6)) return "";
        worst = std::max(worst, off);
    }
    if (worst == 0) return "";
    return "So small a difference, " + rounded(worst, 1) +
           " of the number at most, comes of rounding or of a formula that is nearly "
           "right.";
}

std::string footprint(const std::vector<double>& yours,
                      const std::vector<double>& expected) {
    if (yours.size() != expected.size()) return "";
    const auto [factor, witnesses] = common_factor(yours, expected);
    if (witnesses >= 3) return factor_in_words(factor);
    if (!std::isnan(factor) || !distinct(expected)) return "";
    std::vector<double> a = yours, b = expected;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    const bool same_numbers =
        std::equal(a.begin(), a.end(), b.begin(), b.end(),
                   [](double x, double y) { return same(x, y, {1e-9}); });
    std::size_t moved = 0;
    for (std::size_t i = 0; i < yours.size(); ++i)
        moved += !same(yours[i], expected[i], {1e-6});
    return same_numbers && moved >= 2 ? "The numbers are right, but in another order." : "";
}

std::string footprint(const record& r) {
    std::vector<double> yours, expected;
    for (const seen& s : r.calls) {
        if (s.threw || s.text || s.yours.size() != s.expected.size()) continue;
        yours.insert(yours.end(), s.yours.begin(), s.yours.end());
        expected.insert(expected.end(), s.expected.begin(), s.expected.end());
    }
    const auto [factor, witnesses] = common_factor(yours, expected);
    return witnesses >= 3 ? factor_in_words(factor) : "";
}

std::string footprint_of_all() { return footprint(current()); }

}
