// The index for the weave.

#include <nlohmann/json.hpp>

#include "../catch.hpp"
#include "scratch.hpp"

namespace {

using Json = nlohmann::ordered_json;

const char* const first_chapter = R"(# The "first" one

```cpp {file=a.hpp}
<<fill-it>>
```

```cpp {#fill-it}
int a;
```

```cpp {.show .nocompile}
<<fill-it>>
```

```cpp {file=run.cpp}
```

```console {.run tolerance=1e-6 status=3 .timing twin="run --less"}
$ run --fast
tab	"quoted" \n
$ run
```

```gnuplot {#fig-a from="run" alt="A line."}
plot x
```

Figure: It *rises*.

```cpp {.stub exercise=1.1-one}
```

```cpp {.solution exercise=1.1-one}
<<fill-it>>
```
)";

const char* const second_chapter = R"(# Second

```diff {#fill-it .patch}
 int a;
+<<more>>
```

```cpp {#more}
int b;
```

```cpp {file=naive.cpp .now}
#include "a.hpp"
```
)";

const char* const exercise_chapter = R"(# First

## Exercises

### 1.1 Another

### 1.2 The *dot* product

Multiply `a` and
$b$.

```text
a picture
```

> Once.

```cpp {.stub exercise=1.2-dot}
```

<details><summary>Hint</summary>

Begin

with 0.

</details>

<details><summary>Solution</summary>

Before.

```cpp {.solution exercise=1.2-dot}
```

After.

</details>

### 1.3 The next

<details><summary>Hint</summary>

Not this one.

</details>
)";

Json index_of(const std::string& name) {
    return Json::parse(read_text("index/" + name + ".json"));
}

void tangle_both() {
    write_text("01-first.md", first_chapter);
    write_text("02-second.md", second_chapter);
    const Answer answer =
        run_tangle({"--index", "index", "01-first.md", "HEADERS", "a.hpp", "PROGRAMS",
                    "run", "EXERCISES", "1.1-one", "02-second.md", "NOW", "naive"});
    REQUIRE(answer.err == "");
}

}  // namespace

TEST_CASE("The index says what everyone else needs") {
    const Scratch scratch;
    tangle_both();
    for (const char* name :
         {"01-first.json", "02-second.json", "book.json", "02-second.lua"}) {
        INFO(name);
        CHECK(read_text("index/" + std::string(name)) ==
              read_text(std::filesystem::path(TEST_CASES) / "index" / name));
    }
}

TEST_CASE("What an exercise's section says, without its code") {
    const Scratch scratch;
    write_text("01-first.md", exercise_chapter);
    REQUIRE(run_tangle({"--index", "index", "01-first.md"}).err == "");
    const Json exercise = index_of("01-first")["exercises"].at(0);
    CHECK(exercise["id"] == "1.2-dot");
    CHECK(exercise["number"] == "1.2");
    CHECK(exercise["line"] == 7);
    CHECK(exercise["title"] == "The *dot* product");
    CHECK(exercise["task"] == "Multiply `a` and\n$b$.\n\n> Once.");
    CHECK(exercise["hint"] == "Begin\n\nwith 0.");
    const Json listing = index_of("01-first")["listings"].at(0);
    CHECK(listing == Json({{"language", "text"}, {"line", 12}, {"text", "a picture\n"}}));
    CHECK(exercise["remarks"] == "Before.\n\nAfter.");
    CHECK(index_of("01-first")["fences"].at(exercise["stub"].get<std::size_t>())["kind"] ==
          "stub");
    CHECK(index_of("01-first")["fences"].at(
              exercise["solution"].get<std::size_t>())["kind"] == "solution");
}

TEST_CASE("An exercise without a heading of its number has no text") {
    const Scratch scratch;
    tangle_both();
    const Json exercise = index_of("01-first")["exercises"].at(0);
    CHECK(exercise["line"] == 0);
    CHECK(exercise["task"] == "");
}

TEST_CASE("A word of prose changes no other chapter's index") {
    const Scratch scratch;
    tangle_both();
    const std::string first = read_text("index/01-first.json");
    const std::string second = read_text("index/02-second.json"),
                      book = read_text("index/book.json");
    const std::string whole = first_chapter;
    const std::string rest = whole.substr(whole.find('\n'));
    write_text("01-first.md", "# The \"first\" one\n\nA word.\n" + rest);
    REQUIRE(run_tangle({"--index", "index", "01-first.md", "02-second.md"}).err == "");
    CHECK(read_text("index/01-first.json") != first);
    CHECK(read_text("index/02-second.json") == second);
    CHECK(read_text("index/book.json") == book);
}

