// The driver of transcripts and figures.  See `node book/runs.mjs --help`.

import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { firstDifference, refreshedLines } from "./runs/compare.mjs";
import { endCleanlyOnSignals, removeOldRuns, run, twoAtATime } from "./runs/execute.mjs";
import { draw, readFigures, removeOldDrawings } from "./runs/figure.mjs";
import { Fault, readChapter, readTranscripts, rewriteChapter, storedFault, unfitForTranscript }
  from "./runs/transcript.mjs";
import { splitWords } from "./runs/words.mjs";

const help = `usage: node book/runs.mjs VERB --build DIR --source DIR [options] CHAPTER...

  run      run the commands of transcripts and figures whose program has changed
  check    compare what the transcripts show with what the programs print
  refresh  rewrite the transcripts that no longer agree
  figures  draw the figures whose script, style or run has changed

  --build DIR      the build tree; programs are DIR/CHAPTER/PROGRAM, runs DIR/runs
  --source DIR     the book's folder, which holds chapters/CHAPTER.md
  --programs DIR   take the programs from DIR/CHAPTER, keep their runs in DIR/runs
  --timeout S      stop a command after S seconds (default 600)
  --leave-out-long check: neither run nor compare the transcripts marked .long,
                   whose programs take long when they are not optimised
  --help           this text

CHAPTER is a name such as 02-downhill.  Exit status: 0 all well, 1 errors in
chapters (each at its line), 2 wrong usage.
`;

class UsageError extends Error {}

/** Reads the command line: { verb, build, source, programs, seconds, leaveOutLong, slugs }. */
function readArguments(args) {
  const options = { "--timeout": "600", "--leave-out-long": false }, rest = [];
  for (let i = 0; i < args.length; ++i) {
    if (!args[i].startsWith("-")) rest.push(args[i]);
    else if (args[i] === "--leave-out-long") options[args[i]] = true;
    else if (!["--build", "--source", "--programs", "--timeout"].includes(args[i]))
      throw new UsageError(`unknown option ${args[i]}`);
    else if (i + 1 === args.length) throw new UsageError(`${args[i]} needs a value`);
    else options[args[i]] = args[++i];
  }
  const [verb, ...slugs] = rest;
  if (!Object.hasOwn(verbs, verb ?? "")) throw new UsageError(verb ? `unknown verb ${verb}` : "say what to do");
  const leaveOutLong = options["--leave-out-long"];
  if (leaveOutLong && verb !== "check") throw new UsageError("--leave-out-long is for check");
  for (const name of ["--build", "--source"]) if (!options[name]) throw new UsageError(`${name} is missing`);
  const seconds = Number(options["--timeout"]);
  if (!(seconds > 0 && seconds <= 2e6)) throw new UsageError("--timeout needs a number of seconds");
  if (slugs.length === 0) throw new UsageError("name a chapter, such as 02-downhill");
  const build = resolve(options["--build"]), programs = resolve(options["--programs"] ?? build);
  const source = resolve(options["--source"]);
  return { verb, build, source, programs, seconds, leaveOutLong, slugs: [...new Set(slugs)] };
}

/** A chapter with all that it runs: its Markdown, transcripts, figures, and where its programs and runs are. */
function openChapter(options, slug) {
  const folder = join(options.build, slug), file = join("chapters", `${slug}.md`);
  if (!existsSync(join(options.source, file))) throw new UsageError(`there is no ${file}`);
  if (!existsSync(folder)) throw new UsageError(`${folder} does not exist: run tangle first`);
  const markdown = readChapter(options.source, slug);
  return {
    slug, markdown, folder,
    programs: join(options.programs, slug),
    runs: join(options.programs, "runs", slug),
    seconds: options.seconds,
    leaveOutLong: options.leaveOutLong,
    transcripts: readTranscripts(markdown, folder),
    figures: readFigures(markdown, folder),
    results: new Map(),   // of this process: command -> promise of its run
  };
}

