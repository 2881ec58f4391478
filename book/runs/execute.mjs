// Runs a command once, keeps what came of it if it came out as it should, and runs it again only
// when its key has changed.
//
// A run lives in a folder of its own, BUILD/runs/NN-slug/fit_line-plot-1a2b3c4d, in which the program
// also finds itself, so that files it writes lie there.  Beside them stand `out` (standard output,
// then standard error), `key`: the command, its exit status, the hash of its program's tokens and
// the sums of the data that it reads, and `made`: how many seconds it took.  The folder is made under a
// temporary name and renamed when complete, so that a half-done run never shows; a run that failed
// leaves nothing, and of one that was killed the next process removes what is left, or puts it into
// place if it is whole.

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync,
  writeFileSync } from "node:fs";
import { availableParallelism, cpus, freemem } from "node:os";
import { join } from "node:path";
import { isRunning, objectIn, ofTheDisk } from "./files.mjs";

const megabyte = 1 << 20, gigabyte = 1 << 30;
export const ownFiles = ["out", "key", "made"];
/** What `mpirun` of Open MPI wants to be told (see chapter 24): root may use it, and fewer cores than ranks will do. */
export const forOpenMPI = { OMPI_ALLOW_RUN_AS_ROOT: "1", OMPI_ALLOW_RUN_AS_ROOT_CONFIRM: "1",
  OMPI_MCA_rmaps_base_oversubscribe: "1" };
const children = new Set();   // of this process, still running
const halfDone = new Set();   // temporary folders

/** Text as 16 hexadecimal digits that differ when the text does. */
export function hash(...parts) {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part).update("\0");
  return sum.digest("hex").slice(0, 16);
}

/** The name of the folder that belongs to a command. */
export function nameOf(command) {
  const readable = command.replace(/[^A-Za-z0-9._]+/g, "-").replace(/^[-.]+|-+$/g, "").slice(0, 40);
  return `${readable}-${hash(command).slice(0, 8)}`;
}

/** The run that lies in a folder, { text, key, folder }, or null if there is none with this key. */
export function keptRun(folder, key) {
  try {
    if (readFileSync(join(folder, "key"), "utf8") !== key) return null;
    return { text: readFileSync(join(folder, "out"), "utf8"), key, folder };
  } catch {
    return null;
  }
}

/**
 * Runs a command now: { text, key, folder }.  `words` are the file to run and
 * its arguments, `runs` is the folder of the chapter's runs, `key` what the run will be known by,
 * `status` the exit status that it should have, `seconds` the longest it may take; `onSlow(null)` is
 * called once when it takes more than two seconds, `onSlow(time)` at the end of such a run.  Throws an
 * Error for anything but that status, and for what cannot be shown.
 */
export async function run({ command, words, runs, key, status = 0, seconds = 600, onSlow = () => {} }) {
  const folder = join(runs, nameOf(command)), began = Date.now();
  mkdirSync(runs, { recursive: true });
  const half = mkdtempSync(join(runs, `.${process.pid}-`));
  halfDone.add(half);
  try {
    const end = await spawnChild(words[0], words.slice(1), { cwd: half, seconds, onSlow, bytes: megabyte, env: forOpenMPI });
    const text = asText(end.stdout, end.stderr);
    mustHaveEnded(end, status, text);
    for (const name of ownFiles)
      if (existsSync(join(half, name))) throw new Error(`it wrote a file \`${name}\`, a name that is taken here`);
    writeFileSync(join(half, "out"), text);
    writeFileSync(join(half, "key"), key);
    writeFileSync(join(half, "made"), `${JSON.stringify({ seconds: Math.round((Date.now() - began) / 100) / 10 })}\n`);
    putInPlace(half, folder);
    return { text, key, folder };
  } catch (error) {
    throw ofTheDisk(error, folder);
  } finally {
    halfDone.delete(half);
    rmSync(half, { recursive: true, force: true });
  }
}

function mustHaveEnded({ code, signal }, status, text) {
  if (!signal && code === status) return;
  const how = signal ? `was ended by signal ${signal}` : `ended with status ${code}`;
  const wanted = status === 0 ? "" : `, the transcript says status=${status}`;
  const last = text.trimEnd().split("\n").at(-1);
  throw new Error(`${how}${wanted}${last && `\n  ${last}`}`);
}

/** Renames `half` to `folder`, whatever was there before (perhaps put there by another process). */
export function putInPlace(half, folder) {
  for (let attempt = 0; ; ++attempt) {
    const old = `${half}-old${attempt}`;
    try {
      if (existsSync(folder)) renameSync(folder, old);
      renameSync(half, folder);
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  }
}

/** What was printed, as text; an Error if it is not text. */
function asText(stdout, stderr) {
  const lineEnd = stdout.length > 0 && stderr.length > 0 && stdout.at(-1) !== 10 ? "\n" : "";
  const bytes = Buffer.concat([stdout, Buffer.from(lineEnd), stderr]);
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error("it printed bytes that are not UTF-8 text");
  }
  const control = text.match(/[\0-\x08\x0b-\x1f\x7f]/);
  if (control) throw new Error(`it printed a control character (code ${control[0].charCodeAt(0)})`);
  return text;
}

/**
 * Starts a program and waits for its end: { stdout, stderr, code, signal }.
 * Throws an Error when it cannot start, takes longer than `seconds`, or prints
 * more than `bytes`; nothing it started is left running.
 */
