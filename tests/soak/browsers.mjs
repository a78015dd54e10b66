// Real browsers with a profile of their own, started without a driver and killed without a warning.
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const QUIET = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--disable-session-crashed-bubble"];

const PREFERENCES = {
  "browser.aboutwelcome.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.sessionstore.resume_from_crash": false,
  "toolkit.startup.max_resumed_crashes": -1,
  "datareporting.policy.dataSubmissionEnabled": false,
  "datareporting.policy.firstRunURL": "",
  "app.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
};

export const BROWSERS = {
  chromium: { program: process.env.CHROMIUM ?? "/usr/bin/chromium", arguments: (profile, address) => [...QUIET, `--user-data-dir=${profile}`, address] },
  firefox: { program: process.env.FIREFOX ?? "/usr/bin/firefox-esr", arguments: (profile, address) => ["--headless", "--no-remote", "--profile", profile, address] },
};

/** Starts a browser on an address; gives how to kill it and everything it started. */
export function start(name, profile, address) {
  mkdirSync(profile, { recursive: true });
  if (name === "firefox") writeFileSync(join(profile, "user.js"), Object.entries(PREFERENCES).map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});\n`).join(""));
  const { program, arguments: given } = BROWSERS[name];
  const running = spawn(program, given(profile, address), { detached: true, stdio: "ignore" });
  const failed = new Promise((_, reject) => running.once("error", reject));
  const ended = new Promise((done) => running.once("exit", done));
  failed.catch(() => undefined);
  return {
    failed,
    async kill() {
      try {
        process.kill(-running.pid, "SIGKILL");
      } catch (thrown) {
        if (thrown.code !== "ESRCH") throw thrown;
      }
      await ended;
    },
  };
}
