// Tests of chapter 16: bytes and checksums, pictures, the chain from a page to an input, models and
// trainings as files, and what becomes of files that are damaged.
#include "catch.hpp"
#include "centre.hpp"
#include "checkpoint.hpp"
#include "dropout.hpp"
#include "normalise.hpp"
#include "png.hpp"
#include "random_digits.hpp"
#include "scratch.hpp"
#include "throws.hpp"
#include "whole_file.hpp"

#include <zlib.h>

#include <limits>
#include <map>

using namespace woven;

namespace {

const std::string nothing = "nothing was thrown";

/// A picture of these rows, with digits from 0 (paper) to 9 (ink 1).
picture picture_of(const std::vector<std::string>& rows) {
    picture p(rows[0].size(), rows.size());
    for (std::size_t y = 0; y < p.height; ++y)
        for (std::size_t x = 0; x < p.width; ++x) p.at(x, y) = (rows[y][x] - '0') / 9.0;
    return p;
}

/// A page of paper with filled rectangles: left, top, width, height.
picture page_with(std::size_t width, std::size_t height,
                  const std::vector<std::array<std::size_t, 4>>& blocks) {
    picture p(width, height);
    for (const auto& [left, top, w, h] : blocks)
        for (std::size_t y = top; y < top + h; ++y)
            for (std::size_t x = left; x < left + w; ++x) p.at(x, y) = 1;
    return p;
}

/// Appends the length of a text, and the text.
void append_text(std::string& out, const std::string& text) {
    put(out, text.size(), 4);
    out += text;
}

model small_model() {
    random_engine rng(3);
    sequential net;
    net.layers.push_back(dense(784, 3, rng));
    net.layers.push_back(activation_layer{tanh_activation});
    net.layers.push_back(dense(3, 4, rng));
    net.layers.push_back(activation_layer{sigmoid_activation});
    net.layers.push_back(dense(4, 2, rng));
    net.layers.push_back(activation_layer{leaky_relu});
    net.layers.push_back(dense(2, 10, rng));
    return {net, "mnist"};
}

std::vector<double> numbers_of(sequential net) {
    std::vector<double> all;
    for (const parameter& p : net.parameters())
        all.insert(all.end(), p.values->values().begin(), p.values->values().end());
    return all;
}

training small_training(const dataset& set) {
    training t = begin_training({784, 4, 10}, everything(set).training, 5);
    t.epochs = 3;
    t.batch = 8;
    t.rate = 0.01;
    return t;
}

void to_the_end(training& t, const dataset& set) {
    do learn_on(t, set, [](std::size_t, double) { return true; });
    while (end_epoch(t) && t.epoch < t.epochs);
}

}

TEST_CASE("Numbers are put with the least significant byte first") {
    std::string bytes;
    put(bytes, 784, 2);
    put(bytes, 0x8899aabbccddeeff, 8);
    put(bytes, 0x01020304, 4);
    CHECK(bytes == std::string("\x10\x03\xff\xee\xdd\xcc\xbb\xaa\x99\x88\x04\x03\x02\x01"));
    std::string_view rest = bytes;
    CHECK(take(rest, 2) == 784);
    CHECK(take(rest, 8) == 0x8899aabbccddeeff);
    CHECK(take(rest, 4) == 0x01020304);
    CHECK(rest.empty());
    CHECK(complaint([&] { take(rest, 1); }) == "expected 1 more bytes, found 0");
}

TEST_CASE("Real numbers are the bits of the standard and come back as they were") {
    std::string bytes;
    put_real(bytes, 1.5, 4);
    put_real(bytes, -2, 8);
    CHECK(bytes == std::string("\0\0\xc0\x3f\0\0\0\0\0\0\0\xc0", 12));
    for (double value : {0.0, -0.0, 0.1, 1e-310, -1.7e308, 0x1.fffffffffffffp0}) {
        std::string eight;
        put_real(eight, value, 8);
        std::string_view rest = eight;
        const double back = take_real(rest, 8);
        CHECK(std::bit_cast<std::uint64_t>(back) == std::bit_cast<std::uint64_t>(value));
    }
    for (double value : {std::numeric_limits<double>::infinity(),
                         std::numeric_limits<double>::quiet_NaN()})
        for (int width : {4, 8}) {
            std::string some;
            put_real(some, value, width);
            std::string_view rest = some;
            CHECK(complaint([&] { take_real(rest, width); }) ==
                  "a number in it is infinite, or none");
        }
}

