// Turns gnuplot's SVG into one that follows the page.
//
// style.gp draws with sentinel colours that no figure would use.  Here they
// become the style sheet's variables, so that one file serves the light page,
// the dark page and paper; a <style> inside gives it colours of its own when
// it is shown alone (`svg:root` matches nothing inside a page).
//     #010101 ink   --text      #0404f1 .. #0404f4  series   --s1 .. --s4
//     #020202 quiet --soft      #030303  grid --line      #050505  paper --bg

import { readFileSync } from "node:fs";
import { isInk, readPicture, withColourList } from "./png.mjs";
import { escape } from "../html.mjs";

const variables = {
  "1,1,1": "--text", "2,2,2": "--soft", "3,3,3": "--line", "5,5,5": "--bg",
  "4,4,241": "--s1", "4,4,242": "--s2", "4,4,243": "--s3", "4,4,244": "--s4",
};
const css = readFileSync(new URL("../book.css", import.meta.url), "utf8");

/** The style sheet's values for these variables: those of the light page (0) or of the dark one (1). */
const palette = (which) => Object.values(variables).map((name) =>
  `${name}:${[...css.matchAll(new RegExp(`${name}: (#[0-9a-f]{6});`, "g"))][which][1]}`).join(";");
const light = palette(0), dark = palette(1);

const ownColours = `<style>svg:root{${light};background:var(--bg)}` +
                   `@media(prefers-color-scheme:dark){svg:root{${dark}}}` +
                   "@media(max-width:480px){text{font-size:1.2em}}</style>";   // on a phone a figure is half as large
/** How exact lines are, in pixels of a figure. */
const exact = 0.1;
/** The colours of figures, and their exactness; they are drawn anew when these change. */
export const colours = `${light} ${dark} ${exact}`;
const fonts = "Inter, system-ui, sans-serif";

/** The picture for a page: `name` makes its ids unique there, `alt` says what it shows. */
export function themed(svg, name, alt) {
  svg = withoutNoise(svg);
  svg = withShortPaths(svg);
  svg = withShortMarks(svg);
  svg = withColours(svg);
  svg = withImages(svg);
  svg = withOwnIds(svg, name);
  const box = svg.match(/viewBox="[^"]*"/)[0];
  const body = svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1);
  return `<svg ${box} xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ` +
         `role="img" aria-label="${escape(alt)}" font-family="${fonts}">\n${ownColours}\n${body.trim()}\n`;
}

/** Drops what nobody needs: gnuplot's name, titles (a page would show them as tool tips), empty groups. */
function withoutNoise(svg) {
  return svg
    .replace(/<(title|desc)>[^]*?<\/\1>/g, "")
    .replace(/<tspan font-family="Inter" >([^<]*)<\/tspan>/g, "$1")
    .replace(/ font-family="Inter" /g, " ")
    .replace(/ id="gnuplot_[^"]*"/g, "")
    .replace(/<g [^>]*>\s*<\/g>\s*/g, "")
    .replace(/<text> /g, "<text>\u00a0")   // " rate" at the end of a curve keeps its distance
    .replace(/[ \t]+$/gm, "")
    .replace(/\n\s*\n+/g, "\n");
}

/** A curve of ten thousand points has no more of them than one can see. */
function withShortPaths(svg) {
  return svg.replace(/(<path [^>]*\bd=')M([\d.,\sL-]*)(?=['M])/g, (whole, before, points) => {
    const list = points.trim().split(/[\sL]+/).map((point) => point.split(",").map(Number));
    return list.length < 9 ? whole : `${before}M${thinned(list).map((point) => point.join(",")).join(" L")} `;
  });
}

/** Points of which no other lies further than `exact` from the lines between them (Ramer, Douglas and Peucker). */
function thinned(points) {
  const kept = new Set([0, points.length - 1]), open = [[0, points.length - 1]];
  while (open.length > 0) {
    const [from, to] = open.pop();
    let furthest = from, most = exact;
    for (let i = from + 1; i < to; ++i) {
      const distance = distanceFrom(points[i], points[from], points[to]);
      if (distance > most) [furthest, most] = [i, distance];
    }
    if (furthest === from) continue;
    kept.add(furthest);
    open.push([from, furthest], [furthest, to]);
  }
  return points.filter((_, i) => kept.has(i));
}

/** How far a point is from the line between two others. */
function distanceFrom([x, y], [x1, y1], [x2, y2]) {
  const dx = x2 - x1, dy = y2 - y1, length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}

/** The marks of a thousand points are where one can see them, too. */
function withShortMarks(svg) {
  return svg.replace(/(<use [^>]*translate\()([\d.]+),([\d.]+)/g,
    (whole, before, x, y) => before + [x, y].map((number) => Math.round(number / exact) / Math.round(1 / exact)).join(","));
}

function withColours(svg) {
  const named = (whole, r, g, b) => {
    const variable = variables[[r, g, b].map(Number)];
    return variable ? `var(${variable})` : whole;
  };
  return svg
    .replace(/rgb\( *(\d+), *(\d+), *(\d+)\)/g, named)
    .replace(/#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})\b/gi, (whole, ...hex) =>
      named(whole, ...hex.slice(0, 3).map((digits) => parseInt(digits, 16))))
    .replace(/(fill|stroke|color)=(["'])black\2/g, "$1=$2var(--text)$2")
    .replaceAll("flood-color='white'", "flood-color='var(--bg)'");
}

/** Small images keep hard pixels; those drawn in ink alone take the ink of the page. */
function withImages(svg) {
  let inked = false;
  svg = svg.replace(/<image ([^>]*?)xlink:href='data:image\/png;base64,([^']*)'\/>/g, (whole, place, data) => {
    const png = Buffer.from(data, "base64"), picture = readPicture(png), listed = withColourList(picture);
    const hard = picture.width <= 64 ? "style='image-rendering:pixelated' " : "";
    const ink = isInk(picture) ? `filter='url(#inked)' ` : "";
    inked ||= ink !== "";
    const smallest = listed && listed.length < png.length ? listed : png;
    return `<image ${place}${hard}${ink}xlink:href='data:image/png;base64,${smallest.toString("base64")}'/>`;
  });
  const filter = "<filter id='inked' x='0' y='0' width='1' height='1'><feFlood flood-color='var(--text)'/>" +
                 "<feComposite in2='SourceAlpha' operator='in'/></filter>\n";
  return inked ? svg.replace("</defs>", `${filter}</defs>`) : svg;
}

/** Keeps only the definitions that are used, and puts the figure's name before their ids. */
function withOwnIds(svg, name) {
  for (let before = ""; before !== svg;) {
    before = svg;
    svg = svg.replace(/[ \t]*<(circle|path|rect|use) [^>]*\bid='(gpPt\d+|gpDot)'[^>]*\/>\n/g, (whole, tag, id) =>
      before.includes(`'#${id}'`) ? whole : "");
    svg = svg.replace(/[ \t]*<filter id='(\w+)'[^]*?<\/filter>\n/g, (whole, id) =>
      before.includes(`url(#${id})`) ? whole : "");
  }
  return svg
    .replace(/\bid=(['"])([^'"]*)\1/g, `id=$1${name}-$2$1`)
    .replace(/xlink:href=(['"])#([^'"]*)\1/g, `href=$1#${name}-$2$1`)
    .replace(/url\((['"]?)#([^)'"]*)\1\)/g, `url(#${name}-$2)`);
}
