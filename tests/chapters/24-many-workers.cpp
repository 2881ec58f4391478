// Tests of chapter 24: shares, sums over all workers, one gradient by several, and trainings.
#include "catch.hpp"
#include "compare.hpp"
#include "random_digits.hpp"
#include "throws.hpp"
#include "together.hpp"

#include <atomic>
#include <set>
#include <thread>

using namespace woven;

namespace {

using lists = std::vector<std::vector<scalar>>;

/// What is left with each worker when all have called sum(worker, list) with theirs.
template <class Sum>
lists summed(lists all, Sum sum) {
    run_workers(all.size(),
                [&](thread_worker& worker) { sum(worker, std::span(all[worker.rank()])); });
    return all;
}

const auto in_ring = [](auto& worker, std::span<scalar> list) {
    ring_all_reduce(worker, list);
};
const auto at_zero = [](auto& worker, std::span<scalar> list) {
    all_reduce_at_zero(worker, list);
};

/// Lists of n whole numbers for P workers, no two alike, and their sum.
lists whole_numbers(std::size_t P, std::size_t n) {
    lists all(P, std::vector<scalar>(n));
    for (std::size_t r = 0; r < P; ++r)
        for (std::size_t i = 0; i < n; ++i)
            all[r][i] = static_cast<scalar>(1000 * r * r + 7 * i + r);
    return all;
}
std::vector<scalar> sum_of(const lists& all) {
    std::vector<scalar> sum(all[0].size());
    for (const auto& list : all)
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += list[i];
    return sum;
}

/// A worker whose exchanges are counted.
struct counted_worker {
    thread_worker& inside;
    std::size_t messages = 0, numbers = 0;

    std::size_t rank() const { return inside.rank(); }
    std::size_t size() const { return inside.size(); }
    void send(std::size_t to, std::span<const scalar> out) { inside.send(to, out); }
    void receive(std::size_t from, std::span<scalar> in) { inside.receive(from, in); }
    void exchange(std::size_t to, std::span<const scalar> out, std::size_t from,
                  std::span<scalar> in) {
        ++messages;
        numbers += out.size();
        inside.exchange(to, out, from, in);
    }
};

std::vector<scalar> weights_of(sequential net) {
    std::vector<scalar> all;
    for (const parameter& p : net.parameters())
        all.insert(all.end(), p.values->values().begin(), p.values->values().end());
    return all;
}
std::vector<scalar> gradients_of(sequential& net) {
    std::vector<scalar> all(count_parameters(net));
    take_gradients(net, 1, all);
    return all;
}

double apart(const std::vector<scalar>& a, const std::vector<scalar>& b) {
    REQUIRE(a.size() == b.size());
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double d = std::abs(a[i] - b[i]);
        if (!(d <= largest)) largest = d;
    }
    return largest;
}

sequential small_network(std::uint64_t seed) {
    random_engine rng(seed);
    return make_network({784, 6, 10}, relu, he, rng);
}

training small_training(const dataset& set, std::size_t batch) {
    training t = begin_training({784, 6, 10}, everything(set).training, 5);
    t.epochs = 4;
    t.batch = batch;
    t.rate = 0.01;
    return t;
}

/// Goes on until so many epochs are done, alone or with P workers; what worker 0 then holds.
training alone_until(training t, const dataset& set, std::uint64_t epoch) {
    while (t.epoch < epoch) {
        learn_on(t, set, [](std::size_t, double) { return true; });
        end_epoch(t);
    }
    return t;
}
training together_until(const training& from, const dataset& set, std::uint64_t epoch,
                        std::size_t P) {
    training found = from;
    std::atomic<int> strangers = 0;
    run_workers(P, [&](thread_worker& worker) {
        training t = from;
        while (t.epoch < epoch) {
            learn_together(worker, t, set, [](std::size_t, double) { return true; });
            end_epoch(t);
        }
        if (!all_hold_the_same(worker, t.net)) ++strangers;
        if (worker.rank() == 0) found = t;
    });
    CHECK(strangers == 0);
    return found;
}

}

TEST_CASE("shares are the list, in order, and of nearly one length") {
    for (std::size_t n = 0; n < 25; ++n)
        for (std::size_t P = 1; P < 12; ++P) {
            std::vector<std::size_t> list(n), joined;
            std::iota(list.begin(), list.end(), std::size_t{0});
            std::set<std::size_t> lengths;
            for (std::size_t k = 0; k < P; ++k) {
                const auto share = share_of(std::span(list), k, P);
                joined.insert(joined.end(), share.begin(), share.end());
                lengths.insert(share.size());
            }
            INFO(n << " in " << P);
            CHECK(joined == list);
            CHECK(*lengths.rbegin() - *lengths.begin() <= 1);
        }
}

