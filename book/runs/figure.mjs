// Draws one figure: gnuplot's picture of what a run has written, as a themed SVG.
//
// The chapter's gnuplot chunk holds plot commands only; tangle put it into
// BUILD/NN-slug/figures/fig-name.gp below three comments: from, size, alt.
// gnuplot starts in the folder of the run, reads book/style.gp, then the chunk.

import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hash, spawnChild } from "./execute.mjs";
import { themed } from "./theme.mjs";
import { Fault } from "./transcript.mjs";

const style = fileURLToPath(new URL("../style.gp", import.meta.url));
const makers = [style, fileURLToPath(import.meta.url), fileURLToPath(new URL("theme.mjs", import.meta.url))];
const comments = 3;                 // lines that tangle puts above the chunk
const largest = 2 * (1 << 20);      // bytes; a page holds several figures

/** The figures of a chapter: [{ name, script, text, from, width, height, alt, line }]. */
export function readFigures(chapter, folder) {
  const figures = join(folder, "figures");
  if (!existsSync(figures)) return [];
  const names = readdirSync(figures).filter((name) => name.endsWith(".gp")).sort();
  return names.map((name) => readFigure(chapter, join(figures, name)));
}

function readFigure(chapter, script) {
  const name = basename(script, ".gp"), text = readFileSync(script, "utf8");
  const said = (key) => text.match(new RegExp(`^# ${key}: (.*)$`, "m"))?.[1].trim() ?? "";
  const size = said("size").match(/^(\d+)x(\d+)$/) ?? [, "640", "340"];
  const figure = { name, script, text, from: said("from"), alt: said("alt"), width: +size[1], height: +size[2],
                   line: lineOfFigure(chapter, name) };
  if (figure.alt === "") throw new Fault(chapter.file, figure.line, `figure ${name} has no alt text`);
  return figure;
}

/** The line of a figure's fence in the chapter. */
function lineOfFigure(chapter, name) {
  const fence = new RegExp(`(\`{3,}|~{3,})\\s*gnuplot\\b.*#${name.replaceAll(".", "\\.")}[\\s}]`);
  return Math.max(1, chapter.lines.findIndex((line) => fence.test(line)) + 1);
}

/** Draws a figure from a run, unless the drawing there is, is of the same script, style and run. */
export async function draw(chapter, figure, run) {
  const svg = figure.script.replace(/gp$/, "svg"), keyFile = figure.script.replace(/gp$/, "key");
  const key = `${hash(figure.text, run.key, ...makers.map((file) => readFileSync(file)))}\n`;
  if (existsSync(svg) && existsSync(keyFile) && readFileSync(keyFile, "utf8") === key) return false;

  const forbidden = figure.text.split("\n").findIndex((line) => /(^|;)\s*set\s+(term|out)/.test(line));
  if (forbidden >= 0)
    throw new Fault(chapter.file, figure.line + forbidden + 1 - comments,
      "a figure sets no terminal and no output: that is done for it");
  const drawing = themed(await plotted(chapter, figure, run.folder), figure.name, figure.alt);
  writeIfNew(svg, drawing);
  writeIfNew(keyFile, key);
  return true;
}

/** gnuplot's SVG.  Anything that gnuplot has to say is an error, since a good figure is silent. */
async function plotted(chapter, figure, cwd) {
  const size = `W=${figure.width}; H=${figure.height}`;
  const fault = (line, message) => new Fault(chapter.file, line, `figure ${figure.name}: ${message}`);
  let end;
  try {
    const args = ["--default-settings", "-e", size, style, figure.script];
    end = await spawnChild("gnuplot", args, { cwd, seconds: 60, bytes: largest });
  } catch (error) {
    throw fault(figure.line, `gnuplot: ${error.message}`);
  }
  const said = end.stderr.toString("utf8").trim();
  if (said !== "") {
    const line = said.match(/^"([^"]*)" line (\d+):/m);
    const inChunk = line && line[1] === figure.script;
    throw fault(inChunk ? figure.line + +line[2] - comments : figure.line, `gnuplot says:\n${shortened(said)}`);
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
export function emptiness(svg, script) {
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

function writeIfNew(path, text) {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  writeFileSync(`${path}.${process.pid}.tmp`, text);
  renameSync(`${path}.${process.pid}.tmp`, path);
}

/** Removes the drawings of figures that the chapter no longer has. */
export function removeOldDrawings(folder) {
  const figures = join(folder, "figures");
  if (!existsSync(figures)) return;
  for (const name of readdirSync(figures))
    if (/\.(svg|key)$/.test(name) && !existsSync(join(figures, name.replace(/(svg|key)$/, "gp"))))
      rmSync(join(figures, name));
}
