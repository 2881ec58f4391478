// Spoils a solution in many small ways, for the proof that the check notices:
//
//     make_mutants CHECK.cpp SOLUTION.cpp OUT.cpp
//
// A mutant differs from the solution in one place: a sign, a factor, an index, a bound, a
// statement left out; or two arguments of one type have changed places. Each stands in a namespace
// of its own. Then come answers by rule, the same for every exercise (see support/spoil.hpp).
#include "source.hpp"

#include <cstdio>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace {

/// What is looked for in a line of code, and what may stand there instead.
struct rule {
    std::regex what;
    std::vector<std::string> instead;
};

const std::vector<rule>& rules() {
    static const std::vector<rule> all = {
        {std::regex(R"( \+ )"), {" - "}},
        {std::regex(R"( - )"), {" + "}},
        {std::regex(R"( \* )"), {" / "}},
        {std::regex(R"( / )"), {" * "}},
        {std::regex(R"( \+= )"), {" -= ", " = "}},
        {std::regex(R"( < )"), {" <= ", " > "}},
        {std::regex(R"( > )"), {" >= ", " < "}},
        {std::regex(R"( <= )"), {" < ", " > "}},
        {std::regex(R"( >= )"), {" > ", " < "}},
        {std::regex(R"( == )"), {" != "}},
        {std::regex(R"( != )"), {" == "}},
        {std::regex(R"( && )"), {" || "}},
        {std::regex(R"( \|\| )"), {" && "}},
        {std::regex(R"(!(?=\())"), {""}},
        {std::regex(R"(([(,{] ?|\? |return )-(?=[a-z0-9]))"), {"$1"}},
        {std::regex(R"(\bstd::max\b)"), {"std::min"}},
        {std::regex(R"(\bstd::abs\()"), {"(", "-std::abs("}},
        {std::regex(R"(\bstd::sqrt\()"), {"("}},
        {std::regex(R"(\[i\])"), {"[0]"}},
        {std::regex(R"(\bsize\(\))"), {"size() - 1", "size() + 1"}},
        {std::regex(R"(\b([\w:]+)\((\w+), (\w+)\))"), {"$1($2, $2)", "$1($3, $3)"}},
        {std::regex(R"(\btrue\b)"), {"false"}},
        {std::regex(R"(\bfalse\b)"), {"true"}},
        {std::regex(R"(([^\w.<"])0(?![\w.>]))"), {"${1}1"}},
        {std::regex(R"(([^\w.<"])([1-9]\d*|\d+e-?\d+)(?![\w.>]))"),
         {"${1}0", "$1(2 * $2)"}},
        {std::regex(R"(([^\w.<"])(?!0\.0\b)(\d+\.\d+)(?![\w.>]))"),
         {"${1}0.0", "$1(2 * $2)"}},
        // a statement left out: an assignment, a call, a step
        {std::regex(R"(^( +)(\w+(\[\w+\])?|\w+\.\w+\(.*\))( [-+*/]?= .*)?;$)"), {"$1;"}},
        {std::regex(R"(^( +if \(.*\)) (\w+(\[\w+\])? = .*|return .*|throw .*);$)"),
         {"$1 {}"}},
    };
    return all;
}

/// Fills in $1 and ${1}, as std::regex does not know the second.
std::string filled_in(const std::smatch& found, std::string text) {
    return found.format(std::regex_replace(text, std::regex(R"(\$\{1\})"), "$$01"));
}

struct mutant {
    std::string what;  // the line, and what it has become
    std::string block;
};

/// Only lines that do something: no comments, no signatures, no text within quotation marks.
bool is_code(const std::string& line) {
    return line.starts_with("    ") && line.find("//") == std::string::npos &&
           line.find('"') == std::string::npos && line.find("&&  ") == std::string::npos;
}

std::vector<mutant> mutants(const std::string& block) {
    std::vector<mutant> all;
    bool in_body = false;
    std::size_t begin = 0;
    std::istringstream lines(block);
    for (std::string line; std::getline(lines, line); begin += line.size() + 1) {
        const bool one_liner =
            line.find("{ return") != std::string::npos && !line.starts_with(" ");
        const bool code = (in_body && is_code(line)) || one_liner;
        in_body = line.ends_with("{") || (in_body && line != "}");
        for (const rule& r : rules()) {
            if (!code) break;
            for (std::sregex_iterator m(line.begin(), line.end(), r.what), end; m != end;
                 ++m)
                for (const std::string& instead : r.instead) {
                    if (instead.starts_with("-") && m->prefix().str().ends_with("-"))
                        continue;
                    std::string after =
                        line.substr(0, static_cast<std::size_t>(m->position())) +
                        filled_in(*m, instead) + m->suffix().str();
                    std::string whole = block;
                    whole.replace(begin, line.size(), after);
                    all.push_back({line.substr(line.find_first_not_of(' ')) + "  =>  " +
                                       after.substr(std::min(after.find_first_not_of(' '),
                                                             after.size())),
                                   whole});
                }
        }
    }
    return all;
}

