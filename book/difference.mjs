// difference.mjs: what changed between two states of a file.

/** From the lines of a to those of b: [sign, line of a, line of b], counted from 1 and 0 where there is none; the sign is
    "=", "-" or "+", and what goes stands before what comes. */
export function difference(a, b) {
  let first = 0, lastA = a.length, lastB = b.length;
  while (first < lastA && first < lastB && a[first] === b[first]) ++first;
  while (lastA > first && lastB > first && a[lastA - 1] === b[lastB - 1]) { --lastA; --lastB; }
  const length = commonLengths(a.slice(first, lastA), b.slice(first, lastB));
  const steps = [];
  const same = (i, j) => steps.push(["=", i + 1, j + 1]);
  for (let i = 0; i < first; ++i) same(i, i);
  let i = first, j = first;
  while (i < lastA || j < lastB) {
    const gone = length[i - first + 1]?.[j - first], come = length[i - first][j - first + 1];
    if (i < lastA && j < lastB && a[i] === b[j]) same(i++, j++);
    else if (i < lastA && (j === lastB || gone >= come)) steps.push(["-", ++i, 0]);
    else steps.push(["+", 0, ++j]);
  }
  while (i < a.length) same(i++, j++);
  return steps;
}

/** How long the longest common subsequence of a from i and b from j is, for all i and j. */
function commonLengths(a, b) {
  const length = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; --i)
    for (let j = b.length - 1; j >= 0; --j)
      length[i][j] = a[i] === b[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
  return length;
}

/** What changed, with `around` lines before and after, and ["@", 0, 0] between two places. */
export function shortened(steps, around) {
  const near = steps.map((_, k) => steps.slice(Math.max(0, k - around), k + around + 1).some(([sign]) => sign !== "="));
  return steps.flatMap((step, k) => {
    if (near[k]) return [step];
    return near[k - 1] && near.includes(true, k) ? [["@", 0, 0]] : [];
  });
}
