// Tests of appendix J.
#include "catch.hpp"
#include "loom.hpp"

#include <algorithm>
#include <array>
#include <deque>

using namespace tangle;

namespace {

/// Chunks as a test writes them, with all that is complained of.
struct bench {
    std::deque<Source> sources;
    std::vector<std::string> complaints;
    std::string meant;  ///< the line that the listener takes for the one that was meant

    Listener listener() {
        return {[this](const Place& place, const std::string& message) {
                    complaints.push_back(std::to_string(place.line) + ":" +
                                         std::to_string(place.column) + ": " + message);
                },
                [this](std::string_view, const Lines& lines) -> const Line* {
                    for (const Line& line : lines)
                        if (line.text == meant) return &line;
                    return nullptr;
                }};
    }

    /// A chunk, or what a fence brings, out of a text of its own: `a.md`, `b.md` and so on.
    Chunk chunk(const std::string& name, const std::string& text, bool is_file = false) {
        const std::string path{static_cast<char>('a' + sources.size()), '.', 'm', 'd'};
        const Source& source = sources.emplace_back(path, sources.size(), text);
        Chunk made;
        made.name = name;
        made.is_file = is_file;
        made.place = {&source, 1, 1};
        for (std::size_t i = 1; i <= source.line_count(); ++i)
            made.lines.push_back(
                {source.line(i), referred_to(source.line(i)), {&source, i, 1}});
        return made;
    }

    std::string complaint() const {
        return complaints.size() == 1 ? complaints[0]
                                      : std::to_string(complaints.size()) + " complaints";
    }
};

std::string text_of(const Lines& lines) {
    std::string text;
    for (const Line& line : lines) text += std::string(line.text) + "|";
    return text;
}

/// What becomes of a text by a patch.
std::string patched(bench& b, const std::string& text, const std::string& with) {
    Chunk chunk = b.chunk("tea", text);
    patch(chunk, b.chunk("tea", with), b.listener());
    return text_of(chunk.lines);
}

Attributes read(bench& b, const std::string& text) {
    const Source& source = b.sources.emplace_back("a.md", 0, text);
    Attributes attributes;
    read_attributes(source.text(), {&source, 1, 1}, attributes, b.listener());
    return attributes;
}

/// Writes indentation and text, and a reference as `[name]`.
struct sheet {
    std::string text;
    void line(const std::string& indentation, const Line& line) {
        text += indentation + std::string(line.text) + "\n";
    }
    void reference(const std::string& indentation, const Line& line, const Chunk&) {
        text += indentation + "[" + std::string(line.reference) + "]\n";
    }
};

}

TEST_CASE("a source knows its lines, and no others") {
    const Source source("a.md", 0, "one\n\nthree");
    CHECK(source.line_count() == 3);
    CHECK(source.line(1) == "one");
    CHECK(source.line(2).empty());
    CHECK(source.line(3) == "three");
    CHECK(source.line(0).empty());
    CHECK(source.line(4).empty());
    CHECK(Source("a.md", 0, "").line_count() == 0);
    CHECK(Source("a.md", 0, "\n").line_count() == 1);
}

TEST_CASE("a text that is kept stays where it is") {
    Source source("a.md", 0, "");
    const std::string_view first = source.keep("first");
    for (int i = 0; i < 1000; ++i) source.keep(std::string(100, 'x'));
    CHECK(first == "first");
}

TEST_CASE("a reference stands alone on its line") {
    CHECK(referred_to("  <<make-tea>>\t") == "make-tea");
    for (const char* code :
         {"", "<<>>", "x <<a>>", "<<a>>;", "<<two words>>", "<< a >>", "<<-a>>"})
        CHECK(referred_to(code).empty());
    CHECK(referred_to("<<" + std::string(101, 'a') + ">>").empty());
}

TEST_CASE("a message cuts code between characters") {
    CHECK(in_ticks("a\tb") == "`a b`");
    CHECK(in_ticks(std::string(72, 'x')) == "`" + std::string(72, 'x') + "`");
    CHECK(in_ticks(std::string(71, 'x') + "üü") == "`" + std::string(71, 'x') + "…`");
}

