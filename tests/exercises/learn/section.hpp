#pragma once

#include <string>
#include <string_view>

namespace learn {

/// What a chapter says about one exercise, as plain text.
struct Section {
    std::size_t line = 0;  ///< of the heading in the chapter, from 1; 0: there is none
    std::string title;     ///< without the number
    std::string task;      ///< up to the stub
    std::string hint;
    std::string remarks;  ///< what the folded solution says beside its program
};

/// Reads the section `### 1.1 Title` of a chapter.
Section read_section(std::string_view markdown, std::string_view number);

/// The text of the chapter's first heading.
std::string read_title(std::string_view markdown);

}  // namespace learn
