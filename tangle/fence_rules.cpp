#include "fence_rules.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "report.hpp"
#include "text.hpp"

namespace tangle {

namespace {

/// Which attributes a block of one kind may and must have, written as in the Markdown.
struct Rule {
    std::string_view language;
    Kind kind;
    std::string_view what;  ///< how messages call such a block
    std::vector<std::string_view> may;
    std::vector<std::string_view> must;  ///< `a|b`: one of these
};

/// The classes of the loom's operations for fences of one language, as in `.append`.
const std::vector<std::string>& classes(std::string_view language) {
    static const auto collect = [](std::string_view of) {
        std::vector<std::string> found;
        for (const Operation& operation : operations) {
            if (operation.language == of)
                found.push_back("." + std::string(operation.name));
        }
        return found;
    };
    static const std::vector<std::string> cpp = collect("cpp");
    static const std::vector<std::string> diff = collect("diff");
    return language == "cpp" ? cpp : diff;
}

/// `first`, then the classes of the operations, then `last`.
std::vector<std::string_view> around(std::string_view first, std::string_view language,
                                     const std::vector<std::string_view>& last) {
    std::vector<std::string_view> list{first};
    list.insert(list.end(), classes(language).begin(), classes(language).end());
    list.insert(list.end(), last.begin(), last.end());
    return list;
}

const std::vector<Rule>& rules() {
    static const std::string patch = join(classes("diff"), "|");
    static const std::vector<Rule> all = {
        {"cpp",
         Kind::root,
         "a file",
         around("file=", "cpp", {".now", ".plumbing"}),
         {"file="}},
        {"cpp", Kind::chunk, "a chunk", around("#name", "cpp", {".plumbing"}), {"#name"}},
        {"cpp", Kind::show, "a `.show` block", {".show", "scope=", ".nocompile"}, {}},
        {"cpp", Kind::stub, "a stub", {".stub", "exercise="}, {"exercise="}},
        {"cpp", Kind::solution, "a solution", {".solution", "exercise="}, {"exercise="}},
        {"diff",
         Kind::root,
         "a patch of a file",
         around("file=", "diff", {".plumbing"}),
         {patch}},
        {"diff",
         Kind::chunk,
         "a patch",
         around("#name", "diff", {".plumbing"}),
         {"#name|file=", patch}},
        {"console",
         Kind::run,
         "a transcript",
         {".run", ".stored", ".learn", "tolerance=", "status=", ".timing", ".edge",
          "twin=", "machine=", "date=", "answer="},
         {".run|.stored|.learn"}},
        {"gnuplot",
         Kind::figure,
         "a figure",
         {"#name", "from=", "alt=", "size=", "twin="},
         {"#name", "from=", "alt="}},
    };
    return all;
}

const Rule& rule_for(const Attributes& attributes) {
    const Kind kind = kind_of(attributes);
    return *std::find_if(rules().begin(), rules().end(), [&](const Rule& rule) {
        return rule.language == attributes.language && rule.kind == kind;
    });
}

/// An attribute as rules() writes it.
std::string spelling(const Attribute& attribute) {
    if (attribute.kind == '#') return "#name";
    const std::string name(attribute.name);
    return attribute.kind == '.' ? "." + name : name + "=";
}

bool contains(const std::vector<std::string_view>& list, std::string_view item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

bool is_known(std::string_view attribute) {
    return std::any_of(rules().begin(), rules().end(),
                       [&](const Rule& rule) { return contains(rule.may, attribute); });
}

/// "`a`, `b` or `c`"
std::string choice(const std::vector<std::string_view>& items) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += i + 1 == items.size() ? " or " : ", ";
        text += in_ticks(items[i]);
    }
    return text;
}

std::string misfit(const Attribute& attribute, const Rule& rule) {
    const std::string written = spelling(attribute);
    const std::string takes = std::string(rule.what) + " takes " + choice(rule.may);
    if (is_known(written)) return in_ticks(written) + " does not fit here; " + takes;
    std::string near = nearest(written, rule.may);
    for (const Rule& other : rules()) {
        if (near.empty() && other.language == rule.language)
            near = nearest(written, other.may);
    }
    return "unknown attribute " + in_ticks(written) + "; " +
           (near.empty() ? takes : "did you mean " + in_ticks(near) + "?");
}

bool satisfied(std::string_view requirement, const Attributes& attributes) {
    return std::any_of(
        attributes.list.begin(), attributes.list.end(), [&](const Attribute& given) {
            const std::string text = spelling(given);
            return ("|" + std::string(requirement) + "|").find("|" + text + "|") !=
                   std::string::npos;
        });
}

std::string missing(std::string_view requirement, const Rule& rule) {
    std::vector<std::string_view> options;
    for (std::size_t bar = 0; bar != std::string_view::npos;) {
        bar = requirement.find('|');
        options.push_back(requirement.substr(0, bar));
        if (bar != std::string_view::npos) requirement.remove_prefix(bar + 1);
    }
    return std::string(rule.what) + " needs " + choice(options) + " among its attributes";
}

/// Two of the operations and `.now`, or of `.run`, `.stored`, `.learn`, exclude each other.
const Attribute* one_too_many(const Attributes& attributes) {
    const Attribute* seen = nullptr;
    for (const Attribute& attribute : attributes.list) {
        const bool exclusive = contains(
            around(".now", "cpp", {".run", ".stored", ".learn"}), spelling(attribute));
        if (exclusive && seen != nullptr) return &attribute;
        if (exclusive) seen = &attribute;
    }
    return nullptr;
}

}  // namespace

Kind kind_of(const Attributes& attributes) {
    if (attributes.language == "console") return Kind::run;
    if (attributes.language == "gnuplot") return Kind::figure;
    if (attributes.language == "cpp") {
        if (attributes.has_class("show")) return Kind::show;
        if (attributes.has_class("stub")) return Kind::stub;
        if (attributes.has_class("solution")) return Kind::solution;
    }
    const bool is_file = attributes.find('=', "file") != nullptr;
    return is_file && attributes.find('#') == nullptr ? Kind::root : Kind::chunk;
}

bool check_attributes(const Attributes& attributes, const Block& block,
                      const Source& source, Report& report) {
    const Rule& rule = rule_for(attributes);
    const std::size_t before = report.size();
    for (const Attribute& attribute : attributes.list) {
        if (!contains(rule.may, spelling(attribute)))
            report.error(attribute.place, misfit(attribute, rule));
    }
    const Attribute* extra = one_too_many(attributes);
    if (extra != nullptr && report.size() == before) {
        report.error(extra->place, in_ticks(spelling(*extra)) +
                                       " and the class before it exclude each other");
    }
    if (report.size() != before) return false;
    for (const std::string_view requirement : rule.must) {
        if (satisfied(requirement, attributes)) continue;
        report.error({&source, block.first, block.info_column}, missing(requirement, rule));
    }
    return report.size() == before;
}

}  // namespace tangle
