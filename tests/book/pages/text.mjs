// The pages as text: what can be checked without a browser.
import { access, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

const rules = {
  extends: ['html-validate:recommended'],
  rules: {
    'no-inline-style': 'off',           // the width of a figure, the alignment of a table's cell, KaTeX's distances
    'long-title': 'off',
    'no-trailing-whitespace': 'off',    // matters in code that is shown
    'void-style': 'off',                // pandoc writes <br />
    'valid-id': ['error', { relaxed: true }],
    'attr-delimiter': 'off',            // gnuplot writes fill = 'none'
    'tel-non-breaking': 'off',
    'no-raw-characters': ['error', { relaxed: true }],
    'svg-focusable': 'off',
    'prefer-native-element': 'off',
    'no-dup-id': 'off',                 // checkLinks looks for them, in a thousandth of the time
    'doctype-style': ['error', { style: 'lowercase' }],
  },
};

/** Valid HTML, by html-validate. */
export async function checkHtml(pages, { HtmlValidate }, report) {
  const validator = new HtmlValidate(rules);
  for (const page of pages) {
    const { results } = await validator.validateString(withoutFormulas(page.html), page.name);
    for (const { messages } of results) {
      for (const m of messages) report(page.name, `line ${m.line}, column ${m.column}: ${m.message} (${m.ruleId})`);
    }
  }
}

/** KaTeX's own markup is not ours to check, and makes up nine tenths of a page. */
function withoutFormulas(html) {
  return html.replace(/<span class="katex-html"[^>]*>.*$/gm, line => {
    let rest = line;
    for (let at; (at = rest.indexOf('<span class="katex-html"')) >= 0;) rest = rest.slice(0, at) + rest.slice(spanEnd(rest, at));
    return rest;
  });
}

/** Where the <span> that begins at `from` ends. */
export function spanEnd(html, from) {
  let depth = 0;
  const tag = /<(\/?)span\b/g;
  tag.lastIndex = from;
  for (let m; (m = tag.exec(html));) {
    depth += m[1] ? -1 : 1;
    if (depth === 0) return html.indexOf('>', m.index) + 1;
  }
  return html.length;
}

const unescape = text => text.replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&#39;/g, "'").replace(/&amp;/g, '&');
const exists = file => access(file).then(() => true, () => false);

const idsOf = page => [...page.html.matchAll(/\sid="([^"]+)"/g)].map(m => unescape(m[1]));

/** No two elements have the same id. */
export function checkIds(page, report) {
  const met = new Set();
  for (const id of idsOf(page)) {
    if (met.has(id)) report(page.name, `the id “${id}” occurs more than once`);
    met.add(id);
  }
}

/** Every link leads to a file that is there and to an id that is in it; only links may lead elsewhere, nothing is loaded. */
export async function checkLinks(pages, folder, report) {
  const ids = new Map(pages.map(page => [page.name, idsOf(page)]));
  for (const page of pages) {
    checkIds(page, report);
    for (const [, tag, target] of page.html.matchAll(/<(\w+)\b[^<>]*?\s(?:href|src)="([^"]*)"/g)) {
      await checkLink(page.name, tag, unescape(target), ids, folder, report);
    }
  }
}

async function checkLink(page, tag, target, ids, folder, report) {
  if (target.startsWith('data:')) return;
  if (/^[a-z]+:|^\/\//i.test(target)) {
    if (tag !== 'a') report(page, `<${tag}> loads ${target}`);
    else if (!/^(https?|mailto):/.test(target)) report(page, `the link ${target} has a strange scheme`);
    return;
  }
  const [file, fragment] = target.split('#');
  const name = file === '' ? page : decodeURIComponent(file);
  if (file !== '' && !(await exists(path.join(folder, name)))) return report(page, `the link ${target} leads to a file that is not there`);
  if (path.relative(folder, path.join(folder, name)).startsWith('..')) return report(page, `the link ${target} leaves the book's folder`);
  // pages of files, in a folder of their own, are read when one leads there
  if (fragment !== undefined && !ids.has(name) && name.startsWith('files/'))
    ids.set(name, [...(await readFile(path.join(folder, name), 'utf8')).matchAll(/ id="([^"]*)"/g)].map(match => match[1]));
  if (fragment !== undefined && !ids.get(name)?.includes(decodeURIComponent(fragment))) {
    report(page, `the link ${target} leads to a place that is not there`);
  }
}

/** Every url() in a style sheet is a file beside it. */
export async function checkStyles(folder, report) {
  const assets = path.join(folder, 'assets');
  const files = (await readdir(assets, { recursive: true }).catch(() => [])).filter(name => name.endsWith('.css'));
  if (!files.length) report('assets', 'there is no style sheet: run book/assets.sh');
  for (const file of files) {
    const css = await readFile(path.join(assets, file), 'utf8');
    for (const [, target] of css.matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
      if (target.startsWith('data:')) continue;
      const there = !/^[a-z]+:|^\/\//i.test(target) && await exists(path.join(assets, path.dirname(file), target));
      if (!there) report(file, `url(${target}) is not there`);
    }
  }
}

/** A picture that no one can name is no picture to a screen reader. */
export function checkSvgs(pages, report) {
  for (const page of pages) {
    // KaTeX draws roots and braces as SVG, inside a part that screen readers skip
    for (const [tag] of withoutFormulas(page.html).matchAll(/<svg\b[^>]*>/g)) {
      if (/aria-hidden="true"/.test(tag)) continue;  // an ornament of what has a name
      if (!/role="img"/.test(tag) || !/aria-label="[^"]+"/.test(tag)) report(page.name, `an <svg> has no name: ${tag.slice(0, 90)}`);
    }
  }
}
