// reading.mjs BUILD CHROMIUM: what a page does for somebody who reads it, from a file. What one has written down before
// reading on is shown again where the text has told; who has followed a link can go back; one sees how far one is.
// BUILD holds the woven sample; exit status 77 without a browser.

import assert from "node:assert/strict";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "../../book/node_modules/playwright-core/index.mjs";

const [build, executablePath] = process.argv.slice(2);
if (!executablePath) process.exit(77);
const address = pathToFileURL(join(resolve(build), "book", "01-vote.html")).href;
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
};

for (const [name, check] of Object.entries(checks)) {
  await check();
  console.log(`ok: ${name}`);
}
await browser.close();
