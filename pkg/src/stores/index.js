// The places a shop can keep its records in.
export { localStorageStore } from "./local-storage.js";
export { memoryStore } from "./memory.js";
