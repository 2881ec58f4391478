// search.mjs BUILD SOURCE SLUG...: what the pages' search looks through, from the pages of these chapters; and the same as
// lists that one can leaf through, without a script, on a page of its own, BUILD/book/lists.html; and what the checks of
// the exercises (SOURCE/tests/exercises) know by name; BUILD/book/mistakes.html has these, or leads to the appendix
// that does.
//
// Writes BUILD/book/assets/search/texts.js, a script that sets window.bookTexts to a list of
// { u: address, k: kind, h: heading, c: chapter, t: text }, one for each section, exercise, chunk, figure, term,
// misconception, name and mistake. It is a script, since a page that was opened from a file may not fetch data; the
// browser indexes it when it is first asked.

import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { mistakesHtml, mistakesOf } from "./mistakes.mjs";
import { replaceIfNew } from "./runs/files.mjs";
import { escape } from "./html.mjs";

const [build, source, ...slugs] = process.argv.slice(2);
if (slugs.length === 0) {
  console.error("usage: node book/search.mjs BUILD SOURCE SLUG...");
  process.exit(2);
}
const entities = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'", nbsp: " " };

/** HTML in which elements that begin with `start`, a <span …> with others in it, are what `instead` makes of them. */
function without(html, start, instead = () => "") {
  for (let from; (from = html.indexOf(start)) >= 0;) {
    const tags = /<(\/?)span\b/g;
    tags.lastIndex = from;
    let depth = 0, tag;
    do { tag = tags.exec(html); depth += tag[1] ? -1 : 1; } while (depth > 0);
    const end = html.indexOf(">", tag.index) + 1;
    html = html.slice(0, from) + instead(html.slice(from, end)) + html.slice(end);
  }
  return html;
}

/** A short formula as it was typed; of a longer one, a mark. */
function formula(html) {
  const tex = /<annotation[^>]*>([^<]*)/.exec(html)?.[1] ?? "";
  return tex.length < 12 && !tex.includes("\\") ? tex : "…";
}

