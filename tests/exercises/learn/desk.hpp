#pragma once

#include "book.hpp"
#include "check.hpp"

namespace learn {

/// What learn works on, and with.
struct Desk {
    Book book;
    Paths paths;
    CheckSettings settings;
    bool colours = true;    ///< may use colours
    bool can_clear = true;  ///< may move about on the screen
};

}  // namespace learn
