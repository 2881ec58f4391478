// References to chapters and exercises, held to the files that they name.  See `node book/references.mjs --help`.
// Where blocks of code lie is read from tangle's index; of Markdown itself only links, code and formulas
// in a line are told apart here.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isProgram } from "./main.mjs";
import { appendixOf, isAppendix, nameOf } from "./numbers.mjs";

const help = `usage: node book/references.mjs check|write --build DIR [--source DIR]

Holds what the chapters say of each other to the files. In the text, "chapter 8" is a link to the
file of chapter 8, "appendix D" one to the file of number 84, the fourth from 81 on, and "exercise
7.5" one to its heading, as long as there is such a chapter; the number or letter in the words agrees
with the number in the file's name or heading. So a chapter can be inserted:
give the files their new numbers, and let \`write\` mend the links and the words.

  check         tells what is not so, a line each
  write         mends it: makes links, finds files that have another number now, corrects numbers
  --build DIR   the build tree, with tangle's index
  --source DIR  the book (the current folder)
  --help        this text

Headings, code, formulas and figures' blocks are left alone; a chapter's own number needs no link,
and a chapter that is still to be written can have none. The comment at the head of a file that a
chapter begins names that chapter; what is wrong there is told, and mended by hand.

Exit status: 0 all well, 1 something is not so (check), or cannot be mended (write), 2 wrong usage.
`;

/** The words that name a chapter or an exercise: "chapter 8", "chapters 4, 5 and 7", "exercise 7.5". */
const phrase = /\b([Cc]hapter|[Ee]xercise)(s?) (\d+(?:\.\d+)?)((?:(?:, and |, or |, | and | or | to |–)\d+(?:\.\d+)?)*)/g;

/** The words that name an appendix: "appendix D". */
const appendixPhrase = /\b([Aa]ppendix) ([A-Z])\b/g;

/** What in a line is not prose: code, formulas, images, links. Links are told apart by their groups. */
const notProse = /(`+)(?:(?!\1).)+\1(?!`)|\$\$[^$]*\$\$|\$(?:\\.|[^$\\])+\$|!\[[^\]]*\]\([^)]*\)|\[([^\][]*)\]\(([^()\s]*)\)|<https?:[^>]*>/g;

