// An acknowledged step survives a killed browser: the short version of `cargo xtask soak kill`.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { killedSession, serveSessions } from "../soak/session.mjs";

let server;
before(async () => (server = await serveSessions()));
after(() => server.close());

for (const seconds of [0.3, 1.5, 4]) {
  test(`a browser killed after ${seconds} s of work has every acknowledged step`, async () => {
    const { acknowledged, sequence, lost, whole, codes } = await killedSession(server, { browser: "chromium", kind: "journal", seconds, pause: 20 });
    assert.ok(acknowledged > 0 && sequence >= acknowledged, `${acknowledged} acknowledged, ${sequence} found`);
    assert.deepEqual([lost, whole, codes], [0, true, ""]);
  });
}
