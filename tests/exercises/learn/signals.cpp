#include "signals.hpp"

#include <unistd.h>

#include <array>
#include <csignal>

namespace learn {

namespace {

using Flag = volatile std::sig_atomic_t;

Flag ending_flag = 0;
Flag resized_flag = 0;
Flag stop_flag = 0;
Flag continued_flag = 0;

constexpr std::array ending_signals{SIGINT, SIGTERM, SIGHUP, SIGQUIT};
constexpr std::array window_signals{SIGWINCH, SIGTSTP, SIGCONT};

void on_ending_signal(int signal) { ending_flag = signal; }

void on_window_signal(int signal) {
    if (signal == SIGWINCH) resized_flag = 1;
    if (signal == SIGTSTP) stop_flag = 1;
    if (signal == SIGCONT) continued_flag = 1;
}

void handle(int signal, void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
}

bool take(Flag& flag) {
    const bool was_set = flag != 0;
    flag = 0;
    return was_set;
}

}  // namespace

EndingSignals::EndingSignals() {
    for (int signal : ending_signals) handle(signal, on_ending_signal);
}

EndingSignals::~EndingSignals() {
    for (int signal : ending_signals) handle(signal, SIG_DFL);
}

int EndingSignals::received() { return ending_flag; }

WindowSignals::WindowSignals() {
    for (int signal : window_signals) handle(signal, on_window_signal);
}

WindowSignals::~WindowSignals() {
    for (int signal : window_signals) handle(signal, SIG_DFL);
}

bool WindowSignals::resized() { return take(resized_flag); }
bool WindowSignals::asked_to_stop() { return take(stop_flag); }
bool WindowSignals::continued() { return take(continued_flag); }

void WindowSignals::stop() {
    handle(SIGTSTP, SIG_DFL);
    ::raise(SIGTSTP);
    handle(SIGTSTP, on_window_signal);
}

void end_by(int signal) {
    handle(signal, SIG_DFL);
    ::raise(signal);
    ::_exit(128 + signal);
}

}  // namespace learn
