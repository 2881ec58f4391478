// records.mjs RUNS [SEED]: feeds what reads kept runs (book/runs) with damaged ones, RUNS times.
//
// A folder of runs is made of some that are whole, and then spoilt: bytes flipped, cut off, put in, a file gone, or a
// folder in its place. Whatever is read then must be a run that is known by its key, or nothing; nothing is thrown,
// nothing leaves the folder, and what a killed process left is put into place whole or not at all.

import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, rmdirSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Data } from "../../book/runs/data.mjs";
import { keptRun, nameOf, takeUp } from "../../book/runs/execute.mjs";
import { Record, differenceOf } from "../../book/runs/record.mjs";

const [runs, seed = 1] = process.argv.slice(2).map(Number);
if (!(runs > 0)) {
  console.error("usage: node tests/fuzz/records.mjs RUNS [SEED]");
  process.exit(2);
}

let state = seed >>> 0;
const random = (n) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor(state / 2 ** 32 * n); };
const oneOf = (list) => list[random(list.length)];

const words = ["null", "[]", "{}", "5", '""', "true", "\0", "\n", "{", "}", '"command"', ":", ",", "-1", "1e999", "../..", "/", "__proto__",
  '{"command":"../../x","status":0}', '{"seconds":null}', '{"seconds":"x","compiler":7}', "\ufffd", "…", "nan", "\u{1f600}"];
function damaged(bytes) {
  let result = Buffer.from(bytes);
  for (let i = 1 + random(3); i > 0; --i) {
    const at = random(result.length + 1), word = Buffer.from(oneOf(words));
    switch (random(5)) {
      case 0: result = result.subarray(0, at); break;
      case 1: result = Buffer.concat([result.subarray(0, at), word, result.subarray(at)]); break;
      case 2: if (at < result.length) result[at] ^= 1 << random(8); break;
      case 3: result = word; break;
      default: result = Buffer.concat([result.subarray(0, at), result.subarray(Math.min(result.length, at + 1 + random(9)))]);
    }
  }
  return result;
}

const command = "fit_line --plot", key = JSON.stringify({ command, status: 0, program: "0123456789abcdef", data: {} });
const whole = { out: "step 1: loss 0.25\nstep 2: loss 0.125\n", key, made: '{"compiler":"GNU","seconds":2.5,"date":"2026-11-30"}\n',
  "fit.dat": "0 0.25\n1 0.125\n" };

const home = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "records-"));
const record = join(home, "record"), left = join(home, "runs"), notes = join(home, "notes.json"), run = join(home, "run");
const write = (folder, files) => {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};
/** Spoils one of the files of a run that is whole; gives what mends it. */
function spoil(folder) {
  const name = oneOf(Object.keys(whole)), path = join(folder, name), kind = random(12);
  if (kind > 1) writeFileSync(path, damaged(whole[name])); else unlinkSync(path);
  if (kind === 1) mkdirSync(path);
  return () => {
    if (kind === 1) rmdirSync(path);
    writeFileSync(path, whole[name]);
  };
}
const sets = join(home, "data");
write(sets, { "OWN.SHA256SUMS": "0123  own/images\n" });
const place = join(record, nameOf(command));
write(run, whole);
write(place, whole);
const fresh = keptRun(run, key);

let found = 0, taken = 0;
try {
  for (let i = 0; i < runs; ++i) {
    const mend = spoil(place);
    const kept = new Record(record), read = kept.find(command, key);
    if (read !== null) {
      ++found;
      assert.equal(readFileSync(join(place, "key"), "utf8"), key, "a run of another key is read");
      assert.equal(typeof read.text, "string");
      const difference = differenceOf(read, fresh, { tolerance: 1e-6 });
      assert.ok(difference === null || (typeof difference.file === "string" && difference.line >= 1), "a difference has a place");
    }
    const { seconds, compiler, date } = kept.made(command);
    assert.ok(seconds === undefined || (Number.isFinite(seconds)), "`made` tells a time");
    assert.ok([compiler, date].every((word) => word === undefined || typeof word === "string"), "`made` tells words");
    assert.equal(typeof kept.has(command), "boolean");
    assert.deepEqual(kept.strangers([command]), []);
    mend();

    const strange = join(left, `.${2 ** 22 + 1}-a`);  // of a process that cannot be
    write(strange, whole);
    spoil(strange);
    takeUp(left);
    for (const name of readdirSync(left)) {
      ++taken;
      assert.equal(name, nameOf(JSON.parse(readFileSync(join(left, name, "key"), "utf8")).command), "a run has another's name");
      assert.ok(existsSync(join(left, name, "out")), "a run without what it printed is put into place");
    }
    for (const name of readdirSync(left)) rmSync(join(left, name), { recursive: true });

    writeFileSync(notes, damaged('{"images.gz 100 1790000000000":"0123456789abcdef"}'));
    assert.match(new Data(sets, notes).sumOf("own"), /^[0-9a-f]{16}$/);
    if (i % 1000 === 0) assert.deepEqual(readdirSync(home).sort(), ["data", "notes.json", "record", "run", "runs"], "something left its folder");
  }
  assert.ok(found > runs / 20 && taken > runs / 20, "next to nothing could be read: nothing was tried");
} finally {
  rmSync(home, { recursive: true });
}
console.log(`${runs} damaged runs: ${found} were read under their key, ${taken} of those left behind were taken up`);
