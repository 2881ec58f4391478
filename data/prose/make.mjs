#!/usr/bin/env node
// node data/prose/make.mjs COMMIT >data/prose/chapters-0-13.txt
//
// Makes the frozen copy of the book's own prose: what chapters 0 to 13 said at that commit, without
// code, tables and formulas, in a small alphabet.  Sentences that hold a formula are left out.
import { execFileSync } from "node:child_process";

const commit = process.argv[2];
if (!commit || process.argv.length > 3) {
  console.error("usage: make.mjs COMMIT");
  process.exit(2);
}
const git = (...words) => execFileSync("git", words, { encoding: "utf8", maxBuffer: 1 << 26 });

const letters = { "‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", "×": "x", "…": "...", "é": "e", "ö": "o", "ü": "u" };

/** A paragraph as plain text: links become their words, marks of emphasis and code go. */
const plain = (paragraph) => paragraph
  .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
  .replace(/\*\*|[*`]/g, "")
  .replace(/[^\x00-\x7f]/g, (c) => letters[c] ?? "")
  .replace(/[<>{}\\|#@^~&%[\]=$]/g, "")
  .replace(/\s+/g, " ")
  .trim();

const sentences = (paragraph) => paragraph.split(/(?<=[.?!:][)*"”]*) /);

/** The prose of a chapter, a paragraph a line. */
function proseOf(text) {
  text = text.replace(/^(`{3,})[\s\S]*?^\1 *$/gm, "\n").replace(/\$\$[\s\S]*?\$\$/g, "$$");
  return text.split(/\n\s*\n/)
    .map((p) => p.replace(/^> ?(\[![A-Z]+\])?/gm, "").trim())
    .filter((p) => p && !/^(\||<|- |\* |\d+\. )/.test(p))
    .map((p) => p.replace(/^#+ /, ""))
    .map((p) => plain(sentences(p).filter((s) => !s.includes("$")).join(" ")))
    .filter((p) => p.length > 1)
    .join("\n");
}

const files = git("ls-tree", "--name-only", commit, "chapters/").trim().split("\n")
  .filter((name) => /^chapters\/(0\d|1[0-3])-/.test(name)).sort();
for (const name of files) process.stdout.write(proseOf(git("show", `${commit}:${name}`)) + "\n");
