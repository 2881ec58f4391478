#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace learn {

/// How a program ended.
struct Ended {
    enum class How { by_itself, by_signal, out_of_time, stopped, not_started } how;
    int status = 0;      ///< exit status, signal, or the error for which it did not start
    std::string output;  ///< both streams, with the middle left out if it was long
    std::size_t printed = 0;  ///< bytes in all
};

/// Asked some twenty times a second, with the last line of the output: whether to go on.
using GoOn = std::function<bool(const std::string& last_line)>;

/// Runs a program in a folder, in a session of its own, with nothing to read. When it ends, or its
/// time is up, or go_on says no, the program and all that it started are gone.
Ended run(const std::vector<std::string>& command, const std::filesystem::path& folder,
          std::chrono::milliseconds limit, const GoOn& go_on);

}  // namespace learn
