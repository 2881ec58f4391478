// reading.mjs BUILD CHROMIUM: what a page does for somebody who reads it, from a file. What one has written down before
// reading on is shown again where the text has told; who has followed a link can go back; one sees how far one is; what a
// name is, and what a chapter changed; on paper nothing is folded, and solutions stand at the end.
// BUILD holds the woven sample; exit status 77 without a browser.

import assert from "node:assert/strict";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "../../book/node_modules/playwright-core/index.mjs";

const [build, executablePath] = process.argv.slice(2);
if (!executablePath) process.exit(77);
const page = (name) => pathToFileURL(join(resolve(build), "book", name)).href;
const address = page("01-vote.html");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

/** Loads the page again until the field holds these words: what a page has stored, a busy browser passes on a little later. */
async function reload(tab, field, words) {
  for (let k = 0; k < 50; ++k) {
    await tab.reload();
    if (await field.inputValue() === words) return;
    await tab.waitForTimeout(100);
  }
  assert.equal(await field.inputValue(), words);
}

const checks = {
  async "a guess is shown where the text has told, kept, and forgotten when it is taken back"() {
    const tab = await browser.newPage();
    tab.on("pageerror", (error) => assert.fail(error.message));
    await tab.goto(address);
    const field = tab.getByLabel("Your answer"), place = tab.locator(".answer");
    assert.equal(await place.isVisible(), false);
    await field.fill("  5, passes\n-2 < 0, fails ");
    assert.equal(await place.locator("p").textContent(), "5, passes\n-2 < 0, fails");
    await reload(tab, field, "  5, passes\n-2 < 0, fails ");
    assert.equal(await place.isVisible(), true);
    await place.getByRole("link", { name: "You wrote" }).click();
    assert.equal(await tab.evaluate(() => location.hash), "#guess-1");
    await field.fill(" ");
    assert.equal(await place.isVisible(), false);
    await reload(tab, field, "");
    await tab.close();
  },
  async "on paper there is neither field nor answer, and without script no field"() {
    const tab = await browser.newPage();
    await tab.goto(address);
    await tab.getByLabel("Your answer").fill("pass");
    await tab.emulateMedia({ media: "print" });
    assert.equal(await tab.locator(".guess").isVisible(), false);
    assert.equal(await tab.locator(".answer").isVisible(), false);
    await tab.close();
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const quiet = await plain.newPage();
    await quiet.goto(address);
    assert.equal(await quiet.locator(".predict").isVisible(), true);
    assert.equal(await quiet.locator(".guess").isVisible(), false);
    await plain.close();
  },
  async "who follows a link is offered the way back, and takes it"() {
    const tab = await browser.newPage();
    tab.on("pageerror", (error) => assert.fail(error.message));
    await tab.goto(address);
    const back = tab.locator("button.back");
    assert.equal(await back.isVisible(), false);
    await tab.locator("main a", { hasText: "2.3" }).first().click();
    await tab.waitForURL(/02-downhill\.html#/);
    assert.equal(await back.textContent(), "Back to The program, from above");
    await back.click();
    await tab.waitForURL(/01-vote\.html/);
    assert.equal(await back.isVisible(), false);
    await tab.locator("main .ref").first().click();  // within the page
    assert.equal(await back.isVisible(), true);
    await tab.locator(".contents ul a").last().click();
    assert.equal(await back.isVisible(), false);
    await tab.close();
  },
  async "sections have numbers, and a line says how far one is"() {
    const tab = await browser.newPage();
    await tab.goto(address);
    const numbers = await tab.evaluate(() => [...document.querySelectorAll("main > h2")].map((h) => getComputedStyle(h, "::before").content));
    assert.ok(numbers.length > 2 && numbers.every((content) => content === '"§ " counter(section)'), numbers.join(" "));
    const done = () => tab.evaluate(() => new DOMMatrix(getComputedStyle(document.querySelector(".bar"), "::after").transform).a);
    assert.equal(await done(), 0);
    await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await tab.waitForTimeout(200);
    assert.ok(await done() > 0.99);
    await tab.close();
  },
  async "what a name is shows to the keyboard as well, within the window, until Escape"() {
    const tab = await browser.newPage({ viewport: { width: 360, height: 640 } });
    tab.on("pageerror", (error) => assert.fail(error.message));
    await tab.goto(page("02-downhill.html"));
    const tip = tab.locator(".tip"), name = tab.locator("a.id", { hasText: "vote" }).first();
    assert.equal(await name.getAttribute("title"), "defined in 1.4, changed in 2.1: The weighted vote of one neuron: "
      + "weights (n), inputs (n), bias; throws if the lengths differ.");
    await name.hover();
    assert.equal(await tip.isVisible(), false);  // the browser itself shows it
    await name.evaluate((link) => link.scrollIntoView({ block: "end" }));
    await tab.keyboard.press("Tab");
    await name.focus();
    assert.equal(await tip.textContent(), await name.getAttribute("title"));
    const box = await tip.boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 360 && box.y >= 0 && box.y + box.height <= 640, JSON.stringify(box));
    await tab.keyboard.press("Escape");
    assert.equal(await tip.isVisible(), false);
    await tab.close();
  },
  async "a chapter says what it begins and changes, and the change is there, also without script"() {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const tab = await plain.newPage();
    await tab.goto(page("02-downhill.html"));
    assert.equal(await tab.locator(".changes").textContent(), "Changes vote.hpp (+8 −4).");
    await tab.goto(page("files/02-vote.hpp.html"));
    const changed = tab.locator(".difference .patch");
    assert.equal(await tab.locator(".difference summary").textContent(), "What this chapter changed since chapter 1: 8 lines added, 4 removed");
    assert.equal(await changed.isVisible(), false);
    await tab.goto(page("02-downhill.html"));
    await tab.locator(".changes a").click();
    await tab.waitForURL(/02-vote\.hpp\.html#difference/);
    assert.equal(await changed.isVisible(), true);
    assert.equal(await changed.locator("ins").count(), 8);
    const gone = await changed.locator("del").evaluateAll((lines) => lines.map((line) => line.lastChild.textContent.trim()));
    assert.equal(gone.length, 4);
    assert.match(await changed.locator("del").nth(1).textContent(), /throw std::invalid_argument\("vote: " \+/);
    assert.equal(await tab.locator(".versions").textContent(), "As it was, and will be, after chapter 1, chapter 2.");
    await tab.goto(page("files/01-vote.hpp.html"));
    assert.equal(await tab.locator(".difference").count(), 0);
    await plain.close();
  },
  async "one can search from the page of a file, too"() {
    const tab = await browser.newPage();
    tab.on("pageerror", (error) => assert.fail(error.message));
    await tab.goto(page("files/02-vote.hpp.html"));
    await tab.getByRole("button", { name: "Search" }).click();
    await tab.fill("#search-words", "the slope");
    await tab.keyboard.press("Enter");
    await tab.waitForURL(/book\/02-downhill\.html#the-slope/);
    await tab.close();
  },
  async "mistakes are listed by exercise, folded, and by name, and the search finds them without what to do"() {
    const tab = await browser.newPage();
    await tab.goto(page("mistakes.html"));
    const told = tab.locator("dd", { hasText: "added where they are to be multiplied" });
    assert.equal(await tab.locator("dt").count(), 2);
    assert.equal(await told.isVisible(), false);
    await tab.locator("#by-name + ul li", { hasText: "sum" }).locator("a").click();
    assert.equal(await told.isVisible(), true);
    assert.equal(await told.textContent(), "The numbers were added where they are to be multiplied: 0.5 and 4 give 2, not 4.5. A product of two numbers is a[i] * b[i].");
    await tab.getByRole("link", { name: "The exercise" }).click();
    await tab.waitForURL(/01-vote\.html#11-the-dot-product/);
    await tab.keyboard.press("/");
    await tab.fill("#search-words", "added multiplied");
    const hit = tab.locator("#search-hits li").first();
    assert.match(await hit.textContent(), /^sum\s*mistake · Exercise 1\.1/);
    assert.doesNotMatch(await hit.textContent(), /A product of/);
    await tab.fill("#search-words", "begin with zero");  // the hint and the solution speak of it
    assert.equal(await tab.locator("#search-hits b", { hasText: "The dot product" }).count(), 0);
    await tab.close();
  },
  async "on paper hints are open, solutions at the end, and there are running heads"() {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const tab = await context.newPage();
      await tab.goto(address);
      assert.equal(await tab.locator(".solutions").isVisible(), false);
      await tab.emulateMedia({ media: "print" });
      assert.equal(await tab.locator(".hint p").isVisible(), true);
      assert.equal(await tab.locator("details.solution").isVisible(), false);
      assert.equal(await tab.locator(".solutions pre").isVisible(), true);
      const last = await tab.locator("main > :visible").last().getAttribute("class");
      assert.equal(last, "solutions");
      assert.deepEqual(await tab.locator(".solutions :is(h2, h3)").allTextContents(), ["Solutions", "1.1 The dot product"]);
      assert.equal(await tab.locator(".solutions [id]").count(), 0);
      assert.equal(await tab.locator(".how").first().isVisible(), false);
      const width = await tab.locator(".picture svg").first().evaluate((svg) => svg.getBoundingClientRect().width / svg.closest("main").clientWidth);
      assert.ok(width > 0.2 && width < 0.95, `a figure takes ${width} of the width`);
      await context.close();
    }
    const tab = await browser.newPage();
    await tab.goto(address);
    const rules = await tab.evaluate(() => [...document.styleSheets].flatMap((sheet) => { try { return [...sheet.cssRules]; } catch { return []; } })
      .filter((rule) => rule instanceof CSSPageRule).map((rule) => rule.cssText).join("\n"));
    assert.match(rules, /@top-right[^}]*“weighed”/);
    await tab.close();
  },
};

for (const [name, check] of Object.entries(checks)) {
  await check();
  console.log(`ok: ${name}`);
}
await browser.close();