TEST_CASE("Each section has its words of prose, in a file of their own") {
    const Scratch scratch;
    write_text("01-a.md", R"(# A title

*A lead of five words.*

A *word* of `code that counts once`, a [link](02-b.md "no word") and $x_1 + 2$.

<!-- no word -->

```cpp {file=x.hpp}
int not_a_word;
```

## One

- two
- > three words here

| not | a |
|-----|--:|
| word | 1 |

Table: Four words, all told.

## None

$$
a + b
$$ {#eq:sum}
)");
    REQUIRE(run_tangle({"--index", "index", "01-a.md"}).err == "");
    const Json chapter = index_of("words")["chapters"].at(0);
    CHECK(chapter["slug"] == "01-a");
    const std::vector<std::size_t> expected = {12, 9, 0};
    REQUIRE(chapter["sections"].size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        INFO(chapter["sections"].at(i)["title"]);
        CHECK(chapter["sections"].at(i)["words"] == expected[i]);
    }
    CHECK(index_of("01-a")["sections"].at(0).contains("words") == false);
}

TEST_CASE("What stands before a block, and whether it only serves") {
    const Scratch scratch;
    const std::string fence = "\n```cpp {file=x.hpp .append}\n```\n\n";
    write_text("01-a.md", "# A\n\n```cpp {file=x.hpp .plumbing}\n```\n" + fence +
                              "Text.\n" + fence + "- item\n" + fence + "> quoted\n" +
                              fence + "Figure: no words.\n\n<!-- comment -->\n" + fence +
                              "| a |\n|---|\n" + fence + "<p>\n" + fence + "1. ```cpp " +
                              "{file=x.hpp .append}\n   ```\n");
    REQUIRE(run_tangle({"--index", "index", "01-a.md"}).err == "");
    const Json fences = index_of("01-a")["fences"];
    std::string before;
    for (const Json& item : fences) before += item.value("before", "nothing") + " ";
    CHECK(before ==
          "heading code_block paragraph list block_quote caption table html_block "
          "nothing ");
    CHECK(fences.at(0)["plumbing"] == true);
    CHECK_FALSE(fences.at(1).contains("plumbing"));
}

TEST_CASE("A program's key is that of its tokens and its headers'") {
    const Scratch scratch;
    const auto key = [](const std::string& header, const std::string& program) {
        write_text("01-a.md", "# A\n\n```cpp {file=a.hpp}\n" + header +
                                  "\n```\n\n```cpp {file=run.cpp}\n#include \"a.hpp\"\n" +
                                  program +
                                  "\n```\n\n```cpp {file=other.hpp}\nint other;\n```\n");
        REQUIRE(run_tangle({"--index", "index", "01-a.md"}).err == "");
        return index_of("01-a")["programs"].at(0)["key"].get<std::string>();
    };
    const std::string plain = key("int a;", "int main() {}");
    CHECK(key("// a comment\nint  a; /* and another */", "int main()\n{ // one\n}") ==
          plain);
    CHECK(key("// a comment\nint  a; /* and another */", "int main() {} // one") == plain);
    CHECK(key("int b;", "int main() {}") != plain);
    CHECK(key("int a;", "int main() { return 0; }") != plain);
}

TEST_CASE("An index without line ends or quotation marks that break it") {
    const Scratch scratch;
    write_text("01-a.md", "# A\\b\"c\x01\n\n```cpp {file=a.hpp}\n\"\\\x01\x1f\"\n```\n");
    REQUIRE(run_tangle({"--index", "index", "01-a.md"}).status == 0);
    const std::string lua = read_text("index/01-a.lua");
    CHECK(lua.find("[\"title\"]=\"A\\\\b\\\"c\\001\"") != std::string::npos);
    CHECK(lua.find("[\"text\"]=\"\\\"\\\\\\001\\031\\\"\\n\"") != std::string::npos);
    CHECK(index_of("01-a")["title"] == "A\\b\"c\x01");
    CHECK(index_of("01-a")["fences"].at(0)["text"] == "\"\\\x01\x1f\"\n");
}
