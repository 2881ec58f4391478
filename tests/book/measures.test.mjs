// Tests of book/measures.mjs: exact numbers from a small index.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../book/measures.mjs", import.meta.url));

const section = (level, title, words) => ({ level, title, words });
const words = { chapters: [
  { slug: "01-a", sections: [section(1, "A", 10), section(2, "Exercises", 100), section(3, "1.1 One", 100), section(2, "More", 4)] },
  { slug: "02-b", sections: [section(1, "B", 30), section(3, "Exercises", 100), section(2, "End", 5)] },
  { slug: "03-c", sections: [section(1, "C", 1000)] }] };

const chunk = (line, text, more = {}) => ({ kind: "chunk", op: "define", line, before: "paragraph", text, ...more });
const first = { slug: "01-a", source: "chapters/01-a.md", programs: [{ name: "run", sources: ["01-a/run.cpp", "01-a/a.hpp"] }],
  fences: [
    chunk(3, "int a;\n\n  \nint b;\n", { kind: "root", before: "heading" }),
    chunk(9, " context\n-gone\n+new\n+\n+  \n+++i;\n@@\n+last\n", { op: "patch" }),
    chunk(20, "-gone\n", { op: "patch", before: "code_block" }),  // adds nothing
    chunk(24, "\n", { before: "code_block" }),  // a slot
    chunk(30, "a\nb\nc\nd\ne\nf\n", { plumbing: true, before: "code_block" }),
    chunk(40, "+a\n+b\n-c\n", { op: "patch", plumbing: true }),
    chunk(50, "int shown;\n", { kind: "show", before: "code_block" }),
    chunk(60, "stub\n\n", { kind: "stub" }), chunk(70, "one\ntwo\n", { kind: "solution" }),
    { kind: "figure", text: "plot x\n" }, { kind: "run", text: "$ run\n" }, { kind: "run", text: "$ run\n" }] };
const second = { slug: "02-b", source: "chapters/02-b.md", programs: [],
  fences: [chunk(3, "a\nb\n", { before: undefined }), chunk(7, "a\nb\nc\nd\n", { before: "list" }),
    chunk(13, "a\nb\nc\nd\n", { before: "caption", op: "append" })] };
const third = { slug: "03-c", source: "chapters/03-c.md", programs: [], fences: [{ kind: "run", text: "$ x\n" }] };

const program = String.raw`// "--comment" is none
const char* help = "usage: run [--epochs N] [--learning-rate X]\n\"--epochs\" 20";
/* "--neither" */ char quote = '"'; int n = 3; int m = n--; f(--m, '\'', "a--b --help");
const char* raw = R"x(--raw ")" --raw2)x"; ask("--plot");
`;

function play(t, ...args) {
  const build = mkdtempSync(join(tmpdir(), "measures-test-"));
  t.after(() => rmSync(build, { recursive: true }));
  mkdirSync(join(build, "index"));
  mkdirSync(join(build, "01-a"));
  const write = (name, value) => writeFileSync(join(build, "index", `${name}.json`), JSON.stringify(value));
  write("words", words);
  for (const index of [first, second, third]) write(index.slug, index);
  writeFileSync(join(build, "01-a/run.cpp"), program);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, "--build", build, ...args], { encoding: "utf8" });
  return { status, stdout, stderr, build };
}

test("each chapter's numbers, and all together", (t) => {
  const { chapters, all } = JSON.parse(play(t, "--json").stdout);
  assert.deepEqual(chapters, [
    { chapter: "01-a", words: 14, open: 5, folded: 8, exercises: 3, wordsPerLine: 2.8, median: 2.5, longest: 3, bare: 1,
      programs: 1, options: 5, figures: 1, runs: 2, at: "chapters/01-a.md:9" },
    { chapter: "02-b", words: 35, open: 10, folded: 0, exercises: 0, wordsPerLine: 3.5, median: 4, longest: 4, bare: 2,
      programs: 0, options: 0, figures: 0, runs: 0, at: "chapters/02-b.md:7" }]);
  assert.deepEqual(all, { chapter: "all", words: 49, open: 15, folded: 8, exercises: 3, wordsPerLine: 3.3, median: 3, longest: 4,
    bare: 3, programs: 1, options: 5, figures: 1, runs: 2, at: "chapters/02-b.md:7" });
});

test("the table shows the same", (t) => {
  const lines = play(t).stdout.trimEnd().split("\n").map((line) => line.trim().split(/ +/));
  assert.deepEqual(lines[1], ["01-a", "14", "5", "8", "3", "2.8", "2.5", "3", "1", "1", "5", "1", "2", "chapters/01-a.md:9"]);
  assert.deepEqual(lines.map((cells) => cells[0]), ["words", "01-a", "02-b", "all"]);
});

test("one chapter; no open line; wrong usage; no index", (t) => {
  assert.equal(play(t, "--json", "02-b").stdout.match(/"chapter":/g).length, 2);
  assert.match(play(t, "03-c").stdout, /\nall +0 +0 +0 +0 +– +– +– +0 +0 +0 +0 +0$/m);
  assert.equal(play(t, "--jsn").status, 2);
  const { status, stderr, build } = play(t, "04-d");
  assert.deepEqual([status, stderr], [1, `measures.mjs: ENOENT: no such file or directory, open '${join(build, "index/04-d.json")}'\n`]);
  assert.match(spawnSync(process.execPath, [script, "--help"], { encoding: "utf8" }).stdout, /^usage:/);
});
