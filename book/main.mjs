// Whether a module is the program that was started, and not one that another module uses.

import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Give it `import.meta.url`. (A module is known by its own path, whatever links led to it.) */
export function isProgram(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);
}
