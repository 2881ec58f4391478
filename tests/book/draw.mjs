// draw.mjs BUILD CHROMIUM: the figure of chapter 16 to draw in, tried by mouse, finger and keys, from a file.
//
// What the page says of a drawing must be what `digits predict` says of the PGM file that the page exports; exit
// status 77 (skipped) where the figure could not be made, for want of a compiler for it or of a browser.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "../../book/node_modules/playwright-core/index.mjs";

const [build, executablePath] = process.argv.slice(2);
const chapter = "16-the-finished-classifier";
const pages = join(resolve(build), "book"), data = join(pages, "assets/live/draw.data.js");
if (!executablePath || !existsSync(data)) {
  console.log(executablePath ? "the figure was not made: no compiler for it" : "no browser");
  process.exit(77);
}
const scratch = mkdtempSync(join(tmpdir(), "draw-"));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const digits = join(resolve(build), chapter, "digits");

/** The chapter's page, at the figure. */
async function open(options = {}, from = pages) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options });
  page.on("pageerror", error => assert.fail(`the page: ${error.message}`));
  await page.goto(pathToFileURL(join(from, `${chapter}.html`)).href);
  await page.locator("[data-live=draw]").scrollIntoViewIfNeeded();
  return page;
}

/** What the figure says now: its sentence, and ten per cents. */
const said = async page => ({
  verdict: await page.locator(".verdict").textContent(),
  shares: await page.locator(".bars b").allTextContents(),
});

/** Lines on the page, in its own 280 x 280, by mouse. */
async function draw(page, ...lines) {
  await page.locator(".paper").scrollIntoViewIfNeeded();
  const box = await page.locator(".paper").boundingBox();
  const at = ([x, y]) => [box.x + x * box.width / 280, box.y + y * box.height / 280];
  for (const [first, ...rest] of lines) {
    await page.mouse.move(...at(first));
    await page.mouse.down();
    for (const point of rest) await page.mouse.move(...at(point), { steps: 6 });
    await page.mouse.up();
  }
}

/** The drawing as the page exports it, a file. */
async function exported(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as PGM" }).click()]);
  const file = join(scratch, name);
  await download.saveAs(file);
  return file;
}

const seven = [[80, 70], [190, 65], [120, 220]];
const drawings = {
  seven: [seven],
  one: [[[140, 50], [138, 220]]],
  four: [[[110, 50], [80, 150], [200, 150]], [[170, 90], [165, 230]]],
  "small zero, far out": [[[30, 20], [20, 40], [30, 60], [45, 60], [52, 40], [45, 20], [30, 20]]],
};

const checks = {
  async "says of a drawing what `digits predict` says of its export"() {
    const page = await open();
    await page.waitForSelector(".board");
    for (const [name, lines] of Object.entries(drawings)) {
      await page.getByRole("button", { name: "Clear" }).click();
      await draw(page, ...lines);
      const { verdict, shares } = await said(page);
      const out = execFileSync(digits, ["predict", await exported(page, `${name}.pgm`)], { encoding: "utf8" });
      const native = [...out.matchAll(/^\s*\d +([\d.]+)%/gm)].map(m => `${m[1]} %`);
      assert.equal(native.length, 10, out);
      assert.deepEqual(shares, native, name);
      assert.match(verdict, new RegExp(`^A ${out.trim().match(/: (\d)$/)[1]}, with`), name);
    }
    await page.close();
  },
  async "tells apart an empty page, a speck, and two digits"() {
    const page = await open();
    await page.waitForSelector(".board");
    assert.equal((await said(page)).verdict, "Draw a digit.");
    await draw(page, [[60, 60], [60, 200]], [[200, 60], [200, 200]]);
    assert.match((await said(page)).verdict, /^There are 2 digits here/);
    await page.getByRole("button", { name: "Take back" }).click();
    assert.match((await said(page)).verdict, /^A \d, with/);
    await page.getByRole("button", { name: "Clear" }).click();
    assert.deepEqual(await said(page), { verdict: "Draw a digit.", shares: Array(10).fill("") });
    await page.close();
  },
  async "can be drawn in with the keyboard alone"() {
    const page = await open();
    await page.waitForSelector(".board");
    await page.locator(".paper").focus();
    const press = async (key, times) => { for (let i = 0; i < times; ++i) await page.keyboard.press(key); };
    await press("ArrowUp", 10);
    await press(" ", 1);
    await press("ArrowDown", 20);
    await press(" ", 1);
    assert.match((await said(page)).verdict, /^A 1, with/);
    await page.close();
  },
  async "can be drawn in with a finger, without scrolling the page"() {
    const page = await open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await page.waitForSelector(".board");
    await page.locator(".paper").scrollIntoViewIfNeeded();
    const box = await page.locator(".paper").boundingBox(), top = await page.evaluate(() => scrollY);
    const client = await page.context().newCDPSession(page);
    const touch = (type, ...points) => client.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
    const middle = box.x + box.width / 2;
    await touch("touchStart", [middle, box.y + 40]);
    for (let y = 50; y < box.height - 40; y += 10) await touch("touchMove", [middle, box.y + y]);
    await touch("touchEnd");
    assert.match((await said(page)).verdict, /^A 1, with/);
    assert.equal(await page.evaluate(() => scrollY), top);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    await page.close();
  },
  async "is a still picture without a script"() {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(pages, `${chapter}.html`)).href);
    assert.ok(await page.locator("[data-live=draw] .picture svg").first().isVisible());
    await context.close();
  },
  async "says why it stopped, when the network is damaged"() {
    const broken = join(scratch, "book");
    cpSync(join(pages, "assets"), join(broken, "assets"), { recursive: true });
    copyFileSync(join(pages, `${chapter}.html`), join(broken, `${chapter}.html`));
    const text = readFileSync(data, "utf8"), [, before, model, after] = text.match(/^([^]*"digits":")([^"]*)("[^]*)$/);
    const bytes = Buffer.from(model, "base64");
    bytes[1000] ^= 1;
    writeFileSync(join(broken, "assets/live/draw.data.js"), before + bytes.toString("base64") + after);
    const page = await browser.newPage();
    const warned = page.waitForEvent("console", { predicate: message => message.text().includes("could not start") });
    await page.goto(pathToFileURL(join(broken, `${chapter}.html`)).href);
    await page.locator("[data-live=draw]").scrollIntoViewIfNeeded();
    assert.match((await warned).text(), /damaged: its checksum does not fit/);
    assert.ok(await page.locator("[data-live=draw] .picture").isVisible());
    await page.close();
  },
  async "weighs at most 600 kB on its way"() {
    const size = gzipSync(readFileSync(data)).length;
    assert.ok(size <= 600_000, `${size} bytes`);
  },
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`ok: the figure ${name}`);
  } catch (error) {
    console.log(`FAILED: the figure ${name}\n${error.message}`);
    ++failed;
  }
}
await browser.close();
rmSync(scratch, { recursive: true });
process.exit(failed ? 1 : 0);
