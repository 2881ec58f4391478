#include "chapter_checks.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "report.hpp"
#include "text.hpp"

namespace tangle {

namespace {

/// Everything that files are, or were in the course of the chapter, made of.
std::unordered_set<const Chunk*> ever_reached(const Stage& stage) {
    const State& state = stage.state();
    std::unordered_set<const Chunk*> seen;
    std::vector<const Chunk*> open;
    const auto visit = [&](const Chunk* chunk) {
        if (chunk != nullptr && seen.insert(chunk).second) open.push_back(chunk);
    };
    for (const std::unique_ptr<Chunk>& chunk : state.all()) {
        if (chunk->is_file) visit(chunk.get());
    }
    while (!open.empty()) {
        const Chunk* chunk = open.back();
        open.pop_back();
        for (const Line& line : chunk->lines) {
            if (!line.reference.empty()) visit(state.find(line.reference, false));
        }
        if (chunk->life == no_life) continue;
        for (const std::string_view name : stage.book.lives[chunk->life].dropped)
            visit(state.find(name, false));
    }
    return seen;
}

/// Where the chapter begins a file or an exercise.
Place place_of(const Stage& stage, const std::string& name) {
    const auto begins = [&](const Fence& fence) {
        const bool root = fence.is_file() && fence.operation == nullptr;
        return (root && (fence.name == name || fence.name == name + ".cpp")) ||
               (fence.is_exercise() && fence.name == name);
    };
    const auto& fences = stage.chapter.fences;
    const auto found = std::find_if(fences.begin(), fences.end(), begins);
    return found == fences.end() ? stage.begin() : found->place;
}

void compare_list(const Stage& stage, const std::string& keyword,
                  const std::vector<std::string>& listed,
                  const std::vector<std::string>& found) {
    const std::string list = "chapter(" + stage.chapter.slug + " … " + keyword + " …)";
    const std::unordered_set<std::string> in_list(listed.begin(), listed.end());
    const std::unordered_set<std::string> in_text(found.begin(), found.end());
    for (const std::string& name : found) {
        if (in_list.contains(name)) continue;
        stage.report.error(place_of(stage, name), "the chapter begins " + in_ticks(name) +
                                                      ", which its list lacks; add it to " +
                                                      list + " in CMakeLists.txt");
    }
    for (const std::string& name : listed) {
        if (in_text.contains(name)) continue;
        stage.report.error(
            stage.begin(),
            list + " in CMakeLists.txt names " + in_ticks(name) +
                ", which the chapter does not begin; take it out, or write it");
    }
}

/// A command begins with one of the chapter's programs, or has `mpirun -np 2` before it.
void check_command(const Stage& stage, const Place& place, std::string_view command) {
    auto parts = words(command);
    if (parts.size() > 3 && parts[0] == "mpirun" && parts[1] == "-np")
        parts.erase(parts.begin(), parts.begin() + 3);
    if (parts.empty()) return;
    const std::string file = std::string(parts[0]) + ".cpp";
    const auto found = stage.programs.find(lower(file));
    if (found != stage.programs.end() && found->second == file) return;
    std::vector<std::string_view> names;
    for (const auto& [key, name] : stage.programs)
        names.push_back(std::string_view(name).substr(0, name.size() - 4));
    const std::string near = stage.inherited.missing.suggest(parts[0], names);
    stage.report.error(place, in_ticks(parts[0]) + " is no program of this chapter; " +
                                  (near.empty() ? "begin the command with the name of one"
                                                : "did you mean " + in_ticks(near) + "?"));
}

}  // namespace

void check_unused(const Stage& stage, const Snapshots& snapshots) {
    const auto reached = ever_reached(stage);
    const auto& chapters = stage.book.chapters;
    for (const std::unique_ptr<Chunk>& chunk : stage.state().all()) {
        const Life& life = stage.book.lives[chunk->life];
        if (&chapters[life.chapter] != &stage.played) continue;
        if (reached.contains(chunk.get()) || snapshots.has_use_for(*chunk)) continue;
        stage.report.error(chunk->place,
                           in_ticks(chunk->name) +
                               " is part of no file in this chapter; refer to it with "
                               "a line " +
                               in_ticks("<<" + chunk->name + ">>") + ", or take it out");
    }
}

void check_exercises(const Stage& stage, const Snapshots& snapshots) {
    std::unordered_map<std::string, std::string> by_number;
    for (const std::string& name : stage.played.exercises) {
        const Fence* stub = snapshots.part_of(name, Kind::stub);
        const Fence* solution = snapshots.part_of(name, Kind::solution);
        const Fence* fence = stub != nullptr ? stub : solution;
        if (stub == nullptr || solution == nullptr) {
            const std::string lacks = stub == nullptr ? "stub" : "solution";
            stage.report.error(fence->place, "exercise " + in_ticks(name) + " has no " +
                                                 lacks + "; add a block ```cpp {." + lacks +
                                                 " exercise=" + name + "}");
        }
        const auto [other, is_new] =
            by_number.emplace(name.substr(0, name.find('-')), name);
        if (!is_new) {
            stage.report.error(fence->place, "exercises " + in_ticks(other->second) +
                                                 " and " + in_ticks(name) +
                                                 " have the same number");
        }
    }
}

void check_list(const Stage& stage) {
    const ChapterList& list = stage.chapter.list;
    if (!list.listed) return;
    compare_list(stage, "HEADERS", list.headers, stage.played.headers);
    compare_list(stage, "PROGRAMS", list.programs, stage.played.programs);
    compare_list(stage, "NOW", list.now, stage.played.now);
    compare_list(stage, "EXERCISES", list.exercises, stage.played.exercises);
}

void check_figures(const Stage& stage) {
    std::unordered_map<std::string, std::size_t> figures;
    for (const Fence& fence : stage.chapter.fences) {
        if (fence.kind != Kind::figure) continue;
        const auto [other, is_new] = figures.emplace(lower(fence.name), fence.first);
        if (is_new) continue;
        stage.report.error(fence.place, "the chapter has a figure " + in_ticks(fence.name) +
                                            " already (line " +
                                            std::to_string(other->second) + ")");
    }
}

void check_commands(const Stage& stage) {
    for (const Fence& fence : stage.chapter.fences) {
        for (const std::string& twin : fence.twins) check_command(stage, fence.place, twin);
        if (fence.kind == Kind::figure) check_command(stage, fence.place, fence.from);
        if (fence.kind != Kind::run || fence.learn) continue;
        for (const Line& line : fence.lines) {
            if (line.text.starts_with("$ "))
                check_command(stage, line.place, line.text.substr(2));
        }
    }
}

}  // namespace tangle
