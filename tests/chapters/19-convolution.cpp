// Tests of chapter 19: windows and places, convolution by definition and as a product, pools, the
// networks, and the files of CIFAR-10.
#include "catch.hpp"
#include "check_layer.hpp"
#include "cifar.hpp"
#include "lenet.hpp"
#include "scratch.hpp"
#include "throws.hpp"
#include "training.hpp"

#include <fstream>
#include <type_traits>

using namespace woven;

namespace {

using numbers = std::vector<scalar>;

const scalar near_zero = std::is_same_v<scalar, double> ? scalar(1e-12) : scalar(1e-4);

void check_close(std::span<const scalar> found, std::span<const scalar> expected) {
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        INFO("number " << i << ": " << found[i] << " for " << expected[i]);
        CHECK(std::abs(found[i] - expected[i]) <= near_zero);
    }
}

numbers list_of(const matrix& m) { return {m.values().begin(), m.values().end()}; }

const numbers small_picture{0, 1, 2, 0, 3, 1, 0, 2, 1, 0, 1, 1};  // 3 x 4
const matrix small_kernel{{1}, {0}, {-1}, {2}, {0}, {1}};         // 2 x 3

/// Sizes of pictures, filters and windows of which nothing is square.
struct odd_case {
    image_size in;
    std::size_t filters;
    window w;
};
const std::vector<odd_case> odd_cases{
    {{5, 7, 2}, 3, {2, 3}},       {{5, 7, 3}, 4, {2, 3, 2}},
    {{5, 7, 2}, 5, {3, 2, 1, 1}}, {{7, 5, 1}, 2, {3, 4, 2, 2}},
    {{4, 9, 3}, 1, {4, 5, 3, 3}}, {{6, 5, 2}, 3, {1, 4, 2, 0}}};

/// A picture of CIFAR-10 as bytes: a label, and at each place a number of its own.
std::string cifar_picture(int label, int n) {
    std::string bytes(1, static_cast<char>(label));
    for (int i = 1; i < 3073; ++i) bytes += static_cast<char>((i + 7 * n) % 251);
    return bytes;
}

void write_file(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

/// A folder with six made-up files, `pictures` in each of the five and one more in the sixth.
void make_cifar(const scratch& place, int pictures) {
    int n = 0;
    for (int file = 1; file <= 6; ++file) {
        std::string bytes;
        for (int k = 0; k < pictures + (file == 6); ++k, ++n)
            bytes += cifar_picture(n % 10, n);
        write_file(
            place.path(file == 6 ? "test_batch.bin" : say("data_batch_", file, ".bin")),
            bytes);
    }
}

}

TEST_CASE("places of a window along a side") {
    CHECK(output_size(28, 5, 1, 0) == 24);
    CHECK(output_size(28, 5, 1, 2) == 28);
    CHECK(output_size(7, 3, 2, 0) == 3);
    CHECK(output_size(8, 3, 2, 0) == 3);
    CHECK(output_size(9, 3, 2, 0) == 4);
    CHECK(output_size(5, 5, 3, 0) == 1);
    CHECK(output_size(2, 5, 1, 2) == 2);
    CHECK(places({5, 7, 2}, {2, 3, 2, 1}, 4) == image_size{3, 4, 4});
}

TEST_CASE("windows that cannot be are refused") {
    CHECK(complaint([] { output_size(4, 5, 1, 0); }) ==
          "output_size: a window of 5 over 4 with a padding of 0 and a stride of 1");
    CHECK_THROWS_AS(output_size(4, 3, 0, 0), std::invalid_argument);
    CHECK_THROWS_AS(output_size(4, 3, 1, 3), std::invalid_argument);
    CHECK_THROWS_AS(output_size(4, 0, 1, 0), std::invalid_argument);
    random_engine rng(1);
    CHECK_THROWS_AS(convolution({5, 7, 2}, 3, {2, 8}, rng), std::invalid_argument);
    CHECK_THROWS_AS(max_pool({5, 7, 2}, {6, 2}), std::invalid_argument);
}

