// The images in gnuplot's SVG, made smaller: gnuplot writes four bytes for each pixel, whatever the colours.

import { deflateSync } from "node:zlib";
import { PNG } from "pngjs";

/** Width, height, and the data of an image: red, green, blue and opacity of each pixel. */
export const readPicture = (png) => PNG.sync.read(png);

/** Whether an image is black alone, more or less transparent. */
export const isInk = ({ data }) => data.every((byte, i) => byte === 0 || i % 4 === 3);

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

/** A PNG of the same image with a list of its colours, or null if there are more than 256 of them. (pngjs writes no such lists.) */
export function withColourList({ width, height, data }) {
  const colours = new Map(), rows = Buffer.alloc((width + 1) * height);   // before each row stands that its bytes are what they are
  for (let y = 0; y < height; ++y)
    for (let x = 0; x < width; ++x) {
      const colour = data.readUInt32BE(4 * (y * width + x));
      if (!colours.has(colour)) colours.set(colour, colours.size);
      if (colours.size > 256) return null;
      rows[y * (width + 1) + 1 + x] = colours.get(colour);
    }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]), list = [...colours.keys()];   // 8 bits, a list of colours
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), part("IHDR", header),
    part("PLTE", Buffer.from(list.flatMap((colour) => [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255]))),
    part("tRNS", Buffer.from(list.map((colour) => colour & 255))), part("IDAT", deflateSync(rows, { level: 9 })), part("IEND", Buffer.alloc(0))]);
}
