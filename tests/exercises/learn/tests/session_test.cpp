// A person at a terminal and learn, with the small book.

#include "catch.hpp"
#include "player.hpp"

namespace fs = std::filesystem;

TEST_CASE("A reader starts, fails in three ways, passes, moves on, and resumes") {
    const SmallBook book;
    {
        Pty pty(at_terminal(book));
        pty.wait_for("0 of 3");
        pty.wait_for("1.1 The dot product");
        pty.wait_for("not written yet: work/1.1-dot.cpp:1");
        pty.wait_for("Write `dot`. For w1 ≥ 0 it is 16.");
        pty.wait_for("Made work/1.1-dot.cpp for you");
        pty.wait_for("q quit");
        for (const char* mistake : {"index one", "too short", "no sum"}) {
            save(book.answer("1.1-dot"), mistake);
            pty.wait_for("expected 16   <--");
            wait_for_screen_with(pty, std::string("the verdict of ") + mistake);
        }
        save(book.answer("1.1-dot"), "pass\n");
        pty.wait_for("1 of 3");
        pty.wait_for("All 3 tests pass.");
        wait_for_screen_with(pty, "n goes on to 1.2 The step");
        pty.type("n");
        pty.wait_for("1.2 The step");
        wait_for_screen_with(pty, "not written yet: work/1.2-step.cpp:1");
        pty.type("q");
        CHECK(pty.wait_for_end() == 0);
        CHECK(pty.is_in_order());
    }
    CHECK(contents(book.work() / "progress") ==
          "learn progress 1\ncurrent 1.2-step\npassed 1.1-dot\nend\n");
    Pty pty(at_terminal(book));
    pty.wait_for("1 of 3");
    pty.wait_for("1.2 The step");
    wait_for_screen_with(pty, "not written yet: work/1.2-step.cpp:1");
    CHECK(contents(book.answer("1.1-dot")) == "pass\n");
}

TEST_CASE("An exercise that was left unfinished is where the next session begins") {
    const SmallBook book;
    {
        Pty pty(at_terminal(book));
        wait_for_screen_with(pty, "not written yet: work/1.1-dot.cpp:1");
        pty.type("nn");
        wait_for_screen_with(pty, "not written yet: work/2.1-mean.cpp:1");
        pty.type("n");
        wait_for_screen_with(pty, "This is the last exercise");
        pty.type("q");
        CHECK(pty.wait_for_end() == 0);
    }
    Pty pty(at_terminal(book));
    pty.wait_for("2.1 The mean of squares");
    wait_for_screen_with(pty, "not written yet: work/2.1-mean.cpp:1");
    pty.type("pp");
    wait_for_screen_with(pty, "not written yet: work/1.1-dot.cpp:1");
    pty.type("p");
    wait_for_screen_with(pty, "This is the first exercise.");
}

TEST_CASE("Hint and solution") {
    const SmallBook book;
    Pty pty(at_terminal(book));
    wait_for_screen_with(pty, "not written yet");
    pty.type("h");
    wait_for_screen_with(pty, "Start at index 0.");
    pty.type("s");
    wait_for_screen_with(pty, "s once more shows the solution");
    CHECK(pty.everything().find("pass 1.1-dot") == std::string::npos);
    pty.type("s");
    pty.wait_for("pass 1.1-dot");
    wait_for_screen_with(pty, "Most readers begin at 1.");
    save(book.answer("1.1-dot"), "wrong");
    wait_for_screen_with(pty, "the verdict of wrong");
    pty.type("n");
    wait_for_screen_with(pty, "not written yet: work/1.2-step.cpp:1");
    pty.type("h");
    wait_for_screen_with(pty, "There is none for this exercise.");
    save(book.answer("1.2-step"), "pass");
    wait_for_screen_with(pty, "n goes on to 2.1 The mean of squares");
    pty.type("s");
    wait_for_screen_with(pty, "pass 1.2-step");
}

