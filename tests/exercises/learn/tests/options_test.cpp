// The command line: what it asks for, and what is wrong with it.

#include "options.hpp"

#include "catch.hpp"

using namespace learn;

namespace {

using Words = std::vector<std::string>;

Options asked_by(const Words& words) {
    Options options;
    CHECK(read_options(words, options).empty());
    return options;
}

std::string wrong_with(const Words& words) {
    Options options;
    return read_options(words, options);
}

}  // namespace

TEST_CASE("What the command line asks for") {
    CHECK(asked_by({}).command == Command::practise);
    CHECK(asked_by({"1.1"}).exercise == "1.1");
    CHECK(asked_by({"--watch", "7.6"}).watch);
    CHECK(asked_by({"7.6", "--watch"}).exercise == "7.6");
    CHECK(asked_by({"--list"}).list);
    CHECK(asked_by({"--version"}).version);
    CHECK(asked_by({"-h"}).help);

    const Options mend = asked_by({"--limit", "2.5", "mend", "7.6", "--seed", "3"});
    CHECK(mend.command == Command::mend);
    CHECK(mend.exercise == "7.6");
    CHECK(mend.seed == 3);
    CHECK(mend.limit == 2.5);

    const Options grade =
        asked_by({"grade", "class", "--csv", "--only=1,2.3", "--jobs", "4", "--limit=1"});
    CHECK(grade.command == Command::grade);
    CHECK(grade.grade.folder == "class");
    CHECK(grade.grade.only == "1,2.3");
    CHECK(grade.grade.jobs == 4);
    CHECK(grade.grade.csv);
    CHECK(grade.limit == 1);
    // Help is given whatever else is missing.
    CHECK(asked_by({"grade", "--help"}).command == Command::grade);
    CHECK(asked_by({"grade", "--help"}).help);
    CHECK(asked_by({"mend", "-h"}).help);

    const Options exporting = asked_by({"export", "done.json", "--work", "elsewhere"});
    CHECK(exporting.command == Command::export_progress);
    CHECK(exporting.export_file == std::filesystem::absolute("done.json"));
    CHECK(exporting.work == std::filesystem::absolute("elsewhere"));
}

TEST_CASE("What is wrong with the command line, in words") {
    const std::vector<std::pair<Words, std::string>> mistakes{
        {{"--frobnicate"}, "unknown option --frobnicate"},
        {{"--lits"}, "unknown option --lits; did you mean --list?"},
        {{"grade", "class", "--job", "3"}, "unknown option --job; did you mean --jobs?"},
        {{"--seed", "2", "1.1"}, "--seed belongs to learn mend"},
        {{"--csv"}, "--csv belongs to learn grade"},
        {{"grade", "class", "--watch"}, "grade goes without --watch"},
        {{"--list", "export", "a"}, "export goes without --list and --watch"},
        {{"exprt", "done.json"}, "there is no command exprt; did you mean export?"},
        {{"1.1", "1.2"}, "one thing at a time, and not 1.2 as well"},
        {{"export", "a", "b"}, "one thing at a time, and not b as well"},
        {{"grade"}, "grade needs the folder of a class"},
        {{"mend", "--seed", "2"}, "mend needs an exercise"},
        {{"export"}, "export needs the name of a file"},
        {{"--watch"}, "--watch needs an exercise"},
        {{"--list", "1.1"}, "--list takes no exercise"},
        {{"1.1", "export", "a"}, "export comes first"},
        {{"--limit"}, "--limit needs a value"},
        {{"--list", "--work"}, "--work needs a value"},
        {{"--source", ""}, "--source needs a value"},
        {{"export", ""}, "export needs the name of a file"},
        {{"grade", ""}, "grade needs the folder of a class"},
        {{"mend", ""}, "mend needs an exercise"},
        {{"--limit", "soon"}, "--limit: seconds from 0.1 to 3600, not soon"},
        {{"--limit", "nan"}, "--limit: seconds from 0.1 to 3600, not nan"},
        {{"--limit", "-1"}, "--limit: seconds from 0.1 to 3600, not -1"},
        {{"--limit=5s"}, "--limit: seconds from 0.1 to 3600, not 5s"},
        {{"grade", "a", "--jobs", "0"}, "--jobs: a number from 1 to 64, not 0"},
        {{"mend", "1.1", "--seed", "0"}, "--seed: a whole number from 1 on, not 0"},
        {{""}, "an exercise has a name"}};
    for (const auto& [words, what] : mistakes) CHECK(wrong_with(words) == what);
}

TEST_CASE("Of an option that is given twice, the last counts") {
    const Options options = asked_by(
        {"--work", "a", "grade", "b", "--work", "c", "--jobs", "3", "--jobs", "4"});
    CHECK(options.work == std::filesystem::absolute("c"));
    CHECK(options.grade.jobs == 4);
}

TEST_CASE("A word that is nearly a command") {
    CHECK(near_command("gade") == "; did you mean grade?");
    CHECK(near_command("9.9").empty());
    CHECK(near_command("softmax").empty());
}
