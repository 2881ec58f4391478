// The record: what long runs printed and wrote, kept in the repository.
//
// data/record/NN-slug/train_adam-final-1a2b3c4d holds a run as execute.mjs leaves it, and `made`,
// which says by which compiler, when, and in how many seconds.  The short twins of long runs lie
// there as well.  A run of the record is shown only while its key is that of the program as it is.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { firstDifference } from "./compare.mjs";
import { keptRun, nameOf, ownFiles, putInPlace } from "./execute.mjs";
import { objectIn, ofTheDisk } from "./files.mjs";

/** The record of one chapter. */
export class Record {
  constructor(folder) { this.folder = folder; }

  place(command) { return join(this.folder, nameOf(command)); }

  /** The recorded run of a command, or null if there is none with this key. */
  find(command, key) { return keptRun(this.place(command), key); }

  /** Whether there is a run of that command, of whatever program. */
  has(command) { return existsSync(join(this.place(command), "key")); }

  /** { compiler, seconds, date } of a recorded run; {} if there is none. */
  made(command) { return madeIn(this.place(command)); }

  /** Puts a run into the record, in the place of an older one of the same command. */
  keep(command, run, by) {
    let half = "";
    try {
      mkdirSync(this.folder, { recursive: true });
      half = mkdtempSync(join(this.folder, `.${process.pid}-`));
      cpSync(run.folder, half, { recursive: true, filter: (path) => path !== join(run.folder, "made") });
      writeFileSync(join(half, "made"), `${JSON.stringify({ ...by, ...madeIn(run.folder) })}\n`);
      putInPlace(half, this.place(command));
    } catch (error) {
      throw ofTheDisk(error, this.place(command));
    } finally {
      if (half) rmSync(half, { recursive: true, force: true });
    }
  }

  /** The folders that belong to none of the commands. */
  strangers(commands) {
    if (!existsSync(this.folder)) return [];
    const wanted = new Set(commands.map(nameOf));
    return readdirSync(this.folder).filter((name) => !wanted.has(name));
  }

  remove(name) { rmSync(join(this.folder, name), { recursive: true, force: true }); }
}

/**
 * Where a run parts from the recorded one: { file, line, recorded, found }, or null.  `rules` are a
 * transcript's, for what was printed; the files that were written must be the same, unless they hold
 * times.
 */
export function differenceOf(recorded, run, rules) {
  const printed = firstDifference(linesOf(recorded.text), linesOf(run.text), rules);
  if (printed) return { file: "out", line: printed.at + 1, recorded: printed.expected, found: printed.found };
  const names = new Set([...filesOf(recorded.folder), ...filesOf(run.folder)]);
  for (const file of [...names].sort()) {
    const [a, b] = [recorded, run].map(({ folder }) => textOf(join(folder, file)));
    const part = a === null || b === null ? { at: 0, expected: a && "(a file)", found: b && "(a file)" }
                                          : firstDifference(linesOf(a), linesOf(b), rules);
    if (part) return { file, line: part.at + 1, recorded: part.expected, found: part.found };
  }
  return null;
}

export function linesOf(text) {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** What `made` says, as far as it is what should stand there. */
function madeIn(folder) {
  const { compiler, seconds, date } = objectIn(join(folder, "made"));
  const words = Object.entries({ compiler, date }).filter(([, word]) => typeof word === "string");
  return { ...Object.fromEntries(words), ...(Number.isFinite(seconds) ? { seconds } : {}) };
}

function filesOf(folder) { return readdirSync(folder).filter((name) => !ownFiles.includes(name)); }

/** A file's bytes as characters, so that pictures can be compared as well; null if there is none. */
function textOf(path) {
  try { return readFileSync(path, "latin1"); } catch { return null; }
}
