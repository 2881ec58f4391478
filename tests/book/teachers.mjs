// teachers.mjs SOURCE BUILD: what the teachers' table says of the chapters is so: all of them stand there, in order, with
// the chapters whose code they include, and with the hours that the rule gives which the appendix states, to within
// half an hour; and so are the weeks of its plan. Needs tangle's index and the files that tangle made.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [source, build] = process.argv.slice(2);
if (!build) {
  console.error('usage: node tests/book/teachers.mjs SOURCE BUILD');
  process.exit(2);
}
const json = name => JSON.parse(readFileSync(path.join(build, 'index', `${name}.json`), 'utf8'));
const measures = JSON.parse(execFileSync(process.execPath, [path.join(source, 'book/measures.mjs'), '--build', build, '--json'], { encoding: 'utf8' }));
const measured = new Map(measures.chapters.map(one => [one.chapter, one]));
const chapters = json('book').chapters.filter(({ number }) => number > 0 && number <= 80);

/** The numbers of the chapters whose headers the files of a chapter include. */
const owner = new Map(chapters.flatMap(({ slug, number }) => json(slug).headers.map(one => [one.name ?? one, number])));
function included({ slug, number }) {
  const folder = path.join(build, slug), numbers = new Set();
  for (const file of readdirSync(folder).filter(name => name.endsWith('.cpp') || owner.get(name) === number))
    for (const [, header] of readFileSync(path.join(folder, file), 'utf8').matchAll(/^#include "([^"]+)"/gm))
      if ((owner.get(header) ?? number) !== number) numbers.add(owner.get(header));
  return [...numbers].sort((a, b) => a - b).join(', ') || 'none';
}

const hours = minutes => Math.round(minutes / 30) / 2;
const text = readFileSync(path.join(source, 'chapters/91-for-teachers.md'), 'utf8');
const rows = [...text.matchAll(/^\| \[chapter (\d+)\]\(([\w-]+)\.md\) \|[^|]*\| ([^|]+) \| ([\d.]+) h \| ([\d.]+) h \|$/gm)];
const problems = [];
if (rows.map(([, number]) => number).join() !== chapters.map(({ number }) => number).join())
  problems.push(`the table has the chapters ${rows.map(([, number]) => number).join(', ')}`);
for (const [, number, slug, codeOf, reading, exercises] of rows) {
  const chapter = chapters.find(one => one.slug === slug);
  if (!chapter) continue;
  const { words, open } = measured.get(slug), ids = chapter.exercises;
  const workshops = ids.filter(id => existsSync(path.join(source, 'tests/exercises', id, 'whole.cpp'))).length;
  const wanted = { reading: hours(words / 200 + open / 2), exercises: hours(20 * (ids.length - workshops) + 120 * workshops) };
  if (Math.abs(wanted.reading - reading) > 0.5) problems.push(`chapter ${number}: reading takes ${wanted.reading} h by the rule, not ${reading}`);
  if (Math.abs(wanted.exercises - exercises) > 0.5) problems.push(`chapter ${number}: the exercises take ${wanted.exercises} h by the rule, not ${exercises}`);
  if (included(chapter) !== codeOf) problems.push(`chapter ${number} includes the code of ${included(chapter)}, not of ${codeOf}`);
}
// The weeks of the plan add up what the table says; a preface and the half of a chapter it knows nothing of.
const total = new Map(rows.map(([, , slug, , reading, exercises]) => [slug, Number(reading) + Number(exercises)]));
for (const [, week, cell, stated] of text.matchAll(/^\| (\d+) \| (\[[^|]+) \| ([\d.]+) \|/gm)) {
  const sum = [...cell.matchAll(/\(([\w-]+)\.md\)/g)].reduce((hours, [, slug]) => hours + total.get(slug), 0);
  if (!cell.includes('half') && Math.abs(sum - stated) > 0.5) problems.push(`week ${week} has ${sum} h, not ${stated}`);
}
for (const problem of problems) console.error(`chapters/91-for-teachers.md: ${problem}`);
console.log(`${rows.length} chapters, ${problems.length} problem${problems.length === 1 ? '' : 's'}`);
process.exit(problems.length ? 1 : 0);
