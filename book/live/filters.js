// filters.js: chapter 19's window, slid over a digit that the reader draws, with weights that the reader chooses.
liveFigure("filters", (figure, ask, { make, button, show, choice, number, sentence, colour, onTheme, pad }) => {
  // The 8 of the chapter: rows 4 to 23 and columns 8 to 19 of its 28 x 28 greys; all others are 0.
  const eight = Array(784).fill(0);
  `
    000000002089a3b6fed01500 00000c91f3fdd7fde9fd4800 000037fdb3240b2464fd4800 000057fd36000000a6fb4300
    000037fd36000014e6890000 000037feaa0000ccf3270000 000004a8f53d8bfc51000000 00000031fdf0fed412000000
    00000008b2fdfe2500000000 0000003beefdfe3200000000 000024f1f27cffea17000000 00009ee8440096fdb30c0000
    003ffa7e00000be1fd430000 0096e51500000046fadf1f00 21fea60000000000b9fd8800 5cff6d00000000000edbdd00
    48fec000000000000093fd55 0082f59f150000002dd5fd5b 00109dfae6c7c8c7f5f5a914 0000003e95fda3a295290000
  `.trim().split(/\s+/).forEach((row, r) => row.match(/../g).forEach((grey, c) => { eight[28 * (r + 4) + c + 8] = parseInt(grey, 16) / 255; }));
  const presets = {
    "above and below": [-1, -1, -1, 0, 0, 0, 1, 1, 1],
    "left and right": [-1, 0, 1, -1, 0, 1, -1, 0, 1],
    "blur: the mean": Array(9).fill(1 / 9),
  };

  // ---- What is looked at, and where ----
  let picture = eight, found = 1, map = null, place = [3, 13];      // the row and the column on the map
  const here = () => [28, 28, 3, 3, bias.value, ...picture, ...weights.map(field => field.value)];
  const drawing = pad({
    changed() {
      [found, ...picture] = ask("see", drawing.side, drawing.side, [...drawing.greys()]);
      if (picture.length === 0) picture = null;
      update();
    },
    painted(ink) { if (drawing.empty && picture === eight) cells(ink, eight, 28, v => [v, "--text"]); },
  });

  // ---- The two pictures ----
  const canvas = (side, label) => {
    const node = make("canvas", { width: side, height: side, ariaLabel: label });
    node.setAttribute("role", "img");
    return node;
  };
  const given = canvas(280, "The digit as 28 × 28 pixels, with the window on it"), out = canvas(260, "");
  out.tabIndex = 0;
  /** A square for each number; `look` says how deep it is, from 0 to 1, and in which colour. */
  function cells(context, numbers, columns, look) {
    const side = context.canvas.width / columns;
    numbers.forEach((v, i) => {
      const [depth, name] = look(v);
      context.globalAlpha = Math.min(1, depth);
      context.fillStyle = colour(figure, name);
      if (depth > 0) context.fillRect(side * (i % columns), side * Math.floor(i / columns), side, side);
    });
    context.globalAlpha = 1;
  }
  function outline(context, [row, column], side, size) {
    Object.assign(context, { strokeStyle: colour(figure, "--s3"), lineWidth: 4 });
    context.strokeRect(side * column, side * row, side * size, side * size);
  }
  /** The place on the map before ReLU and pooling whose sum it is. */
  const source = () => { const from = map.from[map.columns * place[0] + place[1]]; return [Math.floor(from / 26), from % 26]; };
  function paint() {
    const paper = given.getContext("2d"), sheet = out.getContext("2d");
    paper.clearRect(0, 0, 280, 280);
    sheet.clearRect(0, 0, 260, 260);
    if (!map) return;
    cells(paper, picture, 28, v => [v, "--text"]);
    outline(paper, source(), 10, 3);
    // The largest sum that ink from 0 to 1 could give is at full colour, as in the still picture.
    const most = Math.max(...[1, -1].map(sign => weights.reduce((sum, { value }) => sum + Math.max(0, sign * value), 0)), 1e-9);
    cells(sheet, map.numbers, map.columns, v => [Math.abs(v / most) ** 0.7, v > 0 ? "--s1" : "--s2"]);
    outline(sheet, place, 260 / map.columns, 1);
  }

  // ---- The words ----
  const said = sentence();
  const short = v => String(+v.toFixed(2)).replace("-", "−"), factor = v => v < 0 ? `(${short(v)})` : short(v);
  function tell() {
    if (!map) {
      out.ariaLabel = "No map yet";
      said.text = found > 1 ? `There are ${found} digits here, and the window goes over one at a time.`
                : drawing.empty ? "Draw a digit." : "Too small to be a digit: draw it larger.";
      return;
    }
    const from = source(), [sum, ...under] = ask("sum", here(), from), at = ([row, column]) => `row ${row}, column ${column}`;
    const products = under.map((v, k) => `${short(v)}\u00a0·\u00a0${factor(weights[k].value)}`).join(" + ") + (bias.value ? ` + ${factor(bias.value)}` : "");
    const bent = bend.checked && sum < 0 ? ", of which ReLU makes 0" : "";
    said.text = pool.checked ? `${at(place).replace("r", "R")}: the largest of four, that of ${at(from)}, is ${products} = ${show(sum, 2)}${bent}.`
              : `${at(place).replace("r", "R")}: ${products} = ${show(sum, 2)}${bent}.`;
    out.ariaLabel = `The map, ${map.rows} × ${map.columns} numbers from ${show(Math.min(...map.numbers), 2)} to ${show(Math.max(...map.numbers), 2)}. The arrow keys move the window.`;
  }
  function update() {
    map = null;
    if (picture) {
      const [rows, columns, ...rest] = ask("convolve", here(), +bend.checked, +pool.checked);
      map = { rows, columns, numbers: rest.slice(0, rows * columns), from: rest.slice(rows * columns) };
      place = place.map(v => Math.max(0, Math.min(rows - 1, v)));
    }
    title.textContent = `the map${map ? `, ${map.rows} × ${map.columns}` : ""}`;
    const is = Object.entries(presets).find(([, list]) => list.every((v, k) => v === weights[k].value));
    preset.value = is ? is[0] : "your own";
    drawing.paint();
    paint();
    tell();
  }

  // ---- The kernel, and what comes behind it ----
  const weights = presets["above and below"].map((value, k) =>
    number({ label: `weight in row ${Math.floor(k / 3)}, column ${k % 3}`, value, step: 0.5 }, () => update()));
  const bias = number({ label: "bias", value: 0, step: 0.5 }, () => update());
  const fill = list => { list.forEach((v, k) => { weights[k].value = v; }); update(); };
  const preset = choice({ label: "kernel", options: [...Object.keys(presets), "your own"].map(name => [name, name]) },
    name => presets[name] ? fill(presets[name]) : weights[0].node.focus());
  const tick = (words, changed) => {
    const box = make("input", { type: "checkbox" });
    box.addEventListener("change", changed);
    return { node: make("label", { className: "small" }, box, words), get checked() { return box.checked; } };
  };
  const bend = tick("ReLU", () => update());
  const pool = tick("largest of 2 × 2", () => {     // the window stays where it was, more or less
    place = place.map(v => pool.checked ? Math.floor(v / 2) : 2 * v);
    update();
  });

  // ---- Where the window is: mouse, finger, keys ----
  const move = (row, column) => {
    if (!map) return;
    place = [[row, map.rows], [column, map.columns]].map(([v, end]) => Math.max(0, Math.min(end - 1, v)));
    paint();
    tell();
  };
  const point = (canvas, at) => {
    for (const name of ["pointerdown", "pointermove"]) canvas.addEventListener(name, event => {
      const box = canvas.getBoundingClientRect();
      move(...at((event.clientY - box.top) / box.height, (event.clientX - box.left) / box.width));
    });
  };
  point(out, (...parts) => parts.map(part => Math.floor(part * map?.rows)));
  point(given, (...parts) => parts.map(part => Math.floor((28 * part - 1) * map?.rows / 26)));   // the middle of the window
  const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  out.addEventListener("keydown", event => {
    if (!steps[event.key]) return;
    event.preventDefault();
    move(...steps[event.key].map((v, i) => place[i] + v));
  });

  const part = (words, node) => make("div", {}, words, node);
  const what = textContent => make("span", { className: "what", textContent }), title = what("");
  const board = make("div", { className: "board filters" },
    make("p", { className: "note", textContent: "Draw a digit of your own, change the nine weights, move the window about: each place shows its nine products." }),
    make("div", { className: "trio" }, part(what("draw here"), drawing.node), part(what("brought to 28 × 28"), given), part(title, out)),
    make("div", { className: "buttons" },
      button("The chapter's 8", () => { drawing.clear(); picture = eight; found = 1; update(); }),
      button("Take back", drawing.takeBack), button("Clear", drawing.clear)),
    said.node,
    make("div", { className: "setting" },
      make("div", { className: "kernel" }, ...weights.map(field => field.node)),
      make("div", {}, preset.node, make("div", { className: "smalls" }, make("label", { className: "small" }, "bias", bias.node), bend.node, pool.node),
        make("div", { className: "buttons" }, button("Turn it over", () => fill(weights.map(field => field.value).reverse()))))));
  onTheme(paint);
  update();
  return board;
});
