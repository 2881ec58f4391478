// line.js: the line of a neuron of chapter 1, under three sliders.
liveFigure("line", (figure, ask, { make, plot, svg, button, show, slider, sentence }) => {
  const names = String.fromCharCode(...ask("names")).split("\0").slice(0, -1), exam = ask("exam");
  const students = names.map((name, k) => ({ name, slept: exam[3 * k], studied: exam[3 * k + 1], passed: exam[3 * k + 2] }));
  const sheet = plot({ x: [0, 12.4], y: [0, 10.4], xticks: [0, 2, 4, 6, 8, 10, 12], yticks: [0, 2, 4, 6, 8, 10],
                       xlabel: "hours slept", ylabel: "hours studied", label: "" });
  const sliders = [["weight of sleep", -3, 3, 0.1, 1], ["weight of study", -3, 3, 0.1, 1], ["bias", -30, 30, 0.5, -11]]
    .map(([label, min, max, step, value]) => slider({ label, min, max, step, value, digits: 1 }, () => update()));
  const set = (...values) => { values.forEach((value, k) => { sliders[k].value = value; }); update(); };
  const said = sentence();

  function update() {
    const [w1, w2, b] = sliders.map(({ value }) => value), told = ask("judge", w1, w2, b), right = told.at(-1);
    sheet.clear();
    // The side of the yes: the half of the sheet into which the weights point, cut off far outside.
    const length = Math.hypot(w1, w2);
    if (length > 0) {
      const [nx, ny] = [w1 / length, w2 / length], [cx, cy] = [-b * nx / length, -b * ny / length];
      const far = (along, across) => [cx - ny * along + nx * across, cy + nx * along + ny * across];
      sheet.path([far(-60, 0), far(60, 0), far(60, 60), far(-60, 60)], "side");
      sheet.path([far(-60, 0), far(60, 0)], "s1");
    }
    students.forEach(({ name, slept, studied, passed }, k) => {
      const wrong = told[2 * k + 1] !== passed;
      sheet.dot(slept, studied, { r: 5.5, class: passed ? "passed" : "failed" });
      if (wrong) sheet.dot(slept, studied, { r: 11, class: "wrong" });
      sheet.layer.append(svg("text", { x: sheet.px(slept) + 13, y: sheet.py(studied) - 7, class: "ink" }, `${name} ${show(told[2 * k], 1)}`));
    });
    const wrong = students.filter(({ passed }, k) => told[2 * k + 1] !== passed).map(({ name }) => name);
    said.text = `${right} of ${students.length} right${wrong.length ? `; wrong about ${wrong.join(", ")}` : ""}.${length > 0 ? "" : " Without weights it says the same of everybody."}`;
    sheet.node.setAttribute("aria-label", `Eight students, hours slept to the right, hours studied upwards, and the line on which the vote is 0. ${said.node.textContent}`);
  }
  update();
  return make("div", { className: "board line" }, make("p", { className: "note", textContent: "Filled: passed; hollow: failed. Beside each name the vote; a ring where the neuron is wrong. It says yes on the tinted side." }), make("div", { className: "drawing" }, sheet.node), said.node, ...sliders.map(({ node }) => node),
    make("div", { className: "buttons" }, button("No bias", () => set(1, 1, 0)), button("Equal weights", () => set(1, 1, -11)), button("Study counts double", () => set(1, 2, -14))));
});
