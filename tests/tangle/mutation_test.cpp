// Random damage to good chapters, the same in every run: never a crash, never a silent failure.

#include <algorithm>
#include <cstdint>
#include <sstream>
#include <string_view>

#include "../catch.hpp"
#include "sample.hpp"
#include "scratch.hpp"

namespace {

/// Marsaglia's xorshift64: the same numbers everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::size_t below(std::size_t limit) {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        return static_cast<std::size_t>(state_ % limit);
    }

private:
    std::uint64_t state_;
};

const std::vector<std::string>& pieces() {
    static const std::vector<std::string> all = {
        "```",     "```cpp {",  "}",
        "<<",      ">>",        "<<say-so>>",
        "\n",      "> ",        "- ",
        "    ",    "\t",        ".now",
        ".append", ".patch",    "R\"(",
        "/*",      "\\\n",      "@@\n",
        "-",       "+",         " ",
        "\"",      "=",         "$ ",
        "Figure:", "<details>", "\xC3",
        "{#more}", "file=",     "\r",
        "~~~",     "# ",        "#include \"sign.hpp\"\n"};
    return all;
}

/// Cuts out, doubles, moves or puts in a piece of the text, or changes one byte.
std::string damaged(std::string text, Random& random) {
    const std::size_t at = random.below(text.size());
    const std::size_t length =
        1 + random.below(std::min<std::size_t>(60, text.size() - at));
    const std::string piece = text.substr(at, length);
    switch (random.below(5)) {
    case 0:
        text.erase(at, length);
        break;
    case 1:
        text.insert(at, piece);
        break;
    case 2:
        text.insert(random.below(text.size()), piece);
        break;
    case 3:
        text.insert(at, pieces()[random.below(pieces().size())]);
        break;
    default:
        text[at] = static_cast<char>(random.below(256));
    }
    return text;
}

/// Moves past decimal digits; false if there are none.
bool skip_number(std::string_view& text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(digits);
    return digits > 0;
}

bool skip(std::string_view& text, std::string_view expected) {
    if (!text.starts_with(expected)) return false;
    text.remove_prefix(expected.size());
    return true;
}

/// `chapters/01-first.md:12:3: error: …`, or the count of those that are not shown.
bool is_message(std::string_view line) {
    if (skip(line, "tangle: "))
        return skip_number(line) && line == " more errors are not shown";
    const bool chapter =
        skip(line, "chapters/01-first.md:") || skip(line, "chapters/02-second.md:");
    return chapter && skip_number(line) && skip(line, ":") && skip_number(line) &&
           skip(line, ": error: ") && line.size() > 10;
}

/// Every line of an answer is a message with its place.
void check_answer(const Answer& answer) {
    CHECK(answer.out.empty());
    CHECK(answer.status == (answer.err.empty() ? 0 : 1));
    std::istringstream lines(answer.err);
    for (std::string line; std::getline(lines, line);) {
        INFO(line);
        CHECK(is_message(line));
    }
}

void damage_and_tangle(std::uint64_t seed, int runs) {
    const Scratch scratch;
    const auto chapters = write_sample();
    const std::vector<std::string> good = {read_text(chapters[0]), read_text(chapters[1])};
    Random random(seed);
    for (int run = 0; run < runs; ++run) {
        const std::size_t which = random.below(2);
        std::string text = good[which];
        for (std::size_t i = 1 + random.below(3); i > 0 && !text.empty(); --i)
            text = damaged(text, random);
        INFO("seed " << seed << " run " << run << "\n" << text);
        write_text(chapters[which], text);
        check_answer(run_tangle(chapters));
        write_text(chapters[which], good[which]);
    }
}

}  // namespace

TEST_CASE("Damaged chapters one") { damage_and_tangle(1, 1500); }

TEST_CASE("Damaged chapters two") { damage_and_tangle(20260131, 1500); }
