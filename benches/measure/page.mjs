// The measurement inside a browser's page: bundled with one contender, it is called as `globalThis.bench(job)`.
import contender from "contender";
import { measure } from "./measure.mjs";

/** @type {any} */ (globalThis).bench = (/** @type {import("./measure.mjs").Job} */ job) => measure(contender, job);
