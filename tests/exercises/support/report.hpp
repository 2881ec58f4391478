// What the reader is told about a call that did not come to what it should.
#pragma once

#include "judge.hpp"

namespace exercise {

std::string report(const trial& t, const wanted& w, const outcome& yours,
                   const std::vector<const version*>& explanations);

/// "(chapter 2, "Which way is down?")": where to read again; without a section the exercise's own.
std::string place(const std::string& section = "");

}
