// Tests of chapter 4: the logistic neuron, the IDX reader, the digits.
#include "batches.hpp"
#include "catch.hpp"
#include "digits.hpp"
#include "gradcheck.hpp"
#include "logistic.hpp"
#include "random.hpp"
#include "scratch.hpp"
#include "students.hpp"
#include "throws.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <numeric>

using namespace woven;

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

using bytes = std::vector<unsigned char>;

/// A folder for data, whole and packed.
struct data_files : scratch {
    using scratch::scratch;
    void write(const std::string& name, const bytes& content) const {
        std::ofstream(path(name), std::ios::binary)
            .write(reinterpret_cast<const char*>(content.data()),
                   static_cast<std::streamsize>(content.size()));
    }
    void write_gz(const std::string& name, const bytes& content) const {
        gzFile file = gzopen(path(name).c_str(), "wb");
        gzwrite(file, content.data(), static_cast<unsigned>(content.size()));
        gzclose(file);
    }
};

bytes header(std::initializer_list<unsigned> numbers) {
    bytes result;
    for (unsigned n : numbers)
        for (int shift = 24; shift >= 0; shift -= 8)
            result.push_back(static_cast<unsigned char>(n >> shift));
    return result;
}

bytes with(bytes head, const bytes& rest) {
    head.insert(head.end(), rest.begin(), rest.end());
    return head;
}

bytes text(const std::string& characters) { return {characters.begin(), characters.end()}; }

/// Three images, labelled 4, 9 and 7: all paper but for their first and last pixels.
void write_tiny_set(const data_files& s, const bytes& labels = {4, 9, 7}) {
    bytes pixels(3 * 784);
    pixels[0] = 255, pixels[784] = 51, pixels[2 * 784 - 1] = 102;
    s.write("train-images-idx3-ubyte", with(header({2051, 3, 28, 28}), pixels));
    s.write_gz("train-labels-idx1-ubyte.gz",
               with(header({2049, static_cast<unsigned>(labels.size())}), labels));
}

std::vector<example> random_examples(random_engine& rng, std::size_t count,
                                     std::size_t inputs) {
    std::vector<example> examples;
    for (std::size_t i = 0; i < count; ++i) {
        example e{{}, static_cast<int>(rng.below(2))};
        for (std::size_t j = 0; j < inputs; ++j) e.inputs.push_back(rng.normal());
        examples.push_back(e);
    }
    return examples;
}

}

TEST_CASE("the sigmoid is right in the middle and safe at both ends") {
    CHECK(sigmoid(0) == 0.5);
    CHECK_THAT(sigmoid(1), WithinRel(0.7310585786300049, 1e-15));
    CHECK_THAT(sigmoid(-2), WithinRel(0.11920292202211755, 1e-15));
    CHECK(sigmoid(1000) == 1);
    CHECK(sigmoid(-1000) == 0);
    CHECK_THAT(sigmoid(-700), WithinRel(std::exp(-700.0), 1e-12));
    CHECK(sigmoid(-std::numeric_limits<double>::infinity()) == 0);
    for (double z = -30; z < 30; z += 0.37) {
        CHECK_THAT(sigmoid(z) + sigmoid(-z), WithinAbs(1, 1e-15));
        CHECK(sigmoid(z) < sigmoid(z + 0.37));
    }
}

TEST_CASE("the cross entropy agrees with its definition and survives certainty") {
    for (double z = -8; z <= 8; z += 0.53) {
        CHECK_THAT(cross_entropy(z, 1), WithinAbs(-std::log(sigmoid(z)), 1e-12));
        CHECK_THAT(cross_entropy(z, 0), WithinAbs(-std::log(1 - sigmoid(z)), 1e-12));
    }
    CHECK_THAT(cross_entropy(0, 1), WithinRel(std::numbers::ln2, 1e-15));
    CHECK(cross_entropy(1000, 0) == 1000);
    CHECK(cross_entropy(-1000, 1) == 1000);
    CHECK(cross_entropy(-1000, 0) == 0);
    CHECK_THAT(cross_entropy(-40, 0), WithinRel(std::exp(-40.0), 1e-9));
}

