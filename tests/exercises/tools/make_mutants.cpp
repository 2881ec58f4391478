// Spoils a solution in many small ways, for the proof that the check notices:
//
//     make_mutants CHECK.cpp SOLUTION.cpp OUT.cpp
//
// A mutant differs from the solution in one place: a sign, a factor, an index, a bound, a
// statement left out. Each stands in a namespace of its own.
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

void make(const std::vector<std::string>& words) {
    const std::vector<std::string> functions = declarations(read_source(words.at(0)).block);
    const source solution = read_source(words.at(1));
    std::string spaces, table;
    int number = 0;
    for (const mutant& m : mutants(solution.block)) {
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
    write_file(words.at(2),
               "#include \"support/versions.hpp\"\n" + solution.includes + spaces +
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
