// interrupted.mjs KIND SOURCE BUILD [KILLS [SEED]]: work of a kind is killed (kill -9) so many times, at moments that
// chance chooses. After each kill what is there is whole, and old or new; the next run goes on from it, and comes to
// what a run comes to that nobody stopped. The kinds: tangling, runs, training, saving, learning, workers.
//
// interrupted.mjs disk SOURCE BUILD [KILLS]: all of them on a disk that is full, and on one that cannot be written to;
// the workers only if a number of kills is given, whatever it is, for they take long. They say which file and, but for
// the programs of the chapters, why, and end with an error; what was there stays, and when there is room they go on.
// Skipped (77) where we may not mount a disk of our own.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync }
  from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { forOpenMPI } from "../../book/runs/execute.mjs";

const [kind, sourceGiven, buildGiven, killsGiven, seedGiven] = process.argv.slice(2);
const source = resolve(sourceGiven), build = resolve(buildGiven);
const kills = Number(killsGiven ?? 0), seed = Number(seedGiven ?? Date.now() % 1e9);
// Memory, if there is such a folder: what is written is many small files, and some of it waits for the disk.
const scratch = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "interrupted-"));
const inScratch = (...parts) => join(scratch, ...parts);

// Chance, and what runs -------------------------------------------------------------------------------------------------

let state = seed;
/** A number from 0 to 1, the same ones for a seed (mulberry32). */
function chance() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

const env = { ...process.env, ...forOpenMPI };
const running = new Set();

/** Starts a command in the scratch folder, with a process group of its own: { child, ended: { status, said, seconds } }. */
function start(words) {
  const began = Date.now(), child = spawn(words[0], words.slice(1), { cwd: scratch, env, detached: true });
  running.add(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => { said += data; });
  const ended = new Promise((done, failed) => {
    child.on("error", failed);
    child.on("close", (status) => {
      running.delete(child);
      done({ status, said, seconds: (Date.now() - began) / 1000 });
    });
  });
  return { child, ended };
}

const run = (words) => start(words).ended;

async function mustRun(words) {
  const end = await run(words);
  assert.equal(end.status, 0, `${words.join(" ")} ended with ${end.status}:\n${end.said}`);
  return end;
}

function killGroup(child) {
  try { process.kill(-child.pid, "SIGKILL"); } catch { /* it has ended */ }
}

const pause = (seconds) => new Promise((done) => { setTimeout(done, 1000 * seconds); });

/** The shortest time in which work of this kind has come to its end: most of the moments are to be in it. */
let usual = Infinity;

/** Runs a command and kills it, with all that it has started, at some moment. Tells whether it was still running. */
async function killSometime(words) {
  const { child, ended } = start(words), moment = chance() * usual;
  await Promise.race([pause(moment), ended]);
  killGroup(child);
  const { status, said, seconds } = await ended;
  assert.ok(status === null || status === 0, `${words.join(" ")} ended with ${status}:\n${said}`);
  if (status === 0) usual = Math.min(usual, seconds);
  return { killed: status === null, moment };
}

let done = 0;   // kills

/**
 * Makes `round` kill something, again and again, and says at which kill and moment something was wrong. Where much else
 * is going on, the killer often comes too late; then there are fewer kills.
 */
async function killing(round) {
  for (let attempt = 0; done < kills && attempt < 5 * kills; ++attempt) {
    let moment = NaN;
    try {
      await round((killed, when) => { moment = when; done += killed ? 1 : 0; });
    } catch (error) {
      error.message = `kill ${done}, after ${moment.toFixed(3)} s: ${error.message}`;
      throw error;
    }
  }
  assert.ok(done > 0, "nothing was killed before its end");
}

/** All files below a folder: path -> content. */
function filesBelow(folder, below = "") {
  const files = new Map();
  for (const entry of existsSync(folder) ? readdirSync(join(folder, below), { withFileTypes: true }) : []) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) filesBelow(folder, path).forEach((text, name) => files.set(name, text));
    else files.set(path, readFileSync(join(folder, path), "latin1"));
  }
  return files;
}

