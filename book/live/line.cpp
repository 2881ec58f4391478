// A neuron's line, of chapter 1: three numbers, and what they say of the eight students.
#include "students.hpp"

#include "page.hpp"

using namespace woven;

/// For each student hours slept, hours studied, and 1 or 0 for passed or failed.
FOR_THE_PAGE(exam) {
    for (const auto& [inputs, target] : students)
        for (const double number : {inputs[0], inputs[1], double(target)})
            page::answer.push_back(number);
}

/// Their names, letter by letter, a 0 after each.
FOR_THE_PAGE(names) {
    for (const std::string& name : student_names) {
        for (const char letter : name) page::answer.push_back(letter);
        page::answer.push_back(0);
    }
}

/// Takes two weights and a bias. For each student vote and verdict; and last how many are right.
FOR_THE_PAGE(judge) {
    const neuron n{{page::given.at(0), page::given.at(1)}, page::given.at(2)};
    for (const auto& [inputs, target] : students) {
        page::answer.push_back(logit(n, inputs));
        page::answer.push_back(predict(n, inputs));
    }
    page::answer.push_back(count_correct(n, students));
}
