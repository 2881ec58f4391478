#include "tree.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "source.hpp"

namespace tangle {

namespace {

namespace fs = std::filesystem;

constexpr const char* manifest_name = ".tangle-manifest";
constexpr const char* half_name = ".tangle-half";
constexpr std::string_view manifest_mark = "# The files that tangle made here.\n";

bool is_sorted_member(const std::vector<std::string>& sorted, const std::string& item) {
    return std::binary_search(sorted.begin(), sorted.end(), item);
}

/// Whether the path is taken by something that is not a plain file with exactly that text.
bool is_foreign(const std::string& path, const std::string& text) {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(path, error);
    if (!fs::exists(status)) return false;
    if (!fs::is_regular_file(status) || fs::file_size(path, error) != text.size())
        return true;
    std::string present;
    std::string reason;
    return !read_file(path, present, reason) || present != text;
}

/// A path in a manifest that leads out of its folder was not written by tangle.
bool is_inside(std::string_view path) {
    return !path.empty() && path[0] != '/' && path.find("..") == std::string_view::npos;
}

std::vector<std::string> read_manifest(const std::string& path) {
    std::string text;
    std::string reason;
    std::vector<std::string> made;
    if (!read_file(path, text, reason) || !text.starts_with(manifest_mark)) return made;
    std::string_view rest = std::string_view(text).substr(manifest_mark.size());
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        if (is_inside(line)) made.emplace_back(line);
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    std::sort(made.begin(), made.end());
    return made;
}

[[noreturn]] void fail(const std::string& path, const std::string& reason) {
    throw std::runtime_error(path + " cannot be written: " + reason);
}

/// Writes a text under the name `half` first, so that nobody ever reads a part of it at `path`.
void replace_file(const std::string& path, const std::string& half,
                  const std::string& text) {
    errno = 0;
    std::FILE* const file = std::fopen(half.c_str(), "wb");
    bool good =
        file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
    if (file != nullptr) good = std::fclose(file) == 0 && good;
    if (good && std::rename(half.c_str(), path.c_str()) == 0) return;
    const std::string reason = std::strerror(errno);
    std::remove(half.c_str());
    std::error_code ignored;
    fail(path, fs::is_directory(path, ignored) ? "a folder has that name" : reason);
}

}  // namespace

bool write_if_changed(const std::string& path, const std::string& text,
                      const std::string& half) {
    std::error_code error;
    if (fs::file_size(path, error) == text.size() && !error) {
        std::string present;
        std::string reason;
        if (read_file(path, present, reason) && present == text) return false;
    }
    const fs::path folder = fs::path(path).parent_path();
    if (!folder.empty()) fs::create_directories(folder, error);
    if (error && !folder.empty() && !fs::is_directory(folder)) fail(path, error.message());
    replace_file(path, half.empty() ? path + ".half" : half, text);
    return true;
}

Tree::Tree(std::string folder, std::vector<TreeFile> files)
    : folder_(std::move(folder)), files_(std::move(files)),
      made_(read_manifest(full(manifest_name))) {}

std::string Tree::full(const std::string& path) const { return folder_ + "/" + path; }

std::vector<std::string> Tree::obstacles() const {
    std::vector<std::string> result;
    for (const TreeFile& file : files_) {
        if (is_sorted_member(made_, file.path) || !is_foreign(full(file.path), *file.text))
            continue;
        result.push_back(full(file.path) +
                         " was not made by tangle and would be overwritten; "
                         "move it away or choose another name");
    }
    return result;
}

std::vector<std::string> Tree::paths() const {
    std::vector<std::string> result;
    for (const TreeFile& file : files_) result.push_back(file.path);
    std::sort(result.begin(), result.end());
    return result;
}

bool Tree::write_manifest(std::vector<std::string> paths) const {
    std::sort(paths.begin(), paths.end());
    std::string text(manifest_mark);
    for (const std::string& path : paths) text += path + "\n";
    return write_if_changed(full(manifest_name), text, full(half_name));
}

std::size_t Tree::remove_orphans() const {
    const std::vector<std::string> wanted = paths();
    std::size_t count = 0;
    for (const std::string& path : made_) {
        if (is_sorted_member(wanted, path)) continue;
        std::error_code error;
        if (fs::remove(full(path), error)) ++count;
        fs::path folder = fs::path(path).parent_path();
        while (!folder.empty() && fs::remove(fs::path(folder_) / folder, error))
            folder = folder.parent_path();
    }
    return count;
}

/// The manifest names a file before it exists, so that a run that is cut short leaves no
/// strangers, and half a file at most under a name that the next run uses again.
std::size_t Tree::write() const {
    std::vector<std::string> both;
    const std::vector<std::string> wanted = paths();
    std::set_union(wanted.begin(), wanted.end(), made_.begin(), made_.end(),
                   std::back_inserter(both));
    if (both != made_) write_manifest(both);
    std::size_t count = remove_orphans();
    for (const TreeFile& file : files_)
        count += write_if_changed(full(file.path), *file.text, full(half_name)) ? 1 : 0;
    write_manifest(wanted);
    std::error_code ignored;
    fs::remove(full(half_name), ignored);
    return count;
}

}  // namespace tangle
