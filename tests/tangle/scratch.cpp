#include "scratch.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>

#include "command.hpp"

namespace fs = std::filesystem;

Scratch::Scratch() : before_(fs::current_path()) {
    std::random_device random;
    folder_ = fs::temp_directory_path() /
              ("tangle-test-" + std::to_string(random()) + "-" + std::to_string(random()));
    fs::create_directories(folder_);
    fs::current_path(folder_);
}

Scratch::~Scratch() {
    fs::current_path(before_);
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

Answer run_tangle(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    const int status = tangle::run_command(arguments, out, err);
    return {status, out.str(), err.str()};
}

Answer tangle_into_out(std::vector<std::string> chapters) {
    chapters.insert(chapters.end(),
                    {"--clean", "out", "--lines", "out/lines", "--index", "out/index"});
    return run_tangle(chapters);
}

void write_text(const fs::path& path, const std::string& text) {
    if (path.has_parent_path()) fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

std::string read_text(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string> files_below(const fs::path& folder) {
    std::vector<std::string> paths;
    if (!fs::exists(folder)) return paths;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_directory())
            paths.push_back(entry.path().lexically_relative(folder).string());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::string whole_tree(const fs::path& folder) {
    std::string text;
    for (const std::string& path : files_below(folder)) {
        text += "=== " + path + "\n" + read_text(folder / path);
    }
    return text;
}
