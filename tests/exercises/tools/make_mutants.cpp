// Spoils a solution in many small ways, for the proof that the check notices:
//
//     make_mutants CHECK.cpp SOLUTION.cpp SOME.cpp REST.cpp
//
// Into the first file go some mutants, from all over the solution, and the answers by rule; into the
// second the other mutants.
//
// A mutant differs from the solution in one place: a sign, a factor, an index, a bound, a
// statement left out; or two arguments of one type have changed places, a loop ends after its first
// time round, the function returns from inside it, or the result is written over the argument that is
// still read. Each stands in a namespace of its own. Then come answers by rule, the same for every
// exercise (see support/spoil.hpp).
#include "source.hpp"
#include "tree.hpp"

#include <cstdio>
#include <optional>
#include <regex>
#include <set>
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
        // what should begin anew with each call, or each time round, goes on
        {std::regex(R"(^( +)((bool|double|int|std::size_t|std::uint32_t) \w+ = .*;)$)"),
         {"$1static $2"}},
        {std::regex(R"(^( +)(std::vector<.*> \w+(\(.*\))?;)$)"), {"$1static $2"}},
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

/// A function of the solution: the head ends and the body begins after its opening brace.
struct extent {
    std::size_t head, body, end;
};

std::optional<extent> extent_of(const std::string& block, const std::string& declaration) {
    const std::regex head(R"(\b)" + name_declared(declaration) + R"(\([^{]*\{)");
    std::smatch found;
    if (!std::regex_search(block, found, head)) return std::nullopt;
    const auto begin = static_cast<std::size_t>(found.position());
    const std::size_t body = begin + static_cast<std::size_t>(found.length());
    return extent{begin, body, std::min(block.find("\n}", body), block.size())};
}

/// The place after the closing bracket that belongs to the opening one at `open`.
std::size_t after_bracket(const std::string& text, std::size_t open) {
    int depth = 0;
    for (std::size_t i = open; i < text.size(); ++i) {
        depth += (text[i] == '(' || text[i] == '{') - (text[i] == ')' || text[i] == '}');
        if (depth == 0) return i + 1;
    }
    return text.size();
}

std::size_t skip_blanks(const std::string& text, std::size_t at) {
    return std::min(text.find_first_not_of(" \n", at), text.size());
}

/// The place after the statement that begins at `at`.
std::size_t after_statement(const std::string& text, std::size_t at) {
    at = skip_blanks(text, at);
    if (text.compare(at, 1, "{") == 0) return after_bracket(text, at);
    for (const std::string word : {"for (", "if (", "while ("}) {
        if (text.compare(at, word.size(), word) != 0) continue;
        std::size_t end = after_statement(text, after_bracket(text, at + word.size() - 1));
        if (const std::size_t next = skip_blanks(text, end);
            text.compare(next, 5, "else ") == 0)
            end = after_statement(text, next + 5);
        return end;
    }
    while (at < text.size() && text[at] != ';')
        at = text[at] == '(' || text[at] == '{' ? after_bracket(text, at) : at + 1;
    return at + 1;
}

/// The names in an expression that must have been declared before it.
std::set<std::string> names_in(const std::string& expression) {
    static const std::set<std::string> known = {"static_cast", "double", "int", "std"};
    std::set<std::string> names;
    const std::regex name(R"((^|[^\w.:])([a-zA-Z_]\w*)(?!\w|::))");
    for (std::sregex_iterator m(expression.begin(), expression.end(), name), end; m != end;
         ++m)
        if (!known.contains((*m)[2])) names.insert((*m)[2]);
    return names;
}

/// The `return` that ends the function or the lambda in which the text at `at` stands; empty if what
/// it returns is not there yet where a loop begins.
std::string return_after(const std::string& block, const extent& f, std::size_t loop,
                         std::size_t at) {
    for (int depth = 0; at < f.end; ++at) {
        depth += block[at] == '{';
        depth -= block[at] == '}';
        if (block[at] == '}' && depth < 0) {
            depth = 0;
            if (block.find_first_of(";,)", at + 1) == at + 1) return "return;";
        }
        const bool begins = block.compare(at, 7, "return ") == 0 &&
                            block[block.find_last_not_of(' ', at - 1)] == '\n';
        if (!begins || depth > 0) continue;
        const std::string text = block.substr(at, block.find(';', at) + 1 - at);
        const std::string before = block.substr(f.head, loop - f.head);
        for (const std::string& name : names_in(text.substr(7)))
            if (!std::regex_search(before, std::regex(R"(\b)" + name + R"(\b)"))) return "";
        return text;
    }
    return "return;";
}

/// Loops that end after their first time round, and functions that return from inside a loop.
std::vector<mutant> cut_short(const std::string& block, const extent& f) {
    std::vector<mutant> all;
    for (std::size_t at = block.find(" for (", f.body); at < f.end;
         at = block.find(" for (", at + 1)) {
        const std::size_t body = after_bracket(block, at + 5);
        const std::size_t end = after_statement(block, body);
        const std::string head =
            block.substr(at + 1, std::min(block.find('\n', at), end) - at - 1);
        const std::string back = return_after(block, f, at, end);
        const bool at_once = block.compare(skip_blanks(block, end), 7, "return ") == 0;
        for (const std::string& leave : {std::string(at_once ? "" : "break;"), back}) {
            if (leave.empty()) continue;
            std::string whole = block;
            whole.insert(end, " " + leave + " }");
            whole.insert(body, " {");
            all.push_back({head + "  =>  after the first time round " + leave, whole});
        }
    }
    return all;
}

