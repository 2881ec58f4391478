// A person at a terminal, learn, and the first exercises of the book as they are.

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "catch.hpp"
#include "player.hpp"
#include "text.hpp"

namespace fs = std::filesystem;

namespace {

/// A reader's folder for the real book: nothing is written to the book's own.
class RealBook {
public:
    RealBook() {
        fs::create_directories(build());
        fs::copy_file(REAL_BUILDER, builder());
        fs::permissions(builder(), fs::perms::owner_all);
        fs::copy(REAL_BUILD "/index", build() / "index");
        for (const std::string id : {"1.1-dot", "1.2-step-neuron"}) {
            fs::create_directories(build() / "exercises" / id);
            for (const std::string name : {"stub.cpp", "solution.cpp"})
                fs::copy_file(fs::path(REAL_BUILD "/exercises") / id / name,
                              build() / "exercises" / id / name);
        }
    }

    fs::path build() const { return scratch_.folder() / "build"; }
    fs::path builder() const { return scratch_.folder() / "builder"; }
    fs::path work() const { return scratch_.folder() / "work"; }
    fs::path answer(const std::string& id) const { return work() / (id + ".cpp"); }
    std::string solution(const std::string& id) const {
        return contents(build() / "exercises" / id / "solution.cpp");
    }

    Command at_terminal() const {
        Command command;
        command.words = {LEARN_PROGRAM, "--source", REAL_SOURCE, "--build", build(),
                         "--work",      work(),     "--builder", builder()};
        command.folder = scratch_.folder().string();
        command.environment = {{"TERM", "xterm"}, {"NO_COLOR", "1"}};
        command.rows = 40;
        return command;
    }

private:
    Scratch scratch_;
};

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

/// A known mistake: the whole answer, and what the reader must be told about it.
struct Mistake {
    std::string answer, told;
};

Mistake mistake(const std::string& name) {
    const auto all = nlohmann::json::parse(contents(REAL_MADE "/mistakes.json"));
    for (const auto& one : all.at("mistakes"))
        if (one.at("name") == name)
            return {contents(fs::path(REAL_MADE) / one.at("answer").get<std::string>()),
                    flowing(one.at("told").get<std::string>())};
    throw std::runtime_error("there is no mistake " + name);
}

std::string tally(const Pty& pty) {
    const std::string line = pty.screen().at(1);
    return line.substr(line.find("]  ") + 3);
}

}  // namespace

TEST_CASE("The first exercise of the book, failed in three ways and passed") {
    const RealBook book;
    {
        Pty pty(book.at_terminal());
        pty.wait_for("1.1 The dot product");
        wait_for_screen_with(pty, "not written yet: work/1.1-dot.cpp:");
        CHECK(tally(pty).starts_with("0 of "));
        for (const std::string name : {"from one", "unchecked", "too far"}) {
            const Mistake wrong = mistake(name);
            save(book.answer("1.1-dot"), wrong.answer);
            pty.wait_for("Building and checking");
            wait_for_screen_with(pty, "more test");
            INFO(flowing(pty));
            INFO(wrong.told);
            CHECK(wrong.told.size() > 20);
            CHECK(flowing(pty).find(wrong.told) != std::string::npos);
        }
        save(book.answer("1.1-dot"), "namespace answer { int dot; }\n");
        pty.wait_for("It does not compile yet:");
        wait_for_screen_with(pty, "work/1.1-dot.cpp:1:");
        save(book.answer("1.1-dot"), book.solution("1.1-dot"));
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
    CHECK(contents(book.answer("1.1-dot")) == book.solution("1.1-dot"));
}
