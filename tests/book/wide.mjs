// wide.mjs [--everywhere] BUILD LEARN CHROMIUM: the pages on a wide screen, and what their scripts add, from a file. Notes
// stand in the margin, beside what they belong to, and over nothing; a reference opens where it stands, and what it shows is
// what tangle writes; the file that `learn export` writes is read, and others are refused. Every fourth chapter is looked
// at, or --everywhere all. Exit status 77 without a browser.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "../../book/node_modules/playwright-core/index.mjs";

const { values: { everywhere }, positionals: [build, learn, executablePath] } =
  parseArgs({ options: { everywhere: { type: "boolean" } }, allowPositionals: true });
if (!executablePath) process.exit(77);
const folder = join(resolve(build), "book");
const address = (page) => pathToFileURL(join(folder, page)).href;
const chapters = readdirSync(folder).filter((name) => /^\d.*\.html$/.test(name)).sort().filter((_, i) => everywhere || i % 4 === 0);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

async function open(page, options = {}) {
  const tab = await browser.newPage({ viewport: { width: 1400, height: 900 }, ...options });
  tab.setDefaultTimeout(60_000);  // on a machine that has much else to do
  tab.on("pageerror", (error) => assert.fail(error.message));
  tab.on("request", (request) => assert.ok(/^(file|data|blob):/.test(request.url()), `a request to ${request.url()}`));
  if (page) await tab.goto(address(page));
  return tab;
}

/**
 * Goes to a page that is to show what another has stored. A busy browser passes that on a little later, and a page that
 * was there before it shows it when it is loaded again.
 */
async function visit(tab, page, shows) {
  for (let tries = 0; tries < 10; ++tries) {
    await tab.goto(address(page));
    await tab.waitForSelector(".done-file");
    for (let waits = 0; waits < 10; ++waits) {
      if (await shows()) return;
      await tab.waitForTimeout(200);
    }
  }
  assert.fail(`${page} does not show what was stored`);
}

/** Runs in the page: what is wrong with its notes, and how many stand in the margin. */
function lookAtNotes() {
  const main = document.querySelector("main"), width = document.documentElement.clientWidth, wrong = [];
  const say = (element, words) => wrong.push(`${element.className || element.localName} “${element.textContent.trim().slice(0, 30)}” ${words}`);
  const boxOf = (element) => element.getBoundingClientRect();
  const edge = boxOf(main).right - parseFloat(getComputedStyle(main).paddingRight);  // of the text's box
  const seen = [...document.querySelectorAll("main > .note, main > .chunk .chunk-foot")].filter((note) => note.checkVisibility());
  const notes = seen.filter((note) => boxOf(note).left > edge);
  for (const note of seen) {  // a chunk before an aside keeps its own below its code
    if (innerWidth >= 1400 && !notes.includes(note) && !note.closest(".chunk:has(+ .note)")) say(note, "is not in the margin");
  }
  for (const note of notes) {
    let owner = note.matches(".note") ? note.previousElementSibling : note.closest(".chunk");
    if (owner.hidden) owner = owner.previousElementSibling;
    const box = boxOf(note), beside = boxOf(owner);
    if (box.right > width) say(note, "sticks out");
    if (box.top < beside.top - 2 || box.top > beside.bottom) say(note, "stands beside something else");
  }
  notes.forEach((note, i) => { if (i && boxOf(note).top < boxOf(notes[i - 1]).bottom) say(note, "stands over the note before it"); });
  const left = Math.min(...notes.map((note) => boxOf(note).left));
  for (const thing of main.querySelectorAll(":scope > *, pre, .table, .equation, .picture, .chunk > figcaption"))
    if (!seen.includes(thing) && thing.checkVisibility() && boxOf(thing).right > left - 8) say(thing, "reaches into the margin");
  if (document.documentElement.scrollWidth > width) wrong.push("scrolls sideways");
  return { wrong, count: notes.length };
}

/**
 * Runs in the page: opens all references, also those that this shows. The code of each chunk that has some, its lines apart,
 * with "\0" for a reference that stays a link; of a chunk that this chapter changes later, only what was opened.
 */
function openAll() {
  for (let closed; (closed = document.querySelectorAll("main > .chunk .unfold[aria-expanded=false]")).length;) for (const button of closed) button.click();
  const codes = [];
  for (const chunk of document.querySelectorAll("main > .chunk:has(.unfolded)")) {
    const changes = [...chunk.querySelectorAll(".chunk-foot a[href^='#']:not(.used)")].some((link) => !document.getElementById(link.hash.slice(1)).closest(".append"));
    const whole = chunk.matches(".define, .append") && !changes;
    for (const code of whole ? [chunk.querySelector("pre code")] : chunk.querySelectorAll(".unfolded")) {
      const copy = code.cloneNode(true);
      for (const words of copy.querySelectorAll(".unfolded-parts")) words.remove();
      for (const line of copy.querySelectorAll(":is(.cl, .ln):has(> a.ref)")) line.textContent = line.querySelector(".unfold") ? "" : "\0\n";
      codes.push({ name: chunk.querySelector(".chunk-name").textContent, lines: copy.textContent.split("\n") });
    }
  }
  return { codes, count: document.querySelectorAll("main > .chunk .unfolded").length };
}

