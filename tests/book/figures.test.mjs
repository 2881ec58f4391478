// Tests of `book/runs.mjs figures`.  They need gnuplot.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { isInk, readPicture, withColourList } from "../../book/runs/png.mjs";
import { makeBook, slug } from "./runs-fixture.mjs";

const programs = { fit: [
  'echo x >> "$BOOK/count"',
  "printf '0 1\\n1 0.5\\n2 0.25\\n' > loss.dat",
  "printf '0 0.5 1\\n1 0.25 0\\n' > image.dat",
  "awk 'BEGIN { for (i = 0; i < 80; i++) { for (j = 0; j < 80; j++) printf \"%g \", (i * j) % 7; print \"\" } }' > wide.dat",
].join("\n") };
const figure = (name, ...lines) =>
  [`\`\`\`gnuplot {#${name} from="fit" alt="Loss falls & settles < 1"}`, ...lines, "```", ""].join("\n");
const svgOf = (book, name = "fig-loss") => readFileSync(book.path("build", slug, "figures", `${name}.svg`), "utf8");
const faultOf = async (t, ...lines) => {
  const book = makeBook(t, `# Title\n\n${figure("fig-loss", ...lines)}`, programs);
  const { code, err } = await book.do("figures");
  assert.equal(code, 1, err);
  assert.ok(!book.has("build", slug, "figures/fig-loss.svg"));
  return err;
};

