// What transcripts and figures say about the programs that they run. See replay.hpp.

#include "replay.hpp"
#include "report.hpp"
#include "text.hpp"

namespace tangle {

void ChapterReplay::check_runs() {
    std::unordered_map<std::string, std::size_t> figures;
    for (const Fence& fence : chapter_.fences) {
        for (const std::string& twin : fence.twins) check_command(fence.place, twin);
        if (fence.kind == Kind::run && !fence.learn) {
            for (const Line& line : fence.lines) {
                if (line.text.starts_with("$ "))
                    check_command(line.place, line.text.substr(2));
            }
        } else if (fence.kind == Kind::figure) {
            check_command(fence.place, fence.from);
            const auto [other, is_new] = figures.emplace(lower(fence.name), fence.first);
            if (is_new) continue;
            report_.error(fence.place, "the chapter has a figure " + in_ticks(fence.name) +
                                           " already (line " +
                                           std::to_string(other->second) + ")");
        }
    }
}

/// A command begins with one of the chapter's programs, or has `mpirun -np 2` before it.
void ChapterReplay::check_command(const Place& place, std::string_view command) {
    if (chapter_.damaged) return;
    auto parts = words(command);
    if (parts.size() > 3 && parts[0] == "mpirun" && parts[1] == "-np")
        parts.erase(parts.begin(), parts.begin() + 3);
    if (parts.empty() || is_program(parts[0])) return;
    std::vector<std::string_view> names;
    for (const auto& [key, file] : programs_)
        names.push_back(std::string_view(file).substr(0, file.size() - 4));
    const std::string near = world_.suggest(parts[0], names);
    report_.error(place, in_ticks(parts[0]) + " is no program of this chapter; " +
                             (near.empty() ? "begin the command with the name of one"
                                           : "did you mean " + in_ticks(near) + "?"));
}

bool ChapterReplay::is_program(std::string_view name) const {
    const std::string file = std::string(name) + ".cpp";
    const auto found = programs_.find(lower(file));
    return found != programs_.end() && found->second == file;
}

}  // namespace tangle
