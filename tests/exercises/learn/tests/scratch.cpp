#include "scratch.hpp"

#include <fstream>
#include <iterator>
#include <random>

namespace fs = std::filesystem;

namespace {

constexpr auto anyone_may_run = fs::perms::owner_all | fs::perms::group_read |
                                fs::perms::group_exec | fs::perms::others_read |
                                fs::perms::others_exec;

constexpr std::string_view book_index = R"({"chapters": [
  {"slug": "00-preface", "number": 0, "title": "Before", "exercises": []},
  {"slug": "01-one", "number": 1, "title": "One neuron", "exercises": ["1.1-dot", "1.2-step"]},
  {"slug": "02-two", "number": 2, "title": "Downhill", "exercises": ["2.1-mean"]}]})";

constexpr std::string_view chapter_indexes[] = {
    R"({"slug": "01-one", "exercises": [
  {"id": "1.1-dot", "number": "1.1", "title": "The dot product",
   "task": "Write `dot`. For $w_1 \\ge 0$ it is 16.\n", "hint": "Start at index 0.\n",
   "remarks": "Most readers begin at 1.\n"},
  {"id": "1.2-step", "number": "1.2", "title": "The step", "task": "Write `step`.\n",
   "hint": "", "remarks": ""}]})",
    R"({"slug": "02-two", "exercises": [
  {"id": "2.1-mean", "number": "2.1", "title": "The *mean* of squares",
   "task": "Write `mean`.\n", "hint": "", "remarks": ""}]})"};

/// Builds nothing; the word SYNTAX is an error.
constexpr std::string_view builder_script = R"(#!/bin/sh
case "$2" in *.mistakes) exit 0 ;; esac
answer="${LEARN_WORK:-${1%/build}/work}/$2.cpp"
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
answer="${LEARN_WORK:-$folder/work}/$id.cpp"
word=$(head -n 1 "$answer")
echo "$word" >>"$folder/checked"
case "$word" in
  todo*) echo "not written yet: work/$id.cpp:1"; exit 3 ;;
  pass*) echo "All 3 tests pass."; echo passed >"$4" ;;
  imitate*) echo "All 3 tests pass." ;;
  loop*) while :; do :; done ;;
  quietly*) while :; do sleep 0.05; done ;;
  crash*) kill -SEGV $$ ;;
  megabytes*) yes "a line that is printed again and again" | head -c 5000000
    echo "the verdict of $word"; exit 1 ;;
  limit*) echo "may work for $2 s"; exit 1 ;;
  table*) printf 'Sixty entries\n\n  dot({1, 2}, {6, 5})\n\n'
    seq 60 | sed 's/.*/     &         &            0/'; printf '\n  All of them.\n'; exit 1 ;;
  sentence*) echo "  A sentence that is longer than forty columns is broken between words."
    echo "     a table     keeps its lines, however long they are   <--"; exit 1 ;;
  undefined*) echo "work/$id.cpp has no function dot"; exit 1 ;;
  escape*) printf '\033[2J\033]0;title\007\302\233evil\tword\200\n'; exit 1 ;;
  leave*) sleep 300 & echo $! >"$folder/left"; echo "All 3 tests pass."; echo passed >"$4" ;;
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
    save(build() / "index/book.json", book_index);
    save(build() / "index/01-one.json", chapter_indexes[0]);
    save(build() / "index/02-two.json", chapter_indexes[1]);
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

learn::Book SmallBook::read() const {
    return learn::read_book({folder(), build(), work()});
}
