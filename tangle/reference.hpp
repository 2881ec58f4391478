#pragma once

#include <string_view>

namespace tangle {

/// What a line of code says about references, and what it may have been meant to say. (What a
/// reference is, loom.hpp knows.)
enum class ReferenceForm {
    none,       ///< no `<<name>>` in it
    reference,  ///< `<<name>>` alone on the line
    misspelt,   ///< alone on the line, but the name holds spaces
    inside      ///< `<<name>>` beside other code
};

struct ReferenceScan {
    ReferenceForm form = ReferenceForm::none;
    std::string_view name;
};

/// Looks for `<<name>>` in one line of code.
ReferenceScan scan_reference(std::string_view line);

}  // namespace tangle
