// A working session in a real browser: step after step, each told to the server once it is acknowledged; or a look at what is left of one.
import { createEngine, openShop } from "jiaoyun";
import { indexedDbStore, journaled, localStorageStore } from "jiaoyun/stores";
import { hold, importOrder } from "../js/shop/orders.mjs";

const asked = new URLSearchParams(location.search);
const session = asked.get("session");
const tell = (what, facts) => fetch(`./${what}?${new URLSearchParams({ session, ...facts })}`, { method: "POST" });

/** The step of a number: every order is imported, then held. */
const stepOf = (number) => (number % 2 === 1 ? importOrder(`order-${number}`) : hold(`order-${number - 1}`));

async function run() {
  const main = localStorageStore();
  const store = asked.get("kind") === "journal" ? journaled({ main, journal: indexedDbStore() }) : main;
  const shop = await openShop({ engine: await createEngine(), store });
  if (asked.has("look")) {
    const codes = shop.notices.map(({ code }) => code).join(" ");
    await tell("found", { sequence: shop.sequence, whole: shop.verifyLedger().ok, readOnly: shop.readOnly, codes });
    return;
  }
  for (let number = shop.sequence + 1; ; number += 1) {
    await shop.apply(stepOf(number));
    await tell("acknowledged", { number });
    await new Promise((ready) => setTimeout(ready, Math.random() * Number(asked.get("pause"))));
  }
}

run().catch((thrown) => tell("failed", { detail: `${thrown.code ?? ""} ${thrown.message}` }));
