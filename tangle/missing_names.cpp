#include "missing_names.hpp"

#include <memory>

#include "report.hpp"
#include "text.hpp"

namespace tangle {

void MissingNames::look_ahead(const Chapter& chapter) {
    later_.clear();
    doubtful_.insert(chapter.doubtful.begin(), chapter.doubtful.end());
    for (const Fence& fence : chapter.fences) {
        const bool named = fence.kind == Kind::chunk || fence.kind == Kind::root;
        if (named && fence.operation == nullptr)
            later_.emplace(State::key(fence.name, fence.is_file()), fence.place);
    }
}

void MissingNames::bury(const Chunk& chunk, std::string epitaph) {
    epitaphs_[State::key(chunk.name, chunk.is_file)] = std::move(epitaph);
}

void MissingNames::revive(const Chunk& chunk) {
    epitaphs_.erase(State::key(chunk.name, chunk.is_file));
}

void MissingNames::report_problems(const Expansion& expansion) {
    for (const Problem& problem : expansion.problems) {
        if (!reported_.insert({problem.place.source, problem.place.line}).second) continue;
        if (problem.undefined.empty()) {
            report_.error(problem.place, problem.message);
        } else {
            report(problem.place, problem.undefined, false,
                   "define it with a block ```cpp {#" + std::string(problem.undefined) +
                       "}");
        }
    }
}

void MissingNames::report(const Place& place, std::string_view name, bool is_file,
                          std::string_view advice) {
    if (doubtful_.contains(std::string(name))) return;
    const std::string why = reason(place, name, is_file);
    report_.error(place, why.empty()
                             ? in_ticks(name) + " is not defined; " + std::string(advice)
                             : why);
}

std::string MissingNames::reason(const Place& place, std::string_view name, bool is_file) {
    const auto defined = later_.find(State::key(name, is_file));
    if (defined != later_.end() && defined->second.line > place.line) {
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

std::string MissingNames::suggestion(std::string_view name, bool is_file) {
    std::vector<std::string_view> candidates;
    if (suggestions_left_ == 0) return {};
    for (const std::unique_ptr<Chunk>& chunk : state_.all()) {
        if (chunk->is_file == is_file) candidates.push_back(chunk->name);
    }
    return suggest(name, candidates);
}

std::string MissingNames::suggest(std::string_view name,
                                  const std::vector<std::string_view>& candidates) {
    if (suggestions_left_ == 0) return {};
    --suggestions_left_;
    return nearest(name, candidates);
}

}  // namespace tangle
