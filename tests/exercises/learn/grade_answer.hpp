#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "book.hpp"
#include "process.hpp"

namespace learn {

/// What an answer is worth. Absent is what was not handed in.
enum class Mark {
    passed,
    failed,
    not_written,
    does_not_compile,
    crashed,
    stopped,
    refused,
    unreadable,
    absent,
    not_graded
};

/// `does not compile`.
std::string in_words(Mark mark);

/// How many tests an answer has passed.
struct Tally {
    std::size_t passed = 0, tests = 0;
    bool operator==(const Tally&) const = default;
};

/// What came of an answer.
struct Grade {
    Mark mark = Mark::not_graded;
    std::optional<Tally> tally{};  ///< if its tests were run
    std::string word{};            ///< why not, in a line
};

/// With what answers are graded.
struct Bench {
    Paths paths;
    std::chrono::milliseconds limit{10'000};  ///< of work, for a call of the answer's tests
    GoOn go_on;
};

/// Where `confine` is, which runs what nobody trusts.
std::filesystem::path confine_of(const Paths& paths);

/// An answer in a folder of its own, which goes with the object.
class Candidate {
public:
    /// Throws Trouble if there is no room for it.
    Candidate(const Bench& bench, const Exercise& exercise, const std::string& text);
    ~Candidate();
    Candidate(const Candidate&) = delete;
    Candidate& operator=(const Candidate&) = delete;

    /// Compiles the answer; returns its grade if it gets no further than this. Several can be compiled
    /// at a time.
    std::optional<Grade> compile() const;

    /// Runs its check, when it has been compiled. One at a time, so that none can disturb another.
    Grade check() const;

private:
    std::optional<Grade> refuse() const;
    /// A text in which paths do not say where we are: what is said of an answer is the same everywhere.
    std::string without_folder(std::string text) const;

    const Bench& bench_;
    const Exercise& exercise_;
    std::filesystem::path folder_;
    std::filesystem::path file_;
};

}  // namespace learn
