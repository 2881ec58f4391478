// The pages in a browser.
import { existsSync } from 'node:fs';
import path from 'node:path';

const options = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

/** Where Chromium is: as told, or the first on the path; nothing if there is none. */
export function findChromium(told) {
  if (told || process.env.CHROMIUM) return told || process.env.CHROMIUM;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const found = (process.env.PATH ?? '').split(path.delimiter).map(folder => path.join(folder, name)).find(existsSync);
    if (found) return found;
  }
}

/** A browser with an empty profile of its own. */
export function openBrowser(chromium, executablePath) {
  return chromium.launch({ executablePath, headless: true, args: options });
}

/** Opens a page in a fresh context, calls `look`, and reports what the browser complained of meanwhile. */
async function visit(browser, page, settings, report, look) {
  const context = await browser.newContext(settings);
  context.setDefaultTimeout(300_000);  // on a machine that has much else to do
  const tab = await context.newPage();
  const where = text => report(page.name, `${text} (${settings.viewport?.width ?? 1280} px, ${settings.colorScheme ?? 'light'})`);
  tab.on('console', message => { if (['error', 'warning'].includes(message.type())) where(`the console says: ${message.text()}`); });
  tab.on('pageerror', error => where(`the script fails: ${error.message}`));
  tab.on('requestfailed', request => where(`${request.url()} cannot be loaded`));
  tab.on('request', request => { if (!/^(file|data|blob):/.test(request.url())) where(`asks for ${request.url()}`); });
  await tab.goto(page.url);
  if (settings.javaScriptEnabled !== false) await tab.waitForSelector('html[data-ready]');  // book.js does its work a piece at a time
  await look(tab, where);
  await context.close();
}

const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Width, copy buttons, and what axe finds. Its rules look at one thing at a time, and things of one kind are the same on
 * all pages: so they, and whether the contents follow, are for pages on which there is something that no page before it has
 * (`page.news`).
 */
export async function checkPage(browser, page, axe, report, widths) {
  await visit(browser, page, { colorScheme: 'light', viewport: { width: 1280, height: 900 } }, report, async (tab, where) => {
    await tab.evaluate(() => document.fonts.ready);
    await tab.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true; });
    // On a phone what is far away is not laid out before one comes near; here all is looked at at once.
    await tab.addStyleTag({ content: 'main *, main > * { content-visibility: visible !important }' });
    for (const text of await tab.evaluate(copyAll)) where(text);
    for (const width of widths) {
      await resize(tab, width);
      for (const text of await tab.evaluate(tooWide)) where(`${text} at ${width} px`);
      if (width === 360) for (const text of await tab.evaluate(cutCode)) where(`${text} at ${width} px`);
      if (width === 1280 && page.news) for (const text of await tab.evaluate(contentsFollow)) where(text);
    }
    if (!page.news) return;
    await tab.evaluate(axe);
    for (const width of [360, 1280]) {
      await resize(tab, width);
      for (const text of await tab.evaluate(runAxe, { runOnly: all, contrast: width > 1000 })) where(`${text} at ${width} px`);
    }
    await tab.emulateMedia({ colorScheme: 'dark' });
    for (const text of await tab.evaluate(runAxe, { runOnly: ['color-contrast'], contrast: true })) where(`${text} in the dark`);
  });
}

async function resize(tab, width) {
  await tab.setViewportSize({ width, height: 800 });
  await tab.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Runs in the page: what makes it scroll sideways. */
function tooWide() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > width + 1 &&
    !e.parentElement.closest('pre, .scroll, .table, .picture'));
  const names = wide.slice(0, 3).map(e => `<${e.localName} class="${e.className}"> “${e.textContent.slice(0, 30)}”`);
  return [`the page scrolls sideways: ${names.join(', ')}`];
}

/** Runs in the page: code of which a part is out of sight. (What programs print keeps its columns, and scrolls.) */
function cutCode() {
  const begins = part => {
    const words = document.createRange();
    words.selectNodeContents(part);
    return words.getBoundingClientRect().left >= part.getBoundingClientRect().left - 1;
  };
  return [
    ...[...document.querySelectorAll('pre')].filter(pre => pre.scrollWidth > pre.clientWidth + 1 && !pre.closest('.run'))
      .map(pre => `the code of ${pre.closest('[id]')?.id} is cut`),
    ...[...document.querySelectorAll('pre .ref, pre .mark')].filter(part => part.getBoundingClientRect().width && !begins(part))
      .map(part => `“${part.textContent}” in ${part.closest('[id]')?.id} begins before its line`),
  ];
}

/** Runs in the page: whether the contents mark each section that is being read, where one can see it. */
async function contentsFollow() {
  const problems = [], contents = document.querySelector('.contents');
  for (const link of contents?.querySelectorAll('ul a[href^="#"]') ?? []) {
    const head = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    scrollTo(0, scrollY + head.getBoundingClientRect().top - 80);
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    const box = contents.getBoundingClientRect(), line = link.getBoundingClientRect();
    if (!link.matches('.on')) problems.push(`the contents do not mark ${link.hash}`);
    else if (line.top < box.top || line.bottom > box.bottom) problems.push(`the contents hide the mark of ${link.hash}`);
  }
  scrollTo(0, 0);
  return problems;
}

