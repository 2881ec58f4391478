// What the scripts know of C++: where it is no code.

const notCode = /\/\/[^\n]*|\/\*[^]*?\*\/|'(?:\\.|[^'\\\n])+'|R"([^\s()\\]*)\([^]*?\)\1"|"(?:\\.|[^"\\\n])*"/g;

/** The code with comments, strings and characters blank, place for place. */
export const bare = (code) => code.replace(notCode, (part) => part.replace(/[^\n]/g, " "));

/** The string literals, as they are written. */
export const stringsIn = (code) => [...code.matchAll(notCode)].map(([part]) => part).filter((part) => /^R?"/.test(part));
