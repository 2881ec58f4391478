// texts.mjs SOURCE BUILD ID...: what a compiler does not see about the exercises. Each has one section
// in its chapter, with a text, a stub, a hint, a solution and a word after it; and the sections of the
// chapter that its check and its mistakes send the reader to are there. (Of the mistakes' own words
// make_answers takes care.)
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const [source, build, ...ids] = process.argv.slice(2);
const faults = [];

/** The section of an exercise, from its heading to the next one. */
function section(chapter, number) {
  const parts = chapter.split(/^(?=##+ )/m).filter((part) => part.startsWith(`### ${number} `));
  if (parts.length !== 1) throw new Error(`its chapter has ${parts.length} sections "### ${number} ..."`);
  return parts[0];
}

function part(text, pattern, what) {
  const found = pattern.exec(text);
  if (!found?.[1].trim()) throw new Error(`${what} is missing or empty`);
  return found[1];
}

function look(id) {
  const [number] = id.split("-"), digits = number.split(".")[0].padStart(2, "0");
  const file = readdirSync(path.join(source, "chapters")).find((name) => name.startsWith(`${digits}-`));
  const chapter = readFileSync(path.join(source, "chapters", file), "utf8");
  const text = section(chapter, number);
  part(text, /^###.*\n([^`]*(?:`[^`\n]+`[^`]*)*)```cpp \{\.stub/, "the text before the stub");
  const stub = part(text, /```cpp \{\.stub exercise=[^}]*\}\n([^]*?)```/, "the stub");
  part(text, /<summary>Hint<\/summary>([^]*?)<\/details>/, "the hint");
  const solution = part(text, /```cpp \{\.solution exercise=[^}]*\}\n([^]*?)```/, "the solution");
  part(text, /\.solution[^]*?\n```\n([^]*?)<\/details>/, "the word after the solution");
  if (!stub.includes("todo(")) throw new Error("the stub does not call todo");
  if (solution.includes("todo(")) throw new Error("the solution calls todo");

  lookForSections(id, sections(chapter), file);
}

/** The titles of a chapter's sections. */
function sections(chapter) {
  return new Set([...chapter.matchAll(/^## (.*)$/gm)].map((m) => m[1]));
}

function lookForSections(id, titles, file) {
  const exercise = JSON.parse(readFileSync(path.join(build, "exercises", id, "made/mistakes.json"), "utf8"));
  if (!titles.has(exercise.section)) throw new Error(`check.cpp: ${file} has no section "${exercise.section}"`);
  for (const { name, line, section } of exercise.mistakes)
    if (section && !titles.has(section)) throw new Error(`mistakes.md:${line}: ${name}: ${file} has no section "${section}"`);
}

for (const id of ids)
  try {
    look(id);
  } catch (error) {
    faults.push(`${id}: ${error.message}`);
  }
for (const fault of faults) console.error(fault);
console.log(`${ids.length} exercises`);
process.exit(faults.length ? 1 : 0);
