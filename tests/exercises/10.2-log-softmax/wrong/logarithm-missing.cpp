// expect: Only the largest vote was subtracted. It stands for the whole sum far out, where nobody
//         else counts; the rest of it, ln Σ e^(z_j − m), is missing.
// fails: The three candidates of the chapter; The two equal votes of the text; Shares that are
//         known; All votes below zero; Votes far above zero; Votes far below zero
#include <algorithm>
#include <span>
#include <vector>

namespace answer {

std::vector<double> log_softmax(std::span<const double> z) {
    const double largest = *std::max_element(z.begin(), z.end());
    std::vector<double> logs;
    for (double vote : z) logs.push_back(vote - largest);
    return logs;
}

}
