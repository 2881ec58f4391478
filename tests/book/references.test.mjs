// Tests of book/references.mjs: what is made a link, what is left alone, and what a new number mends.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { headingId, makeBook, mendLine } from "../../book/references.mjs";

const script = fileURLToPath(new URL("../../book/references.mjs", import.meta.url));

const chapters = [
  { slug: "00-preface", exercises: [] },
  { slug: "02-downhill", exercises: [{ number: "2.3", title: "One step" }] },
  { slug: "07-back-propagation", exercises: [{ number: "7.5", title: "Once, and only `once`" }] },
  { slug: "84-gnuplot", exercises: [] }, { slug: "87-downhill", exercises: [] }];
const book = makeBook(chapters);

function mend(line, own = "02-downhill.md") {
  const problems = [];
  return { line: mendLine(line, own, book, (column, what) => problems.push([column, what])), problems };
}

test("chapters and exercises become links", () => {
  assert.equal(mend("As chapter 7 says (Chapter 7).").line, "As [chapter 7](07-back-propagation.md) says ([Chapter 7](07-back-propagation.md)).");
  assert.equal(mend("Do exercise 7.5, then exercise 2.3.").line,
    "Do [exercise 7.5](07-back-propagation.md#75-once-and-only-once), then [exercise 2.3](#23-one-step).");
  assert.equal(mend("See chapters 0, 7 and 16; chapters 0 to 7; chapters 2–7.").line,
    "See chapters [0](00-preface.md), [7](07-back-propagation.md) and 16; chapters [0](00-preface.md) to [7](07-back-propagation.md); chapters 2–[7](07-back-propagation.md).");
  assert.deepEqual(mend("As chapter 7 says.").problems, [[3, '"chapter 7" is no link; it should be [chapter 7](07-back-propagation.md)']]);
});

test("a chapter's own number, those to come, code, formulas and other links are left alone", () => {
  for (const line of ["This is chapter 2.", "Wait for chapter 16 and exercise 16.2.", "`chapter 7` and $chapter 7$ and ``a ` chapter 7``",
    "![chapter 7](a.png)", "[the preface](00-preface.md#make-it-run)", "[2](https://example.org)", "[chapter 7](07-back-propagation.md#the-way-back)",
    "[exercise 7.5](07-back-propagation.md#75-once-and-only-once)", "the 7 of chapters", "chapterhouse 7", "EXERCISES 7.5"])
    assert.deepEqual(mend(line), { line, problems: [] });
});

test("a file with another number mends links and words", () => {
  assert.equal(mend("[chapter 6](06-back-propagation.md) and [Chapter 6](07-back-propagation.md) and [6](06-back-propagation.md#x)").line,
    "[chapter 7](07-back-propagation.md) and [Chapter 7](07-back-propagation.md) and [7](07-back-propagation.md#x)");
  assert.equal(mend("[exercise 6.5](06-back-propagation.md#65-once-and-only-once)").line, "[exercise 7.5](07-back-propagation.md#75-once-and-only-once)");
  assert.equal(mend("[exercise 1.3](#13-one-step)").line, "[exercise 2.3](#23-one-step)");
});

test("an appendix is named by its letter", () => {
  assert.equal(mend("See appendix D and Appendix E.").line, "See [appendix D](84-gnuplot.md) and Appendix E.");
  assert.equal(mend("See [appendix E](85-gnuplot.md) and [appendix D](84-gnuplot.md#maps).").line,
    "See [appendix D](84-gnuplot.md) and [appendix D](84-gnuplot.md#maps).");
  for (const line of ["This is appendix D.", "the appendix I of it", "`appendix D`"])
    assert.deepEqual(mend(line, "84-gnuplot.md"), { line, problems: [] });
});

test("a link to a file that there is stays, though another is called alike", () => {
  const line = "[chapter 2](02-downhill.md), [appendix G](87-downhill.md)";
  assert.deepEqual(mend(line, "84-gnuplot.md"), { line, problems: [] });
});

test("a year that leads to an entry of the references is no chapter", () => {
  const line = "Polyak, in [1964](84-gnuplot.md#polyak-1964), and in chapter 2";
  assert.deepEqual(mend(line), { line, problems: [] });
});

test("what leads nowhere is told and kept", () => {
  for (const line of ["[chapter 9](09-gone.md)", "[exercise 7.5](07-back-propagation.md#75-gone)", "[exercise 9.1](09-gone.md#91-x)"]) {
    const { line: mended, problems } = mend(line);
    assert.equal(mended, line);
    assert.match(problems[0][1], /leads nowhere$/);
  }
});

test("headings have the ids that GitHub and pandoc give them", () => {
  assert.equal(headingId("7.5 Once, and only `once`"), "75-once-and-only-once");
  assert.equal(headingId("3.1 h, and (x + h) − x"), "31-h-and-x--h--x");
});

test("the command checks, mends, and checks again", t => {
  const root = mkdtempSync(join(tmpdir(), "references-"));
  t.after(() => rmSync(root, { recursive: true }));
  const chapter = (slug, text, fences) => {
    writeFileSync(join(root, "chapters", `${slug}.md`), text);
    writeFileSync(join(root, "index", `${slug}.json`), JSON.stringify({ slug, exercises: [], fences }));
  };
  mkdirSync(join(root, "chapters"));
  mkdirSync(join(root, "index"));
  writeFileSync(join(root, "index", "book.json"), JSON.stringify({ chapters: [{ slug: "01-a" }, { slug: "02-b" }] }));
  const root_fence = number => ({ kind: "root", line: 4, last: 6, text: `// A file (chapter ${number}).\n` });
  const text = number => `# chapter 2\n\nSee chapter 2.\n\`\`\`cpp {file=a.hpp}\n// A file (chapter ${number}).\n\`\`\`\n`;
  chapter("01-a", text(3), [root_fence(3)]);
  chapter("02-b", "chapter 1", []);
  const run = (...words) => spawnSync(process.execPath, [script, ...words, "--build", root, "--source", root], { encoding: "utf8" });
  const first = run("check");
  assert.equal(first.status, 1);
  assert.match(first.stderr, /^chapters\/01-a\.md:3:5: error: "chapter 2" is no link/m);
  assert.match(first.stderr, /^chapters\/01-a\.md:5:1: error: the head of the file says chapter 3, and this is chapter 1$/m);
  assert.match(first.stderr, /^chapters\/02-b\.md:1:1: error: "chapter 1" is no link/m);
  assert.equal(run("write").status, 0);
  assert.match(readFileSync(join(root, "chapters/01-a.md"), "utf8"), /^See \[chapter 2\]\(02-b\.md\)\.$/m);
  assert.match(readFileSync(join(root, "chapters/01-a.md"), "utf8"), /^# chapter 2$/m);
  chapter("01-a", text(1).replace("See chapter 2", "See [chapter 2](02-b.md)"), [root_fence(1)]);
  assert.deepEqual([run("check").status, run("check").stderr], [0, ""]);
  assert.equal(run("check", "twice").status, 2);
  assert.equal(spawnSync(process.execPath, [script, "--help"]).status, 0);
});
