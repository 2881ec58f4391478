// pdf.mjs BUILD: BUILD/book/woven-network.pdf is the whole book, and the numbers in its contents are those of its
// pages. Exit status 1 if not, 77 (for “skipped”) if it has not been made, or if there is no poppler-utils to look
// into it.
//
// Every chapter and section is in the outline and in the contents, where its number is that of the page on which its title
// stands; there are links; no page but the last of a chapter is nearly empty; and no letter stands beyond the margins.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

if (process.argv.length !== 3) {
  console.error('usage: node tests/book/pdf.mjs BUILD');
  process.exit(2);
}
const [build] = process.argv.slice(2);
const file = path.join(build, 'book/woven-network.pdf');
const skip = why => { console.log(`skipped: ${why}`); process.exit(77); };
if (!existsSync(file)) skip('the PDF has not been made (cmake --build build --target pdf)');
if (spawnSync('pdfinfo', ['-v']).error) skip('there is no pdfinfo (poppler-utils)');
const { PDFDocument, PDFHexString, PDFName } = createRequire(new URL('../../book/package.json', import.meta.url))('pdf-lib');
const tell = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 29 });
const problems = [];
const report = text => problems.push(text);

const { chapters } = JSON.parse(readFileSync(path.join(build, 'index/book.json'), 'utf8'));
const count = Number(/^Pages:\s+(\d+)/m.exec(tell('pdfinfo', file))[1]);
if (count < 10 * chapters.length) report(`it has ${count} pages, which is too few for ${chapters.length} chapters`);

// Where things are: places that links lead to, by poppler; the outline, by pdf-lib.
const places = new Map([...tell('pdfinfo', '-dests', file).matchAll(/^\s*(\d+) \[.*\] "(.*)"$/gm)].map(([, page, name]) => [name, Number(page)]));
const pdf = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
const numbers = new Map(pdf.getPages().map(({ ref }, i) => [ref, i + 1]));
const outline = [];
const collect = (node, level) => {
  for (let item = node?.lookup(PDFName.of('First')); item; item = item.lookup(PDFName.of('Next'))) {
    outline.push({ level, title: item.lookup(PDFName.of('Title'), PDFHexString).decodeText(), page: numbers.get(item.lookup(PDFName.of('Dest')).get(0)) });
    collect(item, level + 1);
  }
};
collect(pdf.catalog.lookup(PDFName.of('Outlines')), 1);
let links = 0;
for (const { node } of pdf.getPages()) links += node.Annots()?.size() ?? 0;
if (links < 20 * chapters.length) report(`it has ${links} links, which is too few`);

// The words, page by page. Lines end where they end on paper, so spaces are left out where texts are compared.
const pages = tell('pdftotext', '-layout', file, '-').split('\f');
const plain = text => text.normalize('NFKC').replace(/[\s§]+/g, '');
const starts = [];
for (const { slug, number, title } of chapters) {
  const label = number > 80 ? String.fromCharCode(65 + number - 81) : String(number);
  const entry = outline.find(one => one.level === 1 && one.title === `${label}. ${title}`);
  const page = places.get(`p${slug.slice(0, 2)}`);
  starts.push(page);
  if (!entry) report(`the outline has no “${label}. ${title}”`);
  else if (entry.page !== page) report(`the outline leads to page ${entry.page} for “${title}”, which begins on page ${page}`);
  if (!plain(pages[page - 1] ?? '').includes(plain(title))) report(`“${title}” is not on page ${page}`);
}
const contents = pages.slice(0, starts[0] - 1).join('\n').split('\n').map(plain);
for (const { title, page, level } of outline) {
  const line = plain(title.replace(/^(\w+)\. /, level === 1 ? '$1' : '$&'));
  if (!contents.some(one => one.replace(/[.…]/g, '') === line.replace(/[.…]/g, '') + page)) report(`the contents do not say that “${title}” is on page ${page}`);
}

// No page is nearly empty, unless a chapter ends there; and all words stand between the margins.
const bbox = tell('pdftotext', '-bbox', file, '-').split('<page ').slice(1);
const [left, right] = [28, 210 - 28].map(mm => mm / 25.4 * 72);
let words = 0;
bbox.forEach((text, i) => {
  const boxes = [...text.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)].map(([, ...box]) => [...box.slice(0, 4).map(Number), box[4]]);
  words += boxes.length;
  for (const [x, , end, , word] of boxes) if (x < left - 6 || end > right + 6) report(`page ${i + 1}: “${word}” stands in the margin`);
  const ends = i + 1 < starts[0] || i + 1 === count || starts.includes(i + 2);
  if (!ends && boxes.filter(([, top, , bottom]) => top > 70 && bottom < 780).length < 25) report(`page ${i + 1} is nearly empty`);
});

for (const problem of problems) console.error(problem);
console.log(`${count} pages, ${words} words, ${outline.length} entries in the outline, ${links} links, ${problems.length} problem${problems.length === 1 ? '' : 's'}`);
process.exit(problems.length ? 1 : 0);
