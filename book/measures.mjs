// The measures of the chapters, a mirror for those who write them.  See `node book/measures.mjs --help`,
// which defines each.  All is read from tangle's index and from the programs that it made; nothing here
// parses Markdown.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { stringsIn } from "./cpp.mjs";

const help = `usage: node book/measures.mjs --build DIR [--json] [CHAPTER...]

Prints what each chapter comes to, and all of them together. DIR is the build tree, with
tangle's index; CHAPTER is a name such as 02-downhill. Chapters without C++ are left out.

  words    words of prose: of paragraphs, lists, asides and captions, with a piece of code in
           a sentence as one word; without headings, tables, formulas, blocks of code, and
           the section "Exercises" with all below it
  open     lines of C++ that the page shows open: those of files, chunks and patches that are
           not .plumbing, without blank ones; of a patch only the added lines. Neither
           exercises nor .show blocks
  folded   the same of those that are .plumbing
  exerc.   lines of stubs and solutions that are not blank
  w/line   words for each open line
  median   of the open chunks' lines (a file and a patch are chunks, too; chunks without a
           line of their own, such as slots, are none)
  longest  open chunk, in lines; at the end of the row, where it stands
  bare     open chunks without a sentence before them: what precedes is a block of code, a
           heading, a caption, HTML or nothing
  progs    programs, those made half-way through a chapter among them
  opts     different --options in the strings of the programs' own files, but for --help
  figs     figures
  runs     transcripts

In the last row the words to a line, the median and the longest are those of all chapters
taken together; all else is summed up.

  --json   print the same as JSON: { chapters: [...], all: {...} }
  --help   this text

Exit status: 0 all well, 1 the index cannot be read, 2 wrong usage.
`;

const columns = { words: "words", open: "open", folded: "folded", exercises: "exerc.", wordsPerLine: "w/line",
  median: "median", longest: "longest", bare: "bare", programs: "progs", options: "opts", figures: "figs", runs: "runs" };
const sums = ["words", "open", "folded", "exercises", "bare", "programs", "options", "figures", "runs"];
const noSentence = [undefined, "code_block", "heading", "caption", "html_block"];

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const readJson = (build, name) => JSON.parse(readFileSync(join(build, "index", `${name}.json`), "utf8"));

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b), half = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The lines of C++ that a block brings: of a patch those it adds; blank ones do not count. */
function linesOf(fence) {
  const lines = fence.text.split("\n");
  const added = fence.op === "patch" ? lines.filter((line) => line.startsWith("+")).map((line) => line.slice(1)) : lines;
  return added.filter((line) => line.trim() !== "").length;
}

/** The words of prose of all sections but "Exercises" and what is below it. */
function wordsOf(sections) {
  let within = Infinity;  // the level of the section "Exercises", while we are in it
  let words = 0;
  for (const section of sections) {
    if (section.level <= within) within = section.title === "Exercises" ? section.level : Infinity;
    if (within === Infinity) words += section.words;
  }
  return words;
}

/** The options in the string literals of a C++ file. */
function optionsIn(text) {
  return stringsIn(text).flatMap((string) => string.match(/(?<![\w-])--[a-z][\w-]*/g) ?? []).filter((option) => option !== "--help");
}

const isChunk = (fence) => ["root", "chunk"].includes(fence.kind);

function measure(build, { slug, source, fences, programs }, sections) {
  const of = (...kinds) => fences.filter((fence) => kinds.includes(fence.kind));
  const chunks = fences.filter(isChunk).map((fence) => ({ ...fence, lines: linesOf(fence) }));
  const open = chunks.filter((chunk) => !chunk.plumbing && chunk.lines > 0);
  const files = programs.map((program) => readFileSync(join(build, program.sources[0]), "utf8"));
  return {
    words: wordsOf(sections),
    folded: sum(chunks.filter((chunk) => chunk.plumbing).map((chunk) => chunk.lines)),
    exercises: sum(of("stub", "solution").map(linesOf)),
    bare: open.filter((chunk) => noSentence.includes(chunk.before)).length,
    programs: programs.length,
    options: new Set(files.flatMap(optionsIn)).size,
    figures: of("figure").length,
    runs: of("run").length,
    chapter: slug,
    chunks: open.map((chunk) => ({ lines: chunk.lines, at: `${source}:${chunk.line}` })),
  };
}

/** A row of the table: what was measured, and what follows from the open chunks. */
function row({ chapter, chunks, ...measured }) {
  const lines = chunks.map((chunk) => chunk.lines), open = sum(lines);
  const longest = chunks.find((chunk) => chunk.lines === Math.max(...lines));
  const found = { ...measured, open, wordsPerLine: open === 0 ? null : Number((measured.words / open).toFixed(1)),
    median: median(lines), longest: longest?.lines ?? null };
  return { chapter, ...Object.fromEntries(Object.keys(columns).map((name) => [name, found[name]])), at: longest?.at ?? null };
}

function all(chapters) {
  const totals = sums.filter((name) => name !== "open").map((name) => [name, sum(chapters.map((chapter) => chapter[name]))]);
  return row({ chapter: "all", chunks: chapters.flatMap((chapter) => chapter.chunks), ...Object.fromEntries(totals) });
}

function table(rows) {
  const width = Math.max(...rows.map(({ chapter }) => chapter.length));
  const line = (name, cells, end) => [name.padEnd(width), ...cells.map((cell, i) =>
    String(cell ?? "–").padStart(Math.max(6, Object.values(columns)[i].length))), end].join("  ").trimEnd();
  return [line("", Object.values(columns), ""),
    ...rows.map(({ chapter, at, ...measured }) => line(chapter, Object.values(measured), at ?? ""))].join("\n");
}

function main({ values: { build, json }, positionals }) {
  const words = new Map(readJson(build, "words").chapters.map(({ slug, sections }) => [slug, sections]));
  const slugs = positionals.length > 0 ? positionals : [...words.keys()];
  const indexes = slugs.map((slug) => readJson(build, slug)).filter(({ fences }) => fences.some(isChunk));
  const chapters = indexes.map((index) => measure(build, index, words.get(index.slug)));
  const result = { chapters: chapters.map(row), all: all(chapters) };
  return json ? JSON.stringify(result, null, "\t") : table([...result.chapters, result.all]);
}

let command;
try {
  const type = (name) => ({ [name]: { type: "boolean" } });
  command = parseArgs({ options: { build: { type: "string" }, ...type("json"), ...type("help") }, allowPositionals: true });
  if (!command.values.build && !command.values.help) throw new Error("name the build tree with --build");
} catch (error) {
  console.error(`measures.mjs: ${error.message}`);
  process.exit(2);
}
try {
  console.log(command.values.help ? help.trimEnd() : main(command));
} catch (error) {
  console.error(`measures.mjs: ${error.message}`);
  process.exit(1);
}