TEST_CASE("The list, and choosing from it") {
    const SmallBook book;
    Pty pty(at_terminal(book));
    wait_for_screen_with(pty, "not written yet");
    pty.type("l");
    pty.wait_for("1 One neuron  (0 of 2)");
    pty.wait_for("> [ ] 1.1 The dot product");
    wait_for_screen_with(pty, "2 Downhill  (0 of 1)");
    pty.type("\x1b[B");
    wait_for_screen_with(pty, "> [ ] 1.2 The step");
    pty.type("\x1bOB");
    wait_for_screen_with(pty, "> [ ] 2.1 The mean of squares");
    pty.type("\x1b[A");
    wait_for_screen_with(pty, "> [ ] 1.2 The step");
    pty.type("\r");
    wait_for_screen_with(pty, "not written yet: work/1.2-step.cpp:1");
    save(book.answer("1.2-step"), "pass");
    wait_for_screen_with(pty, "All 3 tests pass.");
    pty.type("l");
    pty.wait_for("(1 of 2)");
    wait_for_screen_with(pty, "> [x] 1.2 The step");
    pty.type("l");
    wait_for_screen_with(pty, "All 3 tests pass.");
}

TEST_CASE("Reset asks, and keeps the answer") {
    const SmallBook book;
    Pty pty(at_terminal(book));
    wait_for_screen_with(pty, "not written yet");
    pty.type("x");
    wait_for_screen_with(pty, "still as it was in the beginning");
    save(book.answer("1.1-dot"), "pass, my own\n");
    wait_for_screen_with(pty, "All 3 tests pass.");
    pty.type("x");
    pty.wait_for("Your answer is kept, as work/1.1-dot.kept-1.cpp.");
    pty.wait_for("y yes  n no");
    pty.type("n");
    wait_for_screen_with(pty, "Your file stays as it is.");
    CHECK(contents(book.answer("1.1-dot")) == "pass, my own\n");
    pty.type("x");
    pty.wait_for("y yes  n no");
    pty.type("y");
    wait_for_screen_with(pty, "not written yet");
    CHECK(has_line(pty.screen(), "1 of 3"));  // a tick that was earned stays
    CHECK(contents(book.answer("1.1-dot")) == "todo\n");
    CHECK(contents(book.work() / "1.1-dot.kept-1.cpp") == "pass, my own\n");
    save(book.answer("1.1-dot"), "second\n");
    wait_for_screen_with(pty, "the verdict of second");
    pty.type("x");
    pty.wait_for("work/1.1-dot.kept-2.cpp");
}

TEST_CASE("The compiler's errors, with a path that an editor can follow") {
    const SmallBook book;
    Pty pty(at_terminal(book));
    wait_for_screen_with(pty, "not written yet");
    save(book.answer("1.1-dot"), "\nSYNTAX\n");
    wait_for_screen_with(pty, "It does not compile yet:");
    const auto screen = pty.screen();
    CHECK(has_line(screen, "work/1.1-dot.cpp:2:5: error: expected ';' before SYNTAX"));
    CHECK_FALSE(has_line(screen, "FAILED"));
    CHECK_FALSE(has_line(screen, "c++ -c"));
    CHECK_FALSE(has_line(screen, "ninja"));
    CHECK_FALSE(has_line(screen, book.folder().string()));
}

TEST_CASE("A file that goes away and comes back") {
    const SmallBook book;
    Pty pty(at_terminal(book));
    wait_for_screen_with(pty, "not written yet");
    fs::remove(book.answer("1.1-dot"));
    wait_for_screen_with(pty, "work/1.1-dot.cpp is gone.");
    CHECK_FALSE(fs::exists(book.answer("1.1-dot")));
    save(book.answer("1.1-dot"), "back");
    wait_for_screen_with(pty, "the verdict of back");
    fs::remove(book.answer("1.1-dot"));
    wait_for_screen_with(pty, "work/1.1-dot.cpp is gone.");
    pty.type("\r");
    wait_for_screen_with(pty, "not written yet");
}

TEST_CASE("The task once more, after a failure") {
    const SmallBook book;
    Pty pty(at_terminal(book));
    wait_for_screen_with(pty, "not written yet");
    CHECK(has_line(pty.screen(), "Return check"));
    save(book.answer("1.1-dot"), "wrong");
    wait_for_screen_with(pty, "the verdict of wrong");
    CHECK_FALSE(has_line(pty.screen(), "Write `dot`."));
    pty.type("t");
    wait_for_screen_with(pty, "Write `dot`.");
    CHECK_FALSE(has_line(pty.screen(), "the verdict of wrong"));
    pty.type("t");
    wait_for_screen_with(pty, "the verdict of wrong");
    pty.type("t");
    wait_for_screen_with(pty, "Write `dot`.");
    save(book.answer("1.1-dot"), "second");
    wait_for_screen_with(pty, "the verdict of second");
}

