#include "sample.hpp"

#include "scratch.hpp"

std::vector<std::string> write_sample() {
    std::vector<std::string> chapters;
    for (const std::string name : {"01-first.md", "02-second.md"}) {
        chapters.push_back("chapters/" + name);
        write_text(chapters.back(), read_text(std::filesystem::path(TEST_BOOK) / name));
    }
    return chapters;
}
