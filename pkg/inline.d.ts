/** The same package with the module inside the JavaScript: single-file bundles, file://, userscripts, service workers. */
import type { Engine, EngineOptions } from "./types/engine.js";

export * from "./index.js";

/** Makes an engine at once. In Node and workers; a browser's main thread may refuse to compile large modules synchronously. */
export declare function createEngineSync(options?: EngineOptions): Engine;