/** Lines of code as one text; without those that are empty or, as the names of chunks are, a comment. */
const bare = (lines) => lines.filter((line) => line.trim() && !/^\s*\/\/( |$)/.test(line)).map((line) => `${line}\n`).join("");

/** Whether tangle writes these lines somewhere, as they are or as far in as the chunk in which they stand. */
const isWritten = (code, files) => [0, 4, 8, 12, 16].some((further) => {
  const lines = code.replace(/^(?=.)/gm, " ".repeat(further));
  return files.some((file) => file.includes(`\n${lines}`));
});

/** All that tangle writes of a chapter. */
function filesOf(slug) {
  const names = readdirSync(join(resolve(build), slug), { recursive: true }).filter((name) => /\.(cpp|hpp|cu|cl|c)$/.test(name));
  return names.map((name) => `\n${bare(readFileSync(join(resolve(build), slug, name), "utf8").split("\n"))}`);
}

let margin = 0, opened = 0;
async function lookAtChapter(tab, page) {
  const problems = [];
  const add = (words, where) => problems.push(`${page}, ${where}: ${words}`);
  await tab.setViewportSize({ width: 1400, height: 900 });
  await tab.goto(address(page));
  await tab.waitForFunction(() => document.querySelector(".done-file") && (document.querySelector(".unfold") || !document.querySelector("main a.ref")));
  for (const width of [1400, 1920, 2560]) {
    await tab.setViewportSize({ width, height: 900 });
    const { wrong, count } = await tab.evaluate(lookAtNotes);
    for (const words of wrong) add(words, `${width} px`);
    margin += count;
  }
  await tab.setViewportSize({ width: 1280, height: 900 });
  const { count } = await tab.evaluate(lookAtNotes);
  if (count) add(`${count} notes in the margin`, "1280 px");

  await tab.setViewportSize({ width: 1400, height: 900 });
  await tab.evaluate(() => { for (const fold of document.querySelectorAll("main details")) fold.open = true; });
  const shown = await tab.evaluate(openAll);
  for (const words of (await tab.evaluate(lookAtNotes)).wrong) add(words, "all open");
  const files = filesOf(page.replace(".html", ""));
  for (const { name, lines } of shown.codes)
    for (const code of lines.join("\n").split("\0\n").map((part) => bare(part.split("\n"))))
      if (!isWritten(code, files)) add(`${name} shows what tangle does not write:\n${code}`, "all open");
  opened += shown.count;
  return problems;
}

