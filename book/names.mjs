// names.mjs CTAGS BUILD SLUG: the names that a chapter's files define, and where they stand.
//
// Writes BUILD/index/SLUG.names.json: for each file that the chapter changed its definitions, as ctags
// finds them in the clean file: { name, kind, line, end, scope, signature, chapter, fence, at }, where
// fence is the number of a block in that chapter's index (from 1) and `at` a line of it.
//
// And, for the pages, BUILD/index/SLUG.names.lua: `names`, what is defined in the book's namespace (or in tangle's,
// which one of the appendices explains) or in a program, with the block in which it stands, the number of the one in
// which it was defined first, the blocks that changed it since, and the first sentence of its comment; `own`, for
// each block of this chapter, by its number, the names that mean something else in it: parameters and local variables
// of the functions that it is part of, members of its types; `members`, all names of members, which in the text may
// mean these; `headers`, where those begin that the chapter begins; `files`, all that it begins or changes, with the
// chapter that began each and, of those that it changes, since when it had been as it was, how many lines came and
// went, and which (see difference.mjs).

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { difference, shortened } from "./difference.mjs";
import { replaceIfNew } from "./runs/files.mjs";

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
  const options = ["--output-format=json", "--language-force=C++", "--kinds-C++=+plz-d", "--fields=+neKSs", "--sort=no", "-f", "-"];
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

const own = ["local", "parameter"];
const indexes = new Map([[slug, index]]);

/** What tangle says of a chapter. */
function indexOf(chapter) {
  if (!indexes.has(chapter)) indexes.set(chapter, JSON.parse(readFileSync(join(build, "index", `${chapter}.json`), "utf8")));
  return indexes.get(chapter);
}

/** A block by its chapter and number. */
const fence = (chapter, number) => indexOf(chapter).fences[number - 1];

const linesOf = (path) => readFileSync(join(build, path), "utf8").replace(/\n$/, "").split("\n");
const began = (name) => index.roots[name]?.chapter ?? slug;
const isChange = { patch: true, replace: true };

/** The block in which a name was defined first that stands in this block now: the first one of its chunk with the name. */
function firstWith(name, chapter, number) {
  const here = { chapter, ...fence(chapter, number) };
  if (!isChange[here.op]) return here;
  const life = indexOf(chapter).lives?.[here.life - 1]?.fences ?? [];
  const word = new RegExp(`\\b${name}\\b`);
  return life.find((one) => word.test(indexOf(one.chapter).fences.find(({ anchor }) => anchor === one.anchor)?.text)) ?? here;
}

/** Which of two numbers of blocks, 8.10 and 11.27, comes first. */
function inOrder(a, b) {
  const [[i, j], [k, l]] = [a, b].map((nr) => nr.split(".").map(Number));
  return i - k || j - l;
}

/** The blocks from which lines of a definition come that was begun in `first`, and which changed it. */
function changesTo(file, tag, first) {
  const last = tag.end ?? tag.line, found = new Map();
  for (const [from, count, chapter, number] of file.stretches) {
    const { op, nr, anchor } = fence(chapter, number);
    const later = inOrder(nr, first.nr) > 0 && (isChange[op] || op === "append" && chapter !== first.chapter);
    if (from <= last && from + count > tag.line && later) found.set(nr, { chapter, anchor, nr });
  }
  return [...found.values()].sort((a, b) => inOrder(a.nr, b.nr));
}

/** What this chapter changed of a file that an earlier one began. */
function changesOf(name) {
  if (began(name) === slug) return {};
  const all = JSON.parse(readFileSync(join(build, "index/book.json"), "utf8")).chapters.map((chapter) => chapter.slug);
  const stateIn = (chapter) => indexOf(chapter).files.find((file) => file.name === name && indexOf(chapter).roots[name]?.chapter === began(name));
  const since = all.slice(0, all.indexOf(slug)).findLast((chapter) => stateIn(chapter)?.changed);
  const steps = difference(linesOf(stateIn(since).path), linesOf(stateIn(slug).path));
  const count = (sign) => steps.filter((step) => step[0] === sign).length;
  return { since, before: stateIn(since).path, came: count("+"), went: count("-"), steps: shortened(steps, 3) };
}

