// Tests of book/runs.mjs: running, checking, refreshing.  `node --test tests/book`

import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { firstDifference, refreshedLines, sameLine } from "../../book/runs/compare.mjs";
import { splitCommand, splitWords } from "../../book/runs/words.mjs";
import { makeBook, slug, start } from "./runs-fixture.mjs";

const transcript = (...lines) => ["# Downhill", "", "```console {.run}", ...lines, "```", "", "The end.", ""].join("\n");
const has = (text, ...parts) => parts.forEach((part) =>
  assert.ok(text.includes(part), `expected to find:\n${part}\nin:\n${text}`));
const alive = (pid) => { try { return process.kill(pid, 0); } catch { return false; } };
async function until(condition) {
  for (let i = 0; i < 200 && !condition(); ++i) await pause(25);
  assert.ok(condition(), "it never came to pass");
}

test("a command line is split as a shell would", () => {
  assert.deepEqual(splitWords("fit --rate 0.1"), ["fit", "--rate", "0.1"]);
  assert.deepEqual(splitWords(`fit  'a b' "c d"e \\$x ""`), ["fit", "a b", "c de", "$x", ""]);
  assert.deepEqual(splitWords(`say "a \\" b \\n"`), ["say", 'a " b \\n']);
});

test("mpirun and its number of processes stand before a program", () => {
  assert.deepEqual(splitCommand("fit --rate 1"), { starter: [], name: "fit", args: ["--rate", "1"] });
  assert.deepEqual(splitCommand("mpirun -np 2 fit --rate 1"), { starter: ["mpirun", "-np", "2"], name: "fit", args: ["--rate", "1"] });
  assert.equal(splitCommand("mpirun fit").name, "mpirun");
});

test("what a shell would act upon, and an open quote, is an error", () => {
  for (const line of ["a | b", "a > b", "a; b", "a *.txt", "a $x", 'a "$x"', "a ~", "a #1"])
    assert.throws(() => splitWords(line), /no shell/, line);
  assert.throws(() => splitWords("a 'b"), /never closed/);
  assert.throws(() => splitWords('a "b'), /never closed/);
  assert.throws(() => splitWords("a \\"), /backslash/);
});

test("without a tolerance every character counts", () => {
  assert.ok(sameLine("loss 0.10", "loss 0.10"));
  assert.ok(!sameLine("loss 0.10", "loss 0.1"));
  assert.ok(!sameLine("loss  1", "loss 1"));
  assert.ok(!sameLine("loss 1 ", "loss 1"));
});

test("a tolerance is for numbers only, relative above 1 and absolute below", () => {
  const rules = { tolerance: 1e-3 };
  assert.ok(sameLine("w = 1000.0, b = 0.0001", "w = 1000.9, b = 0.0009", rules));
  assert.ok(!sameLine("w = 1000.0", "w = 1001.1", rules));
  assert.ok(!sameLine("b = 0.001", "b = 0.0021", rules));
  assert.ok(sameLine("1e-17", "-2e-17", rules));
  assert.ok(!sameLine("loss 1", "cost 1", rules));
  assert.ok(!sameLine("loss 1", "loss nan", rules));
  assert.ok(!sameLine("w 1 2", "w 1", rules));
  assert.ok(!sameLine("relu2 1", "relu3 1", { tolerance: 1 }), "a digit within a word is text");
  assert.ok(sameLine("10-20", "10-20.001", rules), "a minus after a number is no sign");
});

test("beside a number the blanks may change with a tolerance or with timing", () => {
  assert.ok(sameLine("  9.9 ms", " 10.1 ms", { timing: true }));
  assert.ok(sameLine("took 3 s", "took 12.5 s", { timing: true }));
  assert.ok(sameLine(" 0.00 x", "-0.00 x", { tolerance: 1e-3 }));
  assert.ok(!sameLine("took 3 s", "took 3s", { timing: true }));
  assert.ok(!sameLine("took 3 s", "took 3 ms", { timing: true }));
});

