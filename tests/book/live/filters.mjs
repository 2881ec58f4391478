// The figure of chapter 19 in which a window is slid over a digit.
import assert from "node:assert/strict";

// The picture, the kernel and the numbers that the chapter works out by hand, and that `kernels` prints.
const byHand = [3, 4, 2, 3, 0, 0, 1, 2, 0, 3, 1, 0, 2, 1, 0, 1, 1, 1, 0, -1, 2, 0, 1];
const turned = [...byHand.slice(0, -6), ...byHand.slice(-6).reverse()];
const kernels = { "above and below": [-1, -1, -1, 0, 0, 0, 1, 1, 1], "left and right": [-1, 0, 1, -1, 0, 1, -1, 0, 1] };
/** A page of 20 x 20 with a bar on it, and one with two. */
const bar = [20, 20, ...Array.from({ length: 400 }, (_, i) => i % 20 === 9 && i > 80 && i < 320 ? 0 : 255)];
const two = bar.map((v, i) => i > 2 && (i - 2) % 20 === 2 && i > 80 && i < 320 ? 0 : v);

const withAt = (list, at, value) => list.map((old, i) => (i === at ? value : old));
const line = (name, ...numbers) => [name, ...numbers.flat()].join(" ");
const said = async page => (await page.locator(".filters .verdict").textContent()).replaceAll("\u00a0", " ").replaceAll("−", "-");
/** The 784 numbers of ink as they are shown: a square of ten by ten for each. */
const shown = page => page.locator(".filters .trio canvas").nth(1).evaluate(canvas => {
  const { data } = canvas.getContext("2d").getImageData(0, 0, 280, 280);
  return Array.from({ length: 784 }, (_, i) => data[4 * (280 * (10 * Math.floor(i / 28) + 5) + 10 * (i % 28) + 5) + 3] / 255);
});

/** The sentence's place, products, and sum; the sum must be the native one to 0.01 and what the drawing's pixels, shown in 255 steps, may hide. */
async function check(page, native, kernel, { bias = 0, give = 0.006 } = {}) {
  const words = await said(page), [, row, column] = words.match(/row (\d+), column (\d+)[:,]/i), sum = +words.match(/= (-?\d+\.\d+)/)[1];
  const [[right, ...under]] = await native([line("sum", 28, 28, 3, 3, bias, await shown(page), kernel, +row, +column)]);
  assert.ok(Math.abs(sum - right) < give, `${words}: and it is ${right}`);
  const factors = [...words.matchAll(/([\d.]+) · /g)].map(([, factor]) => +factor);
  assert.equal(factors.length, 9, words);
  factors.forEach((factor, k) => assert.ok(Math.abs(factor - under[k]) < 0.0075, words));
  return { row: +row, column: +column, sum };
}

const field = (page, label) => page.locator(".filters").getByLabel(label, { exact: true });

export default {
  name: "filters",
  chapter: "19-convolution",
  calls: [
    ["convolve", ...byHand, 0, 0], ["convolve", ...turned, 0, 0], ["convolve", ...byHand, 1, 1], ["convolve", ...withAt(turned, 4, -2.5), 1, 0],
    ["sum", ...byHand, 1, 0], ["sum", ...byHand, 1, 1], ["see", ...bar], ["see", ...two],
  ],

  async operate({ page, native }) {
    assert.deepEqual((await native([line("convolve", byHand, 0, 0), line("convolve", turned, 0, 0)])).map(told => told.slice(2, 6)), [[4, 5, 6, 0], [1, 2, 3, 6]]);
    const map = page.locator(".filters .trio canvas").nth(2), weights = page.locator(".filters .kernel input");
    const first = await check(page, native, kernels["above and below"]);
    assert.deepEqual([first.row, first.column], [3, 13]);

    // The least and the largest number of the map, as it is and through ReLU and pooling.
    const range = async () => (await map.getAttribute("aria-label")).replaceAll("−", "-").match(/from (-?\d+\.\d+) to (-?\d+\.\d+)/).slice(1).map(Number);
    const told = async (bend, pool) => {
      const [[rows, columns, ...rest]] = await native([line("convolve", 28, 28, 3, 3, 0, await shown(page), kernels["above and below"], bend, pool)]);
      const numbers = rest.slice(0, rows * columns);
      return [Math.min(...numbers), Math.max(...numbers)].map(v => +v.toFixed(2));
    };
    assert.deepEqual(await range(), await told(0, 0));
    await map.focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowLeft"]) await page.keyboard.press(key);
    const then = await check(page, native, kernels["above and below"]);
    assert.deepEqual([then.row, then.column], [5, 12]);
    await field(page, "ReLU").focus();
    await page.keyboard.press(" ");
    assert.match(await said(page), then.sum < 0 ? /ReLU makes 0/ : /= [\d.]+\.$/);
    assert.deepEqual(await range(), await told(1, 0));
    await field(page, "largest of 2 × 2").focus();
    await page.keyboard.press(" ");
    assert.deepEqual(await range(), await told(1, 1));
    assert.match(await said(page), /^Row 2, column 6: the largest of four, that of row [45], column 1[23], is/);
    await page.keyboard.press(" ");

    // Another kernel, one weight of one's own, the bias, and all turned over.
    await field(page, "kernel").selectOption("left and right");
    await check(page, native, kernels["left and right"]);
    await weights.nth(4).fill("0.75");
    assert.equal(await field(page, "kernel").inputValue(), "your own");
    await field(page, "bias").fill("-0.5");
    const own = withAt(kernels["left and right"], 4, 0.75);
    await check(page, native, own, { bias: -0.5 });
    await page.locator(".filters").getByRole("button", { name: "Turn it over" }).click();
    await check(page, native, [...own].reverse(), { bias: -0.5 });

    // A digit drawn with the keyboard alone.
    await page.locator(".filters").getByRole("button", { name: "Clear" }).click();
    assert.equal(await said(page), "Draw a digit.");
    await page.locator(".filters .paper").focus();
    for (const [key, times] of [["ArrowUp", 10], [" ", 1], ["ArrowDown", 20], [" ", 1]]) for (let i = 0; i < times; ++i) await page.keyboard.press(key);
    await check(page, native, [...own].reverse(), { bias: -0.5, give: 0.025 });
    await page.locator(".filters").getByRole("button", { name: "The chapter's 8" }).click();
    await check(page, native, [...own].reverse(), { bias: -0.5 });
  },

  async touch({ page, client, native }) {
    const touch = (type, ...points) => client.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
    const paper = page.locator(".filters .paper"), map = page.locator(".filters .trio canvas").nth(2);
    await paper.scrollIntoViewIfNeeded();
    let box = await paper.boundingBox();
    const top = await page.evaluate(() => scrollY), before = await said(page);
    await touch("touchStart", [box.x + box.width / 2, box.y + 40]);
    for (let y = 50; y < box.height - 40; y += 10) await touch("touchMove", [box.x + box.width / 2, box.y + y]);
    await touch("touchEnd");
    assert.equal(await page.evaluate(() => scrollY), top);
    assert.notEqual(await said(page), before);
    await map.scrollIntoViewIfNeeded();
    box = await map.boundingBox();
    await touch("touchStart", [box.x + box.width * 12.5 / 26, box.y + box.height * 9.5 / 26]);
    await touch("touchEnd");
    const { row, column } = await check(page, native, kernels["above and below"], { give: 0.025 });
    assert.deepEqual([row, column], [9, 12]);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  },
};
