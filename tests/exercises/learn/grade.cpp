#include "grade.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <map>
#include <mutex>
#include <set>
#include <thread>
#include <utility>

#include "file.hpp"
#include "grade_answer.hpp"
#include "grade_report.hpp"
#include "handed_in.hpp"
#include "lock.hpp"
#include "other_build.hpp"
#include "signals.hpp"
#include "text.hpp"

namespace learn {

namespace {

using Clock = std::chrono::steady_clock;

bool go_on() { return EndingSignals::received() == 0; }

void say(const std::string& line) { std::fprintf(stderr, "learn: %s\n", line.c_str()); }

/// The places of those exercises that are asked for. Throws Trouble if a name is none.
std::vector<std::size_t> chosen(const Book& book, const std::string& only) {
    std::set<std::size_t> places;
    for (std::size_t from = 0; from <= only.size();) {
        const std::size_t end = std::min(only.find(',', from), only.size());
        const std::string name = only.substr(from, end - from);
        const std::vector<std::size_t> found = book.find_all(name);
        if (found.empty())
            throw NoClass("there is no exercise " + name + "; learn --list shows all");
        places.insert(found.begin(), found.end());
        from = end + 1;
    }
    return {places.begin(), places.end()};
}

/// The same answer from several students is compiled and run once.
struct Task {
    std::string text{};
    std::vector<std::size_t> entries{};  ///< that it is the answer of
};

/// All lines of the result, in order, and what is to be done for them.
struct Plan {
    std::vector<Entry> entries{};
    std::vector<Task> tasks{};
    std::vector<std::string> complaints{};  ///< about what cannot be read
};

class Planner {
public:
    Planner(const Book& book, const std::vector<std::size_t>& only)
        : book_(book), only_(only) {}

    Plan plan(const SchoolClass& all) {
        for (const Student& student : all.students) add(student);
        return std::move(plan_);
    }

private:
    void add(const Student& student) {
        std::map<std::size_t, const HandedIn*> wanted;  // by exercise; none: absent
        for (std::size_t place : only_) wanted[place] = nullptr;
        for (const HandedIn& answer : student.answers)
            if (only_.empty() || wanted.contains(answer.exercise))
                wanted[answer.exercise] = &answer;
        if (!student.unreadable.empty()) {
            add_empty(student, {Mark::unreadable, {}, student.unreadable});
            plan_.complaints.push_back("cannot read the folder of " + student.name + ": " +
                                       student.unreadable);
        } else if (wanted.empty()) {
            add_empty(student, {Mark::absent});
        }
        for (const auto& [place, answer] : wanted)
            if (answer) add_answer(student, *answer);
            else add_entry(student, place, {Mark::absent});
    }

    void add_empty(const Student& student, const Grade& grade) {
        plan_.entries.push_back({student.name, nullptr, grade});
    }

    std::size_t add_entry(const Student& student, std::size_t place, const Grade& grade) {
        plan_.entries.push_back({student.name, &book_.exercises[place], grade});
        return plan_.entries.size() - 1;
    }

    void add_answer(const Student& student, const HandedIn& answer) {
        if (!answer.refused.empty()) {
            add_entry(student, answer.exercise, {Mark::refused, {}, answer.refused});
            return;
        }
        try {
            const std::string text = read_handed_in(answer.file);
            const std::size_t entry = add_entry(student, answer.exercise, {});
            const auto [at, is_new] =
                places_.try_emplace({answer.exercise, text}, plan_.tasks.size());
            if (is_new) plan_.tasks.push_back({text});
            plan_.tasks[at->second].entries.push_back(entry);
        } catch (const Trouble& reason) {
            add_entry(student, answer.exercise, {Mark::unreadable, {}, reason.what()});
            plan_.complaints.push_back("cannot read " + shown(answer.file) + ": " +
                                       reason.what());
        }
    }

    const Book& book_;
    const std::vector<std::size_t>& only_;
    Plan plan_{};
    std::map<std::pair<std::size_t, std::string>, std::size_t> places_{};
};

/// Tells on standard error how far it is, when it takes more than a few seconds: at a terminal in one
/// line, elsewhere now and then.
class Progressing {
public:
    explicit Progressing(std::size_t all) : all_(all) {}