/// What a list of numbers consists of: double for std::span<const double>.
std::string entry_of(const std::string& type) {
    std::smatch found;
    const std::regex list(R"((?:std::span<const(\w.*)>|conststd::vector<(.*)>&))");
    if (!std::regex_match(type, found, list)) return "";
    return found[1].matched ? found[1] : found[2];
}

/// The lines that move a list into a room with place behind its own entries.
std::string room_for(const std::string& list, const std::string& entry) {
    const std::string given = list + "_given_";
    return "\n    std::vector<" + entry + "> room_(" + given + ".begin(), " + given +
           ".end());\n    room_.resize(room_.size() + 4096);\n    const std::span<" +
           entry + "> " + list + "(room_.data(), " + given +
           ".size());\n    [[maybe_unused]] std::size_t at_ = 0;\n";
}

/// The function with its result written over its argument `list`, from the first entry on, while it
/// is read. Behind the argument's own entries there is room for more.
std::string written_over(const std::string& block, const extent& f, const std::string& list,
                         const std::string& entry, const std::smatch& result) {
    const std::string name = result[1], size = result[2].matched ? result[2].str() : "at_";
    std::string head = block.substr(f.head, f.body - f.head);
    std::string body = block.substr(f.body, f.end - f.body);
    const auto change = [](std::string& text, const std::string& what,
                           const std::string& instead) {
        text = std::regex_replace(text, std::regex(what), instead);
    };
    const std::string whole = "std::span<" + entry + ">(room_.data(), " + size + ")";
    change(head, R"(\b)" + list + R"(\b)", list + "_given_");
    const auto at = body.find(result[0]);
    std::string before = body.substr(0, at),
                after = body.substr(at + result[0].str().size());
    change(after, "return " + name + ";",
           "return std::vector<" + entry + ">(room_.begin(), room_.begin() + (" + size +
               "));");
    change(after, R"(\b)" + name + R"(\.push_back\()", "room_[at_++] = (");
    change(after, R"(\b)" + name + R"(\b)", whole);
    return block.substr(0, f.head) + head + room_for(list, entry) + before + after +
           block.substr(f.end);
}

/// Results that are written over what is still read, for each argument that could hold them.
std::vector<mutant> in_place(const std::string& block, const std::string& declaration,
                             const extent& f) {
    std::vector<mutant> all;
    const std::string body = block.substr(f.body, f.end - f.body);
    for (const auto& [type, list] : arguments(declaration)) {
        const std::string entry = entry_of(type);
        std::smatch result;
        const std::regex made(R"(\n    std::vector<)" + entry +
                              R"(> (\w+)(?:\(([^()]*(?:\(\)[^()]*)*)\))?;)");
        if (entry.empty() || !std::regex_search(body, result, made)) continue;
        if (result[2].str().find(".begin()") != std::string::npos) continue;
        const std::string name = result[1];
        const std::regex grows(R"(\b)" + name +
                               R"(\.(?!push_back|begin|end|back|front)\w+)");
        if (std::regex_search(body, grows)) continue;
        if (body.find("return " + name + ";") == std::string::npos) continue;
        all.push_back({name_declared(declaration) + ": " + name + " written over " + list,
                       written_over(block, f, list, entry, result)});
    }
    return all;
}

/// Rows for columns: two arguments of one type are taken for each other throughout.
std::vector<mutant> exchanged(const std::string& block, const std::string& declaration,
                              const extent& f) {
    std::vector<mutant> all;
    const auto list = arguments(declaration);
    const std::size_t body = f.body, end = f.end;
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

/// How many mutants of a solution a full run tries.
constexpr std::size_t some = 8;

/// The namespaces of a file, and the lines that add what is in them.
struct part {
    std::string spaces, table;
};

void write_part(const std::string& path, const std::string& includes, const part& p) {
    tangle::write_if_changed(
        path, "#include \"support/spoil.hpp\"\n#include \"support/versions.hpp\"\n"
              "#include <span>\n#include <vector>\n" +
                  includes + p.spaces + "[[maybe_unused]] static const bool added[] = {\n" +
                  p.table + "    true};\n");
}

void make(const std::vector<std::string>& words) {
    const std::vector<std::string> functions = declarations(read_source(words.at(0)).block);
    const source solution = read_source(words.at(1));
    part first, rest;
    std::size_t number = 0;
    std::vector<mutant> all = mutants(solution.block);
    for (const std::string& function : functions) {
        const std::optional<extent> f = extent_of(solution.block, function);
        if (!f) continue;
        for (const auto& more :
             {exchanged(solution.block, function, *f), cut_short(solution.block, *f),
              in_place(solution.block, function, *f)})
            all.insert(all.end(), more.begin(), more.end());
    }
    const std::size_t step = (all.size() + some - 1) / some;
    for (const mutant& m : all) {
        auto& [spaces, table] = number % step == 0 ? first : rest;
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
    auto& [spaces, table] = first;
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
    write_part(words.at(2), solution.includes, first);
    write_part(words.at(3), solution.includes, rest);
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
