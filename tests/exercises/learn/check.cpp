#include "check.hpp"

#include <poll.h>

#include <algorithm>
#include <cctype>
#include <csignal>
#include <cstring>

#include "built_from.hpp"
#include "compiler.hpp"
#include "file.hpp"
#include "lock.hpp"
#include "other_build.hpp"
#include "text.hpp"

namespace learn {

namespace {

using How = Ended::How;

constexpr std::chrono::minutes build_limit{15};
constexpr std::chrono::minutes training_limit{15};

std::string cannot_start(const std::string& program, int error) {
    return "cannot start " + program + ": " + std::strerror(error);
}

/// The check stops the answer itself, by the time that it works; what it does around that takes
/// some time, too. For limits below a second only the clock counts.
std::chrono::milliseconds around_the_answer(std::chrono::milliseconds limit) {
    return limit < std::chrono::seconds(1) ? std::chrono::milliseconds(0)
                                           : std::chrono::seconds(10);
}

std::string seconds(std::chrono::milliseconds time) {
    const auto tenths = time.count() / 100;
    const std::string whole = std::to_string(tenths / 10);
    return tenths % 10 == 0 ? whole + " s"
                            : whole + "." + std::to_string(tenths % 10) + " s";
}

/// `part`: of the exercise's targets, "" or ".whole".
Report build(const Exercise& exercise, const std::string& part, const Paths& paths,
             const CheckSettings& settings, const GoOn& go_on) {
    std::vector<std::string> command{settings.cmake, "--build", paths.build.string(),
                                     "--target", "exercise." + exercise.id + part};
    if (!settings.builder.empty())
        command = {settings.builder, paths.build.string(), exercise.id + part};
    const Ended end = run(command, paths.build, build_limit, go_on);
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
    const std::string cause =
        usual_cause(messages, read_if_readable(paths.answer(exercise.id)));
    return {Verdict::not_built,
            own_lines_first(messages, paths.answer(exercise.id).string()) +
                (cause.empty() ? "" : "\n" + cause + "\n")};
}

/// What a training printed, without the lines that told how far it was.
std::string without_progress(const std::string& text) {
    std::string rest;
    for (const std::string& line : split_lines(text))
        if (!line.starts_with("... ")) rest += line + "\n";
    return rest;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

/// Of several learns one builds at a time.
Lock lock_builds(const Paths& paths, const Watcher& watcher) {
    return Lock(paths.build / "learn.lock", [&](const std::string&) {
        return watcher(Phase::waiting, "another learn");
    });
}

/// Waits until nobody else builds in the folder. False if the watcher says no.
bool wait_for_others(const Paths& paths, const Watcher& watcher) {
    for (std::string who; !(who = other_build(paths.build)).empty();) {
        if (!watcher(Phase::waiting, who)) return false;
        ::poll(nullptr, 0, 50);
    }
    return true;
}

/// Builds when nobody else does. Somebody may begin while we are at it; if we fail then, that may
/// be why, and we try again.
Report build_alone(const Exercise& exercise, const std::string& part, const Paths& paths,
                   const CheckSettings& settings, const Watcher& watcher) {
    bool disturbed = false;
    int asked = 0;
    const GoOn go_on = [&](const std::string& last_line) {
        if (++asked % 5 == 0) disturbed = disturbed || !other_build(paths.build).empty();
        return watcher(Phase::building, last_line);
    };
    Report built;
    for (int attempt = 0; attempt < 3; ++attempt) {
        if (!wait_for_others(paths, watcher)) return {};
        disturbed = false;
        built = build(exercise, part, paths, settings, go_on);
        disturbed = disturbed || !other_build(paths.build).empty();
        if (built.verdict != Verdict::not_built || !disturbed) return built;
    }
    built.text += "\nAnother build went on at the same time in " + shown(paths.build) +
                  ", which may be the cause.\n";
    return built;
}

Report judge(const Ended& end, const Exercise& exercise, const CheckSettings& settings) {
    const std::string said = printable(end.output);
    switch (end.how) {
    case How::not_started:
        return {Verdict::not_built,
                cannot_start("the check of " + exercise.id, end.status)};
    case How::stopped:
        return {Verdict::stopped, {}};
    case How::out_of_time:
        return {Verdict::failed, said + "\nStopped after " + seconds(settings.limit) +
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

/// Builds and runs what the parts of a workshop make together. The tests have passed.
Report put_together(Report report, const Exercise& exercise, const Paths& paths,
                    const CheckSettings& settings, const Watcher& watcher) {
    Report built = build_alone(exercise, ".whole", paths, settings, watcher);
    if (built.verdict != Verdict::passed) return built;
    const std::filesystem::path result = paths.made(exercise.id, "whole.result");
    remove_file(result);
    const Ended end = run({paths.made(exercise.id, "whole").string(), result.string()},
                          paths.build, training_limit, [&](const std::string& last_line) {
                              return watcher(Phase::training, last_line);
                          });
    const std::string passed = report.text + "\n";
    if (end.how == How::out_of_time)
        return {Verdict::failed,
                passed + "But put together they have not come to an end after " +
                    seconds(training_limit) + ".\n"};
    report = judge(end, exercise, settings);
    report.text = passed + without_progress(report.text);
    if (report.verdict == Verdict::passed && !is_there(result))
        return {Verdict::failed, report.text + "Put together they ended the program.\n"};
    if (report.verdict == Verdict::passed) report.result = first_line(read_file(result));
    return report;
}

}  // namespace

bool is_workshop(const Paths& paths, std::string_view id) {
    return is_there(paths.made(id, "made/whole.sh"));
}

int exit_status(Verdict verdict) {
    return verdict == Verdict::passed ? 0 : verdict == Verdict::not_written ? 3 : 1;
}

std::string with_near_paths(std::string text, const Paths& paths, std::string_view id) {
    const auto folder = [](const std::filesystem::path& path) {
        const std::string inside = shown(path / "x");
        return inside.substr(0, inside.size() - 1);
    };
    const std::filesystem::path answer = paths.answer(id);
    const std::string near = shown(answer);
    replace_all(text, paths.work.string() + "/", folder(paths.work));
    replace_all(text, paths.source.string() + "/", folder(paths.source));
    const std::string told = "work/" + std::string(id) + ".cpp";
    if (near != told) replace_all(text, told, near);
    for (const auto& from : {paths.build, paths.source})
        if (const std::string path = answer.lexically_relative(from).string(); path != near)
            replace_all(text, path, near);
    return text;
}

Report build_part(const Exercise& exercise, const std::string& part, const Paths& paths,
                  const CheckSettings& settings, const Watcher& watcher) {
    const Lock lock = lock_builds(paths, watcher);
    if (!lock.held()) return {};
    return build_alone(exercise, part, paths, settings, watcher);
}

Report check_answer(const Exercise& exercise, const Paths& paths,
                    const CheckSettings& settings, const Watcher& watcher) {
    const Lock lock = lock_builds(paths, watcher);
    if (!lock.held()) return {};
    const BuiltFrom source(paths, exercise.id);
    Report built = build_alone(exercise, "", paths, settings, watcher);
    built.text = with_near_paths(built.text, paths, exercise.id);
    if (built.verdict != Verdict::passed) return built;
    source.remember();
    // A status of 0 does not prove that anything was checked: an answer can end the program.
    const std::filesystem::path verdict = paths.made(exercise.id, "check.verdict");
    remove_file(verdict);
    const auto whole_seconds = std::max<long>(1, (settings.limit.count() + 999) / 1000);
    const Ended end = run(
        {paths.made(exercise.id, "check").string(), "--limit",
         std::to_string(whole_seconds), "--verdict", verdict.string()},
        paths.build, settings.limit + around_the_answer(settings.limit),
        [&](const std::string& last_line) { return watcher(Phase::running, last_line); });
    Report report = judge(end, exercise, settings);
    if (report.verdict == Verdict::passed && !is_there(verdict))
        report = {Verdict::failed,
                  "The program ended before the check did: does your answer "
                  "call exit, or do something before main?\n"};
    report.text = with_near_paths(report.text, paths, exercise.id);
    if (built.text.find("warning: ") != built.text.npos) report.warnings = built.text;
    if (report.verdict == Verdict::passed && is_workshop(paths, exercise.id))
        return put_together(report, exercise, paths, settings, watcher);
    return report;
}

}  // namespace learn
