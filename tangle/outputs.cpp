#include "outputs.hpp"

#include <unordered_set>
#include <utility>

#include "text.hpp"
#include "tokens.hpp"

namespace tangle {

void add_file(Stage& stage, const std::string& path,
              const std::shared_ptr<const Expansion>& expansion) {
    using Text = std::shared_ptr<const std::string>;
    stage.book.files.push_back({path,
                                Text(expansion, &expansion->clean),
                                Text(expansion, &expansion->lines),
                                {expansion, &expansion->origins}});
}

void add_record(Stage& stage, const std::string& path, std::string text) {
    stage.book.files.push_back(
        {path, std::make_shared<const std::string>(std::move(text)), nullptr, nullptr});
}

std::vector<const Chunk*> included_headers(const Stage& stage, const Expansion& expansion) {
    std::vector<const Chunk*> found;
    std::unordered_set<const Chunk*> seen;
    const auto add = [&](const std::vector<std::string>& includes) {
        for (const std::string& name : includes) {
            const Chunk* header = stage.state().find(name, true);
            if (header != nullptr && header->is_header() && seen.insert(header).second) {
                found.push_back(header);
            }
        }
    };
    add(expansion.includes);
    for (std::size_t i = 0; i < found.size(); ++i)
        add(stage.inherited.expansions.of(*found[i])->includes);
    return found;
}

void note_program(Stage& stage, const std::string& place, const std::string& file,
                  const Expansion& expansion, bool now) {
    Program program{file.substr(0, file.size() - 4), now, {place + file}, {}};
    std::string tokens = tokens_of(expansion.clean);
    for (const Chunk* header : included_headers(stage, expansion)) {
        program.sources.push_back(place + header->name);
        tokens += "\n" + header->name + "\n";
        tokens += tokens_of(stage.inherited.expansions.of(*header)->clean);
    }
    program.key = hash_of(tokens);
    stage.played.made.push_back(std::move(program));
}

void Roots::add(const std::string& title, const Expansion& expansion, std::size_t own) {
    Root root{title, {}};
    for (const Chunk* chunk : expansion.reach.chunks) {
        if (chunk->life != no_life) root.lives.push_back(chunk->life);
    }
    if (own != no_life) root.lives.push_back(own);
    roots_.push_back(std::move(root));
}

void Roots::tell(std::vector<PlayedFence>& fences) const {
    std::unordered_map<std::size_t, std::vector<PlayedFence*>> lived;
    for (PlayedFence& fence : fences) {
        if (fence.life != no_life) lived[fence.life].push_back(&fence);
    }
    for (const Root& root : roots_) {
        for (const std::size_t life : root.lives) {
            const auto found = lived.find(life);
            if (found == lived.end()) continue;
            for (PlayedFence* fence : found->second) fence->files.push_back(root.title);
        }
    }
}

std::unordered_map<std::size_t, std::string> Roots::owners() const {
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

}  // namespace tangle
