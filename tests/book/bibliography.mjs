// bibliography.mjs SOURCE: the chapters and their list of references, chapters/92-references.md, agree. Every link from a
// chapter into the list leads to an entry; an entry is linked from each chapter that it says it is cited in, and from no
// other; entries stand in order and in the right section, and no two have one id. And whoever is cited in prose by name
// and year, "Wu and He (2018)" or "(Wu and He 2018)", has an entry, and the chapter links to it. Exit status 1 if not.
//
// An entry is one line, `- <a id="wu-he-2018"></a>Wu, Yuxin, and Kaiming He (2018). *Title.* ... Cited in [chapter 15](...).`
// Its id begins with the first author's name and ends with the year.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const list = '92-references.md';

if (process.argv.length !== 3) {
  console.error('usage: node tests/book/bibliography.mjs SOURCE');
  process.exit(2);
}
const source = process.argv[2];
const read = name => readFileSync(path.join(source, 'chapters', name), 'utf8');

let problems = 0;
function problem(file, line, what) {
  console.error(`chapters/${file}:${line}: error: ${what}`);
  ++problems;
}

/** Small letters without accents and spaces: Müller is muller. */
const plain = text => text.normalize('NFD').replace(/[^A-Za-z]/g, '').toLowerCase();

/** The lines of a text that are prose, [number, line], without blocks of code and headings. */
function proseOf(text) {
  const lines = [];
  let fence = '';
  text.split('\n').forEach((line, i) => {
    const marks = /^[ >]*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    const bare = /^[ >]*[`~]+\s*$/.test(line);
    if (!fence && !marks && !line.startsWith('#')) lines.push([i + 1, line]);
    if (!fence) fence = marks;
    else if (bare && marks[0] === fence[0] && marks.length >= fence.length) fence = '';
  });
  return lines;
}

/** A line without code, formulas and pictures. */
const withoutCode = line => line.replace(/(`+)(?:(?!\1).)+\1(?!`)|\$\$[^$]*\$\$|\$(?:\\.|[^$\\])+\$|!\[[^\]]*\]\([^)]*\)/g, ' ');

const link = /\[([^\][]*)\]\(([^()\s]*)\)/g;

/** The entries of the list, { id, name, year, line, cited }, where cited has the files of the chapters. */
function readEntries() {
  const entries = [], ids = new Set();
  let section = { from: 'A', to: 'Z' };
  read(list).split('\n').forEach((text, i) => {
    const line = i + 1;
    for (const [, id] of text.matchAll(/\bid="([^"]*)"/g)) {
      if (ids.has(id)) problem(list, line, `the id ${id} is there twice`);
      ids.add(id);
    }
    const range = /^## ([A-Z]) to ([A-Z])$/.exec(text);
    if (range) section = { from: range[1], to: range[2] };
    if (!text.startsWith('- ')) return;
    const parts = /^- <a id="([^"]+)"><\/a>([^(]+) \((\d{4})\)\. \*[^*]+[.?!]\* .*Cited in (.+)\.$/.exec(text);
    if (!parts) return problem(list, line, 'no entry: one reads - <a id="name-year"></a>Name, First (year). *Title.* Place. Cited in [chapter …](…).');
    const [, id, authors, year, where] = parts, name = authors.split(',')[0];
    const entry = { id, name, year, line, cited: [...where.matchAll(link)].map(([, , to]) => to) };
    if (!id.startsWith(`${plain(name)}-`) || !id.endsWith(`-${year}`)) problem(list, line, `the id ${id} should be ${plain(name)}-…-${year}`);
    const letter = plain(name)[0].toUpperCase();
    if (letter < section.from || letter > section.to) problem(list, line, `${name} stands under ${section.from} to ${section.to}`);
    const before = entries.at(-1);
    if (before && !inOrder(before, entry)) problem(list, line, `${id} should stand before ${before.id}`);
    entries.push(entry);
  });
  return entries;
}

/** By name, then year, then id. */
function inOrder(a, b) {
  const key = entry => `${plain(entry.name)} ${entry.year} ${entry.id}`;
  return key(a) <= key(b);
}

/** A chapter: which entries it links to, with the first line of each, and its prose without what is in a link. */
function readChapter(file, byId) {
  const linked = new Map(), prose = [];
  for (const [number, line] of proseOf(read(file))) {
    const text = withoutCode(line);
    for (const [, , to] of text.matchAll(link)) {
      const [target, id] = to.split('#');
      if (target !== list || id === undefined) continue;
      if (!byId.has(id)) problem(file, number, `the link to ${id} leads to no entry of ${list}`);
      else if (!linked.has(id)) linked.set(id, number);
    }
    prose.push([number, text.replace(link, all => '·'.repeat(all.length))]);
  }
  return { linked, prose };
}

const year = '(?:1[6-9]|20)\\d\\d', name = "\\p{Lu}[\\p{L}'-]*\\p{Ll}[\\p{L}'-]*";
const names = `${name}(?:(?:, and |, | and )${name})*(?: and others)?`;
const citation = new RegExp(`(?<![\\p{L}'-])(${names}),?(?: \\((${year})\\)| (${year})(?=[,;.)]))`, 'gu');
const month = /^(January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** How prose may cite an entry: "Wu and He found (2018)", "(see Wu and He 2018)", "Wu, in 2018". */
function mentions({ name: who, year: when }) {
  const word = `(?<![\\p{L}-])${who}(?![\\p{L}-])`;
  return new RegExp(`${word}[^.!?()]{0,80}\\(${when}[,)]|\\([^()]*${word}[^()]*\\b${when}\\b|${word}[^.!?()]{0,60} (?:in|of) ${when}\\b`, 'u');
}

/** Entries that prose cites by name and year, of which none is linked anywhere in the chapter. */
function checkMentions(file, { linked, prose }, entries) {
  for (const entry of entries) {
    const same = entries.filter(({ name, year }) => name === entry.name && year === entry.year);
    if (entry !== same[0] || same.some(({ id }) => linked.has(id))) continue;
    const pattern = mentions(entry), found = prose.find(([, text]) => pattern.test(text));
    if (found) problem(file, found[0], `${entry.name} ${entry.year} is no link; it should lead to ${list}#${same.map(({ id }) => id).join(' or #')}`);
  }
}

/** Names with a year beside them that have no entry. */
function checkUnknown(file, { prose }, entries) {
  for (const [number, text] of prose)
    for (const [, who, first, second] of text.matchAll(citation)) {
      const when = first ?? second;
      if (first === undefined && (month.test(who) || !inBrackets(text, who, when))) continue;
      const authors = who.replace(/'s$/, '').split(/, and |, | and /);
      if (!entries.some(entry => entry.year === when && authors.includes(entry.name))) problem(file, number, `${who} ${when} has no entry in ${list}`);
    }
}

/** Whether a name and its year stand in one pair of brackets. */
const inBrackets = (text, who, when) => [...text.matchAll(/\(([^()]*)\)/g)].some(([, inner]) => inner.includes(`${who} ${when}`) || inner.includes(`${who}, ${when}`));

const entries = readEntries(), byId = new Map(entries.map(entry => [entry.id, entry]));
const files = readdirSync(path.join(source, 'chapters')).filter(file => /^\d\d-.*\.md$/.test(file) && file !== list).sort();
const linkedFrom = new Map(entries.map(({ id }) => [id, []]));
let links = 0;
for (const file of files) {
  const chapter = readChapter(file, byId);
  for (const [id, line] of chapter.linked) {
    ++links;
    linkedFrom.get(id).push(file);
    if (!byId.get(id).cited.includes(file)) problem(file, line, `${list} does not say that ${id} is cited here`);
  }
  checkMentions(file, chapter, entries);
  checkUnknown(file, chapter, entries);
}
for (const { id, line, cited } of entries) {
  if (!cited.length) problem(list, line, `${id} does not say where it is cited`);
  for (const file of cited)
    if (!linkedFrom.get(id).includes(file)) problem(list, line, `${id} says that it is cited in ${file}, which has no link to it`);
  if (cited.some((file, i) => i && cited[i - 1] >= file)) problem(list, line, `the chapters that cite ${id} are not in order`);
}
console.log(`${entries.length} entries, linked from chapters ${links} times, ${problems} problem${problems === 1 ? '' : 's'}`);
process.exit(problems ? 1 : 0);
