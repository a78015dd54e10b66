// What is measured once beside the timed workloads.
export const SECTIONS = /** @type {const} */ (["cold-start", "sizes", "storage", "memory", "instructions"]);
