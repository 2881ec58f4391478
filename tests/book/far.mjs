// far.mjs BUILD CHROMIUM: on a phone what is far from the screen is not laid out yet (see book.css). That must change
// nothing but the time: all is as high as without it, and a link into the middle of a chapter leads to its place.
// Boxes that scroll sideways can be reached by the keyboard once they are seen. Exit status 77 without a browser.

import assert from "node:assert/strict";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "../../book/node_modules/playwright-core/index.mjs";

const [build, executablePath] = process.argv.slice(2);
if (!executablePath) process.exit(77);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const problems = [];
const phone = { width: 412, height: 823 };

/** A page on a phone, read from its beginning to its end. */
async function read(file, style) {
  const page = await browser.newPage({ viewport: phone });
  await page.goto(file);
  await page.waitForSelector("html[data-ready]");
  if (style) await page.addStyleTag({ content: style });
  await page.evaluate(async () => {
    await document.fonts.ready;
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
      scrollTo(0, y);
      await drawn();
    }
  });
  const read = await page.evaluate(() => ({
    heights: [...document.querySelectorAll("main > *:not([data-live])")].map((block) => [block.textContent.trim().slice(0, 40), block.getBoundingClientRect().height]),
    unreachable: [...document.querySelectorAll("main pre, .scroll, .table, .picture")].filter((box) => box.scrollWidth > box.clientWidth && box.tabIndex < 0).length,
    left: document.querySelectorAll("main > p").length && getComputedStyle(document.querySelector("main > p")).contentVisibility,
    ids: [...document.querySelectorAll("main [id]")].filter((node) => node.offsetParent && !node.closest("details, svg")).map((node) => node.id),
  }));
  await page.close();
  return read;
}

for (const name of ["07-back-propagation.html", "16-the-finished-classifier.html", "81-mathematics.html"]) {
  const file = pathToFileURL(join(resolve(build), "book", name)).href;
  const with_ = await read(file), without = await read(file, "main *, main > * { content-visibility: visible !important }");
  assert.equal(with_.left, "auto", "nothing is left out, so that there is nothing to be tested");
  assert.equal(with_.heights.length, without.heights.length);
  with_.heights.forEach(([words, height], k) => {
    if (Math.abs(height - without.heights[k][1]) > 0.6) problems.push(`${name}: “${words}” is ${height} px high, and without it ${without.heights[k][1]}`);
  });
  if (with_.unreachable) problems.push(`${name}: ${with_.unreachable} boxes scroll and cannot be reached by the keyboard`);
  const page = await browser.newPage({ viewport: phone });
  for (let k = 0; k < with_.ids.length; k += Math.ceil(with_.ids.length / 6)) {
    const id = with_.ids[k];
    await page.goto("about:blank");
    await page.goto(`${file}#${id}`);
    await page.waitForTimeout(300);
    const { top, end } = await page.evaluate((name) => ({
      top: document.getElementById(name).getBoundingClientRect().top,
      end: innerHeight + scrollY >= document.documentElement.scrollHeight - 2,
    }), id);
    if (!end && (top < -5 || top > 150)) problems.push(`${name}: a link to #${id} leads ${Math.round(top)} px away from it`);
  }
  await page.close();
}
await browser.close();
for (const problem of problems) console.error(problem);
process.exit(problems.length ? 1 : 0);
