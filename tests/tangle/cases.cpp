#include "cases.hpp"

#include <sstream>

#include "scratch.hpp"

namespace {

/// `clean 01-a/x.hpp` is two words; `errors` and `book` are one; else it is a chapter's name.
Part read_heading(const std::string& heading) {
    const std::size_t space = heading.find(' ');
    if (space != std::string::npos) {
        return {heading.substr(0, space), heading.substr(space + 1), {}};
    }
    if (heading == "errors" || heading == "book") return {heading, {}, {}};
    return {"chapter", heading, {}};
}

/// The empty line before the next case belongs to no part.
void drop_last_empty_line(Case& item) {
    std::string& text = item.parts.back().text;
    if (text == "\n") text.clear();
    if (text.ends_with("\n\n")) text.pop_back();
}

}  // namespace

std::vector<Case> read_cases(const std::filesystem::path& path) {
    std::vector<Case> cases;
    std::istringstream file(read_text(path));
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("=== ")) {
            if (!cases.empty()) drop_last_empty_line(cases.back());
            cases.push_back({line.substr(4), {}});
        } else if (line.starts_with("--- ") && !cases.empty()) {
            cases.back().parts.push_back(read_heading(line.substr(4)));
        } else if (!cases.empty() && !cases.back().parts.empty()) {
            cases.back().parts.back().text += line + "\n";
        }
    }
    return cases;
}
