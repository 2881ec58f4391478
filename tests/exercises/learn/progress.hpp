#pragma once

#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace learn {

/// What learn remembers between two runs.
struct Progress {
    std::string current;           ///< the exercise at which the reader left off
    std::set<std::string> passed;  ///< those whose last check passed

    bool operator==(const Progress&) const = default;
};

std::string write_progress(const Progress& progress);

/// Reads what write_progress wrote. Throws Trouble, whose text begins with a verb and has the file
/// as its subject: `is from another version of learn`.
Progress parse_progress(std::string_view text);

/// What was found where the progress should be.
struct ProgressFound {
    Progress progress;
    bool missing = false;
    std::string trouble;  ///< if the file is of no use: why
};

ProgressFound load_progress(const std::filesystem::path& path);

/// The progress in memory and on disk.
class Record {
public:
    Record(std::filesystem::path path, Progress progress)
        : path_(std::move(path)), progress_(std::move(progress)) {}

    const Progress& progress() const { return progress_; }

    /// Why the last change could not be written; empty if it was.
    const std::string& trouble() const { return trouble_; }

    /// Changes the progress and writes it. Reads the file first: another learn may have written
    /// to it in the meantime.
    void change(const std::function<void(Progress&)>& how);

private:
    std::filesystem::path path_;
    Progress progress_;
    std::string trouble_;
};

}  // namespace learn
