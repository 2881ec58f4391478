// The ravine of chapter 13: see ../live.mjs for what such a file exports.
import assert from "node:assert/strict";

const ofTheText = ["0 0.018 0 0", "1 0.01 0.9 0", "2 0.01 0.9 0", "3 0.2 0.9 0", "4 0.4 0.9 0.999", "5 0.4 0 0.999"];
const two = value => `${+value.toPrecision(2)}`;

export default {
  name: "ravine",
  chapter: "13-faster-downhill",
  calls: [
    ...ofTheText.map(numbers => ["walk", ...numbers.split(" ").map(Number), -8, 1, 0, 60]),
    ...ofTheText.map(numbers => ["walk", ...numbers.split(" ").map(Number), 2, -0.5, 1, 70]),
    ["walk", 0, 0.021, 0, 0, -8, 1, 0, 200],
    ["walk", 6, 0.1, 0, 0, -8, 1, 0, 10],                  // wrong: no such method
  ],

  async operate({ page, native }) {
    const board = page.locator(".board.ravine"), said = board.locator(".verdict");
    const told = (numbers, rest) => native([`walk ${numbers} ${rest}`])[0];
    const shown = () => board.locator(".title span").allTextContents();
    const press = async (label, key, times = 1) => {
      await board.getByLabel(label, { exact: true }).focus();
      for (let i = 0; i < times; ++i) await page.keyboard.press(key);
    };

    // The losses are those of the table of `race`, and the ends of the paths are where the module says.
    assert.deepEqual(await shown(), ["3.6", "0.047", "0.00016", "0.0022", "0.015", "0.00025"]);
    const paths = await board.locator("svg > path:not(.cross)").evaluateAll(all => all.map(path => path.getAttribute("d")));
    ofTheText.forEach((numbers, k) => {
      const places = paths[k].slice(1).split("L").map(place => place.split(" ").map(Number)), walk = told(numbers, "-8 1 0 60");
      assert.equal(places.length, 61);
      places.forEach(([x, y], t) => {
        assert.ok(Math.abs(x - 20 * (walk[3 * t] + 9.5)) < 0.06, `method ${k}, step ${t}: x`);
        assert.ok(Math.abs(y - 68 * (1.25 - walk[3 * t + 1])) < 0.06, `method ${k}, step ${t}: y`);
      });
    });
    assert.equal(await said.textContent(), "Momentum, at a rate of 0.01: after 60 steps the loss is 0.047; at the start it was 82.");
    assert.equal(await board.getByLabel("β₂").isVisible(), false);

    // A lower rate, a larger beta, and a step less, by the keys.
    await press("learning rate", "ArrowLeft", 2);
    await press("β", "ArrowRight");
    await press("steps", "ArrowLeft");
    let last = told("1 0.0089 0.95 0", "-8 1 0 59").at(-1);
    assert.equal(await said.textContent(), `Momentum, at a rate of 0.0089: after 59 steps the loss is ${two(last)}; at the start it was 82.`);

    // Adam has two betas; in the turned ravine it loses its lead.
    await board.getByLabel("method").selectOption("Adam");
    await board.getByLabel("the ravine lies").selectOption("turned by 45°");
    last = told("4 0.4 0.9 0.999", "-8 1 1 59").at(-1);
    assert.equal((await shown())[4], two(last));
    assert.ok(await board.getByLabel("β₂").isVisible());

    // Above 0.02 plain descent diverges, and the page says so in words.
    await board.getByLabel("method").selectOption("gradient descent");
    assert.equal(await board.getByLabel("β", { exact: true }).isVisible(), false);
    await press("learning rate", "End");
    await press("steps", "End");
    assert.match(await said.textContent(), /after 200 steps the loss is more than a million, from 82 at the start: it has diverged\.$/);
    assert.equal((await shown())[0], "diverges");
    assert.doesNotMatch(await board.innerHTML(), /NaN|Infinity/);
    await board.getByRole("button", { name: "The text's numbers" }).press("Enter");
    assert.deepEqual(await shown(), ["3.6", "0.047", "0.00016", "0.0022", "0.015", "0.00025"]);

    // The start can be dragged, in any of the panels; a step more or less, by the keys.
    const grip = board.locator(".grip").nth(4), box = await board.locator(".panel svg").nth(4).boundingBox();
    await grip.scrollIntoViewIfNeeded();
    const at = await grip.boundingBox(), scale = box.width / 250;
    await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
    await page.mouse.down();
    await page.mouse.move(at.x + at.width / 2 + 60 * scale, at.y + at.height / 2 + 68 * scale, { steps: 5 });
    await page.mouse.up();
    const x = +(await board.getByLabel("start: along").inputValue()), y = +(await board.getByLabel("start: across").inputValue());
    assert.ok(Math.abs(x + 5) < 0.15 && Math.abs(y) < 0.08, `${x}, ${y}`);
    await press("start: along", "ArrowRight", 3);
    await press("start: across", "ArrowUp", 4);
    const begin = [+(await board.getByLabel("start: along").inputValue()), +(await board.getByLabel("start: across").inputValue())];
    assert.ok(Math.abs(begin[0] - x - 0.3) < 1e-9 && Math.abs(begin[1] - y - 0.2) < 1e-9);
    assert.equal((await shown())[3], two(told(ofTheText[3], `${begin.join(" ")} 0 60`).at(-1)));

    // It walks to where the slider stands.
    await press("steps", "Home");
    await press("steps", "ArrowRight", 4);
    await board.getByRole("button", { name: "Walk" }).press("Enter");
    await page.waitForFunction(() => document.querySelector(".ravine .verdict").textContent.includes("after 4 steps"));
    await board.getByRole("button", { name: "One step on" }).press("Enter");
    assert.match(await said.textContent(), /after 5 steps/);
  },

  async touch({ page, client }) {
    const board = page.locator(".board.ravine");
    await board.locator(".panel").nth(3).tap();
    assert.match(await board.locator(".verdict").textContent(), /^RMSprop/);
    const { x, y, width, height } = await board.locator(".grip").nth(3).boundingBox(), top = await page.evaluate(() => scrollY);
    const touch = (type, ...points) => client.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
    await touch("touchStart", [x + width / 2, y + height / 2]);
    for (let d = 5; d <= 40; d += 5) await touch("touchMove", [x + width / 2 + d, y + height / 2 + d]);
    await touch("touchEnd");
    assert.ok(+(await board.getByLabel("start: along").inputValue()) > -6.5);
    assert.equal(await page.evaluate(() => scrollY), top);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), await page.evaluate(() => innerWidth));
  },
};
