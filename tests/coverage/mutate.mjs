// mutate.mjs BUILD GXX OUT [--number N] [--seed S] [--all | --excuses] CHAPTER...: would the tests of the parts notice?
//
// Changes one place of a chapter's own library code, a sign, a bound, an index, a statement left out, then compiles and runs
// the tests of that chapter's parts against it. If they pass, also under sanitizers, and those of the kernels on a device for
// OpenCL where there is one, the mutant has survived: it is listed, with its line of Markdown, for somebody to write the test
// that was missing, or to say in survivors.txt why none is. N mutants (100) of those chapters, drawn with the seed S (1), or
// --all. Exit status 1 if one survives of which survivors.txt knows nothing.
//
// With --excuses it plants nothing, and asks only whether survivors.txt speaks of mutants that there could be.

import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compileTests, run } from "./compile.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: {
  number: { type: "string", default: "100" }, seed: { type: "string", default: "1" }, all: { type: "boolean" },
  excuses: { type: "boolean" } } });
const [build, gxx, out, ...chapters] = positionals;
if (!chapters.length || !(Number(values.number) > 0)) {
  console.error("usage: node tests/coverage/mutate.mjs BUILD GXX OUT [--number N] [--seed S] [--all | --excuses] CHAPTER...");
  process.exit(2);
}
const here = fileURLToPath(new URL(".", import.meta.url));

/** What is looked for in a line of code, and what may stand there instead. */
const rules = [
  [/ \+ /g, " - "], [/ - /g, " + "], [/ \* /g, " / "], [/ \/ /g, " * "], [/ \+= /g, " -= "], [/ -= /g, " += "], [/ \*= /g, " /= "],
  [/ < /g, " <= "], [/ <= /g, " < "], [/ > /g, " >= "], [/ >= /g, " > "], [/ == /g, " != "], [/ != /g, " == "],
  [/ && /g, " || "], [/ \|\| /g, " && "], [/\bstd::max\b/g, "std::min"], [/\bstd::min\b/g, "std::max"], [/\bstd::sqrt\(/g, "("],
  [/\[i\]/g, "[0]"], [/\btrue\b/g, "false"], [/\bfalse\b/g, "true"], [/(?<![\w."<])0(?![\w.>"])/g, "1"], [/(?<![\w."<])1(?![\w.>"])/g, "2"],
  [/(?<![\w."<])(\d+\.\d+)(?![\w.>"])/g, "(2 * $1)"], [/^( +)[\w.]+(\[\w+\])? ?[-+*/]?= [^;{]*;$/g, "$1;"], [/^( +)[\w.]+\([^{]*\);$/g, "$1;"],
  [/^( +if \(.*\)) (throw|return|continue|break)\b.*;$/g, "$1 {}"],
];

/** The places in the lines that a chapter itself gives to headers: { chapter, header, at, line, before, after }. */
function places(chapter) {
  const found = [], folder = join(resolve(build), "lines", chapter);
  for (const header of readdirSync(folder).filter((name) => name.endsWith(".hpp")).sort()) {
    let line = 0, own = false;
    readFileSync(join(folder, header), "utf8").split("\n").forEach((text, at) => {
      const mark = text.match(/^#line (\d+) "(.*)"$/);
      if (mark) { line = Number(mark[1]); own = mark[2].endsWith(`/${chapter}.md`); return; }
      if (own && /^ +\S/.test(text) && !/\/\/|"|static_assert|template|requires|^ +using /.test(text))
        for (const [what, instead] of rules)
          for (const match of text.matchAll(what)) {
            const word = match[0].replace(new RegExp(what.source), instead);
            found.push({ chapter, header, at, line, before: text.trim(), after: (text.slice(0, match.index) + word + text.slice(match.index + match[0].length)) });
          }
      ++line;
    });
  }
  return found;
}

/** What survivors.txt calls a mutant; and all those of a header. */
const nameOf = ({ chapter, before, after }) => `${chapter}: ${before}  =>  ${after.trim()}`;
const headerOf = ({ chapter, header }) => `${chapter}/${header}`;

const all = chapters.flatMap(places);
const excuses = new Set(readFileSync(join(here, "survivors.txt"), "utf8").split("\n")
  .filter((line) => line.includes("  |  ")).map((line) => line.split("  |  ")[0]));
if (values.excuses) {
  const known = new Set(all.flatMap((mutant) => [nameOf(mutant), headerOf(mutant)]));
  const stale = [...excuses].filter((name) => !known.has(name));
  for (const name of stale) console.error(`survivors.txt: there is no such mutant any more: ${name}`);
  console.log(`${excuses.size} excuses, ${stale.length} for nothing`);
  process.exit(stale.length || !excuses.size ? 1 : 0);
}
if (!values.all) {  // drawn without replacement, by a generator of our own, so that a seed is a seed everywhere
  let state = Number(values.seed) >>> 0;
  const random = () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 2 ** 32; };
  for (let i = all.length - 1; i > 0; --i) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j], all[i]];
  }
}
const chosen = values.all ? all : all.slice(0, Number(values.number));

/** Whether the tests in tests/chapters/NAME.cpp pass with the headers in a folder; rejects if they do not compile. */
async function pass(name, folder, flags) {
  await compileTests(gxx, name, folder, folder, ["-O1", ...flags]);
  return run(join(folder, "tests"), ["--abort"], { cwd: folder, timeout: 300_000, killSignal: "SIGKILL" }).then(() => true, () => false);
}
const ordinary = ["-D_GLIBCXX_ASSERTIONS"], sanitized = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"], card = "86-a-graphics-card";

/** A folder of its own for a worker, with the headers of a chapter. */
function folderOf(worker, chapter) {
  const folder = join(resolve(out), String(worker));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(resolve(build), "lines", chapter), folder, { recursive: true });
  return folder;
}
let device;  // whether there is one for OpenCL, on which the kernels as they are pass
const hasDevice = () => device ??= pass("opencl", folderOf("device", card), ["-lOpenCL"]).catch(() => false);

const count = { killed: 0, stillborn: 0, excused: 0, survived: 0 };
async function judge(mutant, worker) {
  const folder = folderOf(worker, mutant.chapter);
  const lines = readFileSync(join(folder, mutant.header), "utf8").split("\n");
  lines[mutant.at] = mutant.after;
  writeFileSync(join(folder, mutant.header), lines.join("\n"));
  try {
    for (const flags of [ordinary, sanitized])
      if (!await pass(mutant.chapter, folder, flags)) return "killed";
    if (mutant.chapter === card && await hasDevice() && !await pass("opencl", folder, ["-lOpenCL"])) return "killed";
  } catch { return "stillborn"; }
  return excuses.has(nameOf(mutant)) || excuses.has(headerOf(mutant)) ? "excused" : "survived";
}

let done = 0;
const waiting = [...chosen];
await Promise.all([0, 1].map(async (worker) => {
  for (let mutant; (mutant = waiting.shift());) {
    const verdict = await judge(mutant, worker);
    ++count[verdict];
    if (verdict === "survived") console.log(`${mutant.chapter}.md:${mutant.line}: ${mutant.before}  =>  ${mutant.after.trim()}`);
    if (++done % 10 === 0) console.error(`mutate.mjs: ${done} of ${chosen.length}, ${count.survived} survived`);
  }
}));
console.log(`${chosen.length} of ${all.length} mutants: ${Object.entries(count).map(([what, n]) => `${n} ${what}`).join(", ")}`);
process.exit(count.survived ? 1 : 0);
