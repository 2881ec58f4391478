// The figure of chapter 21 in which a query is turned.
import assert from "node:assert/strict";

const K = [[1, 1, 1, 1], [1, 0, -1, 1], [0, 1, 1, -1]], V = [[10, 0], [0, 10], [10, 10]];
const look = ({ divisor = 2, asks = 0, q = [2, 0, 1, 1], keys = K, values = V } = {}) => ["look", 3, 4, 2, divisor, asks, ...q, ...keys.flat(), ...values.flat()];

/** The table and what was fetched, as the page says them. */
async function shown(page) {
  const plain = text => text.replaceAll("−", "-");
  const rows = await page.locator(".attention table").first().locator("tbody tr").evaluateAll(rows => rows.map(row => [...row.cells].slice(1, 4).map(cell => cell.textContent)));
  const words = plain(await page.locator(".attention .verdict").textContent());
  return { rows: rows.map(row => row.map(plain)), words, fetched: words.match(/= \((-?[\d.]+), (-?[\d.]+)\)\.$/).slice(1) };
}
async function check(page, native, state) {
  const { rows, words, fetched } = await shown(page), asks = state.asks ?? 0;
  const [told] = await native([look(state).join(" ")]);
  for (const [j, [product, score, weight]] of rows.entries()) {
    assert.ok(Math.abs(product - told[j]) < 0.00501, words);
    if (asks && j >= asks) assert.equal(score, "-∞"); else assert.ok(Math.abs(score - told[3 + j]) < 0.00501, words);
    assert.equal(weight, told[6 + j].toFixed(3), words);
  }
  assert.deepEqual(fetched, told.slice(9).map(v => (Math.abs(v) < 0.005 ? 0 : v).toFixed(2)), words);
  return words;
}

const field = (page, label) => page.locator(".attention").getByLabel(label, { exact: true });

export default {
  name: "attention",
  chapter: "21-attention",
  calls: [look(), look({ divisor: 1 }), look({ divisor: 7.5 }), look({ asks: 1 }), look({ asks: 2 }), look({ asks: 3 }), look({ q: [0, 0, 0, 0] }),
    look({ q: [-3, 2.9, 0.1, 3], divisor: 0.25 }), look({ values: [[-1, 2.5], [0, 0], [3, -4]] })],

  async operate({ page, native }) {
    // What `attend` prints, and the text.
    const first = await shown(page);
    assert.deepEqual(first.rows, [["4", "2", "0.665"], ["2", "1", "0.245"], ["0", "0", "0.090"]]);
    assert.deepEqual(first.fetched, ["7.55", "3.35"]);
    assert.match(await check(page, native, {}), /^The first key fits best/);

    const q = field(page, "query, number 3");
    await q.focus();
    for (let i = 0; i < 15; ++i) await page.keyboard.press("ArrowLeft");
    assert.match(await check(page, native, { q: [2, 0, -0.5, 1] }), /^The second key fits best/);
    await field(page, "divided by").focus();
    for (let i = 0; i < 4; ++i) await page.keyboard.press("ArrowLeft");
    await check(page, native, { q: [2, 0, -0.5, 1], divisor: 1 });
    await field(page, "who asks").selectOption("2");
    await check(page, native, { q: [2, 0, -0.5, 1], divisor: 1, asks: 2 });
    await field(page, "who asks").selectOption("1");
    assert.match(await check(page, native, { q: [2, 0, -0.5, 1], divisor: 1, asks: 1 }), /^There is only one key to be seen/);
    await page.locator(".attention").getByRole("button", { name: "The text's numbers" }).click();
    await check(page, native, {});
    await field(page, "second key, number 3").fill("1.5");
    await field(page, "third value, number 2").fill("-4");
    await check(page, native, { keys: [K[0], [1, 0, 1.5, 1], K[2]], values: [V[0], V[1], [10, -4]] });
    await page.locator(".attention").getByRole("button", { name: "Ask for the third key" }).click();
    await check(page, native, { q: K[2], keys: [K[0], [1, 0, 1.5, 1], K[2]], values: [V[0], V[1], [10, -4]] });
  },

  async touch({ page, client, native }) {
    const slider = field(page, "query, number 1");
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox(), touch = (type, ...points) => client.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y]) => ({ x, y })) });
    const y = box.y + box.height / 2, right = box.x + box.width;
    await touch("touchStart", [right - 12, y]);
    for (let x = right - 12; x > box.x + 2; x -= 6) await touch("touchMove", [x, y]);
    await touch("touchEnd");
    const value = +await slider.inputValue();
    assert.ok(value < 0, `the slider stands at ${value}`);
    await check(page, native, { q: [value, 0, 1, 1] });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  },
};
