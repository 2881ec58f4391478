// learn without a terminal.

#include "catch.hpp"
#include "player.hpp"

TEST_CASE("A single check and its exit status") {
    const SmallBook book;
    const Answer fresh = over_pipe(book, {"1.1"});
    CHECK(fresh.status == 3);
    CHECK(fresh.output == "Made work/1.1-dot.cpp for you.\n"
                          "not written yet: work/1.1-dot.cpp:1\n");
    CHECK(over_pipe(book, {"1.1-dot"}).output == "not written yet: work/1.1-dot.cpp:1\n");
    save(book.answer("1.1-dot"), "wrong");
    const Answer wrong = over_pipe(book, {"work/1.1-dot.cpp"});
    CHECK(wrong.status == 1);
    CHECK(wrong.output ==
          "dot({1, 2}, {6, 5})\n  yours 3   expected 16   <--\nthe verdict of wrong\n");
    save(book.answer("1.1-dot"), "SYNTAX");
    CHECK(over_pipe(book, {"1.1"}).status == 1);
    save(book.answer("1.1-dot"), "pass");
    const Answer right = over_pipe(book, {"1.1"});
    CHECK(right.status == 0);
    CHECK(right.output == "All 3 tests pass.\n");
}

TEST_CASE("Without a name it is the first that is not done") {
    const SmallBook book;
    save(book.answer("1.1-dot"), "pass");
    CHECK(over_pipe(book, {"1.1"}).status == 0);
    const Answer answer = over_pipe(book, {});
    CHECK(answer.status == 3);
    CHECK(answer.output == "1.2 The step\nMade work/1.2-step.cpp for you.\n"
                           "not written yet: work/1.2-step.cpp:1\n");
}

TEST_CASE("The list over a pipe") {
    const SmallBook book;
    save(book.answer("1.1-dot"), "pass");
    CHECK(over_pipe(book, {"1.1"}).status == 0);
    const Answer answer = over_pipe(book, {"--list"});
    CHECK(answer.status == 0);
    CHECK(answer.output ==
          "The Woven Network\n"
          "[##################------------------------------------]  1 of 3\n"
          "\n"
          "1 One neuron  (1 of 2)\n"
          "  [x] 1.1 The dot product\n"
          "> [ ] 1.2 The step\n"
          "2 Downhill  (0 of 1)\n"
          "  [ ] 2.1 The mean of squares\n");
}

TEST_CASE("Mistakes on the command line") {
    const SmallBook book;
    const std::vector<std::vector<std::string>> mistakes{{"9.9"},
                                                         {"--frobnicate"},
                                                         {"1.1", "1.2"},
                                                         {"--limit"},
                                                         {"--limit", "soon"},
                                                         {"--limit", "-1"},
                                                         {"--list", "1.1"},
                                                         {""}};
    for (const std::vector<std::string>& options : mistakes) {
        const Answer answer = over_pipe(book, options);
        INFO(answer.output);
        CHECK(answer.status == 2);
        CHECK(answer.output.starts_with("learn: "));
        CHECK(answer.output.ends_with("(learn --help tells more)\n"));
    }
    CHECK(over_pipe(book, {"9.9"}).output ==
          "learn: there is no exercise 9.9; learn --list shows all (learn --help tells "
          "more)\n");
}

TEST_CASE("Help and version") {
    const SmallBook book;
    CHECK(over_pipe(book, {"--help"}).output.starts_with("learn: the exercises of"));
    CHECK(over_pipe(book, {"--version"}).output == "learn 1, for The Woven Network\n");
}

TEST_CASE("A build folder without a list") {
    const SmallBook book;
    std::filesystem::remove(book.build() / "exercises.list");
    const Answer answer = over_pipe(book, {"1.1"});
    CHECK(answer.status == 1);
    CHECK(answer.output ==
          "learn: there is no build/exercises.list; `cmake --preset default` makes it\n");
}

TEST_CASE("Missing progress is found out anew, once") {
    const SmallBook book;
    save(book.answer("2.1-mean"), "pass");
    const Answer first = over_pipe(book, {"--list"});
    CHECK(first.output.find("learn: work/progress is missing; asking the checks") == 0);
    CHECK(first.output.find("1 of 3") != std::string::npos);
    CHECK(over_pipe(book, {"--list"}).output.starts_with("The Woven Network\n"));
}
