// edges.mjs BUILD SOURCE: which runs print other numbers on a processor that cannot multiply and add in one
// instruction.  The C library computes exp, log, tanh and their kind in another way there, and they may differ in
// the sixteenth digit; it can be told to do so on any x86-64.  With that one thing changed, all transcripts and
// twins are checked, and the blocks that part from what stands there must be those that say `.edge`, no more and
// no fewer.  Ends with 77 where that cannot be tried.

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const [build, source] = process.argv.slice(2).map((folder) => resolve(folder));
const cpu = readFileSync("/proc/cpuinfo", "utf8");
if (process.arch !== "x64" || !/^flags.* fma /m.test(cpu)) {
  console.log("skipped: this processor has no fused multiply-add that could be switched off");
  process.exit(77);
}

const slugs = JSON.parse(readFileSync(join(build, "index", "book.json"), "utf8")).chapters.map(({ slug }) => slug);
const fences = slugs.flatMap((slug) => {
  const chapter = JSON.parse(readFileSync(join(build, "index", `${slug}.json`), "utf8"));
  return chapter.fences.filter((fence) => fence.kind === "run")  // a figure has nowhere to say it
    .map(({ line, last, edge = false }) => ({ at: `${chapter.source}:${line}`, file: chapter.source, line, last, edge }));
});

// The same programs in a folder of their own, so that no run with other numbers is kept for later.
const programs = join(build, "edges");
rmSync(programs, { recursive: true, force: true });
mkdirSync(programs, { recursive: true });
for (const slug of slugs) symlinkSync(join(build, slug), join(programs, slug));

const driver = fileURLToPath(new URL("../../book/runs.mjs", import.meta.url));
const { status, stderr } = spawnSync(process.execPath,
  [driver, "check", "--build", build, "--source", source, "--programs", programs, ...slugs],
  { env: { ...process.env, GLIBC_TUNABLES: "glibc.cpu.hwcaps=-FMA" }, encoding: "utf8", maxBuffer: 1 << 28 });

const parted = new Set(), others = [];
for (const [whole, file, line, message] of stderr.matchAll(/^(\S+\.md):(\d+): (.*(?:\n .*)*)/gm)) {
  const fence = fences.find((each) => each.file === file && each.line <= +line && +line <= each.last);
  if (fence && /differs from its record|prints something else/.test(message)) parted.add(fence);
  else others.push(whole);
}
const faults = [
  ...others,
  ...fences.filter((fence) => parted.has(fence) && !fence.edge).map(({ at }) => `${at}: prints other numbers without fused multiply-add, and does not say so: .edge`),
  ...fences.filter((fence) => !parted.has(fence) && fence.edge).map(({ at }) => `${at}: says .edge, and prints the same without fused multiply-add`),
];
if (![0, 1, 77].includes(status)) faults.push(stderr);
faults.forEach((fault) => console.error(fault));
console.log(`${fences.length} transcripts, ${parted.size} of which print other numbers without fused multiply-add`);
process.exit(faults.length > 0 ? 1 : 0);
