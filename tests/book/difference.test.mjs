// Tests of book/difference.mjs: what changed between two states of a file.

import assert from "node:assert/strict";
import { test } from "node:test";
import { difference, shortened } from "../../book/difference.mjs";

const words = (steps) => steps.map(([sign, a, b]) => `${sign}${a || ""}${a && b ? ":" : ""}${b || ""}`).join(" ");

test("what stays, goes and comes", () => {
  assert.equal(words(difference([..."abcd"], [..."abxd"])), "=1:1 =2:2 -3 +3 =4:4");
  assert.equal(words(difference([], [..."ab"])), "+1 +2");
  assert.equal(words(difference([..."ab"], [])), "-1 -2");
  assert.equal(words(difference([..."ab"], [..."ab"])), "=1:1 =2:2");
});

test("the steps lead from any lines to any others, and no line that could stay goes", () => {
  let state = 7;
  const random = (n) => (state = (state * 48271) % 2147483647) % n;
  const text = () => Array.from({ length: random(9) }, () => "abc"[random(3)]);
  const common = (a, b) => a.length && b.length
    ? a[0] === b[0] ? 1 + common(a.slice(1), b.slice(1)) : Math.max(common(a.slice(1), b), common(a, b.slice(1))) : 0;
  for (let k = 0; k < 300; ++k) {
    const a = text(), b = text(), steps = difference(a, b);
    assert.deepEqual(steps.filter(([, i]) => i).map(([, i]) => i), a.map((_, i) => i + 1));
    assert.deepEqual(steps.filter(([, , j]) => j).map(([, , j]) => j), b.map((_, j) => j + 1));
    const stay = steps.filter(([sign]) => sign === "=");
    assert.ok(stay.every(([, i, j]) => a[i - 1] === b[j - 1]));
    assert.equal(stay.length, common(a, b), `${a.join("")} ${b.join("")}`);
  }
});

test("far from what changed there is a gap, and none at the ends", () => {
  const a = [..."abcdefghijklmnop"], b = [...a];
  b[3] = "X";
  b.splice(12, 1);
  assert.equal(words(shortened(difference(a, b), 2)), "=2:2 =3:3 -4 +4 =5:5 =6:6 @ =11:11 =12:12 -13 =14:13 =15:14");
  assert.deepEqual(shortened(difference(a, a), 2), []);
});
