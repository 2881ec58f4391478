// weave.mjs [--tangle PROGRAM] [--keep BUILD] [--accept]: weaves the sample book and compares the text of its pages
// with sample/expected; then plants mistakes and looks for their messages. Exit status 1 if anything differs.
//   --tangle PROG  first makes sure that sample/index is what this tangle writes
//   --keep BUILD   weaves into BUILD and leaves it there (for pages.mjs)
//   --accept       takes what is woven now as what is expected; look at the difference before you commit it
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { spanEnd } from './pages/text.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const book = path.resolve(here, '../../book');
const sample = path.join(here, 'sample');
const { keep, tangle, accept } = parseArgs({
  options: { keep: { type: 'string' }, tangle: { type: 'string' }, accept: { type: 'boolean' } },
}).values;
const problems = [];
const wovenWith = '2.17';
const pandoc = spawnSync('pandoc', ['--version'], { encoding: 'utf8' }).stdout?.match(/^pandoc\S* (\d+\.\d+)/)?.[1];
if (accept && pandoc !== wovenWith) {
  console.error(`weave.mjs: the sample is woven with pandoc ${wovenWith}, and here is ${pandoc}`);
  process.exit(2);
}

function sh(...args) {
  const { status, stderr } = spawnSync('sh', args, { encoding: 'utf8' });
  return { status, stderr: stderr.trim() };
}
const weave = (slug, build, source) => sh(path.join(book, 'page.sh'), slug, build, source);

/** The part of a page that the filter made, a tag a line, each formula as its TeX. */
function essence(html) {
  let main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  for (let at; (at = main.indexOf('<span class="katex">')) >= 0;) {
    const end = spanEnd(main, at);
    const tex = main.slice(at, end).match(/<annotation encoding="application\/x-tex">(.*?)<\/annotation>/)?.[1];
    main = main.slice(0, at) + `\\(${tex}\\)` + main.slice(end);
  }
  return main.trim() + '\n';
}

/** What must be the same with every pandoc: a page without the colours of its code, its line breaks, and the spelling
    of quotes. Which word of C++ has which colour, pandoc's grammars change their mind about. */
function structure(html) {
  const open = [];
  return html
    .replace(/<(\/?)span(?: class="([^"]*)")?[^>]*>/g, (tag, end, name) => {
      if (!end) open.push(/^(?!sr$)[a-z]{2}$/.test(name ?? ''));
      return (end ? open.pop() : open.at(-1)) ? '' : tag;
    })
    .replaceAll('&quot;', '"').replaceAll('&#39;', "'").replace(/\s+/g, ' ').replace(/ ?(<[^>]*>) ?/g, '\n$1\n').replace(/\n+/g, '\n');
}

function compare(name, woven, normal = text => text) {
  const file = path.join(sample, name);
  if (accept) return writeFileSync(file, woven);
  const [a, b] = [readFileSync(file, 'utf8'), woven].map(text => normal(text).split('\n'));
  const at = a.findIndex((line, i) => line !== b[i]);
  if (at >= 0 || a.length !== b.length) {
    const line = at < 0 ? a.length - 1 : at;
    problems.push(`${file}:${line + 1}: differs\n  expected: ${a[line]}\n  made now: ${b[line]}`);
  }
}

function weaveSample(build) {
  mkdirSync(path.join(build, '01-vote/figures'), { recursive: true });
  cpSync(path.join(sample, 'index'), path.join(build, 'index'), { recursive: true });
  cpSync(path.join(sample, 'figures'), path.join(build, '01-vote/figures'), { recursive: true });
  for (const slug of ['01-vote', '02-downhill', 'index']) {
    const { status, stderr } = weave(slug, build, sample);
    if (status !== 0 || stderr) problems.push(`weaving ${slug}: status ${status}\n${stderr}`);
    if (status === 0 && slug !== 'index') 
      compare(`expected/${slug}.html`, essence(readFileSync(path.join(build, 'book', slug + '.html'), 'utf8')), pandoc === wovenWith ? undefined : structure);
  }
  const front = readFileSync(path.join(build, 'book/index.html'), 'utf8');
  for (const part of ['<figure class="taste">', 'role="img" aria-label="A line."', 'What will have been drawn. (<a href="02-downhill.html">'])
    if (!front.includes(part)) problems.push(`the front page has no ${part}`);
  if (tangle) for (const slug of ['01-vote', '02-downhill']) {
    const { status, stderr } = sh(path.join(book, 'files.sh'), slug, build, sample);
    if (status !== 0 || stderr) problems.push(`weaving the files of ${slug}: status ${status}\n${stderr}`);
  }
  const { status, stderr } = sh(path.join(book, 'assets.sh'), build);
  if (status !== 0) problems.push(`assets.sh: ${stderr}`);
  mkdirSync(path.join(build, 'book/sources'), { recursive: true });  // what Sources.cmake packs (sources.sh builds it)
  for (const slug of ['01-vote', '02-downhill']) writeFileSync(path.join(build, `book/sources/${slug}.zip`), '');
  const search = spawnSync(process.execPath, [path.join(book, 'search.mjs'), build, sample, '01-vote', '02-downhill'], { encoding: 'utf8' });
  if (search.status !== 0) problems.push(`search.mjs: ${search.stderr}`);
}

