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
    pty.wait_for("0 of 3");
    wait_for_screen_with(pty, "not written yet");
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
