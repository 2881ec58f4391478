// mistakes.mjs SOURCE BUILD: each mistake that an exercise knows stands once in each of the three lists of the appendix:
// by symptom, under the symptom that its exercise's symptoms.txt has for it, by chapter, and by name; and in no list is
// one that no exercise knows. Needs tangle's index; if the page is there, it is looked at, too.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { symptoms } from '../../book/mistakes.mjs';

const [source, build] = process.argv.slice(2);
if (!build) {
  console.error('usage: node tests/book/mistakes.mjs SOURCE BUILD');
  process.exit(2);
}
const problems = [];
const { chapters } = JSON.parse(readFileSync(path.join(build, 'index/book.json'), 'utf8'));
const known = [], words = new Map();
for (const id of chapters.flatMap(({ exercises }) => exercises)) {
  const folder = path.join(source, 'tests/exercises', id);
  if (!existsSync(path.join(folder, 'mistakes.md'))) continue;
  let fenced = false;
  const names = [];
  for (const line of readFileSync(path.join(folder, 'mistakes.md'), 'utf8').split('\n')) {
    if (line.startsWith('```')) fenced = !fenced;
    else if (!fenced && line.startsWith('## ')) names.push(line.slice(3).trim());
  }
  const file = path.join(folder, 'symptoms.txt');
  const classed = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').map(line => line.split('  ')) : [];
  if (classed.map(([, name]) => name).join('\n') !== names.join('\n'))
    problems.push(`${file} does not name the mistakes of mistakes.md: build/exercises/${id}/prove --symptoms writes it`);
  for (const [word] of classed) if (!symptoms.some(([one]) => one === word)) problems.push(`${file}: what is \`${word}\`?`);
  for (const name of names) known.push(`${id}-${name.replace(/\W+/g, '-')}`);
  for (const [word, name = ''] of classed) words.set(`${id}-${name.replace(/\W+/g, '-')}`, word);
}
if (known.length < 500) problems.push(`only ${known.length} mistakes found`);

/** The mistakes that a list has, as they stand there. */
const list = (order, pattern) => {
  const html = execFileSync(process.execPath, [path.join(source, 'book/mistakes.mjs'), build, source, order, ...chapters.map(({ slug }) => slug)],
    { encoding: 'utf8', maxBuffer: 1 << 26 });
  return { html, found: [...html.matchAll(pattern)].map(([, anchor]) => anchor) };
};
const links = /<a href="#([^"]+)"/g;
const lists = { symptoms: list('symptoms', links), chapters: list('chapters', /<dt id="([^"]+)"/g), names: list('names', links) };
for (const [order, { found }] of Object.entries(lists)) {
  const once = new Set(found);
  for (const anchor of known) if (!once.has(anchor)) problems.push(`${anchor} is not in the list by ${order}`);
  for (const anchor of once) if (!known.includes(anchor)) problems.push(`the list by ${order} has ${anchor}, which no exercise knows`);
  if (found.length !== once.size) problems.push(`the list by ${order} has ${found.length - once.size} mistakes twice`);
}
for (const part of lists.symptoms.html.split('<h3 id="symptom-').slice(1)) {
  const word = part.slice(0, part.indexOf('"'));
  for (const [, anchor] of part.matchAll(links))
    if ((words.get(anchor) ?? 'none') !== word) problems.push(`${anchor} stands under ${word}, not under ${words.get(anchor)}`);
}
const page = path.join(build, 'book/85-mistakes.html');
if (existsSync(page)) {
  const html = readFileSync(page, 'utf8');
  for (const anchor of known) if (html.split(` id="${anchor}"`).length !== 2) problems.push(`the page has ${anchor} not once`);
}
for (const problem of problems) console.error(problem);
console.log(`${known.length} mistakes in three orders, ${problems.length} problem${problems.length === 1 ? '' : 's'}`);
process.exit(problems.length ? 1 : 0);
