// Real browsers with a profile of their own, started without a driver and killed without a warning.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
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

const firstOf = (named, ...places) => [named, ...places].find((place) => place !== undefined && existsSync(place));
/** WebKitGTK's own little browser; it draws, so it is given a screen that nobody sees. */
const MINI = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/libexec"].map((folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`);

export const BROWSERS = {
  chromium: {
    installed: () => firstOf(process.env.CHROMIUM, "/usr/bin/chromium"),
    command: (program, profile, address) => [program, ...QUIET, `--user-data-dir=${profile}`, address],
  },
  firefox: {
    installed: () => firstOf(process.env.FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"),
    command: (program, profile, address) => [program, "--headless", "--no-remote", "--profile", profile, address],
  },
  webkit: {
    installed: () => (existsSync("/usr/bin/xvfb-run") ? firstOf(process.env.WEBKIT, ...MINI) : undefined),
    command: (program, _profile, address) => ["/usr/bin/xvfb-run", "-a", program, address],
    // It takes no profile of its own, so its user's folders are put there.
    settings: (profile) => ({ HOME: profile, XDG_DATA_HOME: profile, XDG_CACHE_HOME: profile, XDG_CONFIG_HOME: profile }),
  },
};

/** Starts a browser on an address; gives how to kill it and everything it started. */
export function start(name, profile, address) {
  mkdirSync(profile, { recursive: true });
  if (name === "firefox") writeFileSync(join(profile, "user.js"), Object.entries(PREFERENCES).map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});\n`).join(""));
  const { installed, command, settings } = BROWSERS[name];
  const [program, ...given] = command(installed() ?? name, profile, address);
  const env = { ...process.env, ...settings?.(profile) };
  const running = spawn(program, given, { detached: true, stdio: "ignore", env });
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
