// How chapters are called: those up to 80 by their number, and those after them, the appendices, by letters: 81 is A.
// (weave/book.lua has the same rule.)

const first = 81, A = "A".charCodeAt(0);

export const isAppendix = (number) => number >= first;

/** "4", and "D" for 84. */
export const nameOf = (number) => (isAppendix(number) ? String.fromCharCode(A + number - first) : String(number));

/** 84, for "D". */
export const appendixOf = (letter) => first + letter.charCodeAt(0) - A;
