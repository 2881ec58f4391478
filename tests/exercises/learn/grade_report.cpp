#include "grade_report.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "text.hpp"

namespace learn {

namespace {

/// A field, in quotes if it must be.
std::string field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == text.npos) return text;
    std::string quoted = "\"";
    for (char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string short_mark(const Grade& grade) {
    switch (grade.mark) {
    case Mark::passed:
        return "ok";
    case Mark::failed:
        return std::to_string(grade.tally->passed) + "/" +
               std::to_string(grade.tally->tests);
    case Mark::not_written:
        return "todo";
    case Mark::does_not_compile:
        return "c++";
    case Mark::crashed:
        return "crash";
    case Mark::stopped:
        return "stop";
    case Mark::refused:
        return "no";
    case Mark::unreadable:
        return "?";
    case Mark::absent:
        return "-";
    case Mark::not_graded:
        break;
    }
    return "??";
}

const std::map<Mark, std::string> legend{
    {Mark::failed, "2/5 failed, with two of five tests passed"},
    {Mark::not_written, "todo not written"},
    {Mark::does_not_compile, "c++ does not compile"},
    {Mark::crashed, "crash crashed"},
    {Mark::stopped, "stop stopped"},
    {Mark::refused, "no refused"},
    {Mark::unreadable, "? unreadable"},
    {Mark::absent, "- absent"},
    {Mark::not_graded, "?? not graded"}};

std::string padded(const std::string& text, std::size_t columns) {
    return text + std::string(columns - std::min(columns, width(text)), ' ');
}

std::string right(const std::string& text, std::size_t columns) {
    return std::string(columns - std::min(columns, width(text)), ' ') + text;
}

/// What stands in the table, row by row and column by column.
struct Grid {
    std::vector<std::string> students{};
    std::vector<const Exercise*> exercises{};
    std::map<std::pair<std::string, const Exercise*>, Grade> grades{};

    explicit Grid(const std::vector<Entry>& entries) {
        for (const Entry& entry : entries) {
            if (students.empty() || students.back() != entry.student)
                students.push_back(entry.student);
            if (!entry.exercise) continue;
            exercises.push_back(entry.exercise);
            grades.emplace(std::pair(entry.student, entry.exercise), entry.grade);
        }
        std::sort(exercises.begin(), exercises.end());  // they stand in one list, in order
        exercises.erase(std::unique(exercises.begin(), exercises.end()), exercises.end());
    }

    std::string mark(const std::string& student, const Exercise* exercise) const {
        const auto found = grades.find({student, exercise});
        return found == grades.end() ? "-" : short_mark(found->second);
    }

    /// How many have passed that the question admits.
    template <class Question>
    std::size_t passed(const Question& question) const {
        return static_cast<std::size_t>(
            std::count_if(grades.begin(), grades.end(), [&](const auto& entry) {
                return entry.second.mark == Mark::passed && question(entry.first);
            }));
    }
};

constexpr std::size_t cell = 7, longest_name = 28;

std::string block(const Grid& grid, std::size_t from, std::size_t to, std::size_t names) {
    const bool last = to == grid.exercises.size();
    std::string text = padded("", names);
    for (std::size_t i = from; i < to; ++i) text += right(grid.exercises[i]->number, cell);
    text += (last ? right("passed", cell + 2) : "") + "\n";
    for (const std::string& student : grid.students) {
        text += padded(shorten(printable(student), longest_name), names);
        for (std::size_t i = from; i < to; ++i)
            text += right(grid.mark(student, grid.exercises[i]), cell);
        const auto own = [&](const auto& key) { return key.first == student; };
        text += (last ? right(std::to_string(grid.passed(own)), cell + 2) : "") + "\n";
    }
    text += padded("passed", names);
    for (std::size_t i = from; i < to; ++i) {
        const auto of_this = [&](const auto& key) {
            return key.second == grid.exercises[i];
        };
        text += right(std::to_string(grid.passed(of_this)), cell);
    }
    const auto all = [](const auto&) { return true; };
    return text + (last ? right(std::to_string(grid.passed(all)), cell + 2) : "") + "\n";
}

}  // namespace

const char* const csv_head = "student,exercise,verdict,passed,tests,word\n";

std::string csv_line(const Entry& entry) {
    const Grade& grade = entry.grade;
    std::string line = field(entry.student) + "," +
                       (entry.exercise ? entry.exercise->id : "") + "," +
                       in_words(grade.mark) + ",";
    if (grade.tally)
        line +=
            std::to_string(grade.tally->passed) + "," + std::to_string(grade.tally->tests);
    else line += ",";
    return line + "," + field(grade.word) + "\n";
}

std::string grade_table(const std::vector<Entry>& entries, std::size_t columns) {
    const Grid grid(entries);
    std::size_t names = 8;
    for (const std::string& student : grid.students)
        names = std::max(names, width(shorten(printable(student), longest_name)));
    const std::size_t cells = std::max<std::size_t>(1, (columns - names - cell - 2) / cell);
    std::string text;
    for (std::size_t from = 0; from == 0 || from < grid.exercises.size(); from += cells)
        text += (from ? "\n" : "") +
                block(grid, from, std::min(from + cells, grid.exercises.size()), names);
    std::set<Mark> marks;
    for (const auto& [key, one] : grid.grades) marks.insert(one.mark);
    if (grid.grades.size() < grid.students.size() * grid.exercises.size())
        marks.insert(Mark::absent);
    std::string signs;
    for (const auto& [mark, sign] : legend)
        if (marks.contains(mark)) signs += (signs.empty() ? "\n" : "; ") + sign;
    return text + signs + (signs.empty() ? "" : "\n");
}

}  // namespace learn
