#pragma once

#include <string>

#include "book.hpp"

namespace learn {

/// Sees to it that a check is that of the reader's file as it is. Ninja and Make go by the time
/// when a file was written; an earlier answer that is moved back into its place is older than the
/// check made from its successor, and they would leave that.
class BuiltFrom {
public:
    /// Before a build: removes a check that was made from another text.
    BuiltFrom(const Paths& paths, const std::string& id);

    /// After it: notes the text that it was made from.
    void remember() const;

private:
    std::string text_;
    std::filesystem::path note_;
};

}  // namespace learn
