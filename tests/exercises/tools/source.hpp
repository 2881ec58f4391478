// What make_answers and make_mutants read out of the sources of an exercise.
#pragma once

#include <string>
#include <vector>

/// The text of a file. Throws std::runtime_error if it cannot be read.
std::string read_file(const std::string& path);

/// The parts of a source file around its block `namespace answer { ... }`.
struct source {
    std::string includes;  // the lines #include <...> before it
    std::string block;     // what stands between its braces
};

/// Throws std::runtime_error, naming the file, if there is no such block.
source read_source(const std::string& path);

/// The declarations in a block, without comments: each ends with a semicolon.
std::vector<std::string> declarations(const std::string& block);

/// The name of the function that a declaration declares.
std::string name_declared(const std::string& declaration);

/// The value of a comment `// key: value` at the head of a file, or nothing. Lines that begin
/// with at least two blanks after the slashes continue it.
std::string head_value(const std::string& text, const std::string& key);

/// The parts of a list, `a; b`, without blanks around them.
std::vector<std::string> split(const std::string& list);

/// A text as it stands in C++ source.
std::string literal(const std::string& text);
