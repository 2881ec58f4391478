// A person at a terminal writes the workshop of Part I, with a few mistakes, and watches it learn.

#include <cstdlib>

#include "catch.hpp"
#include "player.hpp"
#include "progress.hpp"
#include "real_book.hpp"
#include "text.hpp"

using learn::Progress;

namespace {

const std::string id = "4.6-workshop";
const std::vector<std::string> options = {"--watch", "4.6", "--limit", "60"};

/// The stub, with those functions of the solution that come before this one.
std::string up_to(const RealBook& book, const std::string& next) {
    std::string solution = book.text(id, "solution"), stub = book.text(id, "stub");
    const std::size_t here = solution.find("double " + next + "("),
                      there = stub.find("double " + next + "(");
    REQUIRE(here != std::string::npos);
    REQUIRE(there != std::string::npos);
    return "#include \"exercise.hpp\"\n" + solution.substr(0, here) + stub.substr(there);
}

/// The per cent in "99.91 % of 2,115 zeros and ones".
double per_cent(const std::string& result) { return std::strtod(result.c_str(), nullptr); }

}  // namespace

TEST_CASE("The first workshop, written with a few mistakes and trained") {
    const RealBook book({id});
    {
        Pty pty(book.at_terminal(options));
        pty.wait_for("4.6 Workshop");
        wait_for_screen_with(pty, "not written yet: work/4.6-workshop.cpp:");
        save(book.answer(id), up_to(book, "loss"));
        wait_for_screen_with(pty, "Right so far: vote, sigmoid. Next comes loss.");
        for (const std::string name : {"upside down", "sum for mean"}) {
            save(book.answer(id), mistake_of(id, name).answer);
            pty.wait_for("Building and checking");
            wait_for_screen_with(pty, "more test");
        }
        save(book.answer(id), book.text(id, "solution"));
        pty.wait_for(" %  loss ");
        pty.wait_for("multiplication in it is yours.");
        pty.type("l");
        wait_for_screen_with(pty, "[x] 4.6 Workshop");
        CHECK(has_line(pty.screen(), "% of 2,115 zeros and ones"));
        pty.type("q");
        pty.type("q");
        CHECK(pty.wait_for_end() == 0);
    }
    const Progress kept = learn::parse_progress(contents(book.work() / "progress"));
    REQUIRE(kept.results.contains(id));
    INFO(kept.results.at(id));
    CHECK(per_cent(kept.results.at(id)) >= 99.8);
    CHECK(kept.results.at(id).ends_with(" % of 2,115 zeros and ones"));
    CHECK(kept.passed.contains(id));
    CHECK(!kept.changed.contains(id));

    // What has failed since keeps its tick, and what it came to.
    save(book.answer(id), mistake_of(id, "sum for mean").answer);
    {
        Pty pty(book.at_terminal(options));
        wait_for_screen_with(pty, "more test");
        pty.type("l");
        wait_for_screen_with(pty, "[x] 4.6 Workshop: a neuron from memory (changed since)");
        pty.type("q");
        pty.type("q");
        CHECK(pty.wait_for_end() == 0);
    }
    const Progress since = learn::parse_progress(contents(book.work() / "progress"));
    CHECK(since.passed.contains(id));
    CHECK(since.changed.contains(id));
    CHECK(since.results == kept.results);
}

TEST_CASE("A training can be ended") {
    const RealBook book({id});
    save(book.answer(id), book.text(id, "solution"));
    Pty pty(book.at_terminal(options));
    pty.wait_for(" %  loss ");
    pty.type("q");
    CHECK(pty.wait_for_end() == 0);
    CHECK(pty.is_in_order());
    CHECK(!learn::parse_progress(contents(book.work() / "progress")).results.contains(id));
}

TEST_CASE("A tick that was earned stays") {
    Progress progress;
    progress.note("1.1-dot", false);
    CHECK(progress == Progress{});
    progress.note("1.1-dot", true);
    CHECK(progress.passed.contains("1.1-dot"));
    progress.note("1.1-dot", false);
    CHECK(progress.passed.contains("1.1-dot"));
    CHECK(progress.changed.contains("1.1-dot"));
    progress.note("1.1-dot", true);
    CHECK(progress.changed.empty());
}

TEST_CASE("What has changed since, and what came of workshops, is read as it was written") {
    Progress progress{"2.1-mean", {"1.1-dot"}};
    progress.changed.insert("1.1-dot");
    progress.results["4.6-workshop"] = "99.91 % of 2,115 zeros and ones";
    const std::string text = learn::write_progress(progress);
    CHECK(text.find("\nchanged 1.1-dot\n") != std::string::npos);
    CHECK(text.find("\nresult 4.6-workshop 99.91 % of 2,115 zeros and ones\n") !=
          std::string::npos);
    CHECK(learn::parse_progress(text) == progress);
    CHECK_THROWS(learn::parse_progress("learn progress 1\nresult 4.6-workshop\nend\n"));
    CHECK_THROWS(learn::parse_progress("learn progress 1\nchanged a/b\nend\n"));
}