test("a figure follows the page's colours and has none of gnuplot's own", async (t) => {
  const book = makeBook(t, figure("fig-loss", 'set xlabel "step"; set label "best" at 1,0.6',
    'plot "loss.dat" using 1:2 with lines ls 1 title " loss" at end, "" using 1:2 with points ls 2 notitle'), programs);
  assert.deepEqual(await book.do("figures"), { code: 0, out: `drew ${slug}/figures/fig-loss.svg\n`, err: "" });
  const svg = svgOf(book);
  assert.match(svg, /^<svg viewBox="0 0 640 340" [^>]*role="img" aria-label="Loss falls &amp; settles &lt; 1"/);
  assert.match(svg, /<\/svg>\n$/);
  for (const variable of ["--text", "--soft", "--line", "--s1", "--s2"]) assert.ok(svg.includes(`var(${variable})`), variable);
  const drawn = svg.slice(svg.indexOf("</style>"));
  assert.ok(!/rgb\(|#0|black|gnuplot|<title|<desc/i.test(drawn), drawn.match(/rgb\(.*|#0.*|black.*|gnuplot.*|<title.*|<desc.*/i)?.[0]);
  assert.ok(svg.includes(">\u00a0loss<"), "a leading blank keeps its width");
  assert.ok(svg.includes("svg:root{--text:"), "colours of its own when shown alone");
  const marks = [...svg.matchAll(/<use [^>]*translate\(([^)]*)\)/g)].map((match) => match[1]);
  assert.equal(marks.length, 3);
  for (const place of marks) assert.match(place, /^\d+(\.\d)?,\d+(\.\d)?$/);   // no more exact than one can see
});

test("ids are unique on a page, and every reference has its target", async (t) => {
  const plot = 'plot "loss.dat" using 1:2 with points ls 1 notitle, "" using 1:2 with points ls 3 notitle';
  const book = makeBook(t, figure("fig-a", plot) + figure("fig-b", "set multiplot layout 1,2", plot, plot), programs);
  assert.equal((await book.do("figures")).code, 0);
  const page = svgOf(book, "fig-a") + svgOf(book, "fig-b");
  const ids = [...page.matchAll(/\bid=["']([^"']*)/g)].map((match) => match[1]);
  const used = [...page.matchAll(/href=["']#([^"']*)/g), ...page.matchAll(/url\(#([^)]*)/g)].map((match) => match[1]);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(used.length > 0);
  for (const id of used) assert.ok(ids.includes(id), id);
  for (const id of ids) assert.match(id, /^fig-[ab]-/);
});

test("the same input gives the same bytes, and a drawing is redone only when something changed", async (t) => {
  const text = figure("fig-loss", 'plot "loss.dat" with lines ls 1');
  const book = makeBook(t, text, programs);
  await book.do("figures");
  const before = svgOf(book), stamp = statSync(book.path("build", slug, "figures/fig-loss.svg")).mtimeMs;
  assert.deepEqual(await book.do("figures"), { code: 0, out: "", err: "" });
  book.program("fit", `${programs.fit}\n# a new program that writes the same`);
  assert.match((await book.do("figures")).out, /drew/);
  assert.equal(svgOf(book), before);
  assert.equal(statSync(book.path("build", slug, "figures/fig-loss.svg")).mtimeMs, stamp);
  assert.equal(readFileSync(book.path("count"), "utf8"), "x\nx\n");
  book.write(text.replace("ls 1", "ls 2"));
  assert.match((await book.do("figures")).out, /drew/);
  assert.notEqual(svgOf(book), before);
});

test("transcript and figure share one run, and the figure's folder keeps no orphans", async (t) => {
  const book = makeBook(t, "```console {.run}\n$ fit\n```\n" + figure("fig-loss", 'plot "loss.dat"'), programs);
  mkdirSync(book.path("build", slug, "figures"));
  writeFileSync(book.path("build", slug, "figures/fig-gone.svg"), "");
  await book.do("check");
  await book.do("figures");
  assert.equal(readFileSync(book.path("count"), "utf8"), "x\n");
  assert.deepEqual(readdirSync(book.path("build", slug, "figures")), ["fig-loss.gp", "fig-loss.key", "fig-loss.svg"]);
});

test("small images keep hard pixels, wide ones do not, and ink follows the page", async (t) => {
  const book = makeBook(t, figure("fig-ink", 'plot "image.dat" matrix using 1:2:(ink):(ink):(ink):(inka($3)) with rgbalpha') +
    figure("fig-weights", 'plot "image.dat" matrix using 1:2:(wr($3)):(wg($3)):(wb($3)):(wa($3)) with rgbalpha') +
    figure("fig-wide", 'plot "wide.dat" matrix with image'), programs);
  assert.deepEqual((await book.do("figures")).err, "");
  const [ink, weights, wide] = ["fig-ink", "fig-weights", "fig-wide"].map((name) => svgOf(book, name));
  assert.match(ink, /<image [^>]*pixelated[^>]*filter='url\(#fig-ink-inked\)'/);
  assert.match(ink, /id='fig-ink-inked'.*flood-color='var\(--text\)'/);
  assert.match(weights, /<image [^>]*pixelated/);
  assert.ok(!weights.includes("inked"));
  assert.ok(!/pixelated|inked/.test(wide));
});

test("gnuplot's errors and warnings are errors at their line in the chapter", async (t) => {
  assert.match(await faultOf(t, "set xlabel 'x'", "plot nonsense(x)"), /:5: error: figure fig-loss: gnuplot says:\n  undefined function: nonsense\n/);
  assert.match(await faultOf(t, 'plot "none.dat"'), /:4: error: .*\n  warning: Cannot find or open file "none.dat"/);
  assert.match(await faultOf(t, "set yrange [0:1]", "plot x, \\", '  "loss.dat" using 1:7'), /Skipping data file with no valid points/);
  assert.match(await faultOf(t, "print 1", "plot x"), /gnuplot says:\n  1\n/);
});

test("a plot without a visible point is an error, with a legend and without", async (t) => {
  for (const style of ["lines", "points", "linespoints", "boxes"])
    for (const title of ["notitle", 'title "loss"'])
      assert.match(await faultOf(t, "set xrange [5:9]; set yrange [0:1]", `plot x/10 notitle, "loss.dat" with ${style} ${title}`),
        /:3: error: figure fig-loss: plot 2 of 2 draws nothing/, `${style} ${title}`);
  assert.match(await faultOf(t, "a = 1"), /plots nothing/);
  assert.match(await faultOf(t, "plot x", "plot x"), /plots twice/);
});

test("few points, labels and legends are not taken for empty", async (t) => {
  const book = makeBook(t, figure("fig-loss", "set xrange [-1:3]; set yrange [0:2]",
    'plot "loss.dat" every ::0::0 with points title "one", "" with labels, "" every ::0::1 with lines title "two", \\',
    '"" every ::0::1 with lines title "end" at end, keyentry with points ls 1 title "entry", "" with boxes title "boxes"'), programs);
  assert.deepEqual((await book.do("figures")).err, "");
});

test("terminal and output are the driver's; the run must succeed", async (t) => {
  assert.match(await faultOf(t, "plot x", "  set output 'x.svg'"), /:5: error: a figure sets no terminal/);
  const failing = makeBook(t, figure("fig-loss", "plot x"), { fit: "echo no data; exit 1" });
  assert.match((await failing.do("figures")).err, /:1: error: `fit`: ended with status 1\n  no data\n/);
});

test("a long curve keeps no more points than one can see, and an image of few colours a list of them", async (t) => {
  const book = makeBook(t, figure("fig-loss", "set samples 5000; set xrange [0:6]; set yrange [-1:1]; plot sin(x) with lines ls 1 notitle")
    + figure("fig-image", 'plot "wide.dat" matrix using 1:2:(60):(120):(190):(40*$3) with rgbalpha notitle'), programs);
  assert.equal((await book.do("figures")).code, 0);
  const [curve] = svgOf(book).match(/<path stroke='var\(--s1\)'[^>]*d='[^']*'/);
  const points = [...curve.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  assert.ok(points.length > 15 && points.length < 120, `${points.length} points`);
  // the sine at its top, a quarter of the way and a bit
  const [left, right] = [points[0][0], points.at(-1)[0]], top = points.reduce((best, point) => point[1] < best[1] ? point : best);
  assert.ok(Math.abs((top[0] - left) / (right - left) - Math.PI / 12) < 0.02, `the top is at ${top}`);
  const png = Buffer.from(svgOf(book, "fig-image").match(/base64,([^']*)/)[1], "base64");
  const { width, height, palette } = readPicture(png);
  assert.deepEqual([width, height, palette.length], [80, 80, 7]);
  assert.ok(png.length < 5000, `${png.length} bytes`);
});

test("an image with a list of its colours is the same image", () => {
  const picture = (width, height, colour) => ({ width, height,
    data: Buffer.from(Array.from({ length: width * height }, (_, i) => colour(i)).flat()) });
  const many = picture(30, 20, (i) => [i % 256, 7, 255 - i % 256, i % 2 * 100]);
  assert.deepEqual(readPicture(withColourList(many)).data, many.data);
  assert.equal(withColourList(picture(257, 1, (i) => [i % 256, 0, 0, i >> 8])), null, "257 colours");
  assert.ok(isInk(picture(3, 3, (i) => [0, 0, 0, 20 * i])));
  assert.ok(!isInk(many));
});