/** The run of one command; what is wrong with it is thrown as a Fault at `line`. */
async function runAt(chapter, line, command) {
  try {
    if (!chapter.results.has(command)) chapter.results.set(command, startRun(chapter, command));
    return await chapter.results.get(command);
  } catch (error) {
    throw new Fault(chapter.markdown.file, line, `\`${command}\`: ${error.message}`);
  }
}

async function startRun(chapter, command) {
  const words = splitWords(command);
  const program = findProgram(chapter, words[0]);
  const onSlow = (seconds) => console.error(seconds === null
    ? `${chapter.slug}: \`${command}\` is running ...`
    : `${chapter.slug}: \`${command}\` took ${seconds.toFixed(1)} s`);
  return run({ command, words, program, runs: chapter.runs, seconds: chapter.seconds, onSlow });
}

function findProgram(chapter, name) {
  const there = programsIn(chapter.programs);
  if (there.includes(name)) return join(chapter.programs, name);
  const sources = [`${name}.cpp`, join("now", `${name}`)].map((path) => join(chapter.folder, path));
  if (/^[\w.-]+$/.test(name) && sources.some(existsSync))
    throw new Error(`its program is not built yet: ${join(chapter.programs, name)} is missing`);
  throw new Error(`no program of this chapter; it has ${there.join(", ") || "none"}`);
}

function programsIn(folder) {
  if (!existsSync(folder)) return [];
  const isProgram = (name) => {
    const file = statSync(join(folder, name), { throwIfNoEntry: false });
    return file?.isFile() && (file.mode & 0o111) !== 0 && !/\.(cpp|hpp)$/.test(name);
  };
  return readdirSync(folder).filter(isProgram).sort();
}

/** Every command of a transcript that is run: [{ block, command }]. */
function commandsOf(chapter) {
  const live = chapter.transcripts.filter((block) => !block.stored);
  return live.flatMap((block) => block.commands.map((command) => ({ block, command })));
}

async function runTranscript(chapter, { block, command }) {
  const result = await runAt(chapter, command.line, command.text);
  if (result.status === String(block.status)) return result;
  const how = result.status.startsWith("signal") ? "was ended by" : "ended with status";
  const wanted = block.status === 0 ? "" : `, the transcript says status=${block.status}`;
  const last = result.text.trimEnd().split("\n").at(-1);
  throw new Fault(chapter.markdown.file, command.line,
    `\`${command.text}\` ${how} ${result.status}${wanted}${last && `\n  ${last}`}`);
}

async function runFigure(chapter, figure) {
  if (figure.from === "")
    throw new Fault(chapter.markdown.file, figure.line, `figure ${figure.name} has no from="..."`);
  return runTranscript(chapter, { block: { status: 0 }, command: { line: figure.line, text: figure.from } });
}

async function runVerb(chapter, attempt) {
  const tasks = [...commandsOf(chapter).map((item) => () => runTranscript(chapter, item)),
                 ...chapter.figures.map((figure) => () => runFigure(chapter, figure))];
  await twoAtATime(tasks, attempt);
  const shown = commandsOf(chapter).map(({ command }) => command.text);
  removeOldRuns(chapter.runs, [...shown, ...chapter.figures.map((figure) => figure.from)]);
}

async function checkVerb(chapter, attempt) {
  await checkStored(chapter, attempt);
  const items = commandsOf(chapter).filter(({ block }) => !(block.long && chapter.leaveOutLong));
  await twoAtATime(items, (item) => attempt(async () => {
    const { text } = await runTranscript(chapter, item);
    const difference = firstDifference(item.command.expected, linesOf(text), item.block);
    if (difference) throw differenceFault(chapter, item, difference);
  }));
}

async function checkStored(chapter, attempt) {
  for (const block of chapter.transcripts.filter((each) => each.stored))
    await attempt(() => { const fault = storedFault(chapter.markdown, block); if (fault) throw fault; });
}

