#include "built_from.hpp"

#include "file.hpp"

namespace learn {

BuiltFrom::BuiltFrom(const Paths& paths, const std::string& id)
    : text_(read_if_readable(paths.answer(id))), note_(paths.made(id, "check.from")) {
    if (read_if_readable(note_) != text_) remove_file(paths.made(id, "check"));
}

void BuiltFrom::remember() const {
    try {
        replace_file(note_, text_);
    } catch (const Trouble&) {
        // A full disk: without a note, the next build goes by the time.
    }
}

}  // namespace learn
