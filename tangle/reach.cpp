#include "reach.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "text.hpp"

namespace tangle {

namespace {

constexpr std::size_t largest_file = std::size_t{64} << 20;

/// How much text a chunk expands to; counts no further than a little above `largest_file`.
struct Size {
    std::size_t bytes = 0;
    std::size_t lines = 0;

    void add(std::size_t more_bytes, std::size_t more_lines) {
        bytes = std::min(bytes + more_bytes, largest_file + 1);
        lines = std::min(lines + more_lines, largest_file + 1);
    }

    /// A line takes memory for its origin, too.
    bool too_large() const { return bytes + 32 * lines > largest_file; }
};

/// A depth-first walk over references, with a stack of its own.
class Walk {
public:
    explicit Walk(const State& state) : state_(state) {}

    Reach run(const Chunk& root) {
        enter(root);
        while (!stack_.empty()) step();
        if (visits_[&root].size.too_large()) {
            result_.problems.push_back({root.defined,
                                        in_ticks(root.name) +
                                            " expands to more than 64 MB; look for a "
                                            "chunk that is referred to again and again",
                                        {}});
        }
        return std::move(result_);
    }

private:
    struct Visit {
        bool open = true;
        Size size;
    };
    struct Frame {
        const Chunk* chunk;
        Visit* visit;
        std::size_t next = 0;
    };

    void enter(const Chunk& chunk) {
        result_.chunks.push_back(&chunk);
        stack_.push_back({&chunk, &visits_[&chunk]});
    }

    /// Looks at one line of the chunk on top, or leaves the chunk after its last one.
    void step() {
        Frame& top = stack_.back();
        if (top.next == top.chunk->lines.size()) {
            top.visit->open = false;
            stack_.pop_back();
            return;
        }
        const Line& line = top.chunk->lines[top.next];
        if (line.reference.empty()) {
            top.visit->size.add(line.text.size() + 1, 1);
            ++top.next;
        } else if (follow(line, top)) {
            ++top.next;
        }
    }

    /// Returns false if the chunk that is referred to must be looked at first.
    bool follow(const Line& line, Frame& top) {
        const Chunk* target = state_.find(line.reference, false);
        if (target == nullptr) {
            result_.problems.push_back({line.place, {}, line.reference});
            return true;
        }
        const auto known = visits_.find(target);
        if (known == visits_.end()) {
            enter(*target);
            return false;
        }
        if (known->second.open) {
            result_.problems.push_back({line.place, cycle(*target), {}});
            return true;
        }
        const Size& size = known->second.size;
        const std::size_t indentation = line.text.find('<');
        top.visit->size.add(line.text.size() + 1, 1);
        top.visit->size.add(size.bytes + indentation * size.lines, size.lines);
        return true;
    }

    std::string cycle(const Chunk& target) const {
        auto from = std::find_if(stack_.begin(), stack_.end(), [&](const Frame& frame) {
            return frame.chunk == &target;
        });
        std::vector<std::string> chain;
        for (; from != stack_.end(); ++from) chain.push_back(from->chunk->name);
        const std::size_t length = chain.size();
        if (length > 10) {
            chain.erase(chain.begin() + 6, chain.end() - 3);
            chain.insert(chain.begin() + 6, "(" + std::to_string(length - 9) + " more)");
        }
        chain.push_back(target.name);
        return "a cycle: " + join(chain, " → ") + "; take one of these references out";
    }

    const State& state_;
    Reach result_;
    std::vector<Frame> stack_;
    std::unordered_map<const Chunk*, Visit> visits_;
};

}  // namespace

Reach reach(const State& state, const Chunk& root) { return Walk(state).run(root); }

}  // namespace tangle
