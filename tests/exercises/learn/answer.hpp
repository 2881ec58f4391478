#pragma once

#include <filesystem>
#include <string>

#include "book.hpp"

namespace learn {

/// What became of the reader's file when an exercise was opened.
enum class Opened { was_there, made, no_stub };

/// Makes work/ID.cpp from the exercise's stub unless it is there. If tangle has not made the stub
/// yet, that is left to the build. Throws Trouble.
Opened open_answer(const Paths& paths, const std::string& id);

/// True if the reader's file differs from the stub, that is, if there is something to lose.
bool has_own_words(const Paths& paths, const std::string& id);

/// The same of a file that can be read; of another it is not known, and not asked.
bool has_readable_words(const Paths& paths, const std::string& id);

/// The name under which reset_answer would keep the answer: work/ID.kept-1.cpp, or -2, ….
std::filesystem::path backup_of(const Paths& paths, const std::string& id);

/// Puts a text in the place of the answer, which is moved to `backup` if it is there. Throws Trouble; the
/// answer is then where it was.
void put_answer(const Paths& paths, const std::string& id, const std::string& text,
                const std::filesystem::path& backup);

/// The same with the stub.
void reset_answer(const Paths& paths, const std::string& id,
                  const std::filesystem::path& backup);

}  // namespace learn
