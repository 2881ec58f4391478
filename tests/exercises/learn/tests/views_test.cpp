#include "views.hpp"

#include "catch.hpp"
#include "file.hpp"
#include "scratch.hpp"
#include "text.hpp"

using namespace learn;

namespace {

std::string text_of(const Lines& lines) { return painted(lines, false); }

Lines numbered(std::size_t count) {
    Lines lines;
    for (std::size_t i = 1; i <= count; ++i) lines.push_back({std::to_string(i)});
    return lines;
}

}  // namespace

TEST_CASE("The bar") {
    CHECK(bar(0, 20, 12) == "[----------]");
    CHECK(bar(1, 20, 12) == "[----------]");
    CHECK(bar(10, 20, 12) == "[#####-----]");
    CHECK(bar(19, 20, 12) == "[#########-]");
    CHECK(bar(20, 20, 12) == "[##########]");
    CHECK(bar(0, 0, 12) == "[----------]");
    CHECK(bar(1, 2, 0) == "[]");
}

TEST_CASE("Colours only for those who want them") {
    CHECK(painted(Line{"x", Colour::red}, true) == "\x1b[31mx\x1b[0m");
    CHECK(painted(Line{"x", Colour::red}, false) == "x");
    CHECK(painted(Line{"x"}, true) == "x");
}

TEST_CASE("Lines that have no room") {
    CHECK(text_of(fit(numbered(3), 3, 80, Keep::first, "")) == "1\n2\n3\n");
    CHECK(text_of(fit(numbered(4), 3, 80, Keep::first, "")) == "1\n2\n… 2 more lines\n");
    CHECK(text_of(fit(numbered(4), 3, 80, Keep::last, "look there")) ==
          "… 2 more lines; look there\n3\n4\n");
    CHECK(fit(numbered(4), 3, 80, Keep::all, "").size() == 4);
    Lines report{{"name"}, {""}, {"call"}, {""}};
    const Lines entries = numbered(20);
    report.insert(report.end(), entries.begin(), entries.end());
    CHECK(text_of(fit(report, 10, 80, Keep::ends, "")) ==
          "name\n\ncall\n\n… 15 more lines\n16\n17\n18\n19\n20\n");
    CHECK(text_of(fit(report, 6, 80, Keep::ends, "")) ==
          text_of(fit(report, 6, 80, Keep::last, "")));
    CHECK(text_of(fit(numbered(9), 6, 80, Keep::ends, "")) ==
          text_of(fit(numbered(9), 6, 80, Keep::last, "")));
    CHECK(text_of(fit(numbered(4), 0, 80, Keep::last, "")) == "… 3 more lines\n4\n");
    const Lines long_line{{std::string(100, 'x')}, {"end"}};
    CHECK(fit(long_line, 3, 50, Keep::first, "").size() == 2);
    CHECK(rows_of({std::string(100, 'x')}, 50) == 2);
    CHECK(rows_of({std::string(101, 'x')}, 50) == 3);
    CHECK(rows_of({""}, 50) == 1);
    CHECK(fit(long_line, 2, 50, Keep::first, "").size() == 2);
}

TEST_CASE("A scene is cut to the window, its body first") {
    Scene scene{{{"top"}}, numbered(30), Keep::last, "", {}, {{"bottom"}}};
    CHECK(laid_out(scene, {10, 80}).size() == 9);
    CHECK(laid_out(scene, {40, 80}).size() == 32);
    CHECK(laid_out(scene, {1, 80}).size() == 6);
    CHECK(laid_out(scene, {10, 80}).back().text == "bottom");
    scene.after = {{"after"}, {"1"}, {"2"}, {"3"}};
    CHECK(laid_out(scene, {33, 80}).size() == 32);
    CHECK(text_of(laid_out(scene, {37, 80}))
              .ends_with("30\n\nafter\n1\n… 2 more lines\nbottom\n"));
    CHECK(text_of(laid_out(scene, {60, 80})).ends_with("30\n\nafter\n1\n2\n3\nbottom\n"));
}

