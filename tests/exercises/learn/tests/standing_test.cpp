// How far a reader is, and where they go on.

#include "standing.hpp"

#include "catch.hpp"
#include "scratch.hpp"

using namespace learn;

namespace {

const std::set<std::string> everything{"1.1-dot", "1.2-step", "2.1-mean"};

}  // namespace

TEST_CASE("How a reader stands with an exercise") {
    Exercise exercise;
    exercise.id = "1.1-dot";
    CHECK(standing({}, exercise) == Standing::open);
    CHECK(standing({"", {"1.1-dot"}}, exercise) == Standing::passed);
    CHECK(standing({"", {"1.1-dot"}, {"1.1-dot"}}, exercise) == Standing::changed);
}

TEST_CASE("How many exercises are passed") {
    const SmallBook small;
    const Book book = small.read();
    const Progress progress{"", {"1.1-dot", "7.7-gone"}, {"1.1-dot"}};
    CHECK(passed_in(book, progress) == 1);
    CHECK(passed_in(book, book.chapters[0], progress) == 1);
    CHECK(passed_in(book, book.chapters[1], progress) == 0);
    CHECK(passed_in(book, {"", everything}) == 3);
}

TEST_CASE("Where to begin") {
    const SmallBook small;
    const Book book = small.read();
    CHECK(starting_place(book, {}) == 0);
    CHECK(starting_place(book, {"2.1-mean", {}}) == 2);
    CHECK(starting_place(book, {"2.1-mean", {"2.1-mean"}}) == 0);
    CHECK(starting_place(book, {"7.7-gone", {"1.1-dot"}}) == 1);
    CHECK(starting_place(book, {"1.2-step", everything}) == 1);
    CHECK(first_unfinished(book, {"", {"1.1-dot"}}, {0, 1}) == 1);
    CHECK(first_unfinished(book, {"", everything}, {1, 2}) == 1);
}

TEST_CASE("What is next") {
    const SmallBook small;
    const Book book = small.read();
    CHECK(unfinished_after(book, {"", {"2.1-mean"}}, 1) == 0);
    CHECK_FALSE(unfinished_after(book, {"", everything}, 1));
    CHECK(place_after(book, {}, 0) == 1);
    CHECK(place_after(book, {"", {"1.2-step"}}, 0) == 1);
    CHECK(place_after(book, {"", {"1.1-dot", "1.2-step"}}, 0) == 2);
    CHECK(place_after(book, {"", {"2.1-mean"}}, 2) == 0);
    CHECK(place_after(book, {"", everything}, 0) == 1);
    CHECK_FALSE(place_after(book, {"", everything}, 2));
    CHECK_FALSE(place_after(book, {}, 2));
}

TEST_CASE("What is remembered of a check") {
    Exercise exercise;
    exercise.id = "4.6-workshop";
    Progress progress;
    for (const Verdict verdict : {Verdict::stopped, Verdict::not_built, Verdict::failed}) {
        note_check(progress, exercise, {verdict});
        CHECK(progress == Progress{});
    }
    note_check(progress, exercise, {Verdict::passed, "", "", "99 %"});
    const Progress earned = progress;
    CHECK(standing(progress, exercise) == Standing::passed);
    CHECK(progress.results.at("4.6-workshop") == "99 %");
    note_check(progress, exercise, {Verdict::not_built});
    CHECK(progress == earned);
    note_check(progress, exercise, {Verdict::not_written});
    CHECK(standing(progress, exercise) == Standing::changed);
    CHECK(progress.results == earned.results);
    note_check(progress, exercise, {Verdict::passed, "", "", "99 %"});
    CHECK(progress == earned);
}
