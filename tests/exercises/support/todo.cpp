#include "exercise.hpp"
#include "outcome.hpp"
#include "versions.hpp"

void todo(const char* /* what */, const char* file, int line) {
    throw exercise::not_written_yet{"not written yet: " + exercise::short_path(file) + ":" +
                                    std::to_string(line)};
}
