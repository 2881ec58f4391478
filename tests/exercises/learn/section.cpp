#include "section.hpp"

#include <algorithm>
#include <vector>

#include "plain.hpp"
#include "text.hpp"

namespace learn {

namespace {

/// Goes through a chapter line by line and knows which lines belong to a fenced block.
class Fences {
public:
    /// True if this line opens, closes or lies in a fenced block.
    bool holds(std::string_view line) {
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        const std::size_t length = std::min(line.find_first_not_of("`~"), line.size());
        if (fence_.empty()) {
            if (length < 3 || line.find_first_not_of(line[0]) < length) return false;
            fence_ = line.substr(0, length);
            return true;
        }
        const bool closes =
            line.starts_with(fence_) &&
            line.find_first_not_of(fence_[0] == '`' ? "` " : "~ ") == line.npos;
        if (closes) fence_.clear();
        return true;
    }

private:
    std::string fence_;
};

/// 2 for `## …`; 0 for what is no heading.
std::size_t heading_level(std::string_view line) {
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    return level <= 6 && line.substr(level).starts_with(' ') ? level : 0;
}

/// Where a line of a section belongs.
std::string* part_of(std::string_view line, std::string* part, Section& section) {
    if (line.starts_with("<details>")) {
        if (line.find("<summary>Hint</summary>") != line.npos) return &section.hint;
        if (line.find("<summary>Solution</summary>") != line.npos) return &section.remarks;
    }
    return line.starts_with("</details>") ? nullptr : part;
}

/// Shares out the lines that follow the heading, up to the next heading.
void read_parts(const std::vector<std::string>& lines, std::size_t next, Section& section) {
    Fences fences;
    std::string* part = &section.task;
    for (; next < lines.size(); ++next) {
        const std::string& line = lines[next];
        if (fences.holds(line)) {
            if (part == &section.task) part = nullptr;
            continue;
        }
        const std::size_t level = heading_level(line);
        if (level > 0 && level <= 3) break;
        part = part_of(line, part, section);
        if (part && !line.starts_with("<")) *part += line + "\n";
    }
}

}  // namespace

Section read_section(std::string_view markdown, std::string_view number) {
    const std::vector<std::string> lines = split_lines(markdown);
    const std::string opening = "### " + std::string(number) + " ";
    Section section;
    Fences fences;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (fences.holds(lines[i]) || !lines[i].starts_with(opening)) continue;
        section.line = i + 1;
        section.title = plain(lines[i].substr(opening.size()));
        read_parts(lines, i + 1, section);
        break;
    }
    for (std::string* part : {&section.task, &section.hint, &section.remarks})
        *part = plain(*part);
    return section;
}

std::string read_title(std::string_view markdown) {
    Fences fences;
    for (const std::string& line : split_lines(markdown))
        if (!fences.holds(line) && heading_level(line) == 1) return plain(line.substr(2));
    return {};
}

}  // namespace learn
