// Which data a program reads, and the sums of it.
//
// A program reads the sets of data whose names stand as texts in its sources ("/mnist", "fashion"),
// if these mention BOOK_DATA at all; and the header of data/tiny if they include it.  What counts is the unpacked
// content: gzip notes names and dates. A set that is not installed has the sums that it is known to have: the record
// still holds for it.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { objectIn, replaceFile } from "./files.mjs";

/** The sets: where their files lie, and the file with the sums of their content; or the files themselves. */
const sets = {
  mnist: { folders: (data) => [join(data, "mnist")], sums: "UNPACKED.SHA256SUMS" },
  fashion: { folders: (data) => [join(data, "fashion"), "/usr/share/datasets/fashion-mnist"],
             sums: "FASHION.UNPACKED.SHA256SUMS" },
  own: { folders: (data) => [join(data, "own")], sums: "OWN.SHA256SUMS" },
  // What follows is small, and always there.
  tiny: { files: (data) => [join(data, "tiny/tiny_net.hpp")], header: "tiny_net.hpp" },
  pytorch: { files: (data) => [join(data, "pytorch/fashion.txt")] },
};

export class Data {
  /** `data` is the book's folder of data, `notes` a file that remembers the sums of large files. */
  constructor(data, notes) {
    Object.assign(this, { data, notes, sums: new Map(), known: objectIn(notes) });
  }

  /** The sums of what a program with these sources reads: { mnist: "1a2b…", … }. */
  readBy(sources) {
    const text = sources.map((file) => readFileSync(file, "utf8")).join("\n");
    const reads = (name) => text.includes("BOOK_DATA") && new RegExp(`"/?${name}"`).test(text);
    const includes = (header) => text.includes(`#include "${header}"`);
    const names = Object.keys(sets).filter((name) => (sets[name].header ? includes(sets[name].header) : reads(name)));
    return Object.fromEntries(names.map((name) => [name, this.sumOf(name)]));
  }

  sumOf(name) {
    if (!this.sums.has(name)) this.sums.set(name, this.makeSum(name));
    return this.sums.get(name);
  }

  makeSum(name) {
    const { folders, sums, files } = sets[name];
    if (files) return sha256(files(this.data).map((file) => readFileSync(file)).join("\n")).slice(0, 16);
    const rows = readFileSync(join(this.data, sums), "utf8").trim().split("\n").map((row) => row.split(/\s+/));
    const folder = folders(this.data).find(existsSync);
    const found = rows.map(([expected, file]) => {
      const packed = folder && join(folder, `${file.split("/").at(-1)}.gz`);
      return packed && existsSync(packed) ? this.contentSum(packed) : expected;
    });
    return sha256(found.join("\n")).slice(0, 16);
  }

  /** The sum of a packed file's content, worked out once for each version of the file. */
  contentSum(file) {
    const { size, mtimeMs } = statSync(file), key = `${file} ${size} ${mtimeMs}`;
    if (!this.known[key]) {
      const packed = readFileSync(file);
      this.known[key] = sha256(unpacked(packed));
      try { replaceFile(this.notes, JSON.stringify(this.known)); } catch { /* then it is worked out again */ }
    }
    return this.known[key];
  }
}

/** A damaged file has the sum of its bytes: its readers will complain of it. */
function unpacked(packed) {
  try { return gunzipSync(packed); } catch { return packed; }
}

function sha256(bytes) { return createHash("sha256").update(bytes).digest("hex"); }
