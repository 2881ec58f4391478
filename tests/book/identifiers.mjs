// identifiers.mjs BUILD: the names in code lead to where they are defined, on all pages.
//
// Walks from every use of `sequential` in chapter 13 to the chunk in which it is defined, then from 200 names drawn
// from all pages, the same ones each time: the chunk at the other end must hold what looks like a definition.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [build] = process.argv.slice(2);
const folder = join(build, "book");
const pages = new Map(readdirSync(folder).filter((name) => /^\d.*\.html$/.test(name)).sort()
  .map((name) => [name, readFileSync(join(folder, name), "utf8")]));
const plain = (html) => html.replace(/<[^>]*>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** The links of a page from a name: { page, name, to, anchor, title }. */
const links = (page, html) => [...html.matchAll(/<a class="id" href="([^"#]*)#([^"]*)" title="([^"]*)">([^<]*)<\/a>/g)]
  .map(([, to, anchor, title, name]) => ({ page, to: to || page, anchor, title, name: name.match(/^\w+(\.hpp)?/)[0] }));

/** The code of the chunk with this anchor. */
function chunk({ page, to, anchor, name }) {
  const html = pages.get(to), at = html?.indexOf(`id="${anchor}"`) ?? -1;
  assert.ok(at >= 0, `${page}: ${name} leads to ${to}#${anchor}, which is not there`);
  return plain(html.slice(html.indexOf("<pre>", at), html.indexOf("</pre>", at)));
}

function check(link) {
  const { page, name, to, anchor } = link;
  if (name.endsWith(".hpp")) return assert.equal(anchor, `file-${name}`);
  const defined = new RegExp([`\\b(struct|class|concept|using|enum|enum class) ${name}\\b`, `[\\w>&*,] ${name}\\s*(\\(|\\{|=|;|\\[)`, `\\b${name}\\([^;]*\\)[^;]*\\{`].join("|"));
  assert.match(chunk(link), defined, `${page}: ${name} leads to ${to}#${anchor}`);
}

const all = [...pages].flatMap(([page, html]) => links(page, html));
const chapter13 = all.filter(({ page, name }) => page.startsWith("13-") && name === "sequential");
assert.ok(chapter13.length >= 3, `${chapter13.length} uses of sequential`);
for (const link of chapter13) {
  assert.equal(link.to, "08-parts-that-fit.html");
  assert.match(chunk(link), /struct sequential/);
  assert.match(link.title, /^defined in 8\.\d+, changed in 11\.\d+: ./);
}
let state = 1;
const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
const names = [...new Map(all.map((link) => [`${link.page} ${link.name}`, link])).values()];
assert.ok(names.length > 400, `only ${names.length} names are links`);
const faults = [];
for (let i = 0; i < 200; ++i) {
  try { check(names.splice(Math.floor(random() * names.length), 1)[0]); } catch (error) { faults.push(error.message.split("\n")[0]); }
}
for (const page of pages.keys())
  if (/^(0[1-9]|1\d)-/.test(page) && !all.some((link) => link.page === page)) faults.push(`${page}: no name is a link`);
if (faults.length) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.log(`${all.length} links from names on ${pages.size} pages; walked ${chapter13.length} of sequential and 200 others`);
