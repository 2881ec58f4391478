// mistakes.mjs: the mistakes that the checks of the exercises know by name, for the search and for the appendix that lists
// them. What somebody is told who has made one says a good deal of how the exercise is done, so that on the page each
// exercise is folded, and of the search's texts only the first sentence is part.
//
//   node book/mistakes.mjs BUILD SOURCE symptoms|chapters|names SLUG...
//
// prints the list in that order, as HTML, for the appendix. (A book without the appendix has a page of its own in its
// place.)

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isProgram } from "./main.mjs";
import { escape } from "./html.mjs";
import { isAppendix, nameOf } from "./numbers.mjs";

/** The slug of the appendix. */
const appendix = "85-mistakes";
const pageOf = (slugs) => (slugs.includes(appendix) ? appendix : "mistakes");

/** What a mistake looks like from outside, in the order of the page: the word for it in an exercise's symptoms.txt, which
 * the proof of its check works out (tests/exercises/support/symptom.hpp), what one sees, and what that means. */
export const symptoms = [
  ["crash", "It ends the program", "It read what is not its own, used what is gone, or ended the program."],
  ["endless", "It does not come back", "It was still running when its time was up."],
  ["refusal", "It refuses, or does not", "It throws where an answer was asked for, or answers where it ought to have thrown."],
  ["nan", "NaN or infinity", "Something that is no number comes out where there should be one, in one case at least."],
  ["size", "Too many or too few", "The result has the wrong length or shape."],
  ["constant", "The same whatever one asks", "All results are equal, or all that the check could compare are."],
  ["word", "Another word", "A text is not the one that it should be: a name, a verdict, a complaint."],
  ["order", "Right numbers in the wrong places", "Sorted, the results are the right ones."],
  ["factor", "Right but for a sign or a factor", "Every wrong number is the right one times one and the same: −1, 2, a half."],
  ["near", "Nearly right", "No number is off by more than five per cent. Such a mistake trains, and its curves look sound."],
  ["later", "Right at first, then wrong", "Lists begin right, and from some entry on nothing is: something was not carried along, or not cleared."],
  ["places", "Right in places", "In every wrong list some entries are right: an end, a row or a kind of entry was left out."],
  ["rare", "Right in nearly every case", "At most a quarter of the calls go wrong: the empty list, the tie, the last batch, the number too large."],
  ["large", "Too large", "Whatever is wrong is too large, by various factors, without regard to its sign."],
  ["small", "Too small", "Whatever is wrong is too small, by various factors, without regard to its sign."],
  ["some", "Right for some inputs only", "Half of the calls or more give what they should; the others are now too large and now too small."],
  ["other", "Wrong nearly everywhere", "Most calls give something else, now too large and now too small."],
];
const unclassed = ["", "Not classed yet", "Nobody has asked the proof about these."];

/** { name, told } of each mistake in a mistakes.md: its heading, and the paragraph after it. */
function readMistakes(markdown) {
  const plain = markdown.replace(/^```[\s\S]*?^```/gm, "\n");
  return plain.split(/^## /m).slice(1).map((section) => {
    const [name, ...paragraphs] = section.split(/\n{2,}/);
    const told = paragraphs.map((text) => text.trim().replace(/\s+/g, " ")).find((text) => text && !/^(fails|section):/.test(text)) ?? "";
    return { name: name.trim(), told: /^(reached|ran) /.test(told) ? `It ${told}` : told };
  });
}

/** The first sentence; a number like 0.5 has no end in it. */
const firstSentence = (text) => /^.*?[.?](?= |$)/.exec(text)?.[0] ?? text;

const anchor = (id, name) => `${id}-${name.replace(/\W+/g, "-")}`;

/** The words of a symptoms.txt, by the names of the mistakes. */
function readSymptoms(text) {
  return new Map(text.split("\n").filter(Boolean).map((line) => {
    const [word, ...name] = line.split("  ");
    return [name.join("  "), word];
  }));
}

const indexOf = (build, name) => JSON.parse(readFileSync(join(build, "index", `${name}.json`), "utf8"));
const plain = (title) => title.replace(/[`*$]/g, "");
function labelOf(slug) {
  const number = Number.parseInt(slug, 10);
  return `${isAppendix(number) ? "Appendix" : "Chapter"} ${nameOf(number)}`;
}

/** The exercises of these chapters that have mistakes, with those: { name, told, symptom }. */
function exercisesWithMistakes(build, source, slugs) {
  return slugs.flatMap((slug) => {
    const { exercises, fences, title: chapter } = indexOf(build, slug);
    return exercises.flatMap(({ id, number, title, stub }) => {
      const folder = join(source, "tests/exercises", id), file = join(folder, "symptoms.txt");
      if (!existsSync(join(folder, "mistakes.md"))) return [];
      const seen = existsSync(file) ? readSymptoms(readFileSync(file, "utf8")) : new Map();
      const list = readMistakes(readFileSync(join(folder, "mistakes.md"), "utf8")).map((one) => ({ ...one, symptom: seen.get(one.name) ?? "" }));
      return [{ slug, id, number, title: plain(title), chapter: `${labelOf(slug)}: ${plain(chapter)}`, href: `${slug}.html#${fences[stub].anchor}`, list }];
    });
  });
}

