#include "source.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (!file || !(text << file.rdbuf()))
        throw std::runtime_error(path + ": cannot read it");
    return text.str();
}

source read_source(const std::string& path) {
    const std::string text = read_file(path), opening = "namespace answer {\n";
    const std::size_t begin = text.find(opening);
    const std::size_t end = text.find("\n}\n\n", begin), last = text.rfind("\n}\n");
    if (begin == std::string::npos || last == std::string::npos || last < begin)
        throw std::runtime_error(path + ": there is no block `namespace answer { ... }`");
    source result;
    std::istringstream head(text.substr(0, begin));
    for (std::string line; std::getline(head, line);)
        if (line.starts_with("#include <")) result.includes += line + "\n";
    const std::size_t from = begin + opening.size();
    // In a check something follows the block; in an answer the block ends the file.
    const bool is_check = text.find("TEST_CASE") != std::string::npos;
    result.block = text.substr(from, (is_check ? end : last) + 1 - from);
    return result;
}

std::vector<std::string> declarations(const std::string& block) {
    std::vector<std::string> all;
    std::string current;
    std::istringstream lines(block);
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.starts_with("//")) continue;
        current += line + "\n";
        if (line.ends_with(";")) all.push_back(std::exchange(current, ""));
    }
    return all;
}

std::string name_declared(const std::string& declaration) {
    const std::size_t end = declaration.find('(');
    if (end == std::string::npos)
        throw std::runtime_error("not the declaration of a function: " + declaration);
    const std::size_t begin = declaration.find_last_of(" *&", end) + 1;
    return declaration.substr(begin, end - begin);
}

std::string head_value(const std::string& text, const std::string& key) {
    std::istringstream lines(text);
    std::string value;
    bool inside = false;
    for (std::string line; std::getline(lines, line) && line.starts_with("//");) {
        if (line.starts_with("// " + key + ": ")) {
            value = line.substr(key.size() + 5);
            inside = true;
        } else if (inside && line.starts_with("//  ")) {
            value += " " + line.substr(line.find_first_not_of(' ', 2));
        } else {
            inside = false;
        }
    }
    return value;
}

std::vector<std::string> split(const std::string& list) {
    std::vector<std::string> parts;
    std::istringstream rest(list);
    for (std::string part; std::getline(rest, part, ';');) {
        const std::size_t first = part.find_first_not_of(' ');
        if (first != std::string::npos)
            parts.push_back(part.substr(first, part.find_last_not_of(' ') + 1 - first));
    }
    return parts;
}

std::string literal(const std::string& text) { return "R\"~(" + text + ")~\""; }
