// Tests of chapter 11: the training loop, its judge, its progress, its way out; and the changes
// that this chapter makes to layers and products.
#include "catch.hpp"
#include "check_layer.hpp"
#include "compare.hpp"
#include "random_digits.hpp"
#include "scratch.hpp"
#include "throws.hpp"
#include "trainer.hpp"

#include <fcntl.h>
#include <stdlib.h>

#include <cstring>
#include <memory>

using namespace woven;

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

/// Sends what is written to one stream to another file descriptor, as long as it lives.
class redirected {
public:
    redirected(std::FILE* from, int to) : stream(from), kept(dup(fileno(from))) {
        std::fflush(stream);
        dup2(to, fileno(stream));
    }
    ~redirected() {
        std::fflush(stream);
        dup2(kept, fileno(stream));
        close(kept);
    }
    redirected(const redirected&) = delete;
    redirected& operator=(const redirected&) = delete;

private:
    std::FILE* stream;
    int kept;
};

/// What body() writes to a stream.
template <class Body>
std::string written(std::FILE* stream, Body body) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), std::fclose);
    {
        const redirected to_file(stream, fileno(file.get()));
        body();
    }
    std::rewind(file.get());
    std::string text;
    for (int c; (c = std::fgetc(file.get())) != EOF;) text += static_cast<char>(c);
    return text;
}

/// Gives SIGINT its meaning back at the end of a test: the test framework listens to it, too.
struct keep_ctrl_c {
    void (*before)(int) = std::signal(SIGINT, SIG_DFL);
    keep_ctrl_c() = default;
    keep_ctrl_c(const keep_ctrl_c&) = delete;
    keep_ctrl_c& operator=(const keep_ctrl_c&) = delete;
    ~keep_ctrl_c() { std::signal(SIGINT, before); }
};

bool ctrl_c_ends_the_program() { return std::signal(SIGINT, SIG_DFL) == SIG_DFL; }

/// Pictures of which the first pixel is their number, and the label its last digit.
dataset numbered(std::size_t count) {
    dataset set{matrix(count, 784), {}};
    for (std::size_t i = 0; i < count; ++i) {
        set.images(i, 0) = static_cast<scalar>(i);
        set.labels.push_back(static_cast<int>(i % 10));
    }
    return set;
}

using list = std::vector<std::size_t>;

list from_to(std::size_t begin, std::size_t end) {
    list all(end - begin);
    std::iota(all.begin(), all.end(), begin);
    return all;
}

list sorted(list l) {
    std::sort(l.begin(), l.end());
    return l;
}

/// What a spy has seen.
struct notes {
    std::vector<list> batches;      // of each pass forwards, of a judgement, too
    int backwards = 0;              // how many backward passes
    int interrupt_at = -1;          // raise SIGINT in that pass, counted from 0
    bool default_after_it = false;  // whether a second one would then end the program
    int spoil_at = -1;              // from that pass on answer with
    double spoilt = 0;              // this
};

/// A network without parameters for numbered pictures, which writes down what it is shown. Its
/// squared error for picture i is i * i; its answer is right if i is even.
struct spy {
    notes* log;

    matrix predict(const matrix& X) const { return answer(X); }
    matrix forward(const matrix& X) { return answer(X); }

    matrix answer(const matrix& X) const {
        const int pass = static_cast<int>(log->batches.size());
        log->batches.emplace_back();
        matrix Z(X.rows(), 10);
        for (std::size_t i = 0; i < X.rows(); ++i) {
            const scalar id = X(i, 0);
            log->batches.back().push_back(static_cast<std::size_t>(id));
            const std::size_t label = log->batches.back().back() % 10;
            Z(i, label) = label % 2 == 0 ? 1 + id : 1 - id;
        }
        if (pass == log->interrupt_at) {
            std::raise(SIGINT);
            log->default_after_it = ctrl_c_ends_the_program();
        }
        if (log->spoil_at >= 0 && pass >= log->spoil_at)
            Z(0, 0) = static_cast<scalar>(log->spoilt);
        return Z;
    }
    matrix backward(const matrix& D) {
        ++log->backwards;
        return D;
    }
    std::vector<parameter> parameters() { return {}; }
    std::string describe() const { return "spy"; }
};

/// What came of a training of a spy with the mean squared error, and what it printed.
struct outcome {
    std::vector<record> history;
    std::string printed;
};

outcome train_spy(notes& log, const dataset& set, const split& parts,
                  const training_options& how, std::uint64_t seed = 1) {
    outcome result;
    sequential net{{spy{&log}}};
    random_engine rng(seed);
    result.printed = written(
        stdout, [&] { result.history = train(net, mse_loss, set, parts, how, rng); });
    return result;
}

