// pdf.mjs SOURCE BUILD CHROMIUM: makes BUILD/book/woven-network.pdf, the book for paper, of the woven pages in
// BUILD/book: all of them in one document (BUILD/pdf/book.html), with a title page and contents, printed by Chromium.
//
// On which page a chapter begins is known only when the book has been printed. So the title and the contents are
// printed once more, with the numbers of the pages, and take the place of what was there; and from the same places
// comes the outline that a PDF has at its side.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { dateOf, lead, readBook, title } from "./paper.mjs";
import { escape } from "./html.mjs";

if (process.argv.length !== 5) {
  console.error("usage: node book/pdf.mjs SOURCE BUILD CHROMIUM");
  process.exit(2);
}
const [source, build, chromium] = process.argv.slice(2).map((path) => resolve(path));
const folder = join(build, "pdf");

/** Stops with a message where something that the PDF takes is missing. */
function lacking(what) {
  console.error(`book/pdf.mjs: error: there is no ${what}, without which there is no PDF (sh book/setup tests installs it)`);
  process.exit(1);
}
if (!existsSync(chromium)) lacking("Chromium");
const { chromium: browsers } = await import("playwright-core").catch(() => lacking("playwright-core"));
const { PDFDocument, PDFHexString, PDFName, PDFNumber } = await import("pdf-lib").catch(() => lacking("pdf-lib"));


/** An id in the one document, where chapters may not share one: the chapter's number goes before it. */
const name = (slug, id) => `p${slug.slice(0, 2)}${id ? `-${id}` : ""}`;
const book = readBook(build, (slug, id) => `#${encodeURI(name(slug, id))}`);

