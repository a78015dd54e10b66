// Kills real browsers at random instants of working sessions and counts what was acknowledged and is gone: `node tests/soak/kill.mjs`.
//
//   --journal N   sessions with the strict journal, each browser (60)      --local N     sessions with localStorage alone (20)
//   --at-once N   browsers at the same time (4)                            --browser X   chromium or firefox alone
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, release, type } from "node:os";
import { BROWSERS } from "./browsers.mjs";
import { killedSession, serveSessions } from "./session.mjs";

const option = (name, otherwise) => (process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : otherwise);
const KINDS = [
  { kind: "journal", sessions: Number(option("journal", 60)), shortest: 1, longest: 20 },
  { kind: "localStorage", sessions: Number(option("local", 20)), shortest: 10, longest: 90 },
];
const names = option("browser", undefined) === undefined ? ["chromium", "firefox"] : [option("browser")];

const planned = names.flatMap((browser) => KINDS.flatMap(({ kind, sessions, shortest, longest }) => Array.from({ length: sessions }, () => ({ browser, kind, seconds: shortest + Math.random() * (longest - shortest) }))));
const server = await serveSessions();
const done = [];

async function worker() {
  for (let next = planned.shift(); next !== undefined; next = planned.shift()) {
    try {
      const result = await killedSession(server, next);
      done.push(result);
      console.log(`${result.browser} ${result.kind}: ${result.seconds.toFixed(1)} s, ${result.acknowledged} acknowledged, ${result.lost} lost${result.whole ? "" : ", NOT WHOLE"}${result.codes === "" ? "" : ` (${result.codes})`}`);
    } catch (thrown) {
      done.push({ ...next, broken: thrown.message });
      console.log(`${next.browser} ${next.kind}: not counted, ${thrown.message}`);
    }
  }
}
await Promise.all(Array.from({ length: Number(option("at-once", 4)) }, worker));
server.close();

/** The chance of a loss that is still believable: with it, no more losses than these would be seen one time in twenty (Clopper and Pearson). */
function bound(losses, sessions) {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const chance = (low + high) / 2;
    let term = (1 - chance) ** sessions;
    let sum = term;
    for (let count = 1; count <= losses; count += 1) sum += term *= ((sessions - count + 1) / count) * (chance / (1 - chance));
    if (sum > 0.05) low = chance;
    else high = chance;
  }
  return losses >= sessions ? 1 : high;
}

const rows = names.flatMap((browser) => KINDS.map(({ kind }) => {
  const counted = done.filter((one) => one.browser === browser && one.kind === kind && one.broken === undefined);
  const lossy = counted.filter(({ lost, whole }) => lost > 0 || !whole);
  const sum = (pick) => counted.reduce((total, one) => total + pick(one), 0);
  const most = Math.max(0, ...counted.map(({ lostSeconds }) => lostSeconds));
  const upper = counted.length === 0 ? "-" : `${(bound(lossy.length, counted.length) * 100).toFixed(1)} %`;
  return [browser, kind === "journal" ? "localStorage + IndexedDB journal" : "localStorage alone", counted.length, sum(({ acknowledged }) => acknowledged), sum(({ lost }) => lost), `${most.toFixed(0)} s`, lossy.length, upper];
}));

const versionOf = (browser) => execFileSync(BROWSERS[browser].installed(), ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
const torn = done.filter(({ whole, broken }) => broken === undefined && !whole).length;
const broken = done.filter(({ broken }) => broken !== undefined).length;
const table = [
  "| browser | stores | sessions | steps acknowledged | steps lost | longest time lost | sessions with a loss | chance of a loss, at most (95 %) |",
  "| --- | --- | --- | --- | --- | --- | --- | --- |",
  ...rows.map((row) => `| ${row.join(" | ")} |`),
].join("\n");
const text = `# What a killed browser costs

Made by \`cargo xtask soak kill\`: a browser with a profile of its own works step after step, is killed (SIGKILL to all its processes) at a random instant, is
started again, and what was acknowledged is looked for. Sessions with the journal last 1 to 20 s, with localStorage alone 10 to 90 s. The bound is the
one-sided 95 % bound of Clopper and Pearson; without a loss it is close to 3 / sessions.

${table}

What was found was sealed and whole in all but ${torn} of ${done.length - broken} sessions. ${broken} sessions were not counted because the browser or the page did not come up. ${names.map(versionOf).join("; ")}; ${type()} ${release()}, ${cpus().length} × ${cpus()[0].model}; ${new Date().toISOString().slice(0, 10)}.
A killed process is not a power cut: what the browser has handed to the system survives the first and not the second, except where it was written strictly.
`;
console.log(`\n${text}`);
if (!process.argv.includes("--dry")) writeFileSync(new URL("../../docs/durability.md", import.meta.url), text);
if (done.some(({ kind, lost, whole, broken }) => broken === undefined && kind === "journal" && (lost > 0 || !whole))) process.exitCode = 1;
