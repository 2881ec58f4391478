// Feeds bytes of any kind to chapter 16's readers of models and trainings. They may refuse them with
// an exception or return what is in them; whatever else they do stops the fuzzer.
//
// The first byte says for which reader the rest is. That is the content of a file, and gets the
// envelope and the checksum that fit, since otherwise nearly all would be refused for the checksum.
#include "checkpoint.hpp"
#include "demand.hpp"

#include <cstdint>

using namespace woven;

namespace {

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
        if (data[0] % 2 == 1) try_model(bytes);
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