/** The sample's index is tangle's own work, so that the two cannot drift apart. */
function tangleSample(build) {
  const args = ['--clean', build, '--index', path.join(build, 'index'), 'chapters/01-vote.md', 'chapters/02-downhill.md'];
  const { status, stderr } = spawnSync(path.resolve(tangle), args, { cwd: sample, encoding: 'utf8' });
  if (status !== 0) problems.push(`${tangle}: status ${status}\n${stderr}`);
  else for (const name of ['book', '01-vote', '02-downhill'])
    for (const ending of ['json', 'lua'])
      compare(`index/${name}.${ending}`, readFileSync(path.join(build, 'index', `${name}.${ending}`), 'utf8'));
  for (const slug of ['01-vote', '02-downhill']) {
    const { status, stderr } = spawnSync(process.execPath, [path.join(book, 'names.mjs'), 'ctags', build, slug], { encoding: 'utf8' });
    if (status !== 0) problems.push(`names.mjs: ${stderr}`);
    else compare(`index/${slug}.names.lua`, readFileSync(path.join(build, 'index', `${slug}.names.lua`), 'utf8'));
  }
}

/** Weaves a one-chapter book in which something is wrong, and looks for the message. */
function mistake(build, { name, text, fences = '', message, figure }) {
  const source = path.join(build, name.replace(/\W+/g, '-'));
  mkdirSync(path.join(source, 'chapters'), { recursive: true });
  writeFileSync(path.join(source, 'chapters/01-a.md'), text);
  mkdirSync(path.join(source, 'index'));
  const figures = fences.includes('figure') ? '"fig-x"' : '';
  writeFileSync(path.join(source, 'index/book.lua'),
    `return { chapters = { { slug="01-a", number=1, title="A", lead="", source="chapters/01-a.md", programs={}, figures={ ${figures} } } } }`);
  writeFileSync(path.join(source, 'index/01-a.lua'), `return { fences={ ${fences} }, lives={}, roots={} }`);
  if (figure) {
    mkdirSync(path.join(source, '01-a/figures'), { recursive: true });
    writeFileSync(path.join(source, '01-a/figures/fig-x.svg'), '<svg viewBox="0 0 1 1"></svg>');
  }
  const { status, stderr } = weave('01-a', source, source);
  if (status === 0) problems.push(`${name}: no error`);
  else if (!stderr.includes(message)) problems.push(`${name}:\n  expected: ${message}\n  said:     ${stderr}`);
  if (existsSync(path.join(source, 'book/01-a.html'))) problems.push(`${name}: a page was written all the same`);
}

const plot = 'language="gnuplot", kind="figure", line=3, last=5, anchor="fig-x", from="a", alt="x", text="plot x\\n"';
const mistakes = [
  { name: 'a block that tangle did not see', text: '# A\n\n```cpp {#x}\nint x;\n```\n', message: 'chapters/01-a.md: error: block 1 begins “int x;”, but tangle saw only 0 blocks' },
  { name: 'a block that pandoc did not see', text: '# A\n\n<div>\n```cpp {#x}\nint x;\n```\n</div>\n',
    fences: '{ language="cpp", kind="chunk", line=4, text="int x;\\n" }', message: 'chapters/01-a.md:4:1: error: tangle saw 1 blocks, pandoc only 0' },
  { name: 'another text', text: '# A\n\n```cpp {#x}\nint x;\n```\n',
    fences: '{ language="cpp", kind="chunk", op="define", line=3, text="int y;\\n" }', message: 'chapters/01-a.md:3:1: error: pandoc reads “int x;…” where tangle read “int y;' },
  { name: 'no title', text: 'Text.\n', message: 'chapters/01-a.md:1:1: error: a chapter begins with its title' },
  { name: 'two titles', text: '# A\n\nText.\n\n# B\n', message: 'chapters/01-a.md:5:1: error: a second title' },
  { name: 'no caption', text: '# A\n\n```gnuplot {#fig-x from="a" alt="x"}\nplot x\n```\n\nText.\n', fences: `{ ${plot} }`, figure: true, message: 'chapters/01-a.md:5:1: error: a paragraph that begins “Figure:” must follow' },
  { name: 'no picture', text: '# A\n\n```gnuplot {#fig-x from="a" alt="x"}\nplot x\n```\n\nFigure: X.\n', fences: `{ ${plot} }`, message: 'chapters/01-a.md:3:1: error: the picture of fig-x is missing' },
  { name: 'a wrong number', text: '# A\n\nSee [Figure 1.2](#fig-x).\n\n```gnuplot {#fig-x from="a" alt="x"}\nplot x\n```\n\nFigure: X.\n', fences: `{ ${plot} }`, figure: true, message: 'chapters/01-a.md:3:1: error: the text says Figure 1.2, but 01-a#fig-x is Figure 1.1' },
  { name: 'no such figure', text: '# A\n\nSee [](#fig-y).\n', message: 'chapters/01-a.md:3:1: error: there is no figure 01-a#fig-y' },
  { name: 'a prediction without an answer', text: '# A\n\n> [!IMPORTANT]\n> Guess.\n', message: 'chapters/01-a.md: error: 1 predictions, but 0 places' },
  { name: 'an answer without a prediction', text: '# A\n\n<div class="answer"></div>\n', message: 'chapters/01-a.md: error: an answer stands before its prediction' },
  { name: 'no such chapter', text: '# A\n\nSee [B](02-b.md).\n', message: 'chapters/01-a.md:3:1: error: there is no chapter 02-b.md' },
  { name: 'an empty link', text: '# A\n\nSee [](#there).\n', message: 'chapters/01-a.md:3:1: error: the link to #there needs a text' },
  { name: 'a bad formula', text: '# A\n\nSo $\\votes x$ it is.\n', message: "chapters/01-a.md:3:1: error: formula \\votes x: KaTeX parse error: Undefined control sequence: \\votes" },
];