TEST_CASE("The checksum is the CRC 32 that zip files have") {
    CHECK(woven::crc32("") == 0);
    CHECK(woven::crc32("123456789") == 0xcbf43926);
    random_engine rng(1);
    for (int i = 0; i < 50; ++i) {
        std::string text(rng.below(200), ' ');
        for (char& c : text) c = static_cast<char>(rng.below(256));
        CHECK(woven::crc32(text) == ::crc32(0, reinterpret_cast<const Bytef*>(text.data()),
                                            static_cast<uInt>(text.size())));
        std::string whole = text;
        put(whole, woven::crc32(text), 4);
        CHECK(woven::crc32(whole) == 0x2144df1c);
    }
}

TEST_CASE("PGM pictures of both kinds are read") {
    const picture wanted = [] {
        picture p(3, 2);
        p.ink = {1, 0.8, 0.6, 0.4, 0.2, 0};
        return p;
    }();
    const auto near = [&](const picture& p) {
        REQUIRE((p.width == 3 && p.height == 2));
        for (std::size_t i = 0; i < 6; ++i)
            CHECK(std::abs(p.ink[i] - wanted.ink[i]) < 1e-12);
    };
    near(read_pgm("P2\n3 2\n5\n0 1 2\n3 4 5\n"));
    near(read_pgm("P2 # a comment\n#another 9 9\n3\t2 5 0 1 2 3 4 5"));
    near(read_pgm(std::string_view("P5\n3 2\n255\n\x00\x33\x66\x99\xcc\xff", 17)));
    near(read_pgm(
        std::string_view("P5 3 2 500 \0\0\0\x64\0\xc8\x01\x2c\x01\x90\x01\xf4", 23)));
    const picture page = read_pgm(write_pgm(wanted));
    near(page);
    CHECK(write_pgm(page) == write_pgm(wanted));
}

TEST_CASE("What is no whole PGM picture is refused") {
    const auto says = [](std::string_view bytes) {
        return complaint([&] { read_pgm(bytes); });
    };
    CHECK(says("") == "it is no PGM picture, which begins with P2 or P5");
    CHECK(says("P6\n1 1\n255\nabc") == "it is no PGM picture, which begins with P2 or P5");
    CHECK(says("P5") == "it ends too early");
    CHECK(says("P5\n3 x 255\n") == "expected a number in it");
    CHECK(says("P5\n0 4\n255\n") == "a picture of 0 x 4");
    CHECK(says("P5\n4 0\n255\n") == "a picture of 4 x 0");
    CHECK(says("P5\n1 1\n0\n0") == "white is 0, not from 1 to 65535");
    CHECK(says("P5\n1 1\n65536\n0") == "white is 65536, not from 1 to 65535");
    CHECK(says("P5\n3 2\n255\nabcde") ==
          "it promises 3 x 2 pixels and has 5 bytes for them");
    CHECK(says("P5\n99999999 99999999\n255\nabcde") ==
          "it promises 99999999 x 99999999 pixels and has 5 bytes for them");
    CHECK(says("P5\n999999999 1\n255\nabcde") == "a number in it is too large");
    CHECK(says(std::string_view("P5\n3 2\n256\n\0\1\0\1\0\1\0\1\0\1\0", 22)) ==
          "expected 1 more bytes, found 0");
    CHECK(says("P5\n2 1\n9\n\x09\x0a") == "a grey of 10, and white is 9");
    CHECK(says("P2\n2 1\n9\n7 ") == "it ends too early");
}

TEST_CASE("A page of any two greys becomes ink on paper") {
    const picture dark = picture_of({"0000", "0950", "0000"});
    CHECK(ink_on_paper(dark) == dark);
    picture light = dark, soft = dark, faintest = dark;
    for (scalar& v : light.ink) v = 1 - v;
    for (scalar& v : soft.ink) v = 0.25 + 0.5 * v;
    for (scalar& v : faintest.ink) v = 0.5 + 0.09 * v;
    for (const picture& p : {light, soft}) {
        const picture found = ink_on_paper(p);
        for (std::size_t i = 0; i < 12; ++i)
            CHECK(std::abs(found.ink[i] - dark.ink[i]) < 1e-12);
    }
    CHECK(ink_on_paper(faintest) == picture(4, 3));
    CHECK(ink_on_paper(picture(4, 3)) == picture(4, 3));
    CHECK(complaint([] { ink_on_paper(picture()); }) == "a picture without a pixel");
    // Lighter spots on paper with dark ink are not ink.
    const picture both = ink_on_paper(picture_of({"4444", "4934", "4444"}));
    CHECK(both.at(1, 1) == 1);
    CHECK(both.at(2, 1) == 0);
    // Where both differ as much, the higher values are.
    const picture either = ink_on_paper(picture_of({"4444", "4804", "4444"}));
    CHECK(either.at(1, 1) == 1);
    CHECK(either.at(2, 1) == 0);
}

