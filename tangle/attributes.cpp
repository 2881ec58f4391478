#include "attributes.hpp"

#include <algorithm>
#include <string>

#include "report.hpp"
#include "text.hpp"

namespace tangle {

const Attribute* Attributes::find(char kind, std::string_view name) const {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const Attribute& attribute) {
            return attribute.kind == kind && (kind == '#' || attribute.name == name);
        });
    return found == list.end() ? nullptr : &*found;
}

std::string_view Attributes::value(std::string_view key) const {
    const Attribute* attribute = find('=', key);
    return attribute == nullptr ? std::string_view{} : attribute->value;
}

bool is_ours(std::string_view language) {
    return language == "cpp" || language == "diff" || language == "console" ||
           language == "gnuplot";
}

namespace {

/// Reads the text between the braces, attribute by attribute.
class AttributeReader {
public:
    AttributeReader(std::string_view text, Place place, Report& report)
        : text_(text), place_(place), report_(report) {}

    void read(Attributes& attributes) {
        for (skip_spaces(); at_ < text_.size() && attributes.good; skip_spaces()) {
            read_one(attributes);
        }
    }

private:
    void skip_spaces() {
        at_ = std::min(text_.find_first_not_of(" \t", at_), text_.size());
    }

    Place here() const { return {place_.source, place_.line, place_.column + at_}; }

    void fail(Attributes& attributes, const Place& place, std::string message) {
        attributes.good = false;
        report_.error(place, std::move(message));
    }

    /// The characters up to the next space or one of `stops`.
    std::string_view word(std::string_view stops) {
        const std::size_t start = at_;
        at_ = std::min(text_.find_first_of(std::string(" \t").append(stops), at_),
                       text_.size());
        return text_.substr(start, at_ - start);
    }

    void read_one(Attributes& attributes) {
        Attribute attribute{'=', {}, {}, here()};
        const char first = text_[at_];
        if (first == '#' || first == '.') {
            attribute.kind = first;
            ++at_;
            attribute.name = word("#={}\"");
        } else {
            attribute.name = word("={}\"");
            if (at_ == text_.size() || text_[at_] != '=') {
                return fail(attributes, attribute.place,
                            in_ticks(text_.substr(attribute.place.column - place_.column)) +
                                " is no attribute; write `#name`, `.class` or `key=value`");
            }
            ++at_;
            if (!read_value(attributes, attribute)) return;
        }
        add(attributes, attribute);
    }

    bool read_value(Attributes& attributes, Attribute& attribute) {
        if (at_ == text_.size() || text_[at_] != '"') {
            attribute.value = word("\"");
            return true;
        }
        const std::size_t end = text_.find('"', at_ + 1);
        if (end == std::string_view::npos) {
            fail(attributes, here(), "this value is never closed; end it with `\"`");
            return false;
        }
        attribute.value = text_.substr(at_ + 1, end - at_ - 1);
        at_ = end + 1;
        return true;
    }

    void add(Attributes& attributes, const Attribute& attribute) {
        if (attribute.name.empty()) {
            return fail(attributes, attribute.place, "an attribute without a name");
        }
        if (attribute.kind == '=' && attribute.value.empty()) {
            return fail(attributes, attribute.place,
                        in_ticks(attribute.name) + " has no value after its `=`");
        }
        if (attributes.find(attribute.kind, attribute.name) != nullptr) {
            return fail(attributes, attribute.place,
                        attribute.kind == '#'
                            ? std::string("a block has one `#name` only")
                            : in_ticks(attribute.name) + " stands here twice");
        }
        attributes.list.push_back(attribute);
    }

    std::string_view text_;
    Place place_;
    Report& report_;
    std::size_t at_ = 0;
};

std::string advice(std::string_view language) {
    if (language == "cpp") {
        return "```cpp needs attributes: `{file=name.hpp}`, `{#name}`, `{.show}` or those "
               "of "
               "an "
               "exercise";
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
    AttributeReader(rest.substr(1, rest.size() - 2), inside, report).read(attributes);
    return attributes;
}

}  // namespace tangle
