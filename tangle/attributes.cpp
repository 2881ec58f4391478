#include "attributes.hpp"

#include <string>

#include "report.hpp"
#include "text.hpp"

namespace tangle {

bool is_ours(std::string_view language) {
    return language == "cpp" || language == "diff" || language == "console" ||
           language == "gnuplot";
}

namespace {

std::string advice(std::string_view language) {
    if (language == "cpp") {
        return "```cpp needs attributes: `{file=name.hpp}`, `{#name}`, `{.show}` or "
               "those of an exercise";
    }
    if (language == "diff")
        return "```diff needs attributes: `{#name .patch}` or `{file=name.hpp .patch}`";
    if (language == "console")
        return "```console needs attributes: `{.run}`, `{.stored machine=\"…\" date=…}` or "
               "`{.learn answer=…}`";
    return "```gnuplot needs attributes: `{#fig-name from=\"program\" alt=\"what it "
           "shows\"}`";
}

/// Reports what is wrong with the shape of the text after the language; returns false if so.
bool check_shape(std::string_view language, std::string_view rest, const Place& place,
                 Report& report) {
    std::string message;
    const std::size_t forbidden = rest.find_first_of("`\\&");
    if (rest.empty() || rest[0] != '{') {
        message = advice(language);
    } else if (rest.back() != '}') {
        message = "the attributes do not end with `}`";
    } else if (forbidden != std::string_view::npos) {
        message =
            "attributes hold no back quote, backslash or `&`, which Markdown readers treat "
            "differently; use other words";
    }
    if (message.empty()) return true;
    report.error(place, message);
    return false;
}

}  // namespace

Attributes parse_attributes(const Block& block, const Source& source, Report& report) {
    const std::string_view info = block.info;
    Attributes attributes;
    attributes.language = info.substr(0, info.find_first_of(" \t{"));
    if (attributes.language.empty() && info.starts_with('{') && !info.starts_with("{=")) {
        report.error({&source, block.first, block.info_column},
                     "a block says its language first, as in ```cpp {#name}");
        attributes.good = false;
    }
    if (!is_ours(attributes.language)) return attributes;
    const std::string_view rest = trim(info.substr(attributes.language.size()));
    const std::size_t offset = info.size() - rest.size();
    const Place place{&source, block.first, block.info_column + offset};
    attributes.good = check_shape(attributes.language, rest, place, report);
    if (!attributes.good) return attributes;
    const Place inside{&source, block.first, place.column + 1};
    read_attributes(rest.substr(1, rest.size() - 2), inside, attributes, report.listener());
    return attributes;
}

}  // namespace tangle