TEST_CASE("A picture of nothing has no size") { CHECK(picture() == picture(0, 0)); }

TEST_CASE("Connected ink is one piece also over corners") {
    const auto pieces = find_pieces(picture_of({"900009", "090009", "000000", "990000"}));
    REQUIRE(pieces.size() == 3);
    CHECK((pieces[0].left == 0 && pieces[0].top == 0 && pieces[0].right == 2 &&
           pieces[0].bottom == 2 && pieces[0].ink == 2));
    CHECK((pieces[1].left == 5 && pieces[1].top == 0 && pieces[1].right == 6 &&
           pieces[1].bottom == 2));
    CHECK((pieces[2].left == 0 && pieces[2].top == 3 && pieces[2].right == 2 &&
           pieces[2].bottom == 4));
}

TEST_CASE("Ink begins where it is no longer faint") {
    picture p(4, 1);
    p.ink = {faint, faint, faint - scalar(0.01), 1};
    const auto pieces = find_pieces(p);
    REQUIRE(pieces.size() == 2);
    CHECK((pieces[0].left == 0 && pieces[0].right == 2 && pieces[0].ink == 2 * faint));
    CHECK((pieces[1].left == 3 && pieces[1].right == 4 && pieces[1].ink == 1));
}

TEST_CASE("Specks are dropped and pieces at the edge are followed") {
    CHECK(find_pieces(page_with(20, 20, {{0, 0, 10, 10}, {15, 15, 1, 1}})).size() == 1);
    CHECK(find_pieces(page_with(20, 20, {{0, 0, 10, 10}, {15, 15, 2, 1}})).size() == 2);
    const auto whole = find_pieces(page_with(7, 5, {{0, 0, 7, 5}}));
    REQUIRE(whole.size() == 1);
    CHECK((whole[0].right == 7 && whole[0].bottom == 5 && whole[0].ink == 35));
    CHECK(find_pieces(picture(3, 3)).empty());
}

TEST_CASE("Pieces that are near are joined and others are not") {
    const auto count = [](std::size_t gap_across, std::size_t gap_down) {
        return join(find_pieces(page_with(
                        100, 100,
                        {{10, 10, 10, 40}, {20 + gap_across, 10 + gap_down, 10, 20}})))
            .size();
    };
    CHECK(count(3, 0) == 1);
    CHECK(count(4, 0) == 2);
    CHECK(count(1, 42) == 1);
    CHECK(count(1, 44) == 2);
    // The third joins two that are far from each other.
    CHECK(join(find_pieces(page_with(
                   100, 50, {{10, 10, 10, 30}, {34, 10, 10, 30}, {22, 10, 10, 30}})))
              .size() == 1);
    const auto joined =
        join(find_pieces(page_with(50, 60, {{10, 10, 10, 40}, {22, 5, 10, 20}})));
    REQUIRE(joined.size() == 1);
    CHECK((joined[0].left == 10 && joined[0].top == 5 && joined[0].right == 32 &&
           joined[0].bottom == 50 && joined[0].ink == 600));
}

TEST_CASE("A scaled pixel holds the mean of what it covers") {
    const picture page = picture_of({"9900", "9900", "0009", "0000"});
    const picture half = scaled_to(page, 2);
    REQUIRE((half.width == 2 && half.height == 2));
    CHECK(half.ink == std::vector<scalar>{1, 0, 0, 0.25});
    // Parts of pixels: each of the three covers 4/3 of four.
    const picture third = scaled_to(picture_of({"9009"}), 3);
    REQUIRE((third.width == 3 && third.height == 1));
    CHECK(std::abs(third.ink[0] - 1) < 1e-12);
    CHECK(std::abs(third.ink[1]) < 1e-12);
    CHECK(std::abs(third.ink[2] - 1) < 1e-12);
    CHECK(scaled_to(page, 4) == page);
    const picture large = scaled_to(picture_of({"90", "09"}), 4);
    CHECK(large == picture_of({"9900", "9900", "0099", "0099"}));
}

TEST_CASE("Scaling keeps proportions and loses no thin line") {
    const picture tall = scaled_to(page_with(30, 100, {{0, 0, 30, 100}}), 20);
    CHECK((tall.width == 6 && tall.height == 20));
    const picture line = scaled_to(page_with(1, 200, {{0, 0, 1, 200}}), 20);
    CHECK((line.width == 1 && line.height == 20));
    for (scalar ink : line.ink) CHECK(std::abs(ink - 1) < 1e-12);
    const picture thin = scaled_to(page_with(100, 100, {{37, 0, 1, 100}}), 20);
    for (std::size_t y = 0; y < 20; ++y) CHECK(std::abs(thin.at(7, y) - 1) < 1e-12);
}

