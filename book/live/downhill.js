// downhill.js: the landscape of chapter 2 from above, and a walker whose rate the reader sets.
liveFigure("downhill", (figure, ask, { make, plot, button, show, slider, sentence }) => {
  const map = plot({ x: [-12, 28], y: [-20, 180], xticks: [-10, 0, 10, 20], yticks: [0, 50, 100, 150],
                     xlabel: "slope", ylabel: "intercept", label: "" });
  const curve = plot({ height: 280, x: [1, 1000, "log"], y: [30, 1e6, "log"], xticks: [1, 10, 100, 1000], yticks: [[1e2, "100"], [1e4, "10⁴"], [1e6, "10⁶"]],
                       xlabel: "step", ylabel: "loss", label: "The loss after each step, both axes logarithmic" });
  const pairs = numbers => Array.from({ length: numbers.length / 2 }, (_, k) => numbers.slice(2 * k, 2 * k + 2));
  for (const height of [100, 400, 1000, 2000, 3500, 5500, 8000, 11000, 15000, 20000]) {
    const around = pairs(ask("contour", height));
    map.path([...around, around[0]], "contour", map.below);
  }
  const bottom = ask("best");
  map.dot(bottom[0], bottom[1], { class: "bottom" }, map.below);

  // The slider goes by powers of ten, from 0.0001 to 0.1.
  const rateOf = v => +(10 ** v).toPrecision(3);
  const rate = slider({ label: "learning rate", min: -4, max: -1, step: "any", value: Math.log10(0.02), told: v => `${rateOf(v)}` }, () => update());
  const steps = slider({ label: "steps", min: 0, max: 1000, step: 1, value: 30, digits: 0 }, () => update());
  const said = sentence();
  function update() {
    const eta = rateOf(rate.value), walk = ask("walk", 0, 0, eta, steps.value);
    const passed = Array.from({ length: walk.length / 3 }, (_, k) => walk.slice(3 * k, 3 * k + 3));
    map.clear();
    curve.clear();
    const near = passed.slice(0, 1 + passed.findIndex(([s, i]) => Math.abs(s) > 200 || Math.abs(i) > 2000) || undefined);
    map.path(near.map(([slope, intercept]) => [slope, intercept]), "s1");
    for (const [slope, intercept] of near.slice(0, 60)) map.dot(slope, intercept, { r: 2.2, class: "footstep" });
    curve.path(passed.slice(1).map(([, , loss], k) => [k + 1, loss]), "s1");
    const [slope, intercept, loss] = passed.at(-1), lost = passed.length <= steps.value;
    const grows = loss > passed[0][2];
    const number = v => Math.abs(v) < 1e5 ? show(v, 2) : v.toExponential(2).replaceAll("-", "−");
    said.text = `${passed.length - 1} steps at a rate of ${eta}: slope ${number(slope)}, intercept ${number(intercept)}, loss ${number(loss)}` +
      (lost ? "; the next loss is no number any more." : grows ? ", higher than at the start." : `; the lowest there is, ${number(bottom[2])}.`);
    map.node.setAttribute("aria-label", `The loss over slope and intercept as contour lines, a long upright valley, and a walker from (0, 0). ${said.node.textContent}`);
  }
  const choose = (eta, count) => button(`rate ${eta}`, () => { rate.value = Math.log10(eta); steps.value = count; update(); });
  update();
  return make("div", { className: "board downhill" }, make("p", { className: "note", textContent: "One walker at a time. You set the rate, and how many steps are walked." }), make("div", { className: "drawing" }, map.node, curve.node), said.node, rate.node, steps.node,
    make("div", { className: "buttons" }, choose(0.0005, 1000), choose(0.02, 1000), choose(0.0415, 30)));
});
