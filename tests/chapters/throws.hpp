// What a piece of code complains about, as a string, to be compared as a whole.
#pragma once

#include <exception>
#include <string>

/// The message of the std::exception that body() throws, or "nothing was thrown".
template <class Body>
std::string complaint(Body body) {
    try {
        body();
    } catch (const std::exception& e) {
        return e.what();
    }
    return "nothing was thrown";
}
