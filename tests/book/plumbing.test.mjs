// Tests of plumbing.mjs: which names count as named.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("plumbing.mjs", import.meta.url));
const define = (name, kind, scope, fence = 1) => ({ name, kind, scope, chapter: "01-a", fence, at: 2 });

/** Runs the check on a book of one chapter whose first fence is plumbing; `files` are its tests. */
function play(t, { names = [], file = "a.hpp", exercises = [], plumbing = true, files = {} }) {
  const root = mkdtempSync(join(tmpdir(), "plumbing-test-"));
  t.after(() => rmSync(root, { recursive: true }));
  const fences = [{ kind: "root", line: 10, plumbing, name: "part", refs: [] }, { kind: "root", line: 20, refs: [] }, ...exercises];
  const all = {
    "index/book.json": JSON.stringify({ chapters: [{ slug: "01-a" }] }),
    "index/01-a.json": JSON.stringify({ slug: "01-a", source: "chapters/01-a.md", fences }),
    "index/01-a.names.json": JSON.stringify([{ file, names }, { file: "run.cpp", names: [define("main", "function")] }]),
    [`01-a/${file}`]: "", "01-a/b.hpp": `#include "${file}"\n`, ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const { status, stderr } = spawnSync(process.execPath, [script, root, root], { encoding: "utf8" });
  return stderr + (status === (stderr ? 1 : 0) ? "" : `status ${status}`);
}

const testOf = (text) => ({ "tests/chapters/01-a.cpp": text });
const check = (text) => ({ "tests/exercises/1.1-x/check.cpp": text });

test("a function that a test names, by way of another header", (t) => {
  const names = [define("pour", "function")];
  assert.equal(play(t, { names, files: testOf('#include "b.hpp"\n\nint x = pour(1);\n') }),
    "chapters/01-a.md:12: error: `pour` of a.hpp is defined in plumbing, but tests/chapters/01-a.cpp:3 names it\n");
  assert.equal(play(t, { names, plumbing: false, files: testOf('#include "b.hpp"\n\nint x = pour(1);\n') }), "");
  assert.equal(play(t, { names: [define("pour", "function", "", 2)], files: testOf('#include "b.hpp"\nint x = pour(1);\n') }), "");
});

test("what does not count: other headers, comments, strings, members, std, longer names", (t) => {
  const names = [define("pour", "function")];
  const text = '// pour\nauto s = "pour"; int d = a.pour(p->pour) + std::pour(); pour_out(1.0); /* pour\npour */\n';
  assert.equal(play(t, { names, files: testOf(`#include "a.hpp"\n${text}`) }), "");
  assert.equal(play(t, { names, files: testOf("#include <a.hpp>\nint x = pour(1);\n") }), "");
  assert.equal(play(t, { names, file: "program.hpp", files: testOf('#include "b.hpp"\nint x = pour(1);\n') }), "");
  assert.equal(play(t, { names: [define("pour", "namespace")], files: testOf('#include "a.hpp"\nint x = pour::y(1);\n') }), "");
});

test("a member counts where it is used as one", (t) => {
  const names = [define("tap", "struct", undefined, 2), define("open", "function", "water::tap")];
  assert.equal(play(t, { names, files: testOf('#include "a.hpp"\nbool open = true;\n') }), "");
  for (const use of ["t.open()", "t->open()", "tap::open()"])
    assert.match(play(t, { names, files: testOf(`#include "a.hpp"\n${use};\n`) }), /`open` of a\.hpp .*01-a\.cpp:2/);
  assert.equal(play(t, { names, files: check("file.open();\n") }), "");
});

test("an exercise: its check, its solution, and the chunks it refers to", (t) => {
  const names = [define("pour", "function")];
  assert.match(play(t, { names, files: check("double answer::pour(double);\n") }), /1\.1-x\/check\.cpp:1 names it/);
  const solution = { kind: "solution", exercise: "1.1-x", line: 30, text: "\nint pour() {}\n", refs: [] };
  assert.match(play(t, { names, exercises: [solution] }), /chapters\/01-a\.md:32 names it/);
  const refs = [{ name: "part", chapter: "01-a" }, { name: "other", chapter: "01-a" }];
  assert.equal(play(t, { exercises: [{ ...solution, refs }] }), "chapters/01-a.md:30: error: an exercise refers to <<part>>, which is .plumbing\n");
});
