// speed.mjs [BUILD [ROUNDS]]: how fast the book is made, read into programs and trained with, as a table in Markdown.
//
// In turns, ROUNDS times (5): the whole book tangled; all pages woven, from the programs' output to the search (those in
// BUILD are made again); a chapter saved, until its page is there; an exercise saved, until its verdict. Prints the medians,
// and each over that of tangle. Then come the trainers, by trainers.sh. It asserts nothing: times on a shared machine are
// noisy. Needs a build with `book` and `learn`, by Ninja.

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const here = fileURLToPath(new URL(".", import.meta.url)), source = resolve(here, "../..");
const { values: { help }, positionals: [build = join(source, "build"), rounds = "5"] } =
  parseArgs({ options: { help: { type: "boolean", short: "h" } }, allowPositionals: true });
if (help) {
  const text = readFileSync(fileURLToPath(import.meta.url), "utf8");
  console.log(text.slice(0, text.indexOf("\n\n")).replace(/^\/\/ ?/gm, ""));
  process.exit(0);
}
const folder = resolve(build), scratch = mkdtempSync(join(tmpdir(), "speed-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const run = (command, words) => execFileSync(command, words, { cwd: source, stdio: ["ignore", "ignore", "inherit"] });
const ninja = (...words) => run("ninja", ["-C", folder, ...words]);
const touch = (file) => utimesSync(file, new Date(), new Date());

// As the build tangles, but into a folder of our own.
const commands = execFileSync("ninja", ["-C", folder, "-t", "commands", "tangle.stamp"], { encoding: "utf8" });
const words = commands.match(/\S*\/tangle --clean .*?(?= && )/)[0].replaceAll(`${folder} `, `${scratch}/tangled `)
  .replaceAll(`${folder}/lines`, `${scratch}/tangled/lines`).replaceAll(`${folder}/index`, `${scratch}/tangled/index`).split(" ");
const work = join(scratch, "work"), exercise = "2.2-gradient", answer = join(work, `${exercise}.cpp`);

const tasks = {
  "the whole book tangled": {
    before: () => rmSync(join(scratch, "tangled"), { recursive: true, force: true }),
    run: () => run(words[0], words.slice(1)),
  },
  "all pages woven": {
    before() {
      const made = [...readdirSync(join(folder, "book")).filter((name) => name.endsWith(".html")).map((name) => join(folder, "book", name)),
        ...readdirSync(folder).filter((name) => name.endsWith(".files.stamp")).map((name) => join(folder, name))];
      for (const file of made) rmSync(file);
    },
    run: () => ninja("book"),
  },
  "chapter 8 saved, its page there": {
    before: () => touch(join(source, "chapters/08-parts-that-fit.md")),
    run: () => ninja("page08"),
  },
  "exercise 2.2 saved, its verdict there": {
    before: () => touch(answer),
    run: () => run(join(folder, "learn"), ["--work", work, "2.2"]),
  },
};

ninja("book", "learn");
execFileSync("mkdir", [work]);
copyFileSync(join(folder, "exercises", exercise, "solution.cpp"), answer);
const seconds = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
for (let round = 0; round <= Number(rounds); ++round) {  // the first one only warms up
  for (const [name, task] of Object.entries(tasks)) {
    process.stderr.write(`speed.mjs: ${round ? `round ${round} of ${rounds}` : "warming up"}: ${name}\n`);
    task.before();
    const start = performance.now();
    task.run();
    if (round) seconds[name].push((performance.now() - start) / 1000);
  }
}
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const unit = median(seconds["the whole book tangled"]);
console.log(`${cpus().length} × ${cpus()[0].model}\n\n| | seconds | times tangle |\n|---|---|---|`);
for (const [name, list] of Object.entries(seconds)) console.log(`| ${name} | ${median(list).toFixed(2)} | ${(median(list) / unit).toFixed(1)} |`);
console.log();
process.stdout.write(execFileSync("sh", [join(here, "trainers.sh"), folder, rounds], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }));
