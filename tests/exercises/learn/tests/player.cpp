#include "player.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>

namespace fs = std::filesystem;

namespace {

/// A copy of the program that anyone can reach.
std::string reachable_program(const SmallBook& book) {
    const fs::path copy = book.folder() / "learn";
    if (!fs::exists(copy)) fs::copy_file(LEARN_PROGRAM, copy);
    return copy.string();
}

}  // namespace

std::vector<std::string> learn_words(const SmallBook& book,
                                     const std::vector<std::string>& options) {
    std::vector<std::string> words{LEARN_PROGRAM};
    for (const auto& [option, path] : {std::pair{"--source", book.folder()},
                                       {"--build", book.build()},
                                       {"--work", book.work()},
                                       {"--builder", book.builder()}}) {
        words.emplace_back(option);
        words.push_back(path.string());
    }
    words.insert(words.end(), options.begin(), options.end());
    return words;
}

Command at_terminal(const SmallBook& book, const Start& start) {
    Command command;
    command.words = learn_words(book, start.options);
    if (start.as_nobody) command.words[0] = reachable_program(book);
    command.folder = book.folder().string();
    command.environment = {{"TERM", "xterm"}, {"NO_COLOR", ""}};
    for (const auto& [name, value] : start.environment) command.environment[name] = value;
    command.rows = start.rows;
    command.columns = start.columns;
    command.as_nobody = start.as_nobody;
    return command;
}

Answer over_pipe(const SmallBook& book, const std::vector<std::string>& options,
                 bool as_nobody) {
    std::string line = "cd '" + book.folder().string() + "' && exec";
    std::vector<std::string> words = learn_words(book, options);
    if (as_nobody) words[0] = reachable_program(book);
    if (as_nobody && ::geteuid() == 0)
        line += " setpriv --reuid 65534 --regid 65534 --clear-groups";
    for (const std::string& word : words) line += " '" + word + "'";
    FILE* pipe = ::popen((line + " 2>&1 </dev/null").c_str(), "r");
    if (!pipe) throw std::runtime_error("no pipe");
    Answer answer;
    std::array<char, 4096> buffer;
    while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe))
        answer.output.append(buffer.data(), size);
    const int status = ::pclose(pipe);
    answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return answer;
}

void wait_for_screen_with(Pty& pty, std::string_view text) {
    pty.wait_for(text);
    pty.wait_for("q quit");
}

void wait_until(const std::function<bool()>& happened) {
    for (int i = 0; i < 4000; ++i) {
        if (happened()) return;
        ::usleep(5'000);
    }
    throw std::runtime_error("waited in vain");
}

bool has_line(const std::vector<std::string>& screen, std::string_view text) {
    return std::any_of(screen.begin(), screen.end(), [&](const std::string& line) {
        return line.find(text) != line.npos;
    });
}
