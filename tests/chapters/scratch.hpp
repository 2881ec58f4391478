// A folder for the files of one test, and what stands in a file.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

/// A folder of its own for one test, gone afterwards.
struct scratch {
    std::filesystem::path folder;
    explicit scratch(const std::string& name)
        : folder(std::filesystem::temp_directory_path() / ("woven-network-" + name)) {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
    }
    ~scratch() { std::filesystem::remove_all(folder); }
    std::string path(const std::string& name) const { return (folder / name).string(); }
};

/// The text of a file.
inline std::string text_of(const std::string& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}
