// The built page in a real Chromium, under a sub-path, with its faults and outside requests watched.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { browser, serve } from "../js/packed/page.mjs";

const DIST = fileURLToPath(new URL("../../www/dist", import.meta.url));
export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 390, height: 844 };

/** Starts server and browser for one test file; gives a way to open pages of one visitor. */
export async function start(later) {
  const { address } = await serve(DIST, later);
  const running = await browser(later);
  return (options = {}) => visit(running, address, options);
}

/** One visitor with storage of its own. `faults` collects what must not happen. */
async function visit(running, address, { viewport = WIDE, locale = "en-GB", ...rest }) {
  const context = await running.newContext({ viewport, locale, reducedMotion: "reduce", ...rest });
  const faults = [];
  context.on("weberror", (error) => faults.push(String(error.error())));
  context.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(address)) faults.push(`asked ${request.url()}`);
  });
  context.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  return { page, context, faults, address };
}

/** Opens the page with the sample shop in it, as a first visit does. */
export async function openSample(page, address, hash = "") {
  await page.goto(address + hash);
  await page.locator(".banner").waitFor();
}

/** Opens the page, clears the sample and leaves an empty shop. */
export async function openEmpty(page, address) {
  await openSample(page, address);
  await page.locator(".banner button").last().click();
  await page.locator("dialog[open] button[value=yes]").click();
  await page.locator(".list .empty").waitFor();
}

/** Pastes text into the import view and takes what was read. */
export async function paste(page, address, text) {
  await page.goto(`${address}#/import`);
  await page.locator("#paste").fill(text);
  await page.locator("form.panel button[type=submit]").click();
  await page.locator(".sticky-actions").waitFor();
}

export async function take(page) {
  await page.locator(".sticky-actions button.primary").click();
  await page.locator(".page [role=status] h2").waitFor();
}

/** Fills the next step's form and submits it; gives the name of the step that follows. */
export async function nextStep(page, expected, fill = async () => {}) {
  const name = page.locator(".step-next .step-name > span").first();
  assert.equal((await name.textContent()).trim(), expected);
  await fill(page.locator(".step-next form"));
  const done = await page.locator(".step-done").count();
  await page.locator(".step-next button[type=submit]").click();
  await page.waitForFunction(([before]) => document.querySelectorAll(".step-done").length > before, [done]);
}
