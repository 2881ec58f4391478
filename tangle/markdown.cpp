#include "markdown.hpp"

#include <cmark.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "report.hpp"
#include "text.hpp"
#include "words.hpp"

namespace tangle {

namespace {

using Tree = std::unique_ptr<cmark_node, void (*)(cmark_node*)>;
using Iterator = std::unique_ptr<cmark_iter, void (*)(cmark_iter*)>;

std::string_view literal(cmark_node* node) {
    const char* text = cmark_node_get_literal(node);
    return text == nullptr ? std::string_view{} : std::string_view(text);
}

std::size_t number(int value) { return value > 0 ? static_cast<std::size_t>(value) : 0; }

/// The words of a heading or a paragraph, without their mark-up.
std::string plain_text(cmark_node* node) {
    std::string result;
    const Iterator iterator(cmark_iter_new(node), &cmark_iter_free);
    cmark_event_type event = CMARK_EVENT_NONE;
    while ((event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE) {
        if (event != CMARK_EVENT_ENTER) continue;
        cmark_node* part = cmark_iter_get_node(iterator.get());
        const cmark_node_type type = cmark_node_get_type(part);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) result += literal(part);
        if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) result += ' ';
    }
    return result;
}

bool is_comment(cmark_node* node) {
    return cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK &&
           literal(node).starts_with("<!--");
}

/// A caption or a table is a paragraph for cmark.
std::string kind_of_paragraph(cmark_node* node) {
    const std::string_view text = literal(cmark_node_first_child(node));
    if (text.starts_with("Figure:") || text.starts_with("Table:")) return "caption";
    return text.starts_with('|') ? "table" : "paragraph";
}

/// What stands before a block among the parts of its parent, comments aside: a `paragraph`, a
/// `caption`, a `table`, or what cmark calls a `heading`, a `code_block`, a `list` and so on.
std::string kind_before(cmark_node* node) {
    cmark_node* before = cmark_node_previous(node);
    while (before != nullptr && is_comment(before)) before = cmark_node_previous(before);
    if (before == nullptr) return {};
    if (cmark_node_get_type(before) == CMARK_NODE_PARAGRAPH)
        return kind_of_paragraph(before);
    return cmark_node_get_type_string(before);
}

/// The words of a paragraph that are prose: no formula, no row of a table; a piece of code in
/// a sentence is one word.
std::size_t words_of(cmark_node* paragraph) {
    if (kind_of_paragraph(paragraph) == "table") return 0;
    std::string text;
    const Iterator iterator(cmark_iter_new(paragraph), &cmark_iter_free);
    cmark_event_type event = CMARK_EVENT_NONE;
    while ((event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE) {
        if (event != CMARK_EVENT_ENTER) continue;
        cmark_node* part = cmark_iter_get_node(iterator.get());
        const cmark_node_type type = cmark_node_get_type(part);
        if (type == CMARK_NODE_TEXT) text += literal(part);
        if (type == CMARK_NODE_CODE) text += "code";
        if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) text += ' ';
    }
    return count_words(text);
}

std::string caption_after(cmark_node* node) {
    cmark_node* next = cmark_node_next(node);
    if (next == nullptr || cmark_node_get_type(next) != CMARK_NODE_PARAGRAPH) return {};
    const std::string_view mark = "Figure:";
    cmark_node* first = cmark_node_first_child(next);
    if (first == nullptr || !literal(first).starts_with(mark)) return {};
    return std::string(trim(std::string_view(plain_text(next)).substr(mark.size())));
}

/// One line of a block: a view of the source line that it ends, or a copy where cmark changed
/// it (it turns a tab that a list cuts in two into spaces).
Line make_line(Source& source, std::size_t line, std::string_view text) {
    const std::string_view whole = source.line(line);
    const bool as_it_stands = whole.ends_with(text);
    const std::size_t left = whole.size() > text.size() ? whole.size() - text.size() : 0;
    const std::string_view kept =
        as_it_stands ? whole.substr(left) : source.keep(std::string(text));
    return {kept, referred_to(kept), {&source, line, left + 1}};
}

std::vector<Line> make_lines(Source& source, std::size_t first, std::string_view text) {
    std::vector<Line> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(make_line(source, first + lines.size(), text.substr(0, end)));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

/// cmark calls indented code a code block, too. Its first line is text, not a fence.
bool is_fenced(cmark_node* node, std::string_view from_start) {
    if (!from_start.starts_with("```") && !from_start.starts_with("~~~")) return false;
    if (cmark_node_get_fence_info(node)[0] != '\0') return true;
    const std::string_view text = literal(node);
    return text.empty() || trim(text.substr(0, text.find('\n'))) != trim(from_start);
}

/// A block that the end of its list, quotation or file cut off holds or reaches one line too
/// many.
bool is_closed(cmark_node* node, const Source& source, const Block& block) {
    const std::size_t parent_end = number(cmark_node_get_end_line(cmark_node_parent(node)));
    const std::string_view end = trim(source.line(block.last));
    return block.last == block.first + block.lines.size() + 1 && block.last <= parent_end &&
           (end.ends_with("```") || end.ends_with("~~~"));
}

/// Reads one code block of cmark's tree into the document.
void add_block(cmark_node* node, Source& source, Report& report, Document& document) {
    Block block;
    block.first = number(cmark_node_get_start_line(node));
    block.last = number(cmark_node_get_end_line(node));
    block.column = number(cmark_node_get_start_column(node));
    const std::string_view whole = source.line(block.first);
    const std::string_view fence = whole.substr(std::min(block.column - 1, whole.size()));
    if (!is_fenced(node, fence)) return;
    block.lines = make_lines(source, block.first + 1, literal(node));
    const std::size_t length = std::min(fence.find_first_not_of(fence[0]), fence.size());
    if (!is_closed(node, source, block)) {
        report.error({&source, block.first, block.column},
                     "this fence is never closed; end the block with a line " +
                         std::string(fence.substr(0, std::min<std::size_t>(length, 20))) +
                         " that is indented like this one");
        return;
    }
    block.info = trim(fence.substr(length));
    block.info_column =
        block.info.empty() ? block.column
                           : 1 + static_cast<std::size_t>(block.info.data() - whole.data());
    block.caption = caption_after(node);
    block.before = kind_before(node);
    document.blocks.push_back(std::move(block));
}

/// Markdown sees no fence inside HTML; without this message the block would vanish silently.
void check_html(cmark_node* node, const Source& source, Report& report) {
    const std::size_t first = number(cmark_node_get_start_line(node));
    const std::size_t last = number(cmark_node_get_end_line(node));
    if (literal(node).starts_with("<!--")) return;
    for (std::size_t line = first; line <= last; ++line) {
        const std::string_view text = trim(source.line(line));
        for (const std::string_view fence :
             {"```cpp", "```diff", "```console", "```gnuplot"}) {
            if (!text.starts_with(fence)) continue;
            report.error({&source, line, 1},
                         "this fence stands inside HTML, where Markdown sees no fence; "
                         "leave an empty line before it");
        }
    }
}

/// The text of a heading as it stands in the Markdown.
std::string heading_text(cmark_node* node, const Source& source) {
    std::string_view line = trim(source.line(number(cmark_node_get_start_line(node))));
    if (!line.starts_with('#')) return plain_text(node);
    line.remove_prefix(std::min(line.find_first_not_of('#'), line.size()));
    return std::string(trim(line));
}

void add_heading(cmark_node* node, const Source& source, Document& document) {
    const int level = cmark_node_get_heading_level(node);
    if (level == 1 && document.title.empty()) document.title = plain_text(node);
    document.headings.push_back({number(level), number(cmark_node_get_start_line(node)),
                                 heading_text(node, source), 0});
}

/// The paragraph after the title is the chapter's lead if it is all in italics.
std::string lead_after(cmark_node* title, const Source& source) {
    cmark_node* next = cmark_node_next(title);
    if (next == nullptr || cmark_node_get_type(next) != CMARK_NODE_PARAGRAPH) return {};
    cmark_node* child = cmark_node_first_child(next);
    if (cmark_node_get_type(child) != CMARK_NODE_EMPH || cmark_node_next(child) != nullptr)
        return {};
    std::string text;
    for (std::size_t line = number(cmark_node_get_start_line(next));
         line <= number(cmark_node_get_end_line(next)); ++line)
        text.append(text.empty() ? "" : " ").append(trim(source.line(line)));
    return text.size() < 2 ? std::string{} : text.substr(1, text.size() - 2);
}

/// Opens and closes what can be folded away.
void note_details(cmark_node* node, Document& document) {
    const std::string_view html = literal(node);
    const std::size_t summary = html.find("<summary>");
    const std::size_t end = html.find("</summary>");
    if (summary != std::string_view::npos && end != std::string_view::npos) {
        const std::string_view inside = html.substr(summary + 9, end - summary - 9);
        const std::size_t first = number(cmark_node_get_end_line(node)) + 1;
        document.details.push_back({std::string(trim(inside)), first, 0});
    }
    if (html.find("</details>") == std::string_view::npos || document.details.empty())
        return;
    document.details.back().last = number(cmark_node_get_start_line(node)) - 1;
}

Passage::Kind kind_of(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
        return Passage::Kind::heading;
    case CMARK_NODE_PARAGRAPH:
        return Passage::Kind::paragraph;
    case CMARK_NODE_CODE_BLOCK:
        return Passage::Kind::code;
    default:
        return Passage::Kind::other;
    }
}

}  // namespace

