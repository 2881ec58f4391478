#include "snapshots.hpp"

#include <algorithm>
#include <utility>
#include <vector>

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

struct Header {
    const Chunk* root;
    std::shared_ptr<const Expansion> expansion;
};

/// The headers that can be expanded in full now and include no header of the book that cannot.
std::vector<Header> whole_headers(const Stage& stage) {
    std::vector<Header> whole;
    std::unordered_set<std::string> names;
    for (const std::unique_ptr<Chunk>& chunk : stage.state().all()) {
        if (!chunk->is_header()) continue;
        auto expansion = stage.inherited.expansions.of(*chunk);
        if (!expansion->good()) continue;
        names.insert(chunk->name);
        whole.push_back({chunk.get(), std::move(expansion)});
    }
    const auto lacks_one = [&](const Header& header) {
        const auto& includes = header.expansion->includes;
        return std::any_of(includes.begin(), includes.end(), [&](const std::string& name) {
            return name.ends_with(".hpp") && !names.contains(name);
        });
    };
    std::size_t before = 0;
    while (before != whole.size()) {
        before = whole.size();
        std::erase_if(whole, [&](const Header& header) {
            return lacks_one(header) && names.erase(header.root->name) == 1;
        });
    }
    return whole;
}

/// What stands around a `.show` block: all headers, and a function of its own.
ExpandOptions around_show(const std::vector<Header>& headers, const std::string& number) {
    ExpandOptions options;
    for (const Header& header : headers)
        options.before += "#include \"" + header.root->name + "\"\n";
    for (const char* name : {"algorithm", "array", "cmath", "cstddef", "cstdio", "span",
                             "stdexcept", "string", "vector"}) {
        options.before += std::string("#include <") + name + ">\n";
    }
    options.before += "\nnamespace show_" + number + " {\n\nvoid show() {\n";
    options.after = "}\n\n}  // namespace show_" + number + "\n";
    options.indentation = "    ";
    return options;
}

std::string key(const std::string& exercise, Kind kind) {
    return exercise + "-" + to_string(kind);
}

}  // namespace

/// Expands a fence's own text; reports what keeps it from that.
std::shared_ptr<const Expansion> Snapshots::expand(const Fence& fence,
                                                   ExpandOptions options) {
    passing_.push_back(passing_root(fence));
    auto expansion = stage_.inherited.expansions.of(passing_.back(), std::move(options));
    stage_.inherited.missing.report_problems(*expansion);
    for (const Problem& problem : expansion->problems) excused_.insert(problem.undefined);
    for (const Chunk* chunk : expansion->reach.chunks) {
        if (chunk->life != no_life) used_.insert(chunk->life);
    }
    return expansion;
}

void Snapshots::make_now(const Fence& fence, std::size_t life) {
    const auto expansion = expand(fence, {});
    roots_.add(fence.name, *expansion, life);
    const std::string stem = fence.name.substr(0, fence.name.size() - 4);
    const std::string place = stage_.folder() + "now/" + stem + "/";
    std::string contents = fingerprint(fence.name, expansion->clean);
    add_file(stage_, place + fence.name, expansion);
    for (const Chunk* header : included_headers(stage_, *expansion)) {
        const auto text = stage_.inherited.expansions.of(*header);
        stage_.inherited.missing.report_problems(*text);
        add_file(stage_, place + header->name, text);
        contents += fingerprint(header->name, text->clean);
        for (const Chunk* chunk : text->reach.chunks) used_.insert(chunk->life);
    }
    add_record(stage_, place + "contents.txt", std::move(contents));
    note_program(stage_, place, fence.name, *expansion, true);
    stage_.inherited.missing.bury(passing_root(fence),
                                  "a `.now` block, which is made at once");
}

void Snapshots::make_show(const Fence& fence) {
    if (!fence.compiled) return;
    const std::string number = std::to_string(next_show_++);
    const std::string place = stage_.folder() + "show/" + number + "/";
    const std::vector<Header> headers = whole_headers(stage_);
    const auto around = fence.file_scope ? ExpandOptions{} : around_show(headers, number);
    add_file(stage_, place + "show.cpp", expand(fence, around));
    for (const Header& header : headers)
        add_file(stage_, place + header.root->name, header.expansion);
}

std::string Snapshots::make_exercise(const Fence& fence) {
    std::string id = key(fence.name, fence.kind);
    const auto [known, is_new] = exercises_.emplace(id, &fence);
    if (!is_new) {
        stage_.report.error(fence.place, "exercise " + in_ticks(fence.name) + " has a " +
                                             to_string(fence.kind) + " already (line " +
                                             std::to_string(known->second->first) + ")");
        return id;
    }
    const Kind other = fence.kind == Kind::stub ? Kind::solution : Kind::stub;
    if (part_of(fence.name, other) == nullptr)
        stage_.played.exercises.push_back(fence.name);
    add_file(stage_, "exercises/" + fence.name + "/" + to_string(fence.kind) + ".cpp",
             expand(fence, {}));
    return id;
}

const Fence* Snapshots::part_of(const std::string& exercise, Kind kind) const {
    const auto found = exercises_.find(key(exercise, kind));
    return found == exercises_.end() ? nullptr : found->second;
}

}  // namespace tangle
