// The transcripts of a chapter: which there are, and what they show.
//
// tangle has found them already and wrote, one line each, `runs.tsv`:
//     first line, last line, tolerance or -, exit status, flags or -
// Here their text is taken from the chapter, and put back when it changes.

import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { elision } from "./compare.mjs";

/** What is wrong at one line of a chapter. */
export class Fault extends Error {
  constructor(file, line, message) {
    super(message);
    Object.assign(this, { file, line });
  }
  toString() { return `${this.file}:${this.line}: error: ${this.message}`; }
}

/** A chapter's Markdown: { path, file (as errors name it), text, lines }. */
export function readChapter(source, slug) {
  const file = `chapters/${slug}.md`, path = join(source, file);
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
    return { path, file, text, lines: text.split(/\r?\n/) };
  } catch {
    throw new Fault(file, 1, "cannot be read as UTF-8 text");
  }
}

/**
 * The transcripts of a chapter in their order, each
 * { line (its fence), tolerance, status, timing, long, stored, indent, commands },
 * a command being { line, words, expected: [lines], first, last } with the lines
 * of its expected output (last < first when there is none).
 */
export function readTranscripts(chapter, folder) {
  const table = join(folder, "runs.tsv");
  if (!existsSync(table)) return [];
  const rows = readFileSync(table, "utf8").split("\n").filter((row) => row !== "");
  return rows.map((row) => readTranscript(chapter, row.split("\t")));
}

function readTranscript(chapter, [first, last, tolerance, status, flags = "-"]) {
  const block = {
    line: first - 1,
    tolerance: tolerance === "-" ? null : Number(tolerance),
    status: Number(status),
    timing: flags.split(",").includes("timing"),
    long: flags.split(",").includes("long"),
    stored: flags.split(",").includes("stored"),
  };
  const opening = chapter.lines[first - 2] ?? "", closing = chapter.lines[last] ?? "";
  if (!/(`{3,}|~{3,})\s*console\b/.test(opening) || !/(`{3,}|~{3,})\s*$/.test(closing))
    throw new Fault(chapter.file, block.line, "no transcript here any more: the chapter has changed, run tangle first");
  block.fence = opening.slice(opening.search(/`{3,}|~{3,}/));
  block.indent = opening.slice(0, -block.fence.length).replace(/[^>\s]/g, " ");
  block.commands = readCommands(chapter, block, +first, +last);
  return block;
}

function readCommands(chapter, block, first, last) {
  const commands = [];
  for (let line = first; line <= last; ++line) {
    const text = withoutIndent(chapter.lines[line - 1], block.indent);
    if (text.startsWith("$ ")) {
      commands.push({ line, text: text.slice(2).trim(), expected: [], first: line + 1, last: line });
    } else if (commands.length > 0) {
      commands.at(-1).expected.push(text.trim() === elision ? elision : text);
      commands.at(-1).last = line;
    } else {
      throw new Fault(chapter.file, line, "a transcript begins with `$ ` and a command");
    }
  }
  if (commands.length === 0)
    throw new Fault(chapter.file, block.line, "an empty transcript: it begins with `$ ` and a command");
  return commands;
}

/** A line without the indentation of its fence (which a line may have only in part). */
function withoutIndent(line, indent) {
  let i = 0;
  while (i < indent.length && i < line.length && line[i] === indent[i]) ++i;
  return line.slice(i);
}

/** Says what a stored transcript lacks, or null: it must name its machine and its date. */
export function storedFault(chapter, block) {
  const machine = block.fence.match(/\bmachine=(?:"([^"]*)"|([^\s}"]+))/);
  const date = block.fence.match(/\bdate="?(\d{4}-\d{2}-\d{2})\b/);
  if (machine && (machine[1] ?? machine[2]).trim() && date && !Number.isNaN(Date.parse(date[1]))) return null;
  return new Fault(chapter.file, block.line,
    'a stored transcript says where and when it was run: machine="..." date=YYYY-MM-DD');
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
 * Writes changes = [{ block, command, lines }] into the chapter, all at once, and
 * touches nothing else.  Throws a Fault if the file has changed since it was read.
 */
export function rewriteChapter(chapter, changes) {
  if (readFileSync(chapter.path, "utf8") !== chapter.text)
    throw new Fault(chapter.file, 1, "changed while its programs ran: nothing was written, refresh once more");
  const lines = chapter.text.split("\n");
  const fromTheEnd = [...changes].sort((a, b) => b.command.line - a.command.line);
  for (const { block, command, lines: now } of fromTheEnd) {
    const ending = lines[command.line - 1].endsWith("\r") ? "\r" : "";
    const written = now.map((line) => (line === "" ? block.indent.trimEnd() : block.indent + line) + ending);
    lines.splice(command.first - 1, command.last - command.first + 1, ...written);
  }
  const half = join(dirname(chapter.path), `.${basename(chapter.path)}.${process.pid}.tmp`);
  writeFileSync(half, lines.join("\n"), { mode: statSync(chapter.path).mode });
  renameSync(half, chapter.path);
}
