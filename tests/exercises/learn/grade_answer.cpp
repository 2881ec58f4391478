#include "grade_answer.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "compiler.hpp"
#include "confine.hpp"
#include "file.hpp"
#include "refusal.hpp"
#include "text.hpp"

namespace learn {

namespace fs = std::filesystem;

namespace {

using How = Ended::How;

constexpr std::array mark_names{"passed",  "failed",    "not written", "does not compile",
                                "crashed", "stopped",   "refused",     "unreadable",
                                "absent",  "not graded"};

/// What compiling may take: seconds, and megabytes in memory and of a file.
constexpr unsigned compile_seconds = 60;
constexpr std::size_t compile_memory = 3000, compile_file = 200;

fs::path new_folder() {
    std::string name = (fs::temp_directory_path() / "learn-grade-XXXXXX").string();
    if (!::mkdtemp(name.data()))
        throw Trouble("cannot make a folder in " + fs::temp_directory_path().string() +
                      ": " + std::strerror(errno));
    return fs::canonical(name);
}

unsigned whole_seconds(std::chrono::milliseconds time) {
    return static_cast<unsigned>(std::max<long>(1, (time.count() + 999) / 1000));
}

/// The line of a record that begins with a word, without that.
std::string entry(const std::string& record, const std::string& word) {
    for (const std::string& line : split_lines(record))
        if (line.starts_with(word + " ")) return printable(line.substr(word.size() + 1));
    return {};
}

std::size_t number(const std::string& text) {
    return std::min<std::size_t>(std::strtoul(text.c_str(), nullptr, 10), 10'000);
}

/// What a check has written down of itself, if that makes sense and agrees with how it ended.
std::optional<Grade> read_record(const std::string& record, int status) {
    Grade grade;
    const std::string ending = entry(record, "ending");
    for (Mark mark :
         {Mark::passed, Mark::failed, Mark::not_written, Mark::crashed, Mark::stopped})
        if (in_words(mark) == ending) grade.mark = mark;
    if (grade.mark == Mark::not_graded) return std::nullopt;
    if ((grade.mark == Mark::passed) != (status == 0)) return std::nullopt;
    grade.tally = Tally{number(entry(record, "passed")), number(entry(record, "tests"))};
    if (grade.tally->passed > grade.tally->tests) return std::nullopt;
    grade.word = entry(record, "word");
    return grade;
}

/// What the compiler said, in a line: the first error.
std::string first_error(const std::string& messages) {
    for (const std::string& line : split_lines(messages))
        if (const std::size_t at = line.find("error: "); at != line.npos) return line;
    return messages.substr(0, messages.find('\n'));
}

}  // namespace

std::string in_words(Mark mark) { return mark_names.at(static_cast<std::size_t>(mark)); }

fs::path confine_of(const Paths& paths) { return paths.build / "exercises" / "confine"; }

Candidate::Candidate(const Bench& bench, const Exercise& exercise, const std::string& text)
    : bench_(bench), exercise_(exercise), folder_(new_folder()),
      file_(folder_ / (exercise.id + ".cpp")) {
    write_new_file(file_, text);
}

Candidate::~Candidate() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

std::string Candidate::without_folder(std::string text) const {
    for (const fs::path& path : {folder_, bench_.paths.source, bench_.paths.build}) {
        const std::string folder = path.string() + "/";
        for (std::size_t at = 0; (at = text.find(folder, at)) != text.npos;)
            text.erase(at, folder.size());
    }
    return text;
}

std::optional<Grade> Candidate::compile() const {
    if (const std::string why = path_included(read_file(file_)); !why.empty())
        return Grade{Mark::refused, {}, why};
    Bounds bounds;
    bounds.seconds = bounds.together = compile_seconds;
    bounds.memory = compile_memory;
    bounds.file = compile_file;
    bounds.write = {folder_.string()};
    const std::string script = bench_.paths.made(exercise_.id, "made/grade.sh").string();
    const Ended end = run(
        confine_words(confine_of(bench_.paths).string(), bounds,
                      {"/bin/sh", script, file_.string(), (folder_ / "check").string()}),
        folder_, std::chrono::seconds(5 * compile_seconds), bench_.go_on);
    if (end.how == How::stopped) return Grade{};
    if (end.how == How::out_of_time || end.status == worked_too_long)
        return Grade{Mark::does_not_compile, {}, "the compiler works on it without an end"};
    if (end.status == took_too_much || end.status == too_many)
        return Grade{Mark::does_not_compile, {}, "the compiler needs too much for it"};
    const std::string said = without_folder(printable(end.output));
    if (end.how != How::by_itself || end.status == not_started)
        return Grade{Mark::not_graded, {}, "cannot compile it: " + said};
    if (std::optional<Grade> refused = refuse()) return refused;
    if (end.status == 0) return std::nullopt;
    return Grade{
        Mark::does_not_compile,
        {},
        first_error(own_lines_first(compiler_messages(said), file_.filename().string()))};
}

std::optional<Grade> Candidate::refuse() const {
    const fs::path dependencies = folder_ / "check.d", names = folder_ / "check.names";
    std::vector<fs::path> allowed{folder_,
                                  bench_.paths.made(exercise_.id, "made/signature.hpp"),
                                  bench_.paths.build / "tests/exercises/answers",
                                  bench_.paths.source / "tests/exercises/exercise.hpp",
                                  bench_.paths.source / "tests/exercises/usual.hpp"};
    allowed.insert(allowed.end(), system_folders().begin(), system_folders().end());
    std::string why;
    if (is_there(dependencies)) why = foreign_file(read_file(dependencies), allowed);
    if (why.empty() && is_there(names)) why = foreign_name(read_file(names));
    return why.empty() ? std::nullopt : std::optional(Grade{Mark::refused, {}, why});
}

Grade Candidate::check() const {
    const fs::path check = folder_ / "check", record = folder_ / "record";
    const unsigned seconds = whole_seconds(bench_.limit);
    write_new_file(record, {});
    // Whoever runs it may be nobody.
    ::chmod(folder_.c_str(), 0711);
    ::chmod(check.c_str(), 0755);
    ::chmod(record.c_str(), 0666);
    Bounds bounds;
    bounds.seconds = seconds + 5;
    bounds.together = 16 * bounds.seconds;
    bounds.alone = true;
    bounds.read = system_folders();
    bounds.read.push_back(check.string());
    bounds.write = {record.string()};
    const Ended end = run(confine_words(confine_of(bench_.paths).string(), bounds,
                                        {check.string(), "--limit", std::to_string(seconds),
                                         "--record", record.string()}),
                          folder_, std::chrono::seconds(6 * seconds + 30), bench_.go_on);
    if (end.how == How::stopped) return {};
    if (end.how == How::out_of_time)
        return {Mark::stopped, {}, "It did not come to an end."};
    if (end.how == How::not_started)
        return {Mark::not_graded, {}, std::strerror(end.status)};
    if (end.how == How::by_itself) {
        if (end.status == worked_too_long)
            return {Mark::stopped, {}, "It worked for too long."};
        if (end.status == took_too_much)
            return {Mark::stopped,
                    {},
                    "It took more than " + std::to_string(bounds.memory) +
                        " MB of memory."};
        if (end.status == too_many)
            return {Mark::stopped,
                    {},
                    "It started more than " + std::to_string(bounds.processes) +
                        " processes."};
        if (end.status == not_started)
            return {Mark::not_graded,
                    {},
                    "cannot run it: " + without_folder(printable(end.output))};
        if (std::optional<Grade> grade = read_record(read_file(record), end.status)) {
            grade->word = without_folder(grade->word);
            return *grade;
        }
    }
    return {Mark::crashed, {}, "It ended the program before its check had come to an end."};
}

}  // namespace learn
