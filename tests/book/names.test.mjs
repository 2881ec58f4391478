// Tests of book/names.mjs: where names are defined.  They need ctags.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../book/names.mjs", import.meta.url));
const header = ["#pragma once", "// the vote", "/// Adds up.", "inline double vote(double x) {", "    return x;", "}",
  "struct layer {", "    double weight = 0;", "    double forward(double x) const { return weight * x; }", "};", ""].join("\n");

function play(t, ctags = "ctags") {
  const build = mkdtempSync(join(tmpdir(), "names-test-"));
  t.after(() => rmSync(build, { recursive: true }));
  mkdirSync(join(build, "index"));
  mkdirSync(join(build, "02-b"));
  writeFileSync(join(build, "02-b/vote.hpp"), header);
  const stretches = [[1, 1, "02-b", 1, 1], [2, 1, "02-b", 1, 2], [3, 4, "01-a", 7, 1], [7, 4, "02-b", 2, 3]];
  const files = [{ name: "vote.hpp", path: "02-b/vote.hpp", changed: true, stretches },
                 { name: "old.hpp", path: "02-b/old.hpp", changed: false }];
  const fences = (chapter, count) => Array.from({ length: count }, (_, i) => ({ anchor: `chunk-${i + 1}`, nr: `${chapter}.${i + 1}` }));
  const roots = { "vote.hpp": { title: "vote.hpp", chapter: "02-b", anchor: "file-vote.hpp", nr: "2.1" } };
  writeFileSync(join(build, "index/01-a.json"), JSON.stringify({ fences: fences(1, 7), roots: {}, files: [] }));
  writeFileSync(join(build, "index/02-b.json"), JSON.stringify({ fences: fences(2, 2), roots, files }));
  const again = () => spawnSync(process.execPath, [script, ctags, build, "02-b"], { encoding: "utf8" });
  return { end: again(), again, result: join(build, "index/02-b.names.json") };
}

test("each name has its kind, its scope, and the block in which it stands", (t) => {
  const { end, result } = play(t);
  assert.deepEqual([end.status, end.stderr], [0, ""]);
  const [file, ...others] = JSON.parse(readFileSync(result, "utf8"));
  assert.deepEqual([file.file, others], ["vote.hpp", []]);
  const short = file.names.map(({ name, kind, scope = "", chapter, fence, at }) => [name, kind, scope, chapter, fence, at].join(" "));
  assert.deepEqual(short, ["vote function  01-a 7 2", "layer struct  02-b 2 3", "weight member layer 02-b 2 4",
    "forward function layer 02-b 2 5"]);
  assert.equal(file.names[0].signature, "(double x)");
});

test("the pages are told where names lead, and which mean something else in a block", (t) => {
  const { end, result } = play(t);
  assert.equal(end.status, 0);
  const lua = readFileSync(result.replace(".json", ".lua"), "utf8");
  assert.match(lua, /"vote",.*"chapter"\]="01-a",\["anchor"\]="chunk-7",\["nr"\]="1.7",\["first"\]="1.7",\["changed"\]=\{\},\["doc"\]="Adds up."/);
  assert.match(lua, /"layer",.*"chapter"\]="02-b",\["anchor"\]="chunk-2"/);
  assert.doesNotMatch(lua, /"name"\]="(weight|forward|x)"/);
  assert.match(lua, /\["2"\]=\{\["forward"\]=true,\["weight"\]=true,\["x"\]=true\}/);
  assert.match(lua, /\["members"\]=\{\["weight"\]=true,\["forward"\]=true\}/);
  assert.match(lua, /"vote.hpp",\["chapter"\]="02-b",\["anchor"\]="file-vote.hpp"/);
});

test("what has not changed is not written again, and a missing ctags is one line", (t) => {
  const { result, again } = play(t);
  const stamp = statSync(result).mtimeMs;
  assert.equal(again().status, 0);
  assert.equal(statSync(result).mtimeMs, stamp);
  const { end } = play(t, "/no/ctags");
  assert.deepEqual([end.status, end.stderr], [1, "names.mjs: /no/ctags: spawnSync /no/ctags ENOENT\n"]);
});

