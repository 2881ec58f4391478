// mistakes.mjs: the mistakes that the checks of the exercises know by name, for the search and for a page of their own.
// What somebody is told who has made one says a good deal of how the exercise is done, so that on the page each exercise
// is folded, and of the search's texts only the first sentence is part.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** { name, told } of each mistake in a mistakes.md: its heading, and the paragraph after it. */
export function readMistakes(markdown) {
  const plain = markdown.replace(/^```[\s\S]*?^```/gm, "\n");
  return plain.split(/^## /m).slice(1).map((section) => {
    const [name, ...paragraphs] = section.split(/\n{2,}/);
    const told = paragraphs.map((text) => text.trim().replace(/\s+/g, " ")).find((text) => text && !/^(fails|section):/.test(text)) ?? "";
    return { name: name.trim(), told: /^(reached|ran) /.test(told) ? `It ${told}` : told };
  });
}

/** The first sentence; a number like 0.5 has no end in it. */
export const firstSentence = (text) => /^.*?[.?](?= |$)/.exec(text)?.[0] ?? text;

const anchor = (id, name) => `${id}-${name.replace(/\W+/g, "-")}`;

/** Of each exercise its mistakes, and what of them can be found; `things` is what can be found on the pages. */
export function mistakesOf(build, source, slugs, things) {
  return slugs.flatMap((slug) => JSON.parse(readFileSync(join(build, "index", `${slug}.json`), "utf8")).exercises.flatMap(({ id, number, title }) => {
    const file = join(source, "tests/exercises", id, "mistakes.md");
    if (!existsSync(file)) return [];
    const task = things.find(({ k, h, u }) => k === "exercise" && h.startsWith(`${number} `) && u.startsWith(`${slug}.html`));
    const list = readMistakes(readFileSync(file, "utf8"));
    return [{ slug, id, number, title, chapter: task?.c ?? "", href: task?.u ?? `${slug}.html`, list, things: list.map(({ name, told }) => ({
      u: `mistakes.html#${anchor(id, name)}`, k: "mistake", h: name, c: `Exercise ${number}`, t: firstSentence(told).replaceAll("`", "") })) }];
  }));
}

const escape = (text) => text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
const marked = (text) => escape(text).replace(/`([^`]+)`/g, "<code>$1</code>");
const plural = (n, one) => `${n} ${one}${n === 1 ? "" : "s"}`;

function exerciseHtml({ id, number, title, href, list }) {
  const entries = list.map(({ name, told }) => `<dt id="${anchor(id, name)}">${escape(name)}</dt><dd>${marked(told)}</dd>`);
  return `<details class="mistakes"><summary>${escape(`${number} ${title}`)} <span class="fold-size">${plural(list.length, "mistake")}</span></summary>\n`
    + `<p><a href="${escape(href)}">The exercise</a></p>\n<dl>\n${entries.join("\n")}\n</dl></details>`;
}

/** All names in the order of the alphabet, with the exercises in which one can make the mistake. */
function byName(exercises) {
  const names = new Map();
  for (const { id, number, list } of exercises)
    for (const { name } of list) names.set(name, [...(names.get(name) ?? []), `<a href="#${anchor(id, name)}" aria-label="${escape(name)} in ${number}">${number}</a>`]);
  const sorted = [...names].sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  return `<ul class="things">\n${sorted.map(([name, links]) => `<li>${escape(name)} <small>${links.join(", ")}</small></li>`).join("\n")}\n</ul>`;
}

/** The parts of the page (see lists.html). */
export function mistakesPage(exercises, slugs) {
  const chapters = [...new Set(exercises.map(({ slug }) => slug))].map((slug) => ({ slug, own: exercises.filter((one) => one.slug === slug) }));
  const label = ({ own }) => own[0].chapter.split(":")[0];
  const body = chapters.map((chapter) => `<h2 id="mistakes-${chapter.slug}">${escape(chapter.own[0].chapter)}</h2>\n${chapter.own.map(exerciseHtml).join("\n")}`);
  const count = exercises.reduce((sum, { list }) => sum + list.length, 0);
  const symptoms = slugs.includes("83-symptoms") ? ' What goes wrong elsewhere is in <a href="83-symptoms.html">appendix C</a>, by symptom.' : "";
  return {
    title: "Mistakes",
    lead: `${count} wrong answers to ${plural(exercises.length, "exercise")}, as <code>learn</code> names them. Each exercise is folded, since its mistakes say much of how it is done.${symptoms}`,
    jump: [...chapters.map((chapter) => `<a href="#mistakes-${chapter.slug}">${label(chapter)}</a>`), '<a href="#by-name">By name</a>'].join(" · "),
    body: `${body.join("\n")}\n<h2 id="by-name">By name</h2>\n${byName(exercises)}`,
  };
}