/// A dense layer as somebody else has written it: without backward_parameters.
struct plain_dense {
    dense inside;
    int* backwards = nullptr;
    matrix predict(const matrix& X) const { return inside.predict(X); }
    matrix forward(const matrix& X) { return inside.forward(X); }
    matrix backward(const matrix& D) {
        if (backwards) ++*backwards;
        return inside.backward(D);
    }
    std::vector<parameter> parameters() { return inside.parameters(); }
    std::string describe() const { return "plain " + inside.describe(); }
};

/// A dense layer that counts what it is asked for.
struct counting_dense : dense {
    int *backwards, *only_gradients;
    counting_dense(std::size_t n, std::size_t m, random_engine& rng, int* whole, int* part)
        : dense(n, m, rng), backwards(whole), only_gradients(part) {}
    void backward_parameters(const matrix& D) {
        ++*only_gradients;
        dense::backward_parameters(D);
    }
    matrix backward(const matrix& D) {
        ++*backwards;
        return dense::backward(D);
    }
};

/// Random numbers, half of them 0, and some of those -0.
matrix half_zero(std::size_t rows, std::size_t columns, random_engine& rng) {
    matrix m = random_matrix(rows, columns, rng);
    for (scalar& entry : m.values())
        if (const std::size_t lot = rng.below(8); lot < 4) entry = lot == 0 ? -0.0 : 0.0;
    return m;
}

/// Whether two matrices have the same shape and the same bits, the sign of zero among them.
bool same_bits(const matrix& a, const matrix& b) {
    return shape(a) == shape(b) &&
           (a.values().empty() || std::memcmp(a.values().data(), b.values().data(),
                                              a.values().size_bytes()) == 0);
}

/// All parameters of a network, one table after the other.
std::vector<matrix> tables(sequential& net) {
    std::vector<matrix> all;
    for (const parameter& p : net.parameters()) all.push_back(*p.values);
    return all;
}

/// Checks that backward_parameters leaves the gradients that backward leaves.
void check_backward_parameters(const sequential& net, const matrix& X, random_engine& rng) {
    INFO(net.describe());
    sequential one = net, other = net;
    const matrix Y = one.forward(X), D = random_matrix(Y.rows(), Y.columns(), rng);
    other.forward(X);
    one.backward(D);
    other.backward_parameters(D);
    const auto expected = one.parameters(), found = other.parameters();
    REQUIRE(found.size() == expected.size());
    for (std::size_t t = 0; t < found.size(); ++t)
        CHECK(same_bits(*found[t].gradient, *expected[t].gradient));
}

}

TEST_CASE("backward_parameters leaves the gradients of backward, bit for bit") {
    random_engine rng(111);
    const std::vector<std::size_t> sizes[] = {{3, 2}, {1, 1}, {5, 4, 3}, {2, 7, 1, 3, 2}};
    for (const auto& size : sizes)
        for (const activation& f : {linear, sigmoid_activation, tanh_activation, relu})
            for (std::size_t N : {1u, 4u})
                check_backward_parameters(make_network(size, f, rng),
                                          half_zero(N, size.front(), rng), rng);
}

TEST_CASE("backward_parameters sets the gradients of its own batch and does not add") {
    random_engine rng(112);
    dense l(2, 2, rng);
    for (int twice = 0; twice < 2; ++twice) {
        l.forward({{3, 4}});
        l.backward_parameters({{1, 2}});
    }
    CHECK(l.W_gradient == matrix{{3, 6}, {4, 8}});
    CHECK(l.b_gradient == matrix{{1, 2}});
}

TEST_CASE("backward_parameters goes to layers without such a function, and to networks in "
          "networks") {
    random_engine rng(113);
    const plain_dense first{dense(4, 3, rng)}, second{dense(3, 2, rng)};
    const sequential inner = make_network({4, 3, 3}, tanh_activation, rng);
    const activation_layer bent{tanh_activation};
    const matrix X = random_matrix(5, 4, rng);
    check_backward_parameters(sequential{{first}}, X, rng);
    check_backward_parameters(sequential{{first, bent, second}}, X, rng);
    check_backward_parameters(sequential{{inner, bent, second}}, X, rng);
    check_backward_parameters(sequential{{sequential{{first}}, bent, dense(3, 2, rng)}}, X,
                              rng);
    check_backward_parameters(sequential{{dense(4, 3, rng), sequential{{bent, second}}}}, X,
                              rng);
    sequential nothing;
    nothing.backward_parameters(X);
    CHECK(nothing.parameters().empty());
}

TEST_CASE("only the first layer is spared its backward pass") {
    random_engine rng(114);
    int backwards[2] = {}, only_gradients[2] = {}, plain = 0;
    const counting_dense first(3, 4, rng, &backwards[0], &only_gradients[0]),
        second(4, 2, rng, &backwards[1], &only_gradients[1]);
    const matrix X = random_matrix(2, 3, rng), D = random_matrix(2, 2, rng);
    sequential net{{first, activation_layer{relu}, second}};
    net.forward(X);
    net.backward_parameters(D);
    CHECK(backwards[0] == 0);
    CHECK(only_gradients[0] == 1);
    CHECK(backwards[1] == 1);
    CHECK(only_gradients[1] == 0);
    sequential nested{{sequential{{first, activation_layer{relu}}}, second}};
    nested.forward(X);
    nested.backward_parameters(D);
    CHECK(backwards[0] == 0);
    CHECK(only_gradients[0] == 2);
    sequential foreign{{plain_dense{dense(3, 2, rng), &plain}}};
    foreign.forward(X);
    foreign.backward_parameters(D);
    CHECK(plain == 1);
}

