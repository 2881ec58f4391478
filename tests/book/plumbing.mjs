// plumbing.mjs SOURCE BUILD: what a header defines in a chunk that is .plumbing, and so folded on its page, is named by
// no test of a part, no exercise's check, stub or solution. Needs BUILD/index with the names that book/names.mjs notes.
//
// What stands in a namespace counts as named where a test that includes the header, or an exercise, says its name, but
// not as a member and not with std::. A member counts where a file that includes the header says .name, ->name or
// ::name. A chunk counts as named where a stub or solution refers to it.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { bare } from '../../book/cpp.mjs';

/** Headers, or `header:name`, whose plumbing may be named, and why. */
const exempt = {
  'program.hpp': 'it serves programs only, with options, files and Ctrl-C; its tests keep the reader\'s terminal in order',
  'trainer.hpp': 'it serves programs that train, with progress, Ctrl-C and questions; what it trains by stands in training.hpp',
  'png.hpp': 'libpng reads there, and no idea of the book stands in it; its tests hand it what is damaged',
  'stopwatch.hpp': 'it measures time, and no idea of the book stands in it',
};

const [source, build] = process.argv.slice(2);
if (!build) {
  console.error('usage: node tests/book/plumbing.mjs SOURCE BUILD');
  process.exit(2);
}

const readJson = name => JSON.parse(readFileSync(path.join(build, 'index', `${name}.json`), 'utf8'));
const list = (folder, pattern) => existsSync(path.join(source, folder)) ? readdirSync(path.join(source, folder)).filter(name => pattern.test(name)) : [];

/** Each name that a text says, with the first line that does: { free, member }. */
function namesIn(text) {
  const names = { free: new Map(), member: new Map() };
  bare(text).split('\n').forEach((line, i) => {
    for (const [, before, name] of line.matchAll(/(?:(\bstd\s*::|\.|->|::)\s*|(?<!\w))([A-Za-z_]\w*)/g)) {
      const kinds = { undefined: ['free'], '::': ['free', 'member'], '.': ['member'], '->': ['member'] }[before] ?? [];
      for (const kind of kinds) if (!names[kind].has(name)) names[kind].set(name, i + 1);
    }
  });
  return names;
}

/** The chapter's headers that a text includes, directly or by way of others. */
function headersOf(text, slug, found = new Set()) {
  for (const [, name] of text.matchAll(/^\s*#\s*include\s*"([^"]+)"/gm)) {
    const file = path.join(build, slug, name);
    if (found.has(name) || !existsSync(file)) continue;
    found.add(name);
    headersOf(readFileSync(file, 'utf8'), slug, found);
  }
  return found;
}

function user(text, slug, where, exercise) {
  return { ...namesIn(text), headers: headersOf(text, slug), where, exercise };
}

/** The tests of parts and the exercises: who may not name plumbing. */
function usersOf(chapters) {
  const users = [];
  const add = (file, slug, exercise) => users.push(user(readFileSync(path.join(source, file), 'utf8'), slug, line => `${file}:${line}`, exercise));
  const slugs = chapters.map(chapter => chapter.slug);
  for (const name of list('tests/chapters', /\.cpp$/)) add(`tests/chapters/${name}`, name.replace(/\.cpp$/, ''), false);
  for (const name of list('tests/exercises', /^\d+\.\d/)) {
    const file = `tests/exercises/${name}/check.cpp`, number = Number(name.match(/^\d+/)[0]);
    if (existsSync(path.join(source, file))) add(file, slugs.find(slug => parseInt(slug, 10) === number) ?? '', true);
  }
  for (const { slug, source: file, fences } of chapters)
    for (const fence of fences.filter(({ exercise }) => exercise))
      users.push(user(fence.text, slug, line => `${file}:${fence.line + line}`, true));
  return users;
}

/** What headers define in plumbing, once each: { file, name, member, line, chapter }. */
function foldedNames(chapters) {
  const folded = new Map(), bySlug = new Map(chapters.map(chapter => [chapter.slug, chapter]));
  for (const { slug } of chapters) {
    for (const { file, names } of readJson(`${slug}.names`).filter(({ file }) => file.endsWith('.hpp'))) {
      const classes = new Set(names.filter(({ kind }) => /^(struct|class|union|enum)$/.test(kind)).map(({ name }) => name));
      for (const { name, kind, scope = '', chapter, fence, at } of names) {
        const place = bySlug.get(chapter)?.fences[fence - 1];
        if (!place?.plumbing || kind === 'namespace' || exempt[file] || exempt[`${file}:${name}`]) continue;
        const where = `${bySlug.get(chapter).source}:${place.line + at}`;
        folded.set(`${where} ${name}`, { file, name, where, member: classes.has(scope.split('::').at(-1)) });
      }
    }
  }
  return [...folded.values()];
}

/** Plumbing to which a stub or solution refers. */
function foldedReferences(chapters) {
  const folded = new Set(chapters.flatMap(({ slug, fences }) => fences.filter(fence => fence.plumbing).map(fence => `${slug} ${fence.name}`)));
  return chapters.flatMap(({ source: file, fences }) => fences.filter(({ exercise }) => exercise).flatMap(fence =>
    fence.refs.filter(ref => folded.has(`${ref.chapter} ${ref.name}`)).map(ref =>
      `${file}:${fence.line}: error: an exercise refers to <<${ref.name}>>, which is .plumbing`)));
}

const chapters = readJson('book').chapters.map(({ slug }) => readJson(slug));
const problems = foldedReferences(chapters);
const users = usersOf(chapters);
for (const { file, name, where, member } of foldedNames(chapters)) {
  const names = user => user[member ? 'member' : 'free'].get(name);
  const found = users.find(user => names(user) && (user.headers.has(file) || (user.exercise && !member)));
  if (found) problems.push(`${where}: error: \`${name}\` of ${file} is defined in plumbing, but ${found.where(names(found))} names it`);
}
for (const problem of problems) console.error(problem);
console.log(`${chapters.length} chapters, ${problems.length} problem${problems.length === 1 ? '' : 's'}`);
process.exit(problems.length ? 1 : 0);
