// A blank page of the repository's own origin in a real browser, where modules can be imported by their path.
import { fileURLToPath } from "node:url";
import { browser, serve } from "../js/packed/page.mjs";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Starts server and browser; gives a way to open visitors, each with storage of its own. */
export async function startPlaces(later) {
  const { address } = await serve(ROOT, later);
  const running = await browser(later);
  return async (prepare = "") => {
    const context = await running.newContext();
    if (prepare !== "") await context.addInitScript(prepare);
    return { context, tab: () => openTab(context, address), address };
  };
}

async function openTab(context, address) {
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (fault) => faults.push(String(fault)));
  await page.goto(`${address}tests/browser/place.html`);
  await page.waitForFunction(() => globalThis.place !== undefined);
  return { page, faults, run: (work, given) => page.evaluate(work, given) };
}
