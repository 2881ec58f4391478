#include "file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sstream>
#include <system_error>
#include <vector>

namespace learn {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(std::string_view what, const fs::path& path, int error) {
    throw Trouble(std::string(what) + " " + shown(path) + ": " + std::strerror(error));
}

/// Writes all of a text, or returns the error.
int write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno != EINTR) return errno;
        if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// Writes a file that must not exist yet, or returns the error and leaves no file.
int write_file(const fs::path& path, std::string_view text) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0) return errno;
    int error = write_all(file, text);
    if (error == 0 && ::fsync(file) != 0 && errno != EINVAL) error = errno;
    if (::close(file) != 0 && error == 0) error = errno;
    if (error != 0) ::unlink(path.c_str());
    return error;
}

/// Gives a file, besides its name, a second that must not be taken; or where there are no second
/// names, writes it anew under that. Returns the error, if there is one.
int write_as(const fs::path& fresh, const fs::path& path, std::string_view text) {
    if (::link(fresh.c_str(), path.c_str()) == 0) return 0;
    return errno == EEXIST || errno == ENOSPC ? errno : write_file(path, text);
}

/// Writes a text into a new file beside `path`, whose name no other process and no other call of
/// ours uses, and which is told in `fresh`. Returns the error, if there is one.
int write_beside(const fs::path& path, std::string_view text, fs::path& fresh) {
    static std::atomic<unsigned> calls = 0;
    const std::string process = ".new-" + std::to_string(::getpid());
    int error = EEXIST;
    while (error == EEXIST) {
        fresh = path;
        fresh += process + "-" + std::to_string(++calls);
        error = write_file(fresh, text);
    }
    return error;
}

/// Whether a file is a half, left an hour ago or more by a process that has gone.
bool is_left_behind(const fs::path& path) {
    const std::string name = path.filename().string();
    const std::size_t at = std::min(name.rfind(".new-"), name.size());
    pid_t process = 0;
    int length = 0;
    std::sscanf(name.c_str() + at, ".new-%9d-%*9u%n", &process, &length);
    if (length == 0 || at + static_cast<std::size_t>(length) != name.size()) return false;
    const bool gone = ::kill(process, 0) != 0 && errno == ESRCH;
    const auto an_hour_ago = fs::file_time_type::clock::now() - std::chrono::hours(1);
    return gone && written_at(path) < an_hour_ago;
}

}  // namespace

std::string shown(const fs::path& path) {
    std::error_code error;
    const fs::path folder = fs::weakly_canonical(fs::absolute(path).parent_path(), error);
    const fs::path here = fs::current_path(error);
    return error ? path.string()
                 : (folder / path.filename()).lexically_proximate(here).string();
}

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

bool is_taken(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

std::string read_file(const fs::path& path) {
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (file && file.peek() != std::ifstream::traits_type::eof()) text << file.rdbuf();
    if (!file.is_open() || file.bad()) fail("cannot read", path, errno ? errno : EIO);
    return text.str();
}

std::string read_if_readable(const fs::path& path) {
    try {
        return read_file(path);
    } catch (const Trouble&) {
        return {};
    }
}

void remove_file(const fs::path& path) {
    std::error_code ignored;
    fs::remove(path, ignored);
}

void remove_halves(const fs::path& folder) {
    std::error_code ignored;
    std::vector<fs::path> left;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored))
        if (is_left_behind(entry.path())) left.push_back(entry.path());
    for (const fs::path& path : left) remove_file(path);
}

fs::path free_name(const fs::path& stem, const std::string& ending) {
    for (int i = 1;; ++i) {
        fs::path name = stem;
        name += "-" + std::to_string(i) + ending;
        if (!is_taken(name)) return name;
    }
}

void move_file(const fs::path& from, const fs::path& to) {
    if (const int error = write_file(to, {})) fail("cannot make", to, error);
    if (::rename(from.c_str(), to.c_str()) == 0) return;
    const int error = errno;
    ::unlink(to.c_str());
    fail("cannot move", from, error);
}

void make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) fail("cannot make the folder", folder, error.value());
}

void write_new_file(const fs::path& path, std::string_view text) {
    make_folder(path.parent_path());
    fs::path fresh;
    int error = write_beside(path, text, fresh);
    if (error == 0) {
        error = write_as(fresh, path, text);
        ::unlink(fresh.c_str());
    }
    if (error != 0) fail("cannot make", path, error);
}

void replace_file(const fs::path& path, std::string_view text) {
    make_folder(path.parent_path());
    fs::path fresh;
    if (const int error = write_beside(path, text, fresh))
        fail("cannot write", path, error);
    if (::rename(fresh.c_str(), path.c_str()) == 0) return;
    const int error = errno;
    ::unlink(fresh.c_str());
    fail("cannot write", path, error);
}

fs::file_time_type written_at(const fs::path& path) {
    std::error_code error;
    const fs::file_time_type time = fs::last_write_time(path, error);
    return error ? fs::file_time_type::min() : time;
}

}  // namespace learn
