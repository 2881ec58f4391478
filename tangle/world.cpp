#include "world.hpp"

#include <algorithm>
#include <vector>

#include "report.hpp"
#include "text.hpp"
#include "tokens.hpp"

namespace tangle {

World::World(Book& book, std::string line_prefix, Report& report)
    : book_(book), line_prefix_(std::move(line_prefix)), report_(report) {}

/// A chunk that was dropped since then stands behind the one that dropped it, so that no chunk
/// is looked at after its end.
bool World::is_new_text(const std::string& name, const std::string& text) {
    std::string hash = hash_of(text);
    std::string& last = texts_[name];
    const bool is_new = last != hash;
    last = std::move(hash);
    return is_new;
}

bool World::is_current(const Expansion& expansion, std::size_t since) const {
    const auto& chunks = expansion.reach.chunks;
    return std::all_of(chunks.begin(), chunks.end(), [&](const Chunk* chunk) {
        return book_.lives[chunk->life].changed <= since;
    });
}

std::shared_ptr<const Expansion> World::expansion_of(const Chunk& root) {
    if (!root.is_header()) return expansion_of(root, {});
    const auto kept = kept_.find(&root);
    if (kept != kept_.end() && is_current(*kept->second.expansion, kept->second.moment)) {
        return kept->second.expansion;
    }
    std::shared_ptr<const Expansion> expansion = expansion_of(root, {});
    kept_.erase(&root);
    if (expansion->good()) kept_[&root] = {moment_, expansion};
    return expansion;
}

std::shared_ptr<const Expansion> World::expansion_of(const Chunk& root,
                                                     ExpandOptions options) {
    options.line_prefix = line_prefix_;
    auto expansion = std::make_shared<Expansion>(expand(state, root, options));
    const std::size_t size =
        expansion->clean.size() + expansion->lines.size() + 32 * expansion->origins.size();
    if (size > book_.room) {
        *expansion = Expansion{};
        expansion->problems.push_back(
            {root.place,
             "the book's programs are larger than 1 GB together; make them smaller",
             {}});
    } else {
        book_.room -= size;
    }
    return expansion;
}

void World::bury(const Chunk& chunk, std::string epitaph) {
    epitaphs_[State::key(chunk.name, chunk.is_file)] = std::move(epitaph);
}

void World::revive(const Chunk& chunk) {
    epitaphs_.erase(State::key(chunk.name, chunk.is_file));
}

void World::report_problems(const Expansion& expansion) {
    for (const Problem& problem : expansion.problems) {
        if (!reported_.insert({problem.place.source, problem.place.line}).second) continue;
        if (problem.undefined.empty()) {
            report_.error(problem.place, problem.message);
        } else {
            report_missing(problem.place, problem.undefined, false,
                           "define it with a block ```cpp {#" +
                               std::string(problem.undefined) + "}");
        }
    }
}

void World::report_missing(const Place& place, std::string_view name, bool is_file,
                           std::string_view advice) {
    if (doubtful.contains(std::string(name))) return;
    const std::string reason = reason_missing(place, name, is_file);
    report_.error(place, reason.empty()
                             ? in_ticks(name) + " is not defined; " + std::string(advice)
                             : reason);
}

std::string World::reason_missing(const Place& place, std::string_view name, bool is_file) {
    const auto& later = is_file ? later_files : later_chunks;
    const auto defined = later.find(std::string(name));
    if (defined != later.end() && defined->second.line > place.line) {
        return in_ticks(name) +
               " is not defined yet at this place; its definition comes at line " +
               std::to_string(defined->second.line);
    }
    const auto epitaph = epitaphs_.find(State::key(name, is_file));
    if (epitaph != epitaphs_.end()) {
        return in_ticks(name) + " belonged to " + epitaph->second +
               (is_file ? "; begin it anew, for a program belongs to its chapter"
                        : "; define it anew, or move it into a header, which lives on");
    }
    const std::string near = suggestion(name, is_file);
    if (near.empty()) return {};
    return in_ticks(name) + " is not defined; did you mean " + in_ticks(near) + "?";
}

std::string World::suggestion(std::string_view name, bool is_file) {
    std::vector<std::string_view> candidates;
    if (suggestions_left_ == 0) return {};
    for (const std::unique_ptr<Chunk>& chunk : state.all()) {
        if (chunk->is_file == is_file) candidates.push_back(chunk->name);
    }
    return suggest(name, candidates);
}

std::string World::suggest(std::string_view name,
                           const std::vector<std::string_view>& candidates) {
    if (suggestions_left_ == 0) return {};
    --suggestions_left_;
    return nearest(name, candidates);
}

}  // namespace tangle