const checks = {
  async "notes stand in the margin and over nothing, and references show what tangle writes"() {
    const waiting = [...chapters], problems = [];
    const work = async () => {
      const tab = await open();
      for (let page; (page = waiting.shift());) problems.push(...await lookAtChapter(tab, page));
      await tab.close();
    };
    await Promise.all([work(), work(), work()]);
    assert.equal(problems.join("\n"), "");
    assert.ok(margin > 30 * chapters.length && opened > 15 * chapters.length, `${margin} notes in the margin, ${opened} references opened`);
  },
  async "without script notes are in the margin, and a reference is a link"() {
    const tab = await open("08-parts-that-fit.html", { javaScriptEnabled: false });
    const { wrong, count } = await tab.evaluate(lookAtNotes);
    assert.deepEqual(wrong, []);
    assert.ok(count > 20);
    assert.equal(await tab.locator(".unfold, .done-file").count(), 0);
    await tab.locator("#chunk-dense a.ref").click();
    assert.ok(tab.url().endsWith("#chunk-dense-forward-and-backward"));
    await tab.emulateMedia({ media: "print" });
    assert.equal((await tab.evaluate(lookAtNotes)).count, 0);
    await tab.close();
  },
  async "a reference opens and closes by mouse, by key and by touch, and leaves no trace"() {
    const tab = await open("08-parts-that-fit.html", { hasTouch: true });
    const chunk = tab.locator("#chunk-dense"), button = chunk.getByRole("button", { name: "The code of ⟨dense forward and backward⟩, here" });
    await button.waitFor();
    const before = await chunk.innerHTML();
    for (const press of [() => button.click(), () => button.press("Enter"), () => button.press("Space"), () => button.tap()]) {
      await press();
      assert.equal(await button.getAttribute("aria-expanded"), "true");
      const code = await chunk.locator(".unfolded").textContent();
      assert.match(code, /^ {4}matrix predict\(/m);
      assert.ok(code.split("\n").every((line) => !line || line.startsWith("    ")), code);
      await press();
      assert.equal(await chunk.innerHTML(), before);
    }
    const { width, height } = await button.boundingBox();
    assert.ok(width >= 24 && height >= 24, `${width} × ${height}`);
    await tab.close();
  },
  async "what is opened can be opened further, and copying gives the chunk's own text"() {
    const tab = await open("08-parts-that-fit.html");
    await tab.waitForSelector(".unfold");
    const root = tab.locator("#file-layers\\.hpp");
    await tab.evaluate(() => { for (const fold of document.querySelectorAll("main details")) fold.open = true; });
    await tab.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { window.copied = text; } } }));
    const copy = async () => { await root.locator(".copy").first().click(); return tab.evaluate(() => window.copied); };
    const own = await copy();
    assert.match(own, /^<<dense>>$/m);
    await root.getByRole("button", { name: "The code of ⟨dense⟩, here" }).click();
    await root.locator(".unfolded").getByRole("button", { name: "The code of ⟨dense forward and backward⟩, here" }).click();
    assert.match(await root.locator(".unfolded .unfolded").textContent(), /^ {4}matrix predict\(/m);
    assert.equal(await copy(), own);
    await root.getByRole("button", { name: "The code of ⟨dense⟩, here" }).click();
    assert.equal(await root.locator(".unfolded").count(), 0);
    await tab.close();
  },
  async "what this page changes later, or another page holds, stays a link; of several parts all are shown"() {
    const preface = await open("00-preface.html");
    await preface.waitForSelector(".unfold", { state: "attached" });
    const closed = await preface.locator("main a.ref:not(:has(+ .unfold))").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.ok(closed.length >= 2, closed.join());
    assert.deepEqual(await preface.evaluate((links) => links.filter((link) => !document.querySelector(`#${link.slice(1)} .chunk-foot`).textContent.includes("Changed in 0.")), closed), []);
    await preface.close();
    const tab = await open("08-parts-that-fit.html");
    const several = tab.locator("figure:has(.chunk-end b:text-is('8.16')) .unfold").first();
    await several.click();
    assert.equal(await tab.locator(".unfolded-parts").textContent(), "8.14 and 8.15, as at the end of this chapter");
    await tab.close();
  },
  async "what learn exports is shown on all pages, kept, and forgotten; other files are refused"() {
    const place = mkdtempSync(join(tmpdir(), "wide-"));
    const file = (name, words) => { writeFileSync(join(place, name), words); return join(place, name); };
    mkdirSync(join(place, "work"));
    file("work/progress", "learn progress 1\npassed 1.1-dot\npassed 1.3-ninth\npassed 7.1-paths\nend\n");
    execFileSync(resolve(learn), ["--work", join(place, "work"), "export", join(place, "done.json")], { cwd: place });
    const exported = readFileSync(join(place, "done.json"), "utf8"), { exercises } = JSON.parse(exported);
    const all = Object.keys(exercises).filter((id) => id.startsWith("1.")).length;

    const tab = await open("01-a-neuron.html");
    const box = tab.locator(".done-file"), field = tab.getByLabel("The file"), count = tab.locator(".contents a[href='01-a-neuron.html'] .done-count");
    const ticked = () => tab.locator("main > h3:has(> .done)").evaluateAll((heads) => heads.map((head) => head.textContent.match(/^[\d.]+/)[0]));
    const expect = async (words, ticks) => {
      assert.equal(await box.locator("summary").textContent(), words);
      assert.deepEqual(await ticked(), ticks);
    };
    await box.locator("summary").click();
    await expect("Exercises done", []);
    const done = Object.values(exercises).filter(Boolean).length;
    const words = `Exercises done: ${done} of ${Object.keys(exercises).length}`;
    await field.setInputFiles(join(place, "done.json"));
    await count.waitFor();
    await expect(words, ["1.1", "1.3"]);
    assert.equal(await count.textContent(), `2/${all}, 2 of ${all} exercises done`);
    assert.equal(await tab.getByRole("heading", { name: "1.1 The dot product done" }).count(), 1);

    const refused = {
      "damaged.json": [exported.slice(0, 200), "is damaged, or is not what learn export wrote"],
      "list.json": [exported.replace(/"exercises": \{[^}]*\}/, '"exercises": {"1.1": "yes"}'), "is damaged: its list of exercises makes no sense"],
      "newer.json": [exported.replace('"version": 1', '"version": 2'), "comes from another version of learn than this book"],
      "foreign.json": ['{"name": "lunch"}', "is not what learn export wrote"],
      "null.json": ["null", "is not what learn export wrote"],
    };
    for (const [name, [content, why]] of Object.entries(refused)) {
      await field.setInputFiles(file(name, content));
      await tab.getByRole("alert").filter({ hasText: `${name} ${why}. Nothing has changed.` }).waitFor();
      await expect(words, ["1.1", "1.3"]);
    }
    await visit(tab, "02-downhill.html", () => count.isVisible());
    await tab.locator(".done-file summary").click();
    await tab.getByRole("button", { name: "Forget it" }).click();
    assert.equal(await tab.locator(".done-count, .done").count(), 0);
    await visit(tab, "01-a-neuron.html", async () => await box.locator("summary").textContent() === "Exercises done");
    await expect("Exercises done", []);
    await tab.close();
    rmSync(place, { recursive: true });
  },
};

let failures = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
  } catch (error) {
    ++failures;
    console.error(`${name}: ${error.message}`);
  }
}
await browser.close();
console.log(`${Object.keys(checks).length} checks, ${failures} failed; ${margin} notes in the margin, ${opened} references opened`);
process.exit(failures ? 1 : 0);
