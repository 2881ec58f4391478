// book.js: what the pages can do beyond being read: light and dark, copy buttons, folds, guesses, contents that follow the
// reader, the way back, the ticks of what is done, the search, figures to play with. Without it, the pages read just
// as well.
(() => {
  const root = document.documentElement;
  const assets = new URL(".", document.currentScript.src).href;
  const dark = matchMedia("(prefers-color-scheme: dark)");

  // The choice is kept only where it differs from the system's: who goes back, follows the system again.
  document.querySelector(".theme").addEventListener("click", () => {
    const system = dark.matches ? "dark" : "light";
    const now = root.dataset.theme ?? system;
    const next = now === "dark" ? "light" : "dark";
    try {
      if (next === system) localStorage.removeItem("theme"); else localStorage.setItem("theme", next);
    } catch { /* a browser that keeps nothing: the choice holds for this page */ }
    if (next === system) delete root.dataset.theme; else root.dataset.theme = next;
  });

  // The contents on a phone close once a section is chosen.
  const contents = document.querySelector(".contents");
  contents?.addEventListener("click", event => {
    if (event.target.closest("a") && contents.matches(":popover-open")) contents.hidePopover();
  });

  // What a block gives when copied: references as <<name>> (also those that are opened), of a patch the new lines, of
  // a transcript the commands.
  function text(block) {
    const commands = [...block.querySelectorAll("kbd")];
    if (block.matches(".run")) return commands.map(command => command.textContent).join("\n") + "\n";
    const code = block.querySelector("pre").cloneNode(true);
    for (const gone of code.querySelectorAll("del, .mark, .sr, .gap, .from, .unfolded")) gone.remove();
    for (const ref of code.querySelectorAll(".ref")) ref.textContent = `<<${ref.dataset.name}>>`;
    return code.textContent.replace(/\n*$/, "\n");
  }

  async function write(words) {
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      const area = Object.assign(document.createElement("textarea"), { value: words });
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  }

  // What is not needed at once is done when the page has been shown, a piece at a time, so that a finger which scrolls
  // meanwhile is not kept waiting.
  const pieces = [];
  const later = piece => pieces.push(piece);
  function doPiece() {
    pieces.shift()?.();
    if (pieces.length) setTimeout(doPiece); else root.dataset.ready = "";
  }
  requestAnimationFrame(() => setTimeout(doPiece));

  function addCopyButton(block) {
    const strip = block.querySelector(".chunk-end, .strip");
    if (!strip || !block.querySelector("pre")) return;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "copy", textContent: "Copy" });
    const what = Object.assign(document.createElement("span"), { className: "sr" });
    what.textContent = " " + (block.querySelector(".chunk-name")?.textContent ?? (block.matches(".run") ? "the command" : "this code"));
    button.append(what);
    button.addEventListener("click", async () => {
      await write(text(block));
      button.firstChild.data = "Copied";
      setTimeout(() => { button.firstChild.data = "Copy"; }, 1500);
    });
    strip.append(button);
  }
  const blocks = [...document.querySelectorAll(".chunk, .code")];
  while (blocks.length) {
    const some = blocks.splice(0, 20);
    later(() => some.forEach(addCopyButton));
  }

  // What is folded opens for a link that leads into it, and on paper.
  function openTarget() {
    const target = document.getElementById(location.hash.slice(1));
    let opened = false;
    for (let fold = target?.closest("details:not([open])"); fold; fold = fold.closest("details:not([open])")) opened = fold.open = true;
    if (opened) target.scrollIntoView();
  }
  addEventListener("hashchange", openTarget);
  openTarget();
  let folds = [];
  addEventListener("beforeprint", () => {
    folds = [...document.querySelectorAll("main details:not([open], .how, .solution)")];
    for (const fold of folds) fold.open = true;
  });
  addEventListener("afterprint", () => { for (const fold of folds) fold.open = false; });

  // What a reader expected is kept, and shown again where the text has told.
  for (const field of document.querySelectorAll(".guess textarea")) {
    const key = `${location.pathname.split("/").pop()}#${field.id}`;
    const place = document.querySelector(`.answer[data-guess="${field.id}"]`);
    const show = () => {
      const words = field.value.trim();
      place.hidden = !words;
      place.replaceChildren(...!words ? [] : [
        Object.assign(document.createElement("a"), { className: "label", href: `#${field.id}`, textContent: "You wrote" }),
        Object.assign(document.createElement("p"), { textContent: words }),
      ]);
    };
    try { field.value = localStorage.getItem(key) ?? ""; } catch { /* a browser that keeps nothing */ }
    show();
    field.addEventListener("input", () => {
      try {
        if (field.value.trim()) localStorage.setItem(key, field.value); else localStorage.removeItem(key);
      } catch { /* kept for as long as the page is open */ }
      show();
    });
  }

  // What a mouse shows of a name, its title, one sees as well who gets there with the keyboard. (It is read out anyway.)
  const tip = Object.assign(document.createElement("p"), { className: "tip", hidden: true, ariaHidden: "true" });
  document.body.append(tip);
  let named;
  function showTip() {
    tip.hidden = !named?.matches("a.id[title]:focus-visible");
    if (tip.hidden) return;
    tip.textContent = named.title;
    const name = named.getBoundingClientRect(), box = tip.getBoundingClientRect();
    const top = name.bottom + 4 + box.height < innerHeight ? name.bottom + 4 : name.top - box.height - 4;
    tip.style.translate = `${Math.max(4, Math.min(name.left, innerWidth - box.width - 4))}px ${top}px`;
  }
  document.addEventListener("focusin", event => { named = event.target; showTip(); });
  document.addEventListener("focusout", () => { named = undefined; showTip(); });
  addEventListener("scroll", () => { if (named) showTip(); }, { passive: true });
  addEventListener("keydown", event => { if (event.key === "Escape") { named = undefined; showTip(); } });

  // Boxes that scroll sideways can be reached and scrolled with the keyboard. Whether one does is asked where the browser
  // has laid it out anyway: to ask all at once would have it lay out a whole chapter before the first line is shown.
  function markScroller(box) {
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", "Scrolls sideways");
    } else for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
  }
  const laidOut = new Set();
  const sizes = new ResizeObserver(entries => {
    for (const { target } of entries) {
      laidOut.add(target);
      markScroller(target);
    }
  });
  window.mayScroll = boxes => boxes.forEach(box => sizes.observe(box));   // live figures have such boxes, too
  later(() => window.mayScroll(document.querySelectorAll("main pre, .scroll, .table, .picture")));
  document.fonts?.ready.then(() => laidOut.forEach(markScroller));

  // The section that is being read is marked in the contents.
  const links = new Map([...document.querySelectorAll('.contents ul a[href^="#"]')].map(a => [a.hash.slice(1), a]));
  const heads = [...links.keys()].map(id => document.getElementById(decodeURIComponent(id))).filter(Boolean);
  let marked;
  function markSection() {
    const here = heads.filter(head => head.getBoundingClientRect().top < innerHeight / 3).pop();
    const link = links.get(here?.id) ?? document.querySelector(".contents a[aria-current]");
    if (link === marked) return;
    marked?.classList.remove("on");
    if (links.has(here?.id)) link.classList.add("on");
    marked = link;
    bringIntoView();
  }
  /** Scrolls the contents, where they are shown, so far that the marked line is among them. */
  function bringIntoView() {
    const box = contents.getBoundingClientRect(), line = marked.getBoundingClientRect();
    if (line.top < box.top || line.bottom > box.bottom) contents.scrollTop += line.top - box.top - box.height / 3;
  }
  contents?.addEventListener("toggle", () => { if (contents.matches(":popover-open") && marked) bringIntoView(); });
  if (heads.length) {
    let waiting = false;
    addEventListener("scroll", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => { waiting = false; markSection(); });
    }, { passive: true });
    later(markSection);
  }

  // Who has followed a link out of the text can go back to the place where it stood.
  const place = () => heads.filter(head => head.getBoundingClientRect().top < innerHeight / 2).pop() ?? document.querySelector("h1");
  const back = Object.assign(document.createElement("button"), { type: "button", className: "back", hidden: true });
  back.addEventListener("click", () => history.back());
  document.body.append(back);
  document.querySelector("main").addEventListener("click", event => {
    const link = event.target.closest("a[href]");
    if (!link || link.origin !== location.origin || link.matches(".permalink, [download]")) return;
    const head = place().cloneNode(true);
    for (const gone of head.querySelectorAll(".permalink, annotation, .katex-html")) gone.remove();
    try { sessionStorage.setItem("back", JSON.stringify({ to: link.href, name: head.textContent })); } catch { /* there is the browser's own way back */ }
  });
  function offerBack() {
    let jump;
    try { jump = JSON.parse(sessionStorage.getItem("back")); } catch { /* none */ }
    back.hidden = jump?.to !== location.href;
    if (!back.hidden) back.textContent = `Back to ${jump.name}`;
  }
  addEventListener("pageshow", offerBack);
  addEventListener("hashchange", offerBack);

  /** Loads a script of assets/, which also a page that was opened from a file may do. */
  const load = file => new Promise((done, failed) =>
    document.head.append(Object.assign(document.createElement("script"), { src: assets + file, onload: done, onerror: failed })));

  // The search is opened by its button or by the key /, and comes when it is first asked for.
  const find = document.querySelector(".find");
  let coming;
  const search = () => (coming ??= ["minisearch.js", "texts.js", "search.js"].reduce((before, file) => before.then(() => load(`search/${file}`)), Promise.resolve()))
    .then(() => window.openSearch(new URL("../", assets)), () => { coming = undefined; });
  find?.addEventListener("click", search);
  addEventListener("keydown", event => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    search();
  });

  // A live figure is a still picture, until its program (assets/live) has come, when one gets near to it. A book that
  // was made without the compiler for it keeps the picture.
  const scripts = new Map();
  const once = file => scripts.get(file) ?? scripts.set(file, load(file)).get(file);
  const near = new IntersectionObserver(entries => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      const name = target.dataset.live;
      Promise.all([once("live/live.js"), once(`live/${name}.data.js`)]).then(() => once(`live/${name}.js`)).catch(() => {});
    }
  }, { rootMargin: "600px" });
  later(() => document.querySelectorAll("[data-live]").forEach(figure => near.observe(figure)));

  // References to chunks can be opened where they stand, and the contents show which exercises are done.
  if (document.querySelector("main a.ref")) later(() => load("unfold.js").catch(() => {}));
  if (contents) later(() => load("exercises.js").catch(() => {}));
})();