test("lines missing, too many and different are found", () => {
  assert.equal(firstDifference(["a", "b"], ["a", "b"], {}), null);
  assert.deepEqual(firstDifference(["a", "b"], ["a", "c"], {}), { at: 1, expected: "b", found: "c" });
  assert.deepEqual(firstDifference(["a"], ["a", "b"], {}), { at: 1, expected: null, found: "b" });
  assert.deepEqual(firstDifference(["a", "b"], ["a"], {}), { at: 1, expected: "b", found: null });
});

test("an elision stands for any number of lines, also none", () => {
  for (const found of [["a", "z"], ["a", "b", "c", "z"]])
    assert.equal(firstDifference(["a", "…", "z"], found, {}), null);
  assert.equal(firstDifference(["…"], ["a"], {}), null);
  assert.equal(firstDifference(["…", "m", "…", "z"], ["a", "m", "b", "z"], {}), null);
  assert.deepEqual(firstDifference(["a", "…", "z"], ["x", "z"], {}), { at: 0, expected: "a", found: "x" });
  assert.deepEqual(firstDifference(["a", "…", "z"], ["a", "y"], {}), { at: 2, expected: "z", found: "y" });
  assert.deepEqual(firstDifference(["a", "…", "a"], ["a"], {}), { at: 2, expected: "a", found: null });
  assert.deepEqual(firstDifference(["…", "m", "…"], ["a"], {}), { at: 1, expected: "m", found: null });
});

test("a refreshed elision keeps as many lines before and after it", () => {
  assert.deepEqual(refreshedLines(["a", "…", "y", "z"], ["1", "2", "3", "4", "5"], {}), ["1", "…", "4", "5"]);
  assert.deepEqual(refreshedLines(["a", "…", "z"], ["1", "2"], {}), ["1", "2"]);
  assert.deepEqual(refreshedLines(["a", "…", "m", "…"], ["1", "m", "2"], {}), ["1", "…", "m", "…"]);
  assert.throws(() => refreshedLines(["…", "m", "…"], ["1", "2"], {}), /by hand/);
});

test("a chapter that agrees is silent", async (t) => {
  const book = makeBook(t, transcript("$ fit --steps 2", "step 1", "step 2", "$ fit --help", "step --help"),
    { fit: 'if [ "$1" = --steps ]; then echo step 1; echo step 2; else echo "step $1"; fi' });
  assert.deepEqual(await book.do("check"), { code: 0, out: "", err: "" });
});

test("a difference is told with its line, what was expected and what was found", async (t) => {
  const book = makeBook(t, transcript("$ fit", "one", "two", "$ fit x", "three"), { fit: 'echo one; echo "2$1"' });
  const { code, err } = await book.do("check");
  assert.equal(code, 1);
  has(err, `chapters/${slug}.md:6: error: \`fit\` prints something else\n  expected: two\n  found:    2\n`,
    `chapters/${slug}.md:8: error: \`fit x\` prints something else\n  expected: three\n  found:    one\n`);
});

test("standard error follows standard output, on lines of its own", async (t) => {
  const book = makeBook(t, transcript("$ fit", "result", "note"), { fit: "echo note >&2; printf result" });
  assert.equal((await book.do("check")).err, "");
});

test("tolerance, timing and status come from the block", async (t) => {
  const book = makeBook(t, [
    "```console {.run tolerance=1e-3}", "$ fit", "w = 1.0001", "```",
    "```console {.run .timing}", "$ time", "took   5 ms", "```",
    "```console {.run status=2}", "$ bad", "usage: bad FILE", "```", ""].join("\n"),
    { fit: "echo w = 1.0", time: "echo took 17.3 ms", bad: "echo usage: bad FILE >&2; exit 2" });
  assert.deepEqual(await book.do("check"), { code: 0, out: "", err: "" });
});