/** The same, and what of them can be found; `things` is what can be found on the pages. */
export function mistakesOf(build, source, slugs, things) {
  return exercisesWithMistakes(build, source, slugs).map((exercise) => {
    const { slug, id, number, list } = exercise;
    const task = things.find(({ k, h, u }) => k === "exercise" && h.startsWith(`${number} `) && u.startsWith(`${slug}.html`));
    return { ...exercise, chapter: task?.c ?? exercise.chapter, href: task?.u ?? exercise.href, things: list.map(({ name, told }) => ({
      u: `${pageOf(slugs)}.html#${anchor(id, name)}`, k: "mistake", h: name, c: `Exercise ${number}`, t: firstSentence(told).replaceAll("`", "") })) };
  });
}

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

const chaptersOf = (exercises) => [...new Set(exercises.map(({ slug }) => slug))].map((slug) => ({ slug, own: exercises.filter((one) => one.slug === slug) }));
const countOf = (exercises) => exercises.reduce((sum, { list }) => sum + list.length, 0);

function byChapter(exercises, level) {
  return chaptersOf(exercises).map(({ slug, own }) => `<h${level} id="mistakes-${slug}">${escape(own[0].chapter)}</h${level}>\n${own.map(exerciseHtml).join("\n")}`).join("\n");
}

/** What looks alike, each a link to where it is told: by exercise. */
function bySymptom(exercises) {
  return [...symptoms, unclassed].map(([word, title, text]) => {
    const own = exercises.map((one) => ({ ...one, list: one.list.filter(({ symptom }) => symptom === word) })).filter(({ list }) => list.length > 0);
    if (own.length === 0) return "";
    const items = own.map(({ id, number, href, list }) => `<li><a href="${escape(href)}">${number}</a> `
      + `${list.map(({ name }) => `<a href="#${anchor(id, name)}">${escape(name)}</a>`).join(", ")}</li>`);
    return `<h3 id="symptom-${word || "none"}">${title}</h3>\n<p>${text}</p>\n<details class="mistakes"><summary>${plural(countOf(own), "mistake")} `
      + `<span class="fold-size">${plural(own.length, "exercise")}</span></summary>\n<ul class="things">\n${items.join("\n")}\n</ul></details>`;
  }).filter(Boolean).join("\n");
}

const counted = (exercises) => `<p>${countOf(exercises).toLocaleString("en")} mistakes in ${plural(exercises.length, "exercise")}.</p>\n`;
const lists = { symptoms: (exercises) => counted(exercises) + bySymptom(exercises), chapters: (exercises) => byChapter(exercises, 3), names: byName };

/** One of the lists of the appendix, between marks by which the search passes over it: it has its own entries for mistakes. */
export function listOf(order, exercises) {
  return `<!--list-->\n${lists[order](exercises)}\n<!--/list-->`;
}

/** The parts of the page (see lists.html) of a book that has no appendix of mistakes. */
function mistakesPage(exercises, slugs) {
  const chapters = chaptersOf(exercises);
  const label = ({ own }) => own[0].chapter.split(":")[0];
  const symptoms = slugs.includes("83-symptoms") ? ' What goes wrong elsewhere is in <a href="83-symptoms.html">appendix C</a>, by symptom.' : "";
  return {
    title: "Mistakes",
    lead: `${countOf(exercises)} wrong answers to ${plural(exercises.length, "exercise")}, as <code>learn</code> names them. Each exercise is folded, since its mistakes say much of how it is done.${symptoms}`,
    jump: [...chapters.map((chapter) => `<a href="#mistakes-${chapter.slug}">${label(chapter)}</a>`), '<a href="#by-name">By name</a>'].join(" · "),
    body: `${byChapter(exercises, 2)}\n<h2 id="by-name">By name</h2>\n${byName(exercises)}`,
  };
}

/** The page mistakes.html. In a book with the appendix it leads to that, and old links to a mistake go on to the same one there. */
export function mistakesHtml(exercises, slugs, page) {
  if (!slugs.includes(appendix)) return page(mistakesPage(exercises, slugs));
  return page({
    title: "Mistakes",
    lead: "The mistakes that the checks of the exercises know by name have an appendix of their own.",
    jump: `<a href="${appendix}.html">Appendix E</a>`,
    body: `<script>if (location.hash) location.replace("${appendix}.html" + location.hash)</script>`,
  });
}

if (isProgram(import.meta.url)) {
  const [build, source, order, ...slugs] = process.argv.slice(2);
  if (!lists[order] || slugs.length === 0) {
    console.error("usage: node book/mistakes.mjs BUILD SOURCE symptoms|chapters|names SLUG...");
    process.exit(2);
  }
  process.stdout.write(listOf(order, exercisesWithMistakes(build, source, slugs)));
}
