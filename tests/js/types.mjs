// Holds the declarations against what users write and against every scenario: `node tests/js/types.mjs`.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readScenarios, root } from "./scenario/files.mjs";
import { literalOf } from "./scenario/literal.mjs";

const folder = join(root, "target", "scenarios");
const strict = { strict: true, noEmit: true, skipLibCheck: false, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, types: [], target: "es2022" };
const consumers = ["ts", "cts"].map((ending) => join(root, "tests", "js", "types", `consumer.${ending}`));

/** Every way of resolving a package that is in use, with and without a browser's own types. */
const projects = {
  nodenext: { files: consumers, compilerOptions: { ...strict, module: "nodenext", lib: ["es2022"] } },
  node20: { files: consumers, compilerOptions: { ...strict, module: "node20", lib: ["es2022", "dom"] } },
  bundler: { files: [consumers[0]], compilerOptions: { ...strict, module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom"] } },
  sources: { include: [join(root, "pkg", "src", "**", "*")], compilerOptions: { ...strict, exactOptionalPropertyTypes: false, noUncheckedIndexedAccess: false, allowJs: true, checkJs: true, module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom", "dom.iterable", "esnext.disposable"] } },
  scenarios: { files: writeLiterals(), compilerOptions: { ...strict, module: "nodenext", lib: ["es2022"] } },
};

for (const [name, project] of Object.entries(projects)) {
  const file = join(folder, `tsconfig.${name}.json`);
  writeFileSync(file, JSON.stringify(project));
  const { status, error } = spawnSync(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "--project", file], { cwd: root, stdio: "inherit" });
  if (error) throw error;
  console.log(`${name}: ${status === 0 ? "accepted" : "refused"}`);
  if (status !== 0) process.exitCode = 1;
}

/** Each scenario as a typed literal, so that tsc reads what the engine reads. */
function writeLiterals() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const typed = readScenarios().filter(({ scenario }) => scenario.misuse !== true);
  return typed.map(({ file, scenario }) => {
    const path = join(folder, `${file.replace(/\.json$/, "").replaceAll("/", "--")}.mts`);
    writeFileSync(path, literalOf(scenario));
    return path;
  });
}
