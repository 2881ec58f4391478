#pragma once

#include <filesystem>

#include "process.hpp"

namespace learn {

/// Keeps two learns, a watching one and an editor's, from building at the same time.
class Lock {
public:
    /// Waits for the other one to finish, or until go_on says no. If the file cannot be made, it
    /// counts as held: a lock is a courtesy.
    Lock(const std::filesystem::path& path, const GoOn& go_on);
    ~Lock();
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    bool held() const { return held_; }

private:
    int file_ = -1;
    bool held_ = false;
};

}  // namespace learn
