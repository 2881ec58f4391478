// weight.mjs BUILD: what a reader has to load. All that the pages share (styles, script, the fonts of the text and of
// formulas; the search and live figures come only when one asks for them) and each page, as they come compressed.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const [build] = process.argv.slice(2);
const folder = join(resolve(build), "book");
const weigh = (name) => {
  const bytes = readFileSync(join(folder, name));
  return name.endsWith(".woff2") ? bytes.length : gzipSync(bytes).length;  // these are compressed already
};
const list = (path) => (existsSync(join(folder, path)) ? readdirSync(join(folder, path)).map((name) => `${path}/${name}`) : []);
const problems = [];

/** The fonts that a style sheet asks for on every page: those without a range of letters of their own. */
const everywhere = (sheet) => [...readFileSync(join(folder, sheet), "utf8").matchAll(/@font-face\s*\{([^}]*)\}/g)]
  .filter(([, face]) => face.includes("url(") && (!face.includes("unicode-range") || face.includes("Signs")))
  .map(([, face]) => `assets/${/url\(["']?([^"')]+)/.exec(face)[1]}`);
const kb = (bytes) => Math.round(bytes / 102.4) / 10;

const fonts = [...new Set([...everywhere("assets/book.css"), "assets/katex/fonts/KaTeX_Math-Italic.woff2"])], rest = ["assets/book.css", "assets/book.js", "assets/unfold.js", "assets/exercises.js", "assets/katex/katex.css"];
const shared = [...fonts, ...rest].reduce((sum, name) => sum + weigh(name), 0);
console.log(`shared: ${kb(shared)} KB, of which ${kb(fonts.reduce((sum, name) => sum + weigh(name), 0))} KB are ${fonts.length} fonts`);
if (shared > 250 * 1024) problems.push(`what the pages share has ${kb(shared)} KB, more than 250`);

for (const name of readdirSync(folder).filter((name) => /^\d.*\.html$/.test(name))) {
  const size = weigh(name);
  console.log(`${name}: ${kb(size)} KB`);
  if (size > 120 * 1024) problems.push(`${name} has ${kb(size)} KB, more than 120`);
}
for (const name of ["lists.html", "mistakes.html", ...list("assets/search")]) if (existsSync(join(folder, name))) console.log(`${name}: ${kb(weigh(name))} KB, on demand`);
for (const problem of problems) console.error(problem);
process.exit(problems.length ? 1 : 0);
