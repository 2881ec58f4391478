// commands.mjs SOURCE BUILD SCRATCH SLUG: runs the commands of a chapter, each block of them (language sh) in the order
// of the text and by a shell of its own, in a folder that looks like the book with its programs built. What a block
// prints must be what the next block says, if that one is of language text: there … stands for anything in a line,
// and alone in a line for any lines. Exit status 1 if not, 77 if this machine lacks what a command needs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

const [source, build, scratch, slug] = process.argv.slice(2);
if (!slug) {
  console.error('usage: node tests/book/commands.mjs SOURCE BUILD SCRATCH SLUG');
  process.exit(2);
}

/** What commands may need, and how to find out whether it is there. */
const needs = { gdb: 'gdb -batch -ex "python 1" 2>/dev/null || gdb --version', gcov: 'gcov --version',
                '-mfma': 'grep -qw fma /proc/cpuinfo', node: 'node --version', 'fashion-mnist': 'test -e /usr/share/datasets/fashion-mnist' };

/** Whether the lines are those that the pattern describes. */
export function fits(lines, pattern) {
  if (pattern.length === 0) return lines.length === 0;
  const [first, ...rest] = pattern;
  if (first === '…') return fits(lines, rest) || (lines.length > 0 && fits(lines.slice(1), pattern));
  const escaped = first.split('…').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return lines.length > 0 && new RegExp(`^${escaped}$`).test(lines[0]) && fits(lines.slice(1), rest);
}

const { listings } = JSON.parse(readFileSync(path.join(build, 'index', `${slug}.json`), 'utf8'));
const linesOf = text => text.split('\n').map(line => line.trimEnd()).filter((line, i, all) => line || i < all.length - 1);
rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
for (const part of ['book', 'data', 'tests']) symlinkSync(path.join(source, part), path.join(scratch, part));
symlinkSync(build, path.join(scratch, 'build'));

let ran = 0, lacking = 0;
for (const [i, { language, line, text }] of listings.entries()) {
  if (language !== 'sh') continue;
  const where = `chapters/${slug}.md:${line}`;
  const lacks = Object.keys(needs).filter(what => text.includes(what))
    .find(what => spawnSync('sh', ['-c', needs[what]]).status !== 0);
  if (lacks) {
    console.log(`${where}: not run, ${lacks} is missing`);
    ++lacking;
    continue;
  }
  const end = spawnSync('sh', ['-euc', text], { cwd: scratch, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  if (end.status !== 0) {
    console.error(`${where}: error: ended with status ${end.status}\n${end.stdout}${end.stderr}`);
    process.exit(1);
  }
  const next = listings[i + 1];
  if (next?.language === 'text' && !fits(linesOf(end.stdout), linesOf(next.text))) {
    console.error(`chapters/${slug}.md:${next.line}: error: the commands before this print something else:\n${end.stdout}`);
    process.exit(1);
  }
  ++ran;
}
console.log(`${ran} blocks of commands run, ${lacking} not`);
process.exit(ran === 0 ? 1 : lacking > 0 ? 77 : 0);