export function spawnChild(file, args, { cwd, seconds, bytes, env: more = {}, onSlow = () => {} }) {
  const env = { ...process.env, LC_ALL: "C.UTF-8", ...more };
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  children.add(child);
  let fault = null;
  const stop = (message) => { fault ??= new Error(message); kill(child); };
  const printed = collectOutput(child, bytes, stop);
  const endWatch = watchTime(seconds, stop, onSlow);
  child.on("error", (error) => { fault ??= new Error(`it could not be started (${error.code})`); });
  return new Promise((resolve, reject) => child.on("close", (code, signal) => {
    children.delete(child);
    endWatch();
    if (fault) return reject(fault);
    resolve({ stdout: Buffer.concat(printed.stdout), stderr: Buffer.concat(printed.stderr), code, signal });
  }));
}

/** Gathers what a child prints; calls `stop` when that is more than `bytes`. */
function collectOutput(child, bytes, stop) {
  const printed = { stdout: [], stderr: [] };
  let size = 0;
  for (const stream of ["stdout", "stderr"])
    child[stream].on("data", (data) => {
      size += data.length;
      if (size <= bytes) printed[stream].push(data);
      else stop(`it printed more than ${bytes / megabyte} MB and was stopped`);
    });
  return printed;
}

/** Calls `stop` after `seconds`, and `onSlow` after two; gives the function to call at the end. */
function watchTime(seconds, stop, onSlow) {
  const began = Date.now();
  let slow = false;
  const limit = setTimeout(() => stop(`it took longer than ${seconds} s and was stopped`), seconds * 1000);
  const patience = setTimeout(() => { slow = true; onSlow(null); }, 2000);
  return () => {
    clearTimeout(limit);
    clearTimeout(patience);
    if (slow) onSlow((Date.now() - began) / 1000);
  };
}

/** Ends a child and all that it started: they are a process group of their own. */
function kill(child) {
  try {
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  } catch { /* it is gone already */ }
}

/** From here on Ctrl-C, or a polite request to end, takes the children along and leaves nothing half done. */
export function endCleanlyOnSignals() {
  for (const [signal, number] of [["SIGINT", 2], ["SIGTERM", 15], ["SIGHUP", 1]])
    process.on(signal, () => {
      children.forEach(kill);
      halfDone.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
      process.exit(128 + number);
    });
}

/** Removes, from a chapter's runs, those of other commands than `commands`. */
export function removeOldRuns(runs, commands) {
  if (!existsSync(runs)) return;
  const wanted = new Set(commands.map(nameOf));
  for (const name of readdirSync(runs))
    if (!ownerOf(name) && !wanted.has(name)) rmSync(join(runs, name), { recursive: true, force: true });
}

/** The process that is making, or was, what has such a temporary name; undefined for another name. */
const ownerOf = (name) => name.match(/^\.(\d+)-/)?.[1];

/** Puts into place what a killed process has left in a folder of runs, if it is a whole run; else removes it. */
export function takeUp(runs) {
  if (!existsSync(runs)) return;
  for (const name of readdirSync(runs).sort()) {
    if (!ownerOf(name) || isRunning(+ownerOf(name))) continue;
    const left = join(runs, name), place = placeOf(left);
    try {
      if (place && timeOf(left) > timeOf(join(runs, place))) putInPlace(left, join(runs, place));
    } catch { /* another process was faster */ }
    rmSync(left, { recursive: true, force: true });
  }
}

/** The name that a run should have, or null if it is not whole; `made` is what is written last. */
function placeOf(folder) {
  const { command } = objectIn(join(folder, "key")), { seconds } = objectIn(join(folder, "made"));
  const text = statSync(join(folder, "out"), { throwIfNoEntry: false });
  return typeof command === "string" && Number.isFinite(seconds) && text?.isFile() ? nameOf(command) : null;
}

const timeOf = (folder) => statSync(join(folder, "made"), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** How many programs may run at once: as many as there are cores, and a gigabyte of memory for each. */
export function roomFor() {
  const cores = availableParallelism?.() ?? cpus().length;
  return Math.max(1, Math.min(cores, Math.floor(availableMemory() / gigabyte)));
}

/** The bytes that programs may still have, also inside a container. */
function availableMemory() {
  try {
    return 1024 * Number(readFileSync("/proc/meminfo", "utf8").match(/MemAvailable: +(\d+) kB/)[1]);
  } catch {
    return freemem();
  }
}

/** Room for a number of works at once; the others wait in their order. */
export class Pool {
  constructor(room) { Object.assign(this, { room, free: room, waiting: [], alones: Promise.resolve() }); }

  /** Does `work` when there is room, and gives what comes of it. */
  async do(work) {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  /** Does `work` when there is all the room, so that nothing else runs; one such work after the other. */
  alone(work) {
    const mine = this.alones.then(async () => {
      for (let i = 0; i < this.room; ++i) await this.enter();
      try {
        return await work();
      } finally {
        for (let i = 0; i < this.room; ++i) this.leave();
      }
    });
    this.alones = mine.catch(() => {});
    return mine;
  }

  async enter() {
    if (this.free > 0) this.free -= 1;
    else await new Promise((enter) => this.waiting.push(enter));
  }

  leave() {
    const next = this.waiting.shift();
    if (next) next(); else this.free += 1;
  }
}