    void tell(std::size_t done, const std::string& what) {
        const Clock::time_point now = Clock::now();
        if (now - start_ < std::chrono::seconds(3)) return;
        const std::string line =
            std::to_string(done) + " of " + std::to_string(all_) + "  " + what;
        if (terminal_) std::fprintf(stderr, "\r\x1b[K%s", shorten(line, 79).c_str());
        else if (now - told_ > std::chrono::seconds(10)) say(line), told_ = now;
        open_ = terminal_;
    }

    void end() {
        if (std::exchange(open_, false)) std::fputs("\r\x1b[K", stderr);
    }

private:
    std::size_t all_;
    bool terminal_ = ::isatty(STDERR_FILENO) != 0, open_ = false;
    Clock::time_point start_ = Clock::now(), told_ = start_;
};

/// Grades what is planned and prints lines as soon as those before them are there.
class Grading {
public:
    Grading(const Bench& bench, Plan& plan, bool csv)
        : bench_(bench), plan_(plan), csv_(csv), progress_(count_answers()) {
        done_.resize(plan.entries.size(), true);
        for (const Task& task : plan.tasks)
            for (std::size_t entry : task.entries) done_[entry] = false;
    }

    void run(unsigned jobs) {
        print_ready();
        std::vector<std::jthread> workers;
        for (unsigned i = 0; i < jobs; ++i) workers.emplace_back([this] { work(); });
        workers.clear();
        progress_.end();
    }

    /// Those that have been graded when somebody has asked us to end.
    std::vector<Entry> graded() const {
        std::vector<Entry> entries;
        for (std::size_t i = 0; i < done_.size(); ++i)
            if (done_[i]) entries.push_back(plan_.entries[i]);
        return entries;
    }

    /// Prints what is graded and not printed, since something before it is not.
    void print_rest() {
        for (std::size_t i = printed_; csv_ && i < done_.size(); ++i)
            if (done_[i]) print(plan_.entries[i]);
        std::fflush(stdout);
    }

private:
    std::size_t count_answers() const {
        std::size_t answers = 0;
        for (const Task& task : plan_.tasks) answers += task.entries.size();
        return answers;
    }

    static void print(const Entry& entry) {
        const std::string line = csv_line(entry);
        std::fwrite(line.data(), 1, line.size(), stdout);
    }

    void print_ready() {
        for (; csv_ && printed_ < done_.size() && done_[printed_]; ++printed_)
            print(plan_.entries[printed_]);
        std::fflush(stdout);
    }

    Grade grade(const Task& task) {
        const Exercise& exercise = *plan_.entries[task.entries[0]].exercise;
        try {
            const Candidate candidate(bench_, exercise, task.text);
            if (const std::optional<Grade> early = candidate.compile()) return *early;
            const std::lock_guard alone(running_);
            return candidate.check();
        } catch (const Trouble& trouble) {
            return {Mark::not_graded, {}, trouble.what()};
        }
    }

    void work() {
        for (std::size_t next; go_on() && (next = next_++) < plan_.tasks.size();) {
            const Task& task = plan_.tasks[next];
            const Grade result = grade(task);
            if (!go_on() && result.mark == Mark::not_graded) return;
            const std::lock_guard telling(telling_);
            for (std::size_t i : task.entries) {
                plan_.entries[i].grade = result;
                done_[i] = true;
                ++answers_;
            }
            const Entry& entry = plan_.entries[task.entries[0]];
            progress_.tell(answers_, printable(entry.student) + "  " + entry.exercise->id);
            print_ready();
        }
    }

