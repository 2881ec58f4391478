// draw.js: the figure of chapter 16 in which one draws a digit. What reads the drawing is the chapter's own code
// (draw.cpp), compiled to WebAssembly, with the network that `digits` uses; this file only holds the pen and shows
// what came out. window.bookLive.draw holds both as base64, so that the page works from a file as well.
(() => {
  const SIDE = 280, PEN = 22;

  // ---- The module: chapter 16's functions. ----
  function start({ code, digits }) {
    const { exports: c, call, bytes } = window.liveModule(code);
    const give = given => {
      const at = call("room", given.length);   // first, since the memory may grow, and its buffer be another one then
      new Uint8Array(c.memory.buffer, at, given.length).set(given);
    };
    const numbers = (Kind, at, count) => [...new Kind(c.memory.buffer, at, count)];
    give(bytes(digits));
    call("load");
    return {
      /** Looks at a PGM file: where the digits are; of a single one also the picture and all answers. */
      read(pgm) {
        give(pgm);
        const count = call("look");
        const places = Array.from({ length: count }, (_, k) => numbers(Uint32Array, call("found", k), 4));
        if (count !== 1) return { places };
        const layers = call("think");
        const answers = Array.from({ length: layers }, (_, l) => numbers(Float64Array, call("answer", l), call("width", l)));
        return { places, input: numbers(Float64Array, call("input"), 784), answers };
      },
    };
  }

  // ---- The figure ----
  function open(figure) {
    const still = figure.querySelector(".picture");
    const make = (tag, props = {}, ...children) => {
      const node = Object.assign(document.createElement(tag), props);
      node.append(...children);
      return node;
    };
    const canvas = (width, height, label) => {
      const c = make("canvas", { width, height });
      c.setAttribute("role", "img");
      c.setAttribute("aria-label", label);
      return c;
    };
    const page = canvas(SIDE, SIDE, "The page to draw on. With the keyboard: arrow keys move the pen, the space bar lowers and lifts it.");
    page.tabIndex = 0;
    page.className = "paper";
    const given = canvas(28, 28, "What the network is given");
    const hidden = make("div", { className: "hidden-units" });
    const bars = make("ol", { className: "bars", start: 0 });
    const verdict = make("p", { className: "verdict" });
    verdict.setAttribute("aria-live", "polite");
    const button = (text, action) => {
      const b = make("button", { type: "button", textContent: text });
      b.addEventListener("click", action);
      return b;
    };
    const rows = Array.from({ length: 10 }, () => {
      const fill = make("i"), percent = make("b"), row = make("li", {}, make("span", {}, fill, percent));
      bars.append(row);
      return { row, fill, percent };
    });

    // The drawing is kept as lines, so that one can be taken back and all be drawn again in other colours.
    let lines = [], pen = [SIDE / 2, SIDE / 2], down = false, result = { places: [] };
    const ink = page.getContext("2d");
    const sheet = canvas(SIDE, SIDE, "").getContext("2d", { willReadFrequently: true });   // black on white, for the reader

    function stroke(context, colour) {
      Object.assign(context, { strokeStyle: colour, fillStyle: colour, lineWidth: PEN, lineCap: "round", lineJoin: "round" });
      for (const line of lines) {
        context.beginPath();
        context.moveTo(...line[0]);
        for (const point of line) context.lineTo(...point);
        context.stroke();
      }
    }

    function paint() {
      const style = getComputedStyle(figure), colour = name => style.getPropertyValue(name).trim();
      ink.clearRect(0, 0, SIDE, SIDE);
      stroke(ink, colour("--text"));
      Object.assign(ink, { strokeStyle: colour("--s1"), lineWidth: 2 });
      for (const [left, top, right, bottom] of result.places) ink.strokeRect(left, top, right - left, bottom - top);
      if (document.activeElement === page && page.matches(":focus-visible")) {
        ink.strokeStyle = colour("--s2");
        ink.beginPath();
        ink.arc(...pen, PEN / 2, 0, 7);
        ink.stroke();
      }
      const shade = given.getContext("2d"), image = shade.createImageData(28, 28);
      (result.input ?? []).forEach((v, i) => image.data.set([0, 0, 0, 255 * v], 4 * i));
      shade.putImageData(image, 0, 0);
      shade.globalCompositeOperation = "source-in";
      shade.fillStyle = colour("--text");
      shade.fillRect(0, 0, 28, 28);
      shade.globalCompositeOperation = "source-over";
    }

    /** The drawing as a PGM file. */
    function pgm() {
      sheet.fillStyle = "#fff";
      sheet.fillRect(0, 0, SIDE, SIDE);
      stroke(sheet, "#000");
      const pixels = sheet.getImageData(0, 0, SIDE, SIDE).data;
      const head = new TextEncoder().encode(`P5\n${SIDE} ${SIDE}\n255\n`);
      const file = new Uint8Array(head.length + SIDE * SIDE);
      file.set(head);
      for (let i = 0; i < SIDE * SIDE; ++i) file[head.length + i] = pixels[4 * i];
      return file;
    }

    // A row of cells for each hidden layer: what its units say, the strongest at full colour.
    function showHidden(layers) {
      hidden.replaceChildren(...layers.map(values => {
        const most = Math.max(...values, 1e-9);
        const row = make("div", { className: "units" });
        row.setAttribute("role", "img");
        row.setAttribute("aria-label", `${values.filter(v => v > 0).length} of ${values.length} hidden units speak up`);
        for (const v of values) row.append(make("i", { style: `opacity: ${Math.max(0, v / most).toFixed(3)}` }));
        return row;
      }));
    }

    function look() {
      let said;
      try {
        result = figure.reader.read(pgm());
        const count = result.places.length;
        said = count === 0 ? (lines.length ? "Too small to be a digit: draw it larger." : "Draw a digit.")
             : `There are ${count} digits here, and I read one at a time.`;
      } catch (error) {
        result = { places: [] };
        said = `The reader stopped: ${error.message}`;
      }
      const answers = result.answers, chances = answers?.at(-1);
      if (chances) {
        const best = chances.indexOf(Math.max(...chances));
        said = `A ${best}, with ${(100 * chances[best]).toFixed(1)} % of the probability.`;
        rows.forEach(({ row }, k) => row.classList.toggle("best", k === best));
      } else rows.forEach(({ row }) => row.classList.remove("best"));
      rows.forEach(({ fill, percent }, k) => {
        fill.style.width = `${100 * (chances?.[k] ?? 0)}%`;
        percent.textContent = chances ? `${(100 * chances[k]).toFixed(1)} %` : "";
      });
      // dense, activation, dense, activation, …, dense, softmax: the activations are the second, fourth, …
      showHidden((answers ?? []).slice(0, -2).filter((_, l) => l % 2 === 1));
      if (verdict.textContent !== said) verdict.textContent = said;
      paint();
    }

    // ---- Pen: mouse, touch, keys ----
    const place = event => {
      const box = page.getBoundingClientRect();
      return [(event.clientX - box.left) * SIDE / box.width, (event.clientY - box.top) * SIDE / box.height];
    };
    page.addEventListener("pointerdown", event => {
      if (event.button !== 0) return;
      page.setPointerCapture(event.pointerId);
      lines.push([place(event)]);
      down = true;
      paint();
    });
    page.addEventListener("pointermove", event => {
      if (!down || !page.hasPointerCapture(event.pointerId)) return;
      for (const e of event.getCoalescedEvents?.() ?? [event]) lines.at(-1).push(place(e));
      paint();
    });
    for (const name of ["pointerup", "pointercancel"])
      page.addEventListener(name, () => { if (down) { down = false; look(); } });
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    page.addEventListener("keydown", event => {
      if (event.key === " ") {
        down = !down;
        if (down) lines.push([[...pen]]); else look();
      } else if (steps[event.key]) {
        pen = pen.map((v, i) => Math.min(SIDE, Math.max(0, v + 8 * steps[event.key][i])));
        if (down) lines.at(-1).push([...pen]);
      } else return;
      event.preventDefault();
      paint();
    });
    for (const name of ["focus", "blur"])
      page.addEventListener(name, () => { if (name === "blur" && down) { down = false; look(); } paint(); });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
    new MutationObserver(paint).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });

    function save() {
      const link = make("a", { download: "drawing.pgm", href: URL.createObjectURL(new Blob([pgm()], { type: "image/x-portable-graymap" })) });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    }
    const label = (text, node) => make("div", { className: "part" }, make("span", { className: "what", textContent: text }), node);
    const board = make("div", { className: "board" },
      make("div", { className: "left" }, page, make("div", { className: "buttons" },
        button("Take back", () => { lines.pop(); look(); }), button("Clear", () => { lines = []; look(); }),
        button("Save as PGM", save))),
      make("div", { className: "right" }, label("what the network is given", given), label("its hidden units", hidden),
        label("its answer", bars), verdict));
    still.replaceWith(board);
    look();
  }

  const figure = document.querySelector('[data-live="draw"]');
  try {
    figure.reader = start(window.bookLive.draw);
    open(figure);
  } catch (error) {
    console.warn(`The drawing could not start: ${error.message}`);   // the still picture stays
  }
})();
