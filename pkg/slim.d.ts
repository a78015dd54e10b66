/** The package without the module: the caller brings it. */
import type { Engine, EngineOptions } from "./types/engine.js";

export * from "./types/value.js";
export * from "./types/order.js";
export * from "./types/command.js";
export * from "./types/event.js";
export * from "./types/answer.js";
export * from "./types/playbook.js";
export * from "./types/engine.js";
export * from "./types/shop.js";

export interface SlimOptions extends EngineOptions {
  /** A `WebAssembly.Module`, its bytes, a `URL` or address, a `Response`, or a promise of one of them. */
  wasm: object | string;
}
export interface SlimSyncOptions extends EngineOptions {
  /** A `WebAssembly.Module` or its bytes. */
  wasm: object;
}
export declare function createEngine(options: SlimOptions): Promise<Engine>;
export declare function createEngineSync(options: SlimSyncOptions): Engine;
