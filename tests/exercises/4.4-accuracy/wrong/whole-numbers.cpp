// expect: Two whole numbers were divided, and the rest was thrown away: 3 / 4 is 0 among integers.
// fails: Three of four; Another threshold; Exactly on the threshold
#include <cstddef>
#include <span>

namespace answer {

double accuracy(std::span<const double> opinions, std::span<const int> targets,
                [[maybe_unused]] double threshold) {
    int right = 0;
    for (std::size_t i = 0; i < opinions.size(); ++i)
        right += (opinions[i] >= threshold) == (targets[i] == 1);
    return right / static_cast<int>(opinions.size());
}

}
