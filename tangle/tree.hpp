#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace tangle {

/// A file to be: its path within the tree and its text.
struct TreeFile {
    std::string path;
    const std::string* text = nullptr;
};

/// Writes `text` to `path` unless the file has that text already: first under the name `half`,
/// without one `path` and ".half", so that nobody ever reads a part of it. Makes the folder.
/// Returns whether it wrote. Throws std::runtime_error when the disk does not let it.
bool write_if_changed(const std::string& path, const std::string& text,
                      const std::string& half = {});

/// A folder in which tangle keeps files up to date. It remembers in `.tangle-manifest` which
/// files it made; others it never touches.
class Tree {
public:
    Tree(std::string folder, std::vector<TreeFile> files);

    /// What keeps the files from being written: a foreign file in the place of one of them.
    std::vector<std::string> obstacles() const;

    /// Writes the files whose text has changed and removes those that were made by an earlier
    /// run and are not wanted any more. Returns how many files it wrote or removed. Throws
    /// std::runtime_error when the disk does not let it.
    std::size_t write() const;

private:
    std::string full(const std::string& path) const;
    std::vector<std::string> paths() const;
    bool write_manifest(std::vector<std::string> paths) const;
    std::size_t remove_orphans() const;

    std::string folder_;
    std::vector<TreeFile> files_;
    std::vector<std::string> made_;  ///< by the run before, sorted
};

}  // namespace tangle
