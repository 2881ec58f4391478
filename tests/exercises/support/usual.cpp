// What usual.hpp says is compiled once.
#define IN_USUAL_CPP
#include "usual.hpp"
