// widths.mjs BUILD CHROMIUM: every page of the woven sample, those of files as well, at 360, 768, 1280 and 1920 px, light
// and dark, with and without script: nothing sticks out sideways, and what one reads can be seen. With the folds open, axe
// finds nothing on the pages of files; they are valid HTML. Hardly anything moves once it is drawn, less from a
// server, which has the fonts fetched at once (until they come, one sees others). Exit status 77 without a browser.

import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { checkHtml, checkIds } from "./pages/text.mjs";

const [build, executablePath] = process.argv.slice(2);
if (!executablePath) process.exit(77);
const require = createRequire(new URL("../../book/package.json", import.meta.url));
const folder = join(resolve(build), "book");
const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html")).sort();
const problems = [];
const report = (page, text) => problems.push(`${page}: ${text}`);
const ofFiles = names.filter((name) => name.startsWith("files/")).map((name) => ({ name, html: readFileSync(join(folder, name), "utf8") }));
await checkHtml(ofFiles, require("html-validate"), report);
for (const page of ofFiles) checkIds(page, report);

/** Runs in the page: what is wrong with how it lies there. */
function look() {
  const width = document.documentElement.clientWidth, wrong = [];
  if (document.documentElement.scrollWidth > width) wrong.push("scrolls sideways");
  const title = document.querySelector("h1").getBoundingClientRect();
  if (!title.width || title.left < 0 || title.right > width + 1) wrong.push("the title is not to be seen");
  for (const text of document.querySelectorAll("main > p, main pre, main > h2")) {
    const box = text.getBoundingClientRect();
    if (box.width && (box.left < 0 || box.right > width + 1)) wrong.push(`“${text.textContent.slice(0, 30)}” is out of sight`);
  }
  const [ink, paper] = [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor];
  return { wrong, ink, paper };
}

/** Runs in the page: how far things have moved after they were drawn, whoever caused it. */
function countShifts() {
  window.shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; }).observe({ type: "layout-shift", buffered: true });
}

const browser = await require("playwright-core").chromium.launch({ executablePath, args: ["--no-sandbox"] });
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
let looks = 0;
for (const javaScriptEnabled of [true, false])
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ javaScriptEnabled, colorScheme });
    const tab = await context.newPage();
    tab.on("pageerror", (error) => report(tab.url(), error.message));
    await tab.addInitScript(countShifts);
    for (const name of names) {
      await tab.setViewportSize({ width: 360, height: 900 });
      await tab.goto(pathToFileURL(join(folder, name)).href);
      if (javaScriptEnabled) {
        await tab.waitForSelector("html[data-ready]");
        await tab.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))));
        const shift = await tab.evaluate(() => window.shift);
        if (shift > 0.15) report(name, `things move by ${shift.toFixed(3)}, from a file`);
      }
      for (const width of [360, 768, 1280, 1920]) {
        await tab.setViewportSize({ width, height: 900 });
        const where = (text) => report(name, `${text} (${width} px, ${colorScheme}${javaScriptEnabled ? "" : ", without script"})`);
        const { wrong, ink, paper } = await tab.evaluate(look);
        wrong.forEach(where);
        const [light, dark] = [paper, ink].map((color) => color.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0));
        if (light > dark !== (colorScheme === "light")) where(`${ink} on ${paper}`);
        ++looks;
      }
      if (!javaScriptEnabled || !name.startsWith("files/")) continue;
      const where = (text) => report(name, `${text} (${colorScheme}, with the difference open)`);
      await tab.setViewportSize({ width: 360, height: 900 });
      await tab.evaluate(() => { for (const fold of document.querySelectorAll("details")) fold.open = true; });
      (await tab.evaluate(look)).wrong.forEach(where);
      await tab.evaluate(axe);
      const found = await tab.evaluate(async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
        .map(({ help, nodes }) => `axe: ${help}: ${nodes[0].target.join(" ")}`));
      found.forEach(where);
    }
    await context.close();
  }

const server = createServer((request, answer) => {
  const file = join(folder, new URL(request.url, "http://localhost").pathname);
  const type = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".woff2": "font/woff2" }[extname(file)];
  if (!existsSync(file)) return answer.writeHead(404).end();
  answer.writeHead(200, { "content-type": type ?? "application/octet-stream" }).end(readFileSync(file));
}).listen(0, "127.0.0.1");
await once(server, "listening");
for (const width of [360, 1280])
  for (const name of names) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const tab = await context.newPage();
    await tab.addInitScript(countShifts);
    await tab.goto(`http://127.0.0.1:${server.address().port}/${name}`);
    await tab.waitForSelector("html[data-ready]");
    await tab.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))));
    const shift = await tab.evaluate(() => window.shift);
    if (shift > 0.1) report(name, `things move by ${shift.toFixed(3)}, from a server (${width} px)`);
    await context.close();
  }
server.close();
await browser.close();
assert.ok(names.some((name) => name.startsWith("files/")) && names.length >= 8, names.join(" "));
for (const problem of [...new Set(problems)]) console.error(problem);
console.log(`${names.length} pages, looked at ${looks} times, ${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