TEST_CASE("attributes of all three kinds") {
    bench b;
    const Attributes read_ones = read(b, " #tea  .append alt=\"hot, and sweet\" size=2x1 ");
    CHECK(read_ones.good);
    REQUIRE(read_ones.list.size() == 4);
    CHECK(read_ones.find('#')->name == "tea");
    CHECK(read_ones.has_class("append"));
    CHECK_FALSE(read_ones.has_class("tea"));
    CHECK(read_ones.value("alt") == "hot, and sweet");
    CHECK(read_ones.value("size") == "2x1");
    CHECK(read_ones.value("append").empty());
    CHECK(read_ones.list[2].place.column == 16);
    CHECK(b.complaints.empty());
}

TEST_CASE("attributes that are none") {
    const std::vector<std::pair<std::string, std::string>> faults = {
        {"#a b", "1:4: `b` is no attribute; write `#name`, `.class` or `key=value`"},
        {"#", "1:1: an attribute without a name"},
        {"=a", "1:1: an attribute without a name"},
        {"a=", "1:1: `a` has no value after its `=`"},
        {"a=\"b c", "1:3: this value is never closed; end it with `\"`"},
        {"#a #b", "1:4: a block has one `#name` only"},
        {".a .a", "1:4: `a` stands here twice"}};
    for (const auto& [text, complaint] : faults) {
        bench b;
        CHECK_FALSE(read(b, text).good);
        CHECK(b.complaint() == complaint);
    }
}

TEST_CASE("what a fence does is written on it") {
    bench b;
    CHECK(operation_of(read(b, "#a")) == nullptr);
    CHECK(operation_of(read(b, "#a .append"))->name == "append");
    CHECK(operation_of(read(b, "#a .patch"))->language == "diff");
}

TEST_CASE("chunks are defined, found and dropped") {
    bench b;
    State state;
    CHECK(state.find("tea", false) == nullptr);
    Chunk& tea = state.add(b.chunk("tea", "boil"));
    Chunk& file = state.add(b.chunk("tea", "#include", true));
    for (int i = 0; i < 100; ++i) state.add(b.chunk("c" + std::to_string(i), ""));
    CHECK(state.find("tea", false) == &tea);
    CHECK(state.find("tea", true) == &file);
    CHECK(state.all().size() == 102);
    state.drop([&](const Chunk& chunk) { return &chunk != &tea; });
    CHECK(state.all().size() == 1);
    CHECK(state.find("tea", false) == &tea);
    CHECK(state.find("tea", true) == nullptr);
}

TEST_CASE("append and replace") {
    bench b;
    Chunk tea = b.chunk("tea", "boil\n");
    append(tea, b.chunk("tea", "wait\n"), b.listener());
    CHECK(text_of(tea.lines) == "boil|wait|");
    CHECK(tea.lines[1].place.source->path() == "b.md");
    replace(tea, b.chunk("tea", "go out\n"), b.listener());
    CHECK(text_of(tea.lines) == "go out|");
}

TEST_CASE("a patch finds its place, wherever that has moved to") {
    bench b;
    const std::string with = " boil\n+leaves\n-wait\n";
    CHECK(patched(b, "boil\nwait\ndrink\n", with) == "boil|leaves|drink|");
    CHECK(patched(b, "warm the pot\nfill it\nboil\nwait\n", with) ==
          "warm the pot|fill it|boil|leaves|");
    CHECK(b.complaints.empty());
}

TEST_CASE("a patch of several hunks") {
    bench b;
    CHECK(patched(b, "a\nb\nc\nd\n", "-a\n+A\n@@\n c\n+x\n d\n") == "A|b|c|x|d|");
    CHECK(patched(b, "a\n\nb\n", "\n-b\n") == "a||");
    CHECK(b.complaints.empty());
}

