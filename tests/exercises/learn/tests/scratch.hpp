#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "book.hpp"

/// A new empty folder that anyone may read; it goes with the object.
class Scratch {
public:
    Scratch();
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path folder_;
};

/// Writes a file whole, as an editor does: under another name first. Makes its folder.
void save(const std::filesystem::path& path, std::string_view text);

std::string contents(const std::filesystem::path& path);

/// A small book with three exercises in two chapters, whose builder and checks are shell scripts.
/// What a script does is told by words in the reader's file (see scratch.cpp).
class SmallBook {
public:
    SmallBook();

    std::filesystem::path folder() const { return scratch_.folder(); }
    std::filesystem::path build() const { return folder() / "build"; }
    std::filesystem::path work() const { return folder() / "work"; }
    std::filesystem::path answer(std::string_view id) const;
    std::filesystem::path builder() const { return folder() / "builder"; }

    /// The book as learn reads it.
    learn::Book read() const;

    /// As if learn had been here before, without success.
    void begin_progress() const { save(work() / "progress", "learn progress 1\nend\n"); }

private:
    void add_exercise(const std::string& id);

    Scratch scratch_;
};
