#include "mistakes.hpp"

#include "loom.hpp"
#include "report.hpp"
#include "source.hpp"
#include "text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace {

using tangle::Block;
using tangle::Line;
using tangle::Passage;
using tangle::Place;

/// A mistake as far as it has been read, with its fence.
struct draft {
    mistake so_far;
    const Block* fence = nullptr;
};

bool is_gap(char c) { return c == ' ' || c == '-'; }

/// Whether a text is a mistake's name: words of letters and digits.
bool is_mistake_name(const std::string& text) {
    const auto is_part = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               is_gap(c);
    };
    const auto are_gaps = [](char a, char b) { return is_gap(a) && is_gap(b); };
    return std::all_of(text.begin(), text.end(), is_part) && !text.empty() &&
           !is_gap(text.front()) && !is_gap(text.back()) &&
           std::adjacent_find(text.begin(), text.end(), are_gaps) == text.end();
}

/// Whether a reader can be told it: whole sentences, or what follows "At work/....cpp:9 it ...".
bool is_told_well(const std::string& text) {
    const bool begins = (text[0] >= 'A' && text[0] <= 'Z') ||
                        (text[0] >= '0' && text[0] <= '9') || text.starts_with("−") ||
                        text.starts_with("reached ") || text.starts_with("ran ");
    return begins && (text.ends_with(".") || text.ends_with("?"));
}

/// Goes through the passages of mistakes.md and collects drafts.
class outline {
public:
    outline(tangle::Source& source, tangle::Report& report)
        : source_(source), report_(report), document_(parse_markdown(source, report)) {}

    std::vector<draft> read() {
        for (const Passage& p : read_passages(source_)) {
            if (p.kind == Passage::Kind::heading) begin(p);
            else if (drafts_.empty()) continue;
            else if (p.kind == Passage::Kind::code) add_fence(p);
            else if (!drafts_.back().fence) add_words(p);
        }
        finish();
        return std::move(drafts_);
    }

private:
    void error(std::size_t line, const std::string& text) {
        const std::string name = drafts_.empty() ? "" : drafts_.back().so_far.name;
        report_.error({&source_, line, 1},
                      (name.empty() ? "" : tangle::in_ticks(name) + ": ") + text);
    }

    void begin(const Passage& p) {
        if (p.level == 1 && drafts_.empty()) return;
        if (p.level != 2) return error(p.line, "a mistake begins with a heading `## name`");
        finish();
        drafts_.push_back({{p.text, p.line, "", {}, "", {}}, nullptr});
        if (!is_mistake_name(p.text))
            error(p.line, "a mistake's name is words of letters and digits, with "
                          "blanks or hyphens between them");
        for (std::size_t i = 0; i + 1 < drafts_.size(); ++i)
            if (file_name(drafts_[i].so_far) == file_name(drafts_.back().so_far))
                error(p.line, "there is a mistake of this name already, at line " +
                                  std::to_string(drafts_[i].so_far.line));
    }

    void add_words(const Passage& p) {
        mistake& m = drafts_.back().so_far;
        if (p.kind == Passage::Kind::paragraph && p.text.starts_with("fails:"))
            add_fact(p, m.fails, split(p.text.substr(6)));
        else if (p.kind == Passage::Kind::paragraph && p.text.starts_with("section:"))
            add_fact(p, m.section, std::string(tangle::trim(p.text.substr(8))));
        else if (p.kind == Passage::Kind::paragraph && m.told.empty()) add_told(p);
        else
            error(p.line,
                  p.text.empty()
                      ? "between its heading and its fence a mistake has paragraphs only"
                      : "beside what the reader is told, only `fails: ...` and `section: "
                        "...` may stand before the fence; this is " +
                            tangle::in_ticks(p.text));
    }

    template <class Fact>
    void add_fact(const Passage& p, Fact& fact, const Fact& value) {
        const std::string key = p.text.substr(0, p.text.find(':'));
        if (!fact.empty()) error(p.line, "a second `" + key + ":`");
        if (value.empty()) error(p.line, "nothing stands after `" + key + ":`");
        fact = value;
    }

    void add_told(const Passage& p) {
        mistake& m = drafts_.back().so_far;
        m.told = p.text;
        if (!is_told_well(p.text))
            error(p.line,
                  "what the reader is told is whole sentences, with a capital letter "
                  "and a full stop; this is " +
                      tangle::in_ticks(p.text));
        for (std::size_t i = 0; i + 1 < drafts_.size(); ++i)
            if (drafts_[i].so_far.told == p.text)
                error(p.line, "the reader is told the same as for " +
                                  tangle::in_ticks(drafts_[i].so_far.name));
    }

    void add_fence(const Passage& p) {
        const auto is_here = [&](const Block& b) { return b.first == p.line; };
        const auto found =
            std::find_if(document_.blocks.begin(), document_.blocks.end(), is_here);
        if (found == document_.blocks.end()) return;  // never closed, which is reported
        if (found->info != "diff" && found->info != "cpp")
            error(p.line, "a mistake's fence is of language `diff` or `cpp`");
        if (drafts_.back().fence) error(p.line, "a second fence; a mistake has one");
        drafts_.back().fence = &*found;
    }