TEST_CASE("sizes as they are printed") {
    CHECK(say(image_size{5, 7, 2}) == "5x7x2");
    CHECK(say(window{2, 3}) == "2x3");
    CHECK(say(window{2, 3, 2, 1}) == "2x3, stride 2, padding 1");
}

TEST_CASE("the worked picture and its kernel") {
    const matrix none(1, 1);
    const image_size in{3, 4, 1};
    CHECK(list_of(convolve_directly(small_picture, in, {2, 3}, small_kernel, none)) ==
          numbers{4, 5, 6, 0});
    const matrix P = patches(small_picture, in, {2, 3});
    CHECK(P == matrix{{0, 1, 2, 3, 1, 0},
                      {1, 2, 0, 1, 0, 2},
                      {3, 1, 0, 1, 0, 1},
                      {1, 0, 2, 0, 1, 1}});
    CHECK(list_of(matmul(P, small_kernel)) == numbers{4, 5, 6, 0});
    CHECK(list_of(convolve_directly(small_picture, in, {2, 3}, small_kernel, {{10}})) ==
          numbers{14, 15, 16, 10});
}

TEST_CASE("padding and stride on the worked picture") {
    // 3 x 4 with a border of zeros, every second place: 2 x 2 places
    const matrix P = patches(small_picture, {3, 4, 1}, {2, 3, 2, 1});
    CHECK(P == matrix{{0, 0, 0, 0, 0, 1},
                      {0, 0, 0, 1, 2, 0},
                      {0, 3, 1, 0, 1, 0},
                      {1, 0, 2, 0, 1, 1}});
}

TEST_CASE("two channels and two filters by hand") {
    // 2 x 2 pixels of two channels; the window covers a row
    const numbers image{1, 10, 2, 20, 3, 30, 4, 40};
    const matrix W{{1, 0}, {0, 1}, {-1, 0}, {0, 2}}, b{{100, 200}};
    const matrix Z = convolve_directly(image, {2, 2, 2}, {1, 2}, W, b);
    CHECK(Z == matrix{{100 + 1 - 2, 200 + 10 + 40}, {100 + 3 - 4, 200 + 30 + 80}});
}

TEST_CASE("the product equals the definition") {
    random_engine rng(2);
    for (const odd_case& o : odd_cases) {
        INFO(o.in << ", " << o.w);
        const std::size_t K = o.w.rows * o.w.columns * o.in.channels;
        const matrix X = random_matrix(1, o.in.count(), rng),
                     W = random_matrix(K, o.filters, rng),
                     b = random_matrix(1, o.filters, rng);
        const matrix direct = convolve_directly(X.row(0), o.in, o.w, W, b);
        const matrix P = patches(X.row(0), o.in, o.w);
        CHECK(P.columns() == K);
        check_close(affine(P, W, b).values(), direct.values());
    }
}

TEST_CASE("adding patches back is the transpose of taking them") {
    random_engine rng(3);
    for (const odd_case& o : odd_cases) {
        const matrix X = random_matrix(1, o.in.count(), rng);
        const matrix P = patches(X.row(0), o.in, o.w);
        const matrix T = random_matrix(P.rows(), P.columns(), rng);
        matrix back(1, o.in.count());
        add_patches(back.row(0), o.in, o.w, T);
        CHECK(std::abs(dot(P.values(), T.values()) - dot(X.values(), back.values())) <
              100 * near_zero);
    }
}

TEST_CASE("a pixel is told as often as it was copied") {
    numbers back(12);
    add_patches(back, {3, 4, 1}, {2, 3}, matrix(4, 6, 1));
    CHECK(back == numbers{1, 2, 2, 1, 2, 4, 4, 2, 1, 2, 2, 1});
}

TEST_CASE("the layer does to each picture what the definition says") {
    random_engine rng(4);
    for (const odd_case& o : odd_cases) {
        convolution layer(o.in, o.filters, o.w, rng);
        layer.b = random_matrix(1, o.filters, rng);
        const matrix X = random_matrix(3, o.in.count(), rng);
        const matrix Z = layer.forward(X);
        CHECK(Z == layer.predict(X));
        REQUIRE(Z.columns() == layer.out.count());
        for (std::size_t n = 0; n < 3; ++n)
            check_close(Z.row(n),
                        convolve_directly(X.row(n), o.in, o.w, layer.W, layer.b).values());
    }
}