TEST_CASE("a patch keeps the places of quoted lines, and brings those of new ones") {
    bench b;
    Chunk tea = b.chunk("tea", "boil\nwait\n");
    patch(tea, b.chunk("tea", " boil\n+<<leaves>>\n"), b.listener());
    REQUIRE(tea.lines.size() == 3);
    CHECK(tea.lines[0].place.source->path() == "a.md");
    CHECK(tea.lines[1].place.source->path() == "b.md");
    CHECK(tea.lines[1].place.line == 2);
    CHECK(tea.lines[1].place.column == 2);
    CHECK(tea.lines[1].reference == "leaves");
}

TEST_CASE("a patch that does not fit says what it expected and what it found") {
    const std::string end = "; make context and `-` lines equal to the chunk's own text";
    const std::vector<std::array<std::string, 3>> faults = {
        {"boil\nwait\n", " boil\n-stir\n",
         "2:2: the patch does not fit `tea`: expected `stir` after `boil`, found `wait` "
         "(a.md:2)" +
             end},
        {"boil\nwait\n", " wait\n-\n",
         "2:2: the patch does not fit `tea`: expected an empty line after `wait`, found "
         "its end" +
             end},
        {"boil\nwait\n", "-stir\n",
         "1:2: the patch does not fit `tea`: expected `stir`, found no such line" + end}};
    for (const auto& [text, with, complaint] : faults) {
        bench b;
        CHECK(patched(b, text, with) == "boil|wait|");
        CHECK(b.complaint() == complaint);
    }
    bench b;
    b.meant = "wait";
    patched(b, "boil\nwait\n", "-wiat\n");
    CHECK(b.complaint() ==
          "1:2: the patch does not fit `tea`: expected `wiat`, found no such "
          "line; the nearest is `wait` (a.md:2)" +
              end);
}

TEST_CASE("a patch that fits twice, in the wrong order, or nowhere in particular") {
    const std::vector<std::array<std::string, 3>> faults = {
        {"a\nb\na\n", "-a\n",
         "1:2: the patch fits `tea` in more than one place: (a.md:1) and (a.md:3); add "
         "lines of context"},
        {"a\nb\n", "-b\n@@\n-a\n",
         "3:2: this hunk belongs before or into the one above it; put hunks into the order "
         "of the "
         "chunk's lines, without overlap"},
        {"a\n", " a\n",
         "1:1: this hunk changes nothing; give it a line that begins with `-` or `+`"},
        {"a\n", "+a\n",
         "1:1: this hunk does not say where it goes; give it a line of context or `-`"},
        {"a\n", "*a\n-a\n",
         "1:1: a line of a patch begins with a space, `-`, `+` or is `@@`; this one is "
         "`*a`"}};
    for (const auto& [text, with, complaint] : faults) {
        bench b;
        patched(b, text, with);
        CHECK(b.complaint() == complaint);
    }
}

TEST_CASE("all of a patch's mistakes are told, and the chunk stays as it is") {
    bench b;
    CHECK(patched(b, "a\nb\nc\n", "-x\n@@\n-b\n@@\n-y\n") == "a|b|c|");
    CHECK(b.complaints.size() == 2);
}

TEST_CASE("the search agrees with the obvious one") {
    bench b;
    // All texts of at most seven lines and quotations of at most four, of two letters.
    const auto word = [](unsigned bits, unsigned length) {
        std::string text;
        for (unsigned i = 0; i < length; ++i) text += (bits >> i & 1U) ? "a\n" : "b\n";
        return text;
    };
    for (unsigned n = 1; n <= 7; ++n)
        for (unsigned i = 0; i < 1U << n; ++i)
            for (unsigned m = 1; m <= 4; ++m)
                for (unsigned j = 0; j < 1U << m; ++j) {
                    const std::string text = word(i, n), quoted = word(j, m);
                    b.sources.clear();
                    const Lines lines = b.chunk("a", text).lines,
                                wanted = b.chunk("b", quoted).lines;
                    std::vector<std::size_t> places;
                    std::size_t longest = 0;
                    for (std::size_t at = 0; at < n; ++at) {
                        std::size_t length = 0;
                        while (length < m && at + length < n &&
                               lines[at + length].text == wanted[length].text)
                            ++length;
                        longest = std::max(longest, length);
                        if (length == m && places.size() < 2) places.push_back(at);
                    }
                    const Match match = search(wanted, lines);
                    REQUIRE(match.places == places);
                    REQUIRE(match.length == longest);
                }
}

