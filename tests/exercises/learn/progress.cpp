#include "progress.hpp"

#include "file.hpp"
#include "lock.hpp"
#include "text.hpp"

namespace learn {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view opening_line = "learn progress 1";

/// An id, a blank and some words.
bool is_result(std::string_view line) {
    const std::size_t end = line.find(' ');
    return end != line.npos && end + 1 < line.size() &&
           is_exercise_id(line.substr(0, end)) && printable(line) == line;
}

void add_result(Progress& progress, std::string_view line) {
    const std::size_t end = line.find(' ');
    progress.results[std::string(line.substr(0, end))] = line.substr(end + 1);
}

}  // namespace

void Progress::note(const std::string& id, bool right) {
    if (right) {
        passed.insert(id);
        changed.erase(id);
    } else if (passed.contains(id)) {
        changed.insert(id);
    }
}

std::string write_progress(const Progress& progress) {
    std::string text(opening_line);
    text += '\n';
    if (!progress.current.empty()) text += "current " + progress.current + "\n";
    for (const std::string& id : progress.passed) text += "passed " + id + "\n";
    for (const std::string& id : progress.changed) text += "changed " + id + "\n";
    for (const auto& [id, result] : progress.results)
        text += "result " + id + " " + result + "\n";
    return text + "end\n";
}

Progress parse_progress(std::string_view text) {
    const std::vector<std::string> lines = split_lines(text);
    if (lines.empty() || !lines[0].starts_with("learn progress "))
        throw Trouble("is not what learn wrote");
    if (lines[0] != opening_line) throw Trouble("is from another version of learn");
    Progress progress;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const std::string_view line = lines[i];
        const std::string_view id = line.substr(std::min(line.find(' ') + 1, line.size()));
        if (line == "end" && i + 1 == lines.size()) return progress;
        if (line.starts_with("current ") && is_exercise_id(id)) progress.current = id;
        else if (line.starts_with("passed ") && is_exercise_id(id))
            progress.passed.emplace(id);
        else if (line.starts_with("changed ") && is_exercise_id(id))
            progress.changed.emplace(id);
        else if (line.starts_with("result ") && is_result(id)) add_result(progress, id);
        else throw Trouble("makes no sense in line " + std::to_string(i + 1));
    }
    throw Trouble("has lost its end");
}

ProgressFound load_progress(const fs::path& path) {
    ProgressFound found;
    std::error_code error;
    if (!fs::exists(path, error) && !error) {
        found.missing = true;
        return found;
    }
    if (fs::is_directory(path, error)) {
        found.trouble = shown(path) + " is a folder";
        return found;
    }
    try {
        found.progress = parse_progress(read_file(path));
    } catch (const Trouble& trouble) {
        const std::string_view what = trouble.what();
        found.trouble = what.starts_with("cannot read ")
                            ? std::string(what)
                            : shown(path) + " " + std::string(what);
    }
    return found;
}

void ProgressFile::change(const std::function<void(Progress&)>& how) {
    trouble_.clear();
    try {
        make_folder(path_.parent_path());
    } catch (const Trouble& trouble) {
        trouble_ = trouble.what();
    }
    const auto until = std::chrono::steady_clock::now() + patience_;
    const Lock lock(
        path_.string() + ".lock",
        [&](const std::string&) { return std::chrono::steady_clock::now() < until; },
        std::chrono::milliseconds(5));
    if (!lock.held()) trouble_ = "another learn does not let go of " + shown(path_);
    if (trouble_.empty()) change_file(how);
    else how(progress_);
}

void ProgressFile::change_file(const std::function<void(Progress&)>& how) {
    const ProgressFound found = load_progress(path_);
    const bool readable = !found.missing && found.trouble.empty();
    if (readable) progress_ = found.progress;
    const Progress before = progress_;
    how(progress_);
    if (readable && progress_ == before) return;
    std::error_code ignored;
    if (fs::is_directory(path_, ignored)) {
        trouble_ = found.trouble;
        return;
    }
    try {
        if (!found.trouble.empty()) move_file(path_, free_name(path_, ".old"));
        replace_file(path_, write_progress(progress_));
    } catch (const Trouble& trouble) {
        trouble_ = trouble.what();
    }
}

}  // namespace learn