TEST_CASE("the changed layers still agree with wiggling, on odd shapes") {
    random_engine rng(115);
    const std::size_t shapes[][3] = {{1, 1, 1}, {1, 5, 2}, {5, 1, 3}, {4, 3, 1}};
    for (const auto& [N, n, m] : shapes) {
        INFO(N << "," << n << "," << m);
        const matrix X = random_matrix(N, n, rng);
        CHECK(worst(check_layer(dense(n, m, rng), X, rng)) < 1e-6);
        CHECK(worst(check_layer(make_network({n, 4, 3, m}, tanh_activation, rng), X, rng)) <
              1e-6);
    }
}

TEST_CASE("products that leave out zeros have the bits of those that do not") {
    random_engine rng(116);
    const std::size_t shapes[][3] = {
        {1, 1, 1}, {1, 9, 2}, {4, 1, 3}, {7, 5, 6}, {3, 40, 1}};
    for (const auto& [N, n, m] : shapes)
        for (int repeat = 0; repeat < 10; ++repeat) {
            INFO(N << "," << n << "," << m);
            const matrix a = half_zero(N, n, rng), b = half_zero(n, m, rng),
                         d = half_zero(N, m, rng);
            matrix ab(N, m), atd(n, m), dbt(N, n);
            for (std::size_t i = 0; i < N; ++i)
                for (std::size_t k = 0; k < m; ++k)
                    for (std::size_t j = 0; j < n; ++j) ab(i, k) += a(i, j) * b(j, k);
            for (std::size_t j = 0; j < n; ++j)
                for (std::size_t k = 0; k < m; ++k)
                    for (std::size_t i = 0; i < N; ++i) atd(j, k) += a(i, j) * d(i, k);
            for (std::size_t i = 0; i < N; ++i)
                for (std::size_t j = 0; j < n; ++j)
                    for (std::size_t k = 0; k < m; ++k) dbt(i, j) += d(i, k) * b(j, k);
            CHECK(same_bits(matmul(a, b), ab));
            CHECK(same_bits(matmul_at_b(a, d), atd));
            CHECK(same_bits(matmul_a_bt(d, b), dbt));
        }
    CHECK(matmul(matrix(2, 3), random_matrix(3, 2, rng)) == matrix(2, 2));
}

TEST_CASE("the judge weights its chunks with their sizes") {
    // The last picture alone has a loss: the mean of chunks of 1000 and 1 would show it.
    dataset set{matrix(1001, 784), std::vector<int>(1001)};
    set.images(1000, 0) = 10;
    notes log;
    sequential net{{spy{&log}}};
    const list which = from_to(0, 1001);
    CHECK_THAT(evaluate(net, mse_loss, set, which).loss, WithinRel(100.0 / 1001, 1e-12));
    set.labels[1000] = 3;  // now its answer is wrong, too, and its loss is 11 * 11 + 1
    const metrics s = evaluate(net, mse_loss, set, which);
    CHECK_THAT(s.accuracy, WithinRel(100.0 * 1000 / 1001, 1e-12));
    CHECK_THAT(s.loss, WithinRel(122.0 / 1001, 1e-12));
}

TEST_CASE("the judge says what one computation with all pictures says") {
    random_engine rng(117);
    const dataset set = random_digits(2600, rng);
    sequential net{{dense(784, 10, rng)}};
    for (std::size_t count : {1u, 999u, 1000u, 1001u, 2500u}) {
        INFO(count);
        list which = from_to(0, 2600);
        rng.shuffle(which);
        which.resize(count);
        const batch all = pick(set, which);
        const matrix Z = net.forward(all.X);
        std::vector<int> labels;
        for (std::size_t i : which) labels.push_back(set.labels[i]);
        const metrics s = evaluate(net, softmax_loss, set, which);
        CHECK_THAT(s.loss, WithinRel(softmax_loss.value(Z, all.Y), 1e-12));
        CHECK_THAT(s.accuracy,
                   WithinAbs(100.0 * count_correct(Z, labels) / static_cast<double>(count),
                             1e-10));
    }
}

