// The words of a command line, quoted as in a shell, without a shell.
//
// A transcript's `$ fit_line --rate 0.1 "two words"` must mean the same to us
// and to a reader who copies it into a terminal.  So quotes and backslashes
// work as they do there, and whatever a shell would act upon (| > * $ ...) is
// an error instead of meaning something else here.

const active = /[|&;<>()$`*?[\]#~{}!]/;

/** Splits a command line into words.  Throws an Error that says what is wrong. */
export function splitWords(line) {
  const words = [];
  let rest = line.trim();
  while (rest !== "") {
    let word = "";
    while (rest !== "" && !/^\s/.test(rest)) {
      const [piece, length] = nextPiece(rest);
      word += piece;
      rest = rest.slice(length);
    }
    words.push(word);
    rest = rest.trimStart();
  }
  return words;
}

/**
 * A command: { starter, name, args }. `starter` is empty, or `mpirun -np 2` and its like, which starts
 * the program `name` several times.
 */
export function splitCommand(line) {
  const words = splitWords(line);
  const starter = words[0] === "mpirun" && words[1] === "-np" ? words.splice(0, 3) : [];
  return { starter, name: words[0], args: words.slice(1) };
}

/** The first piece of `text`, one character or one quoted part, and how long it is as written. */
function nextPiece(text) {
  if (text[0] === "'") return singleQuoted(text);
  if (text[0] === '"') return doubleQuoted(text);
  if (text[0] === "\\") {
    if (text.length === 1) throw new Error("the command ends in a backslash");
    return [text[1], 2];
  }
  if (active.test(text[0]))
    throw new Error(`no shell runs this command: put quotes around \`${text[0]}\`, or leave it out`);
  return [text[0], 1];
}

function singleQuoted(text) {
  const end = text.indexOf("'", 1);
  if (end < 0) throw new Error("a single quote is never closed");
  return [text.slice(1, end), end + 1];
}

function doubleQuoted(text) {
  let inside = "";
  for (let i = 1; i < text.length; ++i) {
    if (text[i] === '"') return [inside, i + 1];
    if (text[i] === "$" || text[i] === "`")
      throw new Error(`no shell runs this command: \`${text[i]}\` needs single quotes`);
    if (text[i] === "\\" && '"\\$`'.includes(text[i + 1])) ++i;
    inside += text[i] ?? "";
  }
  throw new Error("a double quote is never closed");
}
