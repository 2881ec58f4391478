// graph.js: back-propagation's graph of chapter 7, under the reader's own numbers, one thought after the other.
liveFigure("graph", (figure, ask, { make, svg, button, show, number, sentence }) => {
  const names = ["W₁ 1→1", "W₁ 1→2", "W₁ 1→3", "W₁ 2→1", "W₁ 2→2", "W₁ 2→3", "b₁ 1", "b₁ 2", "b₁ 3", "W₂ 1", "W₂ 2", "W₂ 3", "b₂"];
  const ofTheText = [-2, 1, 1, 1, -0.5, -1, 0, 1, 0, 2, -2, 1, 0.5, 1, 2, 1, 1];

  // ---- The numbers: thirteen parameters, two inputs, the target, the learning rate ----
  const labels = [...names, "x₁", "x₂", "y", "learning rate"];
  const fields = ofTheText.map((value, k) => number({ label: labels[k], value, step: k === 15 ? 1 : 0.1 }, () => update()));
  const all = () => fields.map(field => field.value);
  const small = k => make("label", { className: "small" }, labels[k], fields[k].node);

  // ---- The drawing: where things lie, and what is written there ----
  const place = { x: [[80, 120], [80, 300]], h: [[290, 80], [290, 210], [290, 340]], o: [480, 210], L: [605, 210] };
  const drawing = svg("svg", { viewBox: "0 0 680 420", role: "img" });
  const text = (x, y, kind, anchor = "middle") => drawing.appendChild(svg("text", { x, y, class: kind, "text-anchor": anchor }));
  const arrow = ([x1, y1], [x2, y2]) => {
    const length = Math.hypot(x2 - x1, y2 - y1), [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
    const [ax, ay, bx, by] = [x1 + 28 * dx, y1 + 28 * dy, x2 - 30 * dx, y2 - 30 * dy];
    drawing.append(svg("line", { x1: ax, y1: ay, x2: bx, y2: by, class: "arrow" }),
      svg("path", { d: `M${bx + 5 * dx} ${by + 5 * dy}l${-9 * dx - 4 * dy} ${-9 * dy + 4 * dx}l${8 * dy} ${-8 * dx}z`, class: "head" }));
    return at => [x1 + at * (x2 - x1), y1 + at * (y2 - y1)];
  };
  const weights = [];                               // as the parameters lie: W1 row by row, then W2
  for (const [j, from] of place.x.entries()) for (const [h, to] of place.h.entries()) {
    const [x, y] = arrow(from, to)([0.3, 0.36, 0.3][h]);
    weights.push(text(x, y - 5, "weight"));
    weights.at(-1).dataset.at = 3 * j + h;
  }
  for (const [h, from] of place.h.entries()) {
    const [x, y] = arrow(from, place.o)(0.42);
    weights.push(text(x, y - 5, "weight"));
    weights.at(-1).dataset.at = 9 + h;
  }
  arrow(place.o, place.L);
  for (const [x, y] of [...place.x, ...place.h, place.o, place.L]) drawing.append(svg("circle", { cx: x, cy: y, r: 22, class: "node" }));
  for (const [words, [x, y]] of [["x₁", place.x[0]], ["x₂", place.x[1]], ["σ", place.h[0]], ["σ", place.h[1]], ["σ", place.h[2]], ["σ", place.o], ["L", place.L]])
    text(x, y + 6, "name").textContent = words;
  const above = [...place.x, ...place.h, place.o, place.L].map(([x, y]) => text(x, y - 32, "forward"));
  const below = [...place.h, place.o].map(([x, y]) => text(x, y + 44, "backward"));
  for (const [words, x] of [["inputs", 80], ["hidden: z, a", 290], ["output: z, a", 480], ["loss", 605]]) text(x, 24, "weight").textContent = words;

  // ---- The table: each slope beside its wiggled twin ----
  const rows = names.map((name, k) => {
    const cells = [make("td"), make("td")];
    const row = make("tr", {}, make("th", { scope: "row", textContent: name }), make("td", {}, fields[k].node), ...cells);
    return { row, cells };
  });
  const table = some => make("table", {},
    make("thead", {}, make("tr", {}, ...["", "value", "slope", "wiggled"].map(textContent => make("th", { scope: "col", textContent })))),
    make("tbody", {}, ...some.map(({ row }) => row)));

  // ---- One thought after the other: from the votes forward to the slopes of the first layer ----
  let now, stage = 7;
  const n = v => show(v), input = k => show(all()[k], 3).replace(/\.?0+$/, "");
  const stages = [
    () => "Nothing has been computed yet: there are two inputs, and thirteen parameters.",
    () => `Forward. The first hidden vote is ${input(13)} · ${input(0)} + ${input(14)} · ${input(3)} + ${input(6)} = ${n(now.z1[0])}, and its sigmoid ${n(now.a1[0])}.`,
    () => `The output's vote is ${now.a1.map((a, h) => `${n(a)} · ${input(9 + h)}`).join(" + ")} + ${input(12)} = ${n(now.z2)}: an opinion of ${n(now.a2)}.`,
    () => `The loss: half the square of ${n(now.a2)} − ${input(15)}, which is ${n(now.L)}.`,
    () => `Error at the output. ${n(now.fromLoss)} · ${n(now.a2)} · (1 − ${n(now.a2)}) = ${n(now.delta2)} is δ₂, what one more unit of the vote is worth.`,
    () => `What came in, times δ₂: the slope of the first weight of W₂ is ${n(now.a1[0])} · ${n(now.delta2)} = ${n(now.slopes[9])}.`,
    () => `Reverse flow. Back through the first weight of W₂: ${input(9)} · ${n(now.delta2)} = ${n(now.through[0])}; and through the sigmoid, · ${n(now.a1[0])} · (1 − ${n(now.a1[0])}) = ${n(now.delta1[0])}.`,
    () => `What came in, times δ₁: the slope at the top left of W₁ is ${input(13)} · ${n(now.delta1[0])} = ${n(now.slopes[0])}. The loss is ${n(now.L)}.`,
  ];
  const said = sentence();
  function update() {
    const told = ask("look", all());
    const [z1, a1, z2, a2, L, fromLoss, delta2, through, delta1, slopes, wiggled] =
      [[0, 3], [3, 6], 6, 7, 8, 9, 10, [11, 14], [14, 17], [17, 30], [30, 43]].map(part => Array.isArray(part) ? told.slice(...part) : told[part]);
    now = { z1, a1, z2, a2, L, fromLoss, delta2, through, delta1, slopes, wiggled };
    for (const label of weights) label.textContent = input(label.dataset.at);
    const forward = [input(13), input(14), ...z1.map((z, h) => stage > 0 ? `${n(z)}, ${n(a1[h])}` : ""),
      stage > 1 ? `${n(z2)}, ${n(a2)}` : "", stage > 2 ? n(L) : ""];
    above.forEach((label, k) => { label.textContent = forward[k]; });
    [...delta1, delta2].forEach((delta, k) => { below[k].textContent = (k === 3 ? stage > 3 : stage > 5) ? n(delta) : ""; });
    rows.forEach(({ cells }, k) => {
      const shown = k > 8 ? stage > 4 : stage > 6;
      cells[0].textContent = shown ? n(slopes[k]) : "";
      cells[1].textContent = shown ? n(wiggled[k]) : "";
    });
    back.disabled = stage === 0;
    on.disabled = stage === stages.length - 1;
    said.text = stages[stage]();
    drawing.setAttribute("aria-label", `The network as a graph. Opinion ${n(a2)}, loss ${n(L)}. ${stages[stage]()}`);
  }
  const go = to => { stage = Math.max(0, Math.min(stages.length - 1, to)); update(); };
  const back = button("‹ One back", () => go(stage - 1)), on = button("One on ›", () => go(stage + 1));
  const board = make("div", { className: "board graph" },
    make("p", { className: "note", textContent: "Change any number, walk forward and back one thought at a time, or take a step." }),
    make("div", { className: "drawing" }, drawing),
    make("div", { className: "buttons" }, button("From the start", () => go(0)), back, on, button("All", () => go(7)),
      button("A step down", () => {
        ask("take_a_step", all()).forEach((value, k) => { fields[k].value = value; });
        go(7);
      }),
      button("The text's numbers", () => { ofTheText.forEach((value, k) => { fields[k].value = value; }); update(); })),
    said.node, make("div", { className: "smalls" }, ...[13, 14, 15, 16].map(small)),
    make("div", { className: "tables" }, table(rows.slice(0, 6)), table(rows.slice(6))));
  update();
  return board;
});
