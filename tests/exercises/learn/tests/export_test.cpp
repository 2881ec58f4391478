// What `learn export` writes for the pages of the book.

#include "export.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "player.hpp"

using nlohmann::json;

TEST_CASE("An export names all exercises and which are done") {
    learn::Book book;
    for (const char* id : {"1.1-dot", "1.2-step", "2.1-mean"}) {
        learn::Exercise exercise;
        exercise.id = id;
        book.exercises.push_back(exercise);
    }
    learn::Progress progress;
    progress.passed = {"1.2-step", "7.7-gone"};
    progress.changed = {"1.2-step"};
    const json file = json::parse(learn::write_export(book, progress));
    CHECK(file.at("what") == "exercises done in The Woven Network");
    CHECK(file.at("version") == 1);
    CHECK(file.at("exercises") ==
          json{{"1.1-dot", false}, {"1.2-step", true}, {"2.1-mean", false}});
}

TEST_CASE("learn export writes what is done, and writes it again") {
    const SmallBook book;
    book.begin_progress();
    const auto file = book.folder() / "done.json";
    const auto done = [&] {
        return json::parse(contents(file)).at("exercises").at("1.1-dot").get<bool>();
    };
    const Answer first = over_pipe(book, {"export", "done.json"});
    CHECK(first.status == 0);
    CHECK(first.output.starts_with("Wrote done.json: 0 of 3 exercises are done."));
    CHECK_FALSE(done());
    save(book.answer("1.1-dot"), "pass");
    CHECK(over_pipe(book, {"1.1"}).status == 0);
    const Answer second = over_pipe(book, {"export", file.string()});
    CHECK(second.output.starts_with("Wrote done.json: 1 of 3 exercises are done."));
    CHECK(done());
}

TEST_CASE("learn export leaves alone what is no export") {
    const SmallBook book;
    book.begin_progress();
    for (const char* text : {"", "my own words", "{\"what\": \"lunch\"}", "[1]"}) {
        save(book.folder() / "mine.json", text);
        const Answer answer = over_pipe(book, {"export", "mine.json"});
        CHECK(answer.status == 1);
        CHECK(answer.output ==
              "learn: mine.json is there already, and is no earlier export; "
              "choose another name\n");
        CHECK(contents(book.folder() / "mine.json") == text);
    }
    const Answer folder = over_pipe(book, {"export", "work"});
    CHECK(folder.status == 1);
    CHECK(folder.output.starts_with("learn: "));
    CHECK(std::filesystem::is_directory(book.work()));
}
