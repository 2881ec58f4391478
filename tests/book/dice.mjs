// dice.mjs SOURCE: in the chapters' programs no two arguments of one call, and no two terms of one sum, throw the same
// dice. In which order they would is not laid down, and compilers differ in it; so would the numbers in the text.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { bare } from '../../book/cpp.mjs';
import { isProgram } from '../../book/main.mjs';

const throws = /\brng\s*(?:[,)]|\.\w+\()/;

/**
 * Places in C++ where two parts whose order is open throw dice: [offset, text]. The parts of what stands in braces are
 * taken from left to right.
 */
export function openOrders(code) {
  const text = bare(code), found = [], open = [{ at: -1, kind: '{', parts: [''] }];
  const close = (end) => {
    const { at, kind, parts } = open.at(-1);
    const several = kind === '(' && parts.filter(part => throws.test(part) && !/^\s*\[/.test(part)).length > 1;
    const sum = parts.flatMap(part => part.split(/&&|\|\||<<|[;?:={}]/))
      .find(term => term.split(/[-+*/%<>]/).filter(factor => throws.test(factor)).length > 1);
    const said = several ? code.slice(at + 1, end) : sum;
    if (said) found.push([at + 1, said.trim().replace(/\s+/g, ' ')]);
  };
  for (let i = 0; i < text.length; ++i) {
    const c = text[i];
    if (c === '(' || c === '{') {
      open.push({ at: i, kind: c, parts: [''] });
      continue;
    }
    if ((c === ')' || c === '}') && open.length > 1) {
      close(i);
      const inside = text.slice(open.pop().at, i + 1);
      // A body of its own is not a part of what stands around it.
      open.at(-1).parts[open.at(-1).parts.length - 1] += c === ')' ? (throws.test(inside) ? '(rng)' : '()') : ';';
      continue;
    }
    const { parts } = open.at(-1);
    if (c === ',') parts.push('');
    else parts[parts.length - 1] += c;
  }
  if (open.length === 1) close(text.length);
  return found;
}

if (isProgram(import.meta.url)) {
  const [source] = process.argv.slice(2);
  if (!source) {
    console.error('usage: node tests/book/dice.mjs SOURCE');
    process.exit(2);
  }
  let fences = 0, problems = 0;
  for (const name of readdirSync(path.join(source, 'chapters')).filter(name => name.endsWith('.md'))) {
    const chapter = readFileSync(path.join(source, 'chapters', name), 'utf8');
    for (const { index, 1: code } of chapter.matchAll(/(?<=^```cpp[^\n]*\n)([^]*?)(?=^```$)/gm)) {
      ++fences;
      for (const [at, text] of openOrders(code)) {
        const line = chapter.slice(0, index + at).split('\n').length;
        console.error(`chapters/${name}:${line}: error: the order of the dice is open in: ${text}`);
        ++problems;
      }
    }
  }
  console.log(`${fences} chunks, ${problems} problem${problems === 1 ? '' : 's'}`);
  process.exit(problems ? 1 : 0);
}
