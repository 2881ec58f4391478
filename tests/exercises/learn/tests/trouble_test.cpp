// learn with answers that misbehave, with a terminal that changes, with folders that refuse.

#include <algorithm>
#include <csignal>

#include "catch.hpp"
#include "player.hpp"

namespace fs = std::filesystem;

namespace {

/// True if a process has ended; one that nobody has asked for its status counts.
bool is_gone(const std::string& pid) {
    const std::string state = contents("/proc/" + pid + "/stat");
    return ::kill(std::stoi(pid), 0) != 0 || state.find(") Z ") != state.npos;
}

/// How often a check was run so far.
std::size_t checks(const SmallBook& book) {
    const std::string lines = contents(book.folder() / "checked");
    return static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
}

}  // namespace

TEST_CASE("An endless loop is stopped") {
    const SmallBook book;
    save(book.answer("1.1-dot"), "loop");
    Pty pty(at_terminal(book, {.options = {"--limit", "0.5"}}));
    wait_for_screen_with(pty, "Stopped after 0.5 s: is there a loop that never ends?");
    save(book.answer("1.1-dot"), "pass");
    wait_for_screen_with(pty, "All 3 tests pass.");
}

TEST_CASE("An endless loop that is mended is not waited for") {
    const SmallBook book;
    book.begin_progress();
    save(book.answer("1.1-dot"), "quietly");
    Pty pty(at_terminal(book, {.options = {"--limit", "3600"}}));
    pty.wait_for("Running for 2 s; q ends it");
    save(book.answer("1.1-dot"), "pass");
    wait_for_screen_with(pty, "All 3 tests pass.");
    save(book.answer("1.1-dot"), "quietly");
    pty.wait_for("Building and checking");
    pty.type("q");
    CHECK(pty.wait_for_end() == 0);
    CHECK(pty.is_in_order());
}

TEST_CASE("A program that says that all tests pass, and ends before they are asked") {
    const SmallBook book;
    save(book.answer("1.1-dot"), "imitate");
    const auto ended = over_pipe(book, {"1.1"});
    CHECK(ended.status == 1);
    CHECK(ended.output.find("The program ended before the check did") != std::string::npos);
    CHECK(ended.output.find("All 3 tests pass") == std::string::npos);
}

TEST_CASE("Megabytes of output leave room for the verdict") {
    const SmallBook book;
    book.begin_progress();
    save(book.answer("1.1-dot"), "megabytes");
    Pty pty(at_terminal(book));
    wait_for_screen_with(pty, "the verdict of megabytes");
    CHECK(pty.screen().size() == 23);
    CHECK(has_line(pty.screen(), "more lines; `learn 1.1` shows them all"));
    CHECK(over_pipe(book, {"1.1"}).output.find(" MB of output left out") !=
          std::string::npos);
}

TEST_CASE("A crash, and escape sequences") {
    const SmallBook book;
    save(book.answer("1.1-dot"), "crash");
    Pty pty(at_terminal(book));
    wait_for_screen_with(pty, "Your program crashed: Segmentation fault.");
    save(book.answer("1.1-dot"), "escape");
    wait_for_screen_with(pty, "evil    word?");
}

TEST_CASE("What a program leaves running is ended") {
    const SmallBook book;
    save(book.answer("1.1-dot"), "leave");
    CHECK(over_pipe(book, {"1.1"}).status == 0);
    const std::string left = contents(book.folder() / "left");
    wait_until([&] { return is_gone(left.substr(0, left.find('\n'))); });
}

TEST_CASE("Ctrl-C puts the terminal back and ends what runs") {
    const SmallBook book;
    Pty pty(at_terminal(book));
    wait_for_screen_with(pty, "not written yet");
    CHECK_FALSE(pty.is_in_order());
    pty.type("\x03");
    CHECK(pty.wait_for_end() == 128 + SIGINT);
    CHECK(pty.is_in_order());

    save(book.answer("1.1-dot"), "quietly");
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        const std::size_t before = checks(book);
        Pty busy(at_terminal(book));
        busy.wait_for("Building and checking");
        wait_until([&] { return checks(book) > before; });
        busy.send_signal(signal);
        CHECK(busy.wait_for_end() == 128 + signal);
        CHECK(busy.is_in_order());
    }
}

