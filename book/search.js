// search.js: the search, loaded when it is first asked for. minisearch.js and texts.js (see search.mjs) come with it.
(() => {
  const kinds = { code: "chunk", prototype: "name", typedef: "type", struct: "type", class: "type", member: "member", variable: "name" };
  const index = new MiniSearch({ fields: ["h", "t"], idField: "i" });
  index.addAll(bookTexts.map((thing, i) => ({ ...thing, i })));

  const make = (tag, props = {}, ...children) => {
    const node = Object.assign(document.createElement(tag), props);
    node.append(...children);
    return node;
  };
  const input = make("input", { type: "search", id: "search-words", placeholder: "A word, a name, a chunk …", autocomplete: "off", spellcheck: false });
  const hits = make("ol", { id: "search-hits" });
  const count = make("p", { className: "count" });
  const dialog = make("dialog", { className: "search" }, make("form", { method: "dialog" },
    make("label", { htmlFor: "search-words", textContent: "Search the book" }), make("button", { textContent: "Close" })), input, count, hits);
  for (const [node, name, value] of [[dialog, "aria-label", "Search the book"], [input, "role", "combobox"], [input, "aria-controls", "search-hits"],
    [input, "aria-expanded", "true"], [input, "aria-autocomplete", "list"], [hits, "role", "listbox"], [hits, "aria-label", "What was found"], [count, "aria-live", "polite"]])
    node.setAttribute(name, value);
  document.body.append(dialog);

  /** The part of a text around the first of these words, with the words marked. */
  function excerpt(text, found) {
    const words = found.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
    if (!words) return [text.slice(0, 110)];
    const pattern = new RegExp(`(${words})`, "iu"), at = Math.max(0, text.search(pattern));
    const from = at < 50 ? 0 : text.indexOf(" ", at - 45) + 1;
    const piece = text.slice(from, from + 130);
    const parts = piece.split(new RegExp(`(${words})`, "giu")).map((part, i) => i % 2 ? make("mark", { textContent: part }) : part);
    return [from > 0 ? "… " : "", ...parts, from + 130 < text.length ? " …" : ""];
  }

  let chosen = 0, pages;
  function choose(k) {
    const items = [...hits.children];
    if (items.length === 0) return input.removeAttribute("aria-activedescendant");
    chosen = (k + items.length) % items.length;
    items.forEach((item, i) => item.setAttribute("aria-selected", i === chosen));
    input.setAttribute("aria-activedescendant", items[chosen].id);
    items[chosen].scrollIntoView({ block: "nearest" });
  }

  function look() {
    const words = input.value.trim();
    // What is called so comes before what speaks of it, and what may give an exercise away comes late; a word may be half
    // typed, or misspelt.
    const exact = words.toLowerCase().replace(/\(.*$/, "");
    const boostDocument = i => bookTexts[i].k === "mistake" ? .3 : bookTexts[i].h.toLowerCase() === exact ? 4 : 1;
    const options = { prefix: true, fuzzy: word => word.length > 4 ? .2 : 0, boost: { h: 4 }, combineWith: "AND", boostDocument };
    const found = words ? index.search(words, options) : [];
    count.textContent = words ? `${found.length || "no"} place${found.length === 1 ? "" : "s"}${found.length > 30 ? ", the first 30" : ""}` : "";
    hits.replaceChildren(...found.slice(0, 30).map(({ id, match }, k) => {
      const { u, k: kind, h, c, t } = bookTexts[id];
      const link = make("a", { href: new URL(u, pages).href, tabIndex: -1 },
        make("span", { className: "what" }, make("b", { textContent: h }), make("small", { textContent: `${kinds[kind] ?? kind} · ${c}` })),
        make("span", { className: "line" }, ...excerpt(t, Object.keys(match))));
      link.addEventListener("click", () => dialog.close());
      const item = make("li", { id: `search-hit-${k}` }, link);
      item.setAttribute("role", "option");
      return item;
    }));
    choose(0);
  }

  input.addEventListener("input", look);
  input.addEventListener("keydown", event => {
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Escape") dialog.close();   // a search field would first empty itself
    else if (event.key === "Enter") hits.children[chosen]?.querySelector("a").click();
    else return;
    event.preventDefault();
  });
  dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
  /** `from` is where the pages are. */
  window.openSearch = from => {
    pages = from;
    if (!dialog.open) dialog.showModal();
    input.select();
    input.focus();
  };
})();
