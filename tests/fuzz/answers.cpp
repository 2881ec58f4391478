// Feeds bytes of any kind to what reads files in learn: its progress, what students hand in, and
// what compilers and programs print of that. It may refuse them with Trouble; whatever else it does
// stops the fuzzer.
#include "demand.hpp"
#include "file.hpp"
#include "progress.hpp"
#include "refusal.hpp"
#include "text.hpp"

#include <algorithm>
#include <cstdint>

using namespace learn;

namespace {

void try_progress(std::string_view text) {
    try {
        const Progress progress = parse_progress(text);
        demand(parse_progress(write_progress(progress)) == progress,
               "a progress comes back as it was");
    } catch (const Trouble&) {
    }
}

void try_text(std::string_view text) {
    const std::string safe = printable(text);
    for (const char c : safe)
        demand(c == '\n' || (static_cast<unsigned char>(c) >= 32 && c != 127),
               "what is shown has no control characters");
    demand(printable(safe) == safe, "what is safe is shown as it is");
    demand(width(shorten(safe, 30)) <= 30 || safe.find('\n') != safe.npos,
           "what is shortened is short");
    wrap(safe, 40);
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try_progress(text);
    try_text(text);
    path_included(text);
    foreign_file(text, {"/usr/include"});
    foreign_name(text);
    return 0;
}
