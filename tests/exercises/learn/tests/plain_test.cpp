// Markdown and TeX as one reads them on a terminal.

#include "plain.hpp"

#include "book.hpp"
#include "catch.hpp"
#include "formula.hpp"
#include "text.hpp"

using namespace learn;

namespace {

using Names = std::vector<std::string>;

/// A formula all of whose commands are known.
std::string printed(std::string_view tex) {
    Names unknown;
    const std::string text = plain_formula(tex, unknown);
    CHECK(unknown == Names{});
    return text;
}

/// A text as it stands on the screen.
std::string shown(std::string_view markdown, std::size_t columns = 80) {
    Names unknown;
    std::string text;
    for (const std::string& line : wrap(plain(markdown, unknown), columns))
        text += (text.empty() ? "" : "\n") + line;
    CHECK(unknown == Names{});
    return text;
}

}  // namespace

TEST_CASE("Formulas, their names and numbers") {
    CHECK(printed("w_1 + b \\ge 0") == "w1 + b ≥ 0");
    CHECK(printed("x^2 + x_{ij} + x_{i+1} + 10_2") == "x² + x_ij + x_(i+1) + 10_2");
    CHECK(printed("10^{-16}") == "10⁻¹⁶");
    CHECK(printed("1/(1 + e^{-z})") == "1/(1 + e^(-z))");
    CHECK(printed("f''(x) + \\beta_1^t + \\lambda_{\\max}") == "f''(x) + β1^t + λ_max");
    CHECK(printed("A^{\\mathsf T} B + W^{\\mathsf{T}}") == "Aᵀ B + Wᵀ");
    CHECK(printed("2\\,\\overline{x^2} - \\bar x^2") == "2 mean(x²) - mean(x)²");
    CHECK(printed("\\hat m / (\\sqrt{\\hat v} + \\varepsilon)") == "m̂ / (√v̂ + ε)");
    CHECK(printed("\\operatorname{XOR}(x) = \\text{a word}") == "XOR(x) = a word");
}

TEST_CASE("Formulas, their fractions and roots") {
    CHECK(printed("p = \\tfrac12") == "p = ½");
    CHECK(printed("\\frac14, \\frac34, \\frac23") == "¼, ¾, 2/3");
    CHECK(printed("\\frac{p+r}2 \\pm \\sqrt{q}") == "(p+r)/2 ± √q");
    CHECK(printed("\\tfrac16 h^2") == "(1/6) h²");
    CHECK(printed("\\binom nk / 2^n") == "(n over k) / 2^n");
    CHECK(printed("-\\frac{w_1}{w_2} x_1 - \\frac{b}{w_2}") == "-(w1/w2) x1 - b/w2");
    CHECK(printed("\\frac{\\partial L}{\\partial w_j}") == "∂L/∂w_j");
    CHECK(printed("\\frac{a}{2h} + \\ln \\frac{a}{b}") == "a/(2h) + ln (a/b)");
    CHECK(printed("100\\sqrt{p q/n} + \\sqrt 5") == "100√(p q/n) + √5");
}

TEST_CASE("Formulas, their signs and functions") {
    CHECK(printed("v \\leftarrow \\beta\\, v + g") == "v ← β v + g");
    CHECK(printed("z=\\pm 1000 \\pm 1") == "z=±1000 ± 1");
    CHECK(printed("N\\times n") == "N × n");
    CHECK(printed("s - 2\\max(0, s - 1)") == "s - 2 max(0, s - 1)");
    CHECK(printed("-\\ln a - n\\ln\\sum_j e^{z_j}") == "-ln a - n ln Σ_j e^(z_j)");
    CHECK(printed("\\lVert w \\rVert^2") == "‖w‖²");
    CHECK(printed("\\partial L/\\partial w, \\Delta w") == "∂L/∂w, Δw");
    CHECK(printed("\\{a, b\\}") == "{a, b}");
    CHECK(printed("\\left.x\\right|_0") == "x|0");
}

TEST_CASE("Formulas with tables") {
    CHECK(printed("\\bigl(\\begin{smallmatrix}p&q\\\\q&r\\end{smallmatrix}\\bigr)") ==
          "(p q; q r)");
    CHECK(printed("\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix} x") == "(1 2; 3 4) x");
    CHECK(printed("(1\\ {-1};\\ 0\\ 2)") == "(1 -1; 0 2)");
    CHECK(printed("\\begin{cases} 1 & \\text{if } z \\ge 0 \\\\ 0 \\end{cases}") ==
          "{ 1 if z ≥ 0; 0");
    CHECK(printed("\\begin{aligned} a &= b \\\\ &= c \\end{aligned}") == "a = b; = c");
    CHECK(printed("\\underset{N \\times 2}{X}\\,\\underbrace{A B}_{C}") ==
          "X[N × 2] (A B)_C");
}

