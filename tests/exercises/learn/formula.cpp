#include "formula.hpp"

#include <algorithm>

#include "notation.hpp"
#include "symbols.hpp"
#include "tex_reader.hpp"

namespace learn {

namespace {

/// Reads a formula from left to right and prints it as it goes.
class Formula {
public:
    Formula(std::string_view tex, std::vector<std::string>& unknown)
        : tex_(tex), unknown_(unknown) {}

    std::string read() {
        while (!tex_.at_end()) step();
        strip();
        return result_;
    }

private:
    void step() {
        const char c = tex_.take(1)[0];
        if (c == '\\') command();
        else if (c == '{') result_ += printed(tex_.rest_of_group());
        else if (c == '_') subscript();
        else if (c == '^') superscript();
        else if (c == '&') add_space_if(has_cells_);
        else if (is_space(c)) add_space();
        else if (c != '}') result_ += c;
    }

    void command() {
        const std::string_view name = tex_.take_name();
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
        else if (name == "binom") binomial();
        else if (name == "sqrt") result_ += "√" + bracketed(argument());
        else if (name == "bar" || name == "overline") word("mean(" + argument() + ")");
        else if (name == "hat") accent("\u0302");
        else if (name == "tilde") accent("\u0303");
        else if (name == "operatorname") function(argument());
        else if (name == "text") result_ += tex_.take_argument();
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
            tex_.skip_spaces();
        // \left. and \right. are brackets that nobody sees.
        const bool may_be_none = symbol.name == "left" || symbol.name == "right";
        if (may_be_none && tex_.rest().starts_with('.')) tex_.take(1);
    }

    void relation(std::string_view text) {
        add_space();
        result_ += text;
        relation_end_ = result_.size();
        add_space();
        tex_.skip_spaces();
    }

    /// What would run into a name before it.
    void word(std::string_view text) {
        add_space_if(ends_with_name());
        result_ += text;
    }

    void function(std::string_view name) {
        word(name);
        function_end_ = result_.size();
        if (tex_.at_end()) return;
        const char next = tex_.rest()[0];
        add_space_if(next == '\\' ? !bracket_follows() : is_letter(next) || is_digit(next));
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

    /// `\binom{n}{k}` becomes (n over k).
    void binomial() {
        const std::string above = argument();
        const std::string below = argument();
        word("(" + above + " over " + below + ")");
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
        const bool transposed = tex_.rest().starts_with("{\\mathsf");
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
        const std::string name(tex_.take_argument());
        const bool matrix = name.ends_with("matrix");
        if (!matrix && name != "aligned" && name != "cases")
            unknown_.push_back("\\begin{" + name + "}");
        has_cells_ = begins && name != "aligned";
        if (!begins) strip();
        if (name == "pmatrix") result_ += begins ? "(" : ")";
        else if (name == "cases" && begins) result_ += "{ ";
        if (begins) tex_.skip_spaces();
    }

    void new_row() {
        strip();
        result_ += "; ";
        tex_.skip_spaces();
    }

    /// What the next argument looks like on a terminal.
    std::string argument() { return printed(tex_.take_argument()); }

    std::string printed(std::string_view tex) { return Formula(tex, unknown_).read(); }

    /// Whether the command with which the rest begins is a bracket, or a space.
    bool bracket_follows() const {
        const Symbol* next = find_symbol(tex_.next_name());
        return next && (next->kind == Kind::opening || next->kind == Kind::closing ||
                        next->kind == Kind::space);
    }

    /// Whether what comes next is multiplied with what was printed.
    bool factor_follows() const {
        TexReader after = tex_;
        after.skip_spaces();
        if (after.at_end()) return false;
        const char c = after.rest()[0];
        if (c != '\\')
            return is_letter(c) || is_digit(c) || c == '(' || c == '[' || c == '{';
        const std::string_view name = after.next_name();
        if (const Symbol* next = find_symbol(name))
            return next->kind != Kind::relation && next->kind != Kind::sign &&
                   next->kind != Kind::closing && next->kind != Kind::space;
        return name != "text" && name != "\\" && name != "end";
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

    TexReader tex_;
    std::vector<std::string>& unknown_;
    std::string result_;
    bool has_cells_ = false;        ///< in a table, whose cells `&` separates
    std::size_t relation_end_ = 0;  ///< where the last relation ends
    std::size_t function_end_ = 0;  ///< where the last function's name ends
};

}  // namespace

std::string plain_formula(std::string_view tex, std::vector<std::string>& unknown) {
    return Formula(tex, unknown).read();
}

}  // namespace learn