TEST_CASE("the shares of the text") {
    std::vector<int> five(5), two(2);
    const auto lengths = [](std::vector<int>& list) {
        std::vector<std::size_t> found;
        for (std::size_t k = 0; k < 3; ++k)
            found.push_back(share_of(std::span(list), k, 3).size());
        return found;
    };
    CHECK(lengths(five) == std::vector<std::size_t>{1, 2, 2});
    CHECK(lengths(two) == std::vector<std::size_t>{0, 1, 1});
}

TEST_CASE("sums over all workers, whatever their number and the length of the list") {
    for (std::size_t P = 1; P <= 7; ++P)
        for (const std::size_t n : {0, 1, 2, 3, 5, 6, 7, 8, 23}) {
            INFO(P << " workers, " << n << " numbers");
            const lists given = whole_numbers(P, n);
            const auto sum = sum_of(given);
            for (const auto& list : summed(given, in_ring)) CHECK(list == sum);
            for (const auto& list : summed(given, at_zero)) CHECK(list == sum);
        }
}

TEST_CASE("all workers get the same bits, and part k is added up from worker k on") {
    random_engine rng(4);
    const std::size_t P = 5, n = 12;
    lists given(P, std::vector<scalar>(n));
    for (auto& list : given)
        for (scalar& v : list) v = static_cast<scalar>(rng.normal());
    const lists found = summed(given, in_ring);
    for (const auto& list : found) CHECK(list == found[0]);
    bool another_order_differs = false;
    for (std::size_t k = 0, i = 0; k < P; ++k)
        for (std::size_t length = share_of(std::span(given[0]), k, P).size(); length > 0;
             --length, ++i) {
            scalar sum = given[k][i], from_zero = given[0][i];
            for (std::size_t r = 1; r < P; ++r) {
                sum += given[(k + r) % P][i];
                from_zero += given[r][i];
            }
            CHECK(found[0][i] == sum);
            another_order_differs = another_order_differs || from_zero != sum;
        }
    CHECK(another_order_differs);
}

TEST_CASE("a ring passes less than twice the list, in 2 (P - 1) messages") {
    for (std::size_t P = 2; P <= 6; ++P) {
        std::vector<std::size_t> messages(P), numbers(P);
        run_workers(P, [&](thread_worker& worker) {
            counted_worker counted{worker};
            std::vector<scalar> list(60, 1);
            ring_all_reduce(counted, std::span(list));
            messages[worker.rank()] = counted.messages;
            numbers[worker.rank()] = counted.numbers;
        });
        CHECK(messages == std::vector<std::size_t>(P, 2 * (P - 1)));
        CHECK(numbers == std::vector<std::size_t>(P, 2 * (P - 1) * 60 / P));
    }
}

TEST_CASE("the tests of sums see a ring that passes the wrong part") {
    const auto wrong = [](auto& workers, std::span<scalar> values) {
        const std::size_t P = workers.size(), r = workers.rank();
        const auto part = [&](std::size_t k) { return share_of(values, k % P, P); };
        std::vector<scalar> arrived(values.size());
        for (std::size_t s = 0; s + 1 < P; ++s) {
            const auto mine = part(r + P - s - 1);
            workers.exchange((r + 1) % P, part(r + P - s), (r + P - 1) % P,
                             std::span(arrived).first(mine.size()));
            for (std::size_t i = 0; i < mine.size(); ++i) mine[i] += arrived[i];
        }
        for (std::size_t s = 0; s + 1 < P;
             ++s)  // begins with the part that it has had first
            workers.exchange((r + 1) % P, part(r + P - s), (r + P - 1) % P,
                             part(r + P - s - 1));
    };
    const lists given = whole_numbers(3, 6);
    CHECK(summed(given, wrong)[0] != sum_of(given));
    CHECK(summed(whole_numbers(2, 6), wrong)[0] != sum_of(whole_numbers(2, 6)));
    // Multiplying by P without a message: right for equal lists, which is why none are equal here.
    const auto lazy = [](auto& workers, std::span<scalar> values) {
        for (scalar& v : values) v *= static_cast<scalar>(workers.size());
    };
    const lists equal(3, std::vector<scalar>(4, 1));
    CHECK(summed(equal, lazy)[0] == sum_of(equal));
    CHECK(summed(given, lazy)[0] != sum_of(given));
}

