// learn without a terminal.

#include <cstdlib>

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

TEST_CASE("A chapter, or the beginning of a word, in the place of a name") {
    const SmallBook book;
    CHECK(over_pipe(book, {"mean"}).output.starts_with("2.1 The mean of squares\nMade "));
    CHECK(over_pipe(book, {"me"}).output ==
          "2.1 The mean of squares\nnot written yet: work/2.1-mean.cpp:1\n");
    CHECK(over_pipe(book, {"1"}).output.starts_with("1.1 The dot product\nMade "));
    save(book.answer("1.1-dot"), "pass");
    CHECK(over_pipe(book, {"1"}).status == 0);
    CHECK(over_pipe(book, {"1"}).output.starts_with("1.2 The step\nMade "));
    CHECK(over_pipe(book, {"ean"}).status == 2);
}

TEST_CASE("The limit is handed on to the check") {
    const SmallBook book;
    book.begin_progress();
    save(book.answer("1.1-dot"), "limit");
    CHECK(over_pipe(book, {"1.1"}).output == "may work for 10 s\n");
    CHECK(over_pipe(book, {"--limit", "20", "1.1"}).output == "may work for 20 s\n");
    CHECK(over_pipe(book, {"1.1", "--limit", "2.5"}).output == "may work for 3 s\n");
    CHECK(over_pipe(book, {"--help"}).output.find("--limit SECONDS") != std::string::npos);
}

TEST_CASE("Answers in another folder") {
    const SmallBook book;
    const auto elsewhere = book.folder() / "else/where";
    const std::vector<std::string> there{"--work", elsewhere.string(), "1.1"};
    CHECK(over_pipe(book, there).output == "Made else/where/1.1-dot.cpp for you.\n"
                                           "not written yet: else/where/1.1-dot.cpp:1\n");
    save(elsewhere / "1.1-dot.cpp", "SYNTAX");
    CHECK(over_pipe(book, there).output.find("else/where/1.1-dot.cpp:1:5: error") !=
          std::string::npos);
    save(elsewhere / "1.1-dot.cpp", "undefined");
    CHECK(over_pipe(book, there).output == "else/where/1.1-dot.cpp has no function dot\n");
    save(elsewhere / "1.1-dot.cpp", "pass");
    CHECK(over_pipe(book, there).status == 0);
    CHECK(over_pipe(book, {"--list", "--work", elsewhere.string()})
              .output.find("[x] 1.1 The dot product") != std::string::npos);
    {
        Pty pty(at_terminal(book, {.options = {"--watch", "1.1", "--work", elsewhere}}));
        wait_for_screen_with(pty, "All 3 tests pass.");
        pty.type("s");
        wait_for_screen_with(pty, "pass 1.1-dot");
        pty.type("x");
        pty.wait_for("else/where/1.1-dot.kept-1.cpp");
        pty.type("y");
        wait_for_screen_with(pty, "not written yet: else/where/1.1-dot.cpp:1");
        CHECK(contents(elsewhere / "1.1-dot.kept-1.cpp") == "pass");
    }
    CHECK_FALSE(std::filesystem::exists(book.work()));
}

