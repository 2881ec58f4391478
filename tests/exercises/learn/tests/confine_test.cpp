// What a program that nobody trusts cannot do, guard by guard.

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

#include "catch.hpp"
#include "confine.hpp"
#include "process.hpp"
#include "refusal.hpp"
#include "scratch.hpp"

namespace fs = std::filesystem;

namespace {

using learn::Bounds;
using learn::Ended;

/// A script of the shell within bounds.
Ended confined(const Bounds& bounds, const std::string& script,
               const fs::path& folder = "/") {
    return learn::run(learn::confine_words(REAL_BUILD "/exercises/confine", bounds,
                                           {"/bin/sh", "-c", script}),
                      folder, std::chrono::seconds(60),
                      [](const std::string&) { return true; });
}

std::vector<std::string> system_only() { return learn::system_folders(); }

}  // namespace

TEST_CASE("A confined program ends as it does alone") {
    CHECK(confined({}, "echo here; exit 7").status == 7);
    CHECK(confined({}, "echo here; exit 7").output == "here\n");
    const Ended killed = confined({}, "kill -SEGV $$");
    CHECK(killed.how == Ended::How::by_signal);
    CHECK(killed.status == SIGSEGV);
    CHECK(confined({.alone = true}, "exit 3").status == 3);
}

TEST_CASE("Its environment is three words") {
    ::setenv("SECRET", "x", 1);
    const std::string words =
        confined({}, "env | sed 's/=.*//' | grep -v -e '^PWD$' -e '^_$' | sort").output;
    CHECK(words == "LC_ALL\nPATH\nTMPDIR\n");
}

TEST_CASE("It works for a while and no longer") {
    const auto worked = [](const Bounds& bounds, const std::string& script) {
        rusage before{}, after{};
        ::getrusage(RUSAGE_CHILDREN, &before);
        CHECK(confined(bounds, script).status == learn::worked_too_long);
        ::getrusage(RUSAGE_CHILDREN, &after);
        return after.ru_utime.tv_sec + after.ru_stime.tv_sec - before.ru_utime.tv_sec -
               before.ru_stime.tv_sec;
    };
    const std::string loop = "while :; do :; done";
    CHECK(worked({.seconds = 1, .together = 20}, loop) < 10);
    CHECK(worked({.seconds = 20, .together = 1}, loop + " & " + loop) < 10);
}

TEST_CASE("It opens no more than 64 files, and leaves no core behind") {
    const std::string most = "sed -n 's/^Max \\(open files\\|core file size\\) "
                             "*\\([0-9]*\\) .*/\\2/p' /proc/self/limits";
    CHECK(confined({}, most).output == "0\n64\n");
}

TEST_CASE("A file grows to a megabyte") {
    const Scratch scratch;
    const Bounds bounds{.file = 1, .write = {scratch.folder().string()}};
    confined(bounds, "trap '' XFSZ; head -c 3000000 /dev/zero >long", scratch.folder());
    CHECK(fs::file_size(scratch.folder() / "long") == 1 << 20);
}

TEST_CASE("Memory and processes are counted together") {
    const std::string half = "head -c 60000000 /dev/zero | tail -c 60000000 >/dev/null & ";
    CHECK(confined({.memory = 100}, half + half + half + "wait; sleep 5").status ==
          learn::took_too_much);
    CHECK(confined({.processes = 4}, "for i in 1 2 3 4 5 6; do sleep 5 & done; wait")
              .status == learn::too_many);
    CHECK(confined({.processes = 8}, "for i in 1 2 3 4 5 6; do sleep 0.2 & done; wait")
              .status == 0);
}

TEST_CASE("Before anybody has counted, the system says no to more processes") {
    const Bounds bounds{.processes = 16, .alone = true};
    const std::string most =
        "sed -n 's/^Max processes *\\([0-9]*\\) .*/\\1/p' /proc/self/limits";
    const Ended end = confined(bounds, most);
    REQUIRE(end.output.size() > 1);
    CHECK(std::stoul(end.output) >= 64);
    CHECK(std::stoul(end.output) < 4000);
}