TEST_CASE("the judge looks at the pictures that it is told to, a thousand at a time") {
    const dataset set = numbered(2600);
    notes log;
    sequential net{{spy{&log}}};
    list which = from_to(50, 2550);
    std::swap(which.front(), which.back());
    evaluate(net, mse_loss, set, which);
    REQUIRE(log.batches.size() == 3);
    CHECK(log.batches[0].size() == 1000);
    CHECK(log.batches[2].size() == 500);
    list seen;
    for (const list& some : log.batches) seen.insert(seen.end(), some.begin(), some.end());
    CHECK(seen == which);
    CHECK(log.backwards == 0);
    CHECK(complaint([&] { evaluate(net, mse_loss, set, {}); }) == "evaluate: no pictures");
}

TEST_CASE("an epoch shows every training picture once, in a new order each time") {
    const keep_ctrl_c kept;
    const dataset set = numbered(30);
    notes log;
    // pictures 0 to 22 to learn from, some others to choose by
    train_spy(log, set, {from_to(0, 23), {25, 29}}, {3, 5, 0.1});
    REQUIRE(log.batches.size() == 3 * (5 + 1));
    std::vector<list> orders;
    for (std::size_t epoch = 0; epoch < 3; ++epoch) {
        list order;
        for (std::size_t b = 0; b < 5; ++b) {
            const list& some = log.batches[6 * epoch + b];
            CHECK(some.size() == (b < 4 ? 5u : 3u));
            order.insert(order.end(), some.begin(), some.end());
        }
        CHECK(sorted(order) == from_to(0, 23));
        CHECK(order != sorted(order));
        CHECK(log.batches[6 * epoch + 5] == list{25, 29});
        orders.push_back(order);
    }
    CHECK(orders[0] != orders[1]);
    CHECK(orders[1] != orders[2]);
    CHECK(log.backwards == 15);
}

TEST_CASE("a batch may be larger than the training part, or as large, or one picture") {
    const keep_ctrl_c kept;
    for (const auto& [batch, steps] : {std::pair{100u, 1u}, {7u, 1u}, {1u, 7u}, {6u, 2u}}) {
        INFO("batches of " << batch);
        notes log;
        const auto history =
            train_spy(log, numbered(7), {from_to(0, 7), {}}, {1, batch, 0.1}).history;
        CHECK(log.batches.size() == steps);
        REQUIRE(history.size() == 1);
        CHECK_THAT(history[0].training_loss, WithinRel(91.0 / 7, 1e-12));
    }
}

TEST_CASE("the loss of an epoch weights the last batch with its size") {
    const keep_ctrl_c kept;
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        notes log;
        const outcome o =
            train_spy(log, numbered(10), {from_to(0, 7), {7, 8, 9}}, {2, 3, 0.1}, seed);
        REQUIRE(o.history.size() == 2);
        for (const record& r : o.history) {
            CHECK_THAT(r.training_loss,
                       WithinRel(13, 1e-12));  // (0 + 1 + 4 + ... + 36) / 7
            CHECK_THAT(r.validation.loss, WithinRel((49.0 + 64 + 81) / 3, 1e-12));
            CHECK_THAT(r.validation.accuracy, WithinRel(100.0 / 3, 1e-12));
        }
        CHECK(o.printed == "epoch  1: loss 13.0000, validation 64.6667, 33.33% right\n"
                           "epoch  2: loss 13.0000, validation 64.6667, 33.33% right\n");
    }
}

TEST_CASE("a training is these steps and no others") {
    const keep_ctrl_c kept;
    random_engine rng(118);
    const dataset set = random_digits(30, rng);
    const split parts = split_at_random(30, 7, 3);
    const sequential net = make_network({784, 6, 10}, relu, rng);
    sequential before = net, trained = net, by_hand = net;

    random_engine lots(5), same_lots(5);
    std::vector<record> history;
    written(stdout, [&] {
        history = train(trained, softmax_loss, set, parts, {3, 4, 0.5}, lots);
    });

    list order = parts.training;
    REQUIRE(history.size() == 3);
    for (const record& r : history) {
        same_lots.shuffle(order);
        double sum = 0;
        for (std::size_t start = 0; start < 23; start += 4) {
            const list some(order.begin() + static_cast<std::ptrdiff_t>(start),
                            order.begin() + static_cast<std::ptrdiff_t>(
                                                std::min<std::size_t>(start + 4, 23)));
            const batch next = pick(set, some);
            const matrix Z = by_hand.forward(next.X);
            sum += softmax_loss.value(Z, next.Y) * static_cast<double>(some.size());
            by_hand.backward(softmax_loss.gradient(Z, next.Y));
            gradient_descent(by_hand.parameters(), 0.5);
        }
        CHECK_THAT(r.training_loss, WithinRel(sum / 23, 1e-12));
    }
    CHECK(tables(trained) == tables(by_hand));
    const batch judged = pick(set, parts.validation);
    CHECK_THAT(history.back().validation.loss,
               WithinRel(softmax_loss.value(by_hand.forward(judged.X), judged.Y), 1e-12));
    CHECK_FALSE(tables(trained) == tables(before));
    CHECK(lots.bits() == same_lots.bits());
}

