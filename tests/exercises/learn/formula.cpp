#include "formula.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "symbols.hpp"

namespace learn {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)); }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '~'; }

/// True for a single name or number, which needs no brackets.
bool is_simple(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return is_letter(c) || is_digit(c) || c == '.' || c == '\'' || (c & 0x80) != 0;
    });
}

/// True for what has a bracket around all of it.
bool is_bracketed(std::string_view text) {
    if (!text.starts_with('(') || !text.ends_with(')')) return false;
    int depth = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        if (depth == 0) return false;
    }
    return true;
}

std::string bracketed(const std::string& text) {
    return is_simple(text) || is_bracketed(text) ? text : "(" + text + ")";
}

/// True for what a fraction's stroke does not tear apart: no operator stands outside of brackets.
bool is_factor(std::string_view text) {
    int depth = 0;
    return std::all_of(text.begin(), text.end(), [&](char c) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        return depth > 0 || std::string_view(" +-/,=|").find(c) == std::string_view::npos;
    });
}

std::string numerator(const std::string& text) {
    return is_factor(text) ? text : bracketed(text);
}

/// `1/2h` would be misread as h/2.
std::string denominator(const std::string& text) {
    const bool multiple = !text.empty() && is_digit(text[0]) &&
                          std::any_of(text.begin(), text.end(), is_letter);
    return is_factor(text) && !multiple ? text : "(" + text + ")";
}

