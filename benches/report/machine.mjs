// The machine that was measured on, named as well as it names itself.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, platform, release, totalmem } from "node:os";
import { chromiumVersion, program } from "../measure/chromium.mjs";

export async function machine() {
  const gibibytes = (totalmem() / 2 ** 30).toFixed(0);
  const browser = program === undefined ? "no Chromium" : `Chromium ${await chromiumVersion()}`;
  return `${cpus()[0]?.model ?? "a processor that does not name itself"}, ${cpus().length} cores, ${gibibytes} GiB; ${system()}; Node ${process.versions.node} (V8 ${process.versions.v8}), ${browser}, ${rustVersion()}`;
}

/** The load of the last minute: what else ran slows everything. */
export function load() {
  return loadavg()[0].toFixed(1);
}

function system() {
  if (platform() !== "linux") return `${platform()} ${release()}`;
  const name = /^PRETTY_NAME="(.*)"$/m.exec(readFileSync("/etc/os-release", "utf8"));
  return `${name?.[1] ?? "Linux"}, kernel ${release()}`;
}

function rustVersion() {
  return execFileSync("rustc", ["--version"], { encoding: "utf8" }).trim().replace(/ \(.*/, "");
}
