// What a session shows, without a terminal.

#include "screen.hpp"

#include "catch.hpp"
#include "scratch.hpp"

using namespace learn;

namespace {

struct Shown {
    std::string top, body, after, bottom;
    Keep keep;
};

Shown shown_by(const Screen& screen, Size size = {40, 80}) {
    const SmallBook small;
    Desk desk;
    desk.book = small.read();
    desk.paths = {small.folder(), small.build(), small.work()};
    save(small.build() / "exercises/1.2-step/solution.cpp", "the solution\n");
    const ProgressFile record(desk.paths.progress(), {"1.2-step", {"1.1-dot"}});
    const Scene scene = scene_of(screen, desk, record, size);
    return {painted(scene.top, false), painted(scene.body, false),
            painted(scene.after, false), painted(scene.bottom, false), scene.keep};
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != text.npos;
}

}  // namespace

TEST_CASE("The screen of an exercise") {
    Screen screen{.place = 1,
                  .report = {Verdict::failed, "wrong\n", "a.cpp:1: warning: x\n"}};
    screen.notice = "Look here.";
    const Shown report = shown_by(screen);
    CHECK(report.top.starts_with("The Woven Network\n[#"));
    CHECK(has(report.top, "  1 of 3\n\n1.2 The step\n"));
    CHECK(report.top.ends_with("work/1.2-step.cpp\nChapter 1, One neuron\n\n"));
    CHECK(report.body == "wrong\n");
    CHECK(report.after == "The compiler warns:\na.cpp:1: warning: x\n");
    CHECK(report.keep == Keep::ends);
    CHECK(report.bottom.starts_with("\nLook here.\n\nReturn check  t task  h hint"));

    screen.view = View::hint;
    CHECK(shown_by(screen).body == "wrong\n");
    CHECK(has(shown_by(screen).bottom, "Hint\n"));
    screen.view = View::task;
    CHECK(shown_by(screen).body.starts_with("The task\n"));
    CHECK(shown_by(screen).keep == Keep::first);
    CHECK(shown_by(screen).after.empty());
    screen.view = View::solution;
    CHECK(shown_by(screen).body.starts_with("The book's solution\nthe solution\n"));
    CHECK(shown_by(screen).keep == Keep::all);

    screen.view = View::report;
    screen.checking = true;
    CHECK(shown_by(screen).body == "Building and checking ...\n");
    CHECK(shown_by(screen).after.empty());
}

TEST_CASE("The screen that asks whether to begin again") {
    const Screen screen{.view = View::reset, .backup = "1.1-dot.kept-1.cpp"};
    const std::string bottom = shown_by(screen).bottom;
    CHECK(has(bottom,
              "Begin this exercise again? Your answer is kept, as 1.1-dot.kept-1.cpp."));
    CHECK(bottom.ends_with("y yes  n no\n"));
}

TEST_CASE("The screen with the list") {
    const Screen screen{.place = 0, .view = View::list, .chosen = 2};
    const Shown list = shown_by(screen);
    CHECK_FALSE(has(list.top, "work/"));
    CHECK(list.body.starts_with("1 One neuron  (1 of 2)\n"));
    CHECK(has(list.body, "  [x] 1.1 The dot product\n"));
    CHECK(has(list.body, "> [ ] 2.1 The mean of squares\n"));
    CHECK(list.bottom == "\nup, down: choose  Return: go there  l back  q quit\n");
    // In a low window it is the part around the chosen one.
    CHECK_FALSE(has(shown_by(screen, {8, 80}).body, "1 One neuron"));
    CHECK(has(shown_by(screen, {8, 80}).body, "2.1 The mean of squares"));
}
