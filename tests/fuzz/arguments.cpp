// Feeds words of any kind to what reads command lines: tangle, learn, digits, and the questions
// that the programs of the chapters ask. They may complain; whatever else they do stops the fuzzer.
//
// The first letter says whose command line it is; its words stand in a line each. There are no
// data here, so that digits ends before it trains, and no files, so that it finds none.
#include "../../tangle/options.hpp"
#include "../exercises/learn/options.hpp"
#include "commands.hpp"
#include "demand.hpp"

#include <cstdint>

namespace {

using Words = std::vector<std::string>;

void try_tangle(const Words& words) {
    tangle::Options options;
    if (!tangle::read_options(words, options).empty()) return;
    if (options.help || options.version) return;
    demand(!options.chapters.empty(), "there are chapters");
    for (const tangle::ChapterList& list : options.chapters)
        demand(list.path.ends_with(".md"), "which are Markdown");
}

void try_learn(const Words& words) {
    learn::Options options;
    if (!learn::read_options(words, options).empty()) return;
    demand(options.limit >= 0.1 && options.limit <= 3600, "a limit within its bounds");
    demand(options.grade.jobs >= 1 && options.grade.jobs <= 64, "so many jobs");
    demand(options.help || options.command != learn::Command::grade ||
               !options.grade.folder.empty(),
           "a class to grade");
    demand(options.help || options.command != learn::Command::export_progress ||
               !options.export_file.empty(),
           "a file to export to");
}

void try_digits(Words words) {
    // What may be installed on a machine is none of ours.
    for (const std::string& word : words)
        if (word.find('/') != word.npos || word.find("fashion") != word.npos) return;
    std::string name = "digits";
    std::vector<char*> argv{name.data()};
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    const int status = woven::run_commands(static_cast<int>(argv.size()) - 1, argv.data());
    demand(status >= 0 && status <= 2, "a status of 0, 1 or 2");
}

template <class Number>
void ask_for(woven::options& ask, const char* name, Number low, Number high) {
    const Number number = ask(name, low, low, high, "a number");
    demand(number >= low && number <= high, "a number within its bounds");
}

void try_questions(const Words& words) {
    struct thing {
        const char* name;
    };
    woven::options ask(words, "asks");
    try {
        ask.flag("--flag", "a flag");
        ask("--name", "", "a name");
        woven::sizes_in(ask("--hidden", "8,8", "sizes"));
        ask_for(ask, "--int", -5, 5);
        ask_for(ask, "--size", std::size_t{1}, std::size_t{1} << 40);
        ask_for(ask, "--seed", std::uint64_t{0}, std::uint64_t{1'000'000'000});
        ask_for(ask, "--rate", 0.0, 1e6);
        ask_for(ask, "--any", -1e300, 1e300);
        const thing found = ask.one_of("--thing", thing{"a"}, {{"a"}, {"b"}}, "a thing");
        demand(*found.name == 'a' || *found.name == 'b', "one of the things");
        ask.rest("FILE...", "files");
        demand(ask.done() !=
                   (std::find(words.begin(), words.end(), "--help") != words.end()),
               "with --help there is help and nothing else");
    } catch (const woven::usage_error&) {
    }
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    Words words(1);
    for (const char c : std::string(data + 1, data + size)) {
        if (c == '\n') words.emplace_back();
        else if (c != '\0') words.back() += c;  // no word has a NUL in it
    }
    if (words.back().empty()) words.pop_back();
    switch (data[0]) {
    case 't':
        try_tangle(words);
        break;
    case 'l':
        try_learn(words);
        break;
    case 'd':
        try_digits(words);
        break;
    default:
        try_questions(words);
    }
    return 0;
}