TEST_CASE("A command that nobody knows is told") {
    Names unknown;
    CHECK(plain_formula("a \\frobnicate b", unknown) == "a frobnicate b");
    CHECK(plain_formula("\\begin{tikz}x\\end{tikz}", unknown) == "x");
    CHECK(unknown == Names{"\\frobnicate", "\\begin{tikz}", "\\begin{tikz}"});
    unknown.clear();
    CHECK(plain("A $\\sqrt{\\foo}$ and `$\\bar$`", unknown) == "A √foo and `$\\bar$`\n");
    CHECK(unknown == Names{"\\foo"});
}

TEST_CASE("No formula is too broken") {
    Names unknown;
    for (const char* broken : {"\\",
                               "{",
                               "}",
                               "^",
                               "_",
                               "\\frac",
                               "\\frac{",
                               "a_{",
                               "{{}",
                               "\\begin",
                               "\\begin{",
                               "\\sqrt\\",
                               "\\left",
                               "{\\",
                               "\\text",
                               "x^\\mathsf",
                               "&",
                               "\\\\",
                               "\\underset{a}",
                               "\xE2\x88"})
        CHECK_NOTHROW(plain_formula(broken, unknown));
}

TEST_CASE("Paragraphs, emphasis, links and code") {
    CHECK(shown("a *word*, a **strong** one, 2 * 3") == "a word, a strong one, 2 * 3");
    CHECK(shown("see [the chapter](01-a-neuron.md#gates) or [this]") ==
          "see the chapter or [this]");
    CHECK(shown("`max(-40, *p)` and `` a `tick` ``") ==
          "`max(-40, *p)` and `` a `tick` ``");
    CHECK(shown("one\nline\n\nand\\\nanother") == "one line\n\nand\nanother");
    CHECK(shown("An <b>odd</b> &amp; \\*plain\\* word<!-- no -->") ==
          "An odd & *plain* word");
    CHECK(shown("<!-- nothing -->").empty());
    CHECK(shown("").empty());
    CHECK(shown("#### A heading\nand text") == "A heading\n\nand text");
}

TEST_CASE("Lists, quotations and blocks of code") {
    CHECK(shown("They are:\n\n- one that is\n  long\n- two\n\nThat is all.") ==
          "They are:\n\n- one that is long\n- two\n\nThat is all.");
    CHECK(shown("3. three\n4. four\n   - a\n   - b\n5. five", 9) ==
          "3. three\n4. four\n   - a\n   - b\n5. five");
    CHECK(shown("- one\n\n- two\n\n  more") == "- one\n\n- two\n\n  more");
    CHECK(shown("He said:\n\n> Do it, do it\n> now.\n\nSo I did.", 10) ==
          "He said:\n\n  Do it,\n  do it\n  now.\n\nSo I did.");
    CHECK(shown("Run\n\n```sh\n$ a  b\n\n$ c\n```\n\nand") ==
          "Run\n\n    $ a  b\n\n    $ c\n\nand");
    CHECK(shown("-\n\nx") == "x");
}

TEST_CASE("What is a formula and what is not") {
    CHECK(shown("`$x_1$` is code, $x_1$ is not, *$a_b$* neither") ==
          "`$x_1$` is code, x1 is not, a_b neither");
    CHECK(shown("5 $ and `") == "5 $ and `");
    CHECK(shown("from $5 to $6") == "from $5 to $6");
    CHECK(shown("$ x$ and \\$y$") == "$ x$ and $y$");
    CHECK(shown("$a\n+ b$ but not $a\n\nb$") == "a + b but not $a\n\nb$");
    CHECK(shown("$\\{\\$\\}$, $*a* $") == "{$}, $a $");
    CHECK(shown("so that $$z = \\bar x$$ holds") == "so that\n  z = mean(x)\nholds");
    CHECK(shown("```\n$x_1$\n```") == "    $x_1$");
    CHECK(shown("    $x_1$") == "    $x_1$");
    CHECK(shown("[$x_1$]($y_1$)") == "x1");
}

TEST_CASE("Short formulas and pieces of code stay in one line") {
    CHECK(shown("the vote $b < -(w_1 + w_2)$ is", 18) == "the vote\nb < -(w1 + w2) is");
    CHECK(shown("or `size() - 1` it is", 10) == "or\n`size() - 1`\nit is");
}

TEST_CASE("Titles") {
    Names unknown;
    CHECK(plain_title("The *mean* of $x_1 \\ge 0$", unknown) == "The mean of x1 ≥ 0");
    CHECK(plain_title("1. is no list", unknown) == "1. is no list");
    CHECK(plain_title("", unknown).empty());
    CHECK(plain_title("`a  b`, C#", unknown) == "`a  b`, C#");
}

TEST_CASE("Every formula of the exercises can be read on a terminal") {
    const Book book = read_book({REAL_SOURCE, REAL_BUILD, REAL_SOURCE "/work"});
    CHECK(book.exercises.size() >= 66);
    for (const Exercise& exercise : book.exercises) {
        INFO("exercise " << exercise.id);
        CHECK(exercise.unknown == Names{});
        for (const std::string& text :
             {exercise.title, exercise.task, exercise.hint, exercise.remarks})
            CHECK_FALSE(text.empty());
    }
}
