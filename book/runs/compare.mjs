// Does a program still print what its transcript shows?
//
// Text must agree exactly.  With a tolerance, numbers a and b agree when
// |a - b| <= tolerance * max(1, |a|, |b|); with `timing`, any two numbers do.
// In both cases the spaces beside a number may be more or fewer, since a
// column shifts when a number gains a digit or a sign.

export const elision = "…";

// A number: not the 2 of "relu2" or the 128 of "784x128", which are words;
// a minus sign belongs to it unless it follows a word ("10-20" is 10, -, 20).
const number = /((?<![\w.])[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?)/;

/** Whether one printed line agrees with one line of a transcript. */
export function sameLine(expected, found, { tolerance = null, timing = false } = {}) {
  if (expected === found) return true;
  if (tolerance === null && !timing) return false;
  const a = expected.split(number), b = found.split(number);
  if (a.length !== b.length) return false;
  return a.every((part, i) =>
    i % 2 === 1 ? timing || close(+part, +b[i], tolerance)
                : squeezed(part, i, a.length) === squeezed(b[i], i, a.length));
}

function close(a, b, tolerance) {
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
}

/** The text between two numbers with the spaces beside them made one; none before a line's first word. */
function squeezed(text, i, parts) {
  if (i > 0) text = text.replace(/^ +/, " ");
  if (i < parts - 1) text = text.replace(/ +$/, " ");
  return i === 0 && text === " " ? "" : text;
}

/**
 * Compares a transcript's lines, in which a line `…` stands for any number of
 * lines, with the lines that were printed.  Returns null when they agree, else
 * where they part: { at, expected, found }, `at` being the index of the
 * transcript's line; a text is null where there is no line.
 */
export function firstDifference(expected, found, rules) {
  const segments = splitAtElisions(expected);
  const head = segments[0], tail = segments.at(-1);
  if (segments.length === 1) return differenceFrom(head, found, rules);
  const atHead = differenceFrom(head, found.slice(0, head.lines.length), rules);
  if (atHead) return atHead;
  const beyond = found.length - tail.lines.length;
  if (beyond < head.lines.length) return { at: tail.at, expected: tail.lines[0], found: null };
  return missingMiddle(segments.slice(1, -1), found.slice(head.lines.length, beyond), rules)
      ?? differenceFrom(tail, found.slice(beyond), rules);
}

/** The parts of a transcript between its elisions: [{ at, lines }]. */
function splitAtElisions(expected) {
  const segments = [{ at: 0, lines: [] }];
  expected.forEach((line, i) => {
    if (line === elision) segments.push({ at: i + 1, lines: [] });
    else segments.at(-1).lines.push(line);
  });
  return segments;
}

function differenceFrom({ at, lines }, found, rules) {
  for (let i = 0; i < Math.max(lines.length, found.length); ++i)
    if (i >= lines.length || i >= found.length || !sameLine(lines[i], found[i], rules))
      return { at: at + i, expected: lines[i] ?? null, found: found[i] ?? null };
  return null;
}

/** The first of the middle segments that does not come, in order, among the found lines. */
function missingMiddle(segments, found, rules) {
  let from = 0;
  for (const segment of segments) {
    const where = indexOfLines(segment.lines, found, from, rules);
    if (where < 0) return { at: segment.at, expected: segment.lines[0], found: null };
    from = where + segment.lines.length;
  }
  return null;
}

function indexOfLines(lines, found, from, rules) {
  for (let start = from; start + lines.length <= found.length; ++start)
    if (lines.every((line, i) => sameLine(line, found[start + i], rules))) return start;
  return -1;
}

/**
 * What a transcript should show now.  With one elision as many lines stay
 * before and after it as there were; the middle parts of several stay as they
 * are.  Throws an Error when that is not possible.
 */
export function refreshedLines(expected, found, rules) {
  const segments = splitAtElisions(expected);
  if (segments.length === 1) return found;
  const head = segments[0].lines.length, tail = segments.at(-1).lines.length;
  if (found.length <= head + tail) return found;
  const middles = segments.slice(1, -1);
  if (missingMiddle(middles, found.slice(head, found.length - tail), rules))
    throw new Error("the lines between two `…` are not printed any more: mend this transcript by hand");
  return [...found.slice(0, head), elision, ...middles.flatMap((part) => [...part.lines, elision]),
          ...found.slice(found.length - tail)];
}