TEST_CASE("Ctrl-C during a single check") {
    const SmallBook book;
    book.begin_progress();
    save(book.answer("1.1-dot"), "quietly");
    Pty pty(at_terminal(book, {.options = {"1.1"}}));
    wait_until([&] { return checks(book) > 0; });
    pty.type("\x03");
    CHECK(pty.wait_for_end() == 128 + SIGINT);
}

TEST_CASE("The terminal is closed") {
    const SmallBook book;
    Pty pty(at_terminal(book));
    wait_for_screen_with(pty, "not written yet");
    pty.hang_up();
    CHECK(pty.wait_for_end() == 128 + SIGHUP);
}

TEST_CASE("Ctrl-Z and fg") {
    const SmallBook book;
    Command command = at_terminal(book);
    std::string script = "set -m;";
    for (const std::string& word : command.words) script += " '" + word + "'";
    command.words = {"sh", "-c", script + "; echo put aside; read line; fg; echo the end"};
    Pty pty(command);
    wait_for_screen_with(pty, "not written yet");
    pty.type("\x1a");
    pty.wait_for("put aside");
    CHECK(pty.is_in_order());
    save(book.answer("1.1-dot"), "meanwhile");
    pty.type("go on\n");
    wait_for_screen_with(pty, "the verdict of meanwhile");
    CHECK_FALSE(pty.is_in_order());
    pty.type("q");
    pty.wait_for("the end");
    CHECK(pty.is_in_order());
}

TEST_CASE("The window changes") {
    const SmallBook book;
    book.begin_progress();
    save(book.answer("1.1-dot"), "megabytes");
    Pty pty(at_terminal(book));
    wait_for_screen_with(pty, "the verdict of megabytes");
    for (const int rows : {12, 50, 3, 24}) {
        pty.resize(rows, 100 - rows);
        wait_for_screen_with(pty, "the verdict of megabytes");
        CHECK(pty.screen().size() == static_cast<std::size_t>(std::max(rows, 14) - 1));
    }
    pty.resize(1, 1);
    pty.wait_for("The Woven Network");
    pty.type("q");
    CHECK(pty.wait_for_end() == 0);
}

