#include "options.hpp"

#include <map>
#include <string_view>

#include "text.hpp"

namespace tangle {

const char* const help_text =
    R"(usage: tangle [--clean DIR] [--lines DIR] [--line-prefix PREFIX] [--index DIR]
              CHAPTER.md ...
       tangle --where FILE:LINE --clean DIR CHAPTER.md ...
       tangle --help | --version

Makes the programs of a literate book from its chapters, which are given in
their order. Without a place to write to it only checks them.

After a chapter may stand what it is expected to begin, or tangle complains:

  tangle 01-a.md HEADERS a.hpp b.hpp PROGRAMS run NOW naive EXERCISES 1.1-dot 02-b.md
                        (with FRESH a chapter neither inherits nor bequeaths)

  --clean DIR           write programs for readers: indented, chunk names as comments
  --lines DIR           write the same programs with #line into the Markdown
  --line-prefix PREFIX  put PREFIX/ before the chapters' paths in #line
  --index DIR           write what all others need to know, as JSON and as Lua tables:
                        book.* and words.json once, NN-slug.* for each chapter
  --where FILE:LINE     say where a line of the clean programs stands in the Markdown

Blocks that tangle reads, by the line that opens them:

  ```cpp {file=x.hpp}            begins a header, which lives on in later chapters
  ```cpp {file=x.cpp}            begins a program, which belongs to its chapter
  ```cpp {file=x.cpp .now}       a program made from what stands above it
  ```cpp {#name}                 defines a chunk (an empty one is a slot)
  ```cpp {#name .append}         adds to its end             (also with file=)
  ```cpp {#name .replace}        a new text for it           (also with file=)
  ```diff {#name .patch}         changes some of its lines   (also with file=)
  ```cpp {#name .plumbing}       what only serves: the page shows it folded; fits with all
                                 of the above
  ```cpp {.show}                 is compiled, but no part of a program;
                                 scope=file: as a file of its own; .nocompile: not at all
  ```cpp {.stub exercise=1.1-dot}        an exercise's beginning
  ```cpp {.solution exercise=1.1-dot}    its answer
  ```console {.run}              `$ program arguments`, then what it prints;
                                 tolerance=1e-6 status=1 .timing .edge;
                                 twin="program --less": a long run, whose output is kept
                                 in the record, and the short one that the tests make
  ```console {.stored machine="two cores" date=2026-01-31}    not run again
  ```console {.learn answer=stub}         a session with learn, and what was saved before
  ```gnuplot {#fig-name from="program" alt="what it shows"}   size=640x340 twin="..."

<<name>> alone on a line stands for the chunk of that name.

Exit status: 0 all is well, 1 errors (nothing is written), 2 wrong usage.
)";

namespace {

/// The options that take a value, and where it goes.
const std::map<std::string_view, std::string Options::*> with_value{
    {"--clean", &Options::clean},
    {"--index", &Options::index},
    {"--line-prefix", &Options::line_prefix},
    {"--lines", &Options::lines},
    {"--where", &Options::where}};

std::string unknown_option(const std::string& option) {
    std::vector<std::string_view> known{"--help", "--version"};
    for (const auto& [name, value] : with_value) known.push_back(name);
    const std::string near = nearest(option, known);
    return "unknown option " + in_ticks(option) +
           (near.empty() ? "" : "; did you mean " + in_ticks(near) + "?");
}

/// Reads chapters, and what each is expected to begin, word by word.
class ChapterReader {
public:
    explicit ChapterReader(std::vector<ChapterList>& chapters) : chapters_(chapters) {}

    /// Returns false for a word that fits nowhere.
    bool read(const std::string& word) {
        if (word.ends_with(".md")) {
            chapters_.emplace_back().path = word;
            names_ = nullptr;
        } else if (chapters_.empty() || !is_keyword(word)) {
            if (names_ == nullptr) return false;
            names_->push_back(word);
        } else {
            begin(word, chapters_.back());
        }
        return true;
    }

private:
    static bool is_keyword(std::string_view word) {
        return word == "HEADERS" || word == "PROGRAMS" || word == "NOW" ||
               word == "EXERCISES" || word == "FRESH";
    }

    void begin(std::string_view keyword, ChapterList& chapter) {
        names_ = keyword == "HEADERS"     ? &chapter.headers
                 : keyword == "PROGRAMS"  ? &chapter.programs
                 : keyword == "NOW"       ? &chapter.now
                 : keyword == "EXERCISES" ? &chapter.exercises
                                          : nullptr;
        if (keyword == "FRESH") chapter.fresh = true;
        chapter.listed = chapter.listed || keyword != "FRESH";
    }

    std::vector<ChapterList>& chapters_;
    std::vector<std::string>* names_ = nullptr;  ///< where further names go
};

/// What is wrong with the options as a whole.
std::string misfit(const Options& options) {
    if (options.help || options.version) return {};
    if (options.chapters.empty()) return "name a chapter";
    if (!options.clean.empty() && options.clean == options.lines) {
        return "--clean and --lines are two folders";
    }
    if (!options.where.empty() && options.clean.empty())
        return "--where needs --clean DIR, too";
    return {};
}

}  // namespace

std::string read_options(const std::vector<std::string>& arguments, Options& options) {
    ChapterReader list(options.chapters);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        const auto option = with_value.find(argument);
        if (argument == "--help") {
            options.help = true;
        } else if (argument == "--version") {
            options.version = true;
        } else if (option != with_value.end()) {
            if (i + 1 == arguments.size() || arguments[i + 1].empty()) {
                return argument + " needs a value";
            }
            options.*option->second = arguments[++i];
        } else if (argument.starts_with("-")) {
            return unknown_option(argument);
        } else if (!list.read(argument)) {
            return in_ticks(argument) + " is no chapter; its file's name ends in `.md`";
        }
    }
    return misfit(options);
}

}  // namespace tangle
