// Tests of dice.mjs: where the order of throws is open, and where it is not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOrders } from './dice.mjs';

const texts = code => openOrders(code).map(([, text]) => text);

test('two arguments that throw', () => {
  assert.deepEqual(texts('show(k, best(2, rng), best(3, rng));'), ['k, best(2, rng), best(3, rng)']);
  assert.deepEqual(texts('f(rng.normal(), rng.below(3));'), ['rng.normal(), rng.below(3)']);
  assert.deepEqual(texts('f(g(h(rng)), matrix(3, draw(rng)));'), ['g(h(rng)), matrix(3, draw(rng))']);
});

test('two terms of a sum', () => {
  assert.equal(texts('double a = draw(rng) + draw(rng);').length, 1);
  assert.equal(texts('return 3 * (draw(rng) - 2 * draw(rng));').length, 1);
});

test('where the order is laid down', () => {
  for (const code of ['f(draw(rng), rng);', 'net n{{dense(2, 3, rng), dense(3, 1, rng)}};', 'double a = draw(rng); double b = draw(rng);',
    'f([&] { return draw(rng); }, draw(rng));', 'if (draw(rng) > 0 && draw(rng) > 0) return;', 'double a = draw(rng), b = draw(rng);',
    '// f(draw(rng), draw(rng))', 'say("rng)", draw(rng), "rng)");', 'for (int i = 0; i < draw(rng); ++i) { a(rng); } b(rng);'])
    assert.deepEqual(texts(code), [], code);
});