TEST_CASE("the same seed gives the same digits, and another seed others") {
    const keep_ctrl_c kept;
    random_engine rng(119);
    const dataset set = random_digits(20, rng);
    const sequential net = make_network({784, 3, 10}, tanh_activation, rng);
    const auto run = [&](std::uint64_t seed) {
        sequential copy = net;
        random_engine lots(seed);
        written(stdout, [&] {
            train(copy, softmax_loss, set, split_at_random(20, 4, 1), {2, 3, 0.3}, lots);
        });
        return tables(copy);
    };
    CHECK(run(7) == run(7));
    CHECK_FALSE(run(7) == run(8));
}

TEST_CASE("a history has a line for each epoch: epoch, losses, accuracy") {
    const keep_ctrl_c kept;
    const scratch s("history");
    notes log;
    training_options how{3, 4, 0.1};
    options files({}, "test");
    how.history = &files.file(s.path("history.dat"));
    train_spy(log, numbered(10), {from_to(0, 7), {7, 8}}, how);
    CHECK(text_of(s.path("history.dat")) ==
          "1 13 56.5 50 \n2 13 56.5 50 \n3 13 56.5 50 \n");
}

TEST_CASE("a history is there while the training goes on") {
    const keep_ctrl_c kept;
    /// Reads the history in every pass.
    struct reader : spy {
        const std::string* file;
        std::vector<std::string>* texts;
        matrix predict(const matrix& X) const {
            texts->push_back(text_of(*file));
            return answer(X);
        }
        matrix forward(const matrix& X) { return predict(X); }
    };
    const scratch s("history-meanwhile");
    notes log;
    training_options how{2, 10, 0.1};
    options files({}, "test");
    how.history = &files.file(s.path("history.dat"));
    std::vector<std::string> texts;
    const std::string file = s.path("history.dat");
    sequential net{{reader{{&log}, &file, &texts}}};
    random_engine rng(1);
    written(stdout, [&] {
        train(net, mse_loss, numbered(9), {from_to(0, 7), {7, 8}}, how, rng);
    });
    CHECK(texts == std::vector<std::string>{"", "", "1 13 56.5 50 \n", "1 13 56.5 50 \n"});
}

TEST_CASE("a history that cannot be written is an error") {
    const keep_ctrl_c kept;
    const dataset set = numbered(9);
    const auto into = [&](const std::string& file) {
        notes log;
        training_options how{1, 4, 0.1};
        return complaint([&] {
            options files({}, "test");
            how.history = &files.file(file);
            train_spy(log, set, {from_to(0, 7), {7, 8}}, how);
            files.close();
        });
    };
    CHECK(into("no/such/folder/h.dat") == "cannot write no/such/folder/h.dat");
    if (std::filesystem::exists("/dev/full"))
        CHECK(into("/dev/full") == "cannot write /dev/full");
}

TEST_CASE("without validation pictures nothing is judged and nothing printed") {
    const keep_ctrl_c kept;
    const scratch s("no-validation");
    notes log;
    training_options how{2, 4, 0.1};
    options files({}, "test");
    how.history = &files.file(s.path("history.dat"));
    const outcome o = train_spy(log, numbered(7), {from_to(0, 7), {}}, how);
    REQUIRE(o.history.size() == 2);
    CHECK_THAT(o.history[1].training_loss, WithinRel(13, 1e-12));
    CHECK(o.history[1].validation.loss == 0);
    CHECK(o.history[1].validation.accuracy == 0);
    CHECK(log.batches.size() == 4);
    CHECK(o.printed.empty());
    CHECK(text_of(s.path("history.dat")).empty());
}

TEST_CASE("no epochs, or nothing to learn from, is no training") {
    const keep_ctrl_c kept;
    notes log;
    const outcome none = train_spy(log, numbered(9), {from_to(0, 7), {7, 8}}, {0, 4, 0.1});
    CHECK(none.history.empty());
    CHECK(none.printed.empty());
    CHECK(complaint([&] {
              train_spy(log, numbered(9), {{}, {7, 8}}, {5, 4, 0.1});
          }) == "train_one_epoch: no pictures");
    CHECK(log.batches.empty());
}

TEST_CASE("a loss that is not finite ends the training before it does damage") {
    const keep_ctrl_c kept;
    const auto spoil = [](int at, double with, int* backwards) {
        notes log;
        log.spoil_at = at;
        log.spoilt = with;
        const std::string words = complaint([&] {
            train_spy(log, numbered(7), {from_to(0, 7), {}}, {3, 3, 0.1});
        });
        *backwards = log.backwards;
        return words;
    };
    int backwards = 0;
    CHECK(spoil(0, NAN, &backwards) ==
          "epoch 1, step 1: the loss is not a number. Try a smaller learning rate");
    CHECK(backwards == 0);
    CHECK(spoil(5, NAN, &backwards) ==
          "epoch 2, step 3: the loss is not a number. Try a smaller learning rate");
    CHECK(backwards == 5);
    CHECK(spoil(3, INFINITY, &backwards) ==
          "epoch 2, step 1: the loss is infinite. Try a smaller learning rate");
    CHECK(backwards == 3);
}

