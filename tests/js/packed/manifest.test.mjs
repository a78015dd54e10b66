// What the tarball holds and says of itself.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { pack, root, run, temporaryFolder } from "./tarball.mjs";

const folder = temporaryFolder(after);
const tarball = pack(folder);
const manifest = JSON.parse(readFileSync(join(root, "pkg", "package.json"), "utf8"));
const tool = (name) => join(root, "node_modules", ".bin", name);

test("the version is the crate's", () => {
  const crate = /^version = "(.+)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"));
  assert.equal(manifest.version, crate[1]);
});

test("every file that the exports name is packed", () => {
  const named = [];
  const collect = (value) => (typeof value === "string" ? named.push(value.slice(2)) : Object.values(value).forEach(collect));
  collect(manifest.exports);
  assert.deepEqual(named.filter((path) => !tarball.files.includes(path)), []);
});

test("the codes that types and helps send to are packed", () => {
  assert.ok(tarball.files.includes("dist/codes.md"));
});

test("sources, tests and build files stay at home", () => {
  const allowed = /^(package\.json|README\.md|LICENSE[-\w]*|dist\/.+)$/;
  assert.deepEqual(tarball.files.filter((path) => !allowed.test(path)), []);
});

test("publint has nothing to say", () => {
  assert.match(run(tool("publint"), ["run", "--strict", tarball.path], folder), /All good/);
});

test("are the types wrong: no", () => {
  run(tool("attw"), [tarball.path, "--profile", "node16", "--exclude-entrypoints", "inline.global.js", "wasm", "jiaoyun.wasm"], folder);
});

test("no lockfile names a registry", () => {
  assert.doesNotMatch(readFileSync(join(root, "package-lock.json"), "utf8"), /"resolved": "https?:/);
});
