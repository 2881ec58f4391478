#include "expand.hpp"

#include <algorithm>
#include <utility>

#include "cpp_scanner.hpp"
#include "text.hpp"

namespace tangle {

namespace {

/// Writes a root's two texts line by line, as the loom hands them over.
class Writer {
public:
    Writer(const ExpandOptions& options, Expansion& result)
        : options_(options), result_(result) {}

    /// An empty slot leaves nothing.
    void reference(const std::string& indentation, const Line& line, const Chunk& target) {
        if (!scanner_.obstacle().empty()) {
            fail(line, "a reference", "move it out, or write the chunk's lines here");
        }
        if (target.lines.empty()) return;
        result_.clean += indentation + "// " + readable(line.reference) + "\n";
        result_.origins.push_back(line.place);
    }

    void line(const std::string& indentation, const Line& line) {
        jump_to(line);
        const bool verbatim = scanner_.in_string();
        if (!line.text.empty() && !verbatim) {
            result_.clean += indentation;
            write_columns(line);
        }
        result_.clean += line.text;
        result_.clean += '\n';
        result_.lines += line.text;
        result_.lines += '\n';
        result_.origins.push_back(line.place);
        note_include(line.text);
        scanner_.scan(line.text);
        complained_ = complained_ && !scanner_.obstacle().empty();
        expected_ = {line.place.source, line.place.line + 1, 1};
    }

private:
    /// Reports what stands in a raw string or the like, once for each of these.
    void fail(const Line& line, std::string_view what, std::string_view cure) {
        if (complained_) return;
        complained_ = true;
        result_.problems.push_back({line.place,
                                    std::string(what) + " inside " + scanner_.obstacle() +
                                        "; " + std::string(cure),
                                    {}});
    }

    /// Writes `#line` where the Markdown is not simply read on. (Within a comment it would be
    /// part of the comment, so it waits for the comment's end.)
    void jump_to(const Line& line) {
        const bool on =
            expected_.source == line.place.source && expected_.line == line.place.line;
        if (on && !late_) return;
        late_ = scanner_.in_comment();
        if (late_) return;
        if (!scanner_.obstacle().empty()) {
            return fail(line, "the text jumps to another place of the Markdown",
                        "let one block hold all of it (`.replace` instead of a patch)");
        }
        result_.lines += "#line " + std::to_string(line.place.line) + " \"" +
                         file_name(line.place.source->path()) + "\"\n";
    }

    std::string file_name(const std::string& path) const {
        const bool prefixed = !options_.line_prefix.empty() && !path.starts_with('/');
        std::string name;
        for (const char c : prefixed ? options_.line_prefix + "/" + path : path) {
            if (c == '"' || c == '\\') name += '\\';
            name += c;
        }
        return name;
    }

    /// As much white space as the Markdown has to the left of the line, so that columns agree.
    void write_columns(const Line& line) {
        const std::string_view whole = line.place.source->line(line.place.line);
        for (const char c : whole.substr(0, line.place.column - 1)) {
            result_.lines += c == '\t' ? '\t' : ' ';
        }
    }

    void note_include(std::string_view text) {
        if (!scanner_.plain()) return;
        std::string_view rest = trim(text);
        if (!rest.starts_with('#')) return;
        rest = trim(rest.substr(1));
        if (!rest.starts_with("include")) return;
        rest = trim(rest.substr(7));
        const std::size_t end = rest.find('"', 1);
        if (!rest.starts_with('"') || end == std::string_view::npos) return;
        result_.includes.emplace_back(rest.substr(1, end - 1));
    }

    const ExpandOptions& options_;
    Expansion& result_;
    CppScanner scanner_;
    Place expected_;
    bool late_ = false;  ///< a `#line` waits for a comment's end
    bool complained_ = false;
};

/// Adds lines that come from nowhere in the Markdown.
void write_around(const std::string& text, Expansion& result) {
    result.clean += text;
    result.lines += text;
    const auto count = std::count(text.begin(), text.end(), '\n');
    result.origins.insert(result.origins.end(), static_cast<std::size_t>(count), Place{});
}

}  // namespace

Expansion expand(const State& state, const Chunk& root, const ExpandOptions& options) {
    Expansion result;
    result.reach = reach(state, root);
    result.problems = result.reach.problems;
    if (!result.good()) return result;
    write_around(options.before, result);
    Writer writer(options, result);
    put_together(state, root, options.indentation, writer);
    write_around(options.after, result);
    if (!result.good()) {
        result.clean.clear();
        result.lines.clear();
    }
    return result;
}

}  // namespace tangle