TEST_CASE("A picture balances where its ink is on average") {
    picture p(6, 4);
    p.at(0, 0) = 0.25;
    p.at(4, 0) = 0.75;
    CHECK(std::abs(centre_of_mass(p).x - 3.5) < 1e-12);
    CHECK(std::abs(centre_of_mass(p).y - 0.5) < 1e-12);
    CHECK(complaint([] { centre_of_mass(picture(2, 2)); }) == "there is no ink to centre");
}

TEST_CASE("Centring moves by whole pixels and cuts nothing off") {
    const picture dot = page_with(1, 1, {{0, 0, 1, 1}});
    CHECK(centred(dot, 28, 14.5).at(14, 14) == 1);
    CHECK(centred(dot, 28, 13.5).at(13, 13) == 1);
    // All of its ink is at the right: it may go to the left only as far as its frame allows.
    picture wide(20, 20);
    for (std::size_t y = 0; y < 20; ++y) wide.at(19, y) = 1;
    const picture moved = centred(wide, 28, 14.5);
    for (std::size_t y = 0; y < 20; ++y) CHECK(moved.at(19, y + 5) == 1);
    CHECK(complaint([] { centred(picture(29, 1), 28, 14.5); }) ==
          "too large to be centred");
}

TEST_CASE("Wherever a digit stands and whatever its colour it looks the same") {
    const auto block = [](std::size_t left, std::size_t top, std::size_t scale) {
        return page_with(120, 120,
                         {{left, top, 4 * scale, 10 * scale},
                          {left + 4 * scale, top, 3 * scale, 2 * scale}});
    };
    const sight first = look_at(block(10, 20, 2));
    REQUIRE(first.found.size() == 1);
    REQUIRE((first.input.width == 28 && first.input.height == 28));
    CHECK((first.scaled.width == 14 && first.scaled.height == 20));
    for (picture page :
         {block(90, 80, 2), block(0, 0, 2), block(7, 3, 4), block(5, 5, 8)}) {
        CHECK(look_at(page).input == first.input);
        for (scalar& ink : page.ink) ink = 1 - ink;
        CHECK(look_at(page).input == first.input);
    }
    const place mass = centre_of_mass(first.input);
    CHECK(std::abs(mass.x - 14.5) <= 0.5);
    CHECK(std::abs(mass.y - 14.5) <= 0.5);
}

TEST_CASE("Pages without a digit or with several are told apart") {
    CHECK(look_at(picture(30, 30)).found.empty());
    CHECK(look_at(page_with(30, 30, {{3, 3, 7, 7}})).found.empty());
    CHECK(look_at(page_with(30, 30, {{3, 3, 2, 8}})).found.size() == 1);
    CHECK(look_at(page_with(80, 30, {{3, 3, 5, 20}, {40, 3, 5, 20}})).found.size() == 2);
    picture checks(64, 64);
    for (std::size_t y = 0; y < 64; y += 2)
        for (std::size_t x = 0; x < 64; x += 2) checks.at(x, y) = 1;
    CHECK(look_at(checks).found.empty());
    for (const picture& p : {picture(30, 30), checks}) CHECK(look_at(p).input.ink.empty());
}

TEST_CASE("MNIST was centred on the middle of a pixel") {
    const dataset set = load_digits(data_folder("mnist"), "train");
    int same = 0;
    for (std::size_t i = 0; i < 1000; ++i) {
        picture p(28, 28);
        const auto row = set.images.row(i);
        p.ink.assign(row.begin(), row.end());
        const place mass = centre_of_mass(p);
        CHECK(std::abs(mass.x - 14.5) < 0.53);
        CHECK(std::abs(mass.y - 14.5) < 0.53);
        same += look_at(p).input == p;
    }
    CHECK(same > 700);
}

TEST_CASE("A model comes back bit for bit") {
    const model m = small_model();
    const std::string file = save_model(m, 8);
    const model back = load_model(file);
    CHECK(back.data == "mnist");
    CHECK(back.net.describe() == m.net.describe());
    CHECK(numbers_of(back.net) == numbers_of(m.net));
    CHECK(save_model(back, 8) == file);
    random_engine rng(2);
    const matrix X = random_matrix(5, 784, rng);
    CHECK(back.net.predict(X) == m.net.predict(X));
    // Numbers of four bytes are rounded once and then stay.
    const std::string half = save_model(m, 4);
    const model rounded = load_model(half);
    CHECK(save_model(rounded, 4) == half);
    const auto exact = numbers_of(m.net), found = numbers_of(rounded.net);
    for (std::size_t i = 0; i < exact.size(); ++i)
        CHECK(found[i] == double{static_cast<float>(exact[i])});
}

