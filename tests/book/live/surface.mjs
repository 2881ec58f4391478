// The decision surface of chapters 6 and 8: see ../live.mjs for what such a file exports.
import assert from "node:assert/strict";

const fixed = (value, digits) => value.toFixed(digits).replace("-", "−");

/** What the figure should say of the moons after so many epochs, of what the module's own functions told. */
const sentence = (epochs, [loss, right, fresh]) =>
  `After ${epochs} epoch${epochs === 1 ? "" : "s"}: loss ${fixed(loss, 4)}, ${fixed(right, 1)} % right, and ${fixed(fresh, 1)} % of 1000 fresh points.`;

export default {
  name: "surface",
  chapter: "08-parts-that-fit",
  calls: [
    ["look", -1, 1, -1, 1, 2, 2],                          // wrong: nothing has been started
    ["start", 0, 1, 2, 4, 1], ["measure"], ["train", 0.5, 100], ["train", 0.5, 1000], ["measure"],
    ["look", -0.5, 1.5, -0.5, 1.5, 6, 6],
    ["start", 0, 1, 7, 4, 1],                              // wrong: no such activation
    ["start", 1, 1, 2, 16, 2], ["train", 0.5, 3], ["measure"], ["look", -1.5, 2.5, -1, 1.5, 8, 5],
    ["start", 1, 3, 1, 4, 1], ["train", 2, 5], ["measure"],
    ["start", 1, 2, 4, 3, 2], ["train", 0.1, 5], ["measure"],
  ],

  async operate({ page, native }) {
    const board = page.locator(".board.surface"), said = board.locator(".verdict");
    const press = async name => { await board.getByRole("button", { name }).focus(); await page.keyboard.press("Enter"); };
    const pixels = () => board.locator("canvas").evaluate(c => [...c.getContext("2d").getImageData(0, 0, c.width, c.height).data]);

    // As the chapter's program has it: `moons` says 0.2973 and 87.0% after the first epoch.
    const [[count], first] = native(["start 1 1 2 16 2", "measure"]);
    assert.equal(await said.textContent(), `${count} parameters, not trained yet: ${sentence(2, first).replace(/^.*?: /, "")}`);
    await press("One epoch");
    assert.equal(await said.textContent(), sentence(1, native(["start 1 1 2 16 2", "train 0.5 1", "measure"])[2]));
    assert.match(await said.textContent(), /loss 0\.2973, 87\.0 % right/);

    // The picture is what the network thinks: pale where it does not know, and orange from one half on.
    const [, , opinions] = native(["start 1 1 2 16 2", "train 0.5 1", "look -1.5 2.5 -1 1.5 80 50"]);
    const painted = await pixels();
    const [paper, orange, blue] = await page.evaluate(() => ["--bg", "--s1", "--s2"].map(name =>
      getComputedStyle(document.documentElement).getPropertyValue(name).match(/[0-9a-f]{2}/gi).map(hex => parseInt(hex, 16))));
    opinions.forEach((p, i) => {
      const share = (8 + 92 * Math.abs(2 * p - 1)) / 255;
      (p < 0.5 ? blue : orange).forEach((full, k) =>
        assert.ok(Math.abs(painted[4 * i + k] - (paper[k] + share * (full - paper[k]))) <= 1, `the colour of cell ${i}`));
    });

    // It turns dark with the page.
    await page.evaluate(() => { document.documentElement.dataset.theme = "dark"; });
    await page.waitForTimeout(100);
    assert.notDeepEqual(await pixels(), painted);
    await page.evaluate(() => { delete document.documentElement.dataset.theme; });

    // It stops by itself, after two hundred more.
    await press("Train");
    await page.waitForFunction(() => document.querySelector(".surface .verdict").textContent.startsWith("After 201 epochs")
      && document.querySelector(".surface button").textContent === "Train", null, { timeout: 60000 });
    assert.equal(await said.textContent(), sentence(201, native(["start 1 1 2 16 2", "train 0.5 201", "measure"])[2]));

    // Another network, by the keys: a seed more, sigmoids, half as many neurons, one layer, a higher rate.
    await press("Another start");
    await board.getByLabel("activation").selectOption("sigmoid");
    for (const [label, key] of [["hidden neurons", "ArrowLeft"], ["hidden layers", "ArrowLeft"], ["learning rate", "ArrowRight"]]) {
      await board.getByLabel(label).focus();
      await page.keyboard.press(key);
    }
    await press("One epoch");
    assert.equal(await said.textContent(), sentence(1, native(["start 1 2 1 8 1", "train 1 1", "measure"])[2]));
    await press("The text's numbers");
    assert.match(await said.textContent(), /^337 parameters/);

    // What is stopped can go on.
    await press("Train");
    await page.waitForFunction(() => {  // at once, before it could have come to its end
      const stop = document.querySelector(".surface button");
      if (stop.textContent !== "Stop" || !document.querySelector(".surface .verdict").textContent.startsWith("After")) return false;
      stop.click();
      return true;
    });
    const stopped = await said.textContent();
    await page.waitForTimeout(200);
    assert.equal(await said.textContent(), stopped);

    // On the page of chapter 6: XOR, which has learned enough after 154 steps, as `xor` says.
    await page.goto(page.url().replace(/[^/]*$/, "06-a-bend.html"));
    await page.locator("[data-live=surface]").scrollIntoViewIfNeeded();
    await board.waitFor();
    assert.equal(await said.textContent(), "17 parameters, not trained yet: loss 0.9571, 2 of 4 right.".replace(/loss \S+ \d/,
      (([, [loss, right]]) => `loss ${fixed(loss, 4)}, ${right / 25}`)(native(["start 0 1 2 4 1", "measure"]))));
    await press("Train");
    await page.waitForFunction(() => document.querySelector(".surface .verdict").textContent.includes("enough"), null, { timeout: 60000 });
    assert.equal(await said.textContent(), "After 154 steps: loss 0.0496, 4 of 4 right. The loss is below 0.05, and that is enough.");

    // A rate that is too high for ReLU leaves words, and no NaN.
    await board.getByLabel("activation").selectOption("ReLU");
    await board.getByLabel("learning rate").focus();
    await page.keyboard.press("End");
    await press("Train");
    await page.waitForFunction(() => document.querySelector(".surface button").textContent === "Train", null, { timeout: 60000 });
    assert.doesNotMatch(await board.innerHTML(), /NaN|Infinity/);
  },

  async touch({ page, native }) {
    const board = page.locator(".board.surface");
    await board.getByRole("button", { name: "One epoch" }).tap();
    assert.equal(await board.locator(".verdict").textContent(), sentence(1, native(["start 1 1 2 16 2", "train 0.5 1", "measure"])[2]));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), await page.evaluate(() => innerWidth));
  },
};