TEST_CASE("convolutions go back as wiggling says") {
    random_engine rng(5);
    for (const odd_case& o : odd_cases) {
        convolution layer(o.in, o.filters, o.w, rng);
        const auto errors = check_layer(layer, random_matrix(3, o.in.count(), rng), rng);
        REQUIRE(errors.size() == 3);
        for (double e : errors) CHECK(e < 1e-5);
    }
}

TEST_CASE("the way back by hand") {
    random_engine rng(6);
    convolution layer({3, 4, 1}, 1, {2, 3}, rng);
    layer.W = small_kernel;
    matrix X(1, 12);
    std::copy(small_picture.begin(), small_picture.end(), X.row(0).begin());
    layer.forward(X);
    const matrix back = layer.backward(matrix{{1, 0, 0, 10}});
    // the window in the upper left, and ten times that in the lower right
    CHECK(list_of(back) == numbers{1, 0, -1, 0, 2, 10, 1, -10, 0, 20, 0, 10});
    CHECK(list_of(layer.W_gradient) == numbers{10, 1, 22, 3, 11, 10});
    CHECK(layer.b_gradient == matrix{{11}});
    CHECK(layer.backward_inputs(matrix{{1, 0, 0, 10}}) == back);
}

TEST_CASE("gradients of a batch are added up and set anew") {
    random_engine rng(7);
    convolution layer({5, 7, 2}, 3, {2, 3}, rng), one = layer;
    const matrix X = random_matrix(2, 70, rng),
                 D = random_matrix(2, layer.out.count(), rng);
    layer.forward(X);
    layer.backward(D);
    layer.backward(D);
    matrix W(layer.W.rows(), 3), b(1, 3);
    for (std::size_t n = 0; n < 2; ++n) {
        const std::vector<std::size_t> row{n};
        one.forward(pick_rows(X, row));
        one.backward_parameters(pick_rows(D, row));
        add_to(W, one.W_gradient);
        add_to(b, one.b_gradient);
    }
    check_close(layer.W_gradient.values(), W.values());
    check_close(layer.b_gradient.values(), b.values());
}

TEST_CASE("convolutions refuse what does not fit") {
    random_engine rng(8);
    convolution layer({5, 7, 2}, 3, {2, 3}, rng);
    CHECK(layer.describe() == "convolution 5x7x2 to 4x5x3 by 2x3");
    CHECK(complaint([&] { layer.forward(matrix(2, 35)); }) ==
          "convolution 5x7x2 to 4x5x3 by 2x3: rows of 35 numbers");
    layer.forward(matrix(2, 70));
    CHECK(complaint([&] { layer.backward(matrix(2, 61)); }) ==
          "convolution 5x7x2 to 4x5x3 by 2x3: a gradient of 2x61 for 2 pictures");
    CHECK_THROWS_AS(layer.backward(matrix(3, 60)), std::invalid_argument);
}

TEST_CASE("weights start as He says and may be held back") {
    random_engine rng(9);
    convolution layer({20, 21, 5}, 50, {3, 4}, rng);
    CHECK(layer.W.rows() == 60);
    const double deviation =
        std::sqrt(static_cast<double>(dot(layer.W.values(), layer.W.values())) /
                  static_cast<double>(layer.W.values().size()));
    CHECK(std::abs(deviation - std::sqrt(2.0 / 60)) < 0.01);
    CHECK(layer.b == matrix(1, 50));
    CHECK(layer.parameters()[0].decays);
    CHECK_FALSE(layer.parameters()[1].decays);
}

