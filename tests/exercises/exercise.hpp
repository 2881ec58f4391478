// What every exercise's stub includes.
#pragma once

#include <source_location>
#include <stdexcept>
#include <string>

/// Thrown by a stub that nobody has written yet.
struct not_written_yet : std::logic_error {
    using std::logic_error::logic_error;
};

/// The body of a stub: throws not_written_yet with the stub's file and line.
[[noreturn]] inline void todo(const char* /* what */,
                              std::source_location where = std::source_location::current()) {
    throw not_written_yet(std::string("not written yet: ") + where.file_name() + ":" +
                          std::to_string(where.line()));
}