TEST_CASE("lines that nearly fit in very many places are looked at a few times each") {
    bench b;
    std::string same, quoted;
    for (int i = 0; i < 200000; ++i) same += "same\n";
    for (int i = 0; i < 100000; ++i) quoted += " same\n";
    patched(b, same, quoted + "-other\n");
    CHECK(b.complaint().starts_with(
        "100001:2: the patch does not fit `tea`: expected `other` after `same`"));
}

TEST_CASE("a file reaches each of its chunks once") {
    bench b;
    State state;
    Chunk& root = state.add(b.chunk("tea.cpp", "<<a>>\n<<b>>\n<<a>>\n", true));
    state.add(b.chunk("b", "<<a>>\n"));
    state.add(b.chunk("a", "int x;\n"));
    state.add(b.chunk("unused", "int y;\n"));
    const Reach found = reach(state, root);
    CHECK(found.problems.empty());
    REQUIRE(found.chunks.size() == 3);
    CHECK(found.chunks[0] == &root);
    CHECK(found.chunks[1]->name == "a");
    CHECK(found.chunks[2]->name == "b");
}

TEST_CASE("a cycle, and a name that nobody has defined") {
    bench b;
    State state;
    Chunk& root = state.add(b.chunk("tea.cpp", "<<a>>\n", true));
    state.add(b.chunk("a", "<<b>>\n"));
    state.add(b.chunk("b", "<<missing>>\n<<a>>\n"));
    const Reach found = reach(state, root);
    REQUIRE(found.problems.size() == 2);
    CHECK(found.problems[0].undefined == "missing");
    CHECK(found.problems[0].place.line == 1);
    CHECK(found.problems[1].undefined.empty());
    CHECK(found.problems[1].message ==
          "a cycle: a → b → a; take one of these references out");
    CHECK(found.problems[1].place.line == 2);
}

TEST_CASE("a long cycle is shown by its two ends") {
    bench b;
    State state;
    Chunk& root = state.add(b.chunk("tea.cpp", "<<c0>>\n", true));
    for (int i = 0; i < 11; ++i)
        state.add(b.chunk("c" + std::to_string(i),
                          "<<c" + std::to_string((i + 1) % 11) + ">>\n"));
    CHECK(reach(state, root).problems.at(0).message ==
          "a cycle: c0 → c1 → c2 → c3 → c4 → c5 → (2 more) → c8 → c9 → c10 → c0; take one "
          "of these "
          "references out");
}

TEST_CASE("a file that would never be finished is found before it is begun") {
    for (const int depth : {50, 5000}) {  // the second one's size is no finite number
        bench b;
        State state;
        Chunk& root = state.add(b.chunk("tea.cpp", "<<c0>>\n", true));
        for (int i = 0; i < depth; ++i) {
            const std::string next = "<<c" + std::to_string(i + 1) + ">>\n";
            state.add(b.chunk("c" + std::to_string(i), next + next));
        }
        state.add(b.chunk("c" + std::to_string(depth), "int x;\n"));
        const Reach found = reach(state, root);
        REQUIRE(found.problems.size() == 1);
        CHECK(found.problems[0].message ==
              "`tea.cpp` would take more than 64 MB of memory; "
              "look for a chunk that is referred to again and again");
    }
}

TEST_CASE("each line is indented as its references are") {
    bench b;
    State state;
    Chunk& root = state.add(b.chunk("tea.cpp", "{\n  <<a>>\n}\n", true));
    state.add(b.chunk("a", "if (x)\n    <<b>>\ny\n"));
    state.add(b.chunk("b", "z\n<<slot>>\n"));
    state.add(b.chunk("slot", ""));
    sheet out;
    put_together(state, root, "\t", out);
    CHECK(out.text ==
          "\t{\n\t  [a]\n\t  if (x)\n\t      [b]\n\t      z\n\t      [slot]\n\t  y\n\t}\n");
}