TEST_CASE("Ctrl-C ends a training early and keeps what there is") {
    const keep_ctrl_c kept;
    const scratch s("interrupted");
    notes log;
    log.interrupt_at = 1;
    training_options how{4, 3, 0.1};
    options files({}, "test");
    how.history = &files.file(s.path("history.dat"));
    const outcome o = train_spy(log, numbered(9), {from_to(0, 7), {7, 8}}, how);
    CHECK(log.default_after_it);
    CHECK(interrupted == 1);
    CHECK(ctrl_c_ends_the_program());
    // the second batch is finished, the third one not begun; then comes the judgement
    REQUIRE(log.batches.size() == 3);
    CHECK(log.backwards == 2);
    CHECK(log.batches[2] == list{7, 8});
    double sum = 0;
    for (const list& some : {log.batches[0], log.batches[1]})
        for (std::size_t i : some) sum += static_cast<double>(i * i);
    REQUIRE(o.history.size() == 1);
    CHECK_THAT(o.history[0].training_loss, WithinRel(sum / 6, 1e-12));
    CHECK(o.history[0].validation.accuracy == 50);
    char printed[200], line[200];
    std::snprintf(printed, sizeof printed,
                  "epoch  1 (a part of it): loss %.4f, validation 56.5000, 50.00%% right\n"
                  "stopped by Ctrl-C\n",
                  o.history[0].training_loss);
    std::snprintf(line, sizeof line, "0.857143 %g 56.5 50 \n", o.history[0].training_loss);
    CHECK(o.printed == printed);
    CHECK(text_of(s.path("history.dat")) == line);
}

TEST_CASE("Ctrl-C in a later epoch, at its end, or during the judgement") {
    const keep_ctrl_c kept;
    const scratch s("interrupted-later");
    const std::string whole = "epoch  1: loss 13.0000, validation 56.5000, 50.00% right\n",
                      stopped = "stopped by Ctrl-C\n";
    training_options how{4, 3, 0.1};
    const auto interrupted_at = [&](int pass) {
        options files({}, "test");
        how.history = &files.file(s.path("history.dat"));
        notes log;
        log.interrupt_at = pass;
        const outcome o = train_spy(log, numbered(9), {from_to(0, 7), {7, 8}}, how);
        CHECK(ctrl_c_ends_the_program());
        return o;
    };
    // passes: 0, 1, 2 and the judgement 3, then 4, 5, 6 and 7, ...
    for (int pass : {2, 3}) {
        INFO("in pass " << pass);
        const outcome o = interrupted_at(pass);
        CHECK(o.history.size() == 1);
        CHECK(o.printed == whole + stopped);
        CHECK(text_of(s.path("history.dat")) == "1 13 56.5 50 \n");
    }
    const outcome o = interrupted_at(4);
    REQUIRE(o.history.size() == 2);
    CHECK(o.history[0].training_loss != o.history[1].training_loss);
    CHECK(o.printed.starts_with(whole + "epoch  2 (a part of it): loss "));
    CHECK(o.printed.ends_with("right\n" + stopped));
    CHECK(text_of(s.path("history.dat")).starts_with("1 13 56.5 50 \n1.42857 "));
}

TEST_CASE("the next training is not interrupted by the Ctrl-C of the last") {
    const keep_ctrl_c kept;
    const dataset set = numbered(7);
    notes first, second;
    first.interrupt_at = 0;
    train_spy(first, set, {from_to(0, 7), {}}, {2, 3, 0.1});
    CHECK(first.batches.size() == 1);
    const outcome o = train_spy(second, set, {from_to(0, 7), {}}, {2, 3, 0.1});
    CHECK(second.batches.size() == 6);
    CHECK(o.history.size() == 2);
    CHECK(o.printed.empty());
    CHECK(interrupted == 0);
    CHECK(ctrl_c_ends_the_program());
}

TEST_CASE("in a log there is a line for each quarter of an epoch") {
    const keep_ctrl_c kept;
    notes log;
    training_options how{2, 10, 0.1};
    how.log = true;
    const std::string printed =
        train_spy(log, numbered(400), {from_to(0, 400), {}}, how).printed;
    std::vector<std::string> heads;
    for (std::size_t at = 0; at < printed.size();) {
        const std::size_t end = printed.find('\n', at);
        REQUIRE(end != std::string::npos);
        const std::string line = printed.substr(at, end - at);
        heads.push_back(line.substr(0, line.find(": loss ")));
        CHECK(line.ends_with(" s left"));
        at = end + 1;
    }
    CHECK(heads == std::vector<std::string>{"epoch 1 of 2,  25%", "epoch 1 of 2,  50%",
                                            "epoch 1 of 2,  75%", "epoch 1 of 2, 100%",
                                            "epoch 2 of 2,  25%", "epoch 2 of 2,  50%",
                                            "epoch 2 of 2,  75%", "epoch 2 of 2, 100%"});
    CHECK(printed.find("epoch 2 of 2, 100%: loss 5.313e+04, 0 s left\n") !=
          std::string::npos);
}

