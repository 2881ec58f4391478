// commands.mjs SOURCE BUILD SCRATCH SLUG [here]: runs the commands of a chapter (its blocks of language sh), one
// after the other in one shell, which begins in a folder that looks like the book with its programs built, or, with
// `here`, in SCRATCH as it is. What a block prints must be what the next block says, if that one is of language text:
// there … stands for anything in a line, and alone in a line for any lines. Exit status 1 if not, 77 if this machine
// lacks what a command needs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const [source, build, scratch, slug, where] = process.argv.slice(2);
if (!slug || (where ?? 'here') !== 'here') {
  console.error('usage: node tests/book/commands.mjs SOURCE BUILD SCRATCH SLUG [here]');
  process.exit(2);
}

/** What commands may need, and how to find out whether it is there. */
const needs = { gdb: 'gdb -batch -ex "python 1" 2>/dev/null || gdb --version', gcov: 'gcov --version', mpirun: 'mpirun --version', 'mpic++': 'mpic++ --version',
                '-mfma': 'grep -qw fma /proc/cpuinfo', node: 'node --version', 'fashion-mnist': 'test -e /usr/share/datasets/fashion-mnist' };

/** Whether the lines are those that the pattern describes. */
function fits(lines, pattern) {
  if (pattern.length === 0) return lines.length === 0;
  const [first, ...rest] = pattern;
  if (first === '…') return fits(lines, rest) || (lines.length > 0 && fits(lines.slice(1), pattern));
  const escaped = first.split('…').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return lines.length > 0 && new RegExp(`^${escaped}$`).test(lines[0]) && fits(lines.slice(1), rest);
}

const { listings } = JSON.parse(readFileSync(path.join(build, 'index', `${slug}.json`), 'utf8'));
const linesOf = text => text.split('\n').map(line => line.trimEnd()).filter((line, i, all) => line || i < all.length - 1);
if (!where) {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  for (const part of ['book', 'data', 'tests']) symlinkSync(path.join(source, part), path.join(scratch, part));
  symlinkSync(build, path.join(scratch, 'build'));
}

let lacking = 0;
const blocks = [];
for (const [i, { language, line, text }] of listings.entries()) {
  if (language !== 'sh') continue;
  const lacks = Object.keys(needs).filter(what => text.includes(what))
    .find(what => spawnSync('sh', ['-c', needs[what]]).status !== 0);
  if (lacks) {
    console.log(`chapters/${slug}.md:${line}: not run, ${lacks} is missing`);
    ++lacking;
  } else {
    const next = listings[i + 1];
    blocks.push({ line, text, expected: next?.language === 'text' ? next : null });
  }
}
// The character \1 tells what one block printed from what the next does.
const script = blocks.map(({ text }) => `${text}\nprintf '\\001'\n`).join('');
const asRoot = { OMPI_ALLOW_RUN_AS_ROOT: '1', OMPI_ALLOW_RUN_AS_ROOT_CONFIRM: '1' };   // for mpirun; all else as for a reader
const end = spawnSync('sh', ['-euc', script], { cwd: scratch, encoding: 'utf8', env: { ...process.env, ...asRoot, LC_ALL: 'C.UTF-8' } });
const printed = end.stdout.split('\x01');
if (end.status !== 0) {
  console.error(`chapters/${slug}.md:${blocks[printed.length - 1].line}: error: ended with status ${end.status}\n${printed.at(-1)}${end.stderr}`);
  process.exit(1);
}
for (const [i, { expected }] of blocks.entries())
  if (expected && !fits(linesOf(printed[i]), linesOf(expected.text))) {
    console.error(`chapters/${slug}.md:${expected.line}: error: the commands before this print something else:\n${printed[i]}`);
    process.exit(1);
  }
const ran = blocks.length;
console.log(`${ran} blocks of commands run, ${lacking} not`);
process.exit(ran === 0 ? 1 : lacking > 0 ? 77 : 0);
