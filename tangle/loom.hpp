// How text becomes a program: fences, chunks, patches, and files put together (appendix J).
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tangle {

// a text and its lines
/// A text file in memory, whose lines end in '\n'. Lines and columns count from 1; columns
/// count bytes.
class Source {
public:
    // note where lines begin
    Source(std::string path, std::size_t order, std::string text)
        : path_(std::move(path)), order_(order), text_(std::move(text)) {
        std::size_t start = 0;
        while (start < text_.size()) {
            starts_.push_back(start);
            start = std::min(text_.find('\n', start), text_.size()) + 1;
        }
    }
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    const std::string& path() const { return path_; }
    std::size_t order() const { return order_; }
    std::string_view text() const { return text_; }
    std::size_t line_count() const { return starts_.size(); }
    std::string_view keep(std::string text) { return kept_.emplace_back(std::move(text)); }

    // cut out a line
    /// The text of a line without its end; empty when there is no such line.
    std::string_view line(std::size_t number) const {
        if (number == 0 || number > starts_.size()) return {};
        const std::string_view rest = text().substr(starts_[number - 1]);
        return rest.substr(0, rest.find('\n'));
    }

private:
    std::string path_;
    std::size_t order_;  ///< of the file among those that are read
    std::string text_;
    std::vector<std::size_t> starts_;
    std::deque<std::string> kept_;  ///< texts that do not stand in the file as they are
};

/// A place in a source that a message can point to.
struct Place {
    const Source* source = nullptr;
    std::size_t line = 1;
    std::size_t column = 1;
};

/// One line of code. `reference` is the name if it is a reference, else empty.
struct Line {
    std::string_view text;
    std::string_view reference;
    Place place;
};

using Lines = std::vector<Line>;

// names
/// `text` without the spaces and tabs at its ends.
inline std::string_view trim(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Whether a chunk or a file may be called so: letters, digits, `.`, `_` and `-`, at most a
/// hundred, and the first is a letter or a digit.
inline bool is_name(std::string_view text) {
    constexpr std::string_view may =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    return !text.empty() && text.size() <= 100 && may.find(text[0]) < may.size() - 3 &&
           text.find_first_not_of(may) == std::string_view::npos;
}

/// The name between `<<` and `>>` if nothing else stands on the line, else nothing.
inline std::string_view referred_to(std::string_view text) {
    const std::string_view whole = trim(text);
    if (whole.size() <= 4 || !whole.starts_with("<<") || !whole.ends_with(">>")) return {};
    const std::string_view name = whole.substr(2, whole.size() - 4);
    return is_name(name) ? name : std::string_view{};
}

// whom the loom tells
/// Whom the loom tells what is wrong, and whom it asks which line of a chunk was meant.
struct Listener {
    std::function<void(const Place&, const std::string&)> complain;
    std::function<const Line*(std::string_view text, const Lines& lines)> most_alike;
};

/// `text` in back quotes, fit for a message: shortened, control characters replaced.
inline std::string in_ticks(std::string_view text) {
    std::size_t length = std::min<std::size_t>(text.size(), 72);
    const auto in_character = [&] {  // among the bytes of UTF-8 that follow a first one
        return length < text.size() && (text[length] & 0xC0) == 0x80;
    };
    while (length > 0 && in_character()) --length;
    std::string result = "`";
    for (const char c : text.substr(0, length))
        result += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    return result + (length < text.size() ? "…`" : "`");
}

/// A line of a chunk as messages show it.
inline std::string shown(const Line& line) {
    return trim(line.text).empty() ? "an empty line" : in_ticks(line.text);
}

inline std::string origin(const Place& place) {
    return " (" + place.source->path() + ":" + std::to_string(place.line) + ")";
}

// attributes
/// One attribute of a fence: `#name`, `.class` or `key=value`.
struct Attribute {
    char kind = '=';        ///< '#', '.' or '='
    std::string_view name;  ///< the name, the class or the key
    std::string_view value;
    Place place;
};

/// What follows the back quotes of a fence: its language and its attributes.
struct Attributes {
    std::string_view language;
    std::vector<Attribute> list;
    bool good = true;  ///< false if an error in them has been reported

    // find an attribute
    /// The attribute of that kind (and name, unless it is '#'), or null.
    const Attribute* find(char kind, std::string_view name = {}) const {
        for (const Attribute& attribute : list) {
            if (attribute.kind == kind && (kind == '#' || attribute.name == name))
                return &attribute;
        }
        return nullptr;
    }

    bool has_class(std::string_view name) const { return find('.', name) != nullptr; }

    std::string_view value(std::string_view key) const {
        const Attribute* attribute = find('=', key);
        return attribute == nullptr ? std::string_view{} : attribute->value;
    }
};

/// Takes what stands before the first of `stops` off the front of `text`.
inline std::string_view take(std::string_view& text, std::string_view stops) {
    const std::string_view word = text.substr(0, text.find_first_of(stops));
    text.remove_prefix(word.size());
    return word;
}

/// Takes one attribute off the front of `text`; returns what is wrong with it, or nothing.
inline std::string take_attribute(std::string_view& text, Attribute& attribute) {
    const std::string_view all = text;
    const bool marked = text[0] == '#' || text[0] == '.';
    if (marked) {
        attribute.kind = text[0];
        text.remove_prefix(1);
    }
    attribute.name = take(text, marked ? " \t#={}\"" : " \t={}\"");
    if (!marked && !text.starts_with('='))
        return in_ticks(all) + " is no attribute; write `#name`, `.class` or `key=value`";
    // take the value
    if (text.starts_with("=\"") && !marked) {
        const std::size_t end = text.find('"', 2);
        if (end == std::string_view::npos) {
            attribute.place.column += all.size() - text.size() + 1;
            return "this value is never closed; end it with `\"`";
        }
        attribute.value = text.substr(2, end - 2);
        text.remove_prefix(end + 1);
    } else if (!marked) {
        text.remove_prefix(1);
        attribute.value = take(text, " \t\"");
    }
    if (attribute.name.empty()) return "an attribute without a name";
    if (marked || !attribute.value.empty()) return {};
    return in_ticks(attribute.name) + " has no value after its `=`";
}

/// Reads the text between a fence's braces, which begins at `place`.
inline void read_attributes(std::string_view text, const Place& place,
                            Attributes& attributes, const Listener& listener) {
    for (std::string_view rest = text; attributes.good;) {
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
        if (rest.empty()) break;
        Attribute attribute;
        attribute.place = place;
        attribute.place.column += text.size() - rest.size();
        std::string fault = take_attribute(rest, attribute);
        if (fault.empty() && attributes.find(attribute.kind, attribute.name) != nullptr) {
            fault = attribute.kind == '#' ? "a block has one `#name` only"
                                          : in_ticks(attribute.name) + " stands here twice";
        }
        attributes.good = fault.empty();
        if (attributes.good) attributes.list.push_back(attribute);
        else listener.complain(attribute.place, fault);
    }
}

// chunks
constexpr std::size_t no_life = static_cast<std::size_t>(-1);

/// A chunk, or a file's root, as it stands at one moment of the book; or what a fence holds.
struct Chunk {
    std::string name;
    bool is_file = false;
    Lines lines;
    Place place;                 ///< of the fence
    std::size_t life = no_life;  ///< its number among all chunks of the book

    bool is_header() const { return is_file && name.ends_with(".hpp"); }
};

/// What chunks and files there are at one moment of the book.
class State {
public:
    // find a chunk
    static std::string key(std::string_view name, bool is_file) {
        return (is_file ? "file=" : "#") + std::string(name);
    }

    /// The chunk or file of that name, or null.
    Chunk* find(std::string_view name, bool is_file) const {
        const auto found = by_name_.find(key(name, is_file));
        return found == by_name_.end() ? nullptr : found->second;
    }

    // add and drop chunks
    /// Adds a chunk or file that does not exist yet.
    Chunk& add(Chunk chunk) {
        all_.push_back(std::make_unique<Chunk>(std::move(chunk)));
        Chunk& added = *all_.back();
        by_name_[key(added.name, added.is_file)] = &added;
        return added;
    }

    /// Ends the life of everything for which `unwanted` says yes.
    template <class Unwanted>
    void drop(const Unwanted& unwanted) {
        std::erase_if(by_name_, [&](const auto& entry) { return unwanted(*entry.second); });
        std::erase_if(all_, [&](const auto& chunk) { return unwanted(*chunk); });
    }

    /// All of them in the order of their definition.
    const std::vector<std::unique_ptr<Chunk>>& all() const { return all_; }

private:
    std::vector<std::unique_ptr<Chunk>> all_;
    std::unordered_map<std::string, Chunk*> by_name_;
};

// changes
inline void append(Chunk& chunk, const Chunk& fence, const Listener&) {
    chunk.lines.insert(chunk.lines.end(), fence.lines.begin(), fence.lines.end());
}

inline void replace(Chunk& chunk, const Chunk& fence, const Listener&) {
    chunk.lines = fence.lines;
}

// hunks
inline char mark_of(const Line& line) { return line.text.empty() ? ' ' : line.text[0]; }

/// A line of a patch without its first character, as a line of code.
inline Line patched_line(Line line) {
    if (!line.text.empty()) {
        line.text.remove_prefix(1);
        ++line.place.column;
    }
    line.reference = referred_to(line.text);
    return line;
}

/// A run of lines that belong together in a patch.
struct Hunk {
    Place place;
    Lines lines{};   ///< as in the Markdown, with their first character
    Lines before{};  ///< what must be there: context and `-` lines
    bool changes = false;
};

/// Splits a patch at its lines `@@`. Sets `good` to false after a complaint.
inline std::vector<Hunk> hunks_of(const Chunk& fence, const Listener& listener,
                                  bool& good) {
    std::vector<Hunk> hunks{{fence.place}};
    const auto fail = [&](const Place& place, const std::string& message) {
        good = false;
        listener.complain(place, message);
    };
    for (const Line& line : fence.lines) {
        // add the line to its hunk
        const char mark = mark_of(line);
        Hunk& hunk = hunks.back();
        if (trim(line.text) == "@@") {
            hunks.push_back({line.place});
        } else if (mark != ' ' && mark != '-' && mark != '+') {
            fail(line.place,
                 "a line of a patch begins with a space, `-`, `+` or is `@@`; this " +
                     ("one is " + in_ticks(line.text)));
        } else {
            if (hunk.lines.empty()) hunk.place = line.place;
            hunk.lines.push_back(line);
            if (mark != '+') hunk.before.push_back(patched_line(line));
            hunk.changes = hunk.changes || mark != ' ';
        }
    }
    // check each hunk
    for (const Hunk& hunk : hunks) {
        if (!hunk.changes) {
            fail(hunk.place,
                 "this hunk changes nothing; give it a line that begins with `-` or `+`");
        } else if (hunk.before.empty()) {
            fail(hunk.place,
                 "this hunk does not say where it goes; give it a line of context or `-`");
        }
    }
    return hunks;
}

// search
/// Where a hunk was found, or how much of it.
struct Match {
    std::vector<std::size_t> places;  ///< where it begins, at most two of them
    std::size_t length = 0;           ///< how many of its first lines were found together
    std::size_t end = 0;              ///< the line after those
};

/// How many of the first lines of `wanted` end with `text`, if `length` of them ended with
/// the line before it; `border` says the same of each of these lines of `wanted` itself.
inline std::size_t grow(const Lines& wanted, const std::vector<std::size_t>& border,
                        std::size_t length, std::string_view text) {
    while (length > 0 && (length == wanted.size() || wanted[length].text != text))
        length = border[length - 1];
    return wanted[length].text == text ? length + 1 : length;
}

/// Searches for `wanted` in `lines` in linear time (Knuth, Morris and Pratt 1977).
inline Match search(const Lines& wanted, const Lines& lines) {
    std::vector<std::size_t> border{0};
    for (std::size_t i = 1; i < wanted.size(); ++i)
        border.push_back(grow(wanted, border, border.back(), wanted[i].text));
    Match match;
    std::size_t length = 0;
    for (std::size_t i = 0; i < lines.size() && match.places.size() < 2; ++i) {
        length = grow(wanted, border, length, lines[i].text);
        if (length > match.length) match.length = length, match.end = i + 1;
        if (length == wanted.size()) match.places.push_back(i + 1 - length);
    }
    return match;
}

// patches
/// What a patch expected and what it found.
inline std::string misfit(const Chunk& chunk, const Hunk& hunk, const Match& match,
                          const Listener& listener) {
    const Line& expected = hunk.before[match.length];
    std::string found = ", found no such line";
    if (match.length > 0) {
        found = " after " + shown(hunk.before[match.length - 1]) + ", found ";
        const bool at_end = match.end == chunk.lines.size();
        const Line& line = chunk.lines[at_end ? 0 : match.end];
        found += at_end ? "its end" : shown(line) + origin(line.place);
    } else if (const Line* near = listener.most_alike(expected.text, chunk.lines)) {
        found += "; the nearest is " + shown(*near) + origin(near->place);
    }
    return "the patch does not fit " + in_ticks(chunk.name) + ": expected " +
           shown(expected) + found +
           "; make context and `-` lines equal to the chunk's own text";
}

/// The line at which the hunk begins; after a complaint, the chunk's end.
inline std::size_t place_of(const Hunk& hunk, const Chunk& chunk, std::size_t earliest,
                            const Listener& listener) {
    const Match match = search(hunk.before, chunk.lines);
    if (match.places.size() == 1 && match.places[0] >= earliest) return match.places[0];
    const std::size_t first_missing = match.places.empty() ? match.length : 0;
    std::string fault =
        "this hunk belongs before or into the one above it; put hunks into the order of "
        "the chunk's lines, without overlap";
    if (match.places.empty()) fault = misfit(chunk, hunk, match, listener);
    if (match.places.size() > 1) {
        fault = "the patch fits " + in_ticks(chunk.name) + " in more than one place:";
        fault += origin(chunk.lines[match.places[0]].place) + " and";
        fault += origin(chunk.lines[match.places[1]].place) + "; add lines of context";
    }
    listener.complain(hunk.before[first_missing].place, fault);
    return chunk.lines.size();
}

/// Changes a few lines of a chunk; leaves it as it is if there is something to complain of.
inline void patch(Chunk& chunk, const Chunk& fence, const Listener& listener) {
    bool good = true;
    const std::vector<Hunk> hunks = hunks_of(fence, listener, good);
    if (!good) return;
    const Lines& old = chunk.lines;
    Lines result;
    std::size_t next = 0;  // the first line that is not yet used
    for (const Hunk& hunk : hunks) {
        const std::size_t place = place_of(hunk, chunk, next, listener);
        good = good && place < old.size();
        if (place == old.size()) continue;
        while (next < place) result.push_back(old[next++]);
        // write the hunk
        for (const Line& line : hunk.lines) {
            const char mark = mark_of(line);
            if (mark == '+') result.push_back(patched_line(line));
            if (mark == ' ') result.push_back(old[next]);
            if (mark != '+') ++next;
        }
    }
    while (next < old.size()) result.push_back(old[next++]);
    if (good) chunk.lines = std::move(result);
}

// operations
/// A class of fences that change a chunk which is there.
struct Operation {
    std::string_view name;
    std::string_view language;
    void (*change)(Chunk& chunk, const Chunk& fence, const Listener& listener);
};

inline constexpr Operation operations[] = {
    {"append", "cpp", append},
    {"replace", "cpp", replace},
    {"patch", "diff", patch},
};

/// What a fence with these attributes does to its chunk; null if it defines it.
inline const Operation* operation_of(const Attributes& attributes) {
    for (const Operation& operation : operations)
        if (attributes.has_class(operation.name)) return &operation;
    return nullptr;
}

// reach
/// Something that keeps a root from being put together.
struct Problem {
    Place place;
    std::string message;  ///< empty for an undefined reference, which the caller explains
    std::string_view undefined;  ///< its name
};

/// What a root is made of.
struct Reach {
    std::vector<const Chunk*> chunks;  ///< the root first, each once
    std::vector<Problem> problems;  ///< undefined references, cycles, a file far too large
};

/// A chunk that is being read, and how far.
struct Frame {
    const Chunk* chunk;
    std::size_t indentation = 0;
    std::size_t next = 0;

    bool at_end() const { return next == chunk->lines.size(); }
};

/// What is known of a chunk: whether it is being read, and how much it expands to.
struct Visit {
    bool open = true;
    double bytes = 0;
    double lines = 0;
};

/// A depth-first walk over references, with a stack of its own.
class Walk {
public:
    explicit Walk(const State& state) : state_(state) {}

    // walk from a root
    Reach run(const Chunk& root) {
        enter(root);
        while (!stack_.empty()) step();
        const Visit& all = visits_[&root];
        const double memory = all.bytes + 32 * all.lines;  // each line has an origin, too
        if (memory <= (64 << 20)) return std::move(result_);
        complain(root.place, in_ticks(root.name) +
                                 " would take more than 64 MB of memory; look for a chunk "
                                 "that is referred to again and again");
        return std::move(result_);
    }

private:
    // look at one line
    void complain(const Place& place, std::string message) {
        result_.problems.push_back({place, std::move(message), {}});
    }

    void enter(const Chunk& chunk) {
        result_.chunks.push_back(&chunk);
        stack_.push_back({&chunk});
    }

    /// Looks at one line of the chunk on top, or leaves the chunk after its last one.
    void step() {
        Frame& top = stack_.back();
        Visit& visit = visits_[top.chunk];
        visit.open = !top.at_end();
        if (!visit.open) return stack_.pop_back();
        const Line& line = top.chunk->lines[top.next];
        if (!line.reference.empty() && !follow(line, visit)) return;
        visit.bytes += static_cast<double>(line.text.size() + 1);
        ++visit.lines;
        ++top.next;
    }

    // follow a reference
    /// Returns false if the chunk that is referred to must be looked at first.
    bool follow(const Line& line, Visit& visit) {
        const Chunk* target = state_.find(line.reference, false);
        if (target == nullptr) {
            result_.problems.push_back({line.place, {}, line.reference});
            return true;
        }
        const auto [known, is_new] = visits_.try_emplace(target);
        const auto& [open, bytes, lines] = known->second;
        if (is_new) {
            enter(*target);
        } else if (open) {
            complain(line.place, cycle(*target));
        } else {
            visit.bytes += bytes + static_cast<double>(line.text.find('<')) * lines;
            visit.lines += lines;
        }
        return !is_new;
    }

    // describe a cycle
    std::string cycle(const Chunk& target) const {
        std::size_t from = 0;
        while (stack_[from].chunk != &target) ++from;
        const std::size_t length = stack_.size() - from;
        std::string chain;
        for (std::size_t i = 0; i < length; ++i) {
            const bool shown = length <= 10 || i < 6 || i + 3 >= length;
            if (shown) chain += stack_[from + i].chunk->name + " → ";
            else if (i == 6) chain += "(" + std::to_string(length - 9) + " more) → ";
        }
        return "a cycle: " + chain + target.name + "; take one of these references out";
    }

    const State& state_;
    Reach result_;
    std::vector<Frame> stack_;
    std::unordered_map<const Chunk*, Visit> visits_;
};

/// Follows all references from `root`.
inline Reach reach(const State& state, const Chunk& root) { return Walk(state).run(root); }

// put together
/// Hands a root's lines to `sink`, one after the other, each with its indentation, and each
/// reference before the lines that it stands for. All that the root reaches must be there.
template <class Sink>
void put_together(const State& state, const Chunk& root, std::string indentation,
                  Sink& sink) {
    std::vector<Frame> stack{{&root, indentation.size()}};
    while (!stack.empty()) {
        Frame& top = stack.back();
        if (top.at_end()) {
            stack.pop_back();
            continue;
        }
        // hand over one line
        const Line& line = top.chunk->lines[top.next++];
        indentation.resize(top.indentation);
        if (line.reference.empty()) {
            sink.line(indentation, line);
            continue;
        }
        const Chunk& target = *state.find(line.reference, false);
        indentation += line.text.substr(0, line.text.find('<'));
        sink.reference(indentation, line, target);
        stack.push_back({&target, indentation.size()});
    }
}

}
