#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "book.hpp"
#include "process.hpp"

namespace learn {

/// How the reader's answer is built and for how long its check may run.
struct CheckSettings {
    std::string cmake;    ///< the program that builds
    std::string builder;  ///< in place of it, unless empty; called with BUILD and the id
    std::chrono::milliseconds limit{10'000};
};

enum class Verdict { passed, failed, not_written, not_built, stopped };

/// The exit status of `learn 1.1`.
int exit_status(Verdict verdict);

/// What came of building and checking one answer, and what to tell the reader.
struct Report {
    Verdict verdict = Verdict::stopped;
    std::string text{};
    std::string warnings{};  ///< the compiler's, if the answer was built
    std::string result{};    ///< a workshop's: what it came to, in one line
};

/// What is going on while a check_answer lasts.
enum class Phase { waiting, building, running, training };

/// Asked some twenty times a second whether to go on. `what` is the last line of the output, or for
/// whose build we are waiting: `another learn`, `process 1234 (ninja)`.
using Watcher = std::function<bool(Phase phase, const std::string& what)>;

/// Whether the parts that this exercise asks for are put together and trained when they are right.
bool is_workshop(const Paths& paths, std::string_view id);

/// Builds the reader's answer and runs its check; of a workshop in which all is right, also what
/// they come to together. Stops when the watcher says no. Waits first until
/// nobody else is building in the same folder.
Report check_answer(const Exercise& exercise, const Paths& paths,
                    const CheckSettings& settings, const Watcher& watcher);

/// Builds what belongs to an exercise, `.mistakes`, when nobody else does. The verdict is `passed` if it is
/// there, `not_built` with the words of the build, or `stopped`.
Report build_part(const Exercise& exercise, const std::string& part, const Paths& paths,
                  const CheckSettings& settings, const Watcher& watcher);

/// Paths below the book's folder, as the reader would type them where they are.
std::string with_near_paths(std::string text, const Paths& paths, std::string_view id);

}  // namespace learn