/** The first sentence of the comment above a line of a file. */
function commentOn(lines, line) {
  let first = line - 1;
  while (first > 0 && /^\s*(\/\/\/|template <|requires)/.test(lines[first - 1])) --first;
  const words = lines.slice(first, line - 1).filter((text) => /^\s*\/\/\//.test(text)).map((text) => text.replace(/^\s*\/\/\/ ?/, ""));
  return /^.*?[.](?= [A-Z(]|$)/.exec(words.join(" "))?.[0] ?? words.join(" ");
}

/** What the pages link to: everything that is defined in the namespace or in a program, but main. */
function linkable(file, tags) {
  const lines = readFileSync(join(build, file.path), "utf8").split("\n");
  const seen = new Set();
  // ctags knows no concepts
  const concepts = lines.flatMap((text, i) => (/^concept (\w+)/.exec(text) ?? []).slice(1).map((name) => ({ name, kind: "concept", line: i + 1 })));
  return [...tags, ...concepts].flatMap((tag) => {
    const place = placeOf(file, tag.line);
    if (!/^(woven|tangle)?$/.test((tag.scope ?? "").replace(/(::)?__anon\w*/, "")) || own.includes(tag.kind)) return [];
    if (["namespace", "prototype", "macro", "header"].includes(tag.kind) || tag.name === "main" || !place.chapter) return [];
    if (seen.has(tag.name)) return [];
    seen.add(tag.name);
    const { anchor, nr } = fence(place.chapter, place.fence);
    const first = firstWith(tag.name, place.chapter, place.fence);
    return { name: tag.name, file: file.name, chapter: place.chapter, anchor, nr, first: first.nr, changed: changesTo(file, tag, first),
             doc: commentOn(lines, tag.line) };
  });
}

/** Is it a member of a type, or a type within one? */
const isMember = (tag) => /^((woven|tangle)::)?(?!__anon|woven$|tangle$)\w/.test(tag.scope ?? "") && !own.includes(tag.kind);

/** For each block of this chapter, which names its functions and types use for something of their own. */
function ownNames(file, tags) {
  const bodies = tags.filter((tag) => ["function", "struct", "class"].includes(tag.kind) && tag.end);
  const names = new Map();
  for (const [first, count, chapter, number] of file.stretches) {
    if (chapter !== slug) continue;
    const around = bodies.filter((f) => f.line < first + count && f.end >= first);
    const mine = tags.filter((tag) => (own.includes(tag.kind) || isMember(tag)) && around.some((f) => f.line <= tag.line && tag.line <= f.end));
    names.set(number, [...(names.get(number) ?? []), ...mine.map((tag) => tag.name)]);
  }
  return names;
}

/** A value as Lua writes it. */
function lua(value) {
  if (Array.isArray(value)) return `{${value.map((v) => (typeof v === "object" && !Array.isArray(v) ? "\n" : "") + lua(v)).join(",")}}`;
  if (typeof value === "object") return `{${Object.entries(value).map(([key, v]) => `[${JSON.stringify(key)}]=${lua(v)}`).join(",")}}`;
  return JSON.stringify(value);
}

try {
  const everything = tagsOf(changed);
  const tags = everything.filter((tag) => !own.includes(tag.kind));
  const names = changed.map((file) => ({
    file: file.name,
    names: tags.filter((tag) => tag.path === file.path && !tag.name.startsWith("__anon")).map((tag) => ({
      name: tag.name, kind: tag.kind, line: tag.line, end: tag.end, scope: tag.scope, signature: tag.signature,
      ...placeOf(file, tag.line) })),
  }));
  replaceIfNew(join(build, "index", `${slug}.names.json`), `${JSON.stringify(names, null, "\t")}\n`);

  const ofFile = (file) => everything.filter((tag) => tag.path === file.path);
  const mine = new Map();
  for (const file of changed)
    for (const [number, list] of ownNames(file, ofFile(file))) mine.set(number, [...new Set([...(mine.get(number) ?? []), ...list])].sort());
  const headers = Object.values(index.roots).filter((root) => root.chapter === slug && root.title.endsWith(".hpp"));
  replaceIfNew(join(build, "index", `${slug}.names.lua`), `return ${lua({
    names: changed.flatMap((file) => linkable(file, ofFile(file))),
    members: Object.fromEntries(tags.filter(isMember).map(({ name }) => [name, true])),
    own: Object.fromEntries([...mine].map(([number, list]) => [`${number}`, Object.fromEntries(list.map((name) => [name, true]))])),
    files: changed.map(({ name }) => ({ name, began: began(name), ...changesOf(name) })),
    headers: headers.map(({ title, chapter, anchor, nr }) => ({ name: title, chapter, anchor, nr })),
  })}\n`);
} catch (error) {
  console.error(`names.mjs: ${error.message}`);
  process.exit(1);
}