TEST_CASE("A file is the same bytes on every machine") {
    random_engine rng(1);
    sequential net;
    net.layers.push_back(dense(1, 1, rng));
    net.layers.push_back(activation_layer{relu});
    const std::vector<parameter> parameters = net.parameters();
    parameters[0].values->values()[0] = 1;
    parameters[1].values->values()[0] = -2;
    const std::string file = save_model({net, "x"}, 4);
    CHECK(file.substr(0, file.size() - 4) ==
          std::string("\x89woven\r\n\1\0\0\0\1\x3a\0\0\0\0\0\0\0"
                      "\1\0\0\0x\4\2\0\0\0"
                      "\14\0\0\0dense 1 to 1\1\0\0\0\1\0\0\0\0\0\x80\x3f"
                      "\1\0\0\0\1\0\0\0\0\0\0\xc0\4\0\0\0relu",
                      21 + 58));
}

TEST_CASE("Model files are as large as exercise 16 2 says") {
    const auto size = [](const std::vector<std::size_t>& sizes, int width) {
        random_engine rng(1);
        return save_model({make_network(sizes, relu, rng), "mnist"}, width).size();
    };
    CHECK(size({784, 128, 64, 10}, 4) == 437704);
    CHECK(size({784, 100, 10}, 4) == 318158);
    CHECK(size({784, 300, 200, 100, 10}, 4) == 1267446);
    CHECK(size({784, 128, 64, 10}, 8) == 875248);
    CHECK(size({784, 30, 10}, 8) == 190996);
    CHECK(size({784, 5, 10}, 8) == 31994);
    CHECK(size({784, 10}, 4) == 31474);
    CHECK(size({784, 10}, 8) == 62874);
    CHECK(size({784, 9}, 4) == 28333);
    CHECK(size({784, 9, 10}, 4) == 28774);
    CHECK(size({784, 1000, 10}, 4) == 3180160);
    CHECK(size({784, 9, 9, 10}, 8) == 58194);
}

TEST_CASE("A model cut off anywhere is refused") {
    const std::string file = save_model(small_model(), 4);
    for (std::size_t length = 0; length < file.size(); length += length < 200 ? 1 : 97) {
        const std::string said = complaint([&] { load_model(file.substr(0, length)); });
        if (length < 8) CHECK(said == "not a file that this program has written");
        else if (length < 21) CHECK(said.starts_with("expected "));
        else CHECK(said == "cut off");
    }
    CHECK(complaint([&] { load_model(file + "x"); }) == "longer than it should be");
    CHECK(complaint([&] { load_model(file + file); }) == "longer than it should be");
}

TEST_CASE("Every changed bit of a model is noticed") {
    const std::string file = save_model(small_model(), 4);
    std::map<std::string, int> said;
    for (std::size_t at = 0; at < file.size(); at += at < 200 ? 1 : 53)
        for (int bit = 0; bit < 8; bit += at < 200 ? 1 : 5) {
            std::string damaged = file;
            damaged[at] = static_cast<char>(damaged[at] ^ 1 << bit);
            ++said[complaint([&] { load_model(damaged); }).substr(0, 10)];
        }
    CHECK(said.count(nothing.substr(0, 10)) == 0);
    CHECK(said["damaged: i"] > 500);
    CHECK(said["not a file"] == 64);
    CHECK(said["of version"] == 32);
}

TEST_CASE("Files of another version or kind or maker are told apart") {
    std::string file = save_model(small_model(), 4);
    CHECK(complaint([] { load_model("P5\n1 1\n255\n0"); }) ==
          "not a file that this program has written");
    file[8] = 2;
    CHECK(complaint([&] { load_model(file); }) ==
          "of version 2; this program reads version 1");
    random_engine rng(4);
    const dataset set = random_digits(20, rng);
    const std::string training_file = save_training(small_training(set));
    CHECK(complaint([&] { load_model(training_file); }) ==
          "a training that is not finished (digits train --resume)");
    CHECK(complaint([] { load_training(save_model(small_model(), 8)); }) ==
          "a finished model, not a training");
    CHECK(complaint([] { load_model(seal(static_cast<content>(7), "")); }) ==
          "of a kind that this program does not know");
}