TEST_CASE("the slope of the cross entropy is opinion minus truth") {
    for (double z : {-6.0, -0.3, 0.0, 1.7, 9.0})
        for (double y : {0.0, 1.0}) {
            const double slope =
                central_difference([&](double v) { return cross_entropy(v, y); }, z, 1e-5);
            CHECK_THAT(sigmoid(z) - y, WithinAbs(slope, 1e-9));
        }
}

TEST_CASE("the gradient of the mean cross entropy agrees with wiggling") {
    random_engine rng(11);
    const std::size_t shapes[][2] = {{1, 1}, {1, 5}, {7, 1}, {9, 4}};  // examples, inputs
    for (const auto& [count, inputs] : shapes) {
        const auto examples = random_examples(rng, count, inputs);
        std::vector<double> point;
        for (std::size_t j = 0; j <= inputs; ++j) point.push_back(rng.normal());
        auto as_neuron = [&](const std::vector<double>& p) {
            return neuron{{p.begin(), p.end() - 1}, p.back()};
        };
        const neuron::gradient g = gradient(as_neuron(point), examples);
        std::vector<double> claimed = g.weights;
        claimed.push_back(g.bias);
        const auto check = check_gradient(
            [&](const std::vector<double>& p) {
                return mean_cross_entropy(as_neuron(p), examples);
            },
            point, claimed);
        CHECK(check.error < 1e-7);
    }
}

TEST_CASE("loss and gradient are means over the examples") {
    random_engine rng(12);
    auto examples = random_examples(rng, 5, 3);
    const neuron n{{0.3, -0.2, 1}, 0.1};
    const neuron::gradient once = gradient(n, examples);
    const double loss = mean_cross_entropy(n, examples);
    const auto copy = examples;
    examples.insert(examples.end(), copy.begin(), copy.end());
    CHECK_THAT(mean_cross_entropy(n, examples), WithinRel(loss, 1e-12));
    CHECK_THAT(gradient(n, examples).bias, WithinRel(once.bias, 1e-12));
    CHECK_THAT(gradient(n, examples).weights[1], WithinRel(once.weights[1], 1e-12));
}

TEST_CASE("one step subtracts the gradient times the rate from every parameter") {
    neuron n{{1, 2}, 3};
    step_down(n, {{10, -20}, 30}, 0.1);
    CHECK(n.weights == std::vector{0.0, 4.0});
    CHECK(n.bias == 0);
    CHECK(complaint([&] {
              step_down(n, {{1}, 0}, 0.1);
          }) == "step_down: 2 weights, 1 derivatives");
}

TEST_CASE("no examples are refused by name") {
    CHECK(complaint([] {
              mean_cross_entropy({{1}, 0}, {});
          }) == "mean_cross_entropy: no examples");
    CHECK(complaint([] {
              gradient(neuron{{1}, 0}, std::span<const example>{});
          }) == "gradient: no examples");
    CHECK(complaint([] {
              gradient(neuron{{1}, 0}, students);
          }) == "dot: 1 weights for 2 inputs");
}

TEST_CASE("a neuron that starts from nothing learns the eight students") {
    neuron n{{0, 0}, 0};
    CHECK_THAT(mean_cross_entropy(n, students), WithinRel(std::numbers::ln2, 1e-15));
    for (int i = 0; i < 2000; ++i) step_down(n, gradient(n, students), 0.1);
    CHECK(count_correct(n, students) == 8);
}

TEST_CASE("a shuffle keeps every element and favours no order") {
    random_engine rng(5);
    std::vector<int> list(50);
    std::iota(list.begin(), list.end(), 0);
    auto shuffled = list;
    rng.shuffle(shuffled);
    CHECK(shuffled != list);
    std::sort(shuffled.begin(), shuffled.end());
    CHECK(shuffled == list);

    int orders[6] = {};
    for (int i = 0; i < 60000; ++i) {
        std::vector<int> three = {0, 1, 2};
        rng.shuffle(three);
        ++orders[three[0] * 2 + (three[1] > three[2])];
    }
    for (int count : orders) CHECK_THAT(count, WithinAbs(10000, 400));
}

