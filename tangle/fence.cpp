#include "fence.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "attributes.hpp"
#include "fence_checks.hpp"
#include "fence_rules.hpp"
#include "report.hpp"
#include "text.hpp"

namespace tangle {

const char* to_string(Kind kind) {
    switch (kind) {
    case Kind::root:
        return "root";
    case Kind::chunk:
        return "chunk";
    case Kind::show:
        return "show";
    case Kind::stub:
        return "stub";
    case Kind::solution:
        return "solution";
    case Kind::run:
        return "run";
    case Kind::figure:
        return "figure";
    }
    return "";
}

std::string Fence::title() const {
    if (kind == Kind::chunk) return readable(name);
    if (is_exercise()) return name + " " + to_string(kind);
    return name;
}

namespace {

/// Fills in what the attributes of a C++ block or a patch say.
void read_code(const Attributes& attributes, Fence& fence) {
    const Attribute* id = attributes.find('#');
    fence.name = id != nullptr ? id->name : attributes.value("file");
    if (fence.is_exercise()) fence.name = attributes.value("exercise");
    fence.operation = operation_of(attributes);
    fence.now = attributes.has_class("now");
    fence.plumbing = attributes.has_class("plumbing");
    fence.compiled = !attributes.has_class("nocompile");
    fence.file_scope = attributes.find('=', "scope") != nullptr;
}

/// The commands in `twin="a --epochs 1; b --seeds 1"`.
std::vector<std::string> read_twins(const Attributes& attributes) {
    std::vector<std::string> twins;
    std::string_view rest = attributes.value("twin");
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        twins.emplace_back(trim(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return twins;
}

void read_run(const Attributes& attributes, Fence& fence) {
    fence.tolerance = attributes.value("tolerance");
    fence.status = attributes.value("status");
    fence.timing = attributes.has_class("timing");
    fence.edge = attributes.has_class("edge");
    fence.stored = attributes.has_class("stored");
    fence.learn = attributes.has_class("learn");
    fence.answer = attributes.value("answer");
    fence.twins = read_twins(attributes);
    fence.machine = attributes.value("machine");
    fence.date = attributes.value("date");
    for (const Line& line : fence.lines) {
        if (line.text.starts_with("$ "))
            fence.commands.emplace_back(trim(line.text.substr(2)));
    }
}

void read_figure(const Attributes& attributes, const Block& block, Fence& fence) {
    const Attribute* id = attributes.find('#');
    fence.name = id != nullptr ? id->name : std::string_view{};
    fence.from = attributes.value("from");
    fence.alt = attributes.value("alt");
    fence.size =
        attributes.find('=', "size") != nullptr ? attributes.value("size") : "640x340";
    fence.caption = block.caption;
    fence.twins = read_twins(attributes);
}

Fence make_fence(const Block& block, const Attributes& attributes, const Source& source) {
    Fence fence;
    fence.language = attributes.language;
    fence.kind = kind_of(attributes);
    fence.place = {&source, block.first, block.column};
    fence.first = block.first;
    fence.last = block.last;
    fence.before = block.before;
    fence.lines = block.lines;
    if (fence.kind == Kind::run) {
        read_run(attributes, fence);
    } else if (fence.kind == Kind::figure) {
        read_figure(attributes, block, fence);
    } else {
        read_code(attributes, fence);
    }
    return fence;
}

}  // namespace

std::vector<Fence> read_fences(const Document& document, const Source& source,
                               Report& report, std::vector<std::string>& doubtful) {
    std::vector<Fence> fences;
    for (const Block& block : document.blocks) {
        const std::size_t before = report.size();
        const Attributes attributes = parse_attributes(block, source, report);
        if (!is_ours(attributes.language)) continue;
        if (attributes.good && check_attributes(attributes, block, source, report)) {
            Fence fence = make_fence(block, attributes, source);
            if (check_fence(fence, attributes, report)) fences.push_back(std::move(fence));
        }
        if (report.size() == before) continue;
        for (const Attribute& attribute : attributes.list) {
            doubtful.emplace_back(attribute.kind == '=' ? attribute.value : attribute.name);
        }
    }
    return fences;
}

}  // namespace tangle