TEST_CASE("workers who all wait are sent home") {
    const auto both_receive_first = [] {
        run_workers(2, [](thread_worker& worker) {
            scalar word = 0;
            worker.receive(1 - worker.rank(), std::span(&word, 1));
            worker.send(1 - worker.rank(), std::span(&word, 1));
        });
    };
    const std::string said = complaint(both_receive_first);
    CHECK((said == "worker 0 waits for worker 1 in vain" ||
           said == "worker 1 waits for worker 0 in vain"));
}

TEST_CASE("of workers who fail at once one is heard") {
    const std::string said = complaint([] {
        std::atomic<int> ready = 0;
        run_workers(4, [&](thread_worker&) {
            for (++ready; ready < 4;) std::this_thread::yield();
            throw std::runtime_error("no");
        });
    });
    CHECK(said == "no");
}

TEST_CASE("a collective that not all enter is noticed") {
    const std::string said = complaint([] {
        run_workers(3, [](thread_worker& worker) {
            scalar word = 1;
            if (worker.rank() == 0) ring_all_reduce(worker, std::span(&word, 1));
        });
    });
    CHECK(said == "worker 0 waits for worker 2 in vain");
}

TEST_CASE("messages keep their order, and their length is checked") {
    std::vector<scalar> heard;
    run_workers(2, [&](thread_worker& worker) {
        for (scalar word : {scalar(1), scalar(2), scalar(3)}) {
            if (worker.rank() == 0) worker.send(1, std::span(&word, 1));
            else worker.receive(0, std::span(&word, 1)), heard.push_back(word);
        }
    });
    CHECK(heard == std::vector<scalar>{1, 2, 3});
    CHECK(complaint([] {
              run_workers(2, [](thread_worker& worker) {
                  std::vector<scalar> list(2 + worker.rank());
                  if (worker.rank() == 0) worker.send(1, list);
                  else worker.receive(0, list);
              });
          }) == "worker 1 wants 3 numbers, and worker 0 has sent 2");
}

TEST_CASE("what the first has thrown is thrown again, and nobody is left waiting") {
    for (std::size_t which = 0; which < 4; ++which)
        CHECK(complaint([&] {
                  run_workers(4, [&](thread_worker& worker) {
                      if (worker.rank() == which) throw std::runtime_error("no more paper");
                      std::vector<scalar> list(9);
                      ring_all_reduce(worker, std::span(list));
                  });
              }) == "no more paper");
}

TEST_CASE("the gradient of several workers is that of one") {
    random_engine rng(2);
    const dataset set = random_digits(30, rng);
    for (const std::size_t B : {1, 2, 3, 7, 10, 30}) {
        const std::vector<std::size_t> order = rng.permutation(30);
        const auto some = std::span(order).first(B);
        sequential one = small_network(1);
        const batch all = pick(set, some);
        const matrix Z = one.forward(all.X);
        one.backward_parameters(softmax_loss.gradient(Z, all.Y));
        const auto right = gradients_of(one);
        for (std::size_t P = 1; P <= 5; ++P) {
            std::vector<double> losses(P), off(P);
            run_workers(P, [&](thread_worker& worker) {
                sequential net = small_network(1);
                losses[worker.rank()] =
                    gradient_together(worker, net, softmax_loss, set, some);
                off[worker.rank()] = apart(gradients_of(net), right);
            });
            INFO(B << " pictures, " << P << " workers");
            CHECK(worst(off) < 1e-15);
            CHECK(std::abs(losses[0] - softmax_loss.value(Z, all.Y)) < 1e-14);
            CHECK(losses == std::vector<double>(P, losses[0]));
        }
    }
}

