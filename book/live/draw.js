// draw.js: the figure of chapter 16 in which one draws a digit. What reads the drawing is the chapter's own code
// (draw.cpp), compiled to WebAssembly, with the network that `digits` uses; this file only shows what came out
// (the pen is in live.js). window.bookLive.draw holds both as base64, so that the page works from a file as well.
(() => {
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

    let result = { places: [] };
    const page = window.livePad({ changed: look, painted });

    function painted(ink) {
      const style = getComputedStyle(figure), colour = name => style.getPropertyValue(name).trim();
      Object.assign(ink, { strokeStyle: colour("--s1"), lineWidth: 2 });
      for (const [left, top, right, bottom] of result.places) ink.strokeRect(left, top, right - left, bottom - top);
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
      const head = new TextEncoder().encode(`P5\n${page.side} ${page.side}\n255\n`), greys = page.greys();
      const file = new Uint8Array(head.length + greys.length);
      file.set(head);
      file.set(greys, head.length);
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
        said = count === 0 ? (page.empty ? "Draw a digit." : "Too small to be a digit: draw it larger.")
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
      page.paint();
    }

    function save() {
      const link = make("a", { download: "drawing.pgm", href: URL.createObjectURL(new Blob([pgm()], { type: "image/x-portable-graymap" })) });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    }
    const label = (text, node) => make("div", { className: "part" }, make("span", { className: "what", textContent: text }), node);
    const board = make("div", { className: "board" },
      make("div", { className: "left" }, page.node, make("div", { className: "buttons" },
        button("Take back", page.takeBack), button("Clear", page.clear),
        button("Save as PGM", save))),
      make("div", { className: "right" }, label("what the network is given", given), label("its hidden units", hidden),
        label("its answer", bars), verdict));
    still.replaceWith(board);
    look();
    // The front page shows what happens before one has drawn anything.
    if (figure.closest(".front")) page.draw([[[118, 50], [100, 95], [78, 142], [126, 146], [202, 140]], [[174, 92], [168, 155], [160, 236]]]);
  }

  const figure = document.querySelector('[data-live="draw"]');
  try {
    figure.reader = start(window.bookLive.draw);
    open(figure);
  } catch (error) {
    console.warn(`The drawing could not start: ${error.message}`);   // the still picture stays
  }
})();
