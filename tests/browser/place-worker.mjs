// A shop's worker, as a page would have it.
import { createEngine } from "../../pkg/dist/browser.js";
import { serveShop } from "../../pkg/dist/worker.js";

serveShop({ createEngine });
