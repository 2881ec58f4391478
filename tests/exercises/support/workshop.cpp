#include "workshop.hpp"

#include "exercise.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

void todo(const char* what, const char* file, int line) {
    throw workshop::trouble("not written yet: " + std::string(what) + ", " + file + ":" +
                            std::to_string(line));
}

namespace workshop {

namespace {

double in_seconds(std::clock_t time) { return static_cast<double>(time) / CLOCKS_PER_SEC; }

/// 40 seconds, 3 minutes.
std::string rounded(double seconds) {
    const bool minutes = seconds >= 90;
    const long n = std::max(1L, std::lround(minutes ? seconds / 60 : seconds));
    return std::to_string(n) + (minutes ? " minute" : " second") + (n == 1 ? "" : "s");
}

}

std::string with_commas(std::size_t n) {
    std::string text = std::to_string(n);
    for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
    return text;
}

std::string percent(std::size_t right, std::size_t all) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f",
                  100.0 * static_cast<double>(right) / static_cast<double>(all));
    return text;
}

void bench::done(double share, const std::string& words) {
    const std::clock_t now = std::clock();
    const double seconds = in_seconds(now - began_);
    if (now - told_ >= CLOCKS_PER_SEC / 20 || share >= 1) {
        told_ = now;
        std::printf("... %3.0f %%  %s\n", 100 * share, words.c_str());
        std::fflush(stdout);
    }
    const double total = seconds / share;
    if (seconds < 5 || total < 180 || total < 10 * usual_) return;
    const auto slowest =
        std::max_element(spent_.begin(), spent_.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    std::string text = "All parts are right, and together they are slow: at this pace it "
                       "takes " +
                       rounded(total) + ", and about " + rounded(usual_) +
                       " with the book's solution.";
    if (slowest != spent_.end())
        text += " Of the time " +
                std::to_string(std::lround(100 * in_seconds(slowest->second) / seconds)) +
                " % goes into " + slowest->first + ".";
    throw trouble(text);
}

void check_loss(double loss, std::size_t examples) {
    if (std::isfinite(loss)) return;
    throw trouble("After " + with_commas(examples) +
                  " examples the loss is no number any more, though each part passes its "
                  "tests. Does one of them remember something from call to call?");
}

int run(int argc, char** argv, outcome (*whole)()) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: whole RESULT\n");
        return 2;
    }
    try {
        const outcome o = whole();
        std::printf("%s\n", o.words.c_str());
        std::FILE* const file = std::fopen(argv[1], "w");
        if (!file || std::fprintf(file, "%s\n", o.result.c_str()) < 0 || std::fclose(file))
            throw trouble("the result cannot be written to " + std::string(argv[1]));
        return 0;
    } catch (const std::exception& e) {
        std::printf("%s\n", e.what());
        return 1;
    }
}

}
