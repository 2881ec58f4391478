#include "versions.hpp"

#include <algorithm>

namespace exercise {

std::vector<version>& versions() {
    static std::vector<version> all;
    return all;
}

bool add(version v) {
    const bool linked = std::any_of(v.functions.begin(), v.functions.end(),
                                    [](const auto& f) { return f.second != nullptr; });
    if (linked || v.what == kind::answer) versions().push_back(std::move(v));
    return linked;
}

std::string short_path(std::string path) {
    const std::string root = std::string(this_exercise.root) + "/";
    return path.starts_with(root) ? path.substr(root.size()) : path;
}

std::string answer_file() { return std::string("work/") + this_exercise.id + ".cpp"; }

}
