#include "built_from.hpp"

#include "file.hpp"

namespace learn {

BuiltFrom::BuiltFrom(const Places& places, const std::string& id)
    : text_(read_if_readable(places.answer(id))), note_(places.made(id, "check.from")) {
    if (read_if_readable(note_) != text_) remove_file(places.made(id, "check"));
}

void BuiltFrom::remember() const {
    try {
        replace_file(note_, text_);
    } catch (const Trouble&) {
        // A full disk: without a note, the next build goes by the time.
    }
}

}  // namespace learn