    const Bench& bench_;
    Plan& plan_;
    bool csv_;
    std::vector<bool> done_{};
    std::size_t printed_ = 0, answers_ = 0;
    std::atomic<std::size_t> next_ = 0;
    std::mutex running_{}, telling_{};
    Progressing progress_;
};

/// Makes the checks of these exercises, once nobody else is building in the folder. Throws Trouble.
void build_checks(const Desk& desk, const std::set<std::string>& ids) {
    const Paths& paths = desk.paths;
    const Lock lock(paths.build / "learn.lock", [](const std::string&) { return go_on(); });
    std::string told;
    for (std::string who; go_on() && !(who = other_build(paths.build)).empty();) {
        if (std::exchange(told, who) != who)
            say("waiting for " + who + " to end its build");
        ::poll(nullptr, 0, 50);
    }
    std::vector<std::string> command{desk.settings.cmake, "--build", paths.build.string(),
                                     "--target"};
    if (!desk.settings.builder.empty())
        command = {desk.settings.builder, paths.build.string()};
    for (const std::string& id : ids) command.push_back("exercise." + id + ".parts");
    command.push_back("exercise.support");
    Progressing progress(ids.size());
    const Ended end =
        run(command, paths.build, std::chrono::hours(2), [&](const std::string& line) {
            progress.tell(0, "checks are built: " + printable(line));
            return go_on();
        });
    progress.end();
    if (end.how == Ended::How::stopped) return;
    if (end.how != Ended::How::by_itself || end.status != 0)
        throw Trouble("the checks cannot be built:\n" + printable(end.output));
}

/// What this system does not guard against.
void tell_of_gaps(const Paths& paths) {
    const std::string confine = confine_of(paths).string();
    if (!is_there(confine))
        throw Trouble("there is no " + shown(confine) + "; `cmake --build " +
                      shown(paths.build) + " --target learn` makes it");
    const Ended end = run({confine}, paths.build, std::chrono::seconds(10),
                          [](const std::string&) { return go_on(); });
    if (end.output.find("files 1") == std::string::npos)
        say("this system has no Landlock: an answer can read and change what you can");
    if (end.output.find("alone 1") == std::string::npos)
        say("this system has no namespaces for us: an answer can use the network, and end "
            "programs of yours");
}

/// Says what is to be said about an end, and returns the exit status.
int sum_up(const std::vector<Entry>& graded, std::size_t all, Clock::duration time) {
    std::set<std::string> students;
    std::size_t answers = 0, missed = 0;
    for (const Entry& entry : graded) {
        students.insert(entry.student);
        answers += entry.grade.mark != Mark::absent;
        if (entry.grade.mark == Mark::not_graded) {
            say(printable(entry.student) + ", " + entry.exercise->id +
                " is not graded: " + entry.grade.word);
            ++missed;
        }
    }
    if (graded.size() < all)
        say("ended early, with " + count(all - graded.size(), "line") + " not graded");
    const double seconds = std::chrono::duration<double>(time).count();
    char text[120];
    std::snprintf(text, sizeof text, "%s of %s in %.1f s", count(answers, "answer").c_str(),
                  count(students.size(), "student").c_str(), seconds);
    say(text);
    return missed != 0;
}

}  // namespace

int grade(const Desk& desk, const GradeOptions& options) {
    const Clock::time_point start = Clock::now();
    std::vector<std::size_t> only;
    if (!options.only.empty()) only = chosen(desk.book, options.only);
    const SchoolClass all = read_class(options.folder, desk.book);
    Plan plan = Planner(desk.book, only).plan(all);
    for (const std::string& note : all.notes) say(printable(note));
    for (const std::string& complaint : plan.complaints) say(printable(complaint));
    tell_of_gaps(desk.paths);
    std::set<std::string> ids;
    for (const Task& task : plan.tasks)
        ids.insert(plan.entries[task.entries[0]].exercise->id);
    if (!ids.empty()) build_checks(desk, ids);
    const Bench bench{desk.paths, desk.settings.limit,
                      [](const std::string&) { return go_on(); }};
    if (options.csv) std::fputs(csv_head, stdout);
    Grading grading(bench, plan, options.csv);
    grading.run(options.jobs);
    const std::vector<Entry> graded = grading.graded();
    grading.print_rest();
    if (!options.csv) std::fputs(grade_table(graded).c_str(), stdout);
    const int status = sum_up(graded, plan.entries.size(), Clock::now() - start);
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
        throw Trouble(std::string("cannot write: ") + std::strerror(errno));
    return status != 0 || !plan.complaints.empty();
}

}  // namespace learn