function differenceFault(chapter, { block, command }, { at, expected, found }) {
  const line = Math.min(command.first + at, command.last + 1);
  const show = (text) => (text === null ? "(no more lines)" : text);
  const blanks = expected !== null && found !== null && expected.trimEnd() === found.trimEnd();
  const tolerance = block.tolerance !== null ? ` (tolerance ${block.tolerance})` : "";
  const rule = block.timing ? " (numbers may be any)" : tolerance;
  const fault = new Fault(chapter.markdown.file, line, `\`${command.text}\` prints something else${rule}` +
    `${blanks ? ": blanks at the end differ" : ""}\n  expected: ${show(expected)}\n  found:    ${show(found)}`);
  return Object.assign(fault, { canRefresh: true });
}

function linesOf(text) {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

async function refreshVerb(chapter, attempt) {
  await checkStored(chapter, attempt);
  const changes = await twoAtATime(commandsOf(chapter), (item) => attempt(async () => {
    const found = linesOf((await runTranscript(chapter, item)).text);
    if (!firstDifference(item.command.expected, found, item.block)) return null;
    return { ...item, lines: linesToWrite(chapter, item, found) };
  }));
  const real = changes.filter((change) => change);
  if (real.length === 0) return;
  await attempt(() => { rewriteChapter(chapter.markdown, real); real.forEach((change) => report(chapter, change)); });
}

function linesToWrite(chapter, { block, command }, found) {
  const fault = (message) => new Fault(chapter.markdown.file, command.line, `\`${command.text}\`: ${message}`);
  try {
    const lines = refreshedLines(command.expected, found, block);
    const unfit = unfitForTranscript(lines);
    if (unfit) throw new Error(unfit);
    return lines;
  } catch (error) {
    throw fault(error.message);
  }
}

/** Prints what a refresh changed: the lines that went and the lines that came. */
function report(chapter, { command, lines }) {
  const before = [...command.expected], now = [...lines];
  while (before.length && now.length && before[0] === now[0]) { before.shift(); now.shift(); }
  while (before.length && now.length && before.at(-1) === now.at(-1)) { before.pop(); now.pop(); }
  console.log(`${chapter.markdown.file}:${command.line}: refreshed \`${command.text}\``);
  for (const [sign, list] of [["-", before], ["+", now]]) {
    list.slice(0, 20).forEach((line) => console.log(`  ${sign} ${line}`));
    if (list.length > 20) console.log(`  ${sign} ... ${list.length - 20} more lines`);
  }
}

async function figuresVerb(chapter, attempt) {
  removeOldDrawings(chapter.folder);
  await twoAtATime(chapter.figures, (figure) => attempt(async () => {
    const result = await runFigure(chapter, figure);
    if (await draw(chapter.markdown, figure, result)) console.log(`drew ${chapter.slug}/figures/${figure.name}.svg`);
  }));
}

const verbs = { run: runVerb, check: checkVerb, refresh: refreshVerb, figures: figuresVerb };

async function main(args) {
  if (args.includes("--help")) return void process.stdout.write(help);
  const options = readArguments(args);
  const faults = [];
  const attempt = async (work) => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push(error);
    }
  };
  for (const slug of options.slugs) {
    const chapter = await attempt(() => openChapter(options, slug));
    if (chapter) await verbs[options.verb](chapter, attempt);
  }
  faults.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
  faults.forEach((fault) => console.error(String(fault)));
  if (faults.some((fault) => fault.canRefresh))
    console.error("Where the new output is right, `refresh` in the place of `check` writes it into the chapter.");
  process.exitCode = faults.length ? 1 : 0;
}

endCleanlyOnSignals();
main(process.argv.slice(2)).catch((error) => {
  const usage = error instanceof UsageError;
  console.error(usage ? `runs.mjs: ${error.message} (--help says more)` : error);
  process.exitCode = usage ? 2 : 1;
});
