// Draws one figure: gnuplot's picture of what a run has written, as a themed SVG.
//
// The chapter's gnuplot chunk holds plot commands only.  It is put into BUILD/NN-slug/figures, where
// gnuplot, started in the folder of the run, reads book/style.gp and then the chunk.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Fault } from "./chapter.mjs";
import { replaceIfNew } from "./files.mjs";
import { hash, spawnChild } from "./execute.mjs";
import { colours, themed } from "./theme.mjs";

const style = fileURLToPath(new URL("../style.gp", import.meta.url));
const makers = [style, fileURLToPath(import.meta.url), fileURLToPath(new URL("theme.mjs", import.meta.url))];
const largest = 2 * (1 << 20);      // bytes; a page holds several figures

/** Draws a figure from a run, unless the drawing there is, is of the same script, style and run. */
export async function draw(chapter, figure, run, folder, gnuplot) {
  const [script, svg, keyFile] = ["gp", "svg", "key"].map((ending) => join(folder, `${figure.name}.${ending}`));
  const words = [figure.text, `${figure.width}x${figure.height}`, figure.alt, colours, run.key];
  const key = `${hash(...words, ...makers.map((file) => readFileSync(file)))}\n`;
  if (existsSync(svg) && existsSync(keyFile) && readFileSync(keyFile, "utf8") === key) return false;

  const forbidden = figure.text.split("\n").findIndex((line) => /(^|;)\s*set\s+(term|out)/.test(line));
  if (forbidden >= 0)
    throw new Fault(chapter.file, figure.line + forbidden + 1,
      "a figure sets no terminal and no output: that is done for it");
  mkdirSync(folder, { recursive: true });
  replaceIfNew(script, figure.text);
  const drawing = themed(await plotted(chapter, { ...figure, script }, run.folder, gnuplot), figure.name, figure.alt);
  replaceIfNew(svg, drawing);
  replaceIfNew(keyFile, key);
  return true;
}

/** gnuplot's SVG.  Anything that gnuplot has to say is an error, since a good figure is silent. */
async function plotted(chapter, figure, cwd, gnuplot) {
  const size = `W=${figure.width}; H=${figure.height}`;
  const fault = (line, message) => new Fault(chapter.file, line, `figure ${figure.name}: ${message}`);
  let end;
  try {
    const args = ["--default-settings", "-e", size, style, figure.script];
    end = await spawnChild(gnuplot, args, { cwd, seconds: 60, bytes: largest });
  } catch (error) {
    throw fault(figure.line, `gnuplot: ${error.message}`);
  }
  const said = end.stderr.toString("utf8").trim();
  if (said !== "") {
    const line = said.match(/^"([^"]*)" line (\d+):/m);
    const inChunk = line && line[1] === figure.script;
    throw fault(inChunk ? figure.line + +line[2] : figure.line, `gnuplot says:\n${shortened(said)}`);
  }
  if (end.code !== 0) throw fault(figure.line, `gnuplot ended with status ${end.code ?? end.signal}`);
  const svg = end.stdout.toString("utf8");
  const empty = emptiness(svg, figure.text);
  if (empty) throw fault(figure.line, empty);
  return svg;
}

/** gnuplot's words without blank lines, file names and their line numbers, indented. */
function shortened(said) {
  const lines = said.split("\n").filter((line) => line.trim() !== "").slice(0, 12);
  return lines.map((line) => `  ${line.replace(/^"[^"]*" line \d+: /, "")}`).join("\n");
}

/** Says what the picture lacks, or null.  gnuplot is silent when every point lies outside the ranges. */
function emptiness(svg, script) {
  const pictures = svg.split("<svg").length - 1;
  if (pictures === 0) return "it plots nothing";
  if (pictures > 1) return "it plots twice: use `set multiplot` for several in one figure";
  const plots = svg.split(/<g id="gnuplot_plot_\d+[^"]*"/).slice(1);
  if (plots.length === 0) return "it plots nothing";
  for (const [i, plot] of plots.entries())
    if (isEmptyPlot(plot.split("</g>\n\t</g>")[0], /\bat (end|beginning)\b|\bkeyentry\b/.test(script)))
      return `plot ${i + 1} of ${plots.length} draws nothing: are its points outside the ranges?`;
  return null;
}

/** Whether a plot's group holds nothing, or nothing but its sample in the key. */
function isEmptyPlot(group, titledWithoutSample) {
  const count = (pattern) => (group.match(pattern) ?? []).length;
  const paths = (group.match(/<path[^>]*>/g) ?? []).join(" ");
  const moves = (paths.match(/M/g) ?? []).length, lines = (paths.match(/L/g) ?? []).length;
  const counts = [moves, count(/<use/g), count(/<(polygon|rect|circle|ellipse)/g)];
  if (count(/<image/g) > 0) return false;
  if (counts.every((n) => n === 0)) return count(/<text/g) === 0;   // text alone: `with labels`
  const hasSample = count(/<text/g) > 0 && !titledWithoutSample;
  return hasSample && counts.every((n) => n <= 1) && lines <= 4;
}

/** Removes the drawings of figures that the chapter no longer has. */
export function removeOldDrawings(folder, figures) {
  if (!existsSync(folder)) return;
  const wanted = new Set(figures.map((figure) => figure.name));
  for (const name of readdirSync(folder))
    if (!wanted.has(name.replace(/\.(gp|svg|key)$/, ""))) rmSync(join(folder, name));
}
