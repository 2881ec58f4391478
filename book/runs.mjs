// The driver of transcripts, figures and the record.  See `node book/runs.mjs --help`.

import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Fault, readIndex, rewriteChapter, unfitForTranscript } from "./runs/chapter.mjs";
import { firstDifference, refreshedLines } from "./runs/compare.mjs";
import { Data } from "./runs/data.mjs";
import { Pool, endCleanlyOnSignals, keptRun, nameOf, removeOldRuns, roomFor, run, takeUp } from "./runs/execute.mjs";
import { draw, removeOldDrawings } from "./runs/figure.mjs";
import { playSession } from "./runs/learn.mjs";
import { Record, differenceOf, linesOf } from "./runs/record.mjs";
import { splitCommand } from "./runs/words.mjs";

const help = `usage: node book/runs.mjs VERB --build DIR --source DIR [options] CHAPTER...

  run      run the commands of transcripts and figures whose program has changed
  figures  do so, and draw the figures whose script, style or run has changed
  check    compare what the transcripts show with what the programs print
  refresh  rewrite the transcripts that no longer agree, and the record

A command whose block has a twin="..." is long: its output is kept in the record,
SOURCE/data/record, and is taken from there while program and data are the same.
check then runs the twin, a shorter command, and compares it with its own record.
A program with a file NAME.not-here beside it cannot be run on this machine, for the
reason that stands there; the record shows what it printed elsewhere.

  --build DIR      the build tree, with tangle's index; programs are DIR/CHAPTER/PROGRAM
  --source DIR     the book's folder, which holds chapters/, data/ and the record
  --programs DIR   take the programs from DIR/CHAPTER, keep their runs in DIR/runs
  --live           run, figures: run everything that was not run here, whatever the record holds
  --whole          check: run the long commands themselves and compare them with the record
  --anew           refresh: run all long commands and their twins, and record them anew
  --compiler NAME  refresh: who made the programs, for the record; check --whole: who
                   made these, which must be another than the record's
  --learn PROGRAM  check, refresh: the program \`learn\`, for transcripts of sessions with it
  --jobs N         run N programs at once (as many as there are cores, and gigabytes of memory)
  --timeout S      stop a command after S seconds (default 1800)
  --gnuplot PROG   the gnuplot to draw with
  --help           this text

CHAPTER is a name such as 02-downhill.  Exit status: 0 all well, 1 errors in
chapters (each at its line), 2 wrong usage, 77 if check could not run something.
`;

class UsageError extends Error {}

const flags = { live: ["run", "figures"], whole: ["check"], anew: ["refresh"] };
const values = ["build", "source", "programs", "compiler", "learn", "jobs", "timeout", "gnuplot"];

/** Reads the command line: { verb, slugs } and a value for each option. */
function readArguments(args) {
  const option = (type) => (name) => [name, { type }];
  const known = [...values.map(option("string")), ...[...Object.keys(flags), "help"].map(option("boolean"))];
  let parsed;
  try {
    parsed = parseArgs({ args, options: Object.fromEntries(known), allowPositionals: true });
  } catch (error) {
    throw new UsageError(error.message.split(/[.:] (?=To|Did)/)[0]);
  }
  const { values: given, positionals: [verb, ...slugs] } = parsed;
  if (given.help) return { verb: "help" };
  if (!Object.hasOwn(verbs, verb ?? "")) throw new UsageError(verb ? `unknown verb ${verb}` : "say what to do");
  for (const [name, for_] of Object.entries(flags))
    if (given[name] && !for_.includes(verb)) throw new UsageError(`--${name} is for ${for_.join(" and ")}`);
  for (const name of ["build", "source"]) if (!given[name]) throw new UsageError(`--${name} is missing`);
  if (slugs.length === 0) throw new UsageError("name a chapter, such as 02-downhill");
  const build = resolve(given.build);
  return { ...given, verb, slugs: [...new Set(slugs)], build, source: resolve(given.source),
    programs: resolve(given.programs ?? build), gnuplot: given.gnuplot ?? "gnuplot",
    seconds: numberOf("timeout", given.timeout ?? "1800", 2e6), room: numberOf("jobs", given.jobs ?? roomFor(), 1024) };
}

