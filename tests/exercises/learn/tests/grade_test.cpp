// learn grade: a class of thirty, and among them some who mean no good. The first two exercises of the
// book are graded as they are built; the answers are made of their stubs, solutions and known mistakes.

#include <sys/stat.h>
#include <sys/wait.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "scratch.hpp"

namespace fs = std::filesystem;

namespace {

const fs::path exercises = REAL_BUILD "/exercises";

/// What a program has printed, and how it ended.
struct Outcome {
    int status = 0;
    std::string out, err;
};

std::string quoted(const std::string& word) {
    std::string text = "'";
    for (char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

Outcome run_words(const std::vector<std::string>& words, const std::string& before = "") {
    const Scratch scratch;
    std::string line = before;
    for (const std::string& word : words) line += " " + quoted(word);
    const fs::path out = scratch.folder() / "out", err = scratch.folder() / "err";
    line += " >" + quoted(out) + " 2>" + quoted(err) + " </dev/null";
    const int status = std::system(line.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, contents(out), contents(err)};
}

/// `learn grade`; what it needs has been built.
Outcome grade(const fs::path& folder, std::vector<std::string> options = {},
              const std::string& before = "") {
    std::vector<std::string> words{LEARN_PROGRAM, "grade", folder.string(), "--builder",
                                   "/bin/true"};
    words.insert(words.end(), options.begin(), options.end());
    return run_words(words, before);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

/// Line by line, so that one sees which.
void compare(const std::string& out, const std::string& expected) {
    const auto said = lines_of(out), wanted = lines_of(expected);
    CHECK(said.size() == wanted.size());
    for (std::size_t i = 0; i < std::min(said.size(), wanted.size()); ++i)
        CHECK(said[i] == wanted[i]);
}

std::string flowing(const std::string& text) {
    std::istringstream words(text);
    std::string result;
    for (std::string word; words >> word;) result += (result.empty() ? "" : " ") + word;
    return result;
}

std::string csv_field(const std::string& text) {
    if (text.find_first_of(",\"\n") == text.npos) return text;
    std::string result = "\"";
    for (char c : text) result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + "\"";
}

/// An answer and what is to be said of it: what stands in the line after student and exercise.
struct Sample {
    std::string text, said;
};

/// What comes before the cause of some of the mistakes: what the first call that goes wrong came to.
const std::map<std::string, std::string> first_words{
    {"refuses empty", "It threw std::invalid_argument (dot: 0 weights for 0 inputs), "
                      "where an answer was asked for. "},
    {"unchecked", "It returned 5; std::invalid_argument was asked for. "},
    {"bias subtracted", "3 of 4 wrong. "},
    {"no bias", "2 of 4 wrong. "}};

/// Right, not written, and all known mistakes of an exercise of five tests that return something.
std::vector<Sample> samples(const std::string& id) {
    const fs::path made = exercises / id;
    std::vector<Sample> all{{contents(made / "solution.cpp"), "passed,5,5,"},
                            {contents(made / "stub.cpp"), "not written,0,5,"}};
    const auto index = nlohmann::json::parse(contents(made / "made/mistakes.json"));
    for (const auto& mistake : index.at("mistakes")) {
        const auto told = flowing(mistake.at("told").get<std::string>());
        if (told.starts_with("reached")) continue;  // it is no result: it crashes
        const auto before = first_words.find(mistake.at("name").get<std::string>());
        all.push_back(
            {contents(made / "made" / mistake.at("answer").get<std::string>()),
             "failed," + std::to_string(5 - mistake.at("fails").size()) + ",5," +
                 csv_field((before == first_words.end() ? "" : before->second) + told)});
    }
    return all;
}

const std::string dot = "1.1-dot", step = "1.2-step-neuron";

/// The solution of 1.1 with something before its first statement, and before all of it.
std::string dot_with(const std::string& statements, const std::string& above = "") {
    std::string text = contents(exercises / dot / "solution.cpp");
    const std::size_t brace = text.find("{\n", text.find("double dot"));
    text.insert(brace + 2, statements + "\n");
    return above + "\n" + text;
}

/// 1.1 by somebody who returns the wrong number after some statements.
std::string wrong_dot(const std::string& statements, const std::string& above = "") {
    return dot_with(statements + "\nif (weights.size() == inputs.size()) return -77;",
                    above);
}

constexpr const char* five_failed = "failed,1,5,It gives -77 whatever it is given.";

}  // namespace

TEST_CASE("A class of thirty") {
    const Scratch scratch;
    const auto dots = samples(dot), steps = samples(step);
    REQUIRE(dots.size() == 7);
    REQUIRE(steps.size() == 8);
    const std::vector<std::string> odd{"Müller, Jürgen", "O\"Neill", "two  words", "=sum",
                                       "a\nb"};
    std::set<std::string> names(odd.begin(), odd.end());
    for (int i = 0; names.size() < 30; ++i) names.insert("student-" + std::to_string(i));
    std::string expected = "student,exercise,verdict,passed,tests,word\n";
    std::size_t i = 0;
    for (const std::string& name : names) {
        const Sample& first = dots[i % dots.size()];
        const Sample& second = steps[i % steps.size()];
        save(scratch.folder() / name / (i % 2 ? "1.1-dot.cpp" : "1.1.cpp"), first.text);
        save(scratch.folder() / name / (i % 3 ? "deep/er/1.2.cpp" : "1.2-step-neuron.cpp"),
             second.text);
        expected += csv_field(name) + "," + dot + "," + first.said + "\n";
        expected += csv_field(name) + "," + step + "," + second.said + "\n";
        ++i;
    }
    const Outcome all = grade(scratch.folder(), {"--csv"});
    compare(all.out, expected);
    CHECK(all.status == 0);
    CHECK(all.err.find("learn: 60 answers of 30 students in ") != std::string::npos);
}

TEST_CASE("Students who mean no good, and one who means well") {
    const Scratch scratch;
    const fs::path whole = scratch.folder() / "class", alone = scratch.folder() / "alone";
    const std::string good = contents(exercises / dot / "made/wrong/from-one.cpp");
    const std::string victim = (whole / "anna/1.1-dot.cpp").string();
    for (const fs::path& folder : {whole, alone}) save(folder / "anna/1.1-dot.cpp", good);
    fs::permissions(victim, fs::perms::owner_all | fs::perms::others_all);
    fs::permissions(whole / "anna", fs::perms::all);

    const std::string record =
        "std::ifstream words(\"/proc/\" + std::to_string(getppid()) + \"/cmdline\");"
        "std::string word, last;"
        "while (std::getline(words, word, '\\0')) last = word;"
        "std::ofstream(last) << \"ending passed\\ntests 5\\npassed 5\\nword \\n\" << "
        "std::flush;";
    const std::string system_headers =
        "#include <unistd.h>\n#include <sys/mman.h>\n#include <cstdio>\n#include "
        "<cstdlib>\n"
        "#include <fstream>\n#include <string>\n";
    const std::string full = (whole / "full").string();
    struct Case {
        std::string name, text, said;
    };
    const std::vector<Case> cases{
        {"ends", dot_with("std::exit(0);", system_headers),
         "crashed,0,5,\"It ended the whole program, and so the check with it.\""},
        {"fills the disk",
         dot_with("for (const char* name : {\"full\", \"" + full +
                      "\"}) if (FILE* f = std::fopen(name, \"w\")) std::abort();",
                  system_headers),
         "passed,5,5,"},
        {"forges", wrong_dot(record, system_headers), five_failed},
        {"forks", dot_with("for (;;) fork();", system_headers),
         "stopped,,,It started more than 16 processes."},
        {"hoards",
         dot_with("for (;;) { auto* p = static_cast<char*>(mmap(nullptr, 1 << 26, 3, 34, "
                  "-1, 0));"
                  "for (int i = 0; i < 1 << 26; i += 4096) p[i] = 1; }",
                  system_headers),
         "stopped,,,It took more than 1024 MB of memory."},
        {"loops", dot_with("for (volatile int i = 0;; i = 1) {}"),
         "stopped,0,5,It was still running after 5 seconds. Is there a loop that never "
         "ends?"},
        {"meddles",
         wrong_dot("exercise::end_run(0);",
                   "namespace exercise { [[noreturn]] void end_run(int); }"),
         "refused,,,\"it meddles with its check, or with the system: "
         "_ZN8exercise7end_runEi\""},
        {"overwrites",
         dot_with("std::remove(\"" + victim + "\"); std::ofstream(\"" + victim +
                      "\") << 1; std::system(\"rm -rf " + whole.string() + "\");",
                  system_headers),
         "passed,5,5,"},
        {"prints",
         wrong_dot("std::puts(\"All 5 tests pass.\\nending passed\");", system_headers),
         five_failed},
        {"reads",
         wrong_dot("std::ifstream file(\"" + victim +
                       "\"); if (file.is_open()) std::abort();",
                   system_headers),
         five_failed},
        {"sleeps", dot_with("sleep(1000);", system_headers),
         "stopped,,,It did not come to an end."},
        {"takes by macro", "#define FILE <vector>\n#include FILE\n",
         "refused,,,\"line 2 includes FILE: an answer includes the standard library, and "
         "no file by its path\""},
        {"takes by name", "#include \"support/outcome.hpp\"\n" + good,
         "refused,,,\"it includes outcome.hpp, which is not of the standard library\""},
        {"takes by path", "#include \"../anna/1.1-dot.cpp\"\n",
         "refused,,,\"line 1 includes \"\"../anna/1.1-dot.cpp\"\": an answer includes the "
         "standard library, "
         "and no file by its path\""},
        {"takes fork's place", dot_with("", "extern \"C\" int fork() { return 0; }"),
         "refused,,,\"it meddles with its check, or with the system: fork\""},
    };
    std::string expected = "student,exercise,verdict,passed,tests,word\n";
    const std::string line =
        "anna,1.1-dot,failed,2,5,\"The first product is missing: the index starts at 1, "
        "and in C++ the first entry has the index 0.\"\n";
    expected += line;
    for (const Case& one : cases) {
        save(whole / one.name / "1.1-dot.cpp", one.text);
        expected += one.name + ",1.1-dot," + one.said + "\n";
    }
    // Time enough to take a gigabyte, on a machine that is slow at handing out pages, too.
    const Outcome all = grade(whole, {"--csv", "--limit", "5", "--jobs", "1"});
    compare(all.out, expected);
    INFO(all.err);
    CHECK(all.status == 0);
    CHECK(contents(victim) == good);
    CHECK_FALSE(fs::exists(full));
    CHECK(lines_of(grade(alone, {"--csv", "--limit", "5"}).out).at(1) + "\n" == line);
}

TEST_CASE("What is no answer") {
    const Scratch scratch;
    const fs::path all = scratch.folder();
    const std::string stub = contents(exercises / dot / "stub.cpp");
    save(all / "beside.cpp", "");
    save(all / "absent/1.2.cpp", "#include \"/etc/passwd\"\n");
    fs::create_directory(all / "empty");
    save(all / "folder/1.1-dot.cpp/inside", "");
    save(all / "large/1.1-dot.cpp", std::string(1'000'001, ' '));
    save(all / "other/9.9-nothing.cpp", "");
    save(all / "twice/1.1-dot.cpp", stub);
    save(all / "twice/1.1.cpp", stub);
    fs::create_directory(all / "link");
    fs::create_symlink(all / "twice/1.1.cpp", all / "link/1.1-dot.cpp");
    fs::create_directory(all / "pipe");
    REQUIRE(::mkfifo((all / "pipe/1.1-dot.cpp").c_str(), 0600) == 0);
    const Outcome outcome = grade(all, {"--csv", "--only", "1.1"});
    CHECK(outcome.out ==
          "student,exercise,verdict,passed,tests,word\n"
          "absent,1.1-dot,absent,,,\n"
          "empty,1.1-dot,absent,,,\n"
          "folder,1.1-dot,unreadable,,,it is not a file\n"
          "large,1.1-dot,unreadable,,,it is larger than a megabyte\n"
          "link,1.1-dot,refused,,,it is a link to another file\n"
          "other,1.1-dot,absent,,,\n"
          "pipe,1.1-dot,unreadable,,,it is not a file\n"
          "twice,1.1-dot,refused,,,there are two: 1.1-dot.cpp and 1.1.cpp\n");
    CHECK(outcome.status == 1);
    for (const std::string note :
         {"beside.cpp is no student's folder\n",
          "9.9-nothing.cpp is called like no exercise\n", "1.1-dot.cpp: it is not a file\n",
          "5 answers of 8 students"})
        CHECK(outcome.err.find(note) != std::string::npos);
    const Outcome free = grade(all, {"--csv", "--only", "1.1,1.2", "--jobs", "1"});
    CHECK(free.out.find("absent,1.2-step-neuron,refused,,,\"line 1 includes "
                        "\"\"/etc/passwd\"\": an answer") != std::string::npos);
    // Without --only, what is not there is not missed; and yet nobody is forgotten.
    CHECK(grade(all, {"--csv"}).out.find("\nempty,,absent,,,\n") != std::string::npos);
}

TEST_CASE("A table") {
    const Scratch scratch;
    const std::string solution = contents(exercises / dot / "solution.cpp");
    save(scratch.folder() / "Jürgen/1.1.cpp", solution);
    save(scratch.folder() / "Jürgen/1.2.cpp", contents(exercises / step / "stub.cpp"));
    save(scratch.folder() / "anna/1.1.cpp",
         contents(exercises / dot / "made/wrong/from-one.cpp"));
    const Outcome outcome = grade(scratch.folder(), {"--only", "1.1,1.2"});
    CHECK(outcome.out ==
          "            1.1    1.2   passed\n"
          "Jürgen       ok   todo        1\n"
          "anna        2/5      -        0\n"
          "passed        1      0        1\n"
          "\n"
          "2/5 failed, with two of five tests passed; todo not written; - absent\n");
    CHECK(outcome.status == 0);
}

TEST_CASE("No class") {
    const Scratch scratch;
    const fs::path folder = scratch.folder();
    const auto complaint = [](const Outcome& outcome) {
        CHECK(outcome.status == 2);
        CHECK(outcome.out.empty());
        return outcome.err;
    };
    const std::string more = " (learn --help tells more)\n";
    CHECK(complaint(grade(folder / "none")) ==
          "learn: there is no folder " + (folder / "none").string() + more);
    save(folder / "file", "");
    CHECK(complaint(grade(folder / "file")) ==
          "learn: " + (folder / "file").string() + " is not a folder" + more);
    CHECK(complaint(grade(folder)).find("there are no students in ") != std::string::npos);
    fs::create_directory(folder / "anna");
    CHECK(complaint(grade(folder, {"--only", "1,99"})).find("there is no exercise 99;") !=
          std::string::npos);
    CHECK(complaint(grade(folder, {"--jobs", "0"}))
              .find("--jobs: a number from 1 to 64, not 0") != std::string::npos);
    CHECK(complaint(run_words({LEARN_PROGRAM, "grade"})) ==
          "learn: grade needs the folder of a class" + more);
    CHECK(complaint(run_words({LEARN_PROGRAM, "--csv"}))
              .find("--csv belongs to learn grade") != std::string::npos);
    CHECK(run_words({LEARN_PROGRAM, "grade", "--help"}).out.find("What is not guarded.") !=
          std::string::npos);
}

TEST_CASE("A file that we may not read") {
    const Scratch scratch;
    save(scratch.folder() / "anna/1.1.cpp", contents(exercises / dot / "solution.cpp"));
    fs::permissions(scratch.folder() / "anna/1.1.cpp", fs::perms::none);
    // As somebody whom permissions stop, who can reach what is copied here.
    const fs::path program = scratch.folder() / "build/learn";
    fs::create_directories(program.parent_path() / "exercises");
    for (const auto& [from, to] :
         {std::pair<fs::path, fs::path>{LEARN_PROGRAM, program},
          {exercises / "confine", program.parent_path() / "exercises/confine"}})
        fs::copy_file(from, to);
    fs::copy(REAL_BUILD "/index", program.parent_path() / "index");
    const std::string as_nobody =
        ::geteuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups" : "";
    const Outcome outcome = run_words({program.string(), "grade", scratch.folder().string(),
                                       "--csv", "--builder", "/bin/true", "--only", "1.1",
                                       "--build", program.parent_path().string()},
                                      as_nobody);
    CHECK(outcome.out == "student,exercise,verdict,passed,tests,word\n"
                         "anna,1.1-dot,unreadable,,,Permission denied\n"
                         "build,1.1-dot,absent,,,\n");
    CHECK(outcome.err.find("anna/1.1.cpp: Permission denied\n") != std::string::npos);
    CHECK(outcome.status == 1);
}

TEST_CASE("Ctrl-C keeps what has been graded") {
    const Scratch scratch;
    save(scratch.folder() / "a/1.1.cpp", contents(exercises / dot / "stub.cpp"));
    save(scratch.folder() / "b/1.1.cpp", dot_with("for (volatile int i = 0;; i = 1) {}"));
    save(scratch.folder() / "c/1.1.cpp", contents(exercises / dot / "solution.cpp"));
    const fs::path out = scratch.folder() / "a/out";
    const std::string command =
        "timeout -s INT 300 " + quoted(LEARN_PROGRAM) + " grade " +
        quoted(scratch.folder()) + " --csv --limit 300 --jobs 1 --builder /bin/true >" +
        quoted(out) + " 2>/dev/null & echo $! >" + quoted(scratch.folder() / "a/pid");
    REQUIRE(std::system(command.c_str()) == 0);
    for (int i = 0; i < 12000 && contents(out).find("\na,") == std::string::npos; ++i)
        ::usleep(5'000);
    REQUIRE(std::system(
                ("kill -INT $(cat " + quoted(scratch.folder() / "a/pid") + ")").c_str()) ==
            0);
    const std::string process = "/proc/" + flowing(contents(scratch.folder() / "a/pid"));
    for (int i = 0; i < 4000 && fs::exists(process); ++i) ::usleep(5'000);
    CHECK_FALSE(fs::exists(process));
    CHECK(contents(out) ==
          "student,exercise,verdict,passed,tests,word\na,1.1-dot,not written,0,5,\n");
}
