// The index for the weave.

#include "../catch.hpp"
#include "scratch.hpp"

namespace {

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

```console {.run tolerance=1e-6 status=3 .timing .long}
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

}  // namespace

TEST_CASE("The index says what the weave needs") {
    const Scratch scratch;
    write_text("01-first.md", first_chapter);
    write_text("02-second.md", second_chapter);
    write_text("book", "01-first.md HEADERS a.hpp PROGRAMS run EXERCISES "
                       "1.1-one\n02-second.md NOW naive\n");
    const Answer answer = run_tangle({"--book", "book", "--index", "index.lua"});
    REQUIRE(answer.err == "");
    CHECK(read_text("index.lua") ==
          read_text(std::filesystem::path(TEST_CASES) / "index.lua"));
}

TEST_CASE("An index without line ends or quotation marks that break it") {
    const Scratch scratch;
    write_text("01-a.md", "# A\\b\"c\x01\n\n```cpp {file=a.hpp}\n\"\\\x01\x1f\"\n```\n");
    REQUIRE(run_tangle({"--index", "index.lua", "01-a.md"}).status == 0);
    const std::string index = read_text("index.lua");
    CHECK(index.find("title=\"A\\\\b\\\"c\\001\"") != std::string::npos);
    CHECK(index.find("text=\"\\\"\\\\\\001\\031\\\"\\n\"") != std::string::npos);
}
