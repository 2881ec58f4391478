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
  assert.match(lua, /"vote",.*"chapter"\]="01-a",\["anchor"\]="chunk-7",\["nr"\]="1.7",\["doc"\]="Adds up."/);
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
