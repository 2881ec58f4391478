#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace learn {

/// Why a text is not compiled: it includes a file by a path or by a macro. Nothing if it does not.
std::string path_included(std::string_view text);

/// Why an answer is not run, by what its compiler has noted of the files that it read (-MD), or nothing.
/// Those below `allowed` it may have read.
std::string foreign_file(std::string_view dependencies,
                         const std::vector<std::filesystem::path>& allowed);

/// Why an answer is not run, by the names in what was compiled (`nm -P`), or nothing. It may not take
/// part in its own check: neither call for what the check is made of, nor put something in its place.
std::string foreign_name(std::string_view names);

/// The folders of the system that a program reads: the compiler's headers, libraries.
const std::vector<std::string>& system_folders();

}  // namespace learn