test("another exit status than the block's is an error, and so is a crash", async (t) => {
  const book = makeBook(t, transcript("$ bad", "oh", "$ crash"), { bad: "echo oh; exit 3", crash: "kill -SEGV $$" });
  const { code, err } = await book.do("run");
  assert.equal(code, 1);
  has(err, ".md:4: error: `bad`: ended with status 3\n  oh\n", ".md:6: error: `crash`: was ended by signal SIGSEGV\n");
});

test("an unknown program names those there are", async (t) => {
  const book = makeBook(t, transcript("$ ls -l", "$ ../fit", "$ todo"), { fit: "", gates: "", todo: "" });
  rmSync(book.path("build", slug, "todo"));
  const { err } = await book.do("check");
  has(err, ".md:4: error: `ls -l`: no program of this chapter; it has fit, gates, todo\n",
    ".md:5: error: `../fit`: no program", ".md:6: error: `todo`: its program is not built yet");
});

test("a stored transcript is not run", async (t) => {
  const book = makeBook(t, '```console {.stored machine="two cores, 2.5 GHz" date=2024-05-01}\n$ train --epochs 30\n98.5 %\n```\n');
  assert.deepEqual(await book.do("check"), { code: 0, out: "", err: "" });
});

test("a program runs again only when it has changed", async (t) => {
  const book = makeBook(t, transcript("$ fit", "ok"), { fit: 'echo x >> "$BOOK/count"; echo ok; echo data > loss.dat' });
  const runs = () => readFileSync(book.path("count"), "utf8").split("\n").length - 1;
  await book.do("run");
  await book.do("check");
  assert.equal(runs(), 1);
  const [folder] = readdirSync(book.path("build/runs", slug));
  assert.match(folder, /^fit-[0-9a-f]{8}$/);
  assert.deepEqual(readdirSync(book.path("build/runs", slug, folder)).sort(), ["key", "loss.dat", "made", "out"]);
  book.program("fit", 'echo y >> "$BOOK/count"; echo ok');
  await book.do("check");
  assert.equal(runs(), 2);
  assert.ok(!book.has("build/runs", slug, folder, "loss.dat"), "files of the older run are gone");
});

test("runs of commands that are no more are removed", async (t) => {
  const book = makeBook(t, transcript("$ fit 1"), { fit: "" });
  await book.do("run");
  book.write(transcript("$ fit 2"));
  await book.do("run");
  assert.deepEqual(readdirSync(book.path("build/runs", slug)).map((name) => name.slice(0, 6)), ["fit-2-"]);
});

test("a command runs once though shown twice, and no more at once than there is room for", async (t) => {
  const lines = [1, 2, 3, 4, 5].map((k) => `$ slow ${k}`);
  const book = makeBook(t, transcript(...lines, ...lines), { slow: 'echo + >> "$BOOK/log"; sleep 0.2; echo - >> "$BOOK/log"' });
  await book.do("run", "--jobs", "2");
  const log = readFileSync(book.path("log"), "utf8").trim().split("\n");
  let now = 0, most = 0;
  for (const sign of log) most = Math.max(most, now += sign === "+" ? 1 : -1);
  assert.deepEqual([log.length, most], [10, 2]);
});

test("a program that never ends is stopped, with all it started", async (t) => {
  const book = makeBook(t, transcript("$ hang"), { hang: 'sleep 60 & echo $! > "$BOOK/pid"; wait' });
  const { code, err } = await book.do("check", "--timeout", "0.5");
  assert.equal(code, 1);
  has(err, ".md:4: error: `hang`: it took longer than 0.5 s and was stopped");
  await until(() => !alive(+readFileSync(book.path("pid"), "utf8")));
  assert.deepEqual(readdirSync(book.path("build/runs", slug)), []);
});

