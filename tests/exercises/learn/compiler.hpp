#pragma once

#include <string>
#include <string_view>

namespace learn {

/// What the compiler and the linker said, without what the build tool says around it.
std::string compiler_messages(std::string_view build_output);

/// The compiler's messages in the order in which they help: errors in the reader's own file, then
/// errors elsewhere, then warnings. Of errors elsewhere that follow upon the first, only their
/// number is told. `answer` is the file as the messages name it.
std::string own_lines_first(const std::string& messages, const std::string& answer);

/// A usual cause in plain words, or nothing. `text` is the reader's file.
std::string usual_cause(const std::string& messages, std::string_view text);

}  // namespace learn
