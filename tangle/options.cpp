#include "options.hpp"

#include "text.hpp"

namespace tangle {

const char* const help_text =
    R"(usage: tangle [--clean DIR] [--lines DIR] [--line-prefix PREFIX] [--index FILE]
              (--book FILE | CHAPTER.md ...)
       tangle --where FILE:LINE --clean DIR (--book FILE | CHAPTER.md ...)
       tangle --help | --version

Makes the programs of a literate book from its chapters, which are given in
their order. Without a place to write to it only checks them.

  --clean DIR           write programs for readers: indented, chunk names as comments
  --lines DIR           write the same programs with #line into the Markdown
  --line-prefix PREFIX  put PREFIX/ before the chapters' paths in #line
  --index FILE          write what the weave needs to know, as a Lua table
  --book FILE           read the chapters, and what each begins, from FILE
  --where FILE:LINE     say where a line of the clean programs stands in the Markdown

Blocks that tangle reads, by the line that opens them:

  ```cpp {file=x.hpp}            begins a header, which lives on in later chapters
  ```cpp {file=x.cpp}            begins a program, which belongs to its chapter
  ```cpp {file=x.cpp .now}       a program made from what stands above it
  ```cpp {#name}                 defines a chunk (an empty one is a slot)
  ```cpp {#name .append}         adds to its end             (also with file=)
  ```cpp {#name .replace}        a new text for it           (also with file=)
  ```diff {#name .patch}         changes some of its lines   (also with file=)
  ```cpp {.show}                 is compiled, but no part of a program;
                                 scope=file: as a file of its own; .nocompile: not at all
  ```cpp {.stub exercise=1.1-dot}        an exercise's beginning
  ```cpp {.solution exercise=1.1-dot}    its answer
  ```console {.run}              `$ program arguments`, then what it prints;
                                 tolerance=1e-6 status=1 .timing .long
  ```console {.stored machine="two cores" date=2026-01-31}    not run again
  ```gnuplot {#fig-name from="program" alt="what it shows"}   size=640x340

<<name>> alone on a line stands for the chunk of that name.

Exit status: 0 all is well, 1 errors (nothing is written), 2 wrong usage.
)";

namespace {

/// Where the value of an option goes; null if it is no option that takes one.
std::string* value_of(const std::string& option, Options& options) {
    if (option == "--clean") return &options.clean;
    if (option == "--lines") return &options.lines;
    if (option == "--line-prefix") return &options.line_prefix;
    if (option == "--index") return &options.index;
    if (option == "--book") return &options.book;
    if (option == "--where") return &options.where;
    return nullptr;
}

/// What is wrong with the options as a whole.
std::string misfit(const Options& options) {
    if (options.help || options.version) return {};
    if (options.book.empty() == options.chapters.empty()) {
        return "give either --book FILE or chapters";
    }
    if (!options.clean.empty() && options.clean == options.lines) {
        return "--clean and --lines are two folders";
    }
    if (!options.where.empty() && options.clean.empty())
        return "--where needs --clean DIR, too";
    return {};
}

}  // namespace

std::string read_options(const std::vector<std::string>& arguments, Options& options) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        std::string* value = value_of(argument, options);
        if (argument == "--help") {
            options.help = true;
        } else if (argument == "--version") {
            options.version = true;
        } else if (value != nullptr) {
            if (i + 1 == arguments.size() || arguments[i + 1].empty()) {
                return argument + " needs a value";
            }
            *value = arguments[++i];
        } else if (argument.starts_with("-")) {
            return "unknown option " + in_ticks(argument);
        } else {
            options.chapters.push_back(argument);
        }
    }
    return misfit(options);
}

}  // namespace tangle
