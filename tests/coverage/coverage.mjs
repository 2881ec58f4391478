// coverage.mjs BUILD GXX OUT CHAPTER...: which lines of the chapters' libraries the tests of their parts run, by the
// lines of Markdown in which they stand. Compiles tests/chapters/CHAPTER.cpp without optimisation and with gcov's
// counters, against the headers with #line, two at a time; runs them; prints, for each chapter, how many lines of
// library code it has, how many of them no test has run, and which. (A template that nobody uses is no code, and not
// counted.) Exit status 1 if less than 95 % have run.

import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { compileTests, run, source } from "./compile.mjs";

const least = 95;
const [build, gxx, out, ...chapters] = process.argv.slice(2);
if (!chapters.length) {
  console.error("usage: node tests/coverage/coverage.mjs BUILD GXX OUT CHAPTER...");
  process.exit(2);
}
const counts = new Map();  // "chapter:line" -> how often

/** Compiles and runs the tests of a chapter in a folder of their own, and adds what they ran to `counts`. */
async function look(chapter) {
  const folder = join(resolve(out), chapter);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const options = { cwd: folder, maxBuffer: 1 << 28 };
  await compileTests(gxx, chapter, join(resolve(build), "lines", chapter), folder, ["-O0", "-g1", "--coverage", "-fkeep-inline-functions",
    "-D_exit=exit",  // a child of the tests ends with its counts written
    "-no-pie", "-Wl,--unresolved-symbols=ignore-in-object-files"]);  // what inline functions that nobody calls ask of the library
  await run(join(folder, "tests"), [], options);
  const notes = readdirSync(folder).filter((name) => name.endsWith(".gcda"));
  const { stdout } = await run(gxx.replace("g++", "gcov"), ["--json-format", "--stdout", ...notes], options);
  for (const { file, lines } of stdout.split("\n").filter(Boolean).flatMap((line) => JSON.parse(line).files)) {
    if (!file.endsWith(".md")) continue;
    for (const { line_number, count } of lines) {
      const key = `${basename(file, ".md")}:${line_number}`;
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
  }
}

const waiting = [...chapters];
await Promise.all([1, 2].map(async () => {
  for (let chapter; (chapter = waiting.shift());) {
    console.error(`coverage: ${chapter}`);
    await look(chapter);
  }
}));

const found = new Map();  // chapter -> { all, missed: [line] }
for (const [key, count] of counts) {
  const [chapter, line] = key.split(":");
  const entry = found.get(chapter) ?? found.set(chapter, { all: 0, missed: [] }).get(chapter);
  ++entry.all;
  if (!count) entry.missed.push(Number(line));
}
/** 3, 4, 5, 9 as "3–5, 9". */
function ranges(lines) {
  const list = [];
  for (const line of lines.sort((a, b) => a - b)) {
    const last = list.at(-1);
    if (last && line === last[1] + 1) last[1] = line; else list.push([line, line]);
  }
  return list.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
let all = 0, missed = 0;
console.log("chapter                          lines   run      not run");
for (const [chapter, entry] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
  all += entry.all;
  missed += entry.missed.length;
  const part = (100 * (entry.all - entry.missed.length) / entry.all).toFixed(1);
  const text = readFileSync(join(source, "chapters", `${chapter}.md`), "utf8").split("\n");
  console.log(`${chapter.padEnd(32)} ${String(entry.all).padStart(5)} ${part.padStart(6)} %  ${ranges(entry.missed)}`.trimEnd());
  for (const line of entry.missed) if (process.env.LINES) console.log(`      ${line}: ${text[line - 1]}`);
}
const part = 100 * (all - missed) / all;
console.log(`${"all".padEnd(32)} ${String(all).padStart(5)} ${part.toFixed(1).padStart(6)} %`);
process.exit(part < least ? 1 : 0);
