// Writes down which versions of its answer an exercise has:
//
//     make_answers ID ROOT CHECK.cpp SOLUTION.cpp MISTAKES.md OUT
//
// makes, for the compiler, OUT/signature.hpp, the declarations of the check, which the reader's file
// is held to; OUT/answers.cpp, which registers the reader's answer, stub, solution and known mistakes,
// each in a namespace of its own; and OUT/mistakes.cpp with all the mistakes (together they compile
// much faster than one by one, since most of the time goes into their headers). What is not linked in
// counts as absent. For everybody else it makes OUT/wrong/NAME.cpp, a mistake as a reader would have
// saved it, and OUT/mistakes.json, what the reader is told about each.
#include "mistakes.hpp"
#include "source.hpp"
#include "tree.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <iomanip>
#include <set>
#include <sstream>
#include <stdexcept>

namespace {

namespace fs = std::filesystem;

struct version {
    std::string kind, space, name, cause, section, place;
    std::vector<std::string> fails;
};

struct exercise_files {
    std::string id, root, check, solution, mistakes, out;
};

/// The namespace of a mistake.
std::string space_of(const mistake& m) {
    std::string space = "wrong_" + file_name(m);
    for (char& c : space)
        if (c == '-') c = '_';
    return space;
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
    return text + "},\n        " + literal(v.place) + "}),\n";
}

/// Lines of code, with directives that send the compiler's messages where they stand.
std::string with_places(const std::vector<tangle::Line>& lines) {
    std::ostringstream text;
    tangle::Place next;
    for (const tangle::Line& line : lines) {
        if (line.place.source != next.source || line.place.line != next.line)
            text << "#line " << line.place.line << " "
                 << std::quoted(line.place.source->path()) << "\n";
        text << line.text << "\n";
        next = {line.place.source, line.place.line + 1};
    }
    return text.str();
}

void write_mistakes(const std::vector<mistake>& mistakes, const std::string& path) {
    std::set<std::string> includes;
    std::string spaces;
    for (const mistake& m : mistakes) {
        const answer_parts parts = parts_of(m.lines);
        includes.insert(parts.includes.begin(), parts.includes.end());
        spaces += "namespace " + space_of(m) + " {\n" + with_places(parts.block) + "}\n";
    }
    std::string text;
    for (const std::string& include : includes) text += include + "\n";
    tangle::write_if_changed(path, text + spaces);
}

/// Each mistake's answer as a file in a folder, and no others.
void write_wrong(const std::vector<mistake>& mistakes, const fs::path& folder) {
    fs::create_directories(folder);
    std::set<fs::path> files;
    for (const mistake& m : mistakes) {
        std::string text;
        for (const tangle::Line& line : m.lines) text += std::string(line.text) + "\n";
        files.insert(folder / (file_name(m) + ".cpp"));
        tangle::write_if_changed((folder / (file_name(m) + ".cpp")).string(), text);
    }
    for (const fs::path& old : fs::directory_iterator(folder))
        if (!files.contains(old)) fs::remove(old);
}

void write_json(const exercise_files& files, const std::string& section,
                const std::vector<mistake>& mistakes) {
    nlohmann::json all = {{"id", files.id}, {"section", section}};
    all["mistakes"] = nlohmann::json::array();
    for (const mistake& m : mistakes)
        all["mistakes"].push_back({{"name", m.name},
                                   {"line", m.line},
                                   {"told", m.told},
                                   {"fails", m.fails},
                                   {"section", m.section},
                                   {"answer", "wrong/" + file_name(m) + ".cpp"}});
    tangle::write_if_changed(files.out + "/mistakes.json", all.dump(1) + "\n");
}

void write_answers(const exercise_files& files, const std::string& section,
                   const std::vector<mistake>& mistakes) {
    const source check = read_source(files.check);
    std::vector<version> all = {{"answer", "answer", "answer", "", section, "", {}},
                                {"stub", "stub", "stub", "", "", "", {}},
                                {"solution", "solution", "solution", "", "", "", {}}};
    const std::string path =
        fs::path(files.mistakes).lexically_relative(files.root).string();
    for (const mistake& m : mistakes)
        all.push_back({"mistake", space_of(m), m.name, m.told, m.section,
                       path + ":" + std::to_string(m.line), m.fails});
    const std::vector<std::string> functions = declarations(check.block);
    std::string spaces, table, signature;
    for (const std::string& f : functions) signature += f;
    for (const version& v : all)
        spaces += declared(v, functions), table += registered(v, functions);
    tangle::write_if_changed(files.out + "/signature.hpp",
                             "#pragma once\n" + check.includes + "namespace answer {\n" +
                                 signature + "}\n");
    tangle::write_if_changed(
        files.out + "/answers.cpp",
        "#include \"support/versions.hpp\"\n" + check.includes + spaces +
            "const exercise::description exercise::this_exercise = {" + literal(files.id) +
            ", " + literal(files.root) + ",\n" + literal(signature) +
            "};\n[[maybe_unused]] static const bool added[] = {\n" + table + "};\n");
}

/// The text of a file with uniform ends of lines, as tangle reads it.
std::string normalised(const std::string& path) {
    std::string text = read_file(path);
    tangle::normalise(text);
    return text;
}

/// Returns the status of the program.
int make(const exercise_files& files) {
    const std::string section = head_value(read_file(files.check), "section");
    if (section.empty())
        throw std::runtime_error(files.check +
                                 ":1: its first line must be `// section: ...`");
    tangle::Source markdown(files.mistakes, 0, normalised(files.mistakes));
    tangle::Source solution(files.solution, 1, normalised(files.solution));
    std::vector<std::string> errors;
    const std::vector<mistake> mistakes = read_mistakes(markdown, solution, errors);
    for (const std::string& error : errors) std::fprintf(stderr, "%s\n", error.c_str());
    if (!errors.empty()) return 1;
    write_mistakes(mistakes, files.out + "/mistakes.cpp");
    write_wrong(mistakes, files.out + "/wrong");
    write_json(files, section, mistakes);
    write_answers(files, section, mistakes);
    return 0;
}

}

int main(int argc, char** argv) {
    if (argc != 7) {
        std::fputs("usage: make_answers ID ROOT CHECK.cpp SOLUTION.cpp MISTAKES.md OUT\n",
                   stderr);
        return 2;
    }
    try {
        return make({argv[1], argv[2], argv[3], argv[4], argv[5], argv[6]});
    } catch (const std::exception& e) {
        std::fprintf(stderr, "make_answers: %s\n", e.what());
        return 1;
    }
}
