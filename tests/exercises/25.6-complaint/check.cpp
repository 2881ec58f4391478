// section: What a reader can do now
#include "check.hpp"

#include <string>

namespace answer {
std::string meaning(const std::string& message);
}

const exercise::function<decltype(answer::meaning)> meaning("meaning");

/// The message about these four sizes.
std::string complaint(const char* sizes) {
    return std::string("mat1 and mat2 shapes cannot be multiplied (") + sizes + ")";
}

TEST_CASE("The message of the text") {
    meaning("mat1 and mat2 shapes cannot be multiplied (1792x28 and 784x128)")
        .gives("flatten 64 examples");
}

TEST_CASE("As it is stored") {
    meaning(complaint("64x784 and 128x784")).gives("transpose");
    meaning(complaint("12x3 and 6x3")).gives("transpose");
}

TEST_CASE("Another size") {
    meaning(complaint("64x400 and 256x120")).gives("256 inputs expected, 400 given");
    meaning(complaint("10x32 and 64x5")).gives("flatten 5 examples");
    meaning(complaint("9x32 and 64x5")).gives("64 inputs expected, 32 given");
    meaning(complaint("9x48 and 72x5")).gives("72 inputs expected, 48 given");
}

TEST_CASE("Pieces of an example") {
    meaning(complaint("1024x4 and 256x10")).gives("flatten 16 examples");
    meaning(complaint("7x1 and 7x2")).gives("flatten 1 examples");
}
