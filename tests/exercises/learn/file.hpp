#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace learn {

/// Something that the reader must be told, in words meant for them.
struct Trouble : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A path as the reader would type it in the folder in which they are.
std::string shown(const std::filesystem::path& path);

/// Whether a file or folder is there; no if we may not look.
bool is_there(const std::filesystem::path& path);

/// Whether there is something of this name, be it a link that leads nowhere.
bool is_taken(const std::filesystem::path& path);

/// The whole of a file. Throws Trouble with the path and the system's reason.
std::string read_file(const std::filesystem::path& path);

/// The same, or nothing if it cannot be read.
std::string read_if_readable(const std::filesystem::path& path);

/// Removes a file, if it is there and we may.
void remove_file(const std::filesystem::path& path);

/// Writes a file that must not exist yet; if it cannot be written whole, nothing remains of it, and
/// nobody ever sees half of it. Makes the folder if need be. Throws Trouble.
void write_new_file(const std::filesystem::path& path, std::string_view text);

/// Writes a file or replaces it as a whole: at no time is there half a file, whoever else writes to
/// it. Throws Trouble.
void replace_file(const std::filesystem::path& path, std::string_view text);

/// Removes from a folder what processes that were killed while they wrote there have left: files
/// of an hour ago or more under the names that the two functions above give to halves.
void remove_halves(const std::filesystem::path& folder);

/// The first of STEM-1ENDING, STEM-2ENDING, … that is not taken.
std::filesystem::path free_name(const std::filesystem::path& stem,
                                const std::string& ending);

/// Gives a file a new name, which must not be taken. Throws Trouble; the file is then where it was.
void move_file(const std::filesystem::path& from, const std::filesystem::path& to);

/// Makes a folder, with those above it, if it is missing. Throws Trouble.
void make_folder(const std::filesystem::path& folder);

/// When a file was last written; the beginning of time if it is not there.
std::filesystem::file_time_type written_at(const std::filesystem::path& path);

}  // namespace learn
