#include "fence_checks.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>

#include "reference.hpp"
#include "report.hpp"
#include "text.hpp"

namespace tangle {

namespace {

/// What is wrong with a file's name; empty if nothing is.
std::string file_fault(const Fence& fence) {
    const std::string& name = fence.name;
    if (name.find('/') != std::string::npos || name.find("..") != std::string::npos) {
        return in_ticks(name) +
               " leaves the output tree; use one plain file name without folders";
    }
    const bool header = name.ends_with(".hpp");
    if (!is_name(name) || (!header && !name.ends_with(".cpp")) || name.size() < 5) {
        return in_ticks(name) +
               " is no file name for a block; use letters, digits, `.`, `_` and `-`, "
               "ending in `.hpp` or `.cpp`";
    }
    if (!header && name.find('.') != name.size() - 4) {
        return in_ticks(name) + " would make a program with a `.` in its name; use hyphens";
    }
    if (fence.now && header)
        return "`.now` makes a program, and " + in_ticks(name) + " is a header";
    for (const std::string_view taken : {"show.cpp", "now.cpp", "figures.cpp"}) {
        if (lower(name) == taken) {
            return in_ticks(name) + " would make a program in the place of the folder " +
                   in_ticks(taken.substr(0, taken.size() - 4)) + "; choose another name";
        }
    }
    return {};
}

std::string chunk_fault(const Fence& fence) {
    if (is_name(fence.name)) return {};
    return in_ticks(fence.name) +
           " is no name for a chunk; use letters, digits, `.`, `_` and `-`, "
           "beginning with a letter or digit, at most 100";
}

/// `1.1-dot`: chapter, number, and a word or two in lower case.
bool is_exercise_name(std::string_view name) {
    const std::size_t dot = name.find('.');
    const std::size_t dash = name.find('-');
    if (dot == std::string_view::npos || dash == std::string_view::npos || dash < dot)
        return false;
    const std::string_view slug = name.substr(dash + 1);
    const bool plain = slug.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
                       std::string_view::npos;
    return is_digits(name.substr(0, dot)) &&
           is_digits(name.substr(dot + 1, dash - dot - 1)) && is_name(slug) && plain;
}

std::string exercise_fault(const Fence& fence) {
    if (is_exercise_name(fence.name)) return {};
    return in_ticks(fence.name) +
           " is no name for an exercise; write chapter, number and a short name "
           "in lower case, like `1.1-dot`";
}

bool is_date(std::string_view text) {
    return text.size() == 10 && text[4] == '-' && text[7] == '-' &&
           is_digits(text.substr(0, 4)) && is_digits(text.substr(5, 2)) &&
           is_digits(text.substr(8));
}

bool is_tolerance(const std::string& text) {
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    return *end == '\0' && text.find_first_not_of("0123456789.eE+-") == std::string::npos &&
           value > 0 && std::isfinite(value);
}

std::string idle_twin_fault(const Fence& fence) {
    if (fence.twins.empty()) return {};
    return "`twin` belongs to a `.run` transcript; this one is not run again";
}

std::string twin_fault(const Fence& fence) {
    const auto& twins = fence.twins;
    if (std::find(twins.begin(), twins.end(), "") == twins.end()) return {};
    return "`twin` holds commands with `;` between them, and one of them is empty";
}

std::string run_fault(const Fence& fence) {
    if (fence.lines.empty() || !fence.lines[0].text.starts_with("$ ")) {
        return "a transcript's first line is `$ ` and a command";
    }
    if (std::find(fence.commands.begin(), fence.commands.end(), "") !=
        fence.commands.end()) {
        return "a line `$ ` without a command";
    }
    if (!fence.tolerance.empty() && !is_tolerance(fence.tolerance)) {
        return in_ticks(fence.tolerance) +
               " is no tolerance; write a number above 0, like `1e-6`";
    }
    if (!fence.status.empty() && (!is_digits(fence.status) || fence.status.size() > 3 ||
                                  std::stoi(fence.status) > 255)) {
        return in_ticks(fence.status) + " is no exit status; write a number from 0 to 255";
    }
    if (fence.stored && (fence.machine.empty() || !is_date(fence.date))) {
        return "a `.stored` transcript says where and when it was made: "
               "`machine=\"two cores, 2.4 GHz\" date=2026-01-31`";
    }
    if (!fence.stored && !(fence.machine.empty() && fence.date.empty())) {
        return "`machine` and `date` belong to a `.stored` transcript";
    }
    if (fence.learn == fence.answer.empty()) {
        return "`answer=\"…\"` says what the reader has saved before a `.learn` "
               "transcript: "
               "`stub`, `solution` or the name of a mistake";
    }
    return fence.stored || fence.learn ? idle_twin_fault(fence) : twin_fault(fence);
}

bool is_size(std::string_view text) {
    const std::size_t cross = text.find('x');
    return cross != std::string_view::npos && text.size() <= 9 &&
           is_digits(text.substr(0, cross)) && is_digits(text.substr(cross + 1)) &&
           text[0] != '0' && text[cross + 1] != '0';
}

std::string figure_fault(const Fence& fence) {
    if (!is_name(fence.name) || !fence.name.starts_with("fig-") || fence.name.size() < 5) {
        return in_ticks(fence.name) + " is no name for a figure; begin it with `fig-`";
    }
    if (!is_size(fence.size)) {
        return in_ticks(fence.size) + " is no size; write width and height like `640x340`";
    }
    if (trim(fence.alt).empty())
        return "`alt` is empty; say in words what the figure shows";
    if (fence.caption.empty()) {
        return "this figure has no caption; let a paragraph that begins `Figure:` follow "
               "it";
    }
    return twin_fault(fence);
}

std::string fault_of(const Fence& fence) {
    switch (fence.kind) {
    case Kind::root:
        return file_fault(fence);
    case Kind::chunk:
        return chunk_fault(fence);
    case Kind::stub:
    case Kind::solution:
        return exercise_fault(fence);
    case Kind::run:
        return run_fault(fence);
    case Kind::figure:
        return figure_fault(fence);
    case Kind::show:
        return {};
    }
    return {};
}

/// The attribute that holds the name or value that a message is about, if there is one.
Place place_of_fault(const Fence& fence, const Attributes& attributes) {
    const Attribute* attribute = attributes.find('#');
    if (fence.kind == Kind::root) attribute = attributes.find('=', "file");
    if (fence.is_exercise()) attribute = attributes.find('=', "exercise");
    return attribute == nullptr ? fence.place : attribute->place;
}

/// `<<propagate the error>>`: names are written with hyphens.
void check_spelling(const Fence& fence, Report& report) {
    if (fence.language != "cpp" && fence.language != "diff") return;
    const std::size_t skip = fence.language == "diff" ? 1 : 0;
    for (const Line& line : fence.lines) {
        if (line.text.size() < skip || (skip == 1 && line.text.starts_with('-'))) continue;
        const ReferenceScan scan = scan_reference(line.text.substr(skip));
        if (scan.form != ReferenceForm::misspelt) continue;
        std::string name(scan.name);
        std::replace(name.begin(), name.end(), ' ', '-');
        report.error(line.place, "a chunk's name holds no spaces; did you mean " +
                                     in_ticks("<<" + name + ">>") + "?");
    }
}

}  // namespace

bool check_fence(const Fence& fence, const Attributes& attributes, Report& report) {
    const std::size_t before = report.size();
    const std::string fault = fault_of(fence);
    if (!fault.empty()) report.error(place_of_fault(fence, attributes), fault);
    const Attribute* scope = attributes.find('=', "scope");
    if (scope != nullptr && scope->value != "file") {
        report.error(scope->place,
                     in_ticks(scope->value) + " is no scope; write `scope=file`");
    }
    check_spelling(fence, report);
    return report.size() == before;
}

}  // namespace tangle
