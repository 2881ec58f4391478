#include "isolate.hpp"

#include "shared.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <poll.h>
#include <stdexcept>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

/// What the address sanitizer is told when a program starts; it looks for this name. Crashes are
/// its business and not Catch2's, leaks are nobody's, and an answer needs no more than 256 MB. Of where
/// memory was asked for the last calls are enough, and are quicker to note than thirty.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() {
    return "detect_leaks=0:handle_abort=2:handle_segv=2:handle_sigbus=2:handle_sigfpe=2:"
           "handle_sigill=2:max_allocation_size_mb=256:allocator_may_return_null=1:"
           "detect_stack_use_after_return=1:max_uar_stack_size_log=16:malloc_context_size="
           "10";
}

/// From the sanitizer's library.
extern "C" [[gnu::weak]] std::size_t __sanitizer_get_current_allocated_bytes();

/// The sanitizer calls this after each allocation. Nor are the 256 MB to be taken in small pieces;
/// what is in use is summed up once for every megabyte.
extern "C" void __sanitizer_malloc_hook(const volatile void*, std::size_t size);
extern "C" void __sanitizer_malloc_hook(const volatile void*, std::size_t size) {
    static std::size_t unseen = 0;
    unseen += size;
    if (unseen < 1 << 20) return;
    unseen = 0;
    if (__sanitizer_get_current_allocated_bytes() < 256 << 20) return;
    std::fputs("AddressSanitizer: out of memory\n", stderr);
    std::abort();
}

namespace exercise {

namespace {

/// The notes lie in memory that both processes see.
struct notes {
    bool finished;
    std::array<char, 256> test;
    std::array<char, 4096> call;
};

/// Those of the innermost run that this process belongs to.
notes* current_notes = nullptr;

template <std::size_t n>
void note(std::array<char, n>& where, const std::string& text) {
    const std::size_t length = std::min(text.size(), n - 1);
    std::copy_n(text.begin(), length, where.begin());
    where[length] = '\0';
}

struct channel {
    int read_end = -1, write_end = -1;
    std::string text;
};

channel open_channel() {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
    return {ends[0], ends[1], ""};
}

/// Ends this process by SIGALRM after so many seconds of work; after ten times as many on the
/// clock, for a work that sleeps. (A busy machine must not make a slow answer of a quick one.)
void limit_time(unsigned seconds) {
    std::signal(SIGPROF, [](int) {
        std::signal(SIGALRM, SIG_DFL);
        std::raise(SIGALRM);
    });
    itimerval work{};
    work.it_value.tv_sec = static_cast<time_t>(seconds);
    setitimer(ITIMER_PROF, &work, nullptr);
    alarm(10 * seconds);
}

[[noreturn]] void be_the_child(const std::function<int()>& work, unsigned seconds,
                               const std::array<channel, 2>& channels) {
    for (int stream : {1, 2}) {
        const channel& c = channels[static_cast<std::size_t>(stream - 1)];
        if (c.write_end >= 0) dup2(c.write_end, stream);
        close(c.read_end);
        close(c.write_end);
    }
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
    limit_time(seconds);
    end_run(work());
}

/// Takes what one channel has to offer, and closes it at its end. Keeps a megabyte.
void take(channel& c) {
    std::array<char, 65536> buffer;
    const ssize_t got = read(c.read_end, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) return;
    if (got <= 0) {
        close(c.read_end);
        c.read_end = -1;
    } else if (c.text.size() < 1'000'000) {
        c.text.append(buffer.data(), static_cast<std::size_t>(got));
    }
}

/// A new process. The system counts those of a user together: where another's answer starts one after
/// the other until it is stopped, there are none left for a moment, and one waits, at most five seconds.
pid_t new_process() {
    for (int attempt = 0;; ++attempt) {
        const pid_t child = fork();
        if (child >= 0) return child;
        if (errno != EAGAIN || attempt == 100) throw std::runtime_error("no process");
        poll(nullptr, 0, 50);
    }
}

void read_until_closed(std::array<channel, 2>& channels) {
    for (;;) {
        std::array<pollfd, 2> wait{};
        for (std::size_t i = 0; i < 2; ++i) wait[i] = {channels[i].read_end, POLLIN, 0};
        if (wait[0].fd < 0 && wait[1].fd < 0) return;
        if (poll(wait.data(), 2, -1) < 0 && errno != EINTR) return;
        for (std::size_t i = 0; i < 2; ++i)
            if (wait[i].fd >= 0 && wait[i].revents) take(channels[i]);
    }
}

}

ending run_apart(const std::function<int()>& work, unsigned seconds, bool keep_output) {
    notes* const page = new_shared<notes>();
    std::array<channel, 2> channels = {keep_output ? open_channel() : channel{},
                                       open_channel()};
    std::fflush(nullptr);
    const pid_t child = new_process();
    if (child == 0) {
        current_notes = page;
        be_the_child(work, seconds, channels);
    }
    for (const channel& c : channels) close(c.write_end);
    read_until_closed(channels);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    ending e{page->finished,
             WIFEXITED(status) ? WEXITSTATUS(status) : 0,
             WIFSIGNALED(status) ? WTERMSIG(status) : 0,
             seconds,
             channels[0].text,
             channels[1].text,
             page->test.data(),
             page->call.data()};
    free_shared(page);
    return e;
}

void note_test(const std::string& test) { note(current_notes->test, test); }

void note_call(const std::string& call) { note(current_notes->call, call); }

void make_room_for_reports() {
    static std::vector<char> room(1 << 18);
    const stack_t stack = {room.data(), 0, room.size()};
    sigaltstack(&stack, nullptr);
}

void end_run(int status) {
    std::fflush(nullptr);
    current_notes->finished = true;
    _exit(status);
}

}
