#include "plain.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace learn {

namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

/// What a command of TeX looks like without it; other commands keep their names: \ln becomes ln.
constexpr std::array<Replacement, 30> commands{{
    {"ge", "≥"},    {"le", "≤"},    {"ne", "≠"},    {"approx", "≈"}, {"pm", "±"},
    {"cdot", "·"},  {"times", "×"}, {"sqrt", "√"},  {"sum", "Σ"},    {"to", "→"},
    {"infty", "∞"}, {"alpha", "α"}, {"eta", "η"},   {"sigma", "σ"},  {"lambda", "λ"},
    {"lVert", "‖"}, {"rVert", "‖"}, {"lvert", "|"}, {"rvert", "|"},  {"partial", "∂"},
    {"ldots", "…"}, {"dots", "…"},  {"quad", " "},  {"bigl", ""},    {"bigr", ""},
    {"left", ""},   {"right", ""},  {"mathrm", ""}, {"mathbf", ""},  {"text", ""},
}};

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)); }

class Formula {
public:
    explicit Formula(std::string_view tex) : rest_(tex) {}

    std::string read() {
        while (!rest_.empty()) step();
        return result_;
    }

private:
    void step() {
        const char c = rest_[0];
        if (c == '\\') return command();
        if (c == '{') {
            result_ += bracketed(argument());
            return;
        }
        rest_.remove_prefix(1);
        if (c == '_' || c == '^') return script(c);
        if (c != '}') result_ += c == '&' || c == '~' ? ' ' : c;
    }

    /// `x_1` becomes x1, `x_{ij}` x_ij, `e^{-z}` e^(-z).
    void script(char mark) {
        const std::string_view raised = argument();
        const bool digit = raised.size() == 1 && raised[0] >= '0' && raised[0] <= '9';
        if (mark == '^' || !digit) result_ += mark;
        result_ += mark == '^' ? bracketed(raised) : Formula(raised).read();
    }

    void command() {
        rest_.remove_prefix(1);
        const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_letter);
        const auto length = static_cast<std::size_t>(end - rest_.begin());
        const std::string_view name = take(std::max<std::size_t>(length, 1));
        if (length == 0) {
            result_ += name == "\\"                 ? "; "
                       : name == "," || name == ";" ? " "
                                                    : std::string(name);
        } else if (name == "frac") {
            const std::string above = bracketed(argument());
            result_ += above + "/" + bracketed(argument());
        } else if (name == "begin" || name == "end") {
            argument();
        } else {
            const auto known =
                std::find_if(commands.begin(), commands.end(),
                             [&](const Replacement& r) { return r.first == name; });
            result_ += known == commands.end() ? name : known->second;
            const bool clings =
                known != commands.end() && (known->second.empty() || name == "partial");
            if (clings && rest_.starts_with(' ')) take(1);
        }
    }

    /// What stands in the next pair of braces, or the next character.
    std::string_view argument() {
        if (rest_.empty()) return {};
        if (rest_[0] == ' ') take(1);
        if (!rest_.starts_with('{')) return take(1);
        int depth = 0;
        std::size_t end = 0;
        do depth += rest_[end] == '{' ? 1 : rest_[end] == '}' ? -1 : 0;
        while (++end < rest_.size() && depth > 0);
        std::string_view inner = take(end).substr(1);
        if (depth == 0) inner.remove_suffix(1);
        return inner;
    }

    /// In brackets, unless it is a single name or number.
    static std::string bracketed(std::string_view tex) {
        const std::string inner = Formula(tex).read();
        const bool simple = std::all_of(inner.begin(), inner.end(), [](char c) {
            return std::isalnum(static_cast<unsigned char>(c)) || c == '.' ||
                   (c & 0x80) != 0;
        });
        return simple ? inner : "(" + inner + ")";
    }

    std::string_view take(std::size_t length) {
        const std::string_view taken = rest_.substr(0, length);
        rest_.remove_prefix(taken.size());
        return taken;
    }

    std::string_view rest_;
    std::string result_;
};

}  // namespace

std::string plain_formula(std::string_view tex) { return Formula(tex).read(); }

std::string plain(std::string_view markdown) {
    std::string result;
    for (std::size_t i = 0; i < markdown.size();) {
        const char c = markdown[i];
        const std::size_t end =
            c == '`' || c == '$' ? markdown.find(c, i + 1) : markdown.npos;
        const std::size_t link_end = c == '[' ? markdown.find("](", i) : markdown.npos;
        if (end != markdown.npos) {
            const std::string_view inside = markdown.substr(i + 1, end - i - 1);
            result += c == '`' ? "`" + std::string(inside) + "`" : plain_formula(inside);
            i = end + 1;
        } else if (link_end != markdown.npos && link_end == markdown.find(']', i)) {
            result += plain(markdown.substr(i + 1, link_end - i - 1));
            i = std::min(markdown.find(')', link_end), markdown.size() - 1) + 1;
        } else {
            const bool spaced = result.ends_with(' ') && markdown.substr(i + 1, 1) == " ";
            if (c != '*' || spaced) result += c;
            ++i;
        }
    }
    return result;
}

}  // namespace learn