TEST_CASE("a pool by hand") {
    // 3 x 4, one channel: windows of 2 x 3, which overlap
    const numbers image{2, 9, 4, 1, 8, 3, 5, 7, 6, 0, 10, 11};
    matrix X(1, 12);
    std::copy(image.begin(), image.end(), X.row(0).begin());
    max_pool pool({3, 4, 1}, {2, 3});
    CHECK(pool.describe() == "max pool 3x4x1 to 2x2x1 by 2x3");
    CHECK(list_of(pool.forward(X)) == numbers{9, 9, 10, 11});
    CHECK(list_of(pool.backward(matrix{{1, 2, 4, 8}})) ==
          numbers{0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 4, 8});
}

TEST_CASE("a pool takes each channel by itself and the first of equals") {
    max_pool pool({1, 2, 2}, {1, 2});
    CHECK(list_of(pool.forward(matrix{{1, -4, 1, -3}})) == numbers{1, -3});
    CHECK(list_of(pool.backward(matrix{{5, 7}})) == numbers{5, 0, 0, 7});
}

TEST_CASE("the padding of a pool never wins") {
    max_pool pool({2, 3, 1}, {2, 2, 2, 1});
    CHECK(list_of(pool.predict(matrix{{-1, -2, -3, -4, -5, -6}})) ==
          numbers{-1, -2, -4, -5});
}

TEST_CASE("pools go back as wiggling says") {
    random_engine rng(10);
    for (const odd_case& o : odd_cases) {
        const max_pool pool(o.in, o.w);
        const matrix X = random_matrix(3, o.in.count(), rng);
        max_pool other = pool;
        CHECK(other.forward(X) == pool.predict(X));
        for (double e : check_layer(pool, X, rng)) CHECK(e < 1e-5);
    }
}

TEST_CASE("pools refuse what does not fit") {
    max_pool pool({5, 7, 2}, {2, 3, 2});
    CHECK(complaint([&] { pool.forward(matrix(2, 69)); }) ==
          "max pool 5x7x2 to 2x3x2 by 2x3, stride 2: rows of 69 numbers");
    pool.forward(matrix(2, 70));
    CHECK(complaint([&] { pool.backward(matrix(1, 12)); }) ==
          "max pool 5x7x2 to 2x3x2 by 2x3, stride 2: a gradient of 1x12");
}

TEST_CASE("a bend behind a pool is one before it") {
    random_engine rng(11);
    const matrix X = random_matrix(4, 70, rng);
    const max_pool pool({5, 7, 2}, {2, 3, 2});
    const activation_layer bend{relu};
    CHECK(bend.predict(pool.predict(X)) == pool.predict(bend.predict(X)));
}

// From some seeds a dense ReLU behind the pools gets nothing but zeros, and stands on its corner.
TEST_CASE("a network of both goes back as wiggling says") {
    random_engine rng(13);
    grower g{{5, 7, 2}, rng};
    g.convolve(3, {2, 3, 1, 1});
    g.pool({2, 2, 1});
    g.convolve(2, {3, 2});
    g.pool({1, 2, 2});
    g.connect({4, 3});
    for (double e : check_layer(g.net, random_matrix(3, 70, rng), rng)) CHECK(e < 1e-4);
}

TEST_CASE("the three networks have the parameters that the text says") {
    random_engine rng(13);
    const image_size digit{28, 28, 1}, photograph{32, 32, 3};
    sequential nets[]{lenet(digit, rng), small_network(digit, rng),
                      larger_network(digit, rng)};
    CHECK(count_parameters(nets[0]) == 44426);
    CHECK(count_parameters(nets[1]) == 7018);
    CHECK(count_parameters(nets[2]) == 46730);
    CHECK(nets[2].describe().ends_with(" relu, dropout 0.2, dense 64 to 10]"));
    for (const sequential& net : nets)
        CHECK(shape(net.predict(random_matrix(2, 784, rng))) == shape(matrix(2, 10)));
    for (auto* make : {lenet, small_network, larger_network})
        CHECK(shape(make(photograph, rng).predict(random_matrix(2, 3072, rng))) ==
              shape(matrix(2, 10)));
}