function textOf({ slug, number, label, title, main }) {
  main.find(".katex-mathml").remove();  // it would be printed once more, out of sight, and found by those who search
  main.find(".katex-html").removeAttr("aria-hidden");
  main.find("details").attr("open", "");
  main.find("*").each((i, { attribs }) => {
    if (attribs.id) attribs.id = name(slug, attribs.id);
    for (const key of Object.keys(attribs)) {
      if (attribs[key].startsWith("url(#")) attribs[key] = attribs[key].replace("#", `#${name(slug)}-`);
    }
  });
  main.find("svg use").each((i, { attribs }) => { attribs.href = attribs.href.replace("#", `#${name(slug)}-`); });
  // What stands in the outline of the PDF is what a heading says, so the number of a chapter belongs into it.
  main.find(".chapter-nr").remove();
  main.find("h1").first().attr("id", name(slug)).prepend(`<span class="chapter-nr">${label}</span> `);
  const head = `${number}. ${title}`.replace(/[\\"<]/g, "\\$&");
  return `<style>main.${name(slug)} { page: ${name(slug)} } @page ${name(slug)} { @top-left { content: "The Woven Network" } @top-right { content: "${head}" } }</style>
<main class="${name(slug)}">${main.html()}</main>`;
}

const line = (id, words, kind) => `<a class="${kind}" href="#${encodeURI(id)}"><span>${words}</span><i></i><b>000</b></a>`;
const contents = book.map(({ slug, number, title, sections }, i) => `${i && number === "A" ? "<p>Appendices</p>" : ""}
<div>${line(name(slug), `<span class="n">${number}</span> ${escape(title)}`, "to-chapter")}
${sections.map((one) => line(name(slug, one.id), escape(one.title), "to-section")).join("\n")}</div>`).join("\n");
const cover = readFileSync(new URL("cover.svg", import.meta.url), "utf8");
const style = readFileSync(new URL("print.css", import.meta.url), "utf8");

const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title>
<link rel="stylesheet" href="../book/assets/katex/katex.css">
<link rel="stylesheet" href="../book/assets/book.css">
<style>${style}</style></head>
<body>
<section class="title-page">${cover}<h1>${title}</h1><p class="lead">${lead}</p></section>
<nav class="book-contents"><h1 id="contents">Contents</h1>${contents}</nav>
${book.map(textOf).join("\n")}
</body></html>
`;
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "book.html"), html);

const browser = await browsers.launch({ executablePath: chromium, headless: true, args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
try {
  const tab = await browser.newPage();
  tab.setDefaultTimeout(0);
  await tab.goto(pathToFileURL(join(folder, "book.html")).href);
  await tab.evaluate(() => document.fonts.ready.then(() => {}));
  for (const text of await tooWide(tab)) console.error(`book/pdf.mjs: warning: wider than the page, which makes all pages smaller: ${text}`);
  const print = async () => PDFDocument.load(await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false }), { updateMetadata: false });
  const pdf = await print();

  // Chromium notes where each id lies that a link leads to: on which page, and where on it.
  const places = pdf.catalog.lookup(PDFName.of("Dests"));
  const place = (id) => places.lookup(PDFName.of(id)) ?? places.lookup(PDFName.of(encodeURI(id)));
  const numbers = new Map(pdf.getPages().map(({ ref }, i) => [ref, i + 1]));
  const entries = book.map(({ slug, number, title, sections }) => ({
    title: `${number}. ${title}`, id: name(slug), within: sections.map((one) => ({ title: one.title, id: name(slug, one.id), within: [] })),
  }));
  await tab.evaluate((pages) => {
    document.querySelectorAll(".book-contents a b").forEach((number, i) => { number.textContent = pages[i]; });
    for (const chapter of document.querySelectorAll("main")) chapter.remove();
  }, entries.flatMap((entry) => [entry, ...entry.within]).map(({ id }) => numbers.get(place(id).get(0))));
  const front = await print();
  (await pdf.copyPages(front, front.getPageIndices())).forEach((copy, i) => {
    for (const key of ["Contents", "Resources"]) pdf.getPage(i).node.set(PDFName.of(key), copy.node.get(PDFName.of(key)));
  });

  outline(pdf, entries, place);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setAuthor(`the authors of ${title}`);
  pdf.setLanguage("en");
  pdf.setCreationDate(new Date(dateOf(source)));
  pdf.setModificationDate(new Date(dateOf(source)));
  writeFileSync(join(build, "book/woven-network.pdf"), await pdf.save());
} finally {
  await browser.close();
}

/** What is wider than the text of a page, which is 154 mm: where it stands, and how it begins. */
async function tooWide(tab) {
  await tab.setViewportSize({ width: Math.ceil(154 / 25.4 * 96), height: 900 });
  await tab.emulateMedia({ media: "print" });
  return tab.evaluate(() => [...document.querySelectorAll("main *:not(svg *, .katex-html *)")]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
    .map((element) => `${element.closest("main").className}: <${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 60)}`));
}

/** What a reader of PDF shows beside the pages: entries, each with those within it, which are folded at first. */
function outline(pdf, entries, place) {
  const { context } = pdf;
  const level = (list, parent) => {
    const refs = list.map(() => context.nextRef());
    list.forEach(({ title, id, within }, i) => {
      const item = context.obj({ Title: PDFHexString.fromText(title), Parent: parent, Dest: place(id) });
      if (i > 0) item.set(PDFName.of("Prev"), refs[i - 1]);
      if (i < list.length - 1) item.set(PDFName.of("Next"), refs[i + 1]);
      if (within.length) ends(item, level(within, refs[i]), -within.length);
      context.assign(refs[i], item);
    });
    return refs;
  };
  const ends = (item, refs, count) => {
    item.set(PDFName.of("First"), refs[0]);
    item.set(PDFName.of("Last"), refs.at(-1));
    item.set(PDFName.of("Count"), PDFNumber.of(count));
  };
  const top = context.obj({ Type: "Outlines" }), ref = context.register(top);
  ends(top, level(entries, ref), entries.length);
  pdf.catalog.set(PDFName.of("Outlines"), ref);
  pdf.catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}