function numberOf(name, text, most) {
  const number = Number(text);
  if (!(number > 0 && number <= most)) throw new UsageError(`--${name} needs a number`);
  return number;
}

/** A chapter of the index, and where its programs, runs and record are. */
function openChapter(options, pool, data, slug) {
  if (!existsSync(join(options.build, "index", `${slug}.json`)))
    throw new UsageError(existsSync(join(options.source, "chapters", `${slug}.md`))
      ? `${options.build} holds no index of ${slug}: run tangle first` : `there is no chapter ${slug}`);
  const runs = join(options.programs, "runs", slug), record = join(options.source, "data", "record", slug);
  for (const folder of [runs, record]) takeUp(folder);
  return {
    ...readIndex(options.build, options.source, slug),
    options, pool, data,
    folder: join(options.programs, slug),
    runs,
    figuresAt: join(options.build, slug, "figures"),
    record: new Record(record),
    results: new Map(),   // of this process: command -> promise of its run
  };
}

// Commands and their runs -----------------------------------------------------------------------

/** A task is a command of the chapter, where it stands, whether it measures times, and how it should end. */
const taskAt = (line, text, timing = false, status = 0) => ({ line, text, timing, status });

/** The tasks of all transcripts that are run, with their blocks. */
function shownTasks(chapter) {
  const live = chapter.transcripts.filter((block) => !block.stored && !block.learn);
  return live.flatMap((block) => block.commands.map((command) =>
    ({ ...taskAt(command.line, command.text, block.timing, block.status), block, command })));
}

const figureTasks = (chapter) => chapter.figures.map((figure) =>
  ({ ...taskAt(figure.line, figure.from, chapter.twins.get(figure.from)?.timing), figure }));

/** The long commands, each once, and the short ones that stand for them. */
function recordedTasks(chapter) {
  const tasks = new Map();
  for (const task of [...shownTasks(chapter), ...figureTasks(chapter)])
    if (chapter.twins.has(task.text) && !tasks.has(task.text)) tasks.set(task.text, task);
  return [...tasks.values()].map((task) => ({ ...task, rules: rulesOf(task.block ?? chapter.twins.get(task.text)) }));
}

function twinTasks(chapter) {
  const tasks = new Map();
  for (const { line, commands, timing } of chapter.twins.values())
    for (const text of commands)
      if (!tasks.has(text)) tasks.set(text, { ...taskAt(line, text, timing), rules: rulesOf({ timing }) });
  return [...tasks.values()];
}

const rulesOf = ({ tolerance = null, timing = false }) => ({ tolerance, timing });

/** The key of a task's run: all that its output depends on. */
function keyOf(chapter, task) {
  const program = programOf(chapter, task);
  const sources = program.sources.map((source) => join(chapter.options.build, source));
  const parts = { command: task.text, status: task.status, program: program.key, data: chapter.data.readBy(sources) };
  return `${JSON.stringify(parts)}\n`;
}

function programOf(chapter, task) {
  const { name } = splitCommand(task.text);
  if (Object.hasOwn(chapter.programs, name)) return chapter.programs[name];
  throw new Error(`no program of this chapter; it has ${Object.keys(chapter.programs).sort().join(", ") || "none"}`);
}

/** Why the program of a task cannot be run on this machine, or null if it can. */
function whyNotHere(chapter, task) {
  const word = join(chapter.folder, `${splitCommand(task.text).name}.not-here`);
  return existsSync(word) ? readFileSync(word, "utf8").trim() : null;
}

