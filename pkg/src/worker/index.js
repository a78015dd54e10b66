// A shop whose desk works beside the page: `openShop` for the page, `serveShop` for the worker.
export { openShop } from "./open.js";
export { serveShop } from "./serve.js";
