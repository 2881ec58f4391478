#include "answer.hpp"

#include <system_error>

#include "file.hpp"

namespace learn {

namespace fs = std::filesystem;

Opened open_answer(const Places& places, const std::string& id) {
    const fs::path answer = places.answer(id);
    if (is_taken(answer)) return Opened::was_there;
    const fs::path stub = places.made(id, "stub.cpp");
    if (!is_there(stub)) return Opened::no_stub;
    write_new_file(answer, read_file(stub));
    return Opened::made;
}

bool has_own_words(const Places& places, const std::string& id) {
    if (!is_there(places.answer(id))) return false;
    const fs::path stub = places.made(id, "stub.cpp");
    return !is_there(stub) || read_file(places.answer(id)) != read_file(stub);
}

fs::path backup_of(const Places& places, const std::string& id) {
    return free_name(places.work / (id + ".kept"), ".cpp");
}

void reset_answer(const Places& places, const std::string& id, const fs::path& backup) {
    const fs::path answer = places.answer(id);
    const std::string stub = read_file(places.made(id, "stub.cpp"));
    const bool there = is_there(answer);
    if (there) move_file(answer, backup);
    try {
        write_new_file(answer, stub);
    } catch (const Trouble&) {
        // Unless an editor has put something there in the meantime.
        std::error_code ignored;
        if (there && !is_taken(answer)) fs::rename(backup, answer, ignored);
        throw;
    }
}

}  // namespace learn