function mustBeSame(found, expected, what) {
  assert.deepEqual([...found.keys()].sort(), [...expected.keys()].sort(), `other files in ${what}`);
  for (const [name, text] of expected) assert.ok(found.get(name) === text, `${what}/${name} has another content`);
}

// Tangling --------------------------------------------------------------------------------------------------------------

const tangle = join(build, "tangle/tangle");

/** Two states of the first ten chapters, in folders a and b: in b every file has a line more, and the last chapter is gone. */
function makeBooks() {
  const chapters = readdirSync(join(source, "chapters")).filter((name) => /^(0[1-9]|10).*\.md$/.test(name)).sort();
  for (const [book, names] of [["a", chapters], ["b", chapters.slice(0, -1)]]) {
    mkdirSync(inScratch(book), { recursive: true });
    for (const name of names) {
      const text = readFileSync(join(source, "chapters", name), "utf8");
      const more = text.replace(/^```cpp \{file=.*\n/gm, (fence) => `${fence}// in b\n`);
      writeFileSync(inScratch(book, name), book === "a" ? text : more);
    }
  }
}

const tangling = (book, into) => [tangle, ...readdirSync(inScratch(book)).sort().map((name) => join(book, name)),
  "--clean", into, "--lines", `${into}/lines`, "--index", `${into}/index`];

const manifest = ".tangle-manifest", half = ".tangle-half";

/** Every file is whole: that of one state or of the other. */
function mustBeEither(found, states) {
  const whole = states.flatMap((each) => [...each.keys()].filter((name) => name.endsWith(manifest)).flatMap((name) =>
    each.get(name).split("\n")));
  for (const [name, text] of found) {
    if (name.endsWith(half)) continue;
    if (name.endsWith(manifest)) {
      assert.ok(text.endsWith("\n") && text.slice(0, -1).split("\n").every((line) => whole.includes(line)), `half a ${name}`);
    } else assert.ok(states.some((each) => each.get(name) === text), `${name} is neither old nor new`);
  }
}

async function killTangling() {
  makeBooks();
  const states = {};
  for (const book of ["a", "b"]) {
    usual = (await mustRun(tangling(book, `whole-${book}`))).seconds;
    states[book] = filesBelow(inScratch(`whole-${book}`));
  }
  let book = "a";
  await mustRun(tangling(book, "out"));
  await killing(async (note) => {
    book = book === "a" ? "b" : "a";
    const { killed, moment } = await killSometime(tangling(book, "out"));
    note(killed, moment);
    mustBeEither(filesBelow(inScratch("out")), Object.values(states));
    // Now and then something else comes next than what was killed.
    if (chance() < 0.3) book = book === "a" ? "b" : "a";
    await mustRun(tangling(book, "out"));
    mustBeSame(filesBelow(inScratch("out")), states[book], "out");
  });
}

async function tangleOnDisk(disk) {
  makeBooks();
  for (const book of ["a", "b"]) await mustRun(tangling(book, `whole-${book}`));
  const [a, b] = ["a", "b"].map((book) => filesBelow(inScratch(`whole-${book}`))), out = () => filesBelow(inScratch("disk/out"));
  await mustRun(tangling("b", "disk/out"));
  await disk.fails(tangling("a", "disk/out"), /disk\/out\/\S+ cannot be written: /, () => mustBeEither(out(), [a, b]));
  await mustRun(tangling("a", "disk/out"));
  mustBeSame(out(), a, "out");
}

// Runs and the record ---------------------------------------------------------------------------------------------------

const driver = join(source, "book/runs.mjs"), slug = "01-runs";

/** A book of one chapter with one long run, in its state number `version`. Its program is a shell script. */
async function makeRuns(folder, version, shown) {
  const at = (...parts) => inScratch(folder, ...parts);
  for (const each of ["chapters", "data", "build/01-runs"]) mkdirSync(at(each), { recursive: true });
  const text = `# Runs\n\n\`\`\`cpp {file=long.cpp}\nint main() { return ${version}; }\n\`\`\`\n\n` +
    `\`\`\`console {.run twin="long --less"}\n$ long\nit is ${shown}\n\`\`\`\n`;
  if (!existsSync(at("chapters", `${slug}.md`))) writeFileSync(at("chapters", `${slug}.md`), text);
  else writeFileSync(at("chapters", `${slug}.md`), readFileSync(at("chapters", `${slug}.md`), "utf8")
    .replace(/return \d+/, `return ${version}`));
  writeFileSync(at("build/01-runs/long"), `#!/bin/sh\nyes ${version} | head -n 20000 >numbers\necho it is ${version}\n`);
  chmodSync(at("build/01-runs/long"), 0o755);
  const { said, status } = spawnSync(tangle, [join("chapters", `${slug}.md`), "--clean", "build", "--index", "build/index"],
    { cwd: at(), encoding: "utf8" });
  assert.equal(status, 0, said);
  return text;
}

const driving = (folder, verb) =>
  [process.execPath, driver, verb, "--source", inScratch(folder), "--build", inScratch(folder, "build"), slug];

/** The version that a kept run shows in all of its files; it must be the same in all. Null if the run is not whole. */
function versionOf(folder) {
  const text = (name) => readFileSync(join(folder, name), "utf8");
  const version = Number(text("out").match(/^it is (\d+)\n$/)?.[1]);
  assert.equal(text("numbers"), `${version}\n`.repeat(20000), `${folder}: numbers are not those of ${version}`);
  JSON.parse(text("key"));
  assert.ok(JSON.parse(text("made")).seconds >= 0, `${folder}: made is not whole`);
  return version;
}

function mustHoldRuns(folder, versions) {
  for (const where of ["build/runs", "data/record"]) {
    const at = inScratch(folder, where, slug);
    for (const name of existsSync(at) ? readdirSync(at) : [])
      if (!name.startsWith(".")) assert.ok(versions.includes(versionOf(join(at, name))), `${name} is of another version`);
  }
  const names = readdirSync(inScratch(folder, "chapters")).filter((name) => !name.startsWith("."));
  assert.deepEqual(names, [`${slug}.md`]);
  const shown = readFileSync(inScratch(folder, "chapters", `${slug}.md`), "utf8").match(/^\$ long\nit is (\d+)\n```\n$/m);
  assert.ok(shown && versions.includes(Number(shown[1])), "half a chapter");
}

/** What a refresh leaves that came to its end: two runs of this version, here and in the record, and nothing else. */
function mustBeRefreshed(folder, version) {
  mustHoldRuns(folder, [version]);
  for (const where of ["build/runs", "data/record"])
    assert.equal(readdirSync(inScratch(folder, where, slug)).length, 2, `there is litter in ${where}`);
  assert.equal(readdirSync(inScratch(folder, "chapters")).length, 1, "there is litter in chapters");
}

async function killRuns() {
  let version = 1;
  await makeRuns("book", version, 0);
  usual = (await mustRun(driving("book", "refresh"))).seconds;
  await killing(async (note) => {
    await makeRuns("book", ++version);
    const { killed, moment } = await killSometime(driving("book", "refresh"));
    note(killed, moment);
    mustHoldRuns("book", [version - 1, version]);
    await makeRuns("book", version);
    await mustRun(driving("book", "refresh"));
    mustBeRefreshed("book", version);
  });
  await makeRuns("book", version);
  await mustRun(driving("book", "check"));
}

async function runsOnDisk(disk) {
  await makeRuns("disk/book", 1, 0);
  await mustRun(driving("disk/book", "refresh"));
  await makeRuns("disk/book", 2);
  await disk.fails(driving("disk/book", "refresh"), /disk\/book\/\S+|01-runs\.md:\d+/, () => mustHoldRuns("disk/book", [1]));
  await mustRun(driving("disk/book", "refresh"));
  mustBeRefreshed("disk/book", 2);
}

// Training with checkpoints, and saving a model -------------------------------------------------------------------------

const digits = join(build, "16-the-finished-classifier/digits");

/** A set of 600 digits, in the folder `few`. */
function makeFewDigits() {
  const count = 600, unpacked = (name) => gunzipSync(readFileSync(join(source, "data/mnist", `train-${name}.gz`)));
  mkdirSync(inScratch("few"), { recursive: true });
  for (const [name, header, each] of [["images-idx3-ubyte", 16, 784], ["labels-idx1-ubyte", 8, 1]]) {
    const bytes = Buffer.from(unpacked(name).subarray(0, header + count * each));
    bytes.writeUInt32BE(count, 4);
    writeFileSync(inScratch("few", `train-${name}.gz`), gzipSync(bytes));
  }
}

const bytesOf = (name) => (existsSync(inScratch(name)) ? readFileSync(inScratch(name), "latin1") : null);
const small = ["--data", "few", "--hidden", "40", "--epochs", "8", "--batch", "2"];
const resume = (name) => [digits, "train", "--resume", "--save", name];

/** A checkpoint that is there can be gone on with. (digits says so when it is asked what is in it.) */
async function partMustBeWhole(name) {
  if (!existsSync(inScratch(`${name}.part`))) return;
  const { said } = await run([digits, "show", "--model", `${name}.part`]);
  assert.match(said, /a training that is not finished/);
}

async function killTraining() {
  makeFewDigits();
  usual = (await mustRun([digits, "train", ...small, "--save", "whole"])).seconds;
  const next = () => (existsSync(inScratch("m.part")) ? resume("m") : [digits, "train", ...small, "--save", "m"]);
  const again = () => {
    if (!existsSync(inScratch("m"))) return;
    assert.ok(bytesOf("m") === bytesOf("whole"), "a training that was killed has come to another network");
    for (const name of ["m", "m.part"]) rmSync(inScratch(name), { force: true });
  };
  await killing(async (note) => {
    const { killed, moment } = await killSometime(next());
    note(killed, moment);
    await partMustBeWhole("m");
    again();
  });
  await mustRun(next());
  assert.ok(!existsSync(inScratch("m.part")), "a part is left");
  again();
}

async function killSaving() {
  makeFewDigits();
  const large = ["--data", "few", "--hidden", "400", "--epochs", "1", "--batch", "60"];
  await mustRun([digits, "train", ...large, "--seed", "2", "--save", "old"]);
  usual = (await mustRun([digits, "train", ...large, "--save", "new"])).seconds;
  cpSync(inScratch("old"), inScratch("m"));
  await killing(async (note) => {
    const { killed, moment } = await killSometime([digits, "train", ...large, "--save", "m"]);
    note(killed, moment);
    assert.ok([bytesOf("old"), bytesOf("new")].includes(bytesOf("m")), "the model is neither old nor new");
    await partMustBeWhole("m");
    if (existsSync(inScratch("m.part"))) {
      await mustRun(resume("m"));
      assert.ok(bytesOf("m") === bytesOf("new"), "a model that was saved later is another one");
    }
    cpSync(inScratch("old"), inScratch("m"));
  });
}

async function trainingOnDisk(disk) {
  makeFewDigits();
  await mustRun([digits, "train", ...small, "--save", "whole"]);
  // The disk is full from the first checkpoint on.
  await disk.fails([digits, "train", ...small, "--save", "disk/m"], /^digits train: cannot write disk\/m\.part$/m,
    () => assert.equal(bytesOf("disk/m"), null));
  // And after some of them: what was kept stays.
  const { child, ended } = start([digits, "train", ...small, "--save", "disk/m"]);
  while (!existsSync(inScratch("disk/m.part")) && child.exitCode === null) await pause(0.002);
  killGroup(child);
  await ended;
  const kept = bytesOf("disk/m.part");
  assert.ok(kept, "the training ended before it could be killed");
  await disk.fails(resume("disk/m"), /^digits train: cannot write disk\/m\.part$/m, () =>
    assert.ok(bytesOf("disk/m.part") === kept, "the checkpoint is another"));
  await mustRun(resume("disk/m"));
  assert.ok(bytesOf("disk/m") === bytesOf("whole"), "another network");
}

// learn -----------------------------------------------------------------------------------------------------------------

const learn = join(build, "learn");

/** Folders for learn, in which every answer passes its check at once. */
function makeDesk(folder) {
  const ids = JSON.parse(readFileSync(join(build, "index/book.json"), "utf8")).chapters.flatMap((each) => each.exercises);
  const at = (...parts) => inScratch(folder, ...parts);
  mkdirSync(at("work"), { recursive: true });
  cpSync(join(build, "index"), inScratch("desk/index"), { recursive: true });
  for (const id of ids) {
    const made = inScratch("desk/exercises", id);
    mkdirSync(join(made, "made"), { recursive: true });
    for (const name of ["stub.cpp", "solution.cpp"]) writeFileSync(join(made, name), `// ${name} of ${id}\n`.repeat(500));
    writeFileSync(join(made, "made/wrong.cpp"), "// a mistake\n");
    writeFileSync(join(made, "made/mistakes.json"), JSON.stringify({ mistakes: [{ answer: "wrong.cpp" }] }));
  }
  writeFileSync(inScratch("check"), '#!/bin/sh\n: >"$4"\necho passed\n', { mode: 0o755 });
  writeFileSync(inScratch("builder"), `#!/bin/sh\ncp "${inScratch("check")}" "$1/exercises/\${2%.mistakes}/check"\n`, { mode: 0o755 });
  writeFileSync(at("work/progress"), "learn progress 1\nend\n");
  return ids;
}

const learning = (folder, ...words) => [learn, "--source", source, "--build", inScratch("desk"),
  "--work", inScratch(folder, "work"), "--builder", inScratch("builder"), ...words];

const passedIn = (folder) => {
  const text = readFileSync(inScratch(folder, "work/progress"), "utf8");
  assert.ok(text.startsWith("learn progress 1\n") && text.endsWith("\nend\n"), `half a progress:\n${text}`);
  return new Set([...text.matchAll(/^passed (\S+)$/gm)].map((match) => match[1]));
};

async function killLearning() {
  const ids = makeDesk("reader"), work = inScratch("reader/work"), passed = new Set(), mine = "// mine\n".repeat(500);
  usual = (await mustRun(learning("reader", ids[0]))).seconds;
  let turn = 0;
  await killing(async (note) => {
    const id = ids[++turn % ids.length], answer = join(work, `${id}.cpp`);
    const task = ["check", "export", "mend"][Math.floor(3 * chance())];
    if (task === "mend") writeFileSync(answer, mine);
    const words = task === "check" ? [id] : task === "mend" ? ["mend", id] : ["export", inScratch("exported.json")];
    const { killed, moment } = await killSometime(learning("reader", ...words));
    note(killed, moment);
    const now = passedIn("reader");
    for (const each of passed) assert.ok(now.has(each), `${each} was passed, and is forgotten`);
    if (task === "check") {
      if (existsSync(answer)) assert.match(readFileSync(answer, "utf8"), /^((\/\/ (stub|mine).*\n){500}|\/\/ a mistake\n)$/, "half an answer");
      await mustRun(learning("reader", id));
      assert.ok(passedIn("reader").has(id), `${id} passes, and is not noted`);
      passed.add(id);
    } else if (task === "mend") {
      const texts = readdirSync(work).filter((name) => name.startsWith(`${id}.`)).map((name) => readFileSync(join(work, name), "utf8"));
      assert.ok(texts.includes(mine), "the reader's own answer is lost");
    } else {
      const exported = bytesOf("exported.json");
      if (exported !== null) JSON.parse(exported);
      await mustRun(learning("reader", ...words));
      assert.ok([...passed].every((each) => JSON.parse(bytesOf("exported.json")).exercises[each]), "not all is exported");
    }
  });
}

async function learningOnDisk(disk) {
  const ids = makeDesk("disk/reader");
  await mustRun(learning("disk/reader", ids[0]));
  const before = bytesOf("disk/reader/work/progress");
  const kept = () => assert.equal(bytesOf("disk/reader/work/progress"), before);
  await disk.fails(learning("disk/reader", "export", inScratch("disk/e.json")), /cannot write disk\/e\.json: /, () =>
    assert.equal(bytesOf("disk/e.json"), null));
  // An answer that is right is right, wherever that can be noted, so this ends with 0; and says what is the matter.
  writeFileSync(inScratch("disk/reader/work", `${ids[1]}.cpp`), "// mine\n");
  await disk.fails(learning("disk/reader", ids[1]),
    /your progress is not saved: cannot write disk\/reader\/work\/progress: /, kept, 0);
  // Its own file cannot be made.
  await disk.fails(learning("disk/reader", ids[2]), new RegExp(`cannot make disk/reader/work/${ids[2]}\\.cpp: `), kept);
  for (const id of ids.slice(1, 3)) await mustRun(learning("disk/reader", id));
  assert.deepEqual([...passedIn("disk/reader")].sort(), ids.slice(0, 3).sort());
}

// The workers of MPI ----------------------------------------------------------------------------------------------------

const worker = join(build, "24-many-workers/mpi_train");
const together = (workers, ...words) => ["mpirun", "-np", `${workers}`, worker, ...words];
const short = ["--pictures", "12800", "--epochs", "2"];
const hasMPI = () => existsSync(worker) && spawnSync("mpirun", ["--version"]).status === 0;
const lastLines = (text) => text.trimEnd().split("\n").slice(-2).join("\n");

/** The workers that a process has started, and which have not ended. */
function workersOf(parent) {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/stat`, "latin1").match(/^\d+ \(mpi_train\) [^Z] (\d+)/)?.[1] === `${parent}`;
    } catch {
      return false;
    }
  });
}

async function killWorkers() {
  const whole = await mustRun(together(2, ...short));
  let count = 2;
  await killing(async (note) => {
    const { child, ended } = start(together(count, ...short, "--keep", "kept"));
    const moment = chance() * whole.seconds;
    await Promise.race([pause(moment), ended]);
    const workers = workersOf(child.pid), victim = workers[Math.floor(chance() * workers.length)];
    if (victim) try { process.kill(Number(victim), "SIGKILL"); } catch { /* it has ended */ }
    let end = await Promise.race([ended, pause(60)]);
    if (!end) {  // mpirun of Open MPI 4.1 sometimes hangs when a worker has died while it was starting
      const left = workersOf(child.pid);
      killGroup(child);
      assert.deepEqual(left, [], "a worker has died, and a minute later the others have not ended");
      end = await ended;
    }
    note(end.status !== 0, moment);
    if (end.status === 0) {
      mustHaveCome(end, whole);
      rmSync(inScratch("kept"), { force: true });
    }
    count = 5 - count;  // the next ones are another number
  });
  mustHaveCome(await mustRun(together(2, ...short, "--keep", "kept")), whole);
}

/** The same as without a kill; unless the last epoch was kept before the kill, and nothing was left to do. */
function mustHaveCome(end, whole) {
  const [came, expected] = [end, whole].map(({ said }) => lastLines(said).split("\n"));
  if (!/^epoch /m.test(end.said)) expected[0] = came[0];  // it may say "going on in epoch 3"
  assert.deepEqual(came, expected, "the training has come to something else");
}

async function workersOnDisk(disk) {
  const whole = await mustRun(together(2, ...short)), keep = ["--keep", "disk/kept"];
  assert.notEqual((await run(together(2, ...short, ...keep, "--die", "150"))).status, 0);
  const kept = bytesOf("disk/kept");
  await disk.fails(together(2, ...short, ...keep), /^mpi_train: cannot write disk\/kept$/m, () =>
    assert.ok(bytesOf("disk/kept") === kept, "what was kept is another"));
  const end = await mustRun(together(2, ...short, ...keep));
  assert.match(end.said, /^going on in epoch/m);
  assert.equal(lastLines(end.said), lastLines(whole.said));
}

// A disk that is full, and one that cannot be written to ------------------------------------------------------------------

function mount(...words) {
  const { status, stderr } = spawnSync("mount", words, { encoding: "utf8" });
  assert.equal(status, 0, stderr);
}

/** A disk of our own, in the scratch folder. */
class Disk {
  constructor(megabytes) {
    mkdirSync(inScratch("disk"), { recursive: true });
    mount("-t", "tmpfs", "-o", `size=${megabytes}m`, "none", inScratch("disk"));
  }

  /** A command fails on the disk while that is full and while it cannot be written to, and says why; `check` looks then. */
  async fails(words, why, check, status = null) {
    const troubles = [["full", () => this.fill(), () => rmSync(inScratch("disk/ballast"))],
      ["read-only", () => mount("-o", "remount,ro", inScratch("disk")), () => mount("-o", "remount,rw", inScratch("disk"))]];
    for (const [how, begin, end] of troubles) {
      begin();
      const found = await run(words);
      const what = `${words.slice(0, 3).join(" ")} on a disk that is ${how} ended with ${found.status}:\n${found.said}`;
      assert.ok(status === null ? found.status !== 0 : found.status === status, what);
      assert.match(found.said, why, what);
      if (!/cannot write \S+$/m.test(found.said))
        assert.match(found.said, how === "full" ? /no space left on device/i : /read-only file system/i, what);
      check();
      end();
    }
  }

  fill() {
    spawnSync("dd", ["if=/dev/zero", `of=${inScratch("disk/ballast")}`, "bs=4096"]);
    assert.ok(statSync(inScratch("disk/ballast")).size > 0);
  }

  remove() { spawnSync("umount", ["-l", inScratch("disk")]); }
}

async function onDisks() {
  if (!process.env.INTERRUPTED_INSIDE) return mountedElsewhere();
  for (const each of [tangleOnDisk, runsOnDisk, trainingOnDisk, learningOnDisk, ...(kills && hasMPI() ? [workersOnDisk] : [])]) {
    const disk = new Disk(16);
    try {
      await each(disk);
      console.log(`${each.name}: in order`);
    } finally {
      disk.remove();
    }
  }
}

/** Does it all once more, where we may mount disks and nobody else sees them. */
async function mountedElsewhere() {
  if (spawnSync("unshare", ["-rm", "mount", "-t", "tmpfs", "none", scratch]).status !== 0)
    return skip("here nobody but root may mount a disk of their own, and we are not root or are in a container");
  const again = [process.execPath, fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const { status } = spawnSync("unshare", ["-rm", ...again], { stdio: "inherit", env: { ...process.env, INTERRUPTED_INSIDE: "1" } });
  process.exitCode = status;
}

function skip(why) {
  console.log(`skipped: ${why}`);
  process.exitCode = 77;
}

// ------------------------------------------------------------------------------------------------------------------------

const kinds = { tangling: killTangling, runs: killRuns, training: killTraining, saving: killSaving, learning: killLearning,
  workers: () => (hasMPI() ? killWorkers() : skip("there is no MPI here")), disk: onDisks };

try {
  await kinds[kind]();
  if (!process.exitCode && kind !== "disk") console.log(`${kind}: ${done} kills, seed ${seed}, and nothing was lost`);
} catch (error) {
  console.error(`${kind}, seed ${seed}: ${error.stack}`);
  process.exitCode = 1;
} finally {
  running.forEach(killGroup);
  rmSync(scratch, { recursive: true, force: true });
}
