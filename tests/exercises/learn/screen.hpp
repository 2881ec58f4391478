#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "check.hpp"
#include "desk.hpp"
#include "draw.hpp"
#include "progress.hpp"

namespace learn {

enum class View { report, task, hint, solution, list, reset };

/// What a session has to show.
struct Screen {
    std::size_t place = 0;  ///< of the exercise
    View view = View::report;
    bool checking = false;
    Report report{};
    std::string notice{};    ///< what the last key came to
    std::size_t chosen = 0;  ///< in the list
    std::filesystem::path
        backup{};  ///< where an answer would be kept, if it is begun again
};

/// That, as it stands in a window of this size.
Scene scene_of(const Screen& screen, const Desk& desk, const ProgressFile& record,
               Size size);

}  // namespace learn
