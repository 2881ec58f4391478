// What the fuzzers share.
#pragma once

#include <cstdlib>
#include <iostream>
#include <string_view>

/// Stops the fuzzer, which keeps the input, unless the promise is kept.
inline void demand(bool promise, std::string_view what) {
    if (promise) return;
    std::cerr << "broken promise: " << what << '\n';
    std::abort();
}