TEST_CASE("What it has started ends with it, in a session of its own, too") {
    for (const bool alone : {false, true}) {
        const std::string time =
            std::to_string(700'000 + ::getpid()) + (alone ? ".1" : ".2");
        CHECK(confined({.alone = alone}, "setsid sleep " + time +
                                             " & setsid sh -c 'sleep " + time +
                                             "' & sleep 0.3; exit 5")
                  .status == 5);
        CHECK(std::system(("! pgrep -f '^sleep " + time + "'").c_str()) == 0);
    }
}

TEST_CASE("It writes where it may, and reads what it may") {
    if (!learn::guards_here().files) return;
    const Scratch scratch;
    const fs::path secret = scratch.folder() / "secret", own = scratch.folder() / "own",
                   open = scratch.folder() / "open";
    for (const fs::path& file : {secret, own, open}) {
        save(file, "before\n");
        fs::permissions(file, fs::perms::all);
    }
    const Bounds writing{.write = {own.string()}};
    CHECK(confined(writing, "echo after >" + own.string()).status == 0);
    CHECK(contents(own) == "after\n");
    CHECK(confined(writing, "echo after >" + secret.string()).status != 0);
    CHECK(confined(writing,
                   "rm -f " + secret.string() + "; mv " + open.string() + " x; mkdir y",
                   scratch.folder())
              .status != 0);
    CHECK(contents(secret) == "before\n");
    CHECK(fs::exists(open));
    CHECK_FALSE(fs::exists(scratch.folder() / "y"));
    CHECK(confined(writing, "cat " + secret.string()).output == "before\n");
    Bounds reading;
    reading.read = system_only();
    reading.read.push_back(open.string());
    CHECK(confined(reading, "cat " + open.string()).output == "before\n");
    CHECK(confined(reading, "cat " + secret.string()).status != 0);
    CHECK(confined(reading, "ls " + scratch.folder().string()).status != 0);
}

TEST_CASE("Alone it has no network, and no other process") {
    if (!learn::guards_here().alone) return;
    const std::string devices = "tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d ' '";
    CHECK(confined({.alone = true}, devices).output == "lo\n");
    const pid_t other = ::fork();
    if (other == 0) {
        if (::geteuid() == 0) (void)!::setuid(65534);
        ::pause();
        ::_exit(0);
    }
    ::usleep(100'000);
    CHECK(confined({}, "kill -0 " + std::to_string(other)).status == 0);
    CHECK(confined({.alone = true}, "kill -0 " + std::to_string(other)).status != 0);
    confined({.alone = true}, "kill -KILL -1");
    CHECK(::waitpid(other, nullptr, WNOHANG) == 0);
    ::kill(other, SIGKILL);
    ::waitpid(other, nullptr, 0);
}

TEST_CASE("Root becomes nobody") {
    if (::geteuid() != 0) return;
    CHECK(confined({.alone = true}, "id -u; id -g; id -G").output ==
          "65534\n65534\n65534\n");
}

TEST_CASE("What is included by a path") {
    const auto refused = [](const std::string& text) {
        return !learn::path_included(text).empty();
    };
    for (const char* text :
         {"#include \"../x.cpp\"", "#include </etc/passwd>",
          "# /* */ include \"a/../../b\"", "%: include \"/x\"", "#include \"~/x\"",
          "#inc\\\nlude \"../x\"", "#include X", "#include", "#import \"/x\"",
          "#include_next <../x>", "/* \n */ #include \"../x\"",
          "const char* s = \"/*\";\n#include \"../x\"\n// \"*/",
          "int n = 1'000;\n#include \"../x\"\nchar c = '\\'';", "#include\\\n \"../x\"",
          "#/**/include \"../x\"", "auto s = R\"(\"\")\";\n#include \"../x\"",
          "#embed \"/etc/passwd\""})
        CHECK(refused(text));
    for (const char* text :
         {"#include <vector>", "#include \"exercise.hpp\"",
          "  #  include <sys/mman.h> // ../x", "// #include \"../x\"",
          "/*\n#include \"../x\"\n*/", "auto s = R\"(\n#include \"../x\"\n)\";",
          "const char* s = \"#include ../x\";", "// \\\n#include \"../x\"",
          "#if 1\n#endif"})
        CHECK_FALSE(refused(text));
    CHECK(learn::path_included("/* 1\n 2 */ \\\n\n#include \"../x\"")
              .starts_with("line 4 includes \"../x\""));
}

TEST_CASE("What the compiler has read, and what the linker would be told") {
    const std::vector<fs::path> allowed{"/usr", "/tmp/own"};
    CHECK(learn::foreign_file("check: /tmp/own/1.1.cpp \\\n /usr/include/x.h\n", allowed)
              .empty());
    CHECK(learn::foreign_file("check: /tmp/own/1.1.cpp \\\n /home/me/a\\ b.cpp\n", allowed)
              .starts_with("it includes a b.cpp,"));
    CHECK_FALSE(learn::foreign_file("check: /usr/../home/x\n", allowed).empty());
    CHECK_FALSE(learn::foreign_file("check: /tmp/own2/x\n", allowed).empty());
    for (const char* name :
         {"_ZN6answer3dotESt4spanIKdLm18446744073709551615EES2_ T 0 1", "_Z4todoPKcS0_i U",
          "memcpy U", "_ZNSt6vectorIdSaIdEED1Ev W 0 1", "_Z6helperd T 0 1",
          "asan.module_ctor t 0 1", "DW.ref.x V 0 1"})
        CHECK(learn::foreign_name(name).empty());
    for (const char* name :
         {"_ZN8exercise5rightEddRKNS_6wantedE T 0 1", "_ZN8exercise7end_runEi U",
          "_ZN5Catch7SessionC1Ev U", "fork T 0 1", "_ZNSt6vectorIdSaIdEED1Ev T 0 1",
          "_ZTIN8exercise3xyzE V 0 1", "__asan_default_options T 0 1"})
        CHECK_FALSE(learn::foreign_name(name).empty());
}