TEST_CASE("With a right checksum false contents are refused all the same") {
    const auto says = [](const std::string& layers) {
        std::string body;
        append_text(body, "mnist");
        return complaint([&] { load_model(seal(content::model, body + layers)); });
    };
    const auto layer = [](const std::string& description, const std::string& tables = "") {
        std::string all;
        put(all, 4, 1);
        put(all, 1, 4);
        append_text(all, description);
        return all + tables;
    };
    CHECK(says("") == "expected 1 more bytes, found 0");
    CHECK(says(std::string("\3\0\0\0\0", 5)) == "numbers of 3 bytes");
    CHECK(says(layer("convolution 3")) ==
          "a layer of a kind that this program does not know");
    CHECK(says(layer("")) == "a layer of a kind that this program does not know");
    CHECK(says(layer("dense 784")) == "a dense layer without its sizes");
    CHECK(says(layer("dense x to 10")) == "a layer of a size that is no number");
    CHECK(says(layer("dense -1 to 10")) == "a layer of a size that is no number");
    CHECK(says(layer("dense 1234567890 to 10")) == "a layer of a size that is no number");
    CHECK(says(layer("dense 999999999 to 999999999")) ==
          "a layer of 999999999 to 999999999, for which it has no numbers");
    CHECK(says(layer("dense 0 to 10")) ==
          "a layer of 0 to 10, for which it has no numbers");
    CHECK(says(layer("dense 2 to 1", std::string("\1\0\0\0\2\0\0\0", 8))) ==
          "a table of 1 x 2 where 2x1 belongs");
    CHECK(says(layer("relu") + "x") == "more in it than a model");
    CHECK(says(layer("relu")) == "a network with 784 outputs, not 10");
    std::string many;
    put(many, 4, 1);
    put(many, 0xffffffff, 4);
    CHECK(says(many) == "expected 4 more bytes, found 0");
    // Layers that do not fit each other, and inputs that are not 784.
    random_engine rng(1);
    sequential net = make_network({784, 3, 10}, relu, rng);
    net.layers[2] = dense(4, 10, rng);
    CHECK(complaint([&] {
              load_model(save_model({net, "mnist"}, 4));
          }) == "matmul: 1x3 times 4x10: inner sizes 3 and 4 differ");
    CHECK(complaint([&] {
              load_model(save_model({make_network({28, 10}, relu, rng), ""}, 4));
          }) == "matmul: 1x784 times 28x10: inner sizes 784 and 28 differ");
    CHECK(complaint([&] {
              load_model(save_model({make_network({784, 9}, relu, rng), ""}, 4));
          }) == "a network with 9 outputs, not 10");
}

TEST_CASE("A training learns as the loop of chapter 11 does") {
    random_engine rng(6);
    const dataset set = random_digits(60, rng);
    training t = small_training(set);
    sequential net = t.net;
    random_engine chance = t.rng;
    std::vector<std::size_t> order = t.order;
    adam step;
    int number = 0;
    std::vector<double> losses, mine;
    for (int epoch = 0; epoch < 3; ++epoch) {
        chance.shuffle(order);
        losses.push_back(train_one_epoch(
            net, softmax_loss, set, order, 8,
            [&](const std::vector<parameter>& parameters) {
                step(parameters, 0.01 * warm_up_and_cosine((number++ + 0.5) / 24));
            },
            [](std::size_t, double) { return true; }));
        double loss = 0;
        learn_on(t, set, [&](std::size_t, double so_far) {
            loss = so_far;
            return true;
        });
        mine.push_back(loss);
        CHECK(end_epoch(t));
    }
    CHECK(mine == losses);
    CHECK(numbers_of(t.net) == numbers_of(net));
}

TEST_CASE("A training that was stopped anywhere ends as an unbroken one") {
    random_engine rng(7);
    const dataset set = random_digits(50, rng);
    training unbroken = small_training(set);
    to_the_end(unbroken, set);
    for (int steps = 1; steps <= 21; ++steps) {
        training t = small_training(set);
        int left = steps;
        while (left > 0) {
            learn_on(t, set, [&](std::size_t, double) { return --left > 0; });
            end_epoch(t);
        }
        const std::string file = save_training(t);
        training later = load_training(file);
        CHECK(save_training(later) == file);
        if (later.epoch < later.epochs) to_the_end(later, set);
        CHECK(numbers_of(later.net) == numbers_of(unbroken.net));
        CHECK(save_training(later) == save_training(unbroken));
    }
}

