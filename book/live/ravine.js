// ravine.js: six ways through the ravine of chapter 13, with the reader's rates, and from where he likes.
liveFigure("ravine", (figure, ask, { make, svg, button, slider, choice, sentence, animate }) => {
  // As `race` has them: name, rate, beta, and Adam's second.
  const methods = [["gradient descent", 0.018], ["momentum", 0.01, 0.9], ["Nesterov", 0.01, 0.9], ["RMSprop", 0.2, 0.9],
    ["Adam", 0.4, 0.9, 0.999], ["Adam, β₁ = 0", 0.4, 0, 0.999]].map(([name, ...ofTheText]) => ({ name, ofTheText, set: [...ofTheText] }));
  const rates = Array.from({ length: 161 }, (_, k) => +(10 ** (k / 40 - 3)).toPrecision(2));   // from 0.001 to 10
  const betas = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999];

  /** Two digits of a number, as in the chapter's table; powers of ten where it would be long. */
  const two = value => {
    if (!(value < 1e6)) return "more than a million";
    if (value !== 0 && value < 1e-5) {
      const [digits, power] = value.toExponential(1).split("e-");
      return `${digits} · 10⁻${[...power].map(d => "⁰¹²³⁴⁵⁶⁷⁸⁹"[d]).join("")}`;
    }
    return value >= 100 ? Math.round(value).toLocaleString("en") : `${+value.toPrecision(2)}`;
  };

  // ---- A panel for each method: x from -9.5 to 3, y from -1.25 to 1.25, stretched upwards more than threefold ----
  const across = x => 20 * (x + 9.5), up = y => 68 * (1.25 - y);
  const within = v => Math.max(-1e4, Math.min(1e4, v));   // what has left the panel by far is not drawn farther
  const panels = methods.map(({ name }, k) => {
    const hue = `s${[1, 2, 2, 3, 4, 4][k]}`;        // relatives share one
    const path = svg("path", { class: hue }), steps = svg("g", { class: `dots ${hue}` });
    const start = svg("circle", { r: 6, class: "node" }), grip = svg("circle", { r: 40, class: "grip" });
    const picture = svg("svg", { viewBox: "0 0 250 170", role: "img" },
      ...[1, 2, 3, 4].map(r => svg("ellipse", { cx: across(0), cy: up(0), rx: 20 * 2.2 * r, ry: 68 * 0.22 * r, class: "contour" })),
      svg("path", { class: "cross", d: `M${across(0) - 6} ${up(0)}h12m-6 -6v12` }), path, steps, start, grip);
    const value = make("span");
    const node = make("div", { className: "panel" }, make("div", { className: "title" }, make("b", { textContent: name }), value), picture);
    node.addEventListener("click", () => choose(k));
    grip.addEventListener("pointerdown", event => { grip.setPointerCapture(event.pointerId); choose(k); });
    grip.addEventListener("touchstart", event => event.preventDefault(), { passive: false });   // or a finger would scroll the page
    grip.addEventListener("pointermove", event => {
      if (!grip.hasPointerCapture(event.pointerId)) return;
      const box = picture.getBoundingClientRect();
      startX.value = Math.max(-9, Math.min(2.5, 12.5 * (event.clientX - box.left) / box.width - 9.5));
      startY.value = Math.max(-1.2, Math.min(1.2, 1.25 - 2.5 * (event.clientY - box.top) / box.height));
      update();
    });
    return { node, picture, path, steps, start, grip, value };
  });

  // ---- What one chooses ----
  let chosen = 1, walking;
  const which = choice({ label: "method", options: methods.map(({ name }, k) => [k, name]), value: chosen }, k => choose(+k));
  const setting = (label, list, at) => slider({ label, min: 0, max: list.length - 1, step: 1, value: 0, told: k => `${list[k]}` },
    k => { methods[chosen].set[at] = list[k]; update(); });
  const settings = [setting("learning rate", rates, 0), setting("β", betas, 1), setting("β₂", betas, 2)];
  const count = slider({ label: "steps", min: 0, max: 200, step: 1, value: 60, digits: 0 }, () => { walking?.stop(); update(); });
  const startX = slider({ label: "start: along", min: -9, max: 2.5, step: 0.1, value: -8, digits: 1 }, () => update());
  const startY = slider({ label: "start: across", min: -1.2, max: 1.2, step: 0.05, value: 1 }, () => update());
  const turned = choice({ label: "the ravine lies", options: [[0, "along the axes"], [1, "turned by 45°"]] }, () => update());
  const said = sentence();

  function choose(k) {
    chosen = k;
    which.value = k;
    update();
  }
  function update() {
    const { name, set } = methods[chosen];
    settings.forEach((s, at) => {
      s.node.hidden = set[at] === undefined;
      if (set[at] !== undefined) s.value = [rates, betas, betas][at].indexOf(set[at]);
    });
    settings[1].node.querySelector("label").textContent = set.length > 2 ? "β₁" : "β";
    panels.forEach((panel, k) => {
      const [rate, beta = 0, beta2 = 0] = methods[k].set;
      const told = ask("walk", k, rate, beta, beta2, startX.value, startY.value, +turned.value, count.value);
      const places = [];
      for (let i = 0; i < told.length && Number.isFinite(told[i] + told[i + 1]); i += 3)
        places.push([within(across(told[i])), within(up(told[i + 1]))].map(v => v.toFixed(1)));
      const [last, first] = [told.at(-1), told[2]];
      panel.path.setAttribute("d", `M${places.map(place => place.join(" ")).join("L")}`);
      panel.steps.replaceChildren(...places.slice(1).map(([cx, cy]) => svg("circle", { cx, cy, r: 2.2 })));
      for (const circle of [panel.start, panel.grip]) { circle.setAttribute("cx", places[0][0]); circle.setAttribute("cy", places[0][1]); }
      panel.value.textContent = last < 1e6 ? two(last) : "diverges";
      panel.node.classList.toggle("chosen", k === chosen);
      const end = !(last < 1000 * first) && first > 0 ? `, from ${two(first)} at the start: it has diverged.`
        : last > first ? `, higher than the ${two(first)} at the start.` : `; at the start it was ${two(first)}.`;
      panel.picture.setAttribute("aria-label", `The path of ${methods[k].name}. After ${count.value} steps the loss is ${two(last)}${end}`);
      if (k === chosen) {
        said.node.setAttribute("aria-live", walking?.on ? "off" : "polite");
        said.text = `${name[0].toUpperCase()}${name.slice(1)}, at a rate of ${rate}: after ${count.value} ${count.value === 1 ? "step" : "steps"} the loss is ${two(last)}${end}`;
      }
    });
  }
  /** Walks step by step to where the slider stands, or sixty steps if it stands at the start. */
  function walk() {
    walking?.stop();
    const goal = count.value || 60;
    count.value = 0;
    update();
    let pictures = 0;
    walking = animate(() => {
      if (pictures++ % 3 > 0) return true;
      count.value += 1;
      if (count.value >= goal) walking.stop();
      update();
      return count.value < goal;
    });
  }
  const board = make("div", { className: "board ravine" },
    make("p", { className: "note", textContent: "All six methods of this chapter. Give each its rate, drag the ring where all begin, and let them walk." }),
    make("div", { className: "panels" }, ...panels.map(({ node }) => node)),
    make("div", { className: "buttons" }, button("Walk", walk), button("One step on", () => { walking?.stop(); count.value += 1; update(); }),
      button("The text's numbers", () => {
        walking?.stop();
        for (const m of methods) m.set = [...m.ofTheText];
        [count.value, startX.value, startY.value, turned.value] = [60, -8, 1, 0];
        update();
      })),
    said.node,
    make("div", { className: "moved" }, which.node, ...settings.map(({ node }) => node), count.node, startX.node, startY.node, turned.node));
  update();
  return board;
});
