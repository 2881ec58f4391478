// session.mjs BUILD SOURCE BUILDER [--refresh]: the session with `learn` that the preface shows is
// what happens. In the preface stands, before each block that begins `$ ./build/learn 1.1`, a comment
// that says which answer the reader has saved:
//
//     <!-- learn: stub -->   or   <!-- learn: solution -->   or   <!-- learn: wrong/from-one.cpp -->
//
// With --refresh the blocks are rewritten.
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";

const [build, source, builder, refresh] = process.argv.slice(2);
const id = "1.1-dot", preface = path.join(source, "chapters/00-preface.md");
const made = path.join(build, "exercises", id), mistakes = path.join(source, "tests/exercises", id);

const scratch = mkdtempSync(path.join(tmpdir(), "session-"));
const copy = path.join(scratch, "build/exercises", id), answer = path.join(scratch, "work", `${id}.cpp`);
mkdirSync(copy, { recursive: true });
mkdirSync(path.dirname(answer));
cpSync(path.join(build, "index"), path.join(scratch, "build/index"), { recursive: true });
for (const name of ["stub.cpp", "solution.cpp"]) copyFileSync(path.join(made, name), path.join(copy, name));
copyFileSync(builder, path.join(scratch, "builder"));
chmodSync(path.join(scratch, "builder"), 0o755);

/** What learn prints when the reader has saved this answer. */
function play(saved) {
  const file = { stub: path.join(made, "stub.cpp"), solution: path.join(made, "solution.cpp") }[saved];
  copyFileSync(file ?? path.join(mistakes, saved), answer);
  const words = [
    "--source", source, "--build", path.join(scratch, "build"), "--work", path.dirname(answer),
    "--builder", path.join(scratch, "builder"), "1.1",
  ];
  const run = spawnSync(path.join(build, "learn"), words, {
    cwd: scratch, encoding: "utf8", timeout: 60000,
    env: { ...process.env, NO_COLOR: "1" },
  });
  if (run.error) throw run.error;
  return (run.stdout + run.stderr).replace(/\s+$/, "") + "\n";
}

let blocks = 0, wrong = 0;
const text = readFileSync(preface, "utf8");
const session = /(<!-- learn: (\S+) -->\n\n```text\n\$ \.\/build\/learn 1\.1\n)([\s\S]*?)```/g;
const after = text.replace(session, (whole, opening, saved, shown) => {
  ++blocks;
  const printed = play(saved);
  if (printed === shown) return whole;
  ++wrong;
  if (!refresh) console.log(`chapters/00-preface.md: after ${saved}, learn prints\n${printed}\nbut the text shows\n${shown}`);
  return `${opening}${printed}\`\`\``;
});
rmSync(scratch, { recursive: true, force: true });
if (refresh && after !== text) writeFileSync(preface, after);
console.log(`${blocks} blocks, ${wrong} ${refresh ? "refreshed" : "differ"}`);
process.exit(blocks < 3 || (wrong && !refresh) ? 1 : 0);
