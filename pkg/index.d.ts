/** Jiaoyun: the order-fulfilment engine for cross-border sellers that fits inside a web page. */
import type { Engine, EngineOptions } from "./types/engine.js";

export * from "./types/value.js";
export * from "./types/order.js";
export * from "./types/command.js";
export * from "./types/event.js";
export * from "./types/answer.js";
export * from "./types/playbook.js";
export * from "./types/engine.js";
export * from "./types/desk.js";
export * from "./types/shop.js";
export * from "./types/store.js";

/** Makes an engine. The only thing to wait for: afterwards every call answers at once.
 *  @throws {PlaybookError} when the playbook does not prove itself.
 *  @throws {JiaoyunError} with code `wasm-unavailable` when the module cannot be loaded; `cause` says why. */
export declare function createEngine(options?: EngineOptions): Promise<Engine>;
