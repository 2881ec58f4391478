#include "plain.hpp"

#include <cmark.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "formula.hpp"
#include "protect.hpp"
#include "text.hpp"

namespace learn {

namespace {

struct Free {
    void operator()(cmark_node* node) const { cmark_node_free(node); }
    void operator()(cmark_iter* walk) const { cmark_iter_free(walk); }
};

constexpr std::size_t short_enough = 30;
const std::string no_break = "\u00A0";

/// A formula or piece of code that `wrap` does not break, if it is short.
std::string unbroken(const std::string& text) {
    if (width(text) > short_enough) return text;
    std::string result;
    for (const char c : text) result += c == ' ' ? no_break : std::string(1, c);
    return result;
}

/// Prints a document node by node.
class Printer {
public:
    Printer(const std::vector<TexFormula>& formulas, std::vector<std::string>& unknown)
        : formulas_(formulas), unknown_(unknown) {}

    std::string print(cmark_node* document) {
        const std::unique_ptr<cmark_iter, Free> walk(cmark_iter_new(document));
        for (cmark_event_type event;
             (event = cmark_iter_next(walk.get())) != CMARK_EVENT_DONE;) {
            cmark_node* node = cmark_iter_get_node(walk.get());
            if (event == CMARK_EVENT_ENTER) enter(node);
            else leave(node);
        }
        return std::move(text_);
    }

private:
    void enter(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
            return add_text(literal(node));
        case CMARK_NODE_CODE:
            return add_code(with_sources(literal(node)));
        case CMARK_NODE_SOFTBREAK:
            inline_ += ' ';
            return;
        case CMARK_NODE_LINEBREAK:
            inline_ += '\n';
            return;
        case CMARK_NODE_ITEM:
            return enter_item(node);
        case CMARK_NODE_BLOCK_QUOTE:
            indents_.emplace_back("  ");
            return;
        case CMARK_NODE_CODE_BLOCK:
            return add_code_block(with_sources(literal(node)));
        default:
            return;
        }
    }

    void leave(cmark_node* node) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING) end_paragraph(node);
        if (type == CMARK_NODE_ITEM || type == CMARK_NODE_BLOCK_QUOTE) indents_.pop_back();
        if (type == CMARK_NODE_ITEM) marker_.clear();
        if (type == CMARK_NODE_LIST) tight_ = false;
    }

    void enter_item(cmark_node* node) {
        cmark_node* list = cmark_node_parent(node);
        marker_ = "- ";
        if (cmark_node_get_list_type(list) == CMARK_ORDERED_LIST) {
            int number = cmark_node_get_list_start(list);
            for (cmark_node* item = node; (item = cmark_node_previous(item));) ++number;
            marker_ = std::to_string(number) + ". ";
        }
        tight_ = cmark_node_get_list_tight(list) && (tight_ || cmark_node_previous(node));
        indents_.emplace_back(marker_.size(), ' ');
    }

    /// Text, with its formulas printed. Those for display get a line of their own.
    void add_text(std::string_view text) {
        while (!text.empty()) {
            const std::size_t number = stands_for(text, formulas_);
            const bool is_formula = number < formulas_.size();
            if (is_formula) {
                const std::string formula = plain_formula(formulas_[number].tex, unknown_);
                inline_ +=
                    formulas_[number].display ? "\n  " + formula + "\n" : unbroken(formula);
            } else {
                inline_ += text[0];
            }
            text.remove_prefix(is_formula ? stand_in_length : 1);
        }
    }

    void add_code(const std::string& code) {
        const bool has_tick = code.find('`') != code.npos;
        inline_ += unbroken(has_tick ? "`` " + code + " ``" : "`" + code + "`");
    }

    /// Code in which we saw a formula and cmark did not.
    std::string with_sources(std::string_view code) const {
        std::string result;
        while (!code.empty()) {
            const std::size_t number = stands_for(code, formulas_);
            const bool is_formula = number < formulas_.size();
            if (is_formula) {
                const std::string dollars = formulas_[number].display ? "$$" : "$";
                result += dollars + formulas_[number].tex + dollars;
            } else {
                result += code[0];
            }
            code.remove_prefix(is_formula ? stand_in_length : 1);
        }
        return result;
    }

    void end_paragraph(cmark_node* node) {
        begin_block();
        for (std::string_view line : split_lines(std::exchange(inline_, {}))) {
            const bool display = line.starts_with("  ");
            line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
            while (line.ends_with(' ')) line.remove_suffix(1);
            if (!line.empty()) add_line((display ? "  " : "") + std::string(line));
        }
        cmark_node* item = cmark_node_parent(node);
        if (item && cmark_node_get_type(item) == CMARK_NODE_ITEM)
            tight_ = cmark_node_get_list_tight(cmark_node_parent(item));
    }

    void add_code_block(const std::string& code) {
        begin_block();
        for (const std::string& line : split_lines(code)) add_line("    " + line);
        tight_ = false;
    }

    void begin_block() {
        if (!text_.empty() && !tight_) text_ += '\n';
        tight_ = false;
    }

    /// A line below the indentation of all that it lies in. The first of an item has its marker.
    void add_line(const std::string& line) {
        std::string indent;
        for (const std::string& part : indents_) indent += part;
        if (!marker_.empty())
            indent.replace(indent.size() - marker_.size(), marker_.size(), marker_);
        marker_.clear();
        text_ += indent + line + "\n";
    }

    static std::string_view literal(cmark_node* node) {
        const char* text = cmark_node_get_literal(node);
        return text ? text : "";
    }

    const std::vector<TexFormula>& formulas_;
    std::vector<std::string>& unknown_;
    std::string text_;
    std::string inline_;                ///< of the paragraph that we are in
    std::string marker_;                ///< of the item that begins
    std::vector<std::string> indents_;  ///< of the items and quotations around
    bool tight_ = false;                ///< no blank line before the next block
};

}  // namespace

std::string plain(std::string_view markdown, std::vector<std::string>& unknown) {
    const Protected safe = protect_formulas(markdown);
    const std::unique_ptr<cmark_node, Free> document(cmark_parse_document(
        safe.markdown.data(), safe.markdown.size(), CMARK_OPT_VALIDATE_UTF8));
    return Printer(safe.formulas, unknown).print(document.get());
}

std::string plain_title(std::string_view markdown, std::vector<std::string>& unknown) {
    std::string title = plain("# " + std::string(markdown), unknown);
    while (title.ends_with('\n')) title.pop_back();
    return with_plain_spaces(title);
}

}  // namespace learn
