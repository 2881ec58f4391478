// texts.mjs SOURCE ID...: what a compiler does not see about the exercises. Each has one section in
// its chapter, with a text, a stub, a hint, a solution and a word after it; the sections of the
// chapter that its check and its mistakes send the reader to are there; and every mistake is told in
// whole sentences, which no other mistake of the same exercise shares.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const [source, ...ids] = process.argv.slice(2);
const faults = [];

/** The value of `// key: value` at the head of a file, with the lines that continue it. */
function head(text, key) {
  const found = new RegExp(`^// ${key}: (.*(?:\\n//  .*)*)`, "m").exec(text.split(/\n(?!\/\/)/)[0]);
  return found?.[1].replace(/\n\/\/ +/g, " ");
}

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

  const headings = new Set([...chapter.matchAll(/^## (.*)$/gm)].map((m) => m[1]));
  const folder = path.join(source, "tests/exercises", id), seen = new Map();
  if (!existsSync(folder)) throw new Error("it has no folder in tests/exercises");
  const wrong = readdirSync(path.join(folder, "wrong")).filter((name) => name.endsWith(".cpp"));
  if (wrong.length < 3) throw new Error("fewer than three known mistakes");
  for (const name of ["check.cpp", ...wrong.map((mistake) => `wrong/${mistake}`)]) {
    const code = readFileSync(path.join(folder, name), "utf8");
    const heading = head(code, "section"), cause = head(code, "expect");
    if (heading && !headings.has(heading)) throw new Error(`${name}: ${file} has no section "${heading}"`);
    if (name === "check.cpp") continue;
    if (!/^[A-Z0-9−]|^reached/.test(cause) || !/[.?]$/.test(cause)) throw new Error(`${name}: not in whole sentences: ${cause}`);
    if (seen.has(cause)) throw new Error(`${name} is told the same as ${seen.get(cause)}`);
    seen.set(cause, name);
  }
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
