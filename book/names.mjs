// names.mjs CTAGS BUILD SLUG: the names that a chapter's files define, and where they stand.
//
// Writes BUILD/index/SLUG.names.json: for each file that the chapter changed its definitions, as ctags
// finds them in the clean file: { name, kind, line, end, scope, signature, chapter, fence, at }, where
// fence is the number of a block in that chapter's index (from 1) and `at` a line of it.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { replaceIfNew } from "./runs/chapter.mjs";

const [ctags, build, slug] = process.argv.slice(2);
if (!slug) {
  console.error("usage: node book/names.mjs CTAGS BUILD SLUG");
  process.exit(2);
}

const index = JSON.parse(readFileSync(join(build, "index", `${slug}.json`), "utf8"));
const changed = index.files.filter((file) => file.changed);

/** What ctags says of all files, a JSON object a line. */
function tagsOf(files) {
  if (files.length === 0) return [];
  const options = ["--output-format=json", "--language-force=C++", "--kinds-C++=+p-d", "--fields=+neKSs", "--sort=no", "-f", "-"];
  const end = spawnSync(ctags, [...options, ...files.map((file) => file.path)], { cwd: build, encoding: "utf8" });
  if (end.error || end.status !== 0) throw new Error(`${ctags}: ${end.error?.message ?? end.stderr}`);
  return end.stdout.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line));
}

/** The block of the book in which a line of a file stands. */
function placeOf(file, line) {
  const stretch = file.stretches.find(([first, count]) => first <= line && line < first + count);
  if (!stretch) return {};
  const [first, , chapter, fence, at] = stretch;
  return { chapter, fence, at: at + line - first };
}

try {
  const tags = tagsOf(changed);
  const names = changed.map((file) => ({
    file: file.name,
    names: tags.filter((tag) => tag.path === file.path && !tag.name.startsWith("__anon")).map((tag) => ({
      name: tag.name, kind: tag.kind, line: tag.line, end: tag.end, scope: tag.scope, signature: tag.signature,
      ...placeOf(file, tag.line) })),
  }));
  replaceIfNew(join(build, "index", `${slug}.names.json`), `${JSON.stringify(names, null, "\t")}\n`);
} catch (error) {
  console.error(`names.mjs: ${error.message}`);
  process.exit(1);
}
