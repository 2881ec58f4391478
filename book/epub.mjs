// epub.mjs SOURCE BUILD: makes BUILD/book/woven-network.epub, for electronic readers, of the woven pages in BUILD/book.
//
// An EPUB is a zip file of pages in XML, with a list of them (package.opf) and a table of contents (nav.xhtml). What
// is folded is open; formulas are MathML; figures have colours of their own, on white, since a reader's night need
// not be ours. There is no script.

import serialise from "dom-serializer";
import { strToU8, zipSync } from "fflate";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { coloursOf, dateOf, lead, readBook, title } from "./paper.mjs";
import { escape } from "./html.mjs";

if (process.argv.length !== 4) {
  console.error("usage: node book/epub.mjs SOURCE BUILD");
  process.exit(2);
}
const [source, build] = process.argv.slice(2).map((path) => resolve(path));
const identifier = "urn:uuid:6d2f4d2e-0c0b-4f57-9a54-7b1c8f6f3a10";  // the book's, in all its versions
const colours = coloursOf(source);
const coloured = (svg) => svg.replace(/var\((--[\w-]+)(?:,[^)]*)?\)/g, (all, name) => colours.get(name));

/** A chapter of the woven pages in the words of EPUB. */
function textOf({ $, main }) {
  main.find("details").each((i, details) => { details.tagName = "div"; });
  main.find("summary").each((i, summary) => { summary.tagName = "div"; $(summary).addClass("summary"); });
  main.find(".katex").each((i, formula) => { $(formula).replaceWith($(formula).find("math")); });
  // KaTeX puts \underset into the sign for a letter, and the sign for “function of” into an index; both are not allowed.
  main.find(":is(mi, mo):has(*)").each((i, element) => { element.tagName = "mrow"; });
  main.find(":is(msub, msup) > mo:nth-child(3)").remove();
  // A line of code for which there is no room goes on below, two letters further in than it began.
  main.find(".cl, .ln").each((i, line) => {
    const indent = Number(/--i:(\d+)/.exec(line.attribs.style ?? "")?.[1] ?? 0);
    $(line).removeAttr("style").addClass(`in${Math.min(indent, 14)}`);
  });
  main.find("svg").each((i, svg) => {
    const width = Number(/--w:([\d.]+)/.exec(svg.attribs.style ?? "")?.[1] ?? 640);
    $(svg).attr("style", `width: ${Math.round(width / 20)}em; background: ${colours.get("--bg")}`);
  });
  main.find("svg, svg *").each((i, { attribs, "x-attribsPrefix": prefixes }) => {
    for (const name of Object.keys(attribs)) {
      const prefix = name === "href" ? "xlink" : prefixes?.[name];  // the parser of HTML keeps these apart
      if (!prefix) continue;
      attribs[`${prefix}:${name}`] = attribs[name];
      delete attribs[name];
    }
  });
  main.find("[data-name]").removeAttr("data-name");
  main.find("label").each((i, label) => { label.tagName = "span"; });
  return coloured(serialise(main.contents().toArray(), { xmlMode: true }));
}

const page = (heading, body, kind) => `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>${escape(heading)}</title><link rel="stylesheet" href="epub.css"/></head>
<body epub:type="${kind}">
${body}
</body>
</html>
`;

const book = readBook(build, (slug, id) => `${slug}.xhtml${id ? `#${encodeURI(id)}` : ""}`);
const style = readFileSync(join(source, "book/epub.css"), "utf8")
  + Array.from({ length: 15 }, (_, i) => `.in${i} { padding-left: ${(0.6 * (i + 2)).toFixed(1)}em; text-indent: -${(0.6 * (i + 2)).toFixed(1)}em }\n`).join("");

// The cover: the cloth of the front page, and the title.
const cloth = coloured(readFileSync(join(source, "book/cover.svg"), "utf8")).replace(/<svg[^>]*>|<\/svg>/g, "");
const cover = coloured(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 800" width="1200" height="1600" role="img" aria-label="${title}">
<rect width="600" height="800" fill="var(--bg)"/>
<g font-family="Georgia, serif" fill="var(--text)"><text x="60" y="150" font-size="62">The Woven</text><text x="60" y="222" font-size="62">Network</text>
<g font-size="20" font-style="italic" fill="var(--soft)"><text x="60" y="690">Neural networks from scratch,</text><text x="60" y="718">as one literate program in C++</text></g></g>
<g transform="translate(50 340) scale(.78)" fill="none">${cloth}</g>
</svg>
`);

const entry = ({ slug, number, title, sections }) => `<li><a href="${slug}.xhtml">${number}. ${escape(title)}</a>${sections.length ? `
<ol>${sections.map((one) => `<li><a href="${slug}.xhtml#${encodeURI(one.id)}">${escape(one.title)}</a></li>`).join("\n")}</ol>` : ""}</li>`;
const part = (heading, chapters) => (chapters.length ? `<li><span>${heading}</span>\n<ol>${chapters.map(entry).join("\n")}</ol></li>` : "");
const isAppendix = ({ number }) => /[A-Z]/.test(number);
const contents = `<nav epub:type="toc" id="toc" role="doc-toc"><h1>Contents</h1>
<ol>
${part("The chapters", book.filter((chapter) => !isAppendix(chapter)))}
${part("Appendices", book.filter(isAppendix))}
</ol></nav>`;

const pages = [
  { name: "cover", text: page(title, `<div class="cover"><img src="cover.svg" alt="${title}: ${lead}. A cloth of woven threads, which become the lines of a neural network."/></div>`, "cover") },
  { name: "nav", text: page("Contents", contents, "frontmatter"), properties: ["nav"] },
  ...book.map((chapter) => {
    const text = page(`${chapter.number}. ${chapter.title}`, textOf(chapter), isAppendix(chapter) ? "appendix" : "chapter");
    const properties = [text.includes("<math") && "mathml", text.includes("<svg") && "svg"].filter(Boolean);
    return { name: chapter.slug, text, properties };
  }),
];
const item = ({ name, properties = [] }) => `<item id="p-${name}" href="${name}.xhtml" media-type="application/xhtml+xml"${properties.length ? ` properties="${properties.join(" ")}"` : ""}/>`;
const opf = `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${identifier}</dc:identifier>
<dc:title>${title}</dc:title>
<dc:creator>the authors of ${title}</dc:creator>
<dc:language>en</dc:language>
<dc:description>${lead}.</dc:description>
<dc:rights>The text and the programs are under the MIT licence.</dc:rights>
<meta property="dcterms:modified">${dateOf(source)}</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityFeature">MathML</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
</metadata>
<manifest>
${pages.map(item).join("\n")}
<item id="cover-picture" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
<item id="style" href="epub.css" media-type="text/css"/>
</manifest>
<spine>
${pages.map(({ name }) => `<itemref idref="p-${name}"/>`).join("\n")}
</spine>
</package>
`;
const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

// The kind of file comes first, and is not compressed: so one finds it at the same place in every EPUB. All files
// have one date, the first that a zip file can hold.
const files = {
  mimetype: [strToU8("application/epub+zip"), { level: 0 }],
  "META-INF/container.xml": strToU8(container),
  "EPUB/package.opf": strToU8(opf),
  "EPUB/epub.css": strToU8(style),
  "EPUB/cover.svg": strToU8(cover),
  ...Object.fromEntries(pages.map(({ name, text }) => [`EPUB/${name}.xhtml`, strToU8(text)])),
};
writeFileSync(join(build, "book/woven-network.epub"), zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) }));