/** What one reads of some HTML, without what is drawn or only spoken. */
function words(html) {
  return without(without(html, '<span class="katex">', formula), '<span class="sr">')
    .replace(/<svg[\s\S]*?<\/svg>|<details class="how">[\s\S]*?<\/details>|<a class="permalink"[^>]*>#<\/a>|<label class="guess"[\s\S]*?<\/label>/g, " ")
    .replace(/<\/(?:p|li|tr|td|th|h\d|figcaption|summary|pre|div)>/g, " ").replace(/<[^>]+>/g, "")
    .replace(/&(#?\w+);/g, (all, name) => entities[name] ?? all).replace(/\s+/g, " ").trim();
}

/** Takes the elements that match out of a page's text, and notes each as a thing to find. */
function takeOut(html, pattern, note) {
  return html.replace(pattern, (element, anchor) => {
    note(element, anchor);
    return " ";
  });
}

/** The sentence of a paragraph that holds this part of it; with the one before it, if alone it says little: "This is a tape." */
function sentenceWith(paragraph, part) {
  const text = words(paragraph.replace(part, `\u0001${part}`)), at = text.indexOf("\u0001");
  const ends = [0, ...[...text.matchAll(/[.?!]["”’)]*(?= )/g)].map(({ index, 0: end }) => index + end.length), text.length];
  const which = ends.findLastIndex((end) => end <= at);
  const from = (first) => text.slice(ends[first], ends[which + 1]).replace("\u0001", "").trim().replace(/:$/, " …");
  const alone = from(which), both = from(Math.max(which - 1, 0));
  const points = /^(This|That|These|Those|It|Its|They|Such|Each|Hence|So|Their|The (first|second|third)|And|But)\b/;
  return (alone.split(" ").length < 8 || points.test(alone)) && both.length <= 260 ? both : alone;
}

/** All that is to be found on a page. */
function thingsOn(slug) {
  const html = readFileSync(join(build, "book", `${slug}.html`), "utf8");
  let main = html.slice(html.indexOf("<main"), html.indexOf('<nav class="turn"')).replace(/<div class="solutions" hidden>[\s\S]*/, "")
    .replace(/<!--list-->[\s\S]*?<!--\/list-->/g, " ");  // what stands there is found by its own entries
  const title = words(/<h1>([\s\S]*?)<\/h1>/.exec(main)[1]);
  const label = words(/<p class="chapter-nr">([\s\S]*?)<\/p>/.exec(main)[1]);
  const chapter = `${label}: ${title}`, things = [];
  const add = (k, h, anchor, t) => things.push({ u: `${slug}.html${anchor ? `#${anchor}` : ""}`, k, h, c: chapter, t });
  const chunk = (element, anchor) => {
    const name = /class="chunk-name"[^>]*>([\s\S]*?)<\/(?:a|span><|span> )/.exec(element);
    add("code", words(name?.[1] ?? anchor).replace(/[⟨⟩]/g, ""), anchor, words(/<pre>([\s\S]*)<\/pre>/.exec(element)?.[1] ?? ""));
  };
  const nothing = () => {};  // an exercise is found by its text, and its solution not at all
  main = takeOut(main, /<details class="(?:hint|solution)">(?:(?!<details)[\s\S])*?<\/details>/g, nothing);
  main = takeOut(main, /<figure class="chunk (?:stub|solution)"[\s\S]*?<\/figure>/g, nothing);
  main = takeOut(main, /<figure class="chunk[^"]*" id="([^"]+)"[\s\S]*?<\/figure>/g, chunk);
  main = takeOut(main, /<div class="chunk plumbing[^>]*>(?:(?!<\/details>)[\s\S])*?<div class="fold-body" id="([^"]+)"[\s\S]*?<\/details><\/div>/g, chunk);
  main = takeOut(main, /<div class="plot" id="([^"]+)"[\s\S]*?<\/figure>/g, (element, anchor) => {
    const caption = words(/<figcaption>([\s\S]*?)<\/figcaption>/.exec(element)?.[1] ?? "");
    const [, number, rest] = /^(Figure [\w.]+?)[.:] (.*)$/.exec(caption) ?? [null, "Figure", caption];
    add("figure", number, anchor, rest);
  });
  for (const [, paragraph] of main.matchAll(/<p>([\s\S]*?)<\/p>/g))
    for (const [mark, id, term] of paragraph.matchAll(/<span id="(term-[^"]+)" class="term">([\s\S]*?)<\/strong><\/span>/g))
      add("term", words(term), id, sentenceWith(paragraph, mark));
  for (const [, id, title, rest] of main.matchAll(/<div id="(misconception-\d+)"[^>]*>\s*<p class="aside-title">([\s\S]*?)<\/p>([\s\S]*?)<\/div>/g))
    add("misconception", words(title).replace(/^Misconception /, ""), id, words(rest));
  const [opening, ...sections] = main.split(/(?=<h[23] id=")/);
  add("chapter", title, "", words(opening.replace(/<h1>[\s\S]*?<\/h1>|<p class="(?:chapter-nr|programs)">[\s\S]*?<\/p>/g, "")));
  for (const section of sections) {
    const [head, anchor, inner] = /^<h[23] id="([^"]+)"[^>]*>([\s\S]*?)<\/h[23]>/.exec(section);
    const heading = words(inner);
    add(/^[\dA-Z]+\.\d+ /.test(heading) ? "exercise" : "section", heading, anchor, words(section.slice(head.length)));
  }
  return [...things, ...namesOf(slug, chapter)];
}

/** What the chapter defines that can be named elsewhere. */
function namesOf(slug, c) {
  const file = join(build, "index", `${slug}.names.json`);
  if (!existsSync(file)) return [];
  const { fences } = JSON.parse(readFileSync(join(build, "index", `${slug}.json`), "utf8"));
  const found = new Map();
  for (const { file: header, names } of JSON.parse(readFileSync(file, "utf8")))
    for (const { name, kind, scope = "", signature = "", chapter, fence } of names) {
      if (chapter !== slug || kind === "namespace" || name === "main" || name.startsWith("~") || scope.includes("__anon")) continue;
      const of = scope.replace(/^woven(::)?/, "");
      const h = of && name !== of.split("::").pop() ? `${of}::${name}` : name;
      if (!found.has(h)) found.set(h, { u: `${slug}.html#${fences[fence - 1].anchor}`, k: kind, h, c, t: `${name}${signature} in ${header}` });
    }
  return [...found.values()];
}

// ---- The lists ----------------------------------------------------------------------------------------------------
const chapterOf = ({ c }) => c.split(":")[0];

/** Things as a list in the order of the alphabet, or of the book. */
function listOf(things, { sorted = true, text = ({ h }) => escape(h), after = () => "" } = {}) {
  const key = ({ h }) => h.toLowerCase();
  const ordered = sorted ? [...things].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)) : things;
  return `<ul class="things">\n${ordered.map((t) => `<li><a href="${escape(t.u)}">${text(t)}</a> <small>${escape(chapterOf(t))}</small>${after(t)}</li>`).join("\n")}\n</ul>`;
}

/** Chunks under one name are one entry, which leads to where it begins. */
const first = (things) => [...new Map([...things].reverse().map((t) => [t.h, t])).values()];
const code = ({ h }) => `<code>${escape(h)}</code>`;
const shortened = (text) => (text.length <= 90 ? text : `${text.slice(0, 90).replace(/ \S*$/, "")} …`);
const isFile = ({ h }) => /\.[hc]pp$/.test(h);

function lists(things) {
  const of = (...kinds) => things.filter(({ k }) => kinds.includes(k));
  const names = things.filter(({ k, h }) => !["chapter", "section", "code", "figure", "exercise", "term", "misconception", "mistake"].includes(k) && !h.includes("::"));
  const parts = [
    ["terms", "Terms", listOf(of("term"), { after: ({ t }) => ` <span class="line">${escape(t)}</span>` })],
    ["names", "Names", listOf(names, { text: code })],
    ["files", "Files and programs", listOf(first(of("code").filter(isFile)), { text: code })],
    ["chunks", "Chunks", listOf(first(of("code").filter((t) => !isFile(t))))],
    ["figures", "Figures", listOf(of("figure"), { sorted: false, text: ({ h, t }) => `${escape(h)}. ${escape(shortened(t))}` })],
    ["exercises", "Exercises", listOf(of("exercise"), { sorted: false })],
    ["misconceptions", "Misconceptions", listOf(of("misconception"), { sorted: false })],
    ["mistakes", "Mistakes", `<p>The checks of the exercises know <a href="${slugs.includes("85-mistakes") ? "85-mistakes" : "mistakes"}.html">${of("mistake").length} mistakes</a> by name.</p>`],
  ];
  const jump = parts.map(([id, title]) => `<a href="#${id}">${title}</a>`).join(" · ");
  const body = parts.map(([id, title, list]) => `<h2 id="${id}">${title}</h2>\n${list}`).join("\n");
  const notation = slugs.includes("88-notation") ? ' Symbols, and how others call things, are in <a href="88-notation.html">appendix H</a>.' : "";
  return page({ title: "What is where", lead: `Terms, names, files, chunks, figures, exercises and misconceptions of the whole book.${notation}`, jump, body });
}

/** A template; what stands in it as $title$ and the like is put in. */
const fill = (name, parts) => readFileSync(join(here, name), "utf8").replace(/\$(\w+)\$/g, (_, part) => parts[part]);

/** A page of lists (see lists.html). */
const page = (parts) =>
  fill("frame.html", { title: parts.title, root: "", main: fill("lists.html", parts), foot: "Made from the pages of the book." });

const folder = join(build, "book/assets/search"), here = dirname(fileURLToPath(import.meta.url));
const pages = slugs.flatMap(thingsOn);
const mistakes = mistakesOf(build, source, slugs, pages);
const things = [...pages, ...mistakes.flatMap(({ things }) => things)];
mkdirSync(folder, { recursive: true });
copyFileSync(join(here, "search.js"), join(folder, "search.js"));
copyFileSync(join(here, "node_modules/minisearch/dist/umd/index.js"), join(folder, "minisearch.js"));
replaceIfNew(join(folder, "texts.js"), `window.bookTexts = [\n${things.map((thing) => JSON.stringify(thing)).join(",\n")}\n];\n`);
replaceIfNew(join(build, "book/lists.html"), lists(things));
replaceIfNew(join(build, "book/mistakes.html"), mistakesHtml(mistakes, slugs, page));
