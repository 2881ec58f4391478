#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "stage.hpp"

namespace tangle {

/// Where the fences of a chapter name chunks.
class Mentions {
public:
    /// Collects what the fence refers to, and `<<name>>` where it is no reference.
    void collect(PlayedFence& played);

    /// Links references to what they refer to, both ways.
    void resolve(Stage& stage) const;

    /// `<<name>>` beside other code is code, unless a chunk has that name.
    void check_inside(const Stage& stage) const;

private:
    /// A reference in the text of a fence.
    struct Mention {
        PlayedFence* fence;
        std::string_view name;
        bool introduced;  ///< not mere context of a patch
    };
    std::vector<Mention> mentions_;
    std::vector<std::pair<Place, std::string_view>>
        inside_;  ///< `<<name>>` beside other code
};

}  // namespace tangle
