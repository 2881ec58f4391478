#include "mentions.hpp"

#include <string>

#include "reference.hpp"
#include "report.hpp"
#include "text.hpp"

namespace tangle {

void Mentions::collect(PlayedFence& played) {
    const bool patch = played.fence->is_patch();
    for (const Line& line : played.fence->lines) {
        const bool removed = patch && line.text.starts_with('-');
        const Line code = patch ? patched_line(line) : line;
        if (removed) continue;
        if (!code.reference.empty()) {
            const bool introduced = !patch || line.text.starts_with('+');
            mentions_.push_back({&played, code.reference, introduced});
        } else if (const ReferenceScan scan = scan_reference(code.text);
                   scan.form == ReferenceForm::inside) {
            inside_.push_back({code.place, scan.name});
        }
    }
}

void Mentions::resolve(Stage& stage) const {
    for (const Mention& mention : mentions_) {
        const Chunk* target = stage.state().find(mention.name, false);
        const std::size_t life = target == nullptr ? no_life : target->life;
        mention.fence->references.push_back({mention.name, life});
        if (life == no_life || !mention.introduced || mention.fence->anchor.empty())
            continue;
        auto& users = stage.book.lives[life].users;
        if (users.empty() || users.back() != mention.fence) users.push_back(mention.fence);
    }
}

void Mentions::check_inside(const Stage& stage) const {
    for (const auto& [place, name] : inside_) {
        if (stage.state().find(name, false) == nullptr) continue;
        stage.report.error(place, "the reference " +
                                      in_ticks("<<" + std::string(name) + ">>") +
                                      " must stand alone on its line");
    }
}

}  // namespace tangle