/// The names of a function's arguments, in order, and their types without blanks.
std::vector<std::pair<std::string, std::string>> arguments(const std::string& declaration) {
    std::vector<std::pair<std::string, std::string>> all;
    const std::size_t open =
        declaration.find('(', declaration.find(name_declared(declaration)));
    std::string part;
    int depth = 0;
    for (const char c : declaration.substr(open)) {
        depth += (c == '(' || c == '<') - (c == ')' || c == '>');
        if ((c == ',' && depth == 1) || (c == ')' && depth == 0)) {
            const std::size_t name = part.find_last_of(" &\n") + 1;
            std::string type;
            for (const char d : part.substr(0, name))
                if (d != ' ' && d != '\n') type += d;
            if (name < part.size()) all.emplace_back(type, part.substr(name));
            part.clear();
            if (depth == 0) break;
        } else if (!(c == '(' && depth == 1)) {
            part += c;
        }
    }
    return all;
}

/// Rows for columns: two arguments of one type are taken for each other throughout.
std::vector<mutant> exchanged(const std::string& block, const std::string& declaration) {
    std::vector<mutant> all;
    const auto list = arguments(declaration);
    const std::regex head(R"(\b)" + name_declared(declaration) + R"(\([^{]*\{)");
    std::smatch found;
    if (!std::regex_search(block, found, head)) return all;
    const std::size_t body = static_cast<std::size_t>(found.position() + found.length());
    const std::size_t end = std::min(block.find("\n}", body), block.size());
    for (std::size_t i = 0; i < list.size(); ++i)
        for (std::size_t k = i + 1; k < list.size(); ++k) {
            if (list[i].first != list[k].first) continue;
            const std::string a = list[i].second, b = list[k].second;
            std::string text = block.substr(body, end - body);
            text =
                std::regex_replace(text, std::regex(R"(\b)" + a + R"(\b)"), "exchanged_");
            text = std::regex_replace(text, std::regex(R"(\b)" + b + R"(\b)"), a);
            text = std::regex_replace(text, std::regex(R"(\bexchanged_\b)"), b);
            std::string whole = block;
            whole.replace(body, end - body, text);
            if (whole != block) all.push_back({a + " and " + b + " exchanged", whole});
        }
    return all;
}

/// Answers by rule: what is told of them, and how the function is made from the solution's.
const std::vector<std::pair<std::string, std::string>> by_rule = {
    {"always 0", "changed<F, exercise::spoil::zeros>"},
    {"always 1", "changed<F, exercise::spoil::ones>"},
    {"always NaN", "changed<F, exercise::spoil::not_numbers>"},
    {"rounded to float", "changed<F, exercise::spoil::floats>"},
    {"with the wrong sign", "changed<F, exercise::spoil::negated>"},
    {"twice as much", "changed<F, exercise::spoil::doubled>"},
    {"empty", "changed<F, exercise::spoil::empty>"},
    {"one entry short", "changed<F, exercise::spoil::one_short>"},
    {"moved on by one entry", "changed<F, exercise::spoil::rotated>"},
    {"backwards", "changed<F, exercise::spoil::turned_round>"},
    {"what the call before came to", "stale<F>"},
    {"an argument handed back", "handed_back<F>"},
    {"refusing everything", "refusing<F>"},
    {"refusing nothing", "never_refusing<F>"},
};

void make(const std::vector<std::string>& words) {
    const std::vector<std::string> functions = declarations(read_source(words.at(0)).block);
    const source solution = read_source(words.at(1));
    std::string spaces, table;
    int number = 0;
    std::vector<mutant> all = mutants(solution.block);
    for (const std::string& f : functions)
        for (mutant& m : exchanged(solution.block, f)) all.push_back(std::move(m));
    for (const mutant& m : all) {
        const std::string space = "mutant_" + std::to_string(++number);
        spaces += "namespace " + space + " {\n" + m.block + "}\n";
        table += "    exercise::add({exercise::kind::mutant, " + literal(m.what) +
                 ", \"\", \"\", {}, {";
        for (const std::string& f : functions)
            table += "{\"" + name_declared(f) +
                     "\", reinterpret_cast<exercise::any_function>(&" + space +
                     "::" + name_declared(f) + ")}, ";
        table += "}}),\n";
    }
    spaces += "namespace unspoilt {\n" + solution.block + "}\n";
    for (const auto& [what, type] : by_rule) {
        table += "    exercise::add({exercise::kind::rule, " + literal(what) +
                 ", \"\", \"\", {}, {";
        for (const std::string& f : functions) {
            const std::string name = name_declared(f);
            const std::string made =
                std::regex_replace(type, std::regex(R"(\bF\b)"), "unspoilt::" + name);
            table +=
                "{\"" + name +
                "\", reinterpret_cast<exercise::any_function>(&exercise::spoil::" + made +
                "::call)}, ";
        }
        table += "}}),\n";
    }
    write_file(words.at(2),
               "#include \"support/spoil.hpp\"\n#include \"support/versions.hpp\"\n" +
                   solution.includes + spaces +
                   "[[maybe_unused]] static const bool added[] = {\n" + table + "};\n");
}

}

int main(int argc, char** argv) {
    try {
        make(std::vector<std::string>(argv + 1, argv + argc));
    } catch (const std::exception& e) {
        std::fprintf(stderr, "make_mutants: %s\n", e.what());
        return 1;
    }
}
