#include "exercise.hpp"
#include "outcome.hpp"
#include "versions.hpp"

void todo(const char* /* what */, std::source_location where) {
    throw exercise::not_written_yet{
        "not written yet: " + exercise::short_path(where.file_name()) + ":" +
        std::to_string(where.line())};
}
