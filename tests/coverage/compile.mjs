// The tests of a chapter's parts, compiled against headers of one's choice.

import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const run = promisify(execFile);
export const source = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** Compiles tests/chapters/NAME.cpp with the headers in a folder into the program `to`/tests; rejects if it cannot. */
export function compileTests(gxx, name, headers, to, flags) {
  const tests = join(source, "tests"), chapters = join(tests, "chapters");
  return run(gxx, ["-std=c++20", "-ffp-contract=off", "-w", `-DBOOK_DATA="${join(source, "data")}"`, `-I${tests}`, `-I${chapters}`, `-I${headers}`,
    join(chapters, `${name}.cpp`), "-o", "tests", "-lCatch2WithMain", "-lpng", "-lz", "-pthread", ...flags], { cwd: to, maxBuffer: 1 << 28 });
}
