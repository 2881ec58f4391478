// Tests of tests/book/bibliography.mjs: a small book without mistakes, and each mistake planted in it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("bibliography.mjs", import.meta.url));

const polyak = '- <a id="polyak-1964"></a>Polyak, Boris T. (1964). *Some methods.* Journal 4 (5), 1–17. [doi:10.1/x%285%29](https://doi.org/10.1/x%285%29). Cited in [chapter 1](01-a.md).';
const wu = '- <a id="wu-he-2018"></a>Wu, Yuxin, and Kaiming He (2018). *Does it help?* Preprint. Cited in [chapter 1](01-a.md), [2](02-b.md) and [appendix A](81-c.md).';
const first = "Boris Polyak, in [1964](92-references.md#polyak-1964), and ([Wu and He 2018](92-references.md#wu-he-2018)).";
const good = {
  "01-a.md": `# A\n\n${first}\n`,
  "02-b.md": "# B\n\nWu and He ([2018](92-references.md#wu-he-2018)) found it.\n\n```cpp\n// (Polyak 1964)\n```\n\nAs Wu and He (2018) say.\n",
  "81-c.md": "# C\n\n> Yuxin [Wu](92-references.md#wu-he-2018). See [the list](92-references.md).\n",
  "92-references.md": `# References\n\n*Who?*\n\n## A to P\n\n${polyak}\n\n## Q to Z\n\n${wu}\n`,
};

/** What is said of the book when some of its files are others; a text, or what to make of the good one. */
function play(t, changes = {}) {
  const root = mkdtempSync(join(tmpdir(), "bibliography-"));
  t.after(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "chapters"));
  for (const [file, text] of Object.entries({ ...good, ...changes }))
    writeFileSync(join(root, "chapters", file), typeof text === "function" ? text(good[file]) : text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, root], { encoding: "utf8" });
  assert.equal(status, stderr ? 1 : 0);
  assert.match(stdout, new RegExp(`, ${stderr.split("\n").length - 1} problems?\n$`));
  return stderr;
}

const list = (change) => ({ "92-references.md": change });
const more = (text) => ({ "02-b.md": (b) => `${b}\n${text}\n` });

test("a book without mistakes", (t) => {
  assert.equal(play(t), "");
  assert.equal(spawnSync(process.execPath, [script]).status, 2);
});

test("a link that leads to no entry", (t) => {
  assert.equal(play(t, more("See [1847](92-references.md#cauchy-1847).")), "chapters/02-b.md:11: error: the link to cauchy-1847 leads to no entry of 92-references.md\n");
});

test("a chapter that links to an entry which does not name it", (t) => {
  assert.equal(play(t, more("Polyak ([1964](92-references.md#polyak-1964)).")), "chapters/02-b.md:11: error: 92-references.md does not say that polyak-1964 is cited here\n");
});

test("an entry that names a chapter which does not link to it", (t) => {
  const says = (file) => `chapters/92-references.md:11: error: wu-he-2018 says that it is cited in ${file}, which has no link to it\n`;
  assert.equal(play(t, { "81-c.md": "# C\n" }), says("81-c.md"));
  assert.equal(play(t, { "81-c.md": "# C of [Wu](92-references.md#wu-he-2018)\n\n```\n[Wu](92-references.md#wu-he-2018)\n```\n\n`[Wu](92-references.md#wu-he-2018)`\n" }), says("81-c.md"));
  assert.equal(play(t, list((text) => text.replace("(81-c.md)", "(82-d.md)"))),
    "chapters/81-c.md:3: error: 92-references.md does not say that wu-he-2018 is cited here\n" + says("82-d.md"));
  assert.equal(play(t, list((text) => text.replace("[chapter 1](01-a.md), [2](02-b.md)", "[chapter 2](02-b.md), [1](01-a.md)"))),
    "chapters/92-references.md:11: error: the chapters that cite wu-he-2018 are not in order\n");
});

test("an id that is there twice, or does not fit its entry", (t) => {
  assert.equal(play(t, list((text) => text.replace("*Who?*", '<a id="wu-he-2018"></a>'))), "chapters/92-references.md:11: error: the id wu-he-2018 is there twice\n");
  const wrong = { "01-a.md": first.replace("#polyak-1964", "#polyak-1965"), "92-references.md": (text) => text.replace("polyak-1964", "polyak-1965") };
  assert.equal(play(t, wrong), "chapters/92-references.md:7: error: the id polyak-1965 should be polyak-…-1964\n");
});

test("entries that are out of order or under the wrong letters", (t) => {
  const swapped = (text) => text.replace(polyak, "@").replace(wu, polyak).replace("@", wu).replace("A to P", "A to Z").replace("Q to Z", "A to Z");
  assert.equal(play(t, list(swapped)), "chapters/92-references.md:11: error: polyak-1964 should stand before wu-he-2018\n");
  assert.equal(play(t, list((text) => text.replace("A to P", "A to O"))), "chapters/92-references.md:7: error: Polyak stands under A to O\n");
  const second = polyak.replaceAll("1964", "1987").replace("Cited in [chapter 1](01-a.md)", "Cited in [chapter 2](02-b.md)");
  const both = (text) => text.replace(polyak, `${second}\n\n${polyak}`);
  assert.equal(play(t, { ...list(both), ...more("Polyak ([1987](92-references.md#polyak-1987)).") }), "chapters/92-references.md:9: error: polyak-1964 should stand before polyak-1987\n");
});

test("a line that is no entry", (t) => {
  const { "92-references.md": text } = good;
  for (const broken of [text.replace(" (1964)", ""), text.replace("*Some methods.*", "Some methods."), text.replace('<a id="polyak-1964"></a>', "")])
    assert.match(play(t, list(broken)), /^chapters\/92-references\.md:7: error: no entry: one reads - <a id=/m);
});

test("a citation that is no link anywhere in its chapter", (t) => {
  const said = "chapters/02-b.md:11: error: Polyak 1964 is no link; it should lead to 92-references.md#polyak-1964\n";
  for (const text of ["It is heavy (Polyak 1964).", "It is heavy (see Polyak and others, 1964).", "Polyak (1964) has it.", "Polyak called it heavy (1964).",
    "Boris Polyak, in 1964, called it heavy.", "> **Aside.** Polyak's paper of 1964 has it."])
    assert.equal(play(t, more(text)), said);
  for (const text of ["`(Polyak 1964)`", "$(Polyak 1964)$", "Polyak. In 1964 it was warm.", "Polyak's ball", "~~~\n(Polyak 1964)\n~~~", "````\n```\n(Polyak 1964)\n````"])
    assert.equal(play(t, more(text)), "");
});

test("a citation that has no entry", (t) => {
  for (const [text, who] of [["It is so (Cauchy 1847).", "Cauchy 1847"], ["As Hornik, Stinchcombe and White (1989) say.", "Hornik, Stinchcombe and White 1989"],
    ["(It is so, say Goyal and others 2017.)", "Goyal and others 2017"], ["Müller (2018)", "Müller 2018"]])
    assert.equal(play(t, more(text)), `chapters/02-b.md:11: error: ${who} has no entry in 92-references.md\n`);
  for (const text of ["MNIST (1998)", "since [Cauchy (1847)](https://example.org)", "in May 2018", "(it was May 2018)", "the digits (1998)", "(chapter 9)"]) assert.equal(play(t, more(text)), "");
});
