// A small book in a temporary folder, for the tests of book/runs.mjs: its programs
// are shell scripts, and what tangle would write is written by hand.

import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const driver = fileURLToPath(new URL("../../book/runs.mjs", import.meta.url));
export const slug = "02-downhill";

/** Makes a book of one chapter: its Markdown, its programs { name: shell commands }; gone after the test. */
export function makeBook(test, markdown, programs = {}) {
  const root = mkdtempSync(join(tmpdir(), "runs-test-"));
  test.after(() => rmSync(root, { recursive: true, force: true }));
  const book = { root, source: join(root, "src"), build: join(root, "build"), file: join(root, "src/chapters", `${slug}.md`) };
  mkdirSync(join(book.source, "chapters"), { recursive: true });
  mkdirSync(join(book.build, slug, "figures"), { recursive: true });
  book.write = (text) => { writeFileSync(book.file, text); tangleByHand(book, text); };
  book.program = (name, commands, build = book.build) => {
    mkdirSync(join(build, slug), { recursive: true });
    writeFileSync(join(build, slug, name), `#!/bin/sh\n${commands}\n`);
    chmodSync(join(build, slug, name), 0o755);
  };
  book.start = (verb, ...options) => start([verb, "--build", book.build, "--source", book.source, ...options, slug], book);
  book.do = (...words) => book.start(...words).ended;
  book.read = () => readFileSync(book.file, "utf8");
  book.path = (...parts) => join(root, ...parts);
  book.has = (...parts) => existsSync(join(root, ...parts));
  for (const [name, commands] of Object.entries(programs)) book.program(name, commands);
  book.write(markdown);
  return book;
}

/** Starts the driver: { child, ended }, `ended` being a promise of { code, out, err }. */
export function start(args, book) {
  const env = { ...process.env, BOOK: book?.root ?? "" };
  const child = spawn(process.execPath, [driver, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.on("data", (data) => { said.out += data; });
  child.stderr.on("data", (data) => { said.err += data; });
  const ended = new Promise((resolve) => child.on("close", (code) => resolve({ code, ...said })));
  return { child, ended };
}

/** Writes runs.tsv and the figures' scripts, as tangle does, for fences that stand in `text`. */
function tangleByHand(book, text) {
  const lines = text.split(/\r?\n/), rows = [];
  for (let i = 0; i < lines.length; ++i) {
    const fence = lines[i].match(/```(console|gnuplot)\b(.*)/);
    if (!fence) continue;
    let last = i + 1;
    while (!/```\s*$/.test(lines[last])) ++last;
    if (fence[1] === "console") rows.push(tableRow(i + 2, last, fence[2]));
    else writeFigure(book, fence[2], lines.slice(i + 1, last));
    i = last;
  }
  writeFileSync(join(book.build, slug, "runs.tsv"), rows.map((row) => `${row.join("\t")}\n`).join(""));
}

function tableRow(first, last, attributes) {
  const value = (key, otherwise) => attributes.match(new RegExp(`${key}=([^ }]+)`))?.[1] ?? otherwise;
  const flags = ["timing", "long", "stored"].filter((flag) => attributes.includes(`.${flag}`)).join(",") || "-";
  return [first, last, value("tolerance", "-"), value("status", "0"), flags];
}

function writeFigure(book, attributes, lines) {
  const value = (key, otherwise) => attributes.match(new RegExp(`${key}=(?:"([^"]*)"|([^ }]+))`))?.slice(1).find(Boolean) ?? otherwise;
  const name = attributes.match(/#([\w.-]+)/)[1];
  const head = [`# from: ${value("from", "")}`, `# size: ${value("size", "640x340")}`, `# alt: ${value("alt", "")}`];
  writeFileSync(join(book.build, slug, "figures", `${name}.gp`), [...head, ...lines, ""].join("\n"));
}
