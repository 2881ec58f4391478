// epub.mjs BUILD [EPUBCHECK]: BUILD/book/woven-network.epub is a book that any reader of EPUB can open, and has in it
// what the pages have. Exit status 1 if not; 77 (for “skipped”) if all is right as far as one can tell without
// epubcheck (EPUBCHECK is its .jar).
//
// Every chapter is there, in its order; links lead somewhere; there is nothing to run, to press or to fill in; and of
// formulas, figures and pieces of code there are as many as on the chapter's page.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

if (process.argv.length < 3 || process.argv.length > 4) {
  console.error('usage: node tests/book/epub.mjs BUILD [EPUBCHECK]');
  process.exit(2);
}
const require = createRequire(new URL('../../book/package.json', import.meta.url));
const { unzipSync, strFromU8 } = require('fflate');
const cheerio = require('cheerio');
const [build, epubcheck] = process.argv.slice(2);
const file = path.join(build, 'book/woven-network.epub');
const problems = [];
const report = (page, text) => problems.push(`${page}: ${text}`);

const bytes = readFileSync(file);
if (bytes.toString('latin1', 30, 58) !== 'mimetypeapplication/epub+zip') report(file, 'does not begin with its kind');
const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, text]) => [name.replace('EPUB/', ''), strFromU8(text)]));
const pages = Object.keys(files).filter(name => name.endsWith('.xhtml'));
const read = Object.fromEntries(pages.map(name => [name, cheerio.load(files[name], { xml: true })]));

const { chapters } = JSON.parse(readFileSync(path.join(build, 'index/book.json'), 'utf8'));
const slugs = chapters.map(({ slug }) => slug);
const spine = [...files['package.opf'].matchAll(/<itemref idref="p-([^"]+)"/g)].map(([, name]) => name);
const expected = ['cover', 'nav', ...slugs].join(' ');
if (spine.join(' ') !== expected) report('package.opf', `the spine is\n  ${spine.join(' ')}\nand should be\n  ${expected}`);
for (const slug of slugs) if (!read['nav.xhtml'](`a[href="${slug}.xhtml"]`).length) report('nav.xhtml', `does not lead to ${slug}`);

let links = 0;
const ids = Object.fromEntries(pages.map(name => [name, read[name]('[id]').toArray().map(({ attribs }) => attribs.id)]));
for (const name of pages) {
  const $ = read[name];
  for (const id of ids[name].filter((id, i) => ids[name].indexOf(id) !== i)) report(name, `the id ${id} stands there twice`);
  $('[href], [src]').each((i, { attribs }) => {
    const address = attribs.href ?? attribs.src;
    if (/^(https?|data):/.test(address)) return;
    links++;
    const [there, id] = address.split('#').map(decodeURIComponent);
    if (there && !files[there] || id && !ids[there || name].includes(id)) report(name, `the link to ${address} leads nowhere`);
  });
  for (const what of ['script', 'button', 'input', 'textarea', 'details', 'canvas', '[onclick]', '[onload]', '[hidden]', 'svg style']) {
    if ($(what).length) report(name, `there is ${what} in it`);
  }
  if (files[name].includes('var(--')) report(name, 'has a colour that only the pages know');
}
if (links < 100 * slugs.length / 10) report(file, `has ${links} links in it, which is too few`);

let sum = 0;
for (const slug of slugs) {
  const page = cheerio.load(readFileSync(path.join(build, 'book', `${slug}.html`), 'utf8'));
  page('.solutions, .how').remove();  // what a page has twice, and what paper does not show
  const $ = read[`${slug}.xhtml`];
  for (const [what, there, here] of [['formulas', '.katex', 'math'], ['figures', '.plot svg', '.plot svg'], ['pieces of code', '.chunk, .code', '.chunk, .code'],
    ['lines of code', '.cl, .ln', '.cl, .ln'], ['tables', 'table', 'table'], ['predictions', '.predict', '.predict']]) {
    const [before, after] = [page(`main :is(${there})`).length, $(here).length];
    if (before !== after) report(slug, `the page has ${before} ${what}, the EPUB ${after}`);
    sum += after;
  }
}

for (const problem of problems) console.error(problem);
console.log(`${slugs.length} chapters, ${links} links, ${sum} formulas, figures and pieces and lines of code, ${problems.length} problem${problems.length === 1 ? '' : 's'}`);
if (problems.length) process.exit(1);
if (!epubcheck || spawnSync('java', ['-version']).error) {
  console.log('skipped: there is no epubcheck, or no java to run it; the rest is right');
  process.exit(77);
}
try {
  execFileSync('java', ['-jar', epubcheck, '--failonwarnings', file], { stdio: 'inherit' });
} catch {
  process.exit(1);
}
