// A folder for the files of one test, and what stands in a file.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

/// A folder of its own for one test, gone afterwards.
struct scratch {
    std::filesystem::path folder;
    explicit scratch(const std::string& name) {
        std::string path =
            (std::filesystem::temp_directory_path() / ("woven-network-" + name + "-XXXXXX"))
                .string();
        if (mkdtemp(path.data()) == nullptr) throw std::runtime_error("no folder " + path);
        folder = path;
    }
    scratch(const scratch&) = delete;
    scratch& operator=(const scratch&) = delete;
    ~scratch() { std::filesystem::remove_all(folder); }
    std::string path(const std::string& name) const { return (folder / name).string(); }
};

/// The text of a file.
inline std::string text_of(const std::string& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}