TEST_CASE("a permutation is a shuffle of the numbers from 0") {
    random_engine rng(5), same(5);
    const auto order = rng.permutation(50);
    std::vector<std::size_t> numbers(50);
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    CHECK(order != numbers);
    same.shuffle(numbers);
    CHECK(order == numbers);
    CHECK(rng.permutation(0).empty());
}

TEST_CASE("batches are a list in pieces, in order, and the last is what is left") {
    const std::vector<int> list = {1, 2, 3, 4, 5, 6, 7};
    auto sizes = [&](std::size_t size) {
        std::vector<std::size_t> result;
        int next = 1;
        for (const auto some : batches(list, size)) {
            result.push_back(some.size());
            for (int value : some) CHECK(value == next++);
        }
        CHECK(next == 8);
        return result;
    };
    CHECK(sizes(3) == std::vector<std::size_t>{3, 3, 1});
    CHECK(sizes(7) == std::vector<std::size_t>{7});
    CHECK(sizes(100) == std::vector<std::size_t>{7});
    CHECK(sizes(1) == std::vector<std::size_t>(7, 1));
    CHECK(batches(std::vector<int>{}, 3).empty());
    CHECK(complaint([&] { batches(list, 0); }) == "batches: of size 0");
}

TEST_CASE("below n covers 0 to n minus 1") {
    random_engine rng(6);
    int seen[3] = {};
    for (int i = 0; i < 3000; ++i) ++seen[rng.below(3)];
    for (int count : seen) CHECK(count > 900);
    CHECK(rng.below(1) == 0);
}

TEST_CASE("big endian puts the most significant byte first") {
    CHECK(big_endian(bytes{0, 0, 8, 3}) == 2051);
    CHECK(big_endian(bytes{255, 255, 255, 255}) == 4294967295u);
    CHECK(big_endian(bytes{1, 2, 3, 4, 5}) == 16909060);
}

TEST_CASE("plain and packed IDX files are read alike") {
    const data_files s("alike");
    const bytes content = with(header({2051, 2, 1, 3}), {1, 2, 3, 4, 5, 6});
    s.write("plain", content);
    s.write_gz("packed.gz", content);
    for (const char* name : {"plain", "packed"}) {
        const idx_data data = read_idx(s.path(name), 3);
        CHECK(data.sizes == std::vector<std::size_t>{2, 1, 3});
        CHECK(data.values == bytes{1, 2, 3, 4, 5, 6});
    }
}

TEST_CASE("a damaged IDX file is refused with file and expectation and finding") {
    const data_files s("damaged");
    auto says = [&](const std::string& name, std::size_t dimensions) {
        std::string message = complaint([&] { read_idx(s.path(name), dimensions); });
        const std::string prefix = s.path(name);
        return message.substr(0, prefix.size()) == prefix ? message.substr(prefix.size())
                                                          : message;
    };
    CHECK(says("missing", 1) ==
          "cannot read " + s.path("missing") + ".gz, nor the same without .gz");
    CHECK(says("a-images-idx3-ubyte", 3) == "cannot read " + s.path("a-images-idx3-ubyte") +
                                                ".gz or " + s.path("a-images.idx3-ubyte") +
                                                ".gz, nor the same without .gz");
    s.write("empty", {});
    CHECK(says("empty", 1) == ": expected 8 bytes, found only 0");
    s.write("header", header({2051, 2}));
    CHECK(says("header", 3) == ": expected 16 bytes, found only 8");
    s.write("labels", with(header({2049, 1}), {7}));
    CHECK(says("labels", 3) == ": expected 16 bytes, found only 9");
    s.write("mislabelled", with(header({2051, 1, 1, 1}), {7}));
    CHECK(says("mislabelled", 1) == ": expected magic number 2049, found 2051");
    s.write("short", with(header({2049, 5}), {1, 2, 3}));
    CHECK(says("short", 1) == ": expected 5 bytes, found only 3");
    s.write("long", with(header({2049, 2}), {1, 2, 3}));
    CHECK(says("long", 1) == ": expected 2 values, found more");
    s.write("none", header({2049, 0}));
    CHECK(says("none", 1) ==
          ": expected sizes from 1 to a billion values in all, found 0 in dimension 1");
    s.write("huge", header({2049, 4294967295u}));
    CHECK(says("huge", 1) == ": expected sizes from 1 to a billion values in all, found "
                             "4294967295 in dimension 1");
    s.write("overflowing", header({2051, 65536, 65536, 65536}));
    CHECK(says("overflowing", 3) ==
          ": expected sizes from 1 to a billion values in all, found 65536 in dimension 2");
}

