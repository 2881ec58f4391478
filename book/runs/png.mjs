// The images in gnuplot's SVG, made smaller: gnuplot writes four bytes for each pixel, whatever the colours.

import { deflateSync, inflateSync } from "node:zlib";

/** The parts of a PNG: [type, data]. */
function parts(png) {
  const list = [];
  for (let at = 8, size; at < png.length; at += size + 12) {   // size, type, data, checksum
    size = png.readUInt32BE(at);
    list.push([png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, at + 8 + size)]);
  }
  return list;
}

/** The rows of an image of 8 bits with transparency, each with its filter before it; null if it is of another sort. */
export function filteredRows(png) {
  if (png[24] !== 8 || png[25] !== 6 || png[28] !== 0) return null;
  return inflateSync(Buffer.concat(parts(png).filter(([type]) => type === "IDAT").map(([, data]) => data)));
}

/** Its pixels, four bytes each: PNG stores each byte's difference from one predicted out of its neighbours. */
function pixels(png) {
  const rows = filteredRows(png);
  if (!rows) return null;
  const width = 4 * png.readUInt32BE(16), height = png.readUInt32BE(20), out = Buffer.alloc(width * height);
  for (let y = 0; y < height; ++y)
    for (let x = 0; x < width; ++x) {
      const left = x < 4 ? 0 : out[y * width + x - 4], up = y === 0 ? 0 : out[(y - 1) * width + x];
      const corner = x < 4 || y === 0 ? 0 : out[(y - 1) * width + x - 4];
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][rows[y * (width + 1)]];
      out[y * width + x] = rows[y * (width + 1) + 1 + x] + guess;
    }
  return out;
}

/** Paeth's prediction. */
function nearest(left, up, corner) {
  const p = left + up - corner, [a, b, c] = [left, up, corner].map((one) => Math.abs(p - one));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function checksum(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let k = 0; k < 8; ++k) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function part(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]), frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(checksum(body), body.length + 4);
  return frame;
}

/** The same image with a list of its colours, where there are at most 256 of them, if that is smaller. */
export function smaller(png) {
  const all = pixels(png), colours = new Map();
  for (let at = 0; all && at < all.length; at += 4) {
    const colour = all.readUInt32BE(at);
    if (!colours.has(colour)) colours.set(colour, colours.size);
    if (colours.size > 256) return png;
  }
  if (!all) return png;
  const width = png.readUInt32BE(16), height = png.readUInt32BE(20), rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; ++y)
    for (let x = 0; x < width; ++x) rows[y * (width + 1) + 1 + x] = colours.get(all.readUInt32BE(4 * (y * width + x)));
  const header = Buffer.from(png.subarray(16, 29)), list = [...colours.keys()];
  header[9] = 3;
  const made = Buffer.concat([png.subarray(0, 8), part("IHDR", header),
    part("PLTE", Buffer.from(list.flatMap((colour) => [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255]))),
    part("tRNS", Buffer.from(list.map((colour) => colour & 255))), part("IDAT", deflateSync(rows, { level: 9 })), part("IEND", Buffer.alloc(0))]);
  return made.length < png.length ? made : png;
}
