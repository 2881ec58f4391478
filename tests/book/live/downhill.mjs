// Chapter 2's landscape.
import assert from "node:assert/strict";

const sentence = (page) => page.locator(".board.downhill .verdict").textContent();
const minus = (text) => text.replaceAll("-", "−");

export default {
  name: "downhill",
  chapter: "02-downhill",
  calls: [["best"], ["walk", 0, 0, 0.02, 1000], ["walk", 0, 0, 0.0415, 30], ["walk", 3, 50, 0.1, 400], ["contour", 100], ["contour", 20000], ["walk", 1]],
  async operate({ page, native }) {
    const end = (rate, steps) => native([["walk", 0, 0, rate, steps]])[0].slice(-3);
    const says = ([slope, intercept, loss]) => minus(`slope ${slope.toFixed(2)}, intercept ${intercept.toFixed(2)}, loss ${loss.toFixed(2)}`);
    assert.ok((await sentence(page)).includes(`30 steps at a rate of 0.02: ${says(end(0.02, 30))}`), await sentence(page));
    await page.getByRole("button", { name: "rate 0.02" }).press("Enter");
    assert.ok((await sentence(page)).includes(`1000 steps at a rate of 0.02: ${says(end(0.02, 1000))}`), await sentence(page));
    assert.match(await sentence(page), /slope 6\.83, intercept 111\.10/);   // what the chapter prints
    await page.getByRole("button", { name: "rate 0.0415" }).press("Enter");
    assert.ok((await sentence(page)).includes(`30 steps at a rate of 0.0415: ${says(end(0.0415, 30))}`), await sentence(page));
    // too large by far: it ends before the steps do, and the page says so
    await page.getByRole("slider", { name: "learning rate" }).focus();
    await page.keyboard.press("End");
    await page.getByRole("slider", { name: "steps" }).focus();
    await page.keyboard.press("End");
    assert.match(await sentence(page), /at a rate of 0\.1: .*the next loss is no number any more|higher than at the start/);
    assert.doesNotMatch(await page.locator(".board.downhill").innerHTML(), /NaN|Infinity/);
    await page.getByRole("slider", { name: "steps" }).press("Home");
    assert.match(await sentence(page), /^0 steps/);
  },
  async touch({ page, tap }) {
    await tap(page.getByRole("button", { name: "rate 0.0005" }));
    assert.match(await sentence(page), /^1000 steps at a rate of 0\.0005/);
  },
};