TEST_CASE("a file is found under each of the names that archives give it") {
    for (const char* name : {"b-labels-idx1-ubyte", "b-labels.idx1-ubyte",
                             "b-labels-idx1-ubyte.gz", "b-labels.idx1-ubyte.gz"}) {
        const data_files s("names-idx");  // a dash before idx that is not the file's
        s.write(name, with(header({2049, 1}), {7}));
        const idx_data data = read_idx(s.path("b-labels-idx1-ubyte"), 1);
        CHECK(data.values == bytes{7});
        CHECK(data.file == s.path(name));
        s.write(name, with(header({2049, 2}), {7}));
        CHECK(complaint([&] { read_idx(s.path("b-labels-idx1-ubyte"), 1); }) ==
              s.path(name) + ": expected 2 bytes, found only 1");
    }
}

TEST_CASE("of several names the packed one and the one with a dash come first") {
    const data_files s("order");
    const std::string path = s.path("b-labels-idx1-ubyte");
    auto found = [&] { return read_idx(path, 1).file; };
    s.write("b-labels.idx1-ubyte", with(header({2049, 1}), {7}));
    CHECK(found() == s.path("b-labels.idx1-ubyte"));
    s.write("b-labels-idx1-ubyte", with(header({2049, 1}), {8}));
    CHECK(found() == path);
    s.write_gz("b-labels-idx1-ubyte.gz", with(header({2049, 1}), {9}));
    CHECK(found() == path + ".gz");
}

TEST_CASE("a folder of the right name is passed over for a file, or named") {
    const data_files s("folder");
    const std::string path = s.path("b-labels-idx1-ubyte");
    std::filesystem::create_directory(path);
    CHECK(complaint([&] { read_idx(path, 1); }) ==
          path + ": expected a file, found a folder");
    s.write("b-labels.idx1-ubyte", with(header({2049, 1}), {7}));
    CHECK(read_idx(path, 1).values == bytes{7});
}

TEST_CASE("a file of another kind is called what it is") {
    const data_files s("kinds");
    auto found = [&](const bytes& content, std::size_t dimensions) {
        s.write("b.gz", content);
        const std::string message = complaint([&] { read_idx(s.path("b"), dimensions); });
        const std::string before = s.path("b.gz") + ": expected an IDX file, found ";
        return message.starts_with(before) ? message.substr(before.size()) : message;
    };
    for (std::size_t dimensions : {1, 3}) {
        CHECK(found(text("<!DOCTYPE html>\n<html lang=\"en\">"), dimensions) ==
              "a web page (HTML)");
        CHECK(found(text("\xef\xbb\xbf\r\n <html>"), dimensions) == "a web page (HTML)");
        CHECK(found(text("<p>"), dimensions) == "a web page (HTML)");
        CHECK(found(text("PK\x03\x04 and more of it"), dimensions) == "a zip archive");
        CHECK(found(text("\x89PNG\r\n\x1a\n and more"), dimensions) == "a PNG picture");
        CHECK(found(text("\xff\xd8\xff\xe0 and more of it"), dimensions) ==
              "a JPEG picture");
        CHECK(found(text("%PDF-1.7 and more of it"), dimensions) == "a PDF document");
        CHECK(found(text("\x93NUMPY and more of it"), dimensions) == "a NumPy array");
        CHECK(found(text("\xfd\x37zXZ and more of it"), dimensions) == "an xz file");
        CHECK(found(text("no\nthere is nothing here"), dimensions) == "text, 'no'");
    }
    CHECK(found(text("label,1x1,1x2,1x3"), 3) == "text, 'label,1x1,1x2,1x'");
    CHECK(found(header({2051, 1}), 1) ==
          s.path("b.gz") + ": expected magic number 2049, found 2051");
    CHECK(found({}, 1) == s.path("b.gz") + ": expected 8 bytes, found only 0");
    s.write_gz("inner.gz", header({2049, 1}));
    std::ifstream in(s.path("inner.gz"), std::ios::binary);
    s.write_gz("twice.gz", {std::istreambuf_iterator<char>(in), {}});
    CHECK(complaint([&] { read_idx(s.path("twice"), 1); }) ==
          s.path("twice.gz") +
              ": expected an IDX file, found a gzip file inside a gzip file");
}

