// Packs what a live figure loads.
//
//   node book/live.mjs NAME MODULE PAGES FILE...
//
// copies book/live/live.js and book/live/NAME.js to PAGES/assets/live, and writes NAME.data.js beside it, which holds
// the WebAssembly module as bookLive.NAME.code and each file under its name without the ending, all as base64: a
// script, and not data that is fetched, since a page that was opened from a file may fetch nothing.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [name, module, pages, ...files] = process.argv.slice(2);
if (!pages) {
  console.error("usage: node book/live.mjs NAME MODULE PAGES FILE...");
  process.exit(2);
}
const base64 = file => readFileSync(file).toString("base64");
const parts = { code: base64(module) };
for (const file of files) parts[basename(file, extname(file))] = base64(file);
const folder = join(pages, "assets", "live");
mkdirSync(folder, { recursive: true });
for (const script of ["live.js", `${name}.js`])
  copyFileSync(join(dirname(fileURLToPath(import.meta.url)), "live", script), join(folder, script));
writeFileSync(join(folder, `${name}.data.js`), `(window.bookLive ??= {}).${name} = ${JSON.stringify(parts)};\n`);
