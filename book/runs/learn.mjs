// Plays a session with `learn` for a transcript: the reader has saved an answer, and asks.
//
// learn works on folders of our own, beside each other: a copy of the index, of the exercise's stub
// and solution, and the reader's file.  A builder of our own compiles it as the build would.

import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync }
  from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnChild } from "./execute.mjs";
import { splitWords } from "./words.mjs";

/**
 * What `learn` prints for a command such as `./build/learn 1.1`, when the reader has saved the
 * answer that the transcript `block` names: `stub`, `solution`, or a known mistake.
 */
export async function playSession({ build, source, learn, seconds }, block, command) {
  const words = splitWords(command), id = exerciseOf(build, words.at(-1));
  const made = join(build, "exercises", id);
  const scratch = mkdtempSync(join(tmpdir(), "session-"));
  try {
    prepare(scratch, { build, made, id });
    copyFileSync(answerFile(made, block.answer), join(scratch, "work", `${id}.cpp`));
    const places = ["--source", source, "--build", join(scratch, "build"), "--work", join(scratch, "work")];
    const args = [...places, "--builder", join(scratch, "builder"), ...words.slice(1)];
    const end = await spawnChild(learn, args, { cwd: scratch, seconds, bytes: 1 << 20, env: { NO_COLOR: "1" } });
    return `${Buffer.concat([end.stdout, end.stderr]).toString("utf8").trimEnd()}\n`;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The exercise that a reader calls by its number. */
function exerciseOf(build, number) {
  const { chapters } = JSON.parse(readFileSync(join(build, "index", "book.json"), "utf8"));
  const id = chapters.flatMap((chapter) => chapter.exercises).find((each) => each.startsWith(`${number}-`));
  if (!id) throw new Error(`there is no exercise ${number}`);
  return id;
}

function answerFile(made, answer) {
  const file = ["stub", "solution"].includes(answer) ? join(made, `${answer}.cpp`)
                                                     : join(made, "made/wrong", `${answer.replaceAll(" ", "-")}.cpp`);
  if (!existsSync(file)) throw new Error(`the exercise has no known mistake \`${answer}\``);
  return file;
}

function prepare(scratch, { build, made, id }) {
  const copy = join(scratch, "build/exercises", id);
  for (const folder of [copy, join(scratch, "work")]) mkdirSync(folder, { recursive: true });
  cpSync(join(build, "index"), join(scratch, "build/index"), { recursive: true });
  for (const part of ["stub.cpp", "solution.cpp"]) copyFileSync(join(made, part), join(copy, part));
  writeFileSync(join(scratch, "work/progress"), "learn progress 1\nend\n");   // a reader who has begun
  const builder = join(scratch, "builder");
  writeFileSync(builder, `#!/bin/sh
exec sh "${made}/made/build.sh" "${scratch}/work/${id}.cpp" "${copy}/check"
`);
  chmodSync(builder, 0o755);
}