TEST_CASE("the test of gradients sees means that are not weighted, and an old gradient") {
    random_engine rng(2);
    const dataset set = random_digits(7, rng);
    const std::vector<std::size_t> order = rng.permutation(7);
    sequential net = small_network(1);
    const auto gradient_of = [&](std::span<const std::size_t> which) {
        const batch some = pick(set, which);
        net.backward_parameters(softmax_loss.gradient(net.forward(some.X), some.Y));
        return gradients_of(net);
    };
    const auto right = gradient_of(order);
    const auto a = gradient_of(std::span(order).first(3)),
               b = gradient_of(std::span(order).last(4));
    std::vector<scalar> plain(a.size()), weighted(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        plain[i] = (a[i] + b[i]) / 2;
        weighted[i] = (3 * a[i] + 4 * b[i]) / 7;
    }
    CHECK(apart(weighted, right) < 1e-15);
    CHECK(apart(plain, right) > 1e-3);
    // A worker whose share is empty must not bring what it has left from the step before.
    std::vector<double> off(3);
    run_workers(3, [&](thread_worker& worker) {
        sequential mine = small_network(1);
        gradient_together(worker, mine, softmax_loss, set, order);
        const auto last = std::span(order).first(2);
        gradient_together(worker, mine, softmax_loss, set, last);
        sequential one = small_network(1);
        const batch two = pick(set, last);
        one.backward_parameters(softmax_loss.gradient(one.forward(two.X), two.Y));
        off[worker.rank()] = apart(gradients_of(mine), gradients_of(one));
    });
    CHECK(worst(off) < 1e-15);
}

TEST_CASE("a training of several workers is that of one") {
    random_engine rng(3);
    const dataset set = random_digits(50, rng);
    for (const std::size_t batch :
         {8, 50, 64}) {  // the last batch has 2 pictures, or there is one
        const training begun = small_training(set, batch);
        const training one = alone_until(begun, set, 3);
        for (std::size_t P = 1; P <= 4; ++P) {
            const training many = together_until(begun, set, 3, P);
            INFO(P << " workers, batches of " << batch);
            CHECK(apart(weights_of(many.net), weights_of(one.net)) < 1e-9);
            CHECK(many.order == one.order);
            CHECK(many.step.steps == one.step.steps);
            if (P == 1) CHECK(weights_of(many.net) == weights_of(one.net));
        }
    }
}

TEST_CASE("a training goes on with another number of workers") {
    random_engine rng(3);
    const dataset set = random_digits(40, rng);
    const training begun = small_training(set, 7);
    const training whole = alone_until(begun, set, 4);
    training half = begun;
    run_workers(3, [&](thread_worker& worker) {
        training t = begun;
        learn_together(worker, t, set, [](std::size_t, double) { return true; });
        end_epoch(t);
        std::size_t steps = 0;
        learn_together(worker, t, set, [&](std::size_t, double) { return ++steps < 2; });
        if (worker.rank() == 0) half = t;
    });
    const std::string file = save_training(half);
    for (std::size_t P = 1; P <= 4; ++P) {
        const training end = together_until(load_training(file), set, 4, P);
        CHECK(apart(weights_of(end.net), weights_of(whole.net)) < 1e-9);
    }
}

TEST_CASE("a loss that is not finite stops all workers") {
    random_engine rng(3);
    const dataset set = random_digits(10, rng);
    training t = small_training(set, 10);
    t.net.parameters()[0].values->values()[0] = std::numeric_limits<scalar>::quiet_NaN();
    CHECK(complaint([&] { together_until(t, set, 1, 3); }) ==
          "step 1: the loss is not a number. Try a smaller learning rate");
}

TEST_CASE("one number of each, and whether all hold the same") {
    lists found(4);
    std::vector<int> alike(4), after(4);
    run_workers(4, [&](thread_worker& worker) {
        const std::size_t r = worker.rank();
        found[r] = one_of_each(worker, static_cast<scalar>(10 + r));
        sequential net = small_network(7);
        const bool at_first = all_hold_the_same(worker, net);
        if (r == 2) {
            scalar& w = net.parameters()[2].values->values()[5];
            w = std::nextafter(w, scalar(9));  // one bit of one worker
        }
        const bool then = all_hold_the_same(worker, net);
        begin_alike(worker, net);
        alike[r] = at_first && !then;
        after[r] = all_hold_the_same(worker, net) &&
                   weights_of(net) == weights_of(small_network(7));
    });
    for (const auto& list : found) CHECK(list == std::vector<scalar>{10, 11, 12, 13});
    CHECK(alike == std::vector<int>(4, 1));
    CHECK(after == std::vector<int>(4, 1));
}

TEST_CASE("workers who begin otherwise begin alike afterwards, as worker 0 does") {
    std::vector<int> same(3);
    run_workers(3, [&](thread_worker& worker) {
        sequential net = small_network(20 + worker.rank());
        begin_alike(worker, net);
        same[worker.rank()] = weights_of(net) == weights_of(small_network(20));
    });
    CHECK(same == std::vector<int>(3, 1));
}
