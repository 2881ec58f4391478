// pages.mjs [--everywhere] BUILD [CHROMIUM]: looks at every page in BUILD/book, as text and in a browser. Exit status
// 1 if anything is wrong, 77 (for “skipped”) if the text is right and there is no browser.
//
// As text: valid HTML, every link and fragment leads somewhere, every <svg> has a name, nothing is loaded from elsewhere.
// In the browser (CHROMIUM, of the command or the environment, or the first on the path), from file://, light and
// dark, 360 and 1280 px wide: nothing sticks out sideways, no error is logged, no request leaves the folder, and the
// copy buttons do their work; on the pages on which there is something new, axe finds nothing and without JavaScript
// everything can be read; the switch does its work; what is folded opens, and is open on paper.
// --everywhere asks all that of all pages, 360, 768, 1280 and 1920 px wide.
import { createRequire } from 'node:module';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { checkHtml, checkLinks, checkStyles, checkSvgs } from './pages/text.mjs';
import { findChromium, openBrowser, checkFolds, checkPage, checkSwitch, checkWithoutScript } from './pages/browser.mjs';

let everywhere, args;
try {
  ({ values: { everywhere }, positionals: args } = parseArgs({ options: { everywhere: { type: 'boolean' } }, allowPositionals: true }));
  if (args.length < 1 || args.length > 2) throw new Error('one folder, and one browser');
} catch (error) {
  console.error(`${error.message}\nusage: node tests/book/pages.mjs [--everywhere] BUILD [CHROMIUM]`);
  process.exit(2);
}
const require = createRequire(new URL('../../book/package.json', import.meta.url));
const folder = path.resolve(args[0], 'book');
const problems = [];
const report = (page, text) => problems.push(`${page}: ${text}`);

const names = (await readdir(folder)).filter(name => name.endsWith('.html')).sort();
const pages = await Promise.all(names.map(async name => ({
  name, url: pathToFileURL(path.join(folder, name)).href, html: await readFile(path.join(folder, name), 'utf8'),
})));
if (!names.includes('index.html')) report('index.html', 'is missing');

await checkHtml(pages, require('html-validate'), report);
await checkLinks(pages, folder, report);
await checkStyles(folder, report);
checkSvgs(pages, report);

/** The kinds of things on a page: its elements' names, each with each of its classes. */
const kinds = html => new Set([...html.matchAll(/<(\w+)(?:[^>]*? class="([^"]*)")?/g)].flatMap(([, name, list = '']) => list.split(' ').map(one => `${name}.${one}`)));
const met = new Set();
for (const page of pages) {
  const here = kinds(page.html);
  page.news = everywhere || [...here].some(kind => !met.has(kind));
  for (const kind of here) met.add(kind);
}

const chromium = findChromium(args[1]);
if (chromium) {
  const browser = await openBrowser(require('playwright-core').chromium, chromium);
  const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  try {
    const waiting = [...pages];
    const work = async () => {
      for (let page; (page = waiting.shift());) {
        await checkPage(browser, page, axe, report, everywhere ? [1280, 768, 1920, 360] : [1280, 360]);
        if (page.news) await checkWithoutScript(browser, page, report);
      }
    };
    await Promise.all([work(), work()]);
    // What folds and what switches is the same on all pages.
    for (const page of pages.filter(({ html }) => html.includes('<details class="fold">')).slice(0, 3)) await checkFolds(browser, page, report);
    if (pages.length) await checkSwitch(browser, pages[0], report);
  } finally {
    await browser.close();
  }
}

for (const problem of [...new Set(problems)].sort()) console.error(problem);
console.log(`${pages.length} pages, ${pages.filter(page => page.news).length} with something new, ${problems.length} problem${problems.length === 1 ? '' : 's'}`);
if (problems.length) process.exit(1);
if (!chromium) {
  console.log('skipped: there is no Chromium to look at the pages with; their text is right');
}
process.exit(chromium ? 0 : 77);