TEST_CASE("A folder that cannot be written") {
    const SmallBook book;
    fs::create_directory(book.work());
    fs::permissions(book.work(), fs::perms(0555));
    Pty pty(at_terminal(book, {.as_nobody = true}));
    pty.wait_for("cannot make work/1.1-dot.cpp: Permission denied");
    pty.wait_for(
        "Your progress is not saved: cannot write work/progress: Permission denied");
    pty.wait_for("q quit");
    pty.type("h");
    wait_for_screen_with(pty, "Start at index 0.");
    fs::permissions(book.work(), fs::perms(0777));
    pty.type("\r");
    wait_for_screen_with(pty, "not written yet: work/1.1-dot.cpp:1");
    pty.type("n");
    pty.wait_for("1.2 The step");
    wait_for_screen_with(pty, "not written yet: work/1.2-step.cpp:1");
    CHECK_FALSE(has_line(pty.screen(), "not saved"));
    fs::permissions(book.work(), fs::perms(0555));
    pty.type("n");
    pty.wait_for("2.1 The mean of squares");
    wait_for_screen_with(pty, "not saved: cannot write work/progress: Permission denied");
    CHECK(has_line(pty.screen(), "cannot make work/2.1-mean.cpp: Permission denied"));
    ::usleep(500'000);
    pty.type("h");
    wait_for_screen_with(pty, "There is none for this exercise.");
    CHECK(has_line(pty.screen(), "cannot make work/2.1-mean.cpp: Permission denied"));
    const Answer once = over_pipe(book, {"2.1"}, true);
    CHECK(once.output == "learn: cannot make work/2.1-mean.cpp: Permission denied\n");
    CHECK(once.status == 1);
}

TEST_CASE("A folder in the place of a file") {
    const SmallBook book;
    fs::create_directories(book.answer("1.1-dot") / "inside");
    fs::create_directories(book.work() / "progress");
    Pty pty(at_terminal(book));
    pty.wait_for("work/1.1-dot.cpp is a folder");
    wait_for_screen_with(pty, "Your progress is not saved: work/progress is a folder");
    ::usleep(300'000);
    pty.type("h");
    wait_for_screen_with(pty, "Start at index 0.");
    CHECK(has_line(pty.screen(), "work/1.1-dot.cpp is a folder"));
    pty.type("x");
    wait_for_screen_with(pty, "work/1.1-dot.cpp is a folder");
    const Answer once = over_pipe(book, {"1.1"});
    CHECK(once.status == 1);
    CHECK(once.output.ends_with("learn: work/1.1-dot.cpp is a folder, and your answer has "
                                "no other place. Give the folder another name.\n"));
    CHECK(fs::exists(book.answer("1.1-dot") / "inside"));
    CHECK(fs::is_directory(book.work() / "progress"));
    fs::remove_all(book.answer("1.1-dot"));
    fs::remove(book.work() / "progress");
    pty.type("\r");
    wait_for_screen_with(pty, "not written yet: work/1.1-dot.cpp:1");
    CHECK_FALSE(has_line(pty.screen(), "not saved"));
}

TEST_CASE("An answer that may not be read") {
    const SmallBook book;
    save(book.answer("1.1-dot"), "pass");
    fs::permissions(book.answer("1.1-dot"), fs::perms::none);
    fs::permissions(book.work(), fs::perms(0777));
    const Answer once = over_pipe(book, {"1.1"}, true);
    CHECK(once.status == 1);
    CHECK(
        once.output.ends_with("learn: cannot read work/1.1-dot.cpp: Permission denied\n"));
    CHECK(fs::file_size(book.answer("1.1-dot")) == 4);
}

TEST_CASE("A file in the place of the folder") {
    const SmallBook book;
    save(book.work(), "not a folder");
    const Answer once = over_pipe(book, {"1.1"});
    CHECK(once.status == 1);
    CHECK(once.output == "learn: cannot make the folder work: Not a directory\n");
    CHECK(contents(book.work()) == "not a folder");
}

TEST_CASE("A disk that is full") {
    const SmallBook book;
    save(book.answer("1.1-dot"), "pass");
    std::string before = "learn progress 1\n";
    for (int i = 1; i < 200; ++i) before += "passed 99." + std::to_string(i) + "-gone\n";
    before += "end\n";
    save(book.work() / "progress", before);
    Command command = at_terminal(book);
    std::string script = "trap '' XFSZ; ulimit -f 4; exec";  // two kilobytes
    for (const std::string& word : command.words) script += " '" + word + "'";
    command.words = {"sh", "-c", script};
    Pty pty(command);
    pty.wait_for("1 of 3");
    pty.wait_for("All 3 tests pass.");
    wait_for_screen_with(pty, "not saved: cannot write work/progress: File too large");
    CHECK(contents(book.answer("1.1-dot")) == "pass");
    CHECK(contents(book.work() / "progress") == before);
}

TEST_CASE("Progress that is of no use is found out anew") {
    const SmallBook book;
    save(book.answer("1.1-dot"), "pass");
    save(book.answer("1.2-step"), "wrong");
    save(book.work() / "progress", "learn progress 7\npassed 2.1-mean\nend\n");
    Pty pty(at_terminal(book));
    pty.wait_for("work/progress is from another version of learn");
    pty.wait_for("checking 1.1-dot ... passed");
    pty.wait_for("checking 1.2-step ... not passed");
    pty.wait_for("1 of 3");
    pty.wait_for("1.2 The step");
    wait_for_screen_with(pty, "found out anew");
    CHECK(contents(book.work() / "progress") ==
          "learn progress 1\ncurrent 1.2-step\npassed 1.1-dot\nend\n");
    CHECK(contents(book.work() / "progress-1.old") ==
          "learn progress 7\npassed 2.1-mean\nend\n");
}

TEST_CASE("Colours, and a terminal that has none") {
    const SmallBook book;
    {
        Pty pty(at_terminal(book));
        wait_for_screen_with(pty, "not written yet");
        CHECK(pty.everything().find("\x1b[1m") != std::string::npos);
    }
    {
        Pty pty(at_terminal(book, {.environment = {{"NO_COLOR", "1"}}}));
        wait_for_screen_with(pty, "not written yet");
        CHECK(pty.everything().find("\x1b[2J") != std::string::npos);
        CHECK(pty.everything().find("m\x1b") == std::string::npos);
        CHECK(pty.everything().find("\x1b[1m") == std::string::npos);
    }
    Pty pty(at_terminal(book, {.environment = {{"TERM", "dumb"}}}));
    wait_for_screen_with(pty, "not written yet");
    pty.type("h");
    wait_for_screen_with(pty, "Start at index 0.");
    CHECK(pty.everything().find('\x1b') == std::string::npos);
}
