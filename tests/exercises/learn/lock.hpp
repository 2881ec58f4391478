#pragma once

#include <chrono>
#include <filesystem>

#include "process.hpp"

namespace learn {

/// Keeps two learns, a watching one and an editor's, from doing the same thing at the same time:
/// building, or writing to the progress. It ends with the process, too, however that ends. (The
/// system lets go of it when the process closes the file, through whatever name: nothing else must
/// open a lock's file.)
class Lock {
public:
    /// Waits for the other one to finish, or until go_on, which is asked after each pause, says no.
    /// If the file cannot be made, it counts as held: who cannot write there does no harm.
    Lock(const std::filesystem::path& path, const GoOn& go_on,
         std::chrono::milliseconds pause = std::chrono::milliseconds(50));
    ~Lock();
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    bool held() const { return held_; }

private:
    int file_ = -1;
    bool held_ = false;
};

}  // namespace learn