/** The run of a task, from the last time if it has been run here, else from the record, else now. */
const anyRun = (chapter, task) => runOf(chapter, task, !chapter.options.live || whyNotHere(chapter, task) !== null);

/** The run of a task by this machine. */
const ownRun = (chapter, task) => runOf(chapter, task, false);

const runOf = (chapter, task, fromRecord) => atLine(chapter, task, async () => {
  const key = keyOf(chapter, task);
  const kept = keptRun(join(chapter.runs, nameOf(task.text)), key);
  return kept ?? (fromRecord ? chapter.record.find(task.text, key) : null) ?? newRun(chapter, task);
});

/** The run of a task, made in this process. */
const newRun = (chapter, task) => atLine(chapter, task, () => {
  if (!chapter.results.has(task.text)) chapter.results.set(task.text, startRun(chapter, task));
  return chapter.results.get(task.text);
});

/** What goes wrong in `work` is thrown as a Fault at the command's line. */
async function atLine(chapter, task, work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(chapter.file, task.line, `\`${task.text}\`: ${error.message}`);
  }
}

async function startRun(chapter, task) {
  const { starter, name, args } = splitCommand(task.text), program = join(chapter.folder, name);
  const words = [...starter, program, ...args];
  const reason = whyNotHere(chapter, task);
  if (reason) throw new Error(`it cannot be run here: ${reason}`);
  if (!existsSync(program)) throw new Error(`its program is not built yet: ${program} is missing`);
  const last = chapter.record.made(task.text).seconds;
  const onSlow = (seconds) => console.error(seconds !== null
    ? `${chapter.slug}: \`${task.text}\` took ${seconds.toFixed(1)} s`
    : `${chapter.slug}: \`${task.text}\` is running ...${last ? ` (${last.toFixed(0)} s when it was recorded)` : ""}`);
  return run({ command: task.text, words, runs: chapter.runs, key: keyOf(chapter, task),
    status: task.status, seconds: chapter.options.seconds, onSlow });
}

/** Does work(task) for all tasks, as many at once as there is room for, the long ones first; those that measure
 * times come last, and each is alone. */
function forAll(chapter, attempt, tasks, work) {
  const { pool, record } = chapter, length = (task) => record.made(task.text).seconds ?? 0;
  const order = [...tasks].sort((a, b) => a.timing - b.timing || length(b) - length(a));
  return Promise.all(order.map((task) => pool[task.timing ? "alone" : "do"](() => attempt(() => work(task)))));
}

// Verbs -----------------------------------------------------------------------------------------

async function runVerb(chapter, attempt) {
  await forAll(chapter, attempt, [...shownTasks(chapter), ...figureTasks(chapter)], (task) => anyRun(chapter, task));
  prune(chapter);
}

/** Only runs of commands that the chapter still has are kept. */
function prune(chapter) {
  const tasks = [...shownTasks(chapter), ...figureTasks(chapter), ...twinTasks(chapter)];
  removeOldRuns(chapter.runs, tasks.map((task) => task.text));
}

async function figuresVerb(chapter, attempt) {
  await runVerb(chapter, attempt);
  removeOldDrawings(chapter.figuresAt, chapter.figures);
  await forAll(chapter, attempt, figureTasks(chapter), async (task) => {
    const result = await anyRun(chapter, task);
    if (await draw(chapter, task.figure, result, chapter.figuresAt, chapter.options.gnuplot))
      console.log(`drew ${chapter.slug}/figures/${task.figure.name}.svg`);
  });
}

async function checkVerb(chapter, attempt) {
  prune(chapter);
  await forAll(chapter, attempt, shownTasks(chapter), async (task) => {
    const { text } = await (chapter.twins.has(task.text) ? recordOf(chapter, task) : ownRun(chapter, task));
    mustAgree(chapter, task, text);
  });
  await checkSessions(chapter, attempt);
  await checkRecord(chapter, attempt);
}

/** What check would have run, and could not. */
const notRun = [];

