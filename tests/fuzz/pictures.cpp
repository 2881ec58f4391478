// Feeds bytes of any kind to chapter 16's readers of pictures, PGM and PNG. They may refuse them
// with bad_file or return a picture, at which the program then looks; whatever else they do stops
// the fuzzer.
//
// The parts of a PNG get the checksums that fit, since otherwise nearly all would be refused.
#include "centre.hpp"
#include "demand.hpp"
#include "png.hpp"

#include <cstdint>

using namespace woven;

namespace {

std::size_t number_at(const std::string& bytes, std::size_t at) {
    std::size_t number = 0;
    for (std::size_t i = at; i < at + 4; ++i)
        number = number << 8 | static_cast<unsigned char>(bytes[i]);
    return number;
}

/// Puts right the checksum of each part that is there whole: length, name, content, checksum.
void mend_checksums(std::string& png) {
    for (std::size_t at = 8; at + 12 <= png.size();) {
        const std::size_t length = number_at(png, at);
        if (length > png.size() - at - 12) return;
        const std::uint32_t sum = crc32(std::string_view(png).substr(at + 4, length + 4));
        for (std::size_t i = 0; i < 4; ++i)
            png[at + 8 + length + i] = static_cast<char>(sum >> (24 - 8 * i));
        at += length + 12;
    }
}

void check_picture(const picture& page) {
    demand(page.width > 0 && page.height > 0, "a picture has pixels");
    demand(page.width <= 20'000'000 / page.height, "not too many");
    demand(page.ink.size() == page.width * page.height, "as many as the sizes say");
    for (scalar ink : page.ink) demand(ink >= 0 && ink <= 1, "ink from 0 to 1");
    if (page.ink.size() > 10'000) return;  // to look at it takes too long here
    const sight seen = look_at(page);
    if (seen.found.size() != 1) return;
    demand(seen.input.width == 28 && seen.input.height == 28, "an input of 28 x 28");
    for (scalar ink : seen.input.ink)
        demand(ink >= 0 && ink <= 1 + 1e-9, "ink from 0 to 1");
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes(data, data + size);
    try {
        if (bytes.starts_with("\x89PNG")) {
            mend_checksums(bytes);
            check_picture(read_png(bytes));
        } else {
            const picture page = read_pgm(bytes);
            demand(page.ink.size() <= size, "no more pixels than there are bytes");
            check_picture(page);
        }
    } catch (const bad_file&) {
    }
    return 0;
}
