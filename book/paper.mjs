// paper.mjs: the woven pages without what only a page on a screen can do. epub.mjs and pdf.mjs begin here.

import { load } from "cheerio";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nameOf } from "./numbers.mjs";

export const title = "The Woven Network";
export const lead = "Neural networks from scratch, as one literate program in C++";

/** Buttons, fields, links to other pages and files; what names a sign for those who hear the page; how a figure is drawn. */
const onlyOnScreens = "script, .only-online, .permalink, .turn, .copy, .guess, .answer, .how, .length, .sr, .fold-strip .whole, svg > style";

/**
 * The chapters and appendices in their order, each with its `number`, its `label` ("Chapter 2"), its `title`, its `sections`
 * and its `main` (with `$`, see cheerio): the text, in which solutions stand at the end and every link has an address
 * as `place(slug, id)` gives it. What leads to a page that is not in the book (a file, the lists) is a link no more.
 */
export function readBook(build, place) {
  const { chapters } = JSON.parse(readFileSync(join(build, "index/book.json"), "utf8"));
  const book = chapters.map(({ slug, number, title }) => {
    const $ = load(readFileSync(join(build, "book", `${slug}.html`), "utf8"));
    const main = $("main");
    main.find(onlyOnScreens).remove();
    unwrap($, main.find(".id, [data-live]"));  // names in code lead to where they are defined: too many links to turn pages by accident
    solutionsLast($, main);
    main.find("[title]").removeAttr("title");
    const sections = main.find("> h2[id], > .solutions > h2").attr("id", (i, id) => id ?? "solutions").toArray()
      .map((heading) => ({ id: heading.attribs.id, title: $(heading).text() }));
    const ids = new Set(main.find("[id]").toArray().map((element) => element.attribs.id));
    return { slug, number: nameOf(number), label: main.find(".chapter-nr").text(), title, sections, ids, $, main };
  });
  for (const { slug, $, main } of book) {
    main.find("a[href]").each((i, link) => {
      const [, page, id] = /^(?:([^#:]+)\.html)?(?:#(.*))?$/.exec(link.attribs.href) ?? [];
      if (page === undefined && id === undefined && /^https?:/.test(link.attribs.href)) return;  // out into the world
      const there = book.find((chapter) => chapter.slug === (page ?? slug));
      if (there && (!id || there.ids.has(decodeURIComponent(id)))) link.attribs.href = place(there.slug, id && decodeURIComponent(id));
      else unwrap($, $(link));
    });
  }
  return book;
}

/** Leaves of an element only what is in it. An id stays, on a span. */
function unwrap($, elements) {
  elements.each((i, element) => {
    const { id } = element.attribs;
    $(element).replaceWith(id ? $("<span>").attr("id", id).append($(element).contents()) : $(element).contents());
  });
}

/** Solutions stand folded below their tasks, and once more, without ids, at the end, which paper shows. Here they stand only there. */
function solutionsLast($, main) {
  const headings = main.find(".solutions > h3");
  main.find(".solutions").removeAttr("hidden");
  main.find("details.solution").each((i, solution) => {
    headings.eq(i).nextUntil("h3").remove();
    headings.eq(i).after($(solution).contents().not("summary"));
  }).remove();
}

/** The day of what the book is made of, as git knows it, or as SOURCE_DATE_EPOCH says; the same text gives the same book. */
export function dateOf(source) {
  const said = process.env.SOURCE_DATE_EPOCH;
  let seconds = Number(said);
  if (!said) {
    try {
      const folders = ["chapters", "book", "data"];
      seconds = Number(execFileSync("git", ["log", "-1", "--format=%ct", "--", ...folders], { cwd: source, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    } catch {
      // without git: no day is known
    }
  }
  return new Date(seconds ? seconds * 1000 : Date.UTC(1980, 0, 1)).toISOString().replace(/\.\d+/, "");
}

/** The colours of the light pages: `--name` to its value. */
export function coloursOf(source) {
  const [, light] = /:root \{\s*color-scheme: light;([^}]*)\}/.exec(readFileSync(join(source, "book/book.css"), "utf8"));
  return new Map([...light.matchAll(/(--[\w-]+):\s*([^;]+)/g)].map(([, name, value]) => [name, value.trim()]));
}
