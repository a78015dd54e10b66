// Everything that needs no module of its own; the entries add one.
export { JiaoyunError, PlaybookError } from "./errors.js";
export { checkOptions, engineOf, fetchBytes, isWasm, moduleOf, moduleSync, unavailable } from "./module.js";
export { openShop } from "./shop/open.js";
