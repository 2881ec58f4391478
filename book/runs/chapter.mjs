// What tangle's index says of a chapter: its programs, transcripts and figures, and which commands
// have a record; and the one place where a chapter is written, line by line, where the index says.

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { elision } from "./compare.mjs";
import { removeHalves, replaceFile } from "./files.mjs";

/** What is wrong at one line of a chapter. */
export class Fault extends Error {
  constructor(file, line, message) {
    super(message);
    Object.assign(this, { file, line });
  }
  toString() { return `${this.file}:${this.line}: error: ${this.message}`; }
}

/**
 * A chapter of the index: { slug, file (its Markdown, as errors name it), path, programs
 * { name: { key, sources } }, transcripts, figures, twins }.  A transcript is { line (of its fence),
 * column, tolerance, status, timing, stored, learn, answer, text, commands }, a command
 * { line, text, expected: [lines], first, last } with the lines of its expected output (last < first
 * when there is none); a figure { line, name, text, from, width, height, alt }.  `twins` tells for
 * each command whose output is recorded which short commands stand for it in the tests, and at which
 * line the chapter says so: command -> { line, commands, timing }.
 */
export function readIndex(build, source, slug) {
  const index = JSON.parse(readFileSync(join(build, "index", `${slug}.json`), "utf8"));
  const file = index.source;
  const fences = (kind) => index.fences.filter((fence) => fence.kind === kind);
  const transcripts = fences("run").map((fence) => transcriptOf(file, fence));
  const figures = fences("figure").map((fence) => ({ ...fence, name: fence.anchor }));
  const programs = Object.fromEntries(index.programs.map((program) => [program.name, program]));
  const path = join(source, file);
  return { slug, file, path, programs, transcripts, figures, twins: twinsOf(transcripts, figures) };
}

function transcriptOf(file, fence) {
  const { timing = false, stored = false, learn = false } = fence;
  const tolerance = fence.tolerance === undefined ? null : Number(fence.tolerance);
  const block = { ...fence, timing, stored, learn, tolerance, commands: [] };
  const lines = fence.text.split("\n").slice(0, -1);
  lines.forEach((text, i) => {
    const line = fence.line + 1 + i;
    if (text.startsWith("$ ")) {
      block.commands.push({ line, text: text.slice(2).trim(), expected: [], first: line + 1, last: line });
    } else if (block.commands.length > 0) {
      block.commands.at(-1).expected.push(text.trim() === elision ? elision : text);
      block.commands.at(-1).last = line;
    } else {
      throw new Fault(file, line, "a transcript begins with `$ ` and a command");
    }
  });
  return block;
}

function twinsOf(transcripts, figures) {
  const twins = new Map();
  const add = (command, { line, twins: commands, timing = false }) => {
    if (commands && !twins.has(command)) twins.set(command, { line, commands, timing });
  };
  for (const block of transcripts) for (const { text } of block.commands) add(text, block);
  for (const figure of figures) add(figure.from, figure);
  return twins;
}

/** Says why lines of output cannot stand in a transcript, or null. */
export function unfitForTranscript(lines) {
  for (const line of lines) {
    if (line.startsWith("$ ")) return "it printed a line that begins with `$ `, as a command does";
    if (/^\s*(`{3,}|~{3,})/.test(line)) return "it printed a line that would end the code block";
  }
  return null;
}

/**
 * Writes changes = [{ block, command, lines }] into the chapter's Markdown, all at once, and touches
 * nothing else.  Throws a Fault if the file is not the one that tangle read.
 */
export function rewriteChapter(chapter, changes) {
  const text = readFileSync(chapter.path, "utf8"), lines = text.split("\n");
  for (const { block } of changes) mustStandThere(chapter, block, lines);
  const fromTheEnd = [...changes].sort((a, b) => b.command.line - a.command.line);
  for (const { block, command, lines: now } of fromTheEnd) {
    const indent = indentation(block, lines);
    const ending = lines[command.line - 1].endsWith("\r") ? "\r" : "";
    const written = now.map((line) => (line === "" ? indent.trimEnd() : indent + line) + ending);
    lines.splice(command.first - 1, command.last - command.first + 1, ...written);
  }
  removeHalves(chapter.path);
  replaceFile(chapter.path, lines.join("\n"), { mode: statSync(chapter.path).mode });
}

/** What stands before each line of a block: blanks, and the mark of a quotation. */
function indentation(block, lines) {
  return lines[block.line - 1].slice(0, block.column - 1).replace(/[^>\s]/g, " ");
}

function mustStandThere(chapter, block, lines) {
  const shown = block.text.split("\n").slice(0, -1);
  const there = (text, i) => (lines[block.line + i] ?? "").replace(/\r$/, "").endsWith(text);
  if (!(lines[block.line - 1] ?? "").includes("console") || !shown.every(there))
    throw new Fault(chapter.file, block.line, "the chapter has changed since tangle read it: nothing was written, try again");
}
