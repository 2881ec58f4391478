// expect: At tests/exercises/0.0-trouble/wrong/beyond-the-end.cpp:8 it reached beyond the end
//         of a list. The last entry has the index size() - 1.
// fails: The first of three
#include <span>

namespace answer {

double first(std::span<const double> list) { return list[list.size()]; }

}
