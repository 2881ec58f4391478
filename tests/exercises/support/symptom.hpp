// What a known mistake looks like from outside, found by its results and not by its name.
#pragma once

#include "evidence.hpp"
#include "isolate.hpp"

#include <string>

namespace exercise {

/// The first of these that is true of a mistake that fails its tests (book/mistakes.mjs says it in
/// sentences):
///
///     endless   it does not come back
///     crash     it ends the program
///     refusal   it throws where an answer is asked for, or answers where it ought to throw
///     nan       NaN or infinity where there should be a number
///     size      too many numbers or too few
///     constant  the same, whatever it is given
///     word      another text than the right one
///     order     the right numbers in the wrong places
///     factor    every wrong number is the right one times the same: -1, 2, 0.5
///     near      every wrong number is within 5 per cent of the right one
///     later     every wrong list begins right
///     places    in every wrong list some entries are right
///     rare      wrong in at most a quarter of the calls
///     large     every wrong number is too large, its sign apart
///     small     every wrong number is too small, its sign apart
///     some      right in half of the calls, or more
///     other     anything else
///
/// `r` is what all calls came to, `e` the end of its tests.
std::string symptom(const record& r, const ending& e);

}
