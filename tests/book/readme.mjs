// readme.mjs SOURCE BUILD: the README lists the book's chapters as they are: their order, numbers, titles and files,
// with the appendices last; its other links into the repository lead somewhere, as do those of CONTRIBUTING.md; and there
// are the presets, scripts and programs that their commands name; it shows of learn what the preface shows, and counts
// rightly. Exit status 1 if not.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

if (process.argv.length !== 4) {
  console.error('usage: node tests/book/readme.mjs SOURCE BUILD');
  process.exit(2);
}
const [source, build] = process.argv.slice(2);
const readme = readFileSync(path.join(source, 'README.md'), 'utf8');
const { chapters } = JSON.parse(readFileSync(path.join(build, 'index/book.json'), 'utf8'));
const problems = [];

// Chapters from 81 on are appendices: they have letters, 81 is A.
const appendix = chapter => chapter.number > 80;
const line = chapter => `${appendix(chapter) ? `- ${String.fromCharCode(65 + chapter.number - 81)}.` : chapter.number + '.'} [${chapter.title}](${chapter.source})`;
const expected = [...chapters.filter(one => !appendix(one)), ...chapters.filter(appendix)].map(line);
const listed = readme.match(/^(?:\d+\.|- [A-Z]\.) \[.*\]\(chapters\/.*\)$/gm) ?? [];
for (let i = 0; i < Math.max(expected.length, listed.length); i++)
  if (expected[i] !== listed[i]) {
    problems.push(`the list of chapters\n  should say: ${expected[i] ?? '(no more)'}\n  says:       ${listed[i] ?? '(no more)'}`);
    break;
  }

const contributing = readFileSync(path.join(source, '.github/CONTRIBUTING.md'), 'utf8');
for (const [text, folder] of [[readme, '.'], [contributing, '.github']])
  for (const [, link] of text.matchAll(/\]\(([^)#]+)[^)]*\)/g))
    if (!/^[a-z]+:/.test(link) && !existsSync(path.join(source, folder, link))) problems.push(`the link to ${link} leads nowhere`);

const presets = JSON.parse(readFileSync(path.join(source, 'CMakePresets.json'), 'utf8'));
const kinds = { '--preset': 'configurePresets', '--workflow --preset': 'workflowPresets' };
for (const [, kind, name] of (readme + contributing).matchAll(/cmake ((?:--workflow )?--preset) ([\w-]+)/g))
  if (!presets[kinds[kind]].some(preset => preset.name === name)) problems.push(`there is no preset ${name} (cmake ${kind})`);
for (const [, script] of (readme + contributing).matchAll(/\bsh ((?:book|data|tests)\/[\w./-]+)/g))
  if (!existsSync(path.join(source, script))) problems.push(`there is no ${script}`);
for (const [, slug, program] of readme.matchAll(/\.\/build\/(\d\d-[\w-]+)\/(\w+)/g))
  if (!chapters.some(one => one.slug === slug && [...one.programs, ...one.now].includes(program))) problems.push(`there is no program ${slug}/${program}`);

// What it shows of learn is what the preface shows, and what it counts is there.
const session = readme.match(/```console\n(\$ \.\/build\/learn[^]*?)```/)?.[1];
if (!session || !readFileSync(path.join(source, 'chapters/00-preface.md'), 'utf8').includes(session)) problems.push('what learn says is not what the preface says');
const exercises = chapters.flatMap(one => one.exercises).length, said = Number(readme.match(/(\d+) exercises/)?.[1]);
if (said !== exercises) problems.push(`there are ${exercises} exercises, and not ${said}`);
const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen'];
const lives = chapters.reduce((sum, one) => sum + readFileSync(path.join(source, one.source), 'utf8').split('\n').filter(text => text.startsWith('<div data-live=')).length, 0);
if (!new RegExp(`\\b${numbers[lives]} figures can be played with`, 'i').test(readme)) problems.push(`${numbers[lives]} figures can be played with`);
const appendices = chapters.filter(appendix).length;
if (!readme.includes(`${chapters.length - appendices - 1} chapters and ${numbers[appendices]} appendices`)) problems.push(`there are ${chapters.length - appendices - 1} chapters and ${numbers[appendices]} appendices`);

// The front page counts as well, and the map of the tests has all their folders.
const front = readFileSync(path.join(source, 'book/front.md'), 'utf8');
if (!front.includes(`${exercises} exercises`)) problems.push(`book/front.md does not say ${exercises} exercises`);
const tens = { 2: 'twenty', 3: 'thirty' }, count = chapters.length - appendices - 1;
const inWords = numbers[count] ?? `${tens[Math.floor(count / 10)]}${count % 10 ? `-${numbers[count % 10]}` : ''}`;
if (!front.includes(`${inWords} chapters and ${numbers[appendices]} appendices`)) problems.push(`book/front.md does not say ${inWords} chapters and ${numbers[appendices]} appendices`);
const map = readFileSync(path.join(source, 'tests/README.md'), 'utf8');
for (const entry of readdirSync(path.join(source, 'tests'), { withFileTypes: true }))
  if (entry.isDirectory() && !map.includes(`\n| \`${entry.name}/\` |`)) problems.push(`tests/README.md lacks the folder ${entry.name}`);

for (const problem of problems) console.error(`README.md: ${problem}`);
console.log(`${listed.length} chapters listed, ${problems.length} problem${problems.length === 1 ? '' : 's'}`);
process.exit(problems.length ? 1 : 0);
