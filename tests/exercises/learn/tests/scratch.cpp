#include "scratch.hpp"

#include <fstream>
#include <iterator>
#include <random>

namespace fs = std::filesystem;

namespace {

constexpr auto anyone_may_run = fs::perms::owner_all | fs::perms::group_read |
                                fs::perms::group_exec | fs::perms::others_read |
                                fs::perms::others_exec;

constexpr std::string_view chapters[] = {
    R"(# One neuron

## Exercises

### 1.1 The dot product

Write `dot`. For $w_1 \ge 0$ it is 16.

```cpp {.stub exercise=1.1-dot}
todo
```

<details><summary>Hint</summary>

Start at index 0.

</details>

<details><summary>Solution</summary>

```cpp {.solution exercise=1.1-dot}
pass
```

Most readers begin at 1.

</details>

### 1.2 The step

Write `step`.
)",
    R"(# Downhill

### 2.1 The *mean* of squares

Write `mean`.
)"};

/// Builds nothing; the word SYNTAX is an error.
constexpr std::string_view builder_script = R"(#!/bin/sh
answer="${1%/build}/work/$2.cpp"
echo "[1/2] Building $2"
if line=$(grep -n SYNTAX "$answer"); then
  echo "FAILED: exercises/$2/check"
  echo "c++ -c $answer"
  echo "$answer:${line%%:*}:5: error: expected ';' before SYNTAX"
  echo "ninja: build stopped: subcommand failed."
  exit 1
fi
[ -x "$1/exercises/$2/check" ] || cp "$1/exercises/$2/check.sh" "$1/exercises/$2/check"
grep -q LONG "$answer" && touch "${1%/build}/building"
while grep -q LONG "$answer"; do sleep 0.05; done
)";

constexpr std::string_view check_script = R"(#!/bin/sh
folder="${0%/build/*}"
id="${0%/check}"; id="${id##*/}"
answer="$folder/work/$id.cpp"
word=$(head -n 1 "$answer")
echo "$word" >>"$folder/checked"
case "$word" in
  todo*) echo "not written yet: work/$id.cpp:1"; exit 3 ;;
  pass*) echo "All 3 tests pass." ;;
  loop*) while :; do :; done ;;
  quietly*) while :; do sleep 0.05; done ;;
  crash*) kill -SEGV $$ ;;
  megabytes*) yes "a line that is printed again and again" | head -c 5000000
    echo "the verdict of $word"; exit 1 ;;
  escape*) printf '\033[2J\033]0;title\007\302\233evil\tword\200\n'; exit 1 ;;
  leave*) sleep 300 & echo $! >"$folder/left"; echo "All 3 tests pass." ;;
  *) printf 'dot({1, 2}, {6, 5})\n  yours 3   expected 16   <--\n'
    echo "the verdict of $word"; exit 1 ;;
esac
)";

void save_script(const fs::path& path, std::string_view text) {
    save(path, text);
    fs::permissions(path, anyone_may_run);
}

}  // namespace

Scratch::Scratch() {
    std::random_device random;
    folder_ = fs::canonical(fs::temp_directory_path()) /
              ("learn-test-" + std::to_string(random()) + "-" + std::to_string(random()));
    fs::create_directories(folder_);
    fs::permissions(folder_, anyone_may_run);
}

Scratch::~Scratch() {
    std::error_code ignored;
    for (const auto& entry : fs::recursive_directory_iterator(folder_, ignored))
        if (entry.is_directory() && !entry.is_symlink())
            fs::permissions(entry.path(), anyone_may_run, ignored);
    fs::remove_all(folder_, ignored);
}

void save(const fs::path& path, std::string_view text) {
    fs::create_directories(path.parent_path());
    const fs::path fresh = path.string() + "~";
    std::ofstream(fresh, std::ios::binary) << text;
    fs::rename(fresh, path);
}

std::string contents(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

SmallBook::SmallBook() {
    save(folder() / "chapters/01-one.md", chapters[0]);
    save(folder() / "chapters/02-two.md", chapters[1]);
    save(build() / "exercises.list", "01-one 1.1-dot 1.2-step\n02-two 2.1-mean\n");
    save_script(builder(), builder_script);
    for (const char* id : {"1.1-dot", "1.2-step", "2.1-mean"}) add_exercise(id);
}

void SmallBook::add_exercise(const std::string& id) {
    const fs::path made = build() / "exercises" / id;
    save(made / "stub.cpp", "todo\n");
    save(made / "solution.cpp", "pass " + id + "\n");
    save_script(made / "check.sh", check_script);
    save_script(made / "check", check_script);
}

fs::path SmallBook::answer(std::string_view id) const {
    return work() / (std::string(id) + ".cpp");
}