TEST_CASE("The book as tangle tells it") {
    const SmallBook small;
    const Book book = small.read();
    CHECK(book.chapters.size() == 2);
    CHECK(book.chapters[0].title == "One neuron");
    CHECK(book.exercises.size() == 3);
    CHECK(book.exercises[2].name() == "2.1 The mean of squares");
    CHECK(book.find("1.2") == 1);
    CHECK(book.find("1.2-step") == 1);
    CHECK(book.find("some/where/1.2-step.cpp") == 1);
    CHECK_FALSE(book.find("1"));
    CHECK(book.find_all("1") == std::vector<std::size_t>{0, 1});
    CHECK(book.find_all("mea") == std::vector<std::size_t>{2});
    CHECK(book.find_all("1.2") == std::vector<std::size_t>{1});
    CHECK(book.find_all("7").empty());
    CHECK(book.find_all("").empty());
    CHECK_FALSE(book.find(""));
    CHECK(book.exercises[0].task == "Write `dot`. For w1\u00A0≥\u00A00 it is 16.\n");
    CHECK(book.exercises[0].hint == "Start at index 0.\n");
    CHECK(book.exercises[0].remarks == "Most readers begin at 1.\n");
    CHECK(book.exercises[0].unknown.empty());
}

TEST_CASE("A long list is shown around the chosen exercise") {
    const SmallBook small;
    const ListView list = list_view(small.read(), {"", {"1.2-step"}}, 1);
    CHECK(text_of(list.lines) == "1 One neuron  (1 of 2)\n"
                                 "  [ ] 1.1 The dot product\n"
                                 "> [x] 1.2 The step\n"
                                 "2 Downhill  (0 of 1)\n"
                                 "  [ ] 2.1 The mean of squares\n");
    const Progress since{"", {"1.1-dot", "1.2-step"}, {"1.1-dot"}, {{"1.2-step", "99 %"}}};
    CHECK(text_of(list_view(small.read(), since, 2).lines) ==
          "1 One neuron  (2 of 2)\n"
          "  [x] 1.1 The dot product (changed since)\n"
          "  [x] 1.2 The step: 99 %\n"
          "2 Downhill  (0 of 1)\n"
          "> [ ] 2.1 The mean of squares\n");
    CHECK(list_window(list, 0, 2).front().text == "1 One neuron  (1 of 2)");
    CHECK(list_window(list, 1, 3).front().text == "  [ ] 1.1 The dot product");
    CHECK(list_window(list, 2, 2).back().text == "  [ ] 2.1 The mean of squares");
    CHECK(list_window(list, 2, 100).size() == 5);
    CHECK(list_window(list, 2, 0).size() == 1);
}

TEST_CASE("What is said after a verdict") {
    const SmallBook small;
    const Book book = small.read();
    const auto advice = [&](const Progress& progress, Verdict verdict, std::size_t place) {
        return text_of(advice_view(book, progress, place, {verdict, ""}, 80));
    };
    CHECK(advice({}, Verdict::failed, 0).empty());
    CHECK(advice({"", {"1.1-dot"}}, Verdict::passed, 0)
              .starts_with("n goes on to 1.2 The step"));
    CHECK(advice({"", {"1.1-dot", "1.2-step"}}, Verdict::passed, 1)
              .starts_with("That was all of chapter 1, One neuron.\nn goes on to 2.1"));
    CHECK(advice({"", {"1.1-dot", "1.2-step", "2.1-mean"}}, Verdict::passed, 0)
              .ends_with("And that was all of the book.\n"));
    const Report warned{Verdict::failed, "",
                        "a.cpp: In function 'f':\na.cpp:1: warning: x\n"};
    CHECK(text_of(warnings_view(warned)) == "The compiler warns:\na.cpp:1: warning: x\n");
    CHECK(warnings_view({Verdict::failed, "wrong"}).empty());
    CHECK(text_of(report_view({Verdict::failed, "\n\nwrong\n\n"})) == "wrong\n\n");
}
