// A person at a terminal, learn, and the first exercises of the book as they are.

#include <algorithm>
#include <sstream>

#include "catch.hpp"
#include "player.hpp"
#include "real_book.hpp"
#include "text.hpp"

namespace {

/// A text without its line breaks, as one can look for it.
std::string flowing(const std::string& text) {
    std::istringstream words(text);
    std::string result;
    for (std::string word; words >> word;) result += (result.empty() ? "" : " ") + word;
    return result;
}

std::string flowing(const Pty& pty) {
    std::string text;
    for (const std::string& line : pty.screen()) text += line + "\n";
    return flowing(text);
}

std::string tally(const Pty& pty) {
    const std::string line = pty.screen().at(1);
    return line.substr(line.find("]  ") + 3);
}

}  // namespace

TEST_CASE("The first exercise of the book, failed in three ways and passed") {
    const RealBook book({"1.1-dot", "1.2-step-neuron"});
    {
        Pty pty(book.at_terminal());
        pty.wait_for("1.1 The dot product");
        wait_for_screen_with(pty, "not written yet: work/1.1-dot.cpp:");
        CHECK(tally(pty).starts_with("0 of "));
        for (const std::string name : {"from one", "unchecked", "too far"}) {
            const Mistake wrong = mistake_of("1.1-dot", name);
            const std::string told = flowing(wrong.told);
            save(book.answer("1.1-dot"), wrong.answer);
            pty.wait_for("Building and checking");
            wait_for_screen_with(pty, "more test");
            INFO(flowing(pty));
            INFO(told);
            CHECK(told.size() > 20);
            CHECK(flowing(pty).find(told) != std::string::npos);
        }
        save(book.answer("1.1-dot"), "namespace answer { int dot; }\n");
        pty.wait_for("It does not compile yet:");
        wait_for_screen_with(pty, "work/1.1-dot.cpp:1:");
        save(book.answer("1.1-dot"), book.text("1.1-dot", "solution"));
        pty.wait_for("tests pass");
        wait_for_screen_with(pty, "n goes on to 1.2 The step neuron");
        CHECK(tally(pty).starts_with("1 of "));
        pty.type("n");
        wait_for_screen_with(pty, "not written yet: work/1.2-step-neuron.cpp:");
        pty.type("q");
        CHECK(pty.wait_for_end() == 0);
        CHECK(pty.is_in_order());
    }
    Pty pty(book.at_terminal());
    pty.wait_for("1.2 The step neuron");
    wait_for_screen_with(pty, "not written yet: work/1.2-step-neuron.cpp:");
    CHECK(tally(pty).starts_with("1 of "));
    CHECK(contents(book.answer("1.1-dot")) == book.text("1.1-dot", "solution"));
}
