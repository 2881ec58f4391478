// Chapter 7's graph.
import assert from "node:assert/strict";

const ofTheText = [-2, 1, 1, 1, -0.5, -1, 0, 1, 0, 2, -2, 1, 0.5, 1, 2, 1, 1];
const other = [0.3, -1.2, 0.7, 2, 0.1, -0.4, 0.2, 0, -1, 1.5, 0.5, -0.25, 0, -1, 3, 0, 0.5];
const shown = (number, digits = 4) => (Math.abs(number) < 0.5 * 10 ** -digits ? 0 : number).toFixed(digits).replace("-", "−");
const column = (page, k) => page.locator(`.graph tbody td:nth-of-type(${k})`).allTextContents();

export default {
  name: "graph",
  chapter: "07-back-propagation",
  calls: [["look", ...ofTheText], ["take_a_step", ...ofTheText], ["look", ...other], ["take_a_step", ...other], ["look", 1, 2]],
  async operate({ page, native }) {
    const sentence = () => page.locator(".graph .verdict").textContent();
    const [told] = native([["look", ...ofTheText]]);
    assert.deepEqual(await column(page, 2), told.slice(17, 30).map((v) => shown(v)));
    assert.deepEqual(await column(page, 3), told.slice(30, 43).map((v) => shown(v)));
    assert.match(await sentence(), new RegExp(`The loss is ${shown(told[8])}\\.`));
    // by the keyboard: from the start, thought by thought
    await page.getByRole("button", { name: "From the start" }).press("Enter");
    assert.match(await sentence(), /^Nothing has been computed/);
    assert.deepEqual(await column(page, 2), Array(13).fill(""));
    const on = page.getByRole("button", { name: "One on" });
    for (const [words, slopes] of [["first hidden vote", 0], ["output's vote", 0], ["The loss", 0], ["Error at the output", 0], ["What came in", 4], ["Reverse flow", 4], ["top left", 13]]) {
      await on.press("Enter");
      assert.match(await sentence(), new RegExp(words));
      assert.equal((await column(page, 2)).filter(Boolean).length, slopes, words);
    }
    assert.ok(await on.isDisabled());
    // a number of one's own, in the third field of W1, typed
    await page.getByLabel("W₁ 1→3").focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("0.25");
    const own = [...ofTheText];
    own[2] = 0.25;
    assert.deepEqual(await column(page, 2), native([["look", ...own]])[0].slice(17, 30).map((v) => shown(v)));
    // what is no number is marked, and the last one holds
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Backspace");
    assert.equal(await page.getByLabel("W₁ 1→3").getAttribute("aria-invalid"), "true");
    assert.deepEqual(await column(page, 2), native([["look", ...own]])[0].slice(17, 30).map((v) => shown(v)));
    // a step down from the text's numbers comes to the loss that the chapter prints
    await page.getByRole("button", { name: "The text's numbers" }).press("Enter");
    await page.getByRole("button", { name: "A step down" }).press("Enter");
    const after = native([["take_a_step", ...ofTheText]])[0];
    assert.match(await sentence(), new RegExp(`The loss is ${shown(native([["look", ...after, 1, 2, 1, 1]])[0][8])}\\.`));
    assert.match(await sentence(), /The loss is 0\.0494\./);
  },
  async touch({ page, tap }) {
    await tap(page.getByRole("button", { name: "From the start" }));
    assert.match(await page.locator(".graph .verdict").textContent(), /^Nothing has been computed/);
    await tap(page.getByRole("button", { name: "One on" }));
    assert.match(await page.locator(".graph .verdict").textContent(), /first hidden vote/);
  },
};