test("Ctrl-C ends the children and leaves nothing half done", async (t) => {
  const book = makeBook(t, transcript("$ hang"), { hang: 'sleep 60 & echo $! > "$BOOK/pid"; wait' });
  const { child, ended } = book.start("run");
  await until(() => book.has("pid") && readFileSync(book.path("pid"), "utf8").endsWith("\n"));
  child.kill("SIGINT");
  assert.equal((await ended).code, 130);
  await until(() => !alive(+readFileSync(book.path("pid"), "utf8")));
  assert.deepEqual(readdirSync(book.path("build/runs", slug)), []);
});

test("a long run says so", async (t) => {
  const book = makeBook(t, transcript("$ slow"), { slow: "sleep 2.3" });
  assert.match((await book.do("run")).err, /`slow` is running \.\.\.\n.*`slow` took 2\.\d s\n/);
});

test("output that is no text, or endless, is an error and is not kept", async (t) => {
  const book = makeBook(t, transcript("$ bytes", "$ bell", "$ much", "$ takes"), {
    bytes: "printf '\\377\\376'", bell: "printf '\\007'", much: "yes", takes: "echo > key" });
  const { code, err } = await book.do("run");
  assert.equal(code, 1);
  has(err, "`bytes`: it printed bytes that are not UTF-8", "`bell`: it printed a control character (code 7)",
    "`much`: it printed more than 1 MB", "`takes`: it wrote a file `key`");
  assert.deepEqual(readdirSync(book.path("build/runs", slug)), []);
});

test("programs of another build are taken from there and run there", async (t) => {
  const book = makeBook(t, transcript("$ fit", "ok"), { fit: "echo ok" });
  book.program("fit", "echo other", book.path("clang"));
  const { err } = await book.do("check", "--programs", book.path("clang"));
  has(err, "found:    other");
  assert.ok(book.has("clang/runs", slug) && !book.has("build/runs"));
});

test("refresh rewrites what differs and nothing else", async (t) => {
  const before = ["# Downhill  ", "", "```console {.run}", "$ same", "ok", "$ fit", "old", "```", "", "```sh", "$ fit", "```",
    "- item", "", "  ```console {.run}", "  $ two", "  1", "  …", "  9", "  ```", "",
    "> ```console {.run}", "> $ gap", "> ```", "", "```console {.run tolerance=0.1}", "$ near", "x 1.00", "```", "no line end"].join("\n");
  const after = before.replace("$ fit\nold", "$ fit\nnew 1\nnew 2").replace("  1\n  …\n  9", "  a\n  …\n  d")
    .replace("> $ gap\n", "> $ gap\n> x\n>\n> y\n");
  const book = makeBook(t, before, { same: "echo ok", fit: "echo new 1; echo new 2", two: "printf 'a\\nb\\nc\\nd\\n'",
    gap: "printf 'x\\n\\ny\\n'", near: "echo x 1.01" });
  const { code, out } = await book.do("refresh");
  assert.equal(code, 0);
  assert.equal(book.read(), after);
  has(out, `chapters/${slug}.md:6: refreshed \`fit\`\n  - old\n  + new 1\n  + new 2\n`, "refreshed `two`", "refreshed `gap`");
  assert.ok(!out.includes("same") && !out.includes("near"));
  book.write(book.read());
  assert.deepEqual(await book.do("refresh"), { code: 0, out: "", err: "" });
  assert.deepEqual(await book.do("check"), { code: 0, out: "", err: "" });
  assert.deepEqual(readdirSync(book.path("src/chapters")), [`${slug}.md`]);
});

test("refresh leaves an up-to-date chapter's time stamp alone, and keeps CRLF", async (t) => {
  const book = makeBook(t, transcript("$ fit", "old").replaceAll("\n", "\r\n"), { fit: "echo new" });
  await book.do("refresh");
  assert.equal(book.read(), transcript("$ fit", "new").replaceAll("\n", "\r\n"));
  const stamp = statSync(book.file).mtimeMs;
  await book.do("refresh");
  assert.equal(statSync(book.file).mtimeMs, stamp);
});