/// A whole number in small digits above the line; nothing if the text is something else.
std::string raised_number(std::string_view text) {
    constexpr std::array<std::string_view, 10> small{"⁰", "¹", "²", "³", "⁴",
                                                     "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string result;
    if (text.starts_with('-') && text.size() > 1) {
        result = "⁻";
        text.remove_prefix(1);
    }
    for (const char c : text) {
        if (!is_digit(c)) return {};
        result += small[static_cast<std::size_t>(c - '0')];
    }
    return result;
}

/// ½ and its like; nothing for other fractions.
std::string_view one_sign(std::string_view above, std::string_view below) {
    if (below == "2" && above == "1") return "½";
    if (below == "4" && above == "1") return "¼";
    if (below == "4" && above == "3") return "¾";
    return {};
}

/// Reads a formula from left to right and prints it as it goes.
class Formula {
public:
    Formula(std::string_view tex, std::vector<std::string>& unknown)
        : rest_(tex), unknown_(unknown) {}

    std::string read() {
        while (!rest_.empty()) step();
        strip();
        return result_;
    }

private:
    void step() {
        const char c = take(1)[0];
        if (c == '\\') command();
        else if (c == '{') result_ += printed(group());
        else if (c == '_') subscript();
        else if (c == '^') superscript();
        else if (c == '&') add_space_if(has_cells_);
        else if (is_space(c)) add_space();
        else if (c != '}') result_ += c;
    }

    void command() {
        const std::string_view name = command_name();
        take(name.size());
        if (name.empty()) return;
        if (name == "\\") new_row();
        else if (const Symbol* symbol = find_symbol(name)) add(*symbol);
        else if (!command_with_argument(name)) {
            unknown_.push_back("\\" + std::string(name));
            function(name);
        }
    }

    /// Those that take something in braces. False if it is none of them.
    bool command_with_argument(std::string_view name) {
        if (name == "frac" || name == "tfrac" || name == "dfrac") fraction();
        else if (name == "sqrt") result_ += "√" + bracketed(argument());
        else if (name == "bar" || name == "overline") word("mean(" + argument() + ")");
        else if (name == "hat") accent("\u0302");
        else if (name == "tilde") accent("\u0303");
        else if (name == "operatorname") function(argument());
        else if (name == "text") result_ += raw_argument();
        else if (name == "mathsf" || name == "mathrm" || name == "mathbf" ||
                 name == "mathit" || name == "boldsymbol")
            result_ += argument();
        else if (name == "underbrace") result_ += bracketed(argument());
        else if (name == "underset" || name == "overset") annotated();
        else if (name == "begin" || name == "end") environment(name == "begin");
        else return false;
        return true;
    }

    void add(const Symbol& symbol) {
        const bool sign = symbol.kind == Kind::sign;
        if (symbol.kind == Kind::function) return function(symbol.text);
        if (symbol.kind == Kind::space) return add_space();
        if (symbol.kind == Kind::relation || (sign && after_operand()))
            return relation(symbol.text);
        if (symbol.kind == Kind::closing) strip();
        result_ += symbol.text;
        if (sign || symbol.kind == Kind::prefix || symbol.kind == Kind::opening)
            skip_spaces();
        // \left. and \right. are brackets that nobody sees.
        const bool may_be_none = symbol.name == "left" || symbol.name == "right";
        if (may_be_none && rest_.starts_with('.')) take(1);
    }

    void relation(std::string_view text) {
        add_space();
        result_ += text;
        relation_end_ = result_.size();
        add_space();
        skip_spaces();
    }

    /// What would run into a name before it.
    void word(std::string_view text) {
        add_space_if(ends_with_name());
        result_ += text;
    }

    void function(std::string_view name) {
        word(name);
        function_end_ = result_.size();
        if (rest_.empty()) return;
        if (rest_[0] == '\\') add_space_if(!bracket_follows());
        else add_space_if(is_letter(rest_[0]) || is_digit(rest_[0]));
    }

    /// `\frac{a}{b} c` would be misread as a/(b c).
    void fraction() {
        const std::string above = argument();
        const std::string below = argument();
        if (const std::string_view sign = one_sign(above, below); !sign.empty()) {
            result_ += sign;
            return;
        }
        const std::string text = numerator(above) + "/" + denominator(below);
        word(factor_follows() || after_function() ? "(" + text + ")" : text);
    }

    /// `x_1` becomes x1, `x_{ij}` x_ij, `x_{i+1}` x_(i+1).
    void subscript() {
        const std::string below = argument();
        const bool number = std::all_of(below.begin(), below.end(), is_digit);
        const bool after_digit = !result_.empty() && is_digit(result_.back());
        if (!number || after_digit) result_ += '_';
        result_ += bracketed(below);
    }

    void superscript() {
        const bool transposed =
            rest_.starts_with("{\\mathsf") || rest_.starts_with("\\mathsf");
        const std::string above = argument();
        const std::string number = raised_number(above);
        if (transposed && above == "T") result_ += "ᵀ";
        else if (above == "ᵀ" || above.find_first_not_of('\'') == above.npos)
            result_ += above;
        else if (!number.empty()) result_ += number;
        else result_ += "^" + bracketed(above);
    }

    void accent(std::string_view mark) {
        const std::string below = argument();
        result_ += is_simple(below) ? below : "(" + below + ")";
        result_ += mark;
    }

    /// `\underset{N \times 2}{X}`: X[N × 2].
    void annotated() {
        const std::string note = argument();
        result_ += argument();
        result_ += "[" + note + "]";
    }

    void environment(bool begins) {
        const std::string name = raw_argument();
        const bool matrix = name.ends_with("matrix");
        if (!matrix && name != "aligned" && name != "cases")
            unknown_.push_back("\\begin{" + name + "}");
        has_cells_ = begins && name != "aligned";
        if (!begins) strip();
        if (name == "pmatrix") result_ += begins ? "(" : ")";
        else if (name == "cases" && begins) result_ += "{ ";
        if (begins) skip_spaces();
    }

    void new_row() {
        strip();
        result_ += "; ";
        skip_spaces();
    }

    /// What the next argument looks like on a terminal.
    std::string argument() { return printed(raw_argument_view()); }

    std::string raw_argument() { return std::string(raw_argument_view()); }

    /// What stands in the next pair of braces, or the next character or command.
    std::string_view raw_argument_view() {
        skip_spaces();
        if (rest_.empty()) return {};
        if (rest_[0] == '{') {
            take(1);
            return group();
        }
        if (rest_[0] != '\\') return take(utf8_length());
        const std::string_view before = rest_;
        take(1);
        take(command_name().size());
        if (before.starts_with("\\mathsf") || before.starts_with("\\mathrm"))
            raw_argument_view();
        return before.substr(0, before.size() - rest_.size());
    }

    /// The rest of a pair of braces that has been opened.
    std::string_view group() {
        int depth = 1;
        std::size_t end = 0;
        for (; end < rest_.size() && depth > 0; ++end) {
            if (rest_[end] == '\\') ++end;
            else depth += rest_[end] == '{' ? 1 : rest_[end] == '}' ? -1 : 0;
        }
        std::string_view inner = take(end);
        if (depth == 0) inner.remove_suffix(1);
        return inner;
    }

    std::string printed(std::string_view tex) { return Formula(tex, unknown_).read(); }

    /// The name at the beginning of the rest, which follows a backslash.
    std::string_view command_name() const {
        const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_letter);
        const auto length = static_cast<std::size_t>(end - rest_.begin());
        return rest_.substr(0, std::max<std::size_t>(length, 1));
    }

    /// The symbol of the command with which the rest begins.
    const Symbol* next_symbol() const {
        Formula after(rest_.substr(1), unknown_);
        return find_symbol(after.command_name());
    }

    /// Whether the command with which the rest begins is a bracket, or a space.
    bool bracket_follows() const {
        const Symbol* next = next_symbol();
        return next && (next->kind == Kind::opening || next->kind == Kind::closing ||
                        next->kind == Kind::space);
    }

    /// Whether what comes next is multiplied with what was printed.
    bool factor_follows() const {
        Formula after(rest_, unknown_);
        after.skip_spaces();
        if (after.rest_.empty()) return false;
        const char c = after.rest_[0];
        if (c != '\\')
            return is_letter(c) || is_digit(c) || c == '(' || c == '[' || c == '{';
        const std::string_view tex = after.rest_;
        if (const Symbol* next = after.next_symbol())
            return next->kind != Kind::relation && next->kind != Kind::sign &&
                   next->kind != Kind::closing && next->kind != Kind::space;
        return !tex.starts_with("\\text") && !tex.starts_with("\\\\") &&
               !tex.starts_with("\\end");
    }

    bool ends_with_name() const {
        if (result_.empty()) return false;
        const char last = result_.back();
        return is_letter(last) || is_digit(last) || last == ')' || last == '\'' ||
               (last & 0x80) != 0;
    }

    bool after_function() const {
        return function_end_ > 0 && printed_so_far().size() == function_end_;
    }

    /// Without the spaces at the end.
    std::string_view printed_so_far() const {
        std::string_view text = result_;
        while (text.ends_with(' ')) text.remove_suffix(1);
        return text;
    }

    /// Whether a sign that comes now stands between two numbers, and not before one.
    bool after_operand() const {
        const std::string_view text = printed_so_far();
        return !text.empty() && text.size() != relation_end_ &&
               std::string_view("([{=<>,;:+-").find(text.back()) == text.npos;
    }

    void add_space() {
        constexpr std::string_view tight = " ([{";
        if (!result_.empty() && tight.find(result_.back()) == tight.npos) result_ += ' ';
    }

    void add_space_if(bool wanted) {
        if (wanted) add_space();
    }

    void strip() {
        while (result_.ends_with(' ')) result_.pop_back();
    }

    void skip_spaces() {
        while (!rest_.empty()) {
            if (is_space(rest_[0])) take(1);
            else if (rest_.starts_with("\\,") || rest_.starts_with("\\!")) take(2);
            else return;
        }
    }

    std::size_t utf8_length() const {
        std::size_t length = 1;
        while (length < rest_.size() && (rest_[length] & 0xC0) == 0x80) ++length;
        return length;
    }

    std::string_view take(std::size_t length) {
        const std::string_view taken = rest_.substr(0, length);
        rest_.remove_prefix(taken.size());
        return taken;
    }

    std::string_view rest_;
    std::vector<std::string>& unknown_;
    std::string result_;
    bool has_cells_ = false;        ///< in a table, whose cells `&` separates
    std::size_t relation_end_ = 0;  ///< where the last relation ends
    std::size_t function_end_ = 0;  ///< where the last function\'s name ends
};

}  // namespace

std::string plain_formula(std::string_view tex, std::vector<std::string>& unknown) {
    return Formula(tex, unknown).read();
}

}  // namespace learn
