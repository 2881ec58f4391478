#include "handed_in.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>

#include "file.hpp"

namespace learn {

namespace fs = std::filesystem;

namespace {

constexpr int deepest = 4;
constexpr std::size_t largest = 1'000'000;

/// The entries of a folder by name, without hidden ones. Throws Trouble with the reason alone.
std::vector<fs::directory_entry> entries(const fs::path& folder) {
    std::vector<fs::directory_entry> all;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error))
        if (at->path().filename().native().front() != '.') all.push_back(*at);
    if (error) throw Trouble(error.message());
    std::sort(all.begin(), all.end());
    return all;
}

bool is_folder(const fs::directory_entry& entry) {
    std::error_code ignored;
    return entry.symlink_status(ignored).type() == fs::file_type::directory;
}

/// Looks for one student's answers.
class Search {
public:
    Search(const Book& book, std::vector<std::string>& notes)
        : book_(book), notes_(notes) {}

    void look_in(const fs::path& folder, int depth) {
        for (const fs::directory_entry& entry : entries(folder)) {
            const std::string name = entry.path().filename().string();
            const auto exercise =
                name.ends_with(".cpp") ? book_.find(name) : std::optional<std::size_t>();
            if (exercise) take(*exercise, entry);
            else if (is_folder(entry)) look_below(entry.path(), depth);
            else if (name.ends_with(".cpp") && name.find(".kept-") == name.npos)
                notes_.push_back(shown(entry.path()) + " is called like no exercise");
        }
    }

    std::vector<HandedIn> found() const {
        std::vector<HandedIn> all;
        for (const auto& [exercise, answer] : found_) all.push_back(answer);
        return all;
    }

private:
    void look_below(const fs::path& folder, int depth) {
        if (depth == deepest) notes_.push_back(shown(folder) + " lies too deep");
        else look_in(folder, depth + 1);
    }

    void take(std::size_t exercise, const fs::directory_entry& entry) {
        const auto [at, is_first] = found_.try_emplace(exercise);
        HandedIn& answer = at->second;
        if (!is_first) {
            answer.refused = "there are two: " + answer.file.filename().string() + " and " +
                             entry.path().filename().string();
            return;
        }
        answer = {exercise, entry.path()};
        std::error_code ignored;
        if (entry.is_symlink(ignored)) answer.refused = "it is a link to another file";
    }

    const Book& book_;
    std::vector<std::string>& notes_;
    std::map<std::size_t, HandedIn> found_{};
};

}  // namespace

SchoolClass read_class(const fs::path& folder, const Book& book) {
    if (!is_there(folder)) throw NoClass("there is no folder " + folder.string());
    if (!fs::is_directory(folder)) throw NoClass(folder.string() + " is not a folder");
    SchoolClass all;
    std::vector<fs::directory_entry> members;
    try {
        members = entries(folder);
    } catch (const Trouble& reason) {
        throw NoClass("cannot read " + folder.string() + ": " + reason.what());
    }
    for (const fs::directory_entry& entry : members) {
        if (!is_folder(entry)) {
            all.notes.push_back(shown(entry.path()) + " is no student's folder");
            continue;
        }
        Student student{entry.path().filename().string()};
        Search search(book, all.notes);
        try {
            search.look_in(entry.path(), 1);
        } catch (const Trouble& reason) {
            student.unreadable = reason.what();
        }
        student.answers = search.found();
        all.students.push_back(std::move(student));
    }
    if (all.students.empty())
        throw NoClass("there are no students in " + folder.string() +
                      ": it is to hold a folder for each of them");
    return all;
}

std::string read_handed_in(const fs::path& path) {
    const auto trouble = [] { return Trouble(std::strerror(errno)); };
    const int file = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) throw trouble();
    struct stat about {};
    std::string text;
    ssize_t size = ::fstat(file, &about);
    const bool regular = size == 0 && S_ISREG(about.st_mode);
    if (regular) {
        text.resize(largest + 1);
        std::size_t used = 0;
        while ((size = ::read(file, text.data() + used, text.size() - used)) > 0)
            used += static_cast<std::size_t>(size);
        text.resize(used);
    }
    const int error = errno;
    ::close(file);
    if (!regular) throw Trouble("it is not a file");
    errno = error;
    if (size < 0) throw trouble();
    if (text.size() > largest) throw Trouble("it is larger than a megabyte");
    return text;
}

}  // namespace learn
