// The places a shop can keep its records in.
export { chromeStorageStore } from "./chrome-storage.js";
export { indexedDbStore } from "./indexed-db.js";
export { journaled } from "./journaled.js";
export { localStorageStore } from "./local-storage.js";
export { shelfStore } from "./log.js";
export { memoryStore } from "./memory.js";
