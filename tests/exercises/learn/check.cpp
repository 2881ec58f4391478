#include "check.hpp"

#include <poll.h>

#include <cctype>
#include <csignal>
#include <cstring>

#include "built_from.hpp"
#include "file.hpp"
#include "lock.hpp"
#include "other_build.hpp"
#include "text.hpp"

namespace learn {

namespace {

using How = Ended::How;

constexpr std::chrono::minutes build_limit{15};

std::string cannot_start(const std::string& program, int error) {
    return "cannot start " + program + ": " + std::strerror(error);
}

std::string seconds(std::chrono::milliseconds time) {
    const auto tenths = time.count() / 100;
    const std::string whole = std::to_string(tenths / 10);
    return tenths % 10 == 0 ? whole + " s"
                            : whole + "." + std::to_string(tenths % 10) + " s";
}

Report build(const Exercise& exercise, const Places& places, const Workshop& workshop,
             const GoOn& go_on) {
    std::vector<std::string> command{workshop.cmake, "--build", places.build.string(),
                                     "--target", "exercise." + exercise.id};
    if (!workshop.builder.empty())
        command = {workshop.builder, places.build.string(), exercise.id};
    const Ended end = run(command, places.build, build_limit, go_on);
    const std::string said = printable(end.output);
    std::string messages = compiler_messages(said);
    switch (end.how) {
    case How::not_started:
        return {Verdict::not_built, cannot_start(command[0], end.status)};
    case How::stopped:
        return {Verdict::stopped, {}};
    case How::out_of_time:
        return {Verdict::not_built, said + "\nThe build was stopped after 15 minutes."};
    default:
        break;
    }
    if (end.how == How::by_itself && end.status == 0) return {Verdict::passed, messages};
    if (messages.empty()) messages = said;
    return {Verdict::not_built, errors_first(messages)};
}

/// Waits until nobody else builds in the folder. False if the watcher says no.
bool wait_for_others(const Places& places, const Watcher& watcher) {
    for (std::string who; !(who = other_build(places.build)).empty();) {
        if (!watcher(Phase::waiting, who)) return false;
        ::poll(nullptr, 0, 50);
    }
    return true;
}

/// Builds when nobody else does. Somebody may begin while we are at it; if we fail then, that may
/// be why, and we try again.
Report build_alone(const Exercise& exercise, const Places& places, const Workshop& workshop,
                   const Watcher& watcher) {
    bool disturbed = false;
    int asked = 0;
    const GoOn go_on = [&](const std::string& last_line) {
        if (++asked % 5 == 0) disturbed = disturbed || !other_build(places.build).empty();
        return watcher(Phase::building, last_line);
    };
    Report built;
    for (int attempt = 0; attempt < 3; ++attempt) {
        if (!wait_for_others(places, watcher)) return {};
        disturbed = false;
        built = build(exercise, places, workshop, go_on);
        disturbed = disturbed || !other_build(places.build).empty();
        if (built.verdict != Verdict::not_built || !disturbed) return built;
    }
    built.text += "\nAnother build went on at the same time in " + shown(places.build) +
                  ", which may be the cause.\n";
    return built;
}

Report judge(const Ended& end, const Exercise& exercise, const Workshop& workshop) {
    const std::string said = printable(end.output);
    switch (end.how) {
    case How::not_started:
        return {Verdict::not_built,
                cannot_start("the check of " + exercise.id, end.status)};
    case How::stopped:
        return {Verdict::stopped, {}};
    case How::out_of_time:
        return {Verdict::failed, said + "\nStopped after " + seconds(workshop.limit) +
                                     ": is there a loop that never ends?\n"};
    case How::by_signal:
        return {Verdict::failed,
                said + "\nYour program crashed: " + ::strsignal(end.status) + ".\n"};
    case How::by_itself:
        break;
    }
    if (end.status == 0) return {Verdict::passed, said};
    if (end.status == 3) return {Verdict::not_written, said};
    const std::string silent = "The check ended with status " + std::to_string(end.status) +
                               " and did not say why: does your program call exit?\n";
    return {Verdict::failed, said.empty() ? silent : said};
}

/// True for the lines with which Ninja and Make accompany what they run.
bool is_chatter(std::string_view line) {
    const bool counts =
        line.starts_with("[") && line.size() > 1 &&
        (line[1] == ' ' || std::isdigit(static_cast<unsigned char>(line[1]))) &&
        line.find(']') < 10;
    if (counts) return true;
    for (std::string_view opening :
         {"-- ", "ninja: build stopped", "ninja: no work to do",
          "ninja: Entering directory", "Consolidate compiler generated dependencies",
          "Scanning dependencies of target"})
        if (line.starts_with(opening)) return true;
    const std::size_t make = line.find("make");
    return make <= 1 &&
           (line.find(": *** ") != line.npos || line.find("ing directory") != line.npos);
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    const auto part_of_a_path = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) ||
               std::strchr("/._-", c) != nullptr;
    };
    for (std::size_t at = 0; (at = text.find(from, at)) != text.npos;) {
        if (at > 0 && part_of_a_path(text[at - 1])) {
            ++at;
            continue;
        }
        text.replace(at, from.size(), to);
        at += to.size();
    }
}

}  // namespace

int exit_status(Verdict verdict) {
    return verdict == Verdict::passed ? 0 : verdict == Verdict::not_written ? 3 : 1;
}

std::string compiler_messages(std::string_view build_output) {
    std::string messages;
    bool command_follows = false;
    for (const std::string& line : split_lines(build_output)) {
        const bool failed = line.starts_with("FAILED: ");
        const bool command = command_follows;
        command_follows = failed;
        if (!failed && !command && !is_chatter(line)) messages += line + "\n";
    }
    return messages;
}

std::string errors_first(const std::string& messages) {
    std::string warnings, errors;
    for (const std::string& line : split_lines(messages)) {
        const bool error = line.find("error: ") != line.npos;
        (error || !errors.empty() ? errors : warnings) += line + "\n";
    }
    const bool warned = warnings.find("warning: ") != warnings.npos;
    return warned ? errors + warnings : messages;
}

std::string with_near_paths(std::string text, const Places& places, std::string_view id) {
    const auto folder = [](const std::filesystem::path& path) {
        const std::string inside = shown(path / "x");
        return inside.substr(0, inside.size() - 1);
    };
    const std::filesystem::path answer = places.answer(id);
    const std::string near = shown(answer);
    replace_all(text, places.work.string() + "/", folder(places.work));
    replace_all(text, places.source.string() + "/", folder(places.source));
    for (const auto& from : {places.build, places.source})
        if (const std::string path = answer.lexically_relative(from).string(); path != near)
            replace_all(text, path, near);
    return text;
}

Report check_answer(const Exercise& exercise, const Places& places,
                    const Workshop& workshop, const Watcher& watcher) {
    const Lock lock(places.build / "learn.lock", [&](const std::string&) {
        return watcher(Phase::waiting, "another learn");
    });
    if (!lock.held()) return {};
    const BuiltFrom source(places, exercise.id);
    Report built = build_alone(exercise, places, workshop, watcher);
    built.text = with_near_paths(built.text, places, exercise.id);
    if (built.verdict != Verdict::passed) return built;
    source.remember();
    const Ended end = run(
        {places.made(exercise.id, "check").string()}, places.build, workshop.limit,
        [&](const std::string& last_line) { return watcher(Phase::running, last_line); });
    Report report = judge(end, exercise, workshop);
    report.text = with_near_paths(report.text, places, exercise.id);
    if (built.text.find("warning: ") != built.text.npos) report.warnings = built.text;
    return report;
}

}  // namespace learn