/** Long runs are in the record; the twins, or with --whole the runs themselves, agree with it. */
async function checkRecord(chapter, attempt) {
  const { whole } = chapter.options, long = recordedTasks(chapter), twins = twinTasks(chapter);
  const commands = [...long, ...twins].map((task) => task.text);
  for (const name of chapter.record.strangers(commands))
    await attempt(() => { throw stale(chapter, 1, `the record holds data/record/${chapter.slug}/${name}, which no transcript or figure needs`); });
  await forAll(chapter, attempt, whole ? long : [...long, ...twins], async (task) => {
    const recorded = await recordOf(chapter, task);
    if (!whole && long.includes(task)) return;
    const reason = whyNotHere(chapter, task);
    if (reason) return notRun.push(`${chapter.slug}: \`${task.text}\` was not run: ${reason}`);
    if (whole) mustBeAnothers(chapter, task);
    const difference = differenceOf(recorded, await ownRun(chapter, task), task.rules);
    if (difference) throw stale(chapter, task.line, parted(chapter, task, difference));
  });
}

const recordOf = (chapter, task) => atLine(chapter, task, () => {
  const recorded = chapter.record.find(task.text, keyOf(chapter, task));
  if (recorded) return recorded;
  throw stale(chapter, task.line, `\`${task.text}\`: ` + (chapter.record.has(task.text)
    ? "the record holds the run of another program, or of other data" : "the record lacks this run"));
});

/** A record that its own compiler confirms is confirmed by nobody. */
function mustBeAnothers(chapter, task) {
  const { compiler = "" } = chapter.record.made(task.text), asked = chapter.options.compiler ?? "";
  if (!compiler || compiler.split(" ")[0] !== asked.split(" ")[0]) return;
  throw new Fault(chapter.file, task.line, `\`${task.text}\`: its record was made by ${compiler}: ask another compiler`);
}

function parted(chapter, task, { file, line, recorded, found }) {
  const show = (text) => text ?? "(no more lines)";
  const { compiler = "another compiler" } = chapter.record.made(task.text);
  return `\`${task.text}\` differs from its record, made by ${compiler}, in line ${line} of ${file}` +
    `\n  recorded: ${show(recorded)}\n  found:    ${show(found)}`;
}

/** A Fault that a refresh mends. */
const stale = (chapter, line, message) => Object.assign(new Fault(chapter.file, line, message), { canRefresh: true });

function mustAgree(chapter, { block, command }, text) {
  const difference = firstDifference(command.expected, linesOf(text), block);
  if (!difference) return;
  const { at, expected, found } = difference, line = Math.min(command.first + at, command.last + 1);
  const show = (shown) => (shown === null ? "(no more lines)" : shown);
  const blanks = expected !== null && found !== null && expected.trimEnd() === found.trimEnd();
  const tolerance = block.tolerance !== null ? ` (tolerance ${block.tolerance})` : "";
  const rule = block.timing ? " (numbers may be any)" : tolerance;
  throw stale(chapter, line, `\`${command.text}\` prints something else${rule}` +
    `${blanks ? ": blanks at the end differ" : ""}\n  expected: ${show(expected)}\n  found:    ${show(found)}`);
}

/** Transcripts of sessions with learn, if we know where it is. */
async function sessions(chapter, attempt) {
  if (!chapter.options.learn) return [];
  const played = [];
  for (const block of chapter.transcripts.filter((each) => each.learn))
    for (const command of block.commands)
      await attempt(() => atLine(chapter, command, async () => {
        played.push({ block, command, text: await playSession(chapter.options, block, command.text) });
      }));
  return played;
}

async function checkSessions(chapter, attempt) {
  for (const { block, command, text } of await sessions(chapter, attempt))
    await attempt(() => mustAgree(chapter, { block, command }, text));
}

