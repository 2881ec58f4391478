// search.mjs BUILD CHROMIUM: the pages' search, as a reader uses it, from a file; exit status 77 without a browser.

import assert from "node:assert/strict";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "../../book/node_modules/playwright-core/index.mjs";

const [build, executablePath] = process.argv.slice(2);
if (!executablePath) process.exit(77);
const address = (page) => pathToFileURL(join(resolve(build), "book", page)).href;
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

async function open(page, options = {}) {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  tab.on("pageerror", (error) => assert.fail(error.message));
  tab.on("request", (request) => assert.ok(/^(file|data|blob):/.test(request.url()), `a request to ${request.url()}`));
  await tab.goto(address(page));
  return tab;
}

/** Asks for words; what is found, as [heading, kind and chapter, excerpt]. */
async function ask(tab, words) {
  await tab.fill("#search-words", words);
  return tab.locator("#search-hits li").evaluateAll((items) =>
    items.map((item) => ["b", "small", ".line"].map((part) => item.querySelector(part).textContent)));
}

const checks = {
  async "the key / opens it, a name is found first, and Enter goes there"() {
    const tab = await open("13-faster-downhill.html");
    await tab.keyboard.press("/");
    await tab.waitForSelector("dialog.search[open]");
    const [[heading, where]] = await ask(tab, "sequential");
    assert.deepEqual([heading, where.split(":")[0]], ["sequential", "type · Chapter 8"]);
    await tab.keyboard.press("Enter");
    await tab.waitForURL(/08-parts-that-fit\.html#chunk-a-row-of-layers/);
    await tab.close();
  },
  async "headings, chunks, figures, exercises and text are found, with the line"() {
    const tab = await open("index.html");
    await tab.locator(".find").click();
    await tab.waitForSelector("dialog.search[open]");
    for (const [words, heading, kind] of [["walk through the weights", "walk through the weights", "chunk"], ["the ravine", "The ravine", "section"],
      ["ravine curved", null, "figure"], ["xavier_limit", null, null], ["figure 7.2", "Figure 7.2", "figure"], ["momentm", "momentum", "type"]]) {
      const found = await ask(tab, words);
      assert.ok(found.length > 0, words);
      assert.ok(found.some(([h, where]) => (!heading || h === heading) && (!kind || where.startsWith(kind))), `${words}: ${found.slice(0, 5).join(" | ")}`);
    }
    const [, , line] = (await ask(tab, "marble")).at(0) ?? (await ask(tab, "staircase")).at(0);
    assert.match(line, /marble|staircase/);
    assert.deepEqual(await ask(tab, "zzzxqy"), []);
    assert.equal(await tab.locator(".search .count").textContent(), "no places");
    await tab.keyboard.press("Escape");
    assert.equal(await tab.locator("dialog.search[open]").count(), 0);
    await tab.close();
  },
  async "no solution is found, and arrows choose"() {
    const tab = await open("05-shapes.html");
    await tab.keyboard.press("/");
    await tab.waitForSelector("dialog.search[open]");
    const found = await ask(tab, "matmul");
    assert.ok(found.every(([heading]) => !/work\/|solution/.test(heading)));
    await tab.keyboard.press("ArrowDown");
    assert.equal(await tab.locator("#search-hits [aria-selected=true]").getAttribute("id"), "search-hit-1");
    await tab.keyboard.press("ArrowUp");
    await tab.keyboard.press("ArrowUp");
    assert.equal(await tab.locator("#search-hits [aria-selected=true]").getAttribute("id"), `search-hit-${Math.min(found.length, 30) - 1}`);
    await tab.close();
  },
  async "on a phone it fits"() {
    const tab = await open("05-shapes.html", { viewport: { width: 360, height: 640 }, hasTouch: true });
    await tab.locator(".find").tap();
    await tab.waitForSelector("dialog.search[open]");
    await ask(tab, "matrix");
    const box = await tab.locator("dialog.search").boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 360 && box.y + box.height <= 640, JSON.stringify(box));
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 360);
    await tab.close();
  },
  async "the list of terms says of each what it is"() {
    const tab = await open("lists.html");
    const terms = await tab.locator("#terms + ul li").evaluateAll((items) =>
      items.map((item) => ["a", ".line"].map((part) => item.querySelector(part).textContent)));
    assert.ok(terms.length > 150, `${terms.length} terms`);
    for (const [term, line] of terms) {
      assert.ok(line.includes(term) && line.trim().split(/\s+/).length > 3, `the line of ${term} says nothing: ${line}`);
      assert.ok(!/^(a|an|the|what|how|why|where|when) /i.test(term), `${term} is no term`);
    }
    await tab.close();
  },
};
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`ok: ${name}`);
  } catch (error) {
    console.log(`FAILED: ${name}\n${error.message}`);
    ++failed;
  }
}
await browser.close();
process.exit(failed ? 1 : 0);