TEST_CASE("all files of CIFAR are read in order") {
    const scratch place("cifar-all");
    make_cifar(place, 2);
    CHECK(is_cifar(place.folder.string()));
    const auto [set, size] = load_pictures(place.folder.string(), "train");
    CHECK(size == image_size{32, 32, 3});
    REQUIRE(shape(set.images) == shape(matrix(10, 3072)));
    CHECK(set.labels == std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    // row 2, column 3: byte 68 of its plane
    const std::size_t pixel = 3 * (2 * 32 + 3);
    for (std::size_t n : {0u, 7u})
        for (std::size_t colour = 0; colour < 3; ++colour)
            CHECK(set.images(n, pixel + colour) ==
                  static_cast<scalar>((68 + 1024 * colour + 7 * n) % 251) / scalar{255});
    CHECK(load_pictures(place.folder.string(), "t10k").first.labels ==
          std::vector<int>{0, 1, 2});
    const std::vector<std::size_t> two{9, 4};
    const batch some = pick(set, two);
    CHECK(shape(some.X) == shape(matrix(2, 3072)));
    CHECK(some.Y(0, 9) == 1);
    CHECK(some.Y(1, 4) == 1);
}

TEST_CASE("a label that looks like a blank and a pixel like a bracket are no web page") {
    const scratch place("cifar-blank");
    std::string picture = cifar_picture(9, 0);
    picture[1] = '<';
    write_file(place.path("a.bin"), picture);
    CHECK(read_cifar(place.path("a.bin")).labels == std::vector<unsigned char>{9});
}

TEST_CASE("what is no file of CIFAR is refused by name") {
    const scratch place("cifar-bad");
    const std::string path = place.path("a.bin"), good = cifar_picture(3, 1);
    const auto says = [&](const std::string& bytes) {
        write_file(path, bytes);
        return complaint([&] { read_cifar(path); });
    };
    const std::string whole =
        path + ": expected pictures of 3073 bytes, each with a label from 0 to 9; ";
    CHECK(says("") == path + ": expected pictures, found none");
    CHECK(says(good + good.substr(1)) ==
          whole + "picture 2 has 3072 bytes and the label 8");
    CHECK(says(good + cifar_picture(10, 0)) ==
          whole + "picture 2 has 3073 bytes and the label 10");
    CHECK(says(good + std::string(1, '\0')) ==
          whole + "picture 2 has 1 bytes and the label 0");
    CHECK(says("<html>not found</html>") ==
          whole + "picture 1 has 22 bytes and the label 60 (is it a web page (HTML)?)");
    CHECK(complaint([&] { read_cifar(place.path("none.bin")); }).find("cannot read") == 0);
}

TEST_CASE("files of unequal length are refused") {
    const scratch place("cifar-short");
    make_cifar(place, 2);
    write_file(place.path("data_batch_4.bin"), cifar_picture(1, 1));
    CHECK(complaint([&] { load_cifar(place.folder.string(), "train"); }) ==
          place.path("data_batch_4.bin") +
              ": expected 2 pictures, as in the first file, found 1");
    std::filesystem::remove(place.path("data_batch_5.bin"));
    write_file(place.path("data_batch_4.bin"), cifar_picture(1, 1) + cifar_picture(2, 2));
    CHECK(complaint([&] {
              load_cifar(place.folder.string(), "train");
          }).find("data_batch_5.bin") != std::string::npos);
}

TEST_CASE("a network learns made up photographs") {
    const scratch place("cifar-learn");
    make_cifar(place, 2);
    const dataset set = load_cifar(place.folder.string(), "train");
    random_engine rng(14);
    sequential net = small_network({32, 32, 3}, rng);
    const std::vector<std::size_t> all = everything(set).training;
    const double before = evaluate(net, softmax_loss, set, all).loss;
    for (int epoch = 0; epoch < 3; ++epoch)
        train_one_epoch(
            net, softmax_loss, set, all, 5,
            [](const std::vector<parameter>& p) { gradient_descent(p, scalar(0.01)); },
            [](std::size_t, double) { return true; });
    CHECK(evaluate(net, softmax_loss, set, all).loss < before);
}
