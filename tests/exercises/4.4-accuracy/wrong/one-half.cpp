// expect: The threshold was taken to be one half whatever it was said to be.
// fails: Another threshold
#include <cstddef>
#include <span>

namespace answer {

double accuracy(std::span<const double> opinions, std::span<const int> targets,
                [[maybe_unused]] double threshold) {
    int right = 0;
    for (std::size_t i = 0; i < opinions.size(); ++i)
        right += (opinions[i] >= 0.5) == (targets[i] == 1);
    return right / static_cast<double>(opinions.size());
}

}
