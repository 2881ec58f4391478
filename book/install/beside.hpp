// Where the data of an installed program lies: in the folder BESIDE, as seen from that of the program.
#pragma once

#include <filesystem>
#include <string>

inline std::string beside() {
    std::error_code none;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", none);
    return (self.parent_path() / BESIDE).lexically_normal().string();
}
