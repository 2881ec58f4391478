// A chapter's end: its files, what is left over, what lives on. See replay.hpp.

#include <algorithm>

#include "replay.hpp"
#include "report.hpp"
#include "text.hpp"
#include "tokens.hpp"

namespace tangle {

void ChapterReplay::finish() {
    finish_roots();
    note_files();
    resolve_references();
    check_inside();
    if (!chapter_.damaged) {
        check_unused();
        check_exercises();
        check_list();
    }
    check_runs();
    sweep();
}

/// Expands every header and program as it stands now.
void ChapterReplay::finish_roots() {
    for (const std::unique_ptr<Chunk>& chunk : state_.all()) {
        if (!chunk->is_file) continue;
        const auto expansion = world_.expansion_of(*chunk);
        world_.report_problems(*expansion);
        if (chunk->is_header()) {
            inherited_.insert(expansion->reach.chunks.begin(),
                              expansion->reach.chunks.end());
        }
        remember_root(chunk->name, *expansion);
        add_file(folder() + chunk->name, expansion);
        note_file(*chunk, expansion);
    }
}

/// Tells the index of a file as it stands now, and of a program what it is made of.
void ChapterReplay::note_file(const Chunk& root,
                              const std::shared_ptr<const Expansion>& expansion) {
    const bool changed = world_.is_new_text(root.name, expansion->clean);
    chapter_.files.push_back({root.name, changed, {expansion, &expansion->origins}});
    if (root.is_header()) return;
    note_program(folder(), root.name, *expansion, false);
}

void ChapterReplay::note_program(const std::string& place, const std::string& file,
                                 const Expansion& expansion, bool now) {
    Program program{file.substr(0, file.size() - 4), now, {place + file}, {}};
    std::string tokens = tokens_of(expansion.clean);
    for (const Chunk* header : included_headers(expansion)) {
        program.sources.push_back(place + header->name);
        tokens += "\n" + header->name + "\n";
        tokens += tokens_of(world_.expansion_of(*header)->clean);
    }
    program.key = hash_of(tokens);
    chapter_.made.push_back(std::move(program));
}

/// Tells each fence of a chunk or file which roots it has become part of.
void ChapterReplay::note_files() {
    std::unordered_map<std::size_t, std::vector<Fence*>> lived;
    for (Fence& fence : chapter_.fences) {
        if (fence.life != no_life) lived[fence.life].push_back(&fence);
    }
    for (const Root& root : roots_) {
        for (const std::size_t life : root.lives) {
            const auto found = lived.find(life);
            if (found == lived.end()) continue;
            for (Fence* fence : found->second) fence->files.push_back(root.title);
        }
    }
}

/// Links references to what they refer to, both ways.
void ChapterReplay::resolve_references() {
    for (const Mention& mention : mentions_) {
        const Chunk* target = state_.find(mention.name, false);
        const std::size_t life = target == nullptr ? no_life : target->life;
        mention.fence->references.push_back({mention.name, life});
        if (life == no_life || !mention.introduced || mention.fence->anchor.empty())
            continue;
        auto& users = book_.lives[life].users;
        if (users.empty() || users.back() != mention.fence) users.push_back(mention.fence);
    }
}

/// `<<name>>` beside other code is code, unless a chunk has that name.
void ChapterReplay::check_inside() {
    for (const auto& [place, name] : inside_) {
        if (state_.find(name, false) == nullptr) continue;
        report_.error(place, "the reference " + in_ticks("<<" + std::string(name) + ">>") +
                                 " must stand alone on its line");
    }
}

/// Everything that files are, or were in the course of the chapter, made of.
std::unordered_set<const Chunk*> ChapterReplay::ever_reached() const {
    std::unordered_set<const Chunk*> seen;
    std::vector<const Chunk*> open;
    const auto visit = [&](const Chunk* chunk) {
        if (chunk != nullptr && seen.insert(chunk).second) open.push_back(chunk);
    };
    for (const std::unique_ptr<Chunk>& chunk : state_.all()) {
        if (chunk->is_file) visit(chunk.get());
    }
    while (!open.empty()) {
        const Chunk* chunk = open.back();
        open.pop_back();
        for (const Line& line : chunk->lines) {
            if (!line.reference.empty()) visit(state_.find(line.reference, false));
        }
        if (chunk->life == no_life) continue;
        for (const std::string_view name : book_.lives[chunk->life].dropped)
            visit(state_.find(name, false));
    }
    return seen;
}

/// A chunk must be part of some root at some moment of the chapter that defines it.
void ChapterReplay::check_unused() {
    const auto reached = ever_reached();
    for (const std::unique_ptr<Chunk>& chunk : state_.all()) {
        if (book_.lives[chunk->life].chapter != index_) continue;
        if (reached.contains(chunk.get()) || used_.contains(chunk->life)) continue;
        if (excused_.contains(chunk->name)) continue;
        report_.error(chunk->place,
                      in_ticks(chunk->name) +
                          " is part of no file in this chapter; refer to it with "
                          "a line " +
                          in_ticks("<<" + chunk->name + ">>") + ", or take it out");
    }
}

/// Every exercise has both parts, and a number of its own.
void ChapterReplay::check_exercises() {
    std::unordered_map<std::string, std::string> by_number;
    for (const std::string& name : chapter_.exercises) {
        const auto stub = exercises_.find(name + "-stub");
        const auto solution = exercises_.find(name + "-solution");
        const Fence* fence = stub != exercises_.end() ? stub->second : solution->second;
        if (stub == exercises_.end() || solution == exercises_.end()) {
            const std::string lacks = stub == exercises_.end() ? "stub" : "solution";
            report_.error(fence->place, "exercise " + in_ticks(name) + " has no " + lacks +
                                            "; add a block ```cpp {." + lacks +
                                            " exercise=" + name + "}");
        }
        const auto [other, is_new] =
            by_number.emplace(name.substr(0, name.find('-')), name);
        if (!is_new) {
            report_.error(fence->place, "exercises " + in_ticks(other->second) + " and " +
                                            in_ticks(name) + " have the same number");
        }
    }
}

/// Holds the build's list of the chapter against what the chapter begins.
void ChapterReplay::check_list() {
    if (!chapter_.list.listed) return;
    compare_list("HEADERS", chapter_.list.headers, chapter_.headers);
    compare_list("PROGRAMS", chapter_.list.programs, chapter_.programs);
    compare_list("NOW", chapter_.list.now, chapter_.now);
    compare_list("EXERCISES", chapter_.list.exercises, chapter_.exercises);
}

/// Where the chapter begins a file or an exercise.
Place ChapterReplay::place_of(const std::string& name) const {
    const auto begins = [&](const Fence& fence) {
        const bool root = fence.is_file() && fence.operation == nullptr;
        return (root && (fence.name == name || fence.name == name + ".cpp")) ||
               (fence.is_exercise() && fence.name == name);
    };
    const auto found = std::find_if(chapter_.fences.begin(), chapter_.fences.end(), begins);
    return found == chapter_.fences.end() ? begin() : found->place;
}

void ChapterReplay::compare_list(std::string_view keyword,
                                 const std::vector<std::string>& listed,
                                 const std::vector<std::string>& found) {
    const std::string list =
        "chapter(" + chapter_.slug + " … " + std::string(keyword) + " …)";
    const std::unordered_set<std::string> in_list(listed.begin(), listed.end());
    const std::unordered_set<std::string> in_text(found.begin(), found.end());
    for (const std::string& name : found) {
        if (in_list.contains(name)) continue;
        report_.error(place_of(name), "the chapter begins " + in_ticks(name) +
                                          ", which its list lacks; add it to " + list +
                                          " in CMakeLists.txt");
    }
    for (const std::string& name : listed) {
        if (in_text.contains(name)) continue;
        report_.error(begin(),
                      list + " in CMakeLists.txt names " + in_ticks(name) +
                          ", which the chapter does not begin; take it out, or write it");
    }
}

/// For each life, the programs that it is part of: "program `line`", "programs `a` and `b`".
std::unordered_map<std::size_t, std::string> ChapterReplay::owners() const {
    std::unordered_map<std::size_t, std::string> result;
    for (const Root& root : roots_) {
        if (!root.title.ends_with(".cpp")) continue;
        const std::string program = in_ticks(root.title.substr(0, root.title.size() - 4));
        for (const std::size_t life : root.lives) {
            std::string& owner = result[life];
            if (owner.empty()) {
                owner = "program " + program;
            } else if (owner.size() < 60) {
                owner = "programs " + owner.substr(owner.find('`')) + " and " + program;
            }
        }
    }
    return result;
}

/// Headers live on, with the chunks that they are made of. Everything else ends here.
void ChapterReplay::sweep() {
    const auto owner = owners();
    const std::string chapter = "chapter " + std::to_string(chapter_.number);
    for (const std::unique_ptr<Chunk>& chunk : state_.all()) {
        book_.lives[chunk->life].dropped.clear();
        if (inherited_.contains(chunk.get())) continue;
        const auto found = owner.find(chunk->life);
        const bool owned = found != owner.end() && !chunk->is_file;
        world_.bury(*chunk, owned ? chapter + "'s " + found->second : chapter);
    }
    state_.drop([&](const Chunk& chunk) { return !inherited_.contains(&chunk); });
}

}  // namespace tangle
