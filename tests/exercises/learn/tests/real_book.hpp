#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "player.hpp"

/// A reader's folder for the real book, with some of its exercises: nothing is written to the book's own.
class RealBook {
public:
    explicit RealBook(const std::vector<std::string>& ids) {
        namespace fs = std::filesystem;
        fs::create_directories(build());
        fs::copy_file(REAL_BUILDER, builder());
        fs::permissions(builder(), fs::perms::owner_all);
        fs::copy(REAL_BUILD "/index", build() / "index");
        for (const std::string& id : ids) {
            const fs::path from = fs::path(REAL_BUILD "/exercises") / id,
                           to = build() / "exercises" / id;
            fs::create_directories(to / "made");
            for (const char* name : {"stub.cpp", "solution.cpp"})
                fs::copy_file(from / name, to / name);
            if (fs::exists(from / "made/whole.sh"))
                fs::copy_file(from / "made/whole.sh", to / "made/whole.sh");
        }
    }

    std::filesystem::path build() const { return scratch_.folder() / "build"; }
    std::filesystem::path builder() const { return scratch_.folder() / "builder"; }
    std::filesystem::path work() const { return scratch_.folder() / "work"; }
    std::filesystem::path answer(const std::string& id) const {
        return work() / (id + ".cpp");
    }

    /// The `stub` or the `solution` of an exercise.
    std::string text(const std::string& id, const std::string& name) const {
        return contents(build() / "exercises" / id / (name + ".cpp"));
    }

    Command at_terminal(const std::vector<std::string>& options = {}) const {
        Command command;
        command.words = {LEARN_PROGRAM, "--source", REAL_SOURCE, "--build", build(),
                         "--work",      work(),     "--builder", builder()};
        command.words.insert(command.words.end(), options.begin(), options.end());
        command.folder = scratch_.folder().string();
        command.environment = {{"TERM", "xterm"}, {"NO_COLOR", "1"}};
        command.rows = 40;
        return command;
    }

private:
    Scratch scratch_;
};

/// A known mistake: the whole answer, and what the reader is told about it.
struct Mistake {
    std::string answer, told;
};

/// Throws std::runtime_error if the exercise has no mistake of that name.
inline Mistake mistake_of(const std::string& id, const std::string& name) {
    const auto made = std::filesystem::path(REAL_BUILD "/exercises") / id / "made";
    const auto all = nlohmann::json::parse(contents(made / "mistakes.json"));
    for (const auto& one : all.at("mistakes"))
        if (one.at("name") == name)
            return {contents(made / one.at("answer").get<std::string>()),
                    one.at("told").get<std::string>()};
    throw std::runtime_error("there is no mistake " + name);
}
