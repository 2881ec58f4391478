#include "built_from.hpp"

#include "file.hpp"

namespace learn {

namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& path) {
    try {
        return read_file(path);
    } catch (const Trouble&) {
        return {};
    }
}

}  // namespace

BuiltFrom::BuiltFrom(const Places& places, const std::string& id)
    : text_(text_of(places.answer(id))), note_(places.made(id, "check.from")) {
    std::error_code ignored;
    if (text_of(note_) != text_) fs::remove(places.made(id, "check"), ignored);
}

void BuiltFrom::remember() const {
    try {
        replace_file(note_, text_);
    } catch (const Trouble&) {
        // A full disk: without a note, the next build goes by the time.
    }
}

}  // namespace learn
