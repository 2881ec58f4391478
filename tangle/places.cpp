// What is made from the state at a fence's place: `.now` programs, `.show` blocks, exercises.
// See replay.hpp.

#include <algorithm>
#include <unordered_map>

#include "replay.hpp"
#include "report.hpp"
#include "text.hpp"
#include "tokens.hpp"

namespace tangle {

namespace {

/// A fence's own text as a root that is in no state.
Chunk passing_root(const Fence& fence) {
    Chunk root = fence.as_chunk();
    root.is_file = true;
    return root;
}

/// One line that changes whenever the file does, for the build.
std::string fingerprint(const std::string& name, const std::string& text) {
    return hash_of(text) + " " + name + "\n";
}

}  // namespace

/// Adds a file that stands in the clean tree only.
void ChapterReplay::add_record(const std::string& path, std::string text) {
    book_.files.push_back(
        {path, std::make_shared<const std::string>(std::move(text)), nullptr, nullptr});
}

void ChapterReplay::add_file(const std::string& path,
                             const std::shared_ptr<const Expansion>& expansion) {
    using Text = std::shared_ptr<const std::string>;
    book_.files.push_back({path,
                           Text(expansion, &expansion->clean),
                           Text(expansion, &expansion->lines),
                           {expansion, &expansion->origins}});
}

/// Expands a fence's own text; reports what keeps it from that.
std::shared_ptr<const Expansion> ChapterReplay::expand_here(const Fence& fence,
                                                            ExpandOptions options) {
    passing_.push_back(passing_root(fence));
    auto expansion = world_.expansion_of(passing_.back(), std::move(options));
    world_.report_problems(*expansion);
    for (const Problem& problem : expansion->problems) excused_.insert(problem.undefined);
    for (const Chunk* chunk : expansion->reach.chunks) {
        if (chunk->life != no_life) used_.insert(chunk->life);
    }
    return expansion;
}

void ChapterReplay::remember_root(const std::string& title, const Expansion& expansion) {
    Root root{title, {}};
    for (const Chunk* chunk : expansion.reach.chunks) {
        if (chunk->life != no_life) root.lives.push_back(chunk->life);
    }
    roots_.push_back(std::move(root));
}

/// The headers that an expansion includes, directly or by way of others.
std::vector<const Chunk*> ChapterReplay::included_headers(
    const Expansion& expansion) const {
    std::vector<const Chunk*> found;
    std::unordered_set<const Chunk*> seen;
    const auto add = [&](const std::vector<std::string>& includes) {
        for (const std::string& name : includes) {
            const Chunk* header = state_.find(name, true);
            if (header != nullptr && header->is_header() && seen.insert(header).second) {
                found.push_back(header);
            }
        }
    };
    add(expansion.includes);
    for (std::size_t i = 0; i < found.size(); ++i)
        add(world_.expansion_of(*found[i])->includes);
    return found;
}

void ChapterReplay::make_now(Fence& fence) {
    const std::size_t life = book_.lives.size();
    book_.lives.emplace_back();
    live(fence, life);
    const auto expansion = expand_here(fence, {});
    remember_root(fence.name, *expansion);
    roots_.back().lives.push_back(life);
    const std::string stem = fence.name.substr(0, fence.name.size() - 4);
    const std::string place = folder() + "now/" + stem + "/";
    std::string contents = fingerprint(fence.name, expansion->clean);
    add_file(place + fence.name, expansion);
    for (const Chunk* header : included_headers(*expansion)) {
        const auto text = world_.expansion_of(*header);
        world_.report_problems(*text);
        add_file(place + header->name, text);
        contents += fingerprint(header->name, text->clean);
        for (const Chunk* chunk : text->reach.chunks) used_.insert(chunk->life);
    }
    add_record(place + "contents.txt", std::move(contents));
    note_program(place, fence.name, *expansion, true);
    world_.bury(passing_root(fence), "a `.now` block, which is made at once");
}

/// The headers that can be expanded in full now and include no header of the book that cannot.
std::vector<std::pair<const Chunk*, std::shared_ptr<const Expansion>>> ChapterReplay::
    whole_headers() {
    std::vector<std::pair<const Chunk*, std::shared_ptr<const Expansion>>> whole;
    std::unordered_set<std::string> names;
    for (const std::unique_ptr<Chunk>& chunk : state_.all()) {
        if (!chunk->is_header()) continue;
        auto expansion = world_.expansion_of(*chunk);
        if (!expansion->good()) continue;
        names.insert(chunk->name);
        whole.emplace_back(chunk.get(), std::move(expansion));
    }
    const auto lacks_one = [&](const auto& header) {
        const auto& includes = header.second->includes;
        return std::any_of(includes.begin(), includes.end(), [&](const std::string& name) {
            return name.ends_with(".hpp") && !names.contains(name);
        });
    };
    std::size_t before = 0;
    while (before != whole.size()) {
        before = whole.size();
        std::erase_if(whole, [&](const auto& header) {
            return lacks_one(header) && names.erase(header.first->name) == 1;
        });
    }
    return whole;
}

void ChapterReplay::make_show(Fence& fence) {
    if (!fence.compiled) return;
    const std::string number = std::to_string(next_show_++);
    const std::string place = folder() + "show/" + number + "/";
    ExpandOptions options;
    const auto headers = whole_headers();
    if (!fence.file_scope) {
        for (const auto& [chunk, text] : headers)
            options.before += "#include \"" + chunk->name + "\"\n";
        for (const char* name : {"algorithm", "array", "cmath", "cstddef", "cstdio", "span",
                                 "stdexcept", "string", "vector"}) {
            options.before += std::string("#include <") + name + ">\n";
        }
        options.before += "\nnamespace show_" + number + " {\n\nvoid show() {\n";
        options.after = "}\n\n}  // namespace show_" + number + "\n";
        options.indentation = "    ";
    }
    add_file(place + "show.cpp", expand_here(fence, options));
    for (const auto& [chunk, text] : headers) add_file(place + chunk->name, text);
}

void ChapterReplay::make_exercise(Fence& fence) {
    const std::string part = to_string(fence.kind);
    fence.anchor = fence.name + "-" + part;
    if (!exercises_.emplace(fence.anchor, &fence).second) {
        report_.error(fence.place, "exercise " + in_ticks(fence.name) + " has a " + part +
                                       " already (line " +
                                       std::to_string(exercises_[fence.anchor]->first) +
                                       ")");
        return;
    }
    const bool stub = fence.kind == Kind::stub;
    if (!exercises_.contains(fence.name + (stub ? "-solution" : "-stub"))) {
        chapter_.exercises.push_back(fence.name);
    }
    add_file("exercises/" + fence.name + "/" + part + ".cpp", expand_here(fence, {}));
}

}  // namespace tangle
