#include "expansions.hpp"

#include <algorithm>
#include <utility>

#include "tokens.hpp"

namespace tangle {

Expansions::Expansions(const State& state, std::deque<Life>& lives, std::string line_prefix,
                       std::size_t& room)
    : state_(state), lives_(lives), line_prefix_(std::move(line_prefix)), room_(room) {}

bool Expansions::is_new_text(const std::string& name, const std::string& text) {
    std::string hash = hash_of(text);
    std::string& last = texts_[name];
    const bool is_new = last != hash;
    last = std::move(hash);
    return is_new;
}

/// A chunk that was dropped since then stands behind the one that dropped it, so that no chunk
/// is looked at after its end.
bool Expansions::is_current(const Expansion& expansion, std::size_t since) const {
    const auto& chunks = expansion.reach.chunks;
    return std::all_of(chunks.begin(), chunks.end(), [&](const Chunk* chunk) {
        return lives_[chunk->life].changed <= since;
    });
}

std::shared_ptr<const Expansion> Expansions::of(const Chunk& root) {
    if (!root.is_header()) return of(root, {});
    const auto kept = kept_.find(&root);
    if (kept != kept_.end() && is_current(*kept->second.expansion, kept->second.moment)) {
        return kept->second.expansion;
    }
    std::shared_ptr<const Expansion> expansion = of(root, {});
    kept_.erase(&root);
    if (expansion->good()) kept_[&root] = {moment_, expansion};
    return expansion;
}

std::shared_ptr<const Expansion> Expansions::of(const Chunk& root, ExpandOptions options) {
    options.line_prefix = line_prefix_;
    auto expansion = std::make_shared<Expansion>(expand(state_, root, options));
    const std::size_t size =
        expansion->clean.size() + expansion->lines.size() + 32 * expansion->origins.size();
    if (size > room_) {
        *expansion = Expansion{};
        expansion->problems.push_back(
            {root.place,
             "the book's programs are larger than 1 GB together; make them smaller",
             {}});
    } else {
        room_ -= size;
    }
    return expansion;
}

}  // namespace tangle
