#include "format.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sstream>

namespace exercise {

std::string show(double number) { return rounded(number, 8); }

std::string show(const std::string& text) { return '"' + text + '"'; }

std::string show(std::span<const double> list) {
    const std::size_t most = list.size() > 8 ? 4 : list.size();
    std::string text = "{";
    for (std::size_t i = 0; i < most; ++i) text += (i ? ", " : "") + show(list[i]);
    if (most < list.size()) text += ", ... " + std::to_string(list.size()) + " numbers";
    return text + "}";
}

std::string rounded(double number, int digits) {
    if (std::isnan(number)) return "nan";
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.*g", digits, number);
    return buffer;
}

std::size_t width(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string wrapped(const std::string& text, std::size_t indent) {
    std::istringstream words(text);
    std::string result, line, word;
    while (words >> word) {
        if (!line.empty() && indent + width(line) + 1 + width(word) > 78) {
            result += std::string(indent, ' ') + line + "\n";
            line.clear();
        }
        line += (line.empty() ? "" : " ") + word;
    }
    return result + std::string(indent, ' ') + line + "\n";
}

std::string counted(std::size_t n, const std::string& thing) {
    return std::to_string(n) + " " + thing + (n == 1 ? "" : "s");
}

}
