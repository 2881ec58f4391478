// Chapter 1's line.
import assert from "node:assert/strict";

const sentence = (page) => page.locator(".board.line .verdict").textContent();
const votes = async (page) => (await page.locator(".board.line text.ink").allTextContents()).map((words) => words.split(" "));
const shown = (number) => (Math.abs(number) < 0.05 ? 0 : number).toFixed(1).replace("-", "−");
const judged = (told) => Array.from({ length: 8 }, (_, k) => shown(told[2 * k]));

export default {
  name: "line",
  chapter: "01-a-neuron",
  calls: [["exam"], ["names"], ["judge", 1, 1, -11], ["judge", 1, 2, -14], ["judge", -0.3, 2.7, -5.5], ["judge", 1]],
  async operate({ page, native }) {
    assert.equal(await sentence(page), "7 of 8 right; wrong about Eva.");
    assert.deepEqual((await votes(page)).map(([, vote]) => vote), judged(native([["judge", 1, 1, -11]])[0]));
    await page.getByRole("button", { name: "Study counts double" }).press("Enter");
    assert.equal(await sentence(page), "8 of 8 right.");
    // Ada passes with 8 to spare, Gus with 1, says the chapter
    assert.deepEqual((await votes(page)).filter(([name]) => ["Ada", "Gus"].includes(name)), [["Ada", "8.0"], ["Gus", "1.0"]]);
    const weight = page.getByRole("slider", { name: "weight of study" });
    await weight.focus();
    for (let k = 0; k < 5; ++k) await page.keyboard.press("ArrowLeft");
    const [told] = native([["judge", 1, 1.5, -14]]);
    assert.deepEqual((await votes(page)).map(([, vote]) => vote), judged(told));
    assert.match(await sentence(page), new RegExp(`^${told.at(-1)} of 8 right`));
    for (const label of ["weight of sleep", "weight of study"]) {
      await page.getByRole("slider", { name: label }).fill("0");
      await page.getByRole("slider", { name: label }).dispatchEvent("input");
    }
    assert.match(await sentence(page), /says the same of everybody/);
  },
  async touch({ page, tap }) {
    await tap(page.getByRole("button", { name: "No bias" }));
    assert.match(await sentence(page), /^4 of 8 right/);
    const slider = page.getByRole("slider", { name: "bias" }), box = await slider.boundingBox();
    await page.touchscreen.tap(box.x + box.width * 0.3, box.y + box.height / 2);
    assert.ok(Number(await slider.inputValue()) < -5);
  },
};
