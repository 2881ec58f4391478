#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// What a run of tangle answered.
struct Answer {
    int status = 0;
    std::string out;
    std::string err;
};

/// A new empty folder, which is the current one while the object lives.
class Scratch {
public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path before_;
    std::filesystem::path folder_;
};

/// Runs tangle, within this process.
Answer run_tangle(const std::vector<std::string>& arguments);

/// Runs tangle on chapters and lets it write both trees and the index below `out`.
Answer tangle_into_out(std::vector<std::string> chapters);

void write_text(const std::filesystem::path& path, const std::string& text);
std::string read_text(const std::filesystem::path& path);

/// The paths of all files below a folder, sorted.
std::vector<std::string> files_below(const std::filesystem::path& folder);

/// Paths and contents of all files below a folder in one text.
std::string whole_tree(const std::filesystem::path& folder);