TEST_CASE("a packed file that ends in the middle is refused") {
    const data_files s("cut");
    bytes values(5000);
    random_engine rng(1);
    for (auto& value : values) value = static_cast<unsigned char>(rng.below(256));
    s.write_gz("whole.gz", with(header({2049, 5000}), values));
    std::ifstream in(s.path("whole.gz"), std::ios::binary);
    bytes packed{std::istreambuf_iterator<char>(in), {}};
    auto says = [&](const bytes& content) {
        s.write("spoilt.gz", content);
        return complaint([&] { read_idx(s.path("spoilt"), 1); })
            .substr(s.path("spoilt.gz").size());
    };
    const auto half = static_cast<std::ptrdiff_t>(packed.size() / 2);
    CHECK(says({packed.begin(), packed.begin() + half})
              .starts_with(": expected 5000 bytes, found only "));
    CHECK(says({packed.begin(), packed.end() - 1}) == ": damaged: not a whole gzip file");
    bytes flipped = packed;
    flipped[flipped.size() - 6] ^= 1;  // in the checksum
    CHECK(says(flipped) == ": damaged: not a whole gzip file");
    CHECK(read_idx(s.path("whole"), 1).values == values);
}

TEST_CASE("a pair of digits becomes examples with scaled ink") {
    const data_files s("pair");
    write_tiny_set(s);
    const auto pair = load_pair(s.folder.string(), "train", 4, 9);
    REQUIRE(pair.size() == 2);
    CHECK(pair[0].target == 0);
    std::vector<double> first(784), second(784);
    first[0] = 1, second[0] = 0.2, second[783] = 0.4;
    CHECK(pair[0].inputs == first);
    CHECK(pair[1].target == 1);
    CHECK(pair[1].inputs == second);
    const auto reversed = load_pair(s.folder.string(), "train", 9, 4);
    CHECK(reversed[0].target == 1);
    CHECK(reversed[1].target == 0);
}

TEST_CASE("images and labels must be equally many and labels digits") {
    const data_files s("mismatch");
    const std::string labels = s.path("train-labels-idx1-ubyte.gz"),
                      images = s.path("train-images-idx3-ubyte");
    auto says = [&](int no, int yes) {
        return complaint([&] { load_pair(s.folder.string(), "train", no, yes); });
    };
    write_tiny_set(s, {4, 9});
    CHECK(says(4, 9) == labels + ": expected 3 labels, as many as images, found 2");
    write_tiny_set(s, {4, 9, 10});
    CHECK(says(4, 9) == labels +
                            ": expected labels from 0 to 9, found 10 (more classes than "
                            "ten would need networks with more outputs)");
    write_tiny_set(s);
    CHECK(says(0, 1) == s.folder.string() + ": expected some 0s and 1s among the labels of "
                                            "train, found none");
    s.write("train-images-idx3-ubyte", with(header({2051, 3, 1, 2}), {1, 2, 3, 4, 5, 6}));
    CHECK(says(4, 9) == images + ": expected 28 x 28 pixels, found 1 x 2 (scale the "
                                 "pictures, or give the networks other than 784 inputs)");
}

TEST_CASE("the real files hold as many zeros and ones as MNIST has") {
    const auto train = load_pair(default_data, "train", 0, 1),
               test = load_pair(default_data, "t10k", 0, 1);
    auto ones = [](const std::vector<example>& list) {
        return std::count_if(list.begin(), list.end(),
                             [](const example& e) { return e.target == 1; });
    };
    CHECK(train.size() == 5923 + 6742);
    CHECK(ones(train) == 6742);
    CHECK(test.size() == 980 + 1135);
    CHECK(ones(test) == 1135);
    for (const example& e : test)
        for (double ink : e.inputs) REQUIRE((ink >= 0 && ink <= 1));
}
