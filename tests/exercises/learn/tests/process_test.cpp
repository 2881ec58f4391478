#include "process.hpp"

#include <csignal>

#include "capped.hpp"
#include "catch.hpp"
#include "lock.hpp"
#include "scratch.hpp"

using namespace learn;
using namespace std::chrono_literals;
using How = Ended::How;

namespace {

bool always(const std::string&) { return true; }

Ended shell(const std::string& script, std::chrono::milliseconds limit = 20s,
            const GoOn& go_on = always) {
    return run({"sh", "-c", script}, "/", limit, go_on);
}

}  // namespace

TEST_CASE("Short output is kept whole") {
    Capped output(10, 10);
    output.add("12345678901234567890");
    CHECK(output.text() == "12345678901234567890");
    CHECK(output.last_line() == "1234567890");
    CHECK(Capped().text().empty());
    CHECK(Capped().last_line().empty());
}

TEST_CASE("Long output loses its middle, by whole lines") {
    Capped output(20, 20);
    for (int i = 0; i < 100'000; ++i) output.add("line " + std::to_string(i) + "\n");
    CHECK(output.total() == 1'088'890);
    CHECK(output.text() == "line 0\nline 1\n… 1.1 MB of output left out …\nline 99999\n");
    CHECK(output.last_line() == "line 99999");
    Capped endless(20, 20);
    endless.add(std::string(1000, 'x'));
    CHECK(endless.text() == std::string(20, 'x') + "\n… 960 bytes of output left out …\n" +
                                std::string(20, 'x'));
}

TEST_CASE("Many short lines are too many, too") {
    Capped output;
    for (int i = 1; i <= 200; ++i) output.add(std::to_string(i) + "\n");
    const std::string text = output.text();
    CHECK(text.starts_with("1\n2\n"));
    CHECK(text.find("\n40\n… 121 bytes of output left out …\n81\n") != std::string::npos);
    CHECK(text.ends_with("\n199\n200\n"));
    Capped few;
    for (int i = 1; i <= 160; ++i) few.add(std::to_string(i) + "\n");
    CHECK(few.text().find("left out") == std::string::npos);
}

TEST_CASE("Sizes") {
    CHECK(size_in_words(1) == "1 byte");
    CHECK(size_in_words(812) == "812 bytes");
    CHECK(size_in_words(64'400) == "64 kB");
    CHECK(size_in_words(5'200'000) == "5.2 MB");
}

TEST_CASE("A program's status and output") {
    const Ended end = shell("echo out; echo err >&2; pwd; exit 7");
    CHECK(end.how == How::by_itself);
    CHECK(end.status == 7);
    CHECK(end.output == "out\nerr\n/\n");
    CHECK(end.printed == 10);
    CHECK(shell("read line || echo nothing to read").output == "nothing to read\n");
}

TEST_CASE("A program that is ended") {
    const Ended crashed = shell("kill -FPE $$");
    CHECK(crashed.how == How::by_signal);
    CHECK(crashed.status == SIGFPE);
    const Ended late =
        shell("echo begun; trap '' TERM; while :; do sleep 0.05; done", 200ms);
    CHECK(late.how == How::out_of_time);
    CHECK(late.output == "begun\n");
    CHECK(shell("exec sleep 100", 20s, [](const std::string&) { return false; }).how ==
          How::stopped);
    const Ended seen = shell("echo one; echo two; exec sleep 100", 20s,
                             [](const std::string& line) { return line != "two"; });
    CHECK(seen.output == "one\ntwo\n");
}

TEST_CASE("A program that is not there, or a folder") {
    CHECK(run({"/no/such/program"}, "/", 1s, always).how == How::not_started);
    CHECK(run({"/no/such/program"}, "/", 1s, always).status == ENOENT);
    CHECK(run({"sh", "-c", "true"}, "/no/such/folder", 1s, always).how == How::not_started);
}

TEST_CASE("A program that closes its output, or leaves someone who holds it") {
    CHECK(shell("exec >&- 2>&-; sleep 0.1; exit 4").status == 4);
    CHECK(shell("(trap '' TERM HUP; sleep 100) & echo left; exit 5").output == "left\n");
}

TEST_CASE("Megabytes go through quickly and in little room") {
    const Ended end = shell("yes | head -c 20000000; echo; echo done");
    CHECK(end.how == How::by_itself);
    CHECK(end.printed > 20'000'000);
    CHECK(end.output.size() < 17'000);
    CHECK(end.output.ends_with("\ndone\n"));
}

TEST_CASE("A lock that cannot be made does not matter") {
    const Scratch scratch;
    CHECK(Lock(scratch.folder() / "none" / "lock", always).held());
    CHECK(Lock(scratch.folder() / "lock", always).held());
}
