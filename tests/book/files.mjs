// files.mjs BUILD: the pages of files hold the files, and every number on them leads to the block that it names;
// what a chapter changed is all that differs from the state before.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [build] = process.argv.slice(2);
const folder = join(build, "book/files");
const entities = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" };
const plain = (html) => html.replace(/<[^>]*>/g, "").replace(/&(#?\w+);/g, (_, name) => entities[name]);
const pages = new Map();
const page = (name) => pages.get(name) ?? pages.set(name, readFileSync(join(build, "book", name), "utf8")).get(name);

const linesOf = (text) => text.split("\n").length;

/** What a chapter changed: lines that went stood in the state before, lines that came stand in this one, and no more of them. */
function checkDifference(where, html, file, slug) {
  const since = /<a href="([^"]*)">[^<]*<\/a>, <b aria-current/.exec(html)?.[1];
  assert.equal(html.includes('<details class="difference">'), since !== undefined, `${where}: what ${slug} changed`);
  if (!since) return false;
  const before = readFileSync(join(folder, "raw", since.replace(/^(\d+)-(.*)\.html$/, "$1/$2")), "utf8");
  const lines = (tag) => [...html.matchAll(new RegExp(`<${tag} class="ln"[^>]*>([\\s\\S]*?)\\n</${tag}>`, "g"))]
    .map(([, line]) => plain(line.replace(/<span class="(?:mark|sr)"[\s\S]*?<\/span>/g, "")));
  const [came, went] = [lines("ins"), lines("del")];
  assert.ok(came.length + went.length > 0, where);
  assert.equal(came.length - went.length, linesOf(file) - linesOf(before), where);
  for (const [list, text] of [[came, file], [went, before]])
    for (const line of list) assert.ok(text.split("\n").includes(line), `${where}: “${line}”`);
  return true;
}

let count = 0, links = 0, changes = 0;
for (const slug of readdirSync(join(build, "index")).filter((name) => /^\d[^.]*\.json$/.test(name)).map((name) => name.slice(0, -5))) {
  const index = JSON.parse(readFileSync(join(build, "index", `${slug}.json`), "utf8"));
  for (const { name, path } of index.files.filter(({ changed }) => changed)) {
    const where = `${slug.slice(0, 2)}-${name}.html`, html = readFileSync(join(folder, where), "utf8");
    const file = readFileSync(join(build, path), "utf8");
    const whole = html.slice(html.indexOf('<div class="code whole">'));
    const code = whole.slice(whole.indexOf("<pre>"), whole.indexOf("</pre>")).replace(/<a class="from"[\s\S]*?<\/a>/g, "");
    assert.equal(plain(code).trimEnd(), file.trimEnd(), where);
    assert.equal(readFileSync(join(folder, "raw", slug.slice(0, 2), name), "utf8"), file, `what ${where} offers to download`);
    changes += checkDifference(where, html, file, index.slug) ? 1 : 0;
    for (const [, to, anchor, number] of html.matchAll(/<a class="from" href="\.\.\/([^"#]*)#([^"]*)" title="[^"]*">([^<]*)<\/a>/g)) {
      const at = page(to).indexOf(`id="${anchor}"`);
      assert.ok(at >= 0, `${where}: ${number} leads to ${to}#${anchor}, which is not there`);
      const [from, till] = [Math.max(0, at - 1200), at + 4000];
      assert.ok(page(to).slice(from, till).includes(`<b>${number}</b>`), `${where}: ${to}#${anchor} is not ${number}`);
      ++links;
    }
    for (const [, to] of html.matchAll(/<a href="([\d][^"]*\.html)">/g)) readFileSync(join(folder, to));
    assert.match(page(`${slug}.html`), new RegExp(`href="files/${where.replaceAll(".", "\\.")}[#"]`), `no chunk of ${slug} leads to ${where}`);
    ++count;
  }
}
assert.ok(count > 80, `only ${count} pages of files`);
assert.ok(changes > 10, `only ${changes} changes`);
console.log(`${count} pages of files, ${changes} of them with what changed, ${links} links to blocks`);
