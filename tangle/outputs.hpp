#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "stage.hpp"

namespace tangle {

/// Adds a file to both trees.
void add_file(Stage& stage, const std::string& path,
              const std::shared_ptr<const Expansion>& expansion);

/// Adds a file that stands in the clean tree only.
void add_record(Stage& stage, const std::string& path, std::string text);

/// The headers that an expansion includes, directly or by way of others.
std::vector<const Chunk*> included_headers(const Stage& stage, const Expansion& expansion);

/// Tells the index of a program, whose file stands in the folder `place` beside its headers,
/// what it is made of.
void note_program(Stage& stage, const std::string& place, const std::string& file,
                  const Expansion& expansion, bool now);

/// The roots that a chapter makes, each with the lives of what it is made of.
class Roots {
public:
    /// Adds a root; `own` is the life of its own text if that is in no state.
    void add(const std::string& title, const Expansion& expansion,
             std::size_t own = no_life);

    /// Tells each fence of a chunk or file which roots it has become part of.
    void tell(std::vector<PlayedFence>& fences) const;

    /// For each life, the programs that it is part of: "program `line`", "programs `a` and `b`".
    std::unordered_map<std::size_t, std::string> owners() const;

private:
    struct Root {
        std::string title;
        std::vector<std::size_t> lives;
    };
    std::vector<Root> roots_;
};

}  // namespace tangle