/** An appendix has a letter everywhere: in its label, its chunks and figures, and in the contents, which have a part for it. */
function appendix(build) {
  const source = path.join(build, 'appendix');
  for (const folder of ['chapters', 'index', '84-d/figures']) mkdirSync(path.join(source, folder), { recursive: true });
  writeFileSync(path.join(source, '84-d/figures/fig-x.svg'), '<svg viewBox="0 0 1 1"></svg>');
  writeFileSync(path.join(source, 'chapters/84-d.md'),
    '# D\n\n```cpp {#x}\nint x;\n```\n\n```gnuplot {#fig-x from="a" alt="x"}\nplot x\n```\n\nFigure: X.\n');
  const entry = (slug, number, figures) =>
    `{ slug="${slug}", number=${number}, title="T", lead="", source="chapters/${slug}.md", programs={}, figures={ ${figures} } }`;
  writeFileSync(path.join(source, 'index/book.lua'), `return { chapters = { ${entry('01-a', 1, '')}, ${entry('84-d', 84, '"fig-x"')} } }`);
  writeFileSync(path.join(source, 'index/84-d.lua'), 'return { fences={ { language="cpp", kind="chunk", op="define", line=3, last=5, ' +
    `anchor="chunk-x", nr="84.1", title="x", life=1, place=1, text="int x;\\n" }, { ${plot.replace('line=3, last=5', 'line=7, last=9')} } }, ` +
    'lives={ { users={}, fences={} } }, roots={} }');
  const { status, stderr } = weave('84-d', source, source);
  if (status !== 0) return problems.push(`an appendix: ${stderr}`);
  const html = readFileSync(path.join(source, 'book/84-d.html'), 'utf8');
  for (const part of ['>Appendix D<', '>Appendices<', '<span class="n">1</span>', '<span class="n">D</span>', '>D.1<', 'Figure D.1'])
    if (!html.includes(part)) problems.push(`an appendix: its page has no ${part}`);
  for (const part of ['84.1', '<span class="n">84'])
    if (html.includes(part)) problems.push(`an appendix: its page has ${part}`);
}

/** What is wrong on the front page is told with its line, like what is wrong in a chapter. */
function frontPage(build) {
  const source = path.join(build, 'front');
  for (const folder of ['book', 'index']) mkdirSync(path.join(source, folder), { recursive: true });
  writeFileSync(path.join(source, 'index/book.lua'),
    'return { chapters = { { slug="01-a", number=1, title="T", lead="", source="chapters/01-a.md", programs={}, figures={ "fig-x" } } } }');
  writeFileSync(path.join(source, 'book/front.md'), '# T\n\n[No](02-b.md)\n\n![x](01-a.md#fig-x) It is missing.\n');
  const { status, stderr } = weave('index', source, source);
  if (status === 0) problems.push('a front page with mistakes: no error');
  for (const part of ['book/front.md:3:1: error: there is no chapter 02-b.md', 'book/front.md:5:1: error: the picture of fig-x is missing'])
    if (!stderr.includes(part)) problems.push(`a front page with mistakes: ${stderr} does not say ${part}`);
}

const build = keep ? path.resolve(keep) : mkdtempSync(path.join(tmpdir(), 'weave-'));
if (tangle) tangleSample(build);
weaveSample(build);
const wrong = mkdtempSync(path.join(tmpdir(), 'weave-'));
for (const one of mistakes) mistake(wrong, one);
appendix(wrong);
frontPage(wrong);
if (weave('07-none', build, sample).status === 0) problems.push('a chapter that is not there: no error');
rmSync(wrong, { recursive: true });
if (!keep) rmSync(build, { recursive: true });

for (const problem of problems) console.error(problem);
if (pandoc !== wovenWith) console.log(`woven with pandoc ${pandoc}, expected from ${wovenWith}: colours and white space are not compared`);
console.log(`2 chapters, ${mistakes.length + 3} mistakes, ${problems.length} problem${problems.length === 1 ? '' : 's'}`);
process.exit(problems.length ? 1 : 0);
