#include "export.hpp"

#include <cstdio>
#include <nlohmann/json.hpp>

#include "file.hpp"
#include "standing.hpp"

namespace learn {

namespace {

using Json = nlohmann::ordered_json;

/// By these words the pages and learn know such a file.
constexpr const char* what = "exercises done in The Woven Network";

bool is_export(const std::string& text) {
    const Json file = Json::parse(text, nullptr, false);
    return file.is_object() && file.contains("what") && file["what"] == what;
}

}  // namespace

std::string write_export(const Book& book, const Progress& progress) {
    Json exercises = Json::object();
    for (const Exercise& exercise : book.exercises)
        exercises[exercise.id] = standing(progress, exercise) != Standing::open;
    const Json file = {{"what", what}, {"version", 1}, {"exercises", exercises}};
    return file.dump(2) + "\n";
}

void export_progress(const Book& book, const Progress& progress,
                     const std::filesystem::path& file) {
    if (is_taken(file) && !is_export(read_file(file)))
        throw Trouble(shown(file) +
                      " is there already, and is no earlier export; choose another name");
    replace_file(file, write_export(book, progress));
    std::printf("Wrote %s: %zu of %zu exercises are done. To see that in the book, open "
                "any chapter,\n"
                "choose \"Exercises done\" below its contents, and open this file there.\n",
                shown(file).c_str(), passed_in(book, progress), book.exercises.size());
}

}  // namespace learn
