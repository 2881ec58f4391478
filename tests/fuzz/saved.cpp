// Feeds bytes of any kind to chapter 16's readers of pictures, models and trainings. They may
// refuse them with an exception or return what is in them; whatever else they do stops the fuzzer.
//
// The first byte says for which reader the rest is: a PGM picture, a model, a training. What is for
// the latter two is the content of a file, and gets the envelope and the checksum that fit, since
// otherwise nearly all would be refused for the checksum.
#include "centre.hpp"
#include "checkpoint.hpp"

#include <cstdint>
#include <cstdlib>
#include <iostream>

using namespace woven;

namespace {

void demand(bool promise, const char* what) {
    if (promise) return;
    std::cerr << "broken promise: " << what << '\n';
    std::abort();
}

void try_picture(std::string_view bytes) {
    const picture page = read_pgm(bytes);
    demand(page.width > 0 && page.height > 0, "a picture has pixels");
    demand(page.ink.size() == page.width * page.height, "as many as the sizes say");
    demand(page.ink.size() <= bytes.size(), "no more than there are bytes");
    for (scalar ink : page.ink) demand(ink >= 0 && ink <= 1, "ink from 0 to 1");
    const sight seen = look_at(page);
    if (seen.found.size() != 1) return;
    demand(seen.input.width == 28 && seen.input.height == 28, "an input of 28 x 28");
    for (scalar ink : seen.input.ink)
        demand(ink >= 0 && ink <= 1 + 1e-9, "ink from 0 to 1");
}

void try_model(std::string_view body) {
    const model m = load_model(seal(content::model, body));
    demand(m.net.predict(matrix(1, 784)).columns() == 10, "784 inputs and 10 outputs");
    // A description may have blanks to spare, so the bytes may differ the first time only.
    const std::string file = save_model(m, 8);
    demand(save_model(load_model(file), 8) == file, "a model comes back as it was");
}

void try_training(std::string_view body) {
    const training t = load_training(seal(content::training, body));
    demand(t.batch > 0 && !t.order.empty() && t.seen <= t.order.size(),
           "a training can be gone on with");
    const std::string file = save_training(t);
    demand(save_training(load_training(file)) == file, "a training comes back as it was");
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 1) return 0;
    const std::string bytes(data + 1, data + size);
    try {
        if (data[0] % 3 == 0) try_picture(bytes);
        else if (data[0] % 3 == 1) try_model(bytes);
        else try_training(bytes);
    } catch (const std::runtime_error&) {
    } catch (const std::invalid_argument&) {
    }
    try {
        load_model(bytes);  // with the envelope that it brings, if any
    } catch (const std::runtime_error&) {
    } catch (const std::invalid_argument&) {
    }
    return 0;
}
