// Packs the package and installs the tarball in an empty folder, as a user would.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A folder that is removed at the end; `later` takes what is to be done then. */
export function temporaryFolder(later) {
  const folder = mkdtempSync(join(tmpdir(), "jiaoyun-"));
  later(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The tarball's path. */
export function pack(folder) {
  const out = run("npm", ["pack", "--json", "--pack-destination", folder, join(root, "pkg")], folder);
  const packed = JSON.parse(out);
  const [{ filename, files }] = Array.isArray(packed) ? packed : Object.values(packed);
  return { path: join(folder, filename), files: files.map((file) => file.path) };
}

/** Makes `folder` a project that has the tarball and nothing else. */
export function install(folder, tarball) {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline", tarball], folder);
}

/** Runs a program and gives what it printed; its complaints are part of the failure. */
export function run(program, args, cwd) {
  try {
    return execFileSync(program, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (cause) {
    throw new Error(`${program} ${args.join(" ")} failed:\n${cause.stdout}\n${cause.stderr}`, { cause });
  }
}