TEST_CASE("the time left is that of what is left") {
    const stopwatch longer;
    progress_line line(true);
    const stopwatch shorter;
    usleep(1200000);
    const double least = shorter.seconds();
    // of four epochs, two and a fifth are done, and then two fifths of the third
    const std::string early = written(stdout, [&] { line.show(3, 4, 30, 150, 0.5); });
    const std::string text = written(stdout, [&] { line.show(3, 4, 60, 150, 0.25); });
    const double most = longer.seconds();
    CHECK(early.empty());  // not yet a quarter
    int left = -1;
    REQUIRE(std::sscanf(text.c_str(), "epoch 3 of 4,  40%%: loss 0.25, %d s left", &left) ==
            1);
    CHECK(left >= least / 2.4 * 1.6 - 0.5);
    CHECK(left <= most / 2.4 * 1.6 + 0.5);
}

TEST_CASE("the progress line is silent where the error stream is no terminal") {
    std::string on_stdout;
    const std::string on_stderr = written(stderr, [&] {
        on_stdout = written(stdout, [] {
            progress_line line(false);
            for (std::size_t seen = 1; seen <= 100; ++seen) line.show(1, 1, seen, 100, 0.5);
            line.clear();
        });
    });
    CHECK(on_stderr.empty());
    CHECK(on_stdout.empty());
}

TEST_CASE("on a terminal the progress line is written over, once for each per cent") {
    // What is written to the slave is read from the master.
    const int master = posix_openpt(O_RDWR | O_NOCTTY);
    REQUIRE(master >= 0);
    REQUIRE(grantpt(master) == 0);
    REQUIRE(unlockpt(master) == 0);
    const int slave = open(ptsname(master), O_RDWR | O_NOCTTY);
    REQUIRE(slave >= 0);
    std::string in_a_log;
    {
        const redirected to_terminal(stderr, slave);
        progress_line line(false);
        line.show(1, 2, 4, 1000, 0.75);  // not yet one per cent
        line.show(1, 2, 50, 100, 0.5);
        line.show(1, 2, 101, 200, 0.4);
        line.show(1, 2, 51, 100, 0.123456);
        line.clear();
        line.show(2, 2, 51, 100, 0.25);
        in_a_log = written(stdout, [] {
            progress_line log(true);
            log.show(1, 2, 50, 100, 0.5);
            log.clear();
        });
    }
    close(slave);
    std::string text, without_seconds;
    char some[200];
    for (ssize_t n; (n = read(master, some, sizeof some)) > 0;)
        text.append(some, static_cast<std::size_t>(n));
    close(master);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end =
            std::min(text.find(", ", text.find("loss", at)), text.size());
        without_seconds += text.substr(at, end - at);
        at = std::min(text.find(" s left", end), text.size());
    }
    CHECK(without_seconds == "\repoch 1 of 2,  50%: loss 0.5 s left\x1b[K"
                             "\repoch 1 of 2,  51%: loss 0.1235 s left\x1b[K"
                             "\r\x1b[K"
                             "\repoch 2 of 2,  51%: loss 0.25 s left\x1b[K");
    CHECK(in_a_log.starts_with("epoch 1 of 2,  50%: loss 0.5, "));
}

TEST_CASE("the walk ends where its watcher has seen enough, and says how far it has come") {
    notes log;
    sequential net{{spy{&log}}};
    std::vector<std::pair<std::size_t, double>> told;
    int updates = 0;
    const auto walk = [&](std::size_t batch, std::size_t enough) {
        log.batches.clear();
        told.clear();
        updates = 0;
        return train_one_epoch(
            net, mse_loss, numbered(7), from_to(0, 7), batch,
            [&](const std::vector<parameter>& p) { updates += p.empty(); },
            [&](std::size_t seen, double loss) {
                told.emplace_back(seen, loss);
                return seen < enough;
            });
    };
    CHECK_THAT(walk(3, 100), WithinRel(13, 1e-12));  // (0 + 1 + 4 + ... + 36) / 7
    CHECK(updates == 3);
    REQUIRE(told.size() == 3);
    CHECK(told[0].first == 3);
    CHECK_THAT(told[0].second, WithinRel(5.0 / 3, 1e-12));
    CHECK(told[2].first == 7);
    CHECK_THAT(walk(2, 4), WithinRel(14.0 / 4, 1e-12));
    CHECK(updates == 2);
    CHECK(log.batches == std::vector<list>{{0, 1}, {2, 3}});
    CHECK(complaint([&] { walk(0, 1); }) == "batches: of size 0");
}

