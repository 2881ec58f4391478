#include "report.hpp"

#include "evidence.hpp"
#include "format.hpp"
#include "table.hpp"

#include <algorithm>
#include <cmath>

namespace exercise {

namespace {

bool has_nan(const std::vector<double>& numbers) {
    return std::any_of(numbers.begin(), numbers.end(),
                       [](double x) { return std::isnan(x); });
}

bool has_infinity(const std::vector<double>& numbers) {
    return std::any_of(numbers.begin(), numbers.end(),
                       [](double x) { return std::isinf(x); });
}

/// What went wrong, without a cause: a sentence, or a table and a sentence.
struct finding {
    std::string table, sentence;
    bool comparable = false;  // numbers stand against numbers
};

std::string in_words(const outcome& value) {
    if (value.is_text) return show(value.text);
    if (value.is_list) return show(value.numbers);
    return show(value.numbers.front());
}

std::string exception_in_words(const std::exception_ptr& thrown) {
    const std::string message = message_of(thrown);
    return "threw " + type_of(thrown) + (message.empty() ? "" : " (" + message + ")");
}

finding find(const trial& t, const wanted& w, const outcome& yours) {
    if (yours.thrown && w.is_that)
        return {"", "It " + exception_in_words(yours.thrown) + "; " + w.exception +
                        " was asked for."};
    if (yours.thrown)
        return {"", "It " + exception_in_words(yours.thrown) +
                        ", where an answer was asked for."};
    if (w.is_that)
        return {"",
                "It returned " + in_words(yours) + "; " + w.exception + " was asked for."};
    if (yours.is_text && t.inputs.empty())
        return {"", "It comes to " + show(yours.text) + "; what was asked for is " +
                        show(w.value.text) + "."};
    if (yours.is_text)
        return {"", "It returned " + show(yours.text) + "; the answer is " +
                        show(w.value.text) + "."};
    const std::size_t n = yours.numbers.size(), expected = w.value.numbers.size();
    if (n != expected)
        return {"", "It returned " + counted(n, "number") +
                        (n ? ", " + show(yours.numbers) : "") + "; " +
                        std::to_string(expected) + (expected == 1 ? " was" : " were") +
                        " asked for."};
    std::string sentence;
    if (expected > 1)
        sentence = std::to_string(count_wrong(w, yours)) + " of " +
                   std::to_string(expected) + " wrong.";
    if (has_nan(yours.numbers) && !has_nan(w.value.numbers))
        sentence = "NaN stands for not a number.";
    return {table(t, w, yours), sentence, true};
}

std::string cause(const finding& f, const wanted& w, const outcome& yours,
                  const std::vector<const version*>& explanations) {
    if (const std::string same = told_constant(); !same.empty())
        return same + " " + place();
    if (explanations.size() == 1)
        return explanations[0]->cause + " " + place(explanations[0]->section);
    if (explanations.size() > 1) {
        std::string text = "Several mistakes do that.";
        for (const version* v : explanations) text += " Perhaps: " + v->cause;
        return text + " " + place();
    }
    if (const std::string kind = told_by_kind(); !kind.empty()) return kind + " " + place();
    std::string text = f.comparable ? near_miss(yours.numbers, w.value.numbers) : "";
    if (text.empty() && f.comparable) text = footprint(yours.numbers, w.value.numbers);
    if (text.empty() && f.comparable) text = footprint_of_all();
    if (text.empty() && f.comparable && has_infinity(yours.numbers) &&
        !has_infinity(w.value.numbers))
        text =
            "Infinity comes of a division by 0, of the logarithm of 0, or of a number too "
            "large for a double, such as exp(710).";
    if (f.comparable && has_nan(yours.numbers))
        text = "It comes of 0/0, inf/inf, inf - inf or 0 times inf, or of the root or the "
               "logarithm of a negative number.";
    if (text.empty() && f.comparable)
        text = "None of the mistakes that we know gives " +
               std::string(yours.numbers.size() > 1 ? "these numbers." : "this number.");
    return text + " " + place();
}

}

std::string place(const std::string& section) {
    const std::string id = this_exercise.id;
    std::string heading = section;
    for (const version& v : versions())
        if (heading.empty() && v.what == kind::answer) heading = v.section;
    return "(chapter " + id.substr(0, id.find('.')) + ", \"" + heading + "\")";
}

std::string report(const trial& t, const wanted& w, const outcome& yours,
                   const std::vector<const version*>& explanations) {
    const finding f = find(t, w, yours);
    std::string text = t.call.empty() ? "" : wrapped(t.call, 2) + "\n";
    if (!f.table.empty()) text += f.table + "\n";
    return text + wrapped(f.sentence + " " + cause(f, w, yours, explanations), 2);
}

}
