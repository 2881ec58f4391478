// The known mistakes of an exercise, as its mistakes.md tells them.
//
//     ## counting tables
//
//     The step was counted once for each table: t must grow once for each call.
//
//     fails: Two tables and three steps; Four tables and two steps
//
// and then a fence: of language `diff`, a patch of the solution as tangle understands it, or of
// language `cpp`, the functions of a whole answer. A paragraph `section: ...` may name the section
// of the chapter to read again. What follows the fence is for whoever reads the file.
#pragma once

#include "markdown.hpp"

#include <cstddef>
#include <string>
#include <vector>

/// One known mistake.
struct mistake {
    std::string name;                 ///< counting tables
    std::size_t line = 1;             ///< of its heading
    std::string told;                 ///< what the reader is told
    std::vector<std::string> fails;   ///< the names of the tests that it must fail
    std::string section;              ///< the heading to read again, or nothing
    std::vector<tangle::Line> lines;  ///< the whole answer; each line knows where it stands
};

/// The mistakes in a text. What is wrong with it is added to `errors`, each in one line that begins
/// with file and line.
std::vector<mistake> read_mistakes(tangle::Source& markdown, tangle::Source& solution,
                                   std::vector<std::string>& errors);

/// A mistake's name as that of a file: `counting-tables`.
std::string file_name(const mistake& m);

/// The lines before and within `namespace answer { ... }` of a mistake's answer.
struct answer_parts {
    std::vector<std::string> includes;
    std::vector<tangle::Line> block;
};

/// Takes an answer apart. The block is empty if there is none.
answer_parts parts_of(const std::vector<tangle::Line>& answer);