std::string Document::text_of(const Source& source, std::size_t first,
                              std::size_t last) const {
    std::string text;
    auto block = blocks.begin();
    for (std::size_t line = first; line <= last; ++line) {
        while (block != blocks.end() && block->last < line) ++block;
        const bool inside = block != blocks.end() && line >= block->first;
        const bool repeated = source.line(line).empty() && text.ends_with("\n\n");
        if (!inside && !repeated) text.append(source.line(line)).append("\n");
    }
    const std::size_t begin = std::min(text.find_first_not_of('\n'), text.size());
    return text.substr(begin, text.find_last_not_of('\n') + 1 - begin);
}

std::vector<Passage> read_passages(const Source& source) {
    const std::string_view text = source.text();
    const Tree tree(cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT),
                    &cmark_node_free);
    std::vector<Passage> passages;
    for (cmark_node* node = cmark_node_first_child(tree.get()); node != nullptr;
         node = cmark_node_next(node)) {
        if (is_comment(node)) continue;
        const Passage::Kind kind = kind_of(node);
        const bool has_words =
            kind == Passage::Kind::heading || kind == Passage::Kind::paragraph;
        passages.push_back({kind, cmark_node_get_heading_level(node),
                            has_words ? plain_text(node) : std::string{},
                            number(cmark_node_get_start_line(node))});
    }
    return passages;
}

Document parse_markdown(Source& source, Report& report) {
    const std::string_view text = source.text();
    const Tree tree(cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT),
                    &cmark_node_free);
    const Iterator iterator(cmark_iter_new(tree.get()), &cmark_iter_free);
    Document document;
    cmark_event_type event = CMARK_EVENT_NONE;
    while ((event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE) {
        cmark_node* node = cmark_iter_get_node(iterator.get());
        if (event != CMARK_EVENT_ENTER) continue;
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_CODE_BLOCK) add_block(node, source, report, document);
        if (type == CMARK_NODE_HTML_BLOCK) {
            check_html(node, source, report);
            note_details(node, document);
        }
        if (type == CMARK_NODE_PARAGRAPH && !document.headings.empty())
            document.headings.back().words += words_of(node);
        if (type != CMARK_NODE_HEADING) continue;
        if (document.headings.empty()) document.lead = lead_after(node, source);
        add_heading(node, source, document);
    }
    return document;
}

}  // namespace tangle
