#include "lock.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>

namespace learn {

Lock::Lock(const std::filesystem::path& path, const GoOn& go_on,
           std::chrono::milliseconds pause) {
    file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    struct flock whole {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    held_ = true;
    while (file_ >= 0 && ::fcntl(file_, F_SETLK, &whole) != 0) {
        if (errno != EACCES && errno != EAGAIN && errno != EINTR) return;
        if (!(held_ = go_on({}))) return;
        ::poll(nullptr, 0, static_cast<int>(pause.count()));
    }
}

Lock::~Lock() {
    if (file_ >= 0) ::close(file_);
}

}  // namespace learn
