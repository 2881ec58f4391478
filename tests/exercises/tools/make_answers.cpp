// Writes down which versions of its answer an exercise has, for the compiler:
//
//     make_answers ID ROOT CHECK.cpp OUT WRONG.cpp ...
//
// makes OUT/signature.hpp, the declarations of the check, which the reader's file is held to,
// OUT/answers.cpp, which registers the reader's answer, stub, solution and known mistakes, each in
// a namespace of its own, and OUT/mistakes.cpp, which includes all the mistakes (together
// they compile much faster than one by one, since most of the time goes into their headers). What is not linked in counts as absent.
#include "source.hpp"

#include <cstdio>
#include <filesystem>
#include <stdexcept>

namespace {

struct version {
    std::string kind, space, name, cause, section;
    std::vector<std::string> fails;
};

version mistake(const std::string& path) {
    const std::string text = read_file(path);
    version v{"mistake",
              "",
              std::filesystem::path(path).stem(),
              head_value(text, "expect"),
              head_value(text, "section"),
              split(head_value(text, "fails"))};
    if (v.cause.empty() || v.fails.empty())
        throw std::runtime_error(
            path + ": its first lines must be `// expect: ...` and `// fails: ...`");
    v.space = "wrong_" + v.name;
    for (char& c : v.space)
        if (c == '-') c = '_';
    return v;
}

std::string declared(const version& v, const std::vector<std::string>& functions) {
    std::string text = "namespace " + v.space + " {\n";
    for (const std::string& f : functions) text += "[[gnu::weak]] " + f;
    return text + "}\n";
}

std::string registered(const version& v, const std::vector<std::string>& functions) {
    std::string text = "    exercise::add({exercise::kind::" + v.kind + ", " +
                       literal(v.name) + ",\n" + "        " + literal(v.cause) +
                       ",\n        " + literal(v.section) + ", {";
    for (const std::string& test : v.fails) text += literal(test) + ", ";
    text += "},\n        {";
    for (const std::string& f : functions) {
        const std::string name = name_declared(f);
        text += "{\"" + name + "\", reinterpret_cast<exercise::any_function>(&" + v.space +
                "::" + name + ")}, ";
    }
    return text + "}}),\n";
}

void make(const std::vector<std::string>& words) {
    const std::string id = words.at(0), root = words.at(1), check = words.at(2),
                      out = words.at(3);
    const source s = read_source(check);
    const std::string section = head_value(read_file(check), "section");
    if (section.empty())
        throw std::runtime_error(check + ": its first line must be `// section: ...`");
    std::vector<version> all = {{"answer", "answer", "answer", "", section, {}},
                                {"stub", "stub", "stub", "", "", {}},
                                {"solution", "solution", "solution", "", "", {}}};
    std::string mistakes;
    for (std::size_t i = 4; i < words.size(); ++i) {
        all.push_back(mistake(words[i]));
        mistakes += "#define answer " + all.back().space + "\n#include \"" +
                    std::filesystem::absolute(words[i]).string() + "\"\n#undef answer\n";
    }

    const std::vector<std::string> functions = declarations(s.block);
    std::string spaces, table, signature;
    for (const std::string& f : functions) signature += f;
    for (const version& v : all)
        spaces += declared(v, functions), table += registered(v, functions);
    write_file(out + "/signature.hpp",
               "#pragma once\n" + s.includes + "namespace answer {\n" + signature + "}\n");
    write_file(out + "/mistakes.cpp", mistakes);
    write_file(out + "/answers.cpp",
               "#include \"support/versions.hpp\"\n" + s.includes + spaces +
                   "const exercise::description exercise::this_exercise = {" + literal(id) +
                   ", " + literal(root) + ",\n" + literal(signature) +
                   "};\n[[maybe_unused]] static const bool added[] = {\n" + table + "};\n");
}

}

int main(int argc, char** argv) {
    try {
        make(std::vector<std::string>(argv + 1, argv + argc));
    } catch (const std::exception& e) {
        std::fprintf(stderr, "make_answers: %s\n", e.what());
        return 1;
    }
}