/** A book of two chapters: the second patches the header of the first, and replaces one function of it. */
function patched(t) {
  const build = mkdtempSync(join(tmpdir(), "names-test-"));
  t.after(() => rmSync(build, { recursive: true }));
  for (const folder of ["index", "01-a", "02-b"]) mkdirSync(join(build, folder));
  const before = ["/// Adds up.", "inline double vote(double x) {", "    return x;", "}", "inline int one() { return 1; }", ""];
  const after = ["/// Adds up.", "inline double vote(double x) {", "    x *= 2;", "    return x;", "}", "inline int one() { return 2 - 1; }", ""];
  writeFileSync(join(build, "01-a/vote.hpp"), before.join("\n"));
  writeFileSync(join(build, "02-b/vote.hpp"), after.join("\n"));
  const lives = [{ fences: [{ chapter: "01-a", anchor: "vote", nr: "1.1" }, { chapter: "02-b", anchor: "patch", nr: "2.1" }] },
                 { fences: [{ chapter: "01-a", anchor: "one", nr: "1.2" }, { chapter: "02-b", anchor: "one", nr: "2.2" }] }];
  const begun = { title: "vote.hpp", chapter: "01-a", anchor: "file-vote.hpp", nr: "1.1" };
  const index = (slug, fences, stretches) => writeFileSync(join(build, `index/${slug}.json`), JSON.stringify({ slug, fences, lives,
    roots: { "vote.hpp": begun }, files: [{ name: "vote.hpp", path: `${slug}/vote.hpp`, changed: true, stretches }] }));
  index("01-a", [{ anchor: "vote", nr: "1.1", op: "define", life: 1, text: "inline double vote(" },
                 { anchor: "one", nr: "1.2", op: "define", life: 2, text: "inline int one()" }], [[1, 4, "01-a", 1, 1], [5, 1, "01-a", 2, 1]]);
  index("02-b", [{ anchor: "patch", nr: "2.1", op: "patch", life: 1, text: "+    x *= 2;" },
                 { anchor: "one", nr: "2.2", op: "replace", life: 2, text: "inline int one()" }],
        [[1, 2, "01-a", 1, 1], [3, 1, "02-b", 1, 1], [4, 2, "01-a", 1, 3], [6, 1, "02-b", 2, 1]]);
  writeFileSync(join(build, "index/book.json"), JSON.stringify({ chapters: [{ slug: "01-a" }, { slug: "02-b" }] }));
  return (slug) => {
    const end = spawnSync(process.execPath, [script, "ctags", build, slug], { encoding: "utf8" });
    assert.deepEqual([end.status, end.stderr], [0, ""]);
    return readFileSync(join(build, `index/${slug}.names.lua`), "utf8");
  };
}

test("a name has the block that defined it first, and those that changed it", (t) => {
  const noted = patched(t);
  assert.match(noted("01-a"), /"vote",.*\["nr"\]="1.1",\["first"\]="1.1",\["changed"\]=\{\}/);
  const lua = noted("02-b");
  assert.match(lua, /"vote",.*\["nr"\]="1.1",\["first"\]="1.1",\["changed"\]=\{\n\{\["chapter"\]="02-b",\["anchor"\]="patch",\["nr"\]="2.1"\}\}/);
  assert.match(lua, /"one",.*\["nr"\]="2.2",\["first"\]="1.2",\["changed"\]=\{\n\{\["chapter"\]="02-b",\["anchor"\]="one",\["nr"\]="2.2"\}\}/);
});

test("of a file that a chapter changes there is what came and what went", (t) => {
  const noted = patched(t);
  assert.match(noted("01-a"), /\["files"\]=\{\n\{\["name"\]="vote.hpp",\["began"\]="01-a"\}\}/);
  assert.match(noted("02-b"), /"vote.hpp",\["began"\]="01-a",\["since"\]="01-a",\["before"\]="01-a\/vote.hpp",\["came"\]=2,\["went"\]=1,\["steps"\]=\{\{"=",1,1\},\{"=",2,2\},\{"\+",0,3\},/);
});
