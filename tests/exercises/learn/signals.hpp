#pragma once

namespace learn {

/// While it lives, Ctrl-C and other requests to end are remembered instead of obeyed, so that we
/// can first put things in order.
class EndingSignals {
public:
    EndingSignals();
    ~EndingSignals();
    EndingSignals(const EndingSignals&) = delete;
    EndingSignals& operator=(const EndingSignals&) = delete;

    /// The signal that asked us to end, or 0.
    static int received();
};

/// The same for a change of the window, for Ctrl-Z, and for the return from it.
class WindowSignals {
public:
    WindowSignals();
    ~WindowSignals();
    WindowSignals(const WindowSignals&) = delete;
    WindowSignals& operator=(const WindowSignals&) = delete;

    // Each is true once for each time it happened.
    static bool resized();
    static bool asked_to_stop();
    static bool continued();

    /// Stops as Ctrl-Z would have done without us; returns when we are continued.
    static void stop();
};

/// Ends the program by this signal, so that a shell sees what it was.
[[noreturn]] void end_by(int signal);

}  // namespace learn