test("refresh refuses what cannot stand in a transcript, or a chapter that has changed", async (t) => {
  const markdown = transcript("$ dollar", "$ fence", "$ bad", "$ good");
  const book = makeBook(t, markdown, { dollar: "echo '$ rm'", fence: "echo '```'", bad: "exit 1", good: "echo good" });
  const first = await book.do("refresh");
  assert.equal(first.code, 1);
  has(first.err, "`dollar`: it printed a line that begins", "`fence`: it printed a line that would end", "`bad`: ended with status 1");
  assert.equal(book.read(), markdown.replace("$ good\n", "$ good\ngood\n"), "what can be refreshed, is");

  writeFileSync(book.file, `A new first line.\n${book.read()}`);
  const second = await book.do("refresh");
  has(second.err, "the chapter has changed since tangle read it");
});

test("wrong usage ends with status 2, --help with 0", async (t) => {
  const book = makeBook(t, "# Nothing to run\n");
  for (const args of [[], ["dance"], ["run"], ["run", "--source", "x", "--build"], ["run", "--what"],
    ["run", "--build", book.build, "--source", book.source], ["run", "--build", book.build, "--source", book.source, "99-no"],
    ["run", "--build", book.build, "--source", book.source, "--timeout", "soon", slug]]) {
    const { code, err } = await start(args).ended;
    assert.equal(code, 2, args.join(" "));
    assert.match(err, /^runs\.mjs: .*\n$/);
  }
  for (const args of [["run", "--whole"], ["figures", "--anew"], ["check", "--live"], ["refresh", "--whole"]]) {
    const { code, err } = await book.do(...args);
    assert.deepEqual([code, /^runs\.mjs: --\w+ is for /.test(err)], [2, true], args.join(" "));
  }
  const { code, out } = await start(["--help"]).ended;
  assert.equal(code, 0);
  has(out, "usage:", "refresh", "--whole", "--live");
});

test("a failure is not kept: what failed, or was killed, runs again", async (t) => {
  const book = makeBook(t, transcript("$ fit", "ok"),
    { fit: 'echo x >> "$BOOK/count"; [ -e "$BOOK/ready" ] || kill -KILL $$; echo ok' });
  has((await book.do("check")).err, "`fit`: was ended by signal SIGKILL");
  assert.deepEqual(readdirSync(book.path("build/runs", slug)), []);
  writeFileSync(book.path("ready"), "");
  assert.deepEqual(await book.do("check"), { code: 0, out: "", err: "" });
  assert.deepEqual(await book.do("check"), { code: 0, out: "", err: "" });
  assert.equal(readFileSync(book.path("count"), "utf8"), "x\nx\n");
});

test("a status that is expected is a success, and is kept", async (t) => {
  const book = makeBook(t, "```console {.run status=3}\n$ fit\n```\n", { fit: 'echo x >> "$BOOK/count"; exit 3' });
  await book.do("check");
  await book.do("check");
  assert.equal(readFileSync(book.path("count"), "utf8"), "x\n");
});

test("other data make another run, for programs that read them", async (t) => {
  const book = makeBook(t, transcript("$ reads", "$ does"), {});
  book.sources = { reads: 'open(BOOK_DATA "/mnist")', does: "" };
  for (const name of ["reads", "does"]) book.program(name, `echo ${name} >> "$BOOK/log"`);
  const put = (text) => writeFileSync(book.path("src/data/mnist/images.gz"), gzipSync(text));
  const logged = () => readFileSync(book.path("log"), "utf8").split("\n").slice(0, -1).sort().join(" ");
  put("one");
  await book.do("run");
  await book.do("run");
  assert.equal(logged(), "does reads");
  put("two");
  await book.do("run");
  assert.equal(logged(), "does reads reads");
});

