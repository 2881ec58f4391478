#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace learn {

/// What learn remembers between two runs.
struct Progress {
    std::string current;              ///< the exercise at which the reader left off
    std::set<std::string> passed;     ///< those that have passed their check
    std::set<std::string> changed{};  ///< of these: those whose answer has failed since
    std::map<std::string, std::string>
        results{};  ///< of workshops: what they came to, in one line

    /// Remembers what a check found. A tick that was earned stays.
    void note(const std::string& id, bool right);

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
class ProgressFile {
public:
    /// `patience`: how long to wait for another learn that is writing.
    ProgressFile(std::filesystem::path path, Progress progress,
                 std::chrono::milliseconds patience = std::chrono::seconds(10))
        : path_(std::move(path)), progress_(std::move(progress)), patience_(patience) {}

    const Progress& progress() const { return progress_; }

    /// Why the last change could not be written; empty if it was.
    const std::string& trouble() const { return trouble_; }

    /// Changes the progress and writes it. Reads the file first: another learn may have written
    /// to it in the meantime. None can write between the reading and the writing. A file that is
    /// of no use is kept, as progress-1.old.
    void change(const std::function<void(Progress&)>& how);

private:
    void change_file(const std::function<void(Progress&)>& how);

    std::filesystem::path path_;
    Progress progress_;
    std::chrono::milliseconds patience_;
    std::string trouble_;
};

}  // namespace learn