TEST_CASE("An epoch ends when all of its pictures were seen, and not before") {
    random_engine rng(10);
    const dataset set = random_digits(20, rng);
    training t = small_training(set);
    learn_on(t, set, [](std::size_t, double) { return false; });
    CHECK(!end_epoch(t));
    CHECK(t.epoch == 0);
    CHECK(t.seen == 8);
    CHECK(t.loss_sum > 0);
    learn_on(t, set, [](std::size_t, double) { return true; });
    CHECK(end_epoch(t));
    CHECK(t.epoch == 1);
    CHECK(t.seen == 0);
    CHECK(t.loss_sum == 0);
}

TEST_CASE("A training that has not begun can be kept as well") {
    random_engine rng(8);
    const dataset set = random_digits(50, rng);
    training a = small_training(set), b = load_training(save_training(a));
    to_the_end(a, set);
    to_the_end(b, set);
    CHECK(save_training(a) == save_training(b));
}

TEST_CASE("A training that cannot be gone on with is refused") {
    random_engine rng(9);
    const dataset set = random_digits(20, rng);
    const training good = small_training(set);
    const auto says = [&](auto change) {
        training t = good;
        change(t);
        return complaint([&] { load_training(save_training(t)); });
    };
    const std::string refusal = "a training that cannot be gone on with";
    CHECK(says([](training&) {}) == nothing);
    CHECK(says([](training& t) { t.batch = 0; }) == refusal);
    CHECK(says([](training& t) { t.batch = 60001; }) == refusal);
    CHECK(says([](training& t) { t.epoch = 4; }) == refusal);
    CHECK(says([](training& t) { t.epochs = 100001; }) == refusal);
    CHECK(says([](training& t) { t.seen = 5; }) == refusal);
    CHECK(says([](training& t) { t.seen = 21; }) == refusal);
    CHECK(says([](training& t) { t.seen = 20; }) == nothing);
    CHECK(says([](training& t) { t.order.clear(); }) == refusal);
    CHECK(says([](training& t) { t.step.steps = -1; }) ==
          "a training after too many steps");
    CHECK(says([](training& t) { t.net.layers.pop_back(); }) ==
          "a network without 10 outputs");
    const std::string file = save_training(good);
    for (std::size_t length = 0; length < file.size(); length += 101)
        CHECK(complaint([&] { load_training(file.substr(0, length)); }) != nothing);
    std::string body(unseal(content::training, file));
    CHECK(complaint([&] { load_training(seal(content::training, body + "x")); }) ==
          "more in it than a training");
    body.resize(body.size() - 4);
    CHECK(complaint([&] { load_training(seal(content::training, body)); }) ==
          "fewer pictures in it than it promises");
}

TEST_CASE("The state of chance is what it can be made from again") {
    random_engine a(5);
    for (int i = 0; i < 10; ++i) a.normal();
    random_engine b(a.state());
    for (int i = 0; i < 10; ++i) CHECK(a.bits() == b.bits());
}

TEST_CASE("A file takes the place of another only when it is whole") {
    const scratch place("16-files");
    const std::string name = place.path("model");
    write_file(name, std::string("old\0\n", 5));
    CHECK(text_of(name) == std::string("old\0\n", 5));
    write_file(name, "new");
    CHECK(text_of(name) == "new");
    CHECK(!std::filesystem::exists(name + ".new"));
    // The new one cannot be made: the old one stays.
    std::filesystem::create_directory(name + ".new");
    CHECK(complaint([&] { write_file(name, "newer"); }) == "cannot write " + name);
    CHECK(text_of(name) == "new");
    CHECK(complaint([&] { write_file(place.path("no/such"), "x"); }) ==
          "cannot write " + place.path("no/such"));
}

TEST_CASE("The drawings of the book are read by its network") {
    const model m = load_model(text_of(default_data + "/../own/digits.model"));
    const char* names[] = {"zero", "one", "two",   "three", "four",
                           "five", "six", "seven", "eight", "nine"};
    const auto page = [](const std::string& name) {
        return read_pgm(text_of(default_data + "/../own/drawings/" + name + ".pgm"));
    };
    for (int digit = 0; digit < 10; ++digit) {
        const sight seen = look_at(page(names[digit]));
        REQUIRE(seen.found.size() == 1);
        matrix X(1, 784);
        std::copy(seen.input.ink.begin(), seen.input.ink.end(), X.row(0).begin());
        CHECK(argmax(m.net.predict(X))[0] == digit);
    }
    CHECK(look_at(page("nothing")).found.empty());
    CHECK(look_at(page("forty-two")).found.size() == 2);
}

// ---- As fast as it is, and the same digits ----