test("what others have made, and lies beside the data, is data, too", async (t) => {
  const book = makeBook(t, transcript("$ beside"), {});
  book.sources = { beside: 'open(BOOK_DATA, "pytorch")' };
  book.program("beside", 'echo x >> "$BOOK/log"');
  const runs = async (text) => {
    mkdirSync(book.path("src/data/pytorch"), { recursive: true });
    writeFileSync(book.path("src/data/pytorch/fashion.txt"), text);
    await book.do("run");
    return readFileSync(book.path("log"), "utf8").length / 2;
  };
  assert.equal(await runs("86.50"), 1);
  assert.equal(await runs("86.50"), 1);
  assert.equal(await runs("87.07"), 2);
});

test("the header that a chapter has made of a network is data of the programs that include it", async (t) => {
  const book = makeBook(t, transcript("$ infers", "$ does"), {});
  book.sources = { infers: '#include "tiny_net.hpp"\n', does: "" };
  for (const name of ["infers", "does"]) book.program(name, `echo ${name} >> "$BOOK/log"`);
  const runs = async (text) => {
    mkdirSync(book.path("src/data/tiny"), { recursive: true });
    writeFileSync(book.path("src/data/tiny/tiny_net.hpp"), text);
    await book.do("run");
    return readFileSync(book.path("log"), "utf8").split("\n").slice(0, -1).sort().join(" ");
  };
  assert.equal(await runs("int a;"), "does infers");
  assert.equal(await runs("int a;"), "does infers");
  assert.equal(await runs("int b;"), "does infers infers");
});

test("a tree in another folder runs nothing again", async (t) => {
  const book = makeBook(t, transcript("$ fit", "ok"), { fit: 'echo x >> "$BOOK/count"; echo ok' });
  await book.do("run");
  cpSync(book.path("src"), book.path("copy/src"), { recursive: true });
  cpSync(book.path("build"), book.path("copy/build"), { recursive: true });
  const { code } = await start(["run", "--build", book.path("copy/build"), "--source", book.path("copy/src"), slug], book).ended;
  assert.equal(code, 0);
  assert.equal(readFileSync(book.path("count"), "utf8"), "x\n");
});

test("as many programs run at once as --jobs says", async (t) => {
  const lines = [1, 2, 3].map((k) => `$ slow ${k}`);
  const book = makeBook(t, transcript(...lines), { slow: 'echo + >> "$BOOK/log"; sleep 0.1; echo - >> "$BOOK/log"' });
  await book.do("run", "--jobs", "1");
  assert.equal(readFileSync(book.path("log"), "utf8").replaceAll("\n", ""), "+-+-+-");
});

// The record: long runs, and the short ones that stand for them in the tests.

const long = (...lines) => ['```console {.run twin="train --less"}', "$ train", ...lines, "```", ""].join("\n");
const trains = 'echo "$*" >> "$BOOK/log"; [ "$1" = --less ] && echo 50 % || echo 98 %; echo 0.1 > loss.dat';
const logOf = (book) => (book.has("log") ? readFileSync(book.path("log"), "utf8") : "");
async function recorded(t) {
  const book = makeBook(t, long("98 %"), { train: trains });
  assert.equal((await book.do("refresh", "--compiler", "GNU 12 -O2")).code, 0);
  rmSync(book.path("build/runs"), { recursive: true });
  rmSync(book.path("log"));
  return book;
}

test("what measures times runs after the others, and alone", async (t) => {
  const script = `echo "begin $1" >>"$BOOK/log"; sleep 0.2; echo "end $1" >>"$BOOK/log"; echo 1`;
  const shown = (word, kind) => `\`\`\`console {.run${kind}}\n$ work ${word}\n1\n\`\`\`\n`;
  const book = makeBook(t, shown("a", " .timing") + shown("b", "") + shown("c", " .timing") + shown("d", ""), { work: script });
  await book.do("check", "--jobs", "4");
  const log = readFileSync(book.path("log"), "utf8").trim().split("\n");
  assert.deepEqual(log.slice(0, 4).map((line) => line.split(" ")[1]).sort(), ["b", "b", "d", "d"]);
  assert.deepEqual(log.slice(4), ["begin a", "end a", "begin c", "end c"]);
});

