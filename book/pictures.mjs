// pictures.mjs BUILD CHROMIUM: takes the pictures of the README, in book/pictures, from the woven pages.
//
// They are kept in the repository, since one who looks at the README has built nothing yet. Take them again when the
// pages have come to look different.

import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [build, executablePath] = process.argv.slice(2);
if (!executablePath) {
  console.error("usage: node book/pictures.mjs BUILD CHROMIUM");
  process.exit(2);
}
const folder = join(dirname(fileURLToPath(import.meta.url)), "pictures");
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

/** A page at its part `place`; `act` does what a reader does there; what `shown` is of the screen becomes NAME.png. */
async function take(name, { page, place, width = 900, height = 620, act = () => {}, shown }) {
  const tab = await browser.newPage({ viewport: { width, height }, colorScheme: "light", reducedMotion: "reduce" });
  await tab.goto(pathToFileURL(join(resolve(build), "book", page)).href);
  await tab.evaluate(() => document.fonts.ready);
  const there = tab.locator(place).first();
  await there.evaluate((node) => node.scrollIntoView({ block: "start" }));
  await act(tab, there);
  await tab.waitForTimeout(300);
  if (shown) await tab.locator(shown).first().screenshot({ path: join(folder, `${name}.png`) });
  else await tab.screenshot({ path: join(folder, `${name}.png`) });
  await tab.close();
}

await take("page", { page: "04-yes-or-no.html", place: "#fig-weights", width: 1280, height: 800,
  act: (tab) => tab.evaluate(() => scrollBy(0, -330)) });
await take("graph", { page: "07-back-propagation.html", place: "[data-live=graph]", shown: "[data-live=graph] .board",
  act: async (tab, there) => {
    await there.locator(".board").waitFor();
    await tab.getByRole("button", { name: "A step down" }).click();
  } });
await take("digit", { page: "16-the-finished-classifier.html", place: "[data-live=draw]", shown: "[data-live=draw] .board",
  act: async (tab, there) => {
    await there.locator(".board").waitFor();
    await there.locator(".paper").evaluate((node) => node.scrollIntoView({ block: "center" }));
    const box = await there.locator(".paper").boundingBox(), at = ([x, y]) => [box.x + x * box.width, box.y + y * box.height];
    const four = [[[0.42, 0.2], [0.36, 0.33], [0.28, 0.5], [0.45, 0.52], [0.72, 0.5]], [[0.62, 0.33], [0.6, 0.55], [0.57, 0.84]]];
    for (const [first, ...rest] of four) {
      await tab.mouse.move(...at(first));
      await tab.mouse.down();
      for (const point of rest) await tab.mouse.move(...at(point), { steps: 8 });
      await tab.mouse.up();
    }
  } });
await take("file", { page: "files/08-layers.hpp.html", place: "h1", width: 900, height: 560, act: (tab) => tab.evaluate(() => scrollBy(0, 520)) });
await browser.close();