/**
 * Runs in the page: axe's findings, a line each. The drawn half of a formula, which screen readers skip and which is in
 * the text's colour, is taken out: it is most of a page's elements. (axe does not see that MathML is text: a table's
 * header with nothing but a formula in it would count as empty.)
 */
async function runAxe({ runOnly, contrast }) {
  for (const drawn of document.querySelectorAll('.katex-html')) drawn.remove();
  const rules = { 'empty-table-header': { enabled: false }, 'color-contrast': { enabled: contrast } };
  const { violations } = await axe.run(document, { preload: false, resultTypes: ['violations'], runOnly, rules });
  return violations.flatMap(v => v.nodes.slice(0, 3).map(n => `axe: ${v.help}: ${n.target.join(' ')} ${n.failureSummary.split('\n')[1]?.trim() ?? ''}`));
}

/**
 * Runs in the page: what the copy buttons give. Commands without prompt and output, patches without what goes, no
 * printed names.
 */
async function copyAll() {
  const problems = [];
  let copied;
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { copied = text; } } });
  for (const block of document.querySelectorAll('.chunk, .code')) {
    const button = block.querySelector('.copy');
    if (!button) continue;
    copied = undefined;
    button.click();
    await Promise.resolve();
    const name = block.id || block.className;
    if (!copied?.trim()) { problems.push(`copying ${name} gives nothing`); continue; }
    if (/[⟨⟩]/.test(copied)) problems.push(`copying ${name} gives a printed name: ${copied.match(/.*[⟨⟩].*/)[0]}`);
    for (const gone of block.querySelectorAll('del')) {
      const line = gone.lastChild.textContent.trim();
      if (line.length > 12 && copied.includes(line) && ![...block.querySelectorAll('ins')].some(i => i.textContent.includes(line))) problems.push(`copying ${name} gives a line that goes: ${line}`);
    }
    const commands = [...block.querySelectorAll('kbd')].map(kbd => kbd.textContent);
    if (block.matches('.run') && copied !== commands.join('\n') + '\n') problems.push(`copying ${name} gives more than its commands`);
    const box = button.getBoundingClientRect(), code = block.querySelector('pre').getBoundingClientRect();
    if (box.bottom > code.top + 1) problems.push(`the copy button of ${name} covers code`);
  }
  return problems;
}

/** Without JavaScript: the text is there, the contents open on a phone, and no button is dead. */
export async function checkWithoutScript(browser, page, report) {
  await visit(browser, page, { javaScriptEnabled: false, viewport: { width: 360, height: 800 } }, report, async (tab, where) => {
    if (!(await tab.locator('main h1').isVisible())) where('without JavaScript, the title cannot be seen');
    if (await tab.locator('.theme').isVisible()) where('without JavaScript, the switch is there but dead');
    if (await tab.locator('.copy').count()) where('without JavaScript, there are copy buttons');
    if (await tab.locator('.menu').count()) {
      await tab.locator('.menu').click();
      if (!(await tab.locator('.contents a').first().isVisible())) where('without JavaScript, the contents do not open');
    }
  });
}

/** What is folded is closed at first and open on paper; a key opens it, and a link that leads into it. All that without
    JavaScript, too. "In PyTorch" is folded in the same way, without anything to link to. */
export async function checkFolds(browser, page, report) {
  if (!page.html.includes('<details class="fold">')) return;
  for (const javaScriptEnabled of [true, false]) {
    await visit(browser, page, { javaScriptEnabled, viewport: { width: 1280, height: 800 } }, report, async (tab, where) => {
      const fold = tab.locator('.fold').first(), code = fold.locator('pre');
      const expect = async (visible, words) => {
        if (await code.isVisible() !== visible) where(`what is folded is ${visible ? 'closed' : 'open'} ${words}${javaScriptEnabled ? '' : ', without JavaScript'}`);
      };
      const pytorch = await tab.locator('.pytorch pre').all();
      const expectPytorch = async (visible, words) => {
        for (const snippet of pytorch) if (await snippet.isVisible() !== visible) where(`“In PyTorch” is ${visible ? 'closed' : 'open'} ${words}`);
      };
      await expectPytorch(false, 'at first');
      const anchor = await fold.locator('.fold-body').getAttribute('id');
      await expect(false, 'at first');
      await tab.emulateMedia({ media: 'print' });
      await expect(true, 'on paper');
      await expectPytorch(true, 'on paper');
      await tab.emulateMedia({ media: 'screen' });
      await fold.locator('summary').press('Enter');
      await expect(true, 'after a key');
      await tab.goto('about:blank');
      await tab.goto(`${page.url}#${anchor}`);
      await expect(true, 'after a link to it');
    });
  }
}

/** The switch turns the page dark, the choice outlives a reload, and going back follows the system again. */
export async function checkSwitch(browser, page, report) {
  await visit(browser, page, { colorScheme: 'light' }, report, async (tab, where) => {
    const background = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await tab.click('.theme');
    const dark = await background();
    if (dark === light) where('the switch changes nothing');
    await tab.reload();
    if (await background() !== dark) where('the choice of the switch is forgotten');
    await tab.click('.theme');
    await tab.reload();
    if (await background() !== light) where('the switch does not go back');
  });
}
