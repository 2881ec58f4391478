// expect: At tests/exercises/0.0-trouble/wrong/much-in-small-pieces.cpp:12 it asked for more
//         memory than it can have.
// fails: The first of three
#include <list>
#include <span>
#include <vector>

namespace answer {

double first(std::span<const double> list) {
    std::list<std::vector<double>> copies;
    while (list[0] > 0) copies.emplace_back(1000);
    return copies.front().front();
}

}