TEST_CASE("A solution with a mistake in it") {
    const SmallBook book;
    const auto made = book.build() / "exercises/1.1-dot/made";
    for (const std::string name : {"a", "b", "c"})
        save(made / "wrong" / (name + ".cpp"), "mistake " + name);
    save(made / "mistakes.json",
         R"({"mistakes": [{"answer": "wrong/a.cpp"}, {"answer": "wrong/b.cpp"},
                          {"answer": "wrong/c.cpp"}]})");
    const auto mended = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"mend", "1.1"});
        const Answer answer = over_pipe(book, words);
        CHECK(answer.status == 0);
        return answer.output;
    };
    const std::string said =
        "1.1 The dot product\n\nwork/1.1-dot.cpp is the book's solution "
        "with a mistake in it, one of 3 (seed 2).\nFind it and mend it. "
        "learn 1.1 tells whether it is right, and until then what is "
        "wrong.\n";
    // Where there is nothing, and where there is a stub, nothing can be lost.
    CHECK(mended({"--seed", "2"}) == said);
    CHECK(contents(book.answer("1.1-dot")) == "mistake b");
    save(book.answer("1.1-dot"), contents(book.build() / "exercises/1.1-dot/stub.cpp"));
    CHECK(mended({"--seed", "2"}) == said);
    save(book.answer("1.1-dot"), "mine");
    CHECK(mended({"--seed", "2"}) ==
          said + "What you had there is in work/1.1-dot.kept-1.cpp.\n");
    CHECK(contents(book.work() / "1.1-dot.kept-1.cpp") == "mine");
    CHECK(over_pipe(book, {"1.1"}).output.ends_with("the verdict of mistake b\n"));
    // Seeds next to each other have different mistakes, and there is no end of them.
    for (const auto& [seed, name] : {std::pair("1", "a"), {"3", "c"}, {"4", "a"}}) {
        mended({"--seed", seed});
        CHECK(contents(book.answer("1.1-dot")) == std::string("mistake ") + name);
    }
    CHECK(mended({}).find("(seed ") != std::string::npos);
    CHECK(contents(book.answer("1.1-dot")).starts_with("mistake "));
    save(made / "mistakes.json", "{}");
    CHECK(over_pipe(book, {"mend", "1.1"}).output ==
          "learn: build/exercises/1.1-dot/made/mistakes.json makes no sense\n");
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
                                                         {"--watch"},
                                                         {"--watch", "1.1"},
                                                         {"export"},
                                                         {"export", "a", "b"},
                                                         {"export", "a", "--list"},
                                                         {"1.1", "export"},
                                                         {"mend"},
                                                         {"mend", "1"},
                                                         {"mend", "9.9"},
                                                         {"mend", "1.1", "--list"},
                                                         {"mend", "1.1", "--seed", "0"},
                                                         {"mend", "1.1", "--seed", "x"},
                                                         {"1.1", "--seed", "2"},
                                                         {"o"},
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

TEST_CASE("An index that is missing or broken") {
    const SmallBook book;
    const auto expect = [&](const std::string& line) {
        const Answer answer = over_pipe(book, {"1.1"});
        CHECK(answer.status == 1);
        CHECK(answer.output ==
              "learn: " + line + "; `cmake --build build --target book.tangle` makes it\n");
    };
    book.begin_progress();
    const std::string before = contents(book.build() / "index/01-one.json");
    save(book.build() / "index/01-one.json", before.substr(0, before.size() / 2));
    expect("build/index/01-one.json makes no sense");
    save(book.build() / "index/01-one.json", R"({"exercises": [{"id": "1.1-dot"}]})");
    expect("build/index/01-one.json makes no sense");
    save(book.build() / "index/01-one.json", R"({"exercises": []})");
    expect("build/index/01-one.json has no exercise 1.1-dot");
    std::filesystem::remove(book.build() / "index/01-one.json");
    expect("there is no build/index/01-one.json");
    save(book.build() / "index/book.json", R"({"chapters": []})");
    expect("build/index/book.json names no exercises");
    std::filesystem::remove(book.build() / "index/book.json");
    expect("there is no build/index/book.json");
    CHECK(contents(book.work() / "progress") == "learn progress 1\nend\n");
}

TEST_CASE("Somebody else's build is waited for") {
    const SmallBook book;
    std::filesystem::copy_file("/bin/sleep", book.folder() / "ninja");
    const std::string build = "cd '" + book.build().string() + "' && ";
    REQUIRE(std::system((build + "(../ninja 1; touch ended) &").c_str()) == 0);
    const Answer answer = over_pipe(book, {"1.1"});
    CHECK(std::filesystem::exists(book.build() / "ended"));
    CHECK(answer.status == 3);
    CHECK(answer.output.find("learn: waiting for process ") != std::string::npos);
    CHECK(answer.output.find(" (ninja) to end its build\n") != std::string::npos);
}

TEST_CASE("A build that has started learn itself is not waited for") {
    const SmallBook book;
    std::filesystem::copy_file("/bin/sh", book.folder() / "make");
    std::string line = "cd '" + book.build().string() + "' && timeout 20 ../make -c '";
    for (const std::string& word : learn_words(book, {"1.1"})) line += word + " ";
    CHECK(std::system((line + ">said; echo $? >status'").c_str()) == 0);
    CHECK(contents(book.build() / "status") == "3\n");
    CHECK(contents(book.build() / "said")
              .ends_with("not written yet: ../work/1.1-dot.cpp:1\n"));
}

TEST_CASE("Missing progress is found out anew, once") {
    const SmallBook book;
    save(book.answer("2.1-mean"), "pass");
    const Answer first = over_pipe(book, {"--list"});
    CHECK(first.output.find("learn: work/progress is missing; asking the checks") == 0);
    CHECK(first.output.find("1 of 3") != std::string::npos);
    CHECK(over_pipe(book, {"--list"}).output.starts_with("The Woven Network\n"));
}
