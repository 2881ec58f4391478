// section: Adding up in a ring
#include "check.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <stdexcept>
#include <vector>

using list = std::vector<double>;
using swapping = std::function<list(std::size_t other, const list& mine)>;

namespace answer {
std::vector<double> sum_of_all(
    std::vector<double> list, std::size_t rank, std::size_t workers,
    const std::function<std::vector<double>(std::size_t other,
                                            const std::vector<double>& mine)>& swap);
}

const exercise::function<decltype(answer::sum_of_all)> sum_of_all("sum_of_all");

namespace {

struct waits {};
struct offer {
    std::size_t to;
    list given;
};

/// Workers who are asked one after the other, each from its beginning, as often as one of them gets
/// further than before: nobody needs to wait for anybody in another thread.
struct workers_in_turn {
    std::vector<std::vector<offer>> offers;

    explicit workers_in_turn(std::size_t P) : offers(P) {}

    /// What `other` has offered to `me` for the k-th time, if it has come so far.
    std::optional<list> offered(std::size_t other, std::size_t me, std::size_t k) const {
        for (const offer& o : offers[other])
            if (o.to == me && k-- == 0) return o.given;
        return {};
    }

    template <class Function>
    std::optional<list> try_one(Function f, const list& given, std::size_t me) {
        std::size_t made = 0;
        std::vector<std::size_t> with(offers.size());
        const auto swap = [&](std::size_t other, const list& mine) -> list {
            if (other >= offers.size()) throw std::runtime_error("there is no such worker");
            if (other == me) throw std::runtime_error("a worker swaps with itself");
            if (made == 64) throw std::runtime_error("more than 64 swaps");
            if (made++ == offers[me].size()) offers[me].push_back({other, mine});
            const auto theirs = offered(other, me, with[other]++);
            if (!theirs) throw waits{};
            return *theirs;
        };
        try {
            return f(given, me, offers.size(), swap);
        } catch (const waits&) {
            return {};
        }
    }
};

/// What all workers return, one after the other, and then the largest number of swaps.
template <class Function>
list ask_all(Function f, const std::vector<list>& given) {
    const std::size_t P = given.size();
    workers_in_turn workers(P);
    std::vector<std::optional<list>> found(P);
    for (bool further = true; further;) {
        further = false;
        for (std::size_t r = 0; r < P; ++r) {
            const std::size_t before = workers.offers[r].size();
            if (found[r]) continue;
            found[r] = workers.try_one(f, given[r], r);
            further = further || found[r] || workers.offers[r].size() > before;
        }
    }
    list all;
    std::size_t swaps = 0;
    for (std::size_t r = 0; r < P; ++r) {
        if (!found[r])
            throw std::runtime_error("a worker waits for one who does not swap with it");
        all.insert(all.end(), found[r]->begin(), found[r]->end());
        swaps = std::max(swaps, workers.offers[r].size());
    }
    all.push_back(static_cast<double>(swaps));
    return all;
}

auto asked(const std::string& text, const std::vector<list>& given) {
    return sum_of_all.when("what all return, and the number of swaps: " + text,
                           [given](auto f) { return ask_all(f, given); });
}

}

TEST_CASE("The four workers of the text") {
    asked("1, 10, 100, 1000", {{1}, {10}, {100}, {1000}})
        .gives({1111, 1111, 1111, 1111, 2});
}

TEST_CASE("Two workers with two numbers") {
    asked("(1, 2) and (30, 50)", {{1, 2}, {30, 50}}).gives({31, 52, 31, 52, 1});
}

TEST_CASE("A single worker keeps its list") { asked("5, 7", {{5, 7}}).gives({5, 7, 0}); }

TEST_CASE("Eight workers") {
    asked("1, 2, 4, 8, 16, 32, 64, 128", {{1}, {2}, {4}, {8}, {16}, {32}, {64}, {128}})
        .gives({255, 255, 255, 255, 255, 255, 255, 255, 3});
}
