#pragma once

#include <filesystem>
#include <string>

namespace learn {

/// Who else is building in this folder: `process 1234 (ninja)`; nothing if nobody is. Ninja and Make
/// do not ask whether another of their kind is at work, and two of them spoil each other's files.
/// Does not count those that have started us. Sees nobody on systems without /proc.
std::string other_build(const std::filesystem::path& folder);

}  // namespace learn