    /// Looks whether the last draft is whole.
    void finish() {
        if (drafts_.empty()) return;
        const auto& [m, fence] = drafts_.back();
        if (m.told.empty())
            error(m.line,
                  "the reader is told nothing; write a paragraph below the heading");
        if (m.fails.empty())
            error(m.line, "which tests fail? Add a paragraph `fails: name; name`");
        if (!fence)
            error(m.line, "there is no fence; add a patch of the solution, of language "
                          "`diff`, or a whole answer, of language `cpp`");
    }

    tangle::Source& source_;
    tangle::Report& report_;
    tangle::Document document_;
    std::vector<draft> drafts_;
};

std::vector<Line> lines_of(const tangle::Source& source) {
    std::vector<Line> lines;
    for (std::size_t i = 1; i <= source.line_count(); ++i)
        lines.push_back({source.line(i), {}, {&source, i, 1}});
    return lines;
}

bool is_include(const Line& line) { return line.text.starts_with("#include <"); }

/// A whole answer: the solution's includes and the fence's, and the fence's functions.
std::vector<Line> whole_answer(const Block& fence, const std::vector<Line>& solution,
                               tangle::Source& markdown) {
    std::vector<Line> includes, functions;
    for (const Line& line : fence.lines) {
        if (is_include(line)) includes.push_back(line);
        else if (!functions.empty() || !line.text.empty()) functions.push_back(line);
    }
    std::copy_if(solution.begin(), solution.end(), std::back_inserter(includes),
                 is_include);
    const auto before = [](const Line& a, const Line& b) { return a.text < b.text; };
    const auto same = [](const Line& a, const Line& b) { return a.text == b.text; };
    std::stable_sort(includes.begin(), includes.end(), before);
    includes.erase(std::unique(includes.begin(), includes.end(), same), includes.end());
    const Place opening{&markdown, fence.first, 1}, closing{&markdown, fence.last, 1};
    std::vector<Line> answer = includes;
    for (const char* text : {"", "namespace answer {", ""})
        answer.push_back({text, {}, opening});
    answer.insert(answer.end(), functions.begin(), functions.end());
    for (const char* text : {"", "}"}) answer.push_back({text, {}, closing});
    return answer;
}

/// The solution, patched. Errors are told with the name of the mistake.
std::vector<Line> patched(const draft& d, const std::vector<Line>& solution,
                          const tangle::Source& markdown,
                          std::vector<std::string>& errors) {
    tangle::Chunk chunk, fence;
    chunk.name = "solution.cpp";
    chunk.lines = solution;
    fence.place = {&markdown, d.fence->first, 1};
    fence.lines = d.fence->lines;
    tangle::Report report;
    tangle::patch(chunk, fence, report.listener());
    for (std::string line : report.lines()) {
        const std::string mark = ": error: ";
        line.insert(line.find(mark) + mark.size(), tangle::in_ticks(d.so_far.name) + ": ");
        errors.push_back(line);
    }
    return chunk.lines;
}

/// Makes the whole answer of a draft.
mistake completed(draft d, const std::vector<Line>& solution, tangle::Source& markdown,
                  std::vector<std::string>& errors) {
    const bool is_patch = d.fence->info == "diff";
    mistake& m = d.so_far;
    m.lines = is_patch ? patched(d, solution, markdown, errors)
                       : whole_answer(*d.fence, solution, markdown);
    const auto is_opening = [](const Line& l) { return l.text == "namespace answer {"; };
    const auto openings = std::count_if(m.lines.begin(), m.lines.end(), is_opening);
    if (openings == 1 && !parts_of(m.lines).block.empty()) return m;
    tangle::Report report;
    report.error({&markdown, d.fence->first, 1},
                 tangle::in_ticks(m.name) +
                     (is_patch ? ": the patch leaves no block `namespace answer { ... }`"
                               : ": a whole answer is the functions alone, without "
                                 "`namespace answer { ... }`"));
    errors.push_back(report.lines().front());
    return m;
}

}

std::vector<mistake> read_mistakes(tangle::Source& markdown, tangle::Source& solution,
                                   std::vector<std::string>& errors) {
    tangle::Report report;
    check_encoding(markdown, report);
    outline text(markdown, report);
    const std::vector<draft> drafts = text.read();
    errors = report.lines();
    const std::vector<Line> lines = lines_of(solution);
    std::vector<mistake> mistakes;
    for (const draft& d : drafts)
        if (d.fence) mistakes.push_back(completed(d, lines, markdown, errors));
    return mistakes;
}

std::string file_name(const mistake& m) {
    std::string name = m.name;
    std::replace(name.begin(), name.end(), ' ', '-');
    return name;
}

answer_parts parts_of(const std::vector<Line>& answer) {
    answer_parts parts;
    const auto is = [](const char* text) {
        return [text](const Line& line) { return line.text == text; };
    };
    const auto begin = std::find_if(answer.begin(), answer.end(), is("namespace answer {"));
    const auto end = std::find_if(answer.rbegin(), answer.rend(), is("}")).base();
    for (auto line = answer.begin(); line != begin; ++line)
        if (is_include(*line)) parts.includes.emplace_back(line->text);
    if (begin < end) parts.block.assign(begin + 1, end - 1);
    return parts;
}
