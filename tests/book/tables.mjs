// tables.mjs SOURCE BUILD: what the tables of two appendices say of the chapters is so. Needs BUILD/index with the names
// that book/names.mjs notes.
//
// A table is known by its header:
//   what | for example | chapter      the example stands in the code of the chapter, whatever the spaces
//   symbol | … | chapter              the symbols stand in the formulas of each of the chapters
//   the book | chapter | …            the chapters' files define the names: each name one of them, each of them a name
// A chapter without a link is one that is still to come; the names of such rows cannot be looked up yet. Once there is
// such a chapter, book/references.mjs makes it a link, and here they are.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const [source, build] = process.argv.slice(2);
if (!build) {
  console.error('usage: node tests/book/tables.mjs SOURCE BUILD');
  process.exit(2);
}
const json = name => JSON.parse(readFileSync(path.join(build, 'index', `${name}.json`), 'utf8'));
const { chapters } = json('book');
const slugs = new Map(chapters.map(one => [one.number, one.slug]));
let problems = 0;
const checked = { samples: 0, symbols: 0, names: 0, 'rows of chapters to come': 0 };

/** The cells of a row; a bar in code or in a formula does not divide. */
function cells(line) {
  const parts = line.match(/`[^`]*`|\$[^$]*\$|\\\||[^|`$]+|\|/g);
  const row = [''];
  for (const part of parts) part === '|' ? row.push('') : row[row.length - 1] += part;
  return row.slice(1, -1).map(cell => cell.trim());
}

const code = new Map(), formulas = new Map(), names = new Map();
const remember = (map, slug, make) => map.has(slug) ? map.get(slug) : map.set(slug, make()).get(slug);
const bare = text => text.replace(/\s+/g, '');
const codeOf = slug => remember(code, slug, () => bare(json(slug).fences.map(one => one.text ?? '').join('\n')));
const formulasOf = slug => remember(formulas, slug, () => {
  const text = readFileSync(path.join(source, 'chapters', `${slug}.md`), 'utf8').replace(/^(`{3,})[^]*?^\1$/gm, '');
  return (text.match(/\$\$[^$]+\$\$|\$[^$\n]+\$/g) ?? []).map(one => one.replace(/^\$+|\$+$/g, ''));
});
/** The names that a chapter defines, members with their scope as well; of concepts ctags knows nothing. */
const namesOf = slug => remember(names, slug, () => new Set([
  ...json(`${slug}.names`).flatMap(file => file.names)
    .flatMap(one => [one.name, `${(one.scope ?? '').replace(/^woven(::)?/, '')}::${one.name}`]),
  ...json(slug).fences.flatMap(one => [...(one.text ?? '').matchAll(/^concept (\w+)/gm)].map(match => match[1]))]));

/** Whether a formula has this symbol, not as a part of a longer one. */
function stands(symbol, formula) {
  const text = symbol.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ +/g, '\\s*');
  return new RegExp(`(?<![A-Za-z\\\\])${text}${/[A-Za-z]$/.test(symbol) ? '(?![A-Za-z])' : ''}`).test(formula);
}

const checks = {
  'for example': ([, sample], linked, fault) => {
    const text = bare(/^`(.*)`$/.exec(sample)?.[1] ?? '');
    for (const slug of linked) if (!text || !codeOf(slug).includes(text)) fault(`the code of ${slug} has no ${sample}`);
    checked.samples += 1;
  },
  symbol: ([cell], linked, fault) => {
    for (const [, symbol] of cell.matchAll(/\$([^$]+)\$/g)) {
      for (const slug of linked) if (!formulasOf(slug).some(one => stands(symbol, one))) fault(`no formula of ${slug} has $${symbol}$`);
      checked.symbols += 1;
    }
  },
  'the book': ([cell], linked, fault) => {
    const said = [...cell.matchAll(/`([^`]+)`/g)].map(match => match[1]);
    for (const name of said) if (!linked.some(slug => namesOf(slug).has(name))) fault(`${linked.join(' and ')} does not define ${name}`);
    for (const slug of linked) if (!said.some(name => namesOf(slug).has(name))) fault(`${slug} defines none of the names`);
    checked.names += said.length;
  },
};

for (const slug of ['82-tools', '88-notation']) {
  const lines = readFileSync(path.join(source, 'chapters', `${slug}.md`), 'utf8').split('\n');
  let header = null, check = null;
  lines.forEach((line, i) => {
    if (!line.startsWith('|')) return void (header = check = null);
    const row = cells(line);
    if (!header) {
      header = row;
      check = checks[header.find(title => title in checks)];
      return;
    }
    if (!check || /^\|[-|]+$/.test(line)) return;
    const fault = what => { console.error(`chapters/${slug}.md:${i + 1}: error: ${what}`); ++problems; };
    const cell = row[header.indexOf('chapter')];
    const linked = [...cell.matchAll(/\]\(([^)#]+)\.md/g)].map(match => match[1]);
    const bareNumber = /^chapter (\d+)$/.exec(cell)?.[1];
    if (bareNumber && !slugs.has(Number(bareNumber))) checked['rows of chapters to come'] += 1;
    else if (linked.length === 0) fault(`it names no chapter: ${cell}`);
    else check(row, linked, fault);
  });
}
for (const [what, count] of Object.entries(checked)) if (count === 0 && !what.startsWith('rows')) {
  console.error(`no ${what} found: has a table another header?`);
  ++problems;
}
console.log(`${Object.entries(checked).map(([what, count]) => `${count} ${what}`).join(', ')}; ${problems} problems`);
process.exit(problems ? 1 : 0);
