// surface.js: what a small network thinks of each point of the plane, while it is trained: on the four corners of XOR in
// chapter 6 (data-set="xor"), on two moons in chapter 8.
liveFigure("surface", (figure, ask, { make, svg, button, show, slider, choice, sentence, animate, colour, onTheme }) => {
  const widths = [1, 2, 3, 4, 8, 16], rates = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];
  const bends = ["linear", "sigmoid", "tanh", "ReLU", "leaky ReLU"];
  const moons = {
    set: 1, area: [-1.5, 2.5, -1, 1.5], grid: [80, 50], side: 100, dot: 3.6, unit: "epoch", most: 200, width: 16,
    bends, height: loss => 1 + Math.log10(loss) / 4, marks: [1, 0.1, 0.01, 0.001, 0.0001],
    right: ([, right, fresh]) => `${show(right, 1)} % right, and ${show(fresh, 1)} % of 1000 fresh points`,
    what: "The two moons, and what the network thinks of each point of the plane: blue is the upper moon, of hollow points, orange the lower, of filled ones",
  };
  const corners = {
    set: 0, area: [-0.5, 1.5, -0.5, 1.5], grid: [48, 48], side: 200, dot: 11, unit: "step", most: 2000, width: 4,
    bends: bends.slice(0, 4), height: loss => loss, marks: [1, 0.5, 0],
    right: ([, right]) => `${right / 25} of 4 right`,
    what: "The four corners of XOR, and what the network thinks of each point around them: orange says 1, which is right for the filled corners, blue says 0",
  };
  const of = figure.dataset.set === "xor" ? corners : moons;
  const [left, right, bottom, top] = of.area, [columns, rows] = of.grid;
  const count = n => `${n.toLocaleString("en")} ${of.unit}${n === 1 ? "" : "s"}`;

  // ---- The plane: the opinions as the pixels of a small canvas, and the points above it ----
  const canvas = make("canvas", { width: columns, height: rows }), ink = canvas.getContext("2d");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", of.what);
  const dots = svg("svg", { viewBox: `0 0 ${of.side * (right - left)} ${of.side * (top - bottom)}`, "aria-hidden": true });
  const plane = make("div", { className: "plane" }, canvas, dots);
  const rgb = name => {
    ink.fillStyle = colour(figure, name);           // which gives it back as #rrggbb
    return [1, 3, 5].map(at => parseInt(ink.fillStyle.slice(at, at + 2), 16));
  };
  /** Where the network does not know, a colour fades into the page. (It is mixed here, since a canvas keeps what is nearly transparent too coarsely.) */
  function paint() {
    const page = rgb("--bg"), blue = rgb("--s2"), orange = rgb("--s1"), image = ink.createImageData(columns, rows);
    ask("look", of.area, of.grid).forEach((p, i) => {
      const share = Number.isFinite(p) ? (8 + 92 * Math.abs(2 * p - 1)) / 255 : 0, full = p < 0.5 ? blue : orange;
      for (let k = 0; k < 3; ++k) image.data[4 * i + k] = page[k] + share * (full[k] - page[k]);
      image.data[4 * i + 3] = 255;
    });
    ink.putImageData(image, 0, 0);
  }

  // ---- The loss from step to step ----
  const curve = svg("svg", { viewBox: "0 0 300 190", role: "img" }), line = svg("path", { class: "s1" });
  const far = svg("text", { x: 296, y: 184, "text-anchor": "end" });
  const up = loss => 158 - 144 * Math.min(1.08, Math.max(0, of.height(loss)));
  for (const mark of of.marks)
    curve.append(svg("line", { x1: 66, x2: 296, y1: up(mark), y2: up(mark), class: "grid" }),
      svg("text", { x: 58, y: up(mark) + 5, "text-anchor": "end" }, `${mark}`));
  curve.append(svg("text", { x: 66, y: 184 }, "loss"), far, line);
  function drawCurve() {
    const most = [200, 500, 1000, 2000, 5000, 10000, 20000, 50000].find(n => n >= steps) ?? steps;
    const every = Math.ceil(losses.length / 300), kept = losses.map((loss, at) => [at, loss]);
    far.textContent = count(most);
    line.setAttribute("d", "M" + kept.filter(([at, loss]) => Number.isFinite(loss) && (at % every === 0 || at === steps))
      .map(([at, loss]) => `${(66 + 230 * at / most).toFixed(1)} ${up(loss).toFixed(1)}`).join("L"));
    curve.setAttribute("aria-label", `The loss: ${show(losses[0])} at the start, ${Number.isFinite(losses[steps]) ? show(losses[steps]) : "out of bounds"} after ${count(steps)}.`);
  }

  // ---- What one chooses ----
  const restart = () => begin();
  const bend = choice({ label: "activation", options: of.bends.map((name, k) => [k, name]), value: 2 }, restart);
  const listed = (label, list, value, changed) =>
    slider({ label, min: 0, max: list.length - 1, step: 1, value: list.indexOf(value), told: k => `${list[k]}` }, changed);
  const width = listed("hidden neurons", widths, of.width, restart), rate = listed("learning rate", rates, 0.5, () => {});
  const layers = slider({ label: "hidden layers", min: 1, max: 2, step: 1, value: 2, digits: 0 }, restart);
  const seed = slider({ label: "seed", min: 1, max: 200, step: 1, value: 1, digits: 0 }, restart);
  const said = sentence();

  // ---- Training: a step for each picture of the screen at first, and more later on, when less happens ----
  let steps, losses, parameters, running, learned;
  function tell() {
    const measured = ask("measure");
    const going = running?.on ?? false;
    said.node.setAttribute("aria-live", going ? "off" : "polite");   // only the last is read out
    go.textContent = going ? "Stop" : "Train";
    const numbers = `loss ${show(measured[0])}, ${of.right(measured)}.`;
    said.text = !Number.isFinite(measured[0]) ? `After ${count(steps)} the numbers have grown out of all bounds: the learning rate is too high.`
      : steps === 0 ? `${parameters} parameters, not trained yet: ${numbers}`
      : `After ${count(steps)}: ${numbers}${learned ? " The loss is below 0.05, and that is enough." : ""}`;
  }
  const draw = () => { paint(); drawCurve(); tell(); };
  /** Takes so many steps. False, if there is nothing more to do. */
  function advance(many) {
    if (!Number.isFinite(losses[steps])) return false;
    const after = ask("train", rates[rate.value], many);
    losses.push(...after);
    steps += after.length;
    learned = after.length < many;
    return !learned && after.every(Number.isFinite);
  }
  function stop() { running?.stop(); running = undefined; }
  function train() {
    if (running) { stop(); draw(); return; }
    const goal = steps + of.most;
    let painted = 0;
    running = animate(() => {
      const more = advance(Math.min(goal - steps, 1 + Math.floor(steps / 100))) && steps < goal;
      if (!more) stop();
      if (!more || performance.now() - painted > 15) { draw(); painted = performance.now(); }
      return more;
    });
  }
  function begin() {
    stop();
    const [all, ...points] = ask("start", of.set, seed.value, +bend.value, widths[width.value], layers.value);
    [parameters, steps, losses, learned] = [all, 0, [ask("measure")[0]], false];
    dots.replaceChildren(...Array.from({ length: points.length / 3 }, (_, i) => {
      const [x, y, target] = points.slice(3 * i, 3 * i + 3);
      return svg("circle", { cx: of.side * (x - left), cy: of.side * (top - y), r: of.dot, class: target ? "filled" : "hollow" });
    }));
    draw();
  }
  const go = button("Train", train), one = button(`One ${of.unit}`, () => { stop(); advance(1); draw(); });
  const board = make("div", { className: "board surface" },
    make("p", { className: "note", textContent: "Put a network together, train it, and watch the border wind itself around the points." }),
    make("div", { className: of === moons ? "two" : "two even" }, plane, make("div", {}, curve, said.node)),
    make("div", { className: "buttons" }, go, one, button("Start again", begin),
      button("Another start", () => { seed.value = seed.value % 200 + 1; begin(); }),
      button("The text's numbers", () => {
        [width.value, rate.value, layers.value, seed.value, bend.value] = [widths.indexOf(of.width), rates.indexOf(0.5), 2, 1, 2];
        begin();
      })),
    make("div", { className: "moved" }, bend.node, width.node, ...(of === moons ? [layers.node] : []), rate.node, seed.node));
  begin();
  onTheme(paint);
  return board;
});
