// A small book in a temporary folder, for the tests of book/runs.mjs: its programs
// are shell scripts, and the index that tangle would write is written by hand.

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
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
  const book = { root, source: join(root, "src"), build: join(root, "build"), text: markdown, programs: {},
    file: join(root, "src/chapters", `${slug}.md`) };
  for (const folder of ["chapters", "data/mnist"]) mkdirSync(join(book.source, folder), { recursive: true });
  for (const name of ["UNPACKED", "FASHION.UNPACKED"])
    writeFileSync(join(book.source, "data", `${name}.SHA256SUMS`), "0123  images\n");
  book.write = (text) => { book.text = text; writeFileSync(book.file, text); tangleByHand(book); };
  book.program = (name, commands, build = book.build) => {
    mkdirSync(join(build, slug), { recursive: true });
    writeFileSync(join(build, slug, name), `#!/bin/sh\n${commands}\n`);
    chmodSync(join(build, slug, name), 0o755);
    if (build !== book.build) return;
    book.programs[name] = commands;
    writeFileSync(join(build, slug, `${name}.cpp`), book.sources?.[name] ?? "");
    tangleByHand(book);
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

/** Writes the chapter's index, as tangle does, for fences that stand in the text. */
function tangleByHand(book) {
  const lines = book.text.split(/\r?\n/), fences = [];
  for (let i = 0; i < lines.length; ++i) {
    const fence = lines[i].match(/^(.*?)```(console|gnuplot)\b(.*)/);
    if (!fence) continue;
    let last = i + 1;
    while (!/```\s*$/.test(lines[last])) ++last;
    const inside = lines.slice(i + 1, last).map((line) => line.slice(fence[1].length));
    const text = inside.map((line) => `${line}\n`).join("");
    const place = { line: i + 1, last: last + 1, column: fence[1].length + 1, text };
    fences.push({ ...place, ...(fence[2] === "console" ? run(fence[3], inside) : figure(fence[3])) });
    i = last;
  }
  const programs = Object.entries(book.programs).map(([name, commands]) =>
    ({ name, key: createHash("sha256").update(commands).digest("hex").slice(0, 16), sources: [`${slug}/${name}.cpp`] }));
  mkdirSync(join(book.build, "index"), { recursive: true });
  writeFileSync(join(book.build, "index", `${slug}.json`),
    JSON.stringify({ slug, source: `chapters/${slug}.md`, programs, fences }));
}

const valueIn = (attributes, key) =>
  attributes.match(new RegExp(`\\b${key}=(?:"([^"]*)"|([^ }]+))`))?.slice(1).find((value) => value !== undefined);

function run(attributes, lines) {
  const flag = (name) => (attributes.includes(`.${name}`) ? { [name]: true } : {});
  const value = (key) => { const found = valueIn(attributes, key); return found === undefined ? {} : { [key]: found }; };
  return { kind: "run", commands: lines.filter((line) => line.startsWith("$ ")).map((line) => line.slice(2)),
    status: Number(valueIn(attributes, "status") ?? 0), ...value("tolerance"), ...value("answer"),
    ...flag("timing"), ...flag("stored"), ...flag("learn"), ...twinsIn(attributes) };
}

function figure(attributes) {
  const [width, height] = (valueIn(attributes, "size") ?? "640x340").split("x").map(Number);
  return { kind: "figure", anchor: attributes.match(/#([\w.-]+)/)[1], from: valueIn(attributes, "from") ?? "",
    alt: valueIn(attributes, "alt") ?? "", width, height, ...twinsIn(attributes) };
}

function twinsIn(attributes) {
  const twins = valueIn(attributes, "twin");
  return twins ? { twins: twins.split(";").map((twin) => twin.trim()) } : {};
}