test("refresh records a long run and its twin, with their files and who made them", async (t) => {
  const book = makeBook(t, long("old"), { train: trains });
  const { out } = await book.do("refresh", "--compiler", "GNU 12 -O2");
  has(out, "recorded `train`\n", "recorded `train --less`\n", "refreshed `train`");
  has(book.read(), "$ train\n98 %\n");
  const folders = readdirSync(book.path("src/data/record", slug)).sort();
  assert.deepEqual(folders.map((name) => name.replace(/-[0-9a-f]{8}$/, "")), ["train", "train-less"]);
  const place = book.path("src/data/record", slug, folders[0]);
  assert.deepEqual(readdirSync(place).sort(), ["key", "loss.dat", "made", "out"]);
  assert.equal(readFileSync(join(place, "out"), "utf8"), "98 %\n");
  const made = JSON.parse(readFileSync(join(place, "made"), "utf8"));
  assert.equal(made.compiler, "GNU 12 -O2");
  assert.match(made.date, /^\d{4}-\d\d-\d\d$/);
  assert.ok(made.seconds >= 0);
  book.write(book.read());
  assert.deepEqual(await book.do("refresh"), { code: 0, out: "", err: "" });
});

test("what is recorded is not run for the pages, unless they ask for it live", async (t) => {
  const book = await recorded(t);
  assert.deepEqual(await book.do("run"), { code: 0, out: "", err: "" });
  assert.equal(logOf(book), "");
  await book.do("run", "--live");
  assert.equal(logOf(book), "\n");
});

// A mpirun that starts the program once, and lets it know for how many.
const several = ['```console {.run twin="mpirun -np 2 train --less"}', "$ mpirun -np 2 train", "old", "```", ""].join("\n");
async function recordedForSeveral(t) {
  const book = makeBook(t, several, { train: `echo "$RANKS ranks, root: $OMPI_ALLOW_RUN_AS_ROOT$1"` });
  writeFileSync(book.path("mpirun"), '#!/bin/sh\n[ "$1" = -np ] && export RANKS=$2 && shift 2 && exec "$@"\n', { mode: 0o755 });
  const path = process.env.PATH;
  process.env.PATH = `${book.root}:${path}`;
  t.after(() => { process.env.PATH = path; });
  assert.equal((await book.do("refresh")).code, 0);
  book.write(book.read());
  return book;
}

test("several processes are started by mpirun", async (t) => {
  const book = await recordedForSeveral(t);
  has(book.read(), "$ mpirun -np 2 train\n2 ranks, root: 1\n");
  assert.deepEqual(await book.do("check"), { code: 0, out: "", err: "" });
});

test("where there is no MPI, the record must do", async (t) => {
  const book = await recordedForSeveral(t);
  writeFileSync(book.path("build", slug, "train.not-here"), "there is no MPI\n");
  for (const folder of [book.path("build", slug, "train"), book.path("build/runs")]) rmSync(folder, { recursive: true });
  for (const words of [["run"], ["run", "--live"]]) assert.equal((await book.do(...words)).code, 0);
  const { code, out } = await book.do("check");
  assert.equal(code, 77);
  has(out, "`mpirun -np 2 train --less` was not run: there is no MPI");
});

test("an edited program is never shown with an old record", async (t) => {
  const book = await recorded(t);
  book.program("train", `${trains} # edited`);
  const { code, err } = await book.do("check");
  assert.equal(code, 1);
  has(err, ".md:2: error: `train`: the record holds the run of another program, or of other data", "the target `refresh`");
  await book.do("run");
  assert.equal(logOf(book), "\n");
  assert.equal((await book.do("refresh")).code, 0);
  assert.equal((await book.do("check")).code, 0);
});

