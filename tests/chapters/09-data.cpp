// Tests of chapter 9: counting, describing and dividing a data set.
#include "catch.hpp"
#include "dataset.hpp"
#include "scratch.hpp"
#include "throws.hpp"

#include <set>

using namespace woven;

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

using numbers = std::vector<scalar>;

/// The training set, read once for all tests that want it.
const dataset& mnist() {
    static const dataset set = load_digits(default_data, "train");
    return set;
}

/// All numbers of a split, sorted.
std::vector<std::size_t> sorted(const split& parts) {
    std::vector<std::size_t> all = parts.training;
    all.insert(all.end(), parts.validation.begin(), parts.validation.end());
    std::sort(all.begin(), all.end());
    return all;
}

std::vector<std::size_t> first_numbers(std::size_t count) {
    std::vector<std::size_t> all(count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

bool same(const split& a, const split& b) {
    return a.training == b.training && a.validation == b.validation;
}

}

TEST_CASE("a data set has its folder") {
    CHECK(data_folder("mnist") == BOOK_DATA "/mnist");
    CHECK(data_folder("some/folder") == "some/folder");
    CHECK(data_folder("Fashion") == "Fashion");
    const std::string own = BOOK_DATA "/fashion",
                      shared = "/usr/share/datasets/fashion-mnist";
    const auto fashion = [] { return data_folder("fashion"); };
    if (std::filesystem::exists(own)) CHECK(fashion() == own);
    else if (std::filesystem::exists(shared)) CHECK(fashion() == shared);
    else
        CHECK(complaint(fashion) ==
              "Fashion-MNIST is not installed: run sh data/fetch-fashion");
}

TEST_CASE("labels are digits, or clothes") {
    CHECK(class_name("mnist", 0) == "0");
    CHECK(class_name("mnist", 9) == "9");
    CHECK(class_name("some/folder", 4) == "4");
    CHECK(class_name("fashion", 0) == "T-shirt");
    CHECK(class_name("fashion", 6) == "Shirt");
    CHECK(class_name("fashion", 9) == "Boot");
    CHECK_THROWS_AS(class_name("fashion", 10), std::out_of_range);
    CHECK_THROWS_AS(class_name("fashion", -1), std::out_of_range);
}

TEST_CASE("a drawing has a shade for each tenth, twice, in lines of 28 pixels") {
    numbers picture(784);
    for (std::size_t p = 0; p < 10; ++p) picture[p] = static_cast<scalar>(p) / 10 + 0.05;
    picture[27] = 1;
    picture[28] = 0.0999;
    picture[29] = 0.1001;
    picture[783] = 0.95;
    const std::string text = drawing(picture);
    REQUIRE(text.size() == 28 * 57);
    CHECK(text.substr(0, 57) == "  ..::--==++**##%%@@" + std::string(34, ' ') + "@@\n");
    CHECK(text.substr(57, 57) == "  .." + std::string(52, ' ') + "\n");
    CHECK(text.substr(27 * 57) == std::string(54, ' ') + "@@\n");
}

TEST_CASE("a picture hangs where it was hung, and nothing else moves") {
    numbers picture(784);
    for (std::size_t p = 0; p < 784; ++p) picture[p] = static_cast<scalar>(p + 1);
    matrix wall(31, 60, -1);
    hang(wall, picture, 2, 31);
    std::size_t changed = 0;
    for (scalar ink : wall.values()) changed += ink != -1;
    CHECK(changed == 784);
    CHECK(wall(2, 31) == 1);
    CHECK(wall(2, 58) == 28);
    CHECK(wall(3, 31) == 29);
    CHECK(wall(29, 58) == 784);
}

TEST_CASE("mean and standard deviation") {
    const summary s = summarise(numbers{0, 0, 0.9});
    CHECK_THAT(s.mean, WithinRel(0.3, 1e-15));
    CHECK_THAT(s.deviation, WithinRel(std::sqrt(0.18), 1e-15));
    CHECK(summarise(numbers{-7}).mean == -7);
    CHECK(summarise(numbers{-7}).deviation == 0);
    // divided by n, not by n - 1
    CHECK(summarise(numbers{1, 3}).deviation == 1);
    // seconds since 1970, a thousand times finer: nothing is lost
    const summary times = summarise(numbers{1.6e12, 1.6e12 + 1, 1.6e12 + 2, 1.6e12 + 3});
    CHECK(times.mean == 1.6e12 + 1.5);
    CHECK(times.deviation == std::sqrt(1.25));
    CHECK(complaint([] { summarise({}); }) == "summarise: no numbers");
}

TEST_CASE("labels are counted, and other numbers refused") {
    const std::vector<int> labels{3, 9, 0, 3, 3, 9};
    CHECK(count_labels(labels) == std::array<int, 10>{1, 0, 0, 3, 0, 0, 0, 0, 0, 2});
    CHECK(count_labels({}) == std::array<int, 10>{});
    for (int wrong : {10, -1, 256}) {
        INFO(wrong);
        CHECK_THROWS_AS(count_labels(std::vector<int>{1, wrong}), std::out_of_range);
    }
}

TEST_CASE("a squared distance") {
    CHECK(squared_distance(numbers{1, 2, 3}, numbers{1, 4, -1}) == 20);
    CHECK(squared_distance(numbers{1, 4, -1}, numbers{1, 2, 3}) == 20);
    CHECK(squared_distance(numbers{5}, numbers{5}) == 0);
}

TEST_CASE("the mean of each class is that of its own rows") {
    matrix X(13, 3);
    std::vector<int> labels;
    for (std::size_t i = 0; i < 13; ++i) {
        labels.push_back(static_cast<int>((7 * i) % 10));  // 0, 7 and 4 come twice
        for (std::size_t j = 0; j < 3; ++j) X(i, j) = static_cast<scalar>(100 * j + i);
    }
    const matrix means = class_means(X, labels);
    REQUIRE(say(shape(means)) == "10x3");
    for (std::size_t k = 0; k < 10; ++k) {
        const std::size_t first = (3 * k) % 10;  // the inverse of 7 among ten
        const double row = static_cast<double>(first) + (first < 3 ? 5 : 0);
        INFO("class " << k);
        CHECK(means(k, 0) == row);
        CHECK(means(k, 2) == 200 + row);
    }
    labels[9] = 0;  // the only 3
    CHECK(complaint([&] { class_means(X, labels); }) ==
          "class_means: no example of class 3");
    labels.pop_back();
    CHECK(complaint([&] { class_means(X, labels); }) == "class_means: 12 labels for 13x3");
}

TEST_CASE("the nearest centre is found, of two equally near the first") {
    matrix centroids(10, 2);
    for (std::size_t k = 0; k < 10; ++k) centroids(k, 0) = 3 * static_cast<scalar>(k);
    const matrix X{{3.1, 5}, {-100, 0}, {1000, -3}, {13.6, 0}, {4.5, 7}, {13.4, 1}};
    CHECK(nearest_centroid(X, centroids) == std::vector<int>{1, 0, 9, 5, 1, 4});
    CHECK(complaint([&] { nearest_centroid(matrix(2, 3), centroids); }) ==
          "nearest_centroid: 2x3 to 10x2");
}

TEST_CASE("centres are nearest to themselves") {
    random_engine rng(91);
    matrix centroids(10, 5);
    for (scalar& c : centroids.values()) c = rng.normal();
    CHECK(nearest_centroid(centroids, centroids) ==
          std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
}

TEST_CASE("what is no number is nearest to nothing, and answered with the first class") {
    matrix centroids(10, 1);
    for (std::size_t k = 0; k < 10; ++k) centroids(k, 0) = static_cast<scalar>(k);
    CHECK(nearest_centroid({{NAN}, {7.2}}, centroids) == std::vector<int>{0, 7});
    CHECK(nearest_centroid(matrix(0, 1), centroids).empty());
}

TEST_CASE("darkness is the mean of each row") {
    CHECK(darkness({{0, 1, 0.5}, {1, 1, 4}}) == matrix{{0.5}, {2}});
    CHECK(complaint([] { darkness(matrix(2, 0)); }) == "darkness: 2x0 has no pixels");
}

TEST_CASE("equal answers in per cent") {
    using list = std::vector<int>;
    CHECK(accuracy(list{1, 2, 3, 4}, list{1, 0, 3, 3}) == 50);
    CHECK(accuracy(list{1, 2, 3}, list{1, 2, 3}) == 100);
    CHECK(accuracy(list{1}, list{2}) == 0);
    CHECK_THAT(accuracy(list{1, 1, 1}, list{1, 2, 3}), WithinRel(100.0 / 3, 1e-15));
    CHECK(complaint([] {
              accuracy(list{1, 2}, list{1});
          }) == "accuracy: 2 answers for 1 labels");
    CHECK(complaint([] { accuracy({}, {}); }) == "accuracy: 0 answers for 0 labels");
}

TEST_CASE("a split has every number in one of its parts") {
    const std::size_t sizes[][2] = {{1, 0}, {2, 1}, {10, 3}, {10, 9}, {101, 50}, {1000, 0}};
    for (const auto& [count, aside] : sizes) {
        INFO(aside << " of " << count);
        const split parts = split_at_random(count, aside, 5);
        CHECK(parts.validation.size() == aside);
        CHECK(parts.training.size() == count - aside);
        CHECK(sorted(parts) == first_numbers(count));
    }
}

TEST_CASE("a split is by lot, the same for the same seed, and another for another") {
    const split parts = split_at_random(1000, 200, 5);
    CHECK(same(parts, split_at_random(1000, 200, 5)));
    CHECK_FALSE(same(parts, split_at_random(1000, 200, 6)));
    // Of two lots of 200 in 1000, 40 are expected to be in both, with a deviation of about 5.
    std::set<std::size_t> one(parts.validation.begin(), parts.validation.end());
    int both = 0;
    for (std::size_t i : split_at_random(1000, 200, 6).validation)
        both += static_cast<int>(one.count(i));
    CHECK(both > 10);
    CHECK(both < 70);
    // The mean of 200 numbers out of 0 to 999 is 499.5, with a deviation of about 18.
    double mean = 0;
    for (std::size_t i : parts.validation) mean += static_cast<double>(i) / 200;
    CHECK_THAT(mean, WithinAbs(499.5, 90));
}

TEST_CASE("a split that leaves nothing to learn from is refused") {
    CHECK(complaint([] { split_at_random(10, 10, 1); }) ==
          "split_at_random: 10 of 10 set aside");
    CHECK(complaint([] { split_at_random(10, 11, 1); }) ==
          "split_at_random: 11 of 10 set aside");
    CHECK(complaint([] {
              standard_split({matrix(), std::vector<int>(5)});
          }) == "standard_split: fewer than six examples");
}

TEST_CASE("the split of this book sets ten thousand of sixty thousand aside") {
    const dataset labels_only{matrix(), std::vector<int>(60000)};
    const split parts = standard_split(labels_only);
    CHECK(parts.training.size() == 50000);
    CHECK(parts.validation.size() == 10000);
    const bool complete = sorted(parts) == first_numbers(60000);
    CHECK(complete);
    CHECK(same(parts, standard_split(labels_only)));
    CHECK(same(parts, split_at_random(60000, 10000, 9)));
    CHECK_FALSE(std::is_sorted(parts.validation.begin(), parts.validation.end()));
    // It must never move: these numbers are here to notice if it does.
    CHECK(parts.training.front() == 43309);
    CHECK(parts.training.back() == 28321);
    CHECK(parts.validation.front() == 4348);
    CHECK(parts.validation.back() == 40941);
    CHECK(standard_split({matrix(), std::vector<int>(6)}).validation.size() == 1);
    CHECK(standard_split({matrix(), std::vector<int>(13)}).validation.size() == 2);
}

TEST_CASE("the sixty thousand pictures are those of the text") {
    const dataset& set = mnist();
    REQUIRE(set.labels.size() == 60000);
    CHECK(count_labels(set.labels) ==
          std::array<int, 10>{5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949});
    const summary ink = summarise(set.images.values());
    CHECK_THAT(ink.mean, WithinAbs(0.1307, 5e-5));
    CHECK_THAT(ink.deviation, WithinAbs(0.3081, 5e-5));
    CHECK(set.labels[80] == 9);
    CHECK(drawing(set.images.row(80)).substr(4 * 57, 57) ==
          "                        ++##@@@@@@==                    \n");
}

namespace {

using bytes = std::vector<unsigned char>;

/// A whole IDX file of these sizes; its values are 0, 1, 2, ..., 9, 0, 1, ...
bytes idx_file(const std::vector<unsigned>& sizes) {
    bytes file{0, 0, 8, static_cast<unsigned char>(sizes.size())};
    std::size_t count = 1;
    for (unsigned size : sizes) {
        for (int shift : {24, 16, 8, 0})
            file.push_back(static_cast<unsigned char>(size >> shift & 255));
        count *= size;
    }
    for (std::size_t i = 0; i < count; ++i)
        file.push_back(static_cast<unsigned char>(i % 10));
    return file;
}

struct damage {
    const char* name;
    void (*spoil)(bytes& images, bytes& labels);
    const char* answer;  // how the reader's answer ends
};

const damage damages[] = {
    {"none", [](bytes&, bytes&) {}, "3 digits"},
    {"a pixel", [](bytes& images, bytes&) { images[500] = 255; }, "3 digits"},
    {"labels for pictures", [](bytes& images, bytes&) { images = idx_file({2352}); },
     "train-images-idx3-ubyte: expected magic number 2051, found 2049"},
    {"byte order reversed",
     [](bytes& images, bytes&) { std::reverse(&images[4], &images[8]); },
     "train-images-idx3-ubyte: expected sizes from 1 to a billion values in all, found 28 "
     "in "
     "dimension 2"},
    {"sizes beyond 64 bits",
     [](bytes& images, bytes&) {
         const bytes sizes{1, 0, 0, 0, 0, 16, 0, 0, 0, 16, 0, 0};
         std::copy(sizes.begin(), sizes.end(), &images[4]);
     },
     "train-images-idx3-ubyte: expected sizes from 1 to a billion values in all, found "
     "1048576 in dimension 2"},
    {"no pictures at all", [](bytes& images, bytes&) { images[7] = 0; },
     "train-images-idx3-ubyte: expected sizes from 1 to a billion values in all, found 0 "
     "in "
     "dimension 1"},
    {"a picture too many", [](bytes& images, bytes&) { images[7] = 4; },
     "train-images-idx3-ubyte: expected 3136 bytes, found only 2352"},
    {"last byte missing", [](bytes& images, bytes&) { images.pop_back(); },
     "train-images-idx3-ubyte: expected 2352 bytes, found only 2351"},
    {"one byte too many", [](bytes& images, bytes&) { images.push_back(0); },
     "train-images-idx3-ubyte: expected 2352 values, found more"},
    {"26 x 28 pixels",
     [](bytes& images, bytes&) {
         images = idx_file({3, 26, 28});
     },
     "train-images-idx3-ubyte: expected 28 x 28 pixels, found 26 x 28 (scale the "
     "pictures, or give the networks other than 784 inputs)"},
    {"a label 10", [](bytes&, bytes& labels) { labels.back() = 10; },
     "train-labels-idx1-ubyte: expected labels from 0 to 9, found 10 (more classes "
     "than ten would need networks with more outputs)"},
    {"a label fewer", [](bytes&, bytes& labels) { labels = idx_file({2}); },
     "train-labels-idx1-ubyte: expected 3 labels, as many as images, found 2"},
};

void write(const std::string& file, const bytes& content) {
    std::ofstream out(file, std::ios::binary);
    out.write(reinterpret_cast<const char*>(content.data()),
              static_cast<std::streamsize>(content.size()));
}

/// What the reader says to the files in this folder.
std::string opinion(const scratch& s) {
    try {
        return say(load_digits(s.folder.string(), "train").labels.size(), " digits");
    } catch (const std::runtime_error& e) {
        return e.what();
    }
}

/// The pictures of a whole set, packed, but not squeezed.
bytes packed_pictures(const scratch& s) {
    const bytes content = idx_file({3, 28, 28});
    const std::string name = s.path("whole.gz");
    {
        const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(name.c_str(), "wb0"),
                                                              gzclose);
        REQUIRE(gzwrite(file.get(), content.data(), static_cast<unsigned>(content.size())) >
                0);
    }
    const std::string text = text_of(name);
    return {text.begin(), text.end()};
}

}

TEST_CASE("each damage to a data set is told, but that to a pixel") {
    for (const damage& d : damages) {
        INFO(d.name);
        const scratch s("damaged");
        bytes images = idx_file({3, 28, 28}), labels = idx_file({3});
        d.spoil(images, labels);
        write(s.path("train-images-idx3-ubyte"), images);
        write(s.path("train-labels-idx1-ubyte"), labels);
        const std::string answer = opinion(s);
        INFO(answer);
        CHECK(answer.ends_with(d.answer));
    }
}

TEST_CASE("a packed file tells of any end that is missing, and of a pixel that changed") {
    const scratch s("damaged-packed");
    write(s.path("train-labels-idx1-ubyte"), idx_file({3}));
    const bytes whole = packed_pictures(s);
    const auto says = [&](const bytes& packed) {
        write(s.path("train-images-idx3-ubyte.gz"), packed);
        return opinion(s);
    };
    CHECK(says(whole) == "3 digits");
    for (std::size_t kept = 20; kept < whole.size(); kept += 97)
        CHECK(says({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(kept)}) !=
              "3 digits");
    for (std::ptrdiff_t missing = 1; missing <= 8; ++missing)
        CHECK(says({whole.begin(), whole.end() - missing})
                  .ends_with("not a whole gzip file"));
    bytes changed = whole;
    changed[whole.size() / 2] ^= 128;
    CHECK(says(changed).ends_with("not a whole gzip file"));
}

TEST_CASE("no bit of the header can be changed without being told") {
    const scratch s("damaged-header");
    write(s.path("train-labels-idx1-ubyte"), idx_file({3}));
    const bytes whole = idx_file({3, 28, 28});
    int accepted = 0;
    for (std::size_t place = 0; place < 16; ++place)
        for (unsigned change : {1, 2, 4, 8, 16, 32, 64, 128, 255}) {
            bytes spoilt = whole;
            spoilt[place] = static_cast<unsigned char>(spoilt[place] ^ change);
            write(s.path("train-images-idx3-ubyte"), spoilt);
            accepted += opinion(s) == "3 digits";
        }
    CHECK(accepted == 0);
}
