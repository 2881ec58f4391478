// Progress and answers: what is written, and what happens when it cannot be.

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <climits>
#include <csignal>

#include "answer.hpp"
#include "catch.hpp"
#include "file.hpp"
#include "lock.hpp"
#include "progress.hpp"
#include "scratch.hpp"

using namespace learn;
namespace fs = std::filesystem;

namespace {

Paths paths_in(const fs::path& folder) {
    return {folder, folder / "build", folder / "work"};
}

/// While it lives, no file can grow beyond so many bytes: a disk that gets full.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit now{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, SIG_DFL);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit before_{};
};

/// Another process, which does something and ends with the status that this returns.
class Other {
public:
    template <class Do>
    explicit Other(const Do& what) : pid_(::fork()) {
        if (pid_ == 0) ::_exit(what());
    }
    ~Other() {
        if (pid_ > 0) end();
    }
    Other(const Other&) = delete;
    Other& operator=(const Other&) = delete;

    int status() {
        int status = -1;
        ::waitpid(std::exchange(pid_, 0), &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    void end() {
        ::kill(pid_, SIGKILL);
        status();
    }

private:
    pid_t pid_;
};

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

std::string trouble_of(const std::string& text) {
    try {
        parse_progress(text);
    } catch (const Trouble& trouble) {
        return trouble.what();
    }
    return {};
}

}  // namespace

TEST_CASE("Progress is read as it was written") {
    const Progress progress{"2.1-mean", {"1.1-dot", "1.2-step"}};
    CHECK(write_progress(progress) == "learn progress 1\ncurrent 2.1-mean\npassed 1.1-dot\n"
                                      "passed 1.2-step\nend\n");
    CHECK(parse_progress(write_progress(progress)) == progress);
    CHECK(parse_progress("learn progress 1\nend\n") == Progress{});
}

TEST_CASE("Progress that makes no sense") {
    CHECK(trouble_of("") == "is not what learn wrote");
    CHECK(trouble_of("hello\n") == "is not what learn wrote");
    CHECK(trouble_of("learn progress 2\nend\n") == "is from another version of learn");
    CHECK(trouble_of("learn progress 1\npassed 1.1-dot\n") == "has lost its end");
    CHECK(trouble_of("learn progress 1\npassed\nend\n") == "makes no sense in line 2");
    CHECK(trouble_of("learn progress 1\npassed ../x\nend\n") == "makes no sense in line 2");
    CHECK(trouble_of("learn progress 1\nend\nmore\n") == "makes no sense in line 2");
    CHECK(trouble_of("learn progress 1\npassed \x1b[2J\nend\n") ==
          "makes no sense in line 2");
}

TEST_CASE("Progress on disk") {
    const Scratch scratch;
    const fs::path path = scratch.folder() / "work" / "progress";
    CHECK(load_progress(path).missing);
    ProgressFile one(path, {});
    ProgressFile two(path, {});
    one.change([](Progress& progress) { progress.passed.insert("1.1-dot"); });
    two.change([](Progress& progress) { progress.passed.insert("1.2-step"); });
    CHECK(load_progress(path).progress.passed ==
          std::set<std::string>{"1.1-dot", "1.2-step"});
    CHECK(two.progress().passed.size() == 2);
    CHECK(files_in(path.parent_path()) == 2);  // the lock is the second

    save(path, "rubbish");
    CHECK(load_progress(path).trouble.find("progress is not what learn wrote") !=
          std::string::npos);
    fs::remove(path);
    fs::create_directory(path);
    CHECK(load_progress(path).trouble.ends_with("progress is a folder"));
}

TEST_CASE("No change gets lost when several learns make them") {
    const Scratch scratch;
    const fs::path path = scratch.folder() / "work" / "progress";
    const auto pass_sixty = [&](const std::string& name) {
        ProgressFile record(path, {}, std::chrono::seconds(60));
        bool saved = true;
        for (int i = 0; i < 60; ++i) {
            record.change([&](Progress& progress) {
                progress.passed.insert(name + std::to_string(i));
            });
            saved = saved && record.trouble().empty();
        }
        return saved ? 0 : 1;
    };
    Other one([&] { return pass_sixty("one-"); });
    Other two([&] { return pass_sixty("two-"); });
    CHECK(pass_sixty("three-") == 0);
    CHECK(one.status() == 0);
    CHECK(two.status() == 0);
    CHECK(load_progress(path).trouble.empty());
    CHECK(load_progress(path).progress.passed.size() == 180);
    CHECK(files_in(path.parent_path()) == 2);
}

TEST_CASE("A learn that does not let go of the progress") {
    const Scratch scratch;
    const fs::path path = scratch.folder() / "progress";
    Other other([&] {
        const Lock lock(path.string() + ".lock", [](const std::string&) { return true; });
        save(scratch.folder() / "held", "");
        ::pause();
        return 0;
    });
    while (!fs::exists(scratch.folder() / "held")) ::usleep(1000);
    ProgressFile record(path, {}, std::chrono::milliseconds(20));
    record.change([](Progress& progress) { progress.passed.insert("1.1-dot"); });
    CHECK(record.trouble().find("another learn does not let go of ") == 0);
    CHECK(record.progress().passed.contains("1.1-dot"));
    other.end();
    record.change([](Progress& progress) { progress.current = "1.2-step"; });
    CHECK(record.trouble().empty());
    CHECK(load_progress(path).progress == Progress{"1.2-step", {"1.1-dot"}});
}

TEST_CASE("Progress that is of no use is kept, each time") {
    const Scratch scratch;
    const fs::path path = scratch.folder() / "progress";
    for (const char* rubbish : {"first", "second"}) {
        save(path, rubbish);
        ProgressFile(path, {}).change(
            [](Progress& progress) { progress.current = "1.1-dot"; });
        CHECK(load_progress(path).progress.current == "1.1-dot");
    }
    CHECK(contents(scratch.folder() / "progress-1.old") == "first");
    CHECK(contents(scratch.folder() / "progress-2.old") == "second");
}

TEST_CASE("Progress that cannot be written is kept in memory") {
    const Scratch scratch;
    const fs::path path = scratch.folder() / "progress";
    save(path, "learn progress 1\nend\n");
    ProgressFile record(path, {});
    {
        const FullDisk full(4);
        record.change([](Progress& progress) { progress.passed.insert("1.1-dot"); });
    }
    CHECK(record.trouble().find("cannot write") == 0);
    CHECK(record.progress().passed.contains("1.1-dot"));
    CHECK(contents(path) == "learn progress 1\nend\n");
    record.change([](Progress& progress) { progress.passed.insert("1.2-step"); });
    CHECK(record.trouble().empty());
}

TEST_CASE("An answer is made once and never overwritten") {
    const Scratch scratch;
    const Paths paths = paths_in(scratch.folder());
    CHECK(open_answer(paths, "1.1-dot") == Opened::no_stub);
    CHECK_FALSE(has_own_words(paths, "1.1-dot"));
    save(paths.made("1.1-dot", "stub.cpp"), "todo\n");
    CHECK(open_answer(paths, "1.1-dot") == Opened::made);
    CHECK_FALSE(has_own_words(paths, "1.1-dot"));
    save(paths.answer("1.1-dot"), "mine\n");
    CHECK(open_answer(paths, "1.1-dot") == Opened::was_there);
    CHECK(contents(paths.answer("1.1-dot")) == "mine\n");
    CHECK(has_own_words(paths, "1.1-dot"));
    CHECK_THROWS_AS(write_new_file(paths.answer("1.1-dot"), "other"), Trouble);
    CHECK(contents(paths.answer("1.1-dot")) == "mine\n");
}

TEST_CASE("Two learns make the same answer") {
    const Scratch scratch;
    const Paths paths = paths_in(scratch.folder());
    const auto open_all = [&] {
        for (int i = 0; i < 50; ++i) {
            const std::string id = "9." + std::to_string(i) + "-x";
            if (open_answer(paths, id) == Opened::no_stub) return 1;
            if (contents(paths.answer(id)).size() != 100'000) return 2;
        }
        return 0;
    };
    for (int i = 0; i < 50; ++i)
        save(paths.made("9." + std::to_string(i) + "-x", "stub.cpp"),
             std::string(100'000, 'x'));
    Other one(open_all), two(open_all);
    CHECK(open_all() == 0);
    CHECK(one.status() == 0);
    CHECK(two.status() == 0);
    CHECK(files_in(paths.work) == 50);
}

TEST_CASE("A stub that has no room on the disk leaves nothing") {
    const Scratch scratch;
    const Paths paths = paths_in(scratch.folder());
    save(paths.made("1.1-dot", "stub.cpp"), "much too long\n");
    {
        const FullDisk full(4);
        CHECK_THROWS_AS(open_answer(paths, "1.1-dot"), Trouble);
    }
    CHECK_FALSE(fs::exists(paths.answer("1.1-dot")));
    CHECK(open_answer(paths, "1.1-dot") == Opened::made);
}

TEST_CASE("A reset keeps the answer, or does nothing") {
    const Scratch scratch;
    const Paths paths = paths_in(scratch.folder());
    save(paths.made("1.1-dot", "stub.cpp"), "todo\n");
    save(paths.answer("1.1-dot"), "mine\n");
    const fs::path backup = backup_of(paths, "1.1-dot");
    CHECK(backup.filename() == "1.1-dot.kept-1.cpp");
    {
        const FullDisk full(2);
        CHECK_THROWS_AS(reset_answer(paths, "1.1-dot", backup), Trouble);
    }
    CHECK(contents(paths.answer("1.1-dot")) == "mine\n");
    CHECK_FALSE(fs::exists(backup));
    reset_answer(paths, "1.1-dot", backup);
    CHECK(contents(paths.answer("1.1-dot")) == "todo\n");
    CHECK(contents(backup) == "mine\n");
    CHECK(backup_of(paths, "1.1-dot").filename() == "1.1-dot.kept-2.cpp");
    // Another learn, asked at the same time, has taken the name.
    CHECK_THROWS_AS(reset_answer(paths, "1.1-dot", backup), Trouble);
    CHECK(contents(backup) == "mine\n");
    CHECK(contents(paths.answer("1.1-dot")) == "todo\n");
}

TEST_CASE("A file that cannot be replaced leaves nothing beside it") {
    const Scratch scratch;
    fs::create_directories(scratch.folder() / "file" / "full");
    CHECK_THROWS_AS(replace_file(scratch.folder() / "file", "text"), Trouble);
    CHECK_THROWS_AS(move_file(scratch.folder() / "nothing", scratch.folder() / "new"),
                    Trouble);
    CHECK(files_in(scratch.folder()) == 1);
}

TEST_CASE("What a killed learn was writing goes after an hour, and nothing else does") {
    const Scratch scratch;
    const fs::path folder = scratch.folder();
    const std::string gone = std::to_string(INT_MAX / 3), here = std::to_string(::getpid());
    const std::vector<std::string> stay = {"7.1.cpp.new-" + here + "-1", "7.1.cpp",
                                           "a.new-x-1", "b.new-" + gone + "-",
                                           "c.new-12345678901-1"};
    for (const std::string& name : stay) save(folder / name, "a");
    save(folder / ("7.1.cpp.new-" + gone + "-1"), "a");
    const auto earlier = [&](std::chrono::minutes age) {
        for (const fs::directory_entry& entry : fs::directory_iterator(folder))
            fs::last_write_time(entry.path(), fs::file_time_type::clock::now() - age);
        remove_halves(folder);
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
    };
    CHECK(earlier(std::chrono::minutes(59)) == stay.size() + 1);
    CHECK(earlier(std::chrono::minutes(61)) == stay.size());
    for (const std::string& name : stay) CHECK(is_there(folder / name));
    remove_halves(folder / "missing");
}

TEST_CASE("Files that cannot be read, and paths as the reader sees them") {
    const Scratch scratch;
    CHECK_THROWS_AS(read_file(scratch.folder()), Trouble);
    CHECK_THROWS_AS(read_file(scratch.folder() / "nothing"), Trouble);
    save(scratch.folder() / "empty", "");
    CHECK(read_file(scratch.folder() / "empty").empty());
    CHECK(shown(fs::current_path() / "work" / "x.cpp") == "work/x.cpp");
    CHECK(shown(fs::current_path().parent_path() / "x.cpp") == "../x.cpp");
}