TEST_CASE("the product with a transposed factor has the digits of dot products") {
    random_engine rng(4);
    for (const auto& [N, n, m] :
         std::vector<std::array<std::size_t, 3>>{{3, 5, 7}, {1, 1, 1}, {6, 17, 2}}) {
        matrix a = random_matrix(N, n, rng);
        const matrix b = random_matrix(m, n, rng);
        a(0, 0) = 0;  // which the product passes over
        const matrix product = matmul_a_bt(a, b);
        REQUIRE(shape(product) == shape(matrix(N, m)));
        for (std::size_t i = 0; i < N; ++i)
            for (std::size_t k = 0; k < m; ++k)
                CHECK(product(i, k) == dot(a.row(i), b.row(k)));
    }
    const matrix turned = transposed(matrix{{1, 2, 3}, {4, 5, 6}});
    CHECK(shape(turned) == shape(matrix(3, 2)));
    CHECK(turned(2, 0) == 3);
    CHECK(turned(0, 1) == 4);
    CHECK(complaint([] { matmul_a_bt(matrix(2, 3), matrix(4, 5)); }) ==
          "matmul_a_bt: 2x3 times transposed 4x5: columns 3 and 5 differ");
}

TEST_CASE(
    "what no file can hold is refused when it is saved, and a folded network is not") {
    random_engine rng(6);
    sequential net = make_network({784, 7, 10}, relu, he, rng);
    sequential normed = with_norms(net, [](std::size_t m) { return batch_norm(m); });
    CHECK(complaint([&] {
              save_model({normed, "mnist"}, 4);
          }) == "save_model: no file can hold a layer of the kind \"batch norm 7\"");
    normed.forward(random_matrix(9, 784, rng));
    const model loaded = load_model(save_model({fold(normed), "mnist"}, 8));
    const matrix X = random_matrix(3, 784, rng);
    const matrix expected = fold(normed).predict(X), found = loaded.net.predict(X);
    for (std::size_t i = 0; i < found.values().size(); ++i)
        CHECK(found.values()[i] == expected.values()[i]);
    net.layers.push_back(dropout{0.5, random_engine(1)});
    CHECK(complaint([&] {
              save_model({net, "mnist"}, 4);
          }) == say("save_model: no file can hold a layer of the kind \"",
                    net.layers.back().describe(), "\""));
}

// ---- PNG ----

namespace {

/// A PNG of 3 x 2 pixels: black, white, dark grey, and nothing at all, a grey and a light grey.
std::string small_png() {
    const std::vector<png_byte> grey_and_cover{0, 255, 255, 255, 51,  255,
                                               0, 0,   102, 255, 204, 255};
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = 3;
    image.height = 2;
    image.format = PNG_FORMAT_GA;
    std::string bytes(1000, '\0');
    png_alloc_size_t size = bytes.size();
    REQUIRE(png_image_write_to_memory(&image, bytes.data(), &size, 0, grey_and_cover.data(),
                                      0, nullptr));
    bytes.resize(size);
    return bytes;
}

}

TEST_CASE("Black is ink in a PNG, and what is transparent is paper") {
    for (const std::string& bytes : {small_png(), small_png() + "and more"}) {
        const picture page = read_png(bytes);
        REQUIRE((page.width == 3 && page.height == 2));
        const std::vector<scalar> wanted{1, 0, 0.8, 0, 0.6, 0.2};
        for (std::size_t i = 0; i < 6; ++i)
            CHECK(std::abs(page.ink[i] - wanted[i]) < 1e-12);
    }
}

TEST_CASE("A PNG that is cut off anywhere, or damaged, is refused") {
    const std::string whole = small_png();
    for (std::size_t length = 0; length < whole.size(); ++length)
        CHECK(complaint([&] { read_png(whole.substr(0, length)); }) ==
              "not a whole PNG picture: a part of it is missing");
    // The magic number, and the part with the sizes, which has a checksum.
    for (std::size_t at = 0; at < 8 + 25; ++at) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 4);
        CHECK(
            complaint([&] { read_png(damaged); }).starts_with("not a whole PNG picture: "));
    }
}

TEST_CASE("The parts of a PNG are counted off by their lengths, whatever they contain") {
    const auto part = [](const std::string& name, const std::string& content) {
        std::string bytes{0, 0};
        bytes += static_cast<char>(content.size() / 256);
        bytes += static_cast<char>(content.size() % 256);
        return bytes + name + content + "sums";
    };
    const std::string begin(8, '*'), text(300, 'x'), end = part("IEND", "");
    CHECK(has_all_parts(begin + part("IDAT", text) + part("IDAT", "12345") + end));
    CHECK(!has_all_parts(begin + part("IDAT", text)));
    CHECK(!has_all_parts(begin + part("IDAT", end + end + end)));
}
