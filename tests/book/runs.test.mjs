// Tests of book/runs.mjs: running, checking, refreshing.  `node --test tests/book`

import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { firstDifference, refreshedLines, sameLine } from "../../book/runs/compare.mjs";
import { splitWords } from "../../book/runs/words.mjs";
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
  has(err, ".md:4: error: `bad` ended with status 3\n  oh\n", ".md:6: error: `crash` was ended by signal SIGSEGV\n");
});

test("an unknown program names those there are", async (t) => {
  const book = makeBook(t, transcript("$ ls -l", "$ ../fit", "$ todo"), { fit: "", gates: "" });
  writeFileSync(book.path("build", slug, "todo.cpp"), "");
  const { err } = await book.do("check");
  has(err, ".md:4: error: `ls -l`: no program of this chapter; it has fit, gates\n",
    ".md:5: error: `../fit`: no program", ".md:6: error: `todo`: its program is not built yet");
});

test("a stored transcript is not run, yet must say where and when", async (t) => {
  const book = makeBook(t, [
    '```console {.stored machine="two cores, 2.5 GHz" date=2024-05-01}', "$ train --epochs 30", "98.5 %", "```",
    '```console {.stored machine=" " date=2024-05-01}', "$ train", "```",
    '```console {.stored machine="a" date=2024-13-01}', "$ train", "```", ""].join("\n"));
  const { code, err } = await book.do("check");
  assert.equal(code, 1);
  assert.deepEqual(err.match(/md:\d+/g), ["md:5", "md:8"]);
});

test("a program runs again only when it has changed", async (t) => {
  const book = makeBook(t, transcript("$ fit", "ok"), { fit: 'echo x >> "$BOOK/count"; echo ok; echo data > loss.dat' });
  const runs = () => readFileSync(book.path("count"), "utf8").split("\n").length - 1;
  await book.do("run");
  await book.do("check");
  assert.equal(runs(), 1);
  const [folder] = readdirSync(book.path("build/runs", slug));
  assert.match(folder, /^fit-[0-9a-f]{8}$/);
  assert.deepEqual(readdirSync(book.path("build/runs", slug, folder)).sort(), ["key", "loss.dat", "out", "status"]);
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

test("no more than two run at once, and a command once though shown twice", async (t) => {
  const lines = [1, 2, 3, 4, 5].map((k) => `$ slow ${k}`);
  const book = makeBook(t, transcript(...lines, ...lines), { slow: 'echo + >> "$BOOK/log"; sleep 0.2; echo - >> "$BOOK/log"' });
  await book.do("run");
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

test("--leave-out-long leaves out what is marked .long, and nothing else", async (t) => {
  const markdown = ["```console {.run .long tolerance=1e-3 .timing status=1}", "$ train", "98 %", "```", "",
    "```console {.run}", "$ fit", "old", "```", ""].join("\n");
  const book = makeBook(t, markdown, { fit: "echo new", train: 'echo x >> "$BOOK/count"; echo trained; exit 1' });
  const without = await book.do("check", "--leave-out-long");
  assert.equal(without.code, 1);
  assert.deepEqual(without.err.match(/md:\d+/g), ["md:8"]);
  assert.ok(!book.has("count"), "what is left out does not run");
  book.program("fit", "echo old");
  assert.deepEqual(await book.do("check", "--leave-out-long"), { code: 0, out: "", err: "" });
});

test("without the option a .long transcript is run, checked and refreshed as any other", async (t) => {
  const book = makeBook(t, "```console {.run .long}\n$ train\nold\n```\n", { train: 'touch "$BOOK/ran"; echo new' });
  await book.do("run");
  assert.ok(book.has("ran"));
  const { code, err } = await book.do("check");
  assert.equal(code, 1);
  has(err, ".md:3: error: `train` prints something else\n  expected: old\n  found:    new\n");
  await book.do("refresh");
  has(book.read(), "{.run .long}\n$ train\nnew\n```");
  for (const verb of ["run", "refresh", "figures"]) {
    const refused = await book.do(verb, "--leave-out-long");
    assert.deepEqual([refused.code, refused.err], [2, "runs.mjs: --leave-out-long is for check (--help says more)\n"]);
  }
});

test("a long run says so", async (t) => {
  const book = makeBook(t, transcript("$ slow"), { slow: "sleep 2.3" });
  assert.match((await book.do("run")).err, /`slow` is running \.\.\.\n.*`slow` took 2\.\d s\n/);
});

test("output that is no text, or endless, is an error and is not kept", async (t) => {
  const book = makeBook(t, transcript("$ bytes", "$ bell", "$ much", "$ takes"), {
    bytes: "printf '\\377\\376'", bell: "printf '\\007'", much: "yes", takes: "echo > status" });
  const { code, err } = await book.do("run");
  assert.equal(code, 1);
  has(err, "`bytes`: it printed bytes that are not UTF-8", "`bell`: it printed a control character (code 7)",
    "`much`: it printed more than 1 MB", "`takes`: it wrote a file `status`");
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
  has(first.err, "`dollar`: it printed a line that begins", "`fence`: it printed a line that would end", "`bad` ended with status 1");
  assert.equal(book.read(), markdown.replace("$ good\n", "$ good\ngood\n"), "what can be refreshed, is");

  writeFileSync(book.file, `A new first line.\n${book.read()}`);
  const second = await book.do("refresh");
  has(second.err, "the chapter has changed, run tangle first");
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
  const { code, out } = await start(["--help"]).ended;
  assert.equal(code, 0);
  has(out, "usage:", "refresh", "--leave-out-long");
  rmSync(book.path("build", slug, "runs.tsv"));
  assert.deepEqual(await book.do("check"), { code: 0, out: "", err: "" });
});