async function refreshVerb(chapter, attempt) {
  await refreshRecord(chapter, attempt);
  const shown = await forAll(chapter, attempt, shownTasks(chapter), async (task) =>
    change(chapter, task, (await anyRun(chapter, task)).text));
  const played = await sessions(chapter, attempt);
  const learned = await Promise.all(played.map((each) =>
    attempt(() => change(chapter, { ...taskAt(each.command.line, each.command.text), ...each }, each.text))));
  const real = [...shown, ...learned].filter((each) => each);
  if (real.length === 0) return;
  await attempt(() => { rewriteChapter(chapter, real); real.forEach((each) => report(chapter, each)); });
}

async function refreshRecord(chapter, attempt) {
  const { anew, compiler = "an unnamed compiler" } = chapter.options;
  const tasks = [...recordedTasks(chapter), ...twinTasks(chapter)];
  for (const name of chapter.record.strangers(tasks.map((task) => task.text))) chapter.record.remove(name);
  await forAll(chapter, attempt, tasks, async (task) => {
    const key = anew ? null : keyOf(chapter, task);
    if (key && chapter.record.find(task.text, key)) return;
    const result = await (anew ? newRun(chapter, task) : ownRun(chapter, task));
    chapter.record.keep(task.text, result, { compiler, date: new Date().toISOString().slice(0, 10) });
    console.log(`${chapter.file}:${task.line}: recorded \`${task.text}\``);
  });
}

/** What a refresh writes in the place of a command's old output, or null if that still agrees. */
function change(chapter, { line, text: name, block, command }, text) {
  const found = linesOf(text);
  if (!firstDifference(command.expected, found, block)) return null;
  try {
    const lines = refreshedLines(command.expected, found, block);
    const unfit = unfitForTranscript(lines);
    if (unfit) throw new Error(unfit);
    return { block, command, lines };
  } catch (error) {
    throw new Fault(chapter.file, line, `\`${name}\`: ${error.message}`);
  }
}

/** Prints what a refresh changed: the lines that went and the lines that came. */
function report(chapter, { command, lines }) {
  const before = [...command.expected], now = [...lines];
  while (before.length && now.length && before[0] === now[0]) { before.shift(); now.shift(); }
  while (before.length && now.length && before.at(-1) === now.at(-1)) { before.pop(); now.pop(); }
  console.log(`${chapter.file}:${command.line}: refreshed \`${command.text}\``);
  for (const [sign, list] of [["-", before], ["+", now]]) {
    list.slice(0, 20).forEach((line) => console.log(`  ${sign} ${line}`));
    if (list.length > 20) console.log(`  ${sign} ... ${list.length - 20} more lines`);
  }
}

const verbs = { run: runVerb, figures: figuresVerb, check: checkVerb, refresh: refreshVerb };

async function main(args) {
  const options = readArguments(args);
  if (options.verb === "help") return void process.stdout.write(help);
  const faults = [];
  const attempt = async (work) => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push(error);
    }
  };
  const data = new Data(join(options.source, "data"), join(options.build, "sums.json"));
  const pool = new Pool(options.room);
  await Promise.all(options.slugs.map(async (slug) => {
    const chapter = await attempt(() => openChapter(options, pool, data, slug));
    if (chapter) await verbs[options.verb](chapter, attempt);
  }));
  faults.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  [...new Set(faults.map(String))].forEach((fault) => console.error(fault));
  if (faults.some((fault) => fault.canRefresh))
    console.error("Where the new output is right, the target `refresh` writes it into the chapter and the record.");
  [...new Set(notRun)].sort().forEach((line) => console.log(line));
  process.exitCode = faults.length ? 1 : notRun.length ? 77 : 0;
}

endCleanlyOnSignals();
main(process.argv.slice(2)).catch((error) => {
  const usage = error instanceof UsageError;
  console.error(usage ? `runs.mjs: ${error.message} (--help says more)` : error.code ? `runs.mjs: ${error.message}` : error);
  process.exitCode = usage ? 2 : 1;
});
