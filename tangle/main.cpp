#include <iostream>

#include "command.hpp"

int main(int argc, char** argv) {
    return tangle::run_command({argv + 1, argv + argc}, std::cout, std::cerr);
}
