// Feeds bytes of any kind to chapter 4's reader of IDX files. It may refuse them with a
// std::runtime_error or return what is in them; whatever else it does stops the fuzzer.
//
// The first two bytes say where the rest is cut for read_digits: into images and labels. The
// files are written to the current folder.
#include "demand.hpp"
#include "digits.hpp"

#include <cstdint>
#include <fstream>

using namespace woven;

namespace {

using bytes = std::span<const unsigned char>;

void write(const std::string& path, bytes content) {
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(content.data()),
               static_cast<std::streamsize>(content.size()));
    demand(file.flush().good(), "the fuzzer can write its files");
}

void try_idx(bytes content, std::size_t dimensions) {
    idx_data data;
    try {
        data = read_idx("idx", dimensions);
    } catch (const std::runtime_error&) {
        return;
    }
    demand(data.sizes.size() == dimensions, "one size for each dimension");
    std::size_t product = 1;
    for (std::size_t size : data.sizes) {
        demand(size > 0 && size <= 1'000'000'000 / product, "1 to a billion values");
        product *= size;
    }
    demand(data.values.size() == product, "as many values as the sizes say");
    if (content[0] == 0x1f && content[1] == 0x8b) return;  // packed
    demand(big_endian(content) == 2048 + dimensions, "the magic number");
    const bytes values = content.subspan(4 + 4 * dimensions);
    demand(std::equal(values.begin(), values.end(), data.values.begin(), data.values.end()),
           "the values are those of the file, all of them");
}

void try_digits(bytes images, bytes labels) {
    write("cut-images-idx3-ubyte", images);
    write("cut-labels-idx1-ubyte", labels);
    digit_bytes digits;
    try {
        digits = read_digits(".", "cut");
    } catch (const std::runtime_error&) {
        return;
    }
    demand(digits.pixels.size() == 784 * digits.labels.size(), "784 pixels for each label");
    for (unsigned char label : digits.labels) demand(label <= 9, "labels from 0 to 9");
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const bytes input(data, size);
    if (size < 2) return 0;
    const bytes content = input.subspan(2);
    write("idx", content);
    try_idx(content, 3);
    try_idx(content, 1);
    const std::size_t cut = std::size_t{input[0]} << 8 | input[1];
    if (cut > 0 && cut <= content.size())
        try_digits(content.first(cut), content.subspan(cut));
    return 0;
}
