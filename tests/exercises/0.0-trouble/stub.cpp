#include "exercise.hpp"

#include <span>

namespace answer {

double first(std::span<const double>) { todo("first"); }

}
