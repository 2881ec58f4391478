// exercises.js: which exercises are done. `learn export FILE` writes that into a file; the reader opens it below the
// contents, and from then on the contents count the exercises of each chapter, and those that are done have a tick. This
// is kept in the browser and goes nowhere. book.js loads this where there are contents.
(() => {
  const contents = document.querySelector(".contents");
  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  /** The exercises of such a file, { id: done, … }; throws what is wrong with it, as the end of a sentence. */
  function read(text) {
    let file;
    try { file = JSON.parse(text); } catch { throw new Error("is damaged, or is not what learn export wrote"); }
    if (file?.what !== "exercises done in The Woven Network") throw new Error("is not what learn export wrote");
    if (file.version !== 1) throw new Error("comes from another version of learn than this book");
    const list = Object.entries(Object(file.exercises));
    const sound = list.length && list.every(([id, done]) => /^\d+\.\d+(-[\w-]+)?$/.test(id) && typeof done === "boolean");
    if (!sound) throw new Error("is damaged: its list of exercises makes no sense");
    return file.exercises;
  }

  // What is kept in the browser is the text of the file, and read as the file is.
  const key = "exercises";
  let text = null;  // for a browser that keeps nothing
  function keep(words) {
    text = words;
    try { if (words) localStorage.setItem(key, words); else localStorage.removeItem(key); } catch { /* holds for this page */ }
  }
  function kept() {
    try { text = localStorage.getItem(key) ?? text; } catch { /* what this page was given */ }
    try { return text && read(text); } catch { return null; }
  }

  // Below the contents.
  const summary = element("summary", { textContent: "Exercises done" });
  const state = element("p");
  const field = element("input", { type: "file", accept: ".json,application/json" });
  const trouble = element("p", { role: "alert", className: "trouble" });
  const forget = element("button", { type: "button", textContent: "Forget it" });
  contents.append(element("details", { className: "done-file" }, summary, state,
    element("label", {}, "The file", field), trouble, forget));

  const numberOf = id => id.match(/^\d+\.\d+/)[0];
  const tally = list => [list.filter(([, done]) => done).length, list.length];

  /** Shows what is kept, or nothing. */
  function show() {
    for (const old of document.querySelectorAll(".done-count, .done")) old.remove();
    const exercises = kept();
    forget.hidden = !exercises;
    const command = element("code", { textContent: "./build/learn export done.json" });
    state.replaceChildren(...exercises ? ["Kept in this browser only. When you have done more, export again, and open the file here."]
      : [command, " writes down which exercises you have done. Open that file here, and the contents show it. It stays in this browser."]);
    summary.textContent = "Exercises done";
    if (!exercises) return;
    const list = Object.entries(exercises);
    summary.textContent += `: ${tally(list).join(" of ")}`;
    for (const link of contents.querySelectorAll("ol > li > a")) {
      const chapter = parseInt(link.pathname.split("/").pop(), 10);
      const [done, all] = tally(list.filter(([id]) => parseInt(id, 10) === chapter));
      if (!all) continue;
      link.append(element("span", { className: done === all ? "done-count all" : "done-count" },
        element("span", { ariaHidden: "true", textContent: `${done}/${all}` }),
        element("span", { className: "sr", textContent: `, ${done} of ${all} exercises done` })));
    }
    const done = new Set(list.filter(([, is]) => is).map(([id]) => numberOf(id)));
    for (const heading of document.querySelectorAll("main > h3[id]")) {
      if (!done.has(heading.textContent.match(/^\d+\.\d+(?= )/)?.[0])) continue;
      heading.querySelector(".permalink").before(element("span", { className: "done", role: "img", ariaLabel: "done" }));
    }
  }

  field.addEventListener("change", async () => {
    const [file] = field.files;
    if (!file) return;
    trouble.textContent = "";
    try {
      const words = await file.text().catch(() => { throw new Error("cannot be read"); });
      read(words);
      keep(words);
      show();
    } catch (error) {
      trouble.textContent = `${file.name} ${error.message}. Nothing has changed.`;
    }
    field.value = "";  // so that the same file can be chosen again
  });
  forget.addEventListener("click", () => { keep(null); trouble.textContent = ""; show(); summary.focus(); });
  addEventListener("pageshow", show);
  addEventListener("storage", event => { if (event.key === key) show(); });
  show();
})();
