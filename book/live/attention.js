// attention.js: chapter 21's first lookup, with a query that the reader turns: scores, weights, and what is fetched.
liveFigure("attention", (figure, ask, { make, svg, button, show, slider, choice, number, sentence }) => {
  const names = ["first", "second", "third"];
  const ofTheText = { q: [2, 0, 1, 1], K: [[1, 1, 1, 1], [1, 0, -1, 1], [0, 1, 1, -1]], V: [[10, 0], [0, 10], [10, 10]] };
  const short = v => String(+v.toFixed(2)).replace("-", "−"), list = numbers => `(${numbers.map(short).join(", ")})`;

  // ---- What can be changed ----
  const fields = (rows, what) => rows.map((row, j) => row.map((value, k) =>
    number({ label: `${names[j]} ${what}, number ${k + 1}`, value, step: what === "key" ? 0.5 : 1 }, () => update())));
  const K = fields(ofTheText.K, "key"), V = fields(ofTheText.V, "value");
  const q = ofTheText.q.map((value, k) => slider({ label: `query, number ${k + 1}`, min: -3, max: 3, step: 0.1, value, told: short }, () => update()));
  const divisor = slider({ label: "divided by", min: 0.25, max: 8, step: 0.25, value: 2, told: v => v === 2 ? "√4 = 2" : short(v) }, () => update());
  const asks = choice({ label: "who asks", options: [[0, "one who sees all"], ...names.map((name, k) => [k + 1, `${name}, with mask`])] }, () => update());
  const turn = to => { q.forEach((part, k) => { part.value = to[k]; }); update(); };
  const put = (parts, rows) => parts.forEach((row, j) => row.forEach((field, k) => { field.value = rows[j][k]; }));
  const values = parts => parts.map(row => row.map(field => field.value));

  // ---- The plane: the three values, and what is fetched, which lies between them ----
  const plane = svg("svg", { viewBox: "0 0 340 295", role: "img" }), back = svg("g"), lines = names.map(() => svg("line", { class: "pull" }));
  const dots = names.map(() => svg("circle", { r: 6, class: "value" })), labels = names.map(() => svg("text"));
  const found = svg("circle", { r: 8, class: "found" }), label = svg("text", { class: "no-text" });
  plane.append(back, ...lines, ...dots, ...labels, found, label);
  function draw({ weights, fetched }) {
    const points = values(V), all = [...points.flat(), 0, 10], low = Math.min(...all), high = Math.max(...all);
    const x = v => 40 + 230 * (v - low) / (high - low), y = v => 300 - x(v);
    const grid = [low, 0, (low + high) / 2, high].filter((v, k, list) => list.indexOf(v) === k);
    back.replaceChildren(...grid.flatMap(v => [
      svg("line", { x1: x(low), y1: y(v), x2: x(high), y2: y(v), class: "grid" }), svg("line", { x1: x(v), y1: y(low), x2: x(v), y2: y(high), class: "grid" }),
      svg("text", { x: x(v), y: y(low) + 26, "text-anchor": "middle" }, short(v)), svg("text", { x: x(low) - 14, y: y(v) + 5, "text-anchor": "end" }, short(v))]));
    const move = (node, [u, v], names) => { node.setAttribute(names[0], x(u)); node.setAttribute(names[1], y(v)); };
    points.forEach((point, j) => {
      move(lines[j], point, ["x1", "y1"]);
      move(lines[j], fetched, ["x2", "y2"]);
      lines[j].setAttribute("stroke-width", 12 * weights[j]);
      move(dots[j], point, ["cx", "cy"]);
      labels[j].setAttribute("x", x(point[0]) + 9);
      labels[j].setAttribute("y", y(point[1]) - 8);
      labels[j].textContent = names[j];
    });
    move(found, fetched, ["cx", "cy"]);
    const right = fetched[0] < (low + high) / 2;
    label.setAttribute("x", x(fetched[0]) + (right ? 14 : -14));
    label.setAttribute("y", y(fetched[1]) + 5);
    label.setAttribute("text-anchor", right ? "start" : "end");
    label.textContent = list(fetched);
  }

  // ---- The table, as the program prints it ----
  const row = (name, ...cells) => make("tr", {}, make("th", { scope: "row", textContent: name }), ...cells);
  const head = (...words) => make("thead", {}, make("tr", {}, ...words.map(textContent => make("th", { scope: "col", textContent }))));
  const cells = names.map(() => [...Array(4)].map(() => make("td"))), bars = names.map(() => make("i"));
  bars.forEach((bar, j) => { cells[j][3] = make("td", { className: "share" }, make("span", {}, bar)); });
  const table = make("table", {}, head("token", "q\u00a0·\u00a0k", "score", "weight", "as a bar"), make("tbody", {}, ...names.map((name, j) => row(name, ...cells[j]))));
  const asked = (title, parts) => make("table", { className: "fields" }, head(title, ...parts[0].map((_, k) => k + 1)),
    make("tbody", {}, ...names.map((name, j) => row(name, ...parts[j].map(field => make("td", {}, field.node))))));

  const said = sentence();
  function update() {
    const told = ask("look", 3, 4, 2, divisor.value, +asks.value, q.map(part => part.value), values(K).flat(), values(V).flat());
    const [products, scores, weights, fetched] = [[0, 3], [3, 6], [6, 9], [9, 11]].map(part => told.slice(...part));
    const seen = names.map((_, j) => +asks.value === 0 || j < +asks.value);
    names.forEach((_, j) => {
      [short(products[j]), seen[j] ? short(scores[j]) : "−∞", show(weights[j], 3)].forEach((text, k) => { cells[j][k].textContent = text; });
      bars[j].style.width = `${100 * weights[j]}%`;
    });
    const most = Math.max(...weights), best = names.filter((_, j) => most - weights[j] < 1e-9), all = seen.filter(Boolean).length;
    const fits = all === 1 ? "There is only one key to be seen" : best.length === all ? "The keys fit equally well"
      : best.length > 1 ? `The ${best.join(" and the ")} key fit best` : `The ${best[0]} key fits best`;
    said.text = `${fits}. Fetched: ${weights.map((a, j) => `${show(a, 3)} · ${list(values(V)[j])}`).join(" + ")} = (${fetched.map(v => show(v, 2)).join(", ")}).`;
    draw({ weights, fetched });
    plane.setAttribute("aria-label", `The three values as points of a plane, ${values(V).map(list).join(", ")}, and between them what is fetched, ${list(fetched)}`);
  }

  const board = make("div", { className: "board attention" },
    make("p", { className: "note", textContent: "Turn the query, move the keys and values, and watch what is fetched wander between them." }),
    make("div", { className: "pair" },
      make("div", {}, ...q.map(part => part.node), divisor.node, asks.node,
        make("div", { className: "buttons" },
          button("The text's numbers", () => { put(K, ofTheText.K); put(V, ofTheText.V); divisor.value = 2; asks.value = 0; turn(ofTheText.q); }),
          ...names.map((name, j) => button(`Ask for the ${name} key`, () => turn(values(K)[j]))))),
      plane),
    table, said.node, make("div", { className: "smalls" }, asked("key", K), asked("value", V)));
  update();
  return board;
});