TEST_CASE("A narrow window") {
    const SmallBook book;
    Pty pty(at_terminal(book, {.rows = 24, .columns = 40}));
    wait_for_screen_with(pty, "not written yet");
    save(book.answer("1.1-dot"), "sentence");
    wait_for_screen_with(pty, "however long");
    CHECK(has_line(pty.screen(), "  A sentence that is longer than forty"));
    CHECK(has_line(pty.screen(), "  columns is broken between words."));
    CHECK(has_line(pty.screen(), "     a table     keeps its lines, however long"));
    pty.type("l");
    wait_for_screen_with(pty, "1.1 The dot product");
    for (const std::string& line : pty.screen()) CHECK(line.size() <= 40);
}

TEST_CASE("A long table keeps its call") {
    const SmallBook book;
    Pty pty(at_terminal(book));
    wait_for_screen_with(pty, "not written yet");
    save(book.answer("1.1-dot"), "table");
    wait_for_screen_with(pty, "All of them.");
    const auto screen = pty.screen();
    CHECK(screen.size() == 23);
    CHECK(has_line(screen, "Sixty entries"));
    CHECK(has_line(screen, "dot({1, 2}, {6, 5})"));
    CHECK(has_line(screen, "more lines; `learn 1.1` shows them all"));
    CHECK(has_line(screen, "     60         60            0"));
    CHECK_FALSE(has_line(screen, "     2         2            0"));
}

TEST_CASE("Watching a chosen exercise") {
    const SmallBook book;
    Pty pty(at_terminal(book, {.options = {"--watch", "1.2"}}));
    pty.wait_for("1.2 The step");
    wait_for_screen_with(pty, "not written yet: work/1.2-step.cpp:1");
    save(book.answer("1.2-step"), "second");
    wait_for_screen_with(pty, "the verdict of second");
    CHECK_FALSE(fs::exists(book.answer("1.1-dot")));
}

TEST_CASE("Two sessions at once lose nothing") {
    const SmallBook book;
    Pty one(at_terminal(book, {.options = {"--watch", "1.1"}}));
    Pty two(at_terminal(book, {.options = {"--watch", "2.1"}}));
    wait_for_screen_with(one, "not written yet: work/1.1-dot.cpp:1");
    wait_for_screen_with(two, "not written yet: work/2.1-mean.cpp:1");
    save(book.answer("1.1-dot"), "pass one");
    save(book.answer("2.1-mean"), "pass two");
    wait_for_screen_with(one, "All 3 tests pass.");
    wait_for_screen_with(two, "All 3 tests pass.");
    const std::string progress = contents(book.work() / "progress");
    CHECK(progress.ends_with("passed 1.1-dot\npassed 2.1-mean\nend\n"));
    CHECK(contents(book.answer("1.1-dot")) == "pass one");
    CHECK(contents(book.answer("2.1-mean")) == "pass two");
    // Both open the same exercise, which has no file yet, and one of them begins it again.
    one.type("n");
    two.type("n");
    wait_for_screen_with(one, "not written yet: work/1.2-step.cpp:1");
    wait_for_screen_with(two, "not written yet: work/1.2-step.cpp:1");
    save(book.answer("1.2-step"), "mine");
    wait_for_screen_with(one, "the verdict of mine");
    wait_for_screen_with(two, "the verdict of mine");
    one.type("x");
    one.wait_for("y yes  n no");
    one.type("y");
    wait_for_screen_with(one, "not written yet");
    wait_for_screen_with(two, "not written yet");
    CHECK(contents(book.work() / "1.2-step.kept-1.cpp") == "mine");
}

TEST_CASE("Another learn beside this one") {
    const SmallBook book;
    Pty pty(at_terminal(book));
    wait_for_screen_with(pty, "not written yet");
    save(book.answer("2.1-mean"), "pass");
    CHECK(over_pipe(book, {"2.1"}).status == 0);
    save(book.answer("1.1-dot"), "pass");
    wait_for_screen_with(pty, "2 of 3");

    save(book.answer("1.2-step"), "LONG\n");
    Pty other(at_terminal(book, {.options = {"1.2"}}));
    wait_until([&] { return fs::exists(book.folder() / "building"); });
    pty.type("n");
    wait_for_screen_with(pty, "1.2 The step");
    pty.wait_for("Waiting for another learn to end its build");
    save(book.answer("1.2-step"), "pass\n");
    CHECK(other.wait_for_end() == 0);
    wait_for_screen_with(pty, "And that was all of the book.");
}
