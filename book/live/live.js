// live.js: what the live figures have in common. Each is a module, the chapter's own code compiled to WebAssembly
// (window.bookLive.NAME.code, see live.mjs), and a script, NAME.js, which shows its numbers:
//
//   liveFigure("graph", (figure, ask, tools) => board)
//
// For each element with data-live="graph", `board` takes the place of its still picture, or with data-below comes below
// it. `ask("look", 1, 2)` calls the
// module's function and gives back its numbers, or throws what it threw. If anything goes wrong at the start, the still
// picture stays.
(() => {
  const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));

  /** The module's functions, and a way to call them. An error traps; its message is asked for afterwards. */
  window.liveModule = code => {
    const nothing = () => 52;                       // WASI's "not supported": there are no files here
    const exit = () => { throw new Error("the program ended"); };
    const wasi = new Proxy({}, { get: (_, name) => name === "proc_exit" ? exit : nothing });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes(code)), { wasi_snapshot_preview1: wasi });
    const call = (name, ...values) => {
      try { return exports[name](...values); } catch (error) {
        const memory = new Uint8Array(exports.memory.buffer), at = exports.what_was_wrong();
        const said = new TextDecoder().decode(memory.slice(at, memory.indexOf(0, at)));
        throw new Error(said || error.message);
      }
    };
    exports.__wasm_call_ctors();
    return { exports, call, bytes };
  };

  function start(name) {
    const { exports, call } = window.liveModule(window.bookLive[name].code);
    return (what, ...numbers) => {
      const given = numbers.flat();
      const at = call("room", given.length);        // first, since the memory may grow, and its buffer be another one then
      new Float64Array(exports.memory.buffer, at, given.length).set(given);
      call(what);
      return [...new Float64Array(exports.memory.buffer, call("answer"), call("count"))];
    };
  }

  // ---- What figures are built of ----
  const make = (tag, props = {}, ...children) => {
    const node = Object.assign(document.createElement(tag), props);
    node.append(...children);
    return node;
  };
  /** An element of a drawing: svg("line", { x1: 0, ... }, ...children). */
  const svg = (tag, attributes = {}, ...children) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  };
  const button = (text, action) => {
    const b = make("button", { type: "button", textContent: text });
    b.addEventListener("click", action);
    return b;
  };
  /** A number with a minus sign, and not a hyphen. */
  const show = (number, digits = 4) => (Math.abs(number) < 0.5 * 10 ** -digits ? 0 : number).toFixed(digits).replace("-", "−");
  let ids = 0;
  /** A labelled slider. `value` is its number; setting it moves the slider, without calling `changed`. */
  const slider = ({ label, min, max, step, value, digits = 2, told = v => show(v, digits) }, changed) => {
    const id = `live-${++ids}`, input = make("input", { type: "range", id, min, max, step, value });
    const out = make("output", { htmlFor: id });
    const tell = () => { out.textContent = told(+input.value); input.setAttribute("aria-valuetext", out.textContent); };
    input.addEventListener("input", () => { tell(); changed(+input.value); });
    tell();
    const node = make("div", { className: "slider" }, make("label", { htmlFor: id, textContent: label }), input, out);
    return { node, input, get value() { return +input.value; }, set value(v) { input.value = v; tell(); } };
  };
  /** A labelled choice of one among some, [[value, words], ...]. */
  const choice = ({ label, options, value }, changed) => {
    const id = `live-${++ids}`, select = make("select", { id }, ...options.map(([v, words]) => make("option", { value: v, textContent: words })));
    if (value !== undefined) select.value = value;
    select.addEventListener("change", () => changed(select.value));
    return { node: make("div", { className: "choice" }, make("label", { htmlFor: id, textContent: label }), select), select,
             get value() { return select.value; }, set value(v) { select.value = v; } };
  };
  /** A labelled field for a number. What is no number leaves the last one in force, and the field is marked. */
  const number = ({ label, value, step = "any" }, changed) => {
    const input = make("input", { type: "number", step, value, inputMode: "decimal", ariaLabel: label });
    let last = value;
    input.addEventListener("input", () => {
      const wrong = input.value.trim() === "" || !Number.isFinite(+input.value);
      input.setAttribute("aria-invalid", wrong);
      if (wrong) return;
      last = +input.value;
      changed(last);
    });
    return { node: input, get value() { return last; },
             set value(v) { last = v; input.value = +v.toFixed(4); input.removeAttribute("aria-invalid"); } };
  };
  /** The sentence below a figure, which is read out when it changes. */
  const sentence = () => {
    const node = make("p", { className: "verdict" });
    node.setAttribute("aria-live", "polite");
    return { node, set text(words) { if (node.textContent !== words) node.textContent = words; } };
  };
  /**
   * A plot of so many pixels, from lo to hi each way ([lo, hi], [lo, hi, "log"]), with ticks (numbers, or [number, words]) and titles. plot.path(points, kind)
   * draws a line through points that lie in it or not; plot.dot(x, y, attributes) a dot. What is drawn on plot.layer goes with
   * plot.clear().
   */
  const plot = ({ width = 640, height = 400, x, y, xticks, yticks, xlabel, ylabel, label }) => {
    const box = { left: 72, right: width - 26, top: 14, bottom: height - 48 }, id = `live-${++ids}`;
    const scale = ([lo, hi, log], from, to) => v => from + (to - from) * (log ? Math.log(v / lo) / Math.log(hi / lo) : (v - lo) / (hi - lo));
    const px = scale(x, box.left, box.right), py = scale(y, box.bottom, box.top);
    const node = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label });
    node.append(svg("clipPath", { id }, svg("rect", { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top })));
    const ticks = list => list.map(tick => Array.isArray(tick) ? tick : [tick, `${tick}`.replace("-", "−")]);
    for (const [v, words] of ticks(xticks)) node.append(svg("text", { x: px(v), y: box.bottom + 19, "text-anchor": "middle" }, words));
    for (const [v, words] of ticks(yticks)) {
      node.append(svg("line", { x1: box.left, x2: box.right, y1: py(v), y2: py(v), class: "grid" }));
      node.append(svg("text", { x: box.left - 8, y: py(v) + 5, "text-anchor": "end" }, words));
    }
    node.append(svg("text", { x: (box.left + box.right) / 2, y: height - 8, "text-anchor": "middle" }, xlabel));
    node.append(svg("text", { x: 14, y: (box.top + box.bottom) / 2, "text-anchor": "middle", transform: `rotate(-90 14 ${(box.top + box.bottom) / 2})` }, ylabel));
    const below = svg("g", { "clip-path": `url(#${id})` }), layer = svg("g", { "clip-path": `url(#${id})` });
    node.append(below, layer);
    const bounded = v => Math.max(-1e4, Math.min(1e4, v)).toFixed(2);
    const path = (points, kind, on = layer) => on.appendChild(svg("path", { class: kind, d: points.map(([a, b], k) => `${k ? "L" : "M"}${bounded(px(a))} ${bounded(py(b))}`).join("") }));
    const dot = (a, b, attributes, on = layer) => on.appendChild(svg("circle", { cx: bounded(px(a)), cy: bounded(py(b)), r: 4, ...attributes }));
    return { node, below, layer, px, py, path, dot, clear() { layer.replaceChildren(); } };
  };
  /** Calls `frame` until it returns false: once for each picture of the screen, or, for those who want no motion, at once. */
  const animate = frame => {
    let on = true;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const next = () => {
      if (!on) return;
      if (still) { while (frame() !== false); on = false; } else if (frame() === false) on = false; else requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    return { stop() { on = false; }, get on() { return on; } };
  };
  /** A colour of the page, such as "--s1", for a canvas; drawings use the variables themselves. */
  const colour = (node, name) => getComputedStyle(node).getPropertyValue(name).trim();
  /** Calls `paint` whenever the page turns light or dark. */
  const onTheme = paint => {
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
    new MutationObserver(paint).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  };

  /** A page of 280 x 280 to draw on, by mouse, finger and keys. `changed` is called when a line is finished or taken away,
      `painted(context)` when all has been drawn, also in other colours. */
  const pad = ({ changed, painted = () => {} }) => {
    const SIDE = 280, PEN = 22;
    const page = make("canvas", { width: SIDE, height: SIDE, tabIndex: 0, className: "paper" });
    page.setAttribute("role", "img");
    page.setAttribute("aria-label", "The page to draw on. With the keyboard: arrow keys move the pen, the space bar lowers and lifts it.");
    // The drawing is kept as lines, so that one can be taken back and all be drawn again in other colours.
    let lines = [], pen = [SIDE / 2, SIDE / 2], down = false;
    const ink = page.getContext("2d");
    const sheet = make("canvas", { width: SIDE, height: SIDE }).getContext("2d", { willReadFrequently: true });   // black on white
    const stroke = (context, colour) => {
      Object.assign(context, { strokeStyle: colour, fillStyle: colour, lineWidth: PEN, lineCap: "round", lineJoin: "round" });
      for (const line of lines) {
        context.beginPath();
        context.moveTo(...line[0]);
        for (const point of line) context.lineTo(...point);
        context.stroke();
      }
    };
    const paint = () => {
      ink.clearRect(0, 0, SIDE, SIDE);
      stroke(ink, colour(page, "--text"));
      painted(ink);
      if (document.activeElement === page && page.matches(":focus-visible")) {
        Object.assign(ink, { strokeStyle: colour(page, "--s2"), lineWidth: 2 });
        ink.beginPath();
        ink.arc(...pen, PEN / 2, 0, 7);
        ink.stroke();
      }
    };
    const lift = () => { if (down) { down = false; changed(); } };
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
    for (const name of ["pointerup", "pointercancel"]) page.addEventListener(name, lift);
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    page.addEventListener("keydown", event => {
      if (event.key === " ") {
        if (down) lift(); else { down = true; lines.push([[...pen]]); }
      } else if (steps[event.key]) {
        pen = pen.map((v, i) => Math.min(SIDE, Math.max(0, v + 8 * steps[event.key][i])));
        if (down) lines.at(-1).push([...pen]);
      } else return;
      event.preventDefault();
      paint();
    });
    page.addEventListener("focus", paint);
    page.addEventListener("blur", () => { lift(); paint(); });
    onTheme(paint);
    return {
      node: page, side: SIDE, paint,
      get empty() { return lines.length === 0; },
      /** Draws lines of points, as a hand would. */
      draw(drawn) { lines = drawn.map(line => [...line]); changed(); },
      takeBack() { lines.pop(); changed(); },
      clear() { lines = []; changed(); },
      /** The greys of the drawing, row after row, black 0 and white 255. */
      greys() {
        sheet.fillStyle = "#fff";
        sheet.fillRect(0, 0, SIDE, SIDE);
        stroke(sheet, "#000");
        return sheet.getImageData(0, 0, SIDE, SIDE).data.filter((_, i) => i % 4 === 0);
      },
    };
  };
  window.livePad = pad;

  window.liveFigure = (name, build) => {
    for (const figure of document.querySelectorAll(`[data-live="${name}"]`)) {
      try {
        const board = build(figure, start(name), { make, svg, plot, button, show, slider, choice, number, sentence, animate, colour, onTheme, pad });
        board.classList.add("live");
        const still = figure.querySelector(".picture");
        if ("below" in figure.dataset) still.after(board); else still.replaceWith(board);
          window.mayScroll(board.querySelectorAll(".drawing"));
      } catch (error) {
        console.warn(`The figure ${name} could not start: ${error.message}`);   // the still picture stays
      }
    }
  };
})();
