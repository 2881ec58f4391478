// texts.mjs BUILD ID...: what a compiler does not see about the exercises.  Each stands in its chapter
// under a heading with its number, with a text, a stub, a hint, a solution and a word beside it; and
// the sections that its check and its mistakes send the reader to are there; and what its text works out
// is what its check asks first (see examples.mjs).  (Of the mistakes' own words make_answers takes care.)
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { missing } from "./examples.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));

const [build, ...ids] = process.argv.slice(2);
const read = (...parts) => JSON.parse(readFileSync(path.join(build, ...parts), "utf8"));
const chapters = read("index/book.json").chapters;

function look(id) {
  const slug = chapters.find((chapter) => chapter.exercises.includes(id))?.slug;
  if (!slug) throw new Error("no chapter has it");
  const chapter = read("index", `${slug}.json`);
  const exercise = chapter.exercises.find((each) => each.id === id);
  if (exercise.line === 0) throw new Error(`${slug} has no heading "### ${exercise.number} ..." above its stub`);
  for (const part of ["title", "task", "hint", "remarks"])
    if (!exercise[part].trim()) throw new Error(`${part} is missing or empty`);
  const [stub, solution] = [exercise.stub, exercise.solution].map((place) => chapter.fences[place].text);
  if (!stub.includes("todo(")) throw new Error("the stub does not call todo");
  if (solution.includes("todo(")) throw new Error("the solution calls todo");
  const lost = missing(id, exercise.task, readFileSync(path.join(here, id, "check.cpp"), "utf8"));
  if (lost) throw new Error(lost);
  lookForSections(id, new Set(chapter.sections.map((section) => section.title)), slug);
}

function lookForSections(id, titles, slug) {
  const { section: wanted, mistakes } = read("exercises", id, "made/mistakes.json");
  if (!titles.has(wanted)) throw new Error(`check.cpp: ${slug} has no section "${wanted}"`);
  for (const { name, line, section } of mistakes)
    if (section && !titles.has(section)) throw new Error(`mistakes.md:${line}: ${name}: ${slug} has no section "${section}"`);
}

let faults = 0;
for (const id of ids)
  try {
    look(id);
  } catch (error) {
    console.error(`${id}: ${error.message}`);
    ++faults;
  }
console.log(`${ids.length} exercises, ${faults} faults`);
process.exit(faults ? 1 : 0);
