// Files: read whatever stands in them, and written so that nobody ever reads half of one.

import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Writes a file under another name first, so that nobody ever reads half of it. */
export function replaceFile(path, text, options = {}) {
  const half = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(half, text, options);
    renameSync(half, path);
  } catch (error) {
    rmSync(half, { force: true });
    throw ofTheDisk(error, path);
  }
}

/** Does so only if the file does not have that text already; says whether it wrote. */
export function replaceIfNew(path, text) {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return false;
  replaceFile(path, text);
  return true;
}

/** Removes what processes that were killed have left of that. */
export function removeHalves(path) {
  for (const name of readdirSync(dirname(path))) {
    const owner = name.startsWith(`.${basename(path)}.`) && name.match(/\.(\d+)\.tmp$/)?.[1];
    if (owner && !isRunning(+owner)) rmSync(join(dirname(path), name), { force: true });
  }
}

/** The object in a file of JSON; an empty one if that is missing, or holds none. */
export function objectIn(path) {
  try {
    return Object(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return {};
  }
}

/** What the system says when it cannot write, with the name of what was being written; any other error as it is. */
export function ofTheDisk(error, path) {
  if (error.syscall === undefined) return error;
  return Object.assign(new Error(`${path} cannot be written: ${error.message}`), { code: error.code });
}

/** Whether there is such a process. */
export function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}