TEST_CASE("a loss that is not finite is refused with the place where it was met") {
    CHECK(complaint([] { require_finite(0.5, "here"); }) == "nothing was thrown");
    CHECK(complaint([] { require_finite(NAN, "step ", 3); }) ==
          "step 3: the loss is not a number. Try a smaller learning rate");
    CHECK(complaint([] { require_finite(-INFINITY, "validation"); }) ==
          "validation: the loss is infinite. Try a smaller learning rate");
}

TEST_CASE("a judgement that is not finite ends the training, too") {
    const keep_ctrl_c kept;
    notes log;
    log.spoil_at = 3;  // three batches, and then the judgement
    log.spoilt = NAN;
    CHECK(complaint([&] {
              train_spy(log, numbered(9), {from_to(0, 7), {7, 8}}, {2, 3, 0.1});
          }) ==
          "epoch 1, validation: the loss is not a number. Try a smaller learning rate");
}

TEST_CASE("a recipe from the command line") {
    const training_options usual{30, 10, 3};
    options nothing({}, "test");
    const training_options same = ask_for_training_options(nothing, usual);
    CHECK(same.epochs == 30);
    CHECK(same.batch == 10);
    CHECK(same.rate == 3);
    CHECK(same.history == nullptr);
    CHECK_FALSE(same.log);
    options all(
        {"--rate", "0.25", "--progress", "--epochs", "7", "--other", "--batch", "64"},
        "test");
    const training_options asked = ask_for_training_options(all, usual);
    CHECK(asked.epochs == 7);
    CHECK(asked.batch == 64);
    CHECK(asked.rate == 0.25);
    CHECK(asked.log);
    CHECK(complaint([&] { (void)all.done(); }) == "unknown argument '--other'");
    const auto wrong = [&](const std::string& option, const std::string& value) {
        return complaint([&] {
            options ask({option, value}, "test");
            ask_for_training_options(ask, usual);
        });
    };
    CHECK(wrong("--batch", "0") == "--batch takes a whole number from 1 to 60000, not '0'");
    CHECK(wrong("--epochs", "-1") ==
          "--epochs takes a whole number from 0 to 100000, not '-1'");
    CHECK(wrong("--epochs", "1.5") ==
          "--epochs takes a whole number from 0 to 100000, not '1.5'");
    CHECK(wrong("--rate", "-0.1") == "--rate takes a number from 0 to 1e+06, not '-0.1'");
    CHECK(wrong("--rate", "nan") == "--rate takes a number from 0 to 1e+06, not 'nan'");
}

TEST_CASE("a history is opened where one was asked for, and not for a final run") {
    const scratch s("asked-history");
    training_options how{1, 1, 1};
    options nothing({}, "test");
    ask_for_a_history(nothing, how, true);
    CHECK(how.history == nullptr);
    options asked({"--history", s.path("h.dat")}, "test");
    ask_for_a_history(asked, how, false);
    REQUIRE(how.history != nullptr);
    (*how.history)(1, 2.5);
    asked.close();
    CHECK(text_of(s.path("h.dat")) == "1 2.5 \n");
    options final_run({"--history", s.path("f.dat")}, "test");
    CHECK(complaint([&] { ask_for_a_history(final_run, how, true); }) ==
          "--history needs validation pictures, and --final leaves none");
}

TEST_CASE("the final run learns from everything and is judged by the test set") {
    const split all = everything(numbered(12));
    CHECK(all.training == from_to(0, 12));
    CHECK(all.validation.empty());

    const scratch s("test-set");
    const auto write = [&](const std::string& name, const std::string& head,
                           std::size_t bytes, const std::string& end) {
        std::ofstream(s.path(name), std::ios::binary)
            << head << std::string(bytes - end.size(), '\0') << end;
    };
    using namespace std::string_literals;
    write("t10k-images-idx3-ubyte", "\0\0\x08\x03\0\0\0\x03\0\0\0\x1c\0\0\0\x1c"s, 3 * 784,
          "");
    write("t10k-labels-idx1-ubyte", "\0\0\x08\x01\0\0\0\x03"s, 3, "\x04\0\x07"s);
    notes log;
    sequential net{{spy{&log}}};  // says 0 to blank pictures
    CHECK(written(stdout, [&] { print_test(net, mse_loss, s.folder.string()); }) ==
          s.folder.string() + ", test: 33.33%\n");
    CHECK(log.backwards == 0);

    // a network that its last step has broken gets no mark
    notes broken;
    broken.spoil_at = 0;
    for (const double loss : {static_cast<double>(NAN), static_cast<double>(INFINITY)}) {
        broken.spoilt = loss;
        sequential wreck{{spy{&broken}}};
        std::string words;
        CHECK(written(stdout, [&] {
                  words =
                      complaint([&] { print_test(wreck, mse_loss, s.folder.string()); });
              }).empty());
        CHECK(words == s.folder.string() + ", test: the loss is " +
                           (std::isnan(loss) ? "not a number" : "infinite") +
                           ". Try a smaller learning rate");
    }
}
