// What transcripts and figures leave for the programs that run and draw them. See replay.hpp.

#include "replay.hpp"
#include "report.hpp"
#include "text.hpp"

namespace tangle {

void ChapterReplay::write_records() {
    std::string rows;
    std::unordered_map<std::string, std::size_t> figures;
    for (Fence& fence : chapter_.fences) {
        if (fence.kind == Kind::run) {
            for (const Line& line : fence.lines) {
                if (line.text.starts_with("$ "))
                    check_command(line.place, line.text.substr(2));
            }
            rows += run_row(fence);
        } else if (fence.kind == Kind::figure) {
            const auto [other, is_new] = figures.emplace(lower(fence.name), fence.first);
            if (!is_new) {
                report_.error(fence.place, "the chapter has a figure " +
                                               in_ticks(fence.name) + " already (line " +
                                               std::to_string(other->second) + ")");
            }
            write_figure(fence);
        }
    }
    add_record(folder() + "runs.tsv", std::move(rows));
}

/// A command begins with one of the chapter's programs.
void ChapterReplay::check_command(const Place& place, std::string_view command) {
    if (chapter_.damaged) return;
    const auto parts = words(command);
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

/// One line of runs.tsv: first and last line, tolerance, status, flags.
std::string ChapterReplay::run_row(const Fence& fence) const {
    std::vector<std::string> flags;
    if (fence.timing) flags.emplace_back("timing");
    if (fence.takes_long) flags.emplace_back("long");
    if (fence.stored) flags.emplace_back("stored");
    return std::to_string(fence.first + 1) + "\t" + std::to_string(fence.last - 1) + "\t" +
           (fence.tolerance.empty() ? "-" : fence.tolerance) + "\t" +
           (fence.status.empty() ? "0" : fence.status) + "\t" +
           (flags.empty() ? "-" : join(flags, ",")) + "\n";
}

void ChapterReplay::write_figure(Fence& fence) {
    check_command(fence.place, fence.from);
    std::string text = "# from: " + fence.from + "\n# size: " + fence.size +
                       "\n# alt: " + fence.alt + "\n";
    for (const Line& line : fence.lines) text.append(line.text).append("\n");
    add_record(folder() + "figures/" + fence.name + ".gp", std::move(text));
}

}  // namespace tangle