/** The part of an address that leads to a heading, as GitHub and pandoc make it. */
export function headingId(text) {
  return text.toLowerCase().replace(/`|\$/g, "").replace(/[^\p{L}\p{N}\s_-]/gu, "").trim().replace(/\s/g, "-");
}

const words = name => name.replace(/^\d+-/, "").replace(/\.md$/, "");

/** The book as references see it: which file a number names, and which heading an exercise has. */
export function makeBook(chapters) {
  const byNumber = new Map(), byName = new Map(), files = new Set(), exercises = new Map();
  for (const chapter of chapters) {
    const file = `${chapter.slug}.md`, number = Number.parseInt(chapter.slug, 10);
    byNumber.set(String(number), file);
    files.add(file);
    byName.set(words(file), file);
    for (const { number: own, title } of chapter.exercises)
      if (title) exercises.set(own, { file, id: headingId(`${own} ${title}`) });
  }
  return { byNumber, byName, files, exercises };
}

/** Reads one line. Tells problems through `problem(column, text)` and returns the mended line. */
export function mendLine(line, own, book, problem) {
  const target = (kind, number) => {
    if (kind === "chapter") return book.byNumber.get(number) === own ? undefined : book.byNumber.get(number);
    const found = book.exercises.get(number);
    return found && (found.file === own ? `#${found.id}` : `${found.file}#${found.id}`);
  };
  /** The file that a link means: itself, or one that has another number now. */
  const fileOf = file => book.files.has(file) ? file : book.byName.get(words(file));
  const appendices = (text, column) => text.replace(appendixPhrase, (all, word, letter, at) => {
    const to = target("chapter", String(appendixOf(letter)));
    if (!to) return all;
    problem(column + at, `"${all}" is no link; it should be [${all}](${to})`);
    return `[${all}](${to})`;
  });
  const prose = (text, column) => appendices(text, column).replace(phrase, (all, word, plural, first, rest, at) => {
    const kind = word.toLowerCase();
    const link = (words, number, offset) => {
      const to = target(kind, number);
      if (!to) return words;
      problem(column + at + offset, `"${words}" is no link; it should be [${words}](${to})`);
      return `[${words}](${to})`;
    };
    if (!plural) return link(`${word} ${first}`, first, 0) + rest;
    return `${word}s ` + `${first}${rest}`.replace(/\d+(?:\.\d+)?/g, (number, offset) => link(number, number, word.length + 2 + offset));
  });
  const mendLink = (all, text, to, column) => {
    // "[1964](92-references.md#polyak-1964)" says a year and no chapter
    const said = /^(?:(chapter|exercise) )?(\d{1,2}(?:\.\d+)?)$/i.exec(text) ?? /^(appendix) ([A-Z])$/i.exec(text);
    const [, file = "", id = ""] = /^([^#]*)(?:#(.*))?$/.exec(to);
    if (!said || (file && !/^\d+-[^/]*\.md$/.test(file))) return all;
    let number = said[2], found;
    if (number.includes(".") || said[1]?.toLowerCase() === "exercise") {
      const home = file ? fileOf(file) : own;
      const bare = id.replace(/^\d+-/, "");
      found = [...book.exercises].find(([, each]) => each.file === home && each.id.replace(/^\d+-/, "") === bare);
      if (found) [number, found] = [found[0], home === own ? `#${found[1].id}` : `${home}#${found[1].id}`];
    } else {
      found = fileOf(file);
      if (found) number = String(Number.parseInt(found, 10));
      if (found && said[1]?.toLowerCase() === "appendix") number = nameOf(Number(number));
      if (found && id) found += `#${id}`;
    }
    if (!found) {
      problem(column, `[${text}](${to}) leads nowhere`);
      return all;
    }
    const mended = `[${text.slice(0, text.length - said[2].length)}${number}](${found})`;
    if (mended !== all) problem(column, `${all} should be ${mended}`);
    return mended;
  };
  let result = "", end = 0;
  for (const match of line.matchAll(notProse)) {
    result += prose(line.slice(end, match.index), end);
    result += match[3] === undefined ? match[0] : mendLink(match[0], match[2], match[3], match.index);
    end = match.index + match[0].length;
  }
  return result + prose(line.slice(end), end);
}

/** The chapter, or the appendix, that the comment at the head of each file names, if it is another. */
function checkHeads(chapter, problem) {
  const own = Number.parseInt(chapter.slug, 10);
  for (const { kind, op, line, text } of chapter.fences) {
    const said = kind === "root" && op !== "append" && /^\/\/.*\((chapter \d+|appendix [A-Z])\)\.$/.exec(text.split("\n", 1)[0]);
    const right = `${isAppendix(own) ? "appendix" : "chapter"} ${nameOf(own)}`;
    if (said && said[1] !== right) problem(line + 1, 1, `the head of the file says ${said[1]}, and this is ${right}`);
  }
}

/** Reads a chapter's text, its blocks left out. Returns the mended text. */
function mendText(text, chapter, book, problem) {
  const own = `${chapter.slug}.md`, lines = text.split("\n"), skip = new Set();
  let fence = "";
  lines.forEach((line, i) => {
    const ticks = /^`{3,}/.exec(line)?.[0] ?? "";
    if (fence || ticks) skip.add(i + 1);
    if (!fence) fence = ticks;
    else if (ticks.length >= fence.length && line.trim() === ticks) fence = "";
  });
  return lines.map((line, i) => skip.has(i + 1) || line.startsWith("#") ? line
    : mendLine(line, own, book, (column, what) => problem(i + 1, column + 1, what))).join("\n");
}

function main() {
  let options, positionals;
  try {
    ({ values: options, positionals } = parseArgs({ allowPositionals: true,
      options: { build: { type: "string" }, source: { type: "string", default: "." }, help: { type: "boolean" } } }));
    if (options.help) return process.stdout.write(help), 0;
    if (positionals.length !== 1 || !["check", "write"].includes(positionals[0])) throw new Error("say check or write");
    if (!options.build) throw new Error("--build is needed");
  } catch (error) {
    process.stderr.write(`references: ${error.message} (--help tells more)\n`);
    return 2;
  }
  let problems = 0;
  try {
    const read = name => JSON.parse(readFileSync(join(options.build, "index", `${name}.json`), "utf8"));
    const chapters = read("book").chapters.map(({ slug }) => read(slug)), book = makeBook(chapters);
    const write = positionals[0] === "write";
    for (const chapter of chapters) {
      const name = `chapters/${chapter.slug}.md`, file = join(options.source, name), text = readFileSync(file, "utf8");
      let lost = 0;
      const mended = mendText(text, chapter, book, (line, column, what) => {
        if (write && !what.endsWith("leads nowhere")) return;
        process.stderr.write(`${name}:${line}:${column}: error: ${what}\n`);
        ++lost;
      });
      if (!write) checkHeads(chapter, (line, column, what) => {
        process.stderr.write(`${name}:${line}:${column}: error: ${what}\n`);
        ++lost;
      });
      problems += lost;
      if (!write || mended === text) continue;
      writeFileSync(file, mended);
      process.stdout.write(`${name}: references mended\n`);
    }
  } catch (error) {
    process.stderr.write(`references: ${error.message}\n`);
    return 1;
  }
  if (problems > 0 && positionals[0] === "check") process.stderr.write("`cmake --build build --target refresh` mends what can be mended\n");
  return problems > 0 ? 1 : 0;
}

if (isProgram(import.meta.url)) process.exitCode = main();
