// Finds and reads the scenario files.
import { readFileSync, readdirSync, existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = join(root, "tests", "scenarios");

/** Every scenario as `{ file, scenario }`, `file` being its path under tests/scenarios with forward slashes. */
export function readScenarios() {
  if (!existsSync(folder)) throw new Error("there is no folder tests/scenarios");
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".json")).map((entry) => join(entry.parentPath, entry.name));
  return paths.sort().map((path) => ({ file: relative(folder, path).split(sep).join("/"), scenario: parsed(path) }));
}

function parsed(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new Error(`${path} is not JSON`, { cause });
  }
}
