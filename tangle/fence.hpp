#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "markdown.hpp"

namespace tangle {

class Report;

/// What a block of ours is for.
enum class Kind {
    root,      ///< begins, adds to or changes a file
    chunk,     ///< defines, adds to or changes a chunk
    show,      ///< an illustration: compiled, but no part of a program
    stub,      ///< an exercise's beginning, for the reader
    solution,  ///< an exercise's answer
    run,       ///< a transcript of programs that were run, or of a session with `learn`
    figure     ///< a gnuplot script
};

const char* to_string(Kind kind);

/// A fenced block with its attributes understood.
struct Fence {
    std::string language;
    Kind kind = Kind::chunk;
    const Operation* operation =
        nullptr;            ///< what it does to its chunk; null: it defines it
    std::string name;       ///< of the chunk, the file, the figure or the exercise
    bool now = false;       ///< a program that is made from the state at this place
    bool plumbing = false;  ///< serves; the page shows it folded
    bool compiled = true;
    bool file_scope = false;
    Place place;  ///< of the opening fence
    std::size_t first = 0;
    std::size_t last = 0;
    std::string before;  ///< what stands before it, as in Block
    std::vector<Line> lines;

    // Figures.
    std::string from;
    std::string alt;
    std::string size;
    std::string caption;

    // Transcripts.
    std::vector<std::string> commands;
    std::string tolerance;
    std::string status;
    std::string machine;
    std::string date;
    bool timing = false;
    bool edge = false;  ///< other processors may print other numbers
    bool stored = false;
    bool learn = false;  ///< a session with `learn`
    std::string answer;  ///< what the reader has saved before that session

    // Transcripts and figures whose runs are long: the same on less, for the tests.
    std::vector<std::string> twins;

    bool is_file() const { return kind == Kind::root; }
    bool is_patch() const { return operation != nullptr && operation->language == "diff"; }

    /// What it does in a word: `define`, `append` and so on.
    std::string_view deed() const { return operation ? operation->name : "define"; }

    /// What the loom needs of it.
    Chunk as_chunk() const { return {name, is_file(), lines, place}; }

    bool is_exercise() const { return kind == Kind::stub || kind == Kind::solution; }

    /// What stands in the book's margins: `propagate the error`, `neuron.hpp`, `1.1-dot stub`.
    std::string title() const;
};

/// Reads all of a chapter's blocks that are ours; reports faults in their attributes and adds
/// the names in a faulty block to `doubtful`.
std::vector<Fence> read_fences(const Document& document, const Source& source,
                               Report& report, std::vector<std::string>& doubtful);

}  // namespace tangle
