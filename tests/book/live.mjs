// live.mjs BUILD CHROMIUM NAME PROGRAM: a live figure, tried by keys and by finger, from a file.
//
// PROGRAM is the figure's own code, compiled for this machine (see book/live/page.hpp). The module says what it says, number
// by number, and so does the page. What is tried is said by live/NAME.mjs. Exit status 77 (skipped) where the figure
// could not be made, for want of a compiler for it or of a browser.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { chromium } from "../../book/node_modules/playwright-core/index.mjs";

const [build, executablePath, name, program] = process.argv.slice(2);
const pages = join(resolve(build), "book"), data = join(pages, `assets/live/${name}.data.js`);
if (!executablePath || !existsSync(data)) {
  console.log(executablePath ? "the figure was not made: no compiler for it" : "no browser");
  process.exit(77);
}
const { default: figure } = await import(`./live/${name}.mjs`);

/** What the program says to calls ("look 1 2" or ["look", 1, 2]): a list of numbers each, or the message of what it threw. */
function native(calls) {
  const out = execFileSync(program, { input: calls.map((call) => [call].flat(2).join(" ")).join("\n") + "\n", encoding: "utf8", maxBuffer: 1 << 28 });
  return out.trimEnd().split("\n").map((line) => (line.startsWith("wrong: ") ? line.slice(7) : line.trim().split(" ").filter(Boolean).map(Number)));
}

/** The same of the module, in no browser. */
function module(calls) {
  const window = { bookLive: {} };
  runInNewContext(readFileSync(data, "utf8"), { window });
  const scope = { window, WebAssembly, Uint8Array, Float64Array, TextDecoder, Proxy, Error, atob, document: { querySelectorAll: () => [{}] }, console };
  runInNewContext(readFileSync(join(pages, "assets/live/live.js"), "utf8"), scope);
  let ask;
  window.liveFigure(name, (_, asked) => { ask = asked; throw new Error("this is only a test"); });
  return calls.map(([what, ...numbers]) => {
    try { return ask(what, ...numbers); } catch (error) { return error.message; }
  });
}

const warn = console.warn;
console.warn = () => {};   // that the figure could not start is what `module` does
const said = module(figure.calls);
console.warn = warn;
native(figure.calls).forEach((numbers, k) => {
  const call = figure.calls[k].slice(0, 5).join(" ");
  assert.equal(typeof said[k], typeof numbers, `${call}: the page has ${said[k]}, the program ${numbers}`);
  if (typeof numbers === "string") return;   // both refuse; a standard library has words of its own
  assert.equal(said[k].length, numbers.length, call);
  numbers.forEach((number, i) => assert.ok(number === said[k][i] || Math.abs(number - said[k][i]) <= 1e-9 * Math.max(1e-3, Math.abs(number)),
    `${call}: number ${i} is ${said[k][i]} in the page and ${number} here`));
});

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
/** The chapter's page, at the figure. */
async function open(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => assert.fail(`the page: ${error.message}`));
  page.on("console", (message) => { if (["error", "warning"].includes(message.type()) && !message.text().startsWith("Canvas2D: Multiple readback")) assert.fail(`the console: ${message.text()}`); });
  page.on("request", (request) => assert.match(request.url(), /^(file|data|blob):/));
  await page.goto(pathToFileURL(join(pages, `${figure.chapter}.html`)).href);
  const place = page.locator(`[data-live=${name}]`).first();
  await place.scrollIntoViewIfNeeded();
  if (options.javaScriptEnabled !== false) await place.locator(".board").waitFor();
  return { page, place };
}

const byKeys = await open();
/** What a test of a figure compares a page with: the program must have an answer. */
const answers = (calls) => native(calls).map((told, k) => typeof told === "string" ? assert.fail(`${calls[k]}: ${told}`) : told);
await figure.operate({ page: byKeys.page, native: answers });
await byKeys.page.close();

const phone = await open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, reducedMotion: "reduce" });
const client = await phone.page.context().newCDPSession(phone.page);
await figure.touch({ page: phone.page, client, native: answers, tap: async (thing) => { await thing.scrollIntoViewIfNeeded(); await thing.tap(); } });
assert.equal(await phone.page.evaluate(() => document.documentElement.scrollWidth), 360, "the page scrolls sideways on a phone");
await phone.page.close();

const quiet = await open({ javaScriptEnabled: false });
assert.ok(await quiet.place.locator(".picture svg").first().isVisible(), "without a script there is no picture");
await browser.close();

const weight = gzipSync(readFileSync(data)).length + gzipSync(readFileSync(join(pages, `assets/live/${name}.js`))).length;
console.log(`${name}: ${figure.calls.length} calls agree, ${Math.round(weight / 1024)} KB`);
assert.ok(weight <= 150 * 1024, `the figure weighs ${weight} bytes, more than 150 KB`);
