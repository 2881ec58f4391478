#include "symbols.hpp"

#include <algorithm>
#include <array>

namespace learn {

namespace {

constexpr std::array letters = std::to_array<Symbol>({
    {"alpha", "α"},
    {"beta", "β"},
    {"gamma", "γ"},
    {"delta", "δ"},
    {"epsilon", "ε"},
    {"zeta", "ζ"},
    {"eta", "η"},
    {"theta", "θ"},
    {"iota", "ι"},
    {"kappa", "κ"},
    {"lambda", "λ"},
    {"mu", "μ"},
    {"nu", "ν"},
    {"xi", "ξ"},
    {"pi", "π"},
    {"rho", "ρ"},
    {"sigma", "σ"},
    {"tau", "τ"},
    {"upsilon", "υ"},
    {"phi", "φ"},
    {"chi", "χ"},
    {"psi", "ψ"},
    {"omega", "ω"},
    {"varepsilon", "ε"},
    {"vartheta", "ϑ"},
    {"varphi", "φ"},
    {"Gamma", "Γ"},
    {"Theta", "Θ"},
    {"Lambda", "Λ"},
    {"Xi", "Ξ"},
    {"Pi", "Π"},
    {"Sigma", "Σ"},
    {"Phi", "Φ"},
    {"Psi", "Ψ"},
    {"Omega", "Ω"},
    {"ell", "ℓ"},
    {"infty", "∞"},
    {"dots", "…"},
    {"ldots", "…"},
    {"cdots", "⋯"},
    {"prime", "′"},
    {"top", "ᵀ"},
    {"emptyset", "∅"},
    {"%", "%"},
    {"$", "$"},
    {"#", "#"},
    {"_", "_"},
    {"&", "&"},
    {"backslash", "\\"},
    {"vdots", "⋮"},
    {"ddots", "⋱"},
    {"vert", "|"},
    {"Delta", "Δ", Kind::prefix},
    {"partial", "∂", Kind::prefix},
    {"nabla", "∇", Kind::prefix},
    {"sum", "Σ", Kind::large},
    {"prod", "Π", Kind::large},
    {"int", "∫", Kind::large},
});

constexpr std::array signs = std::to_array<Symbol>({
    {"ge", "≥", Kind::relation},
    {"geq", "≥", Kind::relation},
    {"le", "≤", Kind::relation},
    {"leq", "≤", Kind::relation},
    {"ne", "≠", Kind::relation},
    {"neq", "≠", Kind::relation},
    {"gg", "≫", Kind::relation},
    {"ll", "≪", Kind::relation},
    {"approx", "≈", Kind::relation},
    {"equiv", "≡", Kind::relation},
    {"sim", "∼", Kind::relation},
    {"propto", "∝", Kind::relation},
    {"in", "∈", Kind::relation},
    {"to", "→", Kind::relation},
    {"rightarrow", "→", Kind::relation},
    {"leftarrow", "←", Kind::relation},
    {"gets", "←", Kind::relation},
    {"mapsto", "↦", Kind::relation},
    {"Rightarrow", "⇒", Kind::relation},
    {"implies", "⇒", Kind::relation},
    {"iff", "⇔", Kind::relation},
    {"cdot", "·", Kind::relation},
    {"times", "×", Kind::relation},
    {"odot", "⊙", Kind::relation},
    {"circ", "∘", Kind::relation},
    {"ast", "*", Kind::relation},
    {"div", "÷", Kind::relation},
    {"mid", "|", Kind::relation},
    {"pm", "±", Kind::sign},
    {"mp", "∓", Kind::sign},
});

constexpr std::array functions = std::to_array<Symbol>({
    {"ln", "ln", Kind::function},
    {"log", "log", Kind::function},
    {"exp", "exp", Kind::function},
    {"sin", "sin", Kind::function},
    {"cos", "cos", Kind::function},
    {"tan", "tan", Kind::function},
    {"tanh", "tanh", Kind::function},
    {"sinh", "sinh", Kind::function},
    {"cosh", "cosh", Kind::function},
    {"max", "max", Kind::function},
    {"min", "min", Kind::function},
    {"arg", "arg", Kind::function},
    {"lim", "lim", Kind::function},
    {"det", "det", Kind::function},
});

constexpr std::array brackets = std::to_array<Symbol>({
    {"lVert", "‖", Kind::opening},  {"rVert", "‖", Kind::closing},
    {"lvert", "|", Kind::opening},  {"rvert", "|", Kind::closing},
    {"langle", "⟨", Kind::opening}, {"rangle", "⟩", Kind::closing},
    {"lfloor", "⌊", Kind::opening}, {"rfloor", "⌋", Kind::closing},
    {"lceil", "⌈", Kind::opening},  {"rceil", "⌉", Kind::closing},
    {"{", "{", Kind::opening},      {"}", "}", Kind::closing},
    {"left", "", Kind::opening},    {"right", "", Kind::closing},
    {"bigl", "", Kind::opening},    {"bigr", "", Kind::closing},
    {"Bigl", "", Kind::opening},    {"Bigr", "", Kind::closing},
    {"biggl", "", Kind::opening},   {"biggr", "", Kind::closing},
    {"colon", ":", Kind::closing},  {"!", "", Kind::closing},
    {"quad", "", Kind::space},      {"qquad", "", Kind::space},
    {" ", "", Kind::space},         {",", "", Kind::space},
    {":", "", Kind::space},         {";", "", Kind::space},
    {"\n", "", Kind::space},        {"displaystyle", "", Kind::space},
});

}  // namespace

const Symbol* find_symbol(std::string_view name) {
    const auto look_in = [&](const auto& table) {
        const auto at = std::find_if(table.begin(), table.end(),
                                     [&](const Symbol& s) { return s.name == name; });
        return at == table.end() ? nullptr : &*at;
    };
    for (const Symbol* found :
         {look_in(letters), look_in(signs), look_in(functions), look_in(brackets)})
        if (found) return found;
    return nullptr;
}

}  // namespace learn