test("check runs the twin to its end, and names where it parts from its record", async (t) => {
  const book = await recorded(t);
  assert.deepEqual(await book.do("check"), { code: 0, out: "", err: "" });
  assert.equal(logOf(book), "--less\n");
  const [, twin] = readdirSync(book.path("src/data/record", slug)).sort();
  writeFileSync(book.path("src/data/record", slug, twin, "loss.dat"), "0.2\n");
  has((await book.do("check")).err,
    ".md:1: error: `train --less` differs from its record, made by GNU 12 -O2, in line 1 of loss.dat\n  recorded: 0.2\n  found:    0.1\n");
});

test("with --whole the long run itself is held against the record", async (t) => {
  const book = await recorded(t);
  const [place] = readdirSync(book.path("src/data/record", slug)).sort();
  assert.deepEqual(await book.do("check", "--whole"), { code: 0, out: "", err: "" });
  assert.equal(logOf(book), "\n");
  writeFileSync(book.path("src/data/record", slug, place, "extra.dat"), "");
  has((await book.do("check", "--whole")).err, ".md:2: error: `train` differs from its record", "of extra.dat\n");
});

test("with --whole another compiler than the record's must be asked", async (t) => {
  const book = await recorded(t);
  has((await book.do("check", "--whole", "--compiler", "GNU 13 -O3")).err, "`train`: its record was made by GNU 12 -O2: ask another compiler");
  assert.equal((await book.do("check", "--whole", "--compiler", "Clang 14 -O3")).code, 0);
});

test("times in a recorded run may be any, and its text is compared as the transcript says", async (t) => {
  const markdown = '```console {.run .timing twin="clock --less"}\n$ clock\ntook 3 s\n```\n';
  const book = makeBook(t, markdown, { clock: "echo took $$ s; echo $$ > times.dat" });
  await book.do("refresh");
  rmSync(book.path("build/runs"), { recursive: true });
  assert.deepEqual(await book.do("check"), { code: 0, out: "", err: "" });
  assert.deepEqual(await book.do("check", "--whole"), { code: 0, out: "", err: "" });
});

test("what cannot be run here is shown from the record, and a check that would run it is skipped", async (t) => {
  const book = await recorded(t);
  writeFileSync(join(book.build, slug, "train.not-here"), "there is no card\n");
  rmSync(join(book.build, slug, "train"));
  rmSync(join(book.build, "runs"), { recursive: true, force: true });
  assert.equal((await book.do("run")).code, 0);
  assert.equal((await book.do("run", "--live")).code, 0);
  const { code, out } = await book.do("check");
  assert.equal(code, 77);
  has(out, `${slug}: \`train --less\` was not run: there is no card\n`);
  has((await book.do("refresh", "--anew")).err, "`train`: it cannot be run here: there is no card");
});

test("a figure's run is recorded like a transcript's", async (t) => {
  const book = makeBook(t, '```gnuplot {#fig-a from="train" twin="train --less" alt="x"}\nplot x\n```\n', { train: trains });
  assert.equal((await book.do("refresh")).code, 0);
  rmSync(book.path("build/runs"), { recursive: true });
  rmSync(book.path("log"));
  assert.equal((await book.do("run")).code, 0);
  assert.equal((await book.do("check")).code, 0);
  assert.equal(logOf(book), "--less\n");
});

test("what the record holds beyond need is an error, and goes with a refresh", async (t) => {
  const book = await recorded(t);
  book.write(transcript("$ train", "98 %"));
  has((await book.do("check")).err, `the record holds data/record/${slug}/train-`);
  await book.do("refresh");
  assert.deepEqual(readdirSync(book.path("src/data/record", slug)), []);
  assert.equal((await book.do("check")).code, 0);
});

test("--anew runs and records what is recorded already", async (t) => {
  const book = await recorded(t);
  await book.do("refresh");
  assert.equal(logOf(book), "");
  assert.equal((await book.do("refresh", "--anew")).code, 0);
  assert.deepEqual(logOf(book).split("\n").slice(0, -1).sort(), ["", "--less"]);
});
