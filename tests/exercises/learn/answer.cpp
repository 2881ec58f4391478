#include "answer.hpp"

#include <system_error>

#include "file.hpp"

namespace learn {

namespace fs = std::filesystem;

namespace {

/// Throws Trouble, with the reason, if what has the answer's name is none: a folder, a link that
/// leads nowhere, a file that we may not read.
void must_be_readable(const fs::path& answer) {
    std::error_code ignored;
    if (fs::is_directory(answer, ignored))
        throw Trouble(shown(answer) +
                      " is a folder, and your answer has no other place. Give the folder "
                      "another name.");
    read_file(answer);
}

}  // namespace

Opened open_answer(const Paths& paths, const std::string& id) {
    const fs::path answer = paths.answer(id);
    if (!is_taken(answer)) {
        const fs::path stub = paths.made(id, "stub.cpp");
        if (!is_there(stub)) return Opened::no_stub;
        try {
            write_new_file(answer, read_file(stub));
            return Opened::made;
        } catch (const Trouble&) {
            if (!is_taken(answer)) throw;  // else another learn was faster
        }
    }
    must_be_readable(answer);
    return Opened::was_there;
}

bool has_own_words(const Paths& paths, const std::string& id) {
    if (!is_there(paths.answer(id))) return false;
    const fs::path stub = paths.made(id, "stub.cpp");
    return !is_there(stub) || read_file(paths.answer(id)) != read_file(stub);
}

bool has_readable_words(const Paths& paths, const std::string& id) {
    try {
        return has_own_words(paths, id);
    } catch (const Trouble&) {
        return false;
    }
}

fs::path backup_of(const Paths& paths, const std::string& id) {
    return free_name(paths.work / (id + ".kept"), ".cpp");
}

void put_answer(const Paths& paths, const std::string& id, const std::string& text,
                const fs::path& backup) {
    const fs::path answer = paths.answer(id);
    const bool there = is_there(answer);
    if (there) move_file(answer, backup);
    try {
        write_new_file(answer, text);
    } catch (const Trouble&) {
        // Unless an editor has put something there in the meantime.
        std::error_code ignored;
        if (there && !is_taken(answer)) fs::rename(backup, answer, ignored);
        throw;
    }
}

void reset_answer(const Paths& paths, const std::string& id, const fs::path& backup) {
    put_answer(paths, id, read_file(paths.made(id, "stub.cpp")), backup);
}

}  // namespace learn
