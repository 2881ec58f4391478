// expect: This is the share that is wrong: yes and no have changed places.
// fails: Three of four; All no and all right; Another threshold; Exactly on the threshold
#include <cstddef>
#include <span>

namespace answer {

double accuracy(std::span<const double> opinions, std::span<const int> targets,
                [[maybe_unused]] double threshold) {
    int right = 0;
    for (std::size_t i = 0; i < opinions.size(); ++i)
        right += (opinions[i] >= threshold) == (targets[i] == 0);
    return right / static_cast<double>(opinions.size());
}

}
