// What a workshop does with the reader's parts when all of them are right: it puts them together and
// trains. `whole.cpp` of the exercise says how, compiled with the reader's file, as fast as the book's
// programs and without sanitizers.
#pragma once

#include <ctime>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>

namespace workshop {

/// Why a whole is not what its parts promised, in words for the reader.
struct trouble : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Thousands with a comma: 10,000.
std::string with_commas(std::size_t n);

/// 99.91 for 2113 of 2115, in per cent with two digits.
std::string percent(std::size_t right, std::size_t all);

/// Where a whole is trained: says how far it is, and where the time goes. What counts is the time that
/// the processor works, not the clock's, so that a busy machine makes nobody slow.
class bench {
public:
    /// `usual`: about how many seconds the solution takes, on an ordinary machine.
    explicit bench(double usual) : usual_(usual) {}

    /// Calls a part of the reader's and counts the time that it takes.
    template <class Part, class... Arguments>
    auto part(const char* name, Part call, Arguments&&... arguments) {
        const std::clock_t before = std::clock();
        auto result = call(std::forward<Arguments>(arguments)...);
        spent_[name] += std::clock() - before;
        return result;
    }

    /// Says that this share of the work is done, 0 to 1, and what can be seen of it. Throws trouble
    /// when the whole would take longer than ten times the usual, and more than three minutes.
    void done(double share, const std::string& words);

private:
    double usual_;
    std::clock_t began_ = std::clock(), told_ = 0;
    std::map<std::string, std::clock_t> spent_;
};

/// Throws trouble if a loss is none: after so many examples.
void check_loss(double loss, std::size_t examples);

/// What came of it: a short form for the list, and what is said.
struct outcome {
    std::string result, words;
};

/// Runs the whole; prints its words, writes its result into the file argv[1]. Returns the status: 0,
/// or 1 if there was trouble.
int run(int argc, char** argv, outcome (*whole)());

}
