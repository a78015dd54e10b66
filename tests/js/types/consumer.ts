// What a TypeScript user writes must be accepted, and what is wrong must be refused.
import { createEngine, openShop, JiaoyunError, PlaybookError } from "jiaoyun";
import type { Command, CommandType, Decision, Engine, Order, Rejection, Shelf, Shop, Store } from "jiaoyun";
import { createEngineSync } from "jiaoyun/inline";
import { createEngine as createSlim } from "jiaoyun/slim";
import { chromeStorageStore, indexedDbStore, journaled, localStorageStore, memoryStore, shelfStore } from "jiaoyun/stores";
import { checkStore } from "jiaoyun/stores/conformance";
import { fileStore } from "jiaoyun/stores/node";
import { openShop as openInWorker, serveShop } from "jiaoyun/worker";

export async function day(text: string): Promise<string[]> {
  const engine = await createEngine({ language: "en" });
  const { orders, commands, problems } = engine.readOrders(text, { now: new Date(0), by: "Li", zone: "Asia/Shanghai" });
  const first: Order | undefined = orders[0];
  if (first === undefined) return problems.map((problem) => `${problem.row ?? 0}: ${problem.message}`);
  const choice = engine.chooseCarrier(first, { now: "2026-09-18T09:30:00+08:00" });
  const notice = engine.renderNotice(first, { now: new Date(0), language: "fr" });
  const chosen = choice.ok ? choice.service : choice.code;
  return [chosen, notice.ok ? notice.text : notice.problems[0]?.help ?? "", ...commands.map((command) => command.type)];
}

export function reason(decision: Decision): string {
  if (decision.ok) return decision.events.map((event) => event.type).join();
  const rejection: Rejection = decision.rejection;
  switch (rejection.code) {
    case "on-hold":
      return "held";
    default:
      return rejection.message;
  }
}

export async function keep(engine: Engine, command: Command): Promise<Shop> {
  const shop = await openShop({ engine, store: memoryStore() });
  const decision = await shop.apply(command);
  if (!decision.ok) throw new Error(reason(decision));
  const stop = shop.subscribe((changed: string[]) => changed.length);
  stop();
  return openShop({ engine, store: localStorageStore({ prefix: "mine/" }) });
}

export async function stores(shelf: Shelf, area: Parameters<typeof chromeStorageStore>[0]): Promise<string[]> {
  const all: Store[] = [journaled({ main: localStorageStore(), journal: indexedDbStore() }), chromeStorageStore(area), fileStore("orders"), shelfStore(shelf)];
  const results = await checkStore(() => memoryStore());
  return [...all.map(({ name, durability }) => `${name} ${durability}`), ...results.map(({ name, ok, detail }) => `${name} ${ok} ${detail ?? ""}`)];
}

export async function beside(worker: Parameters<typeof openInWorker>[0]["worker"], command: Command): Promise<number> {
  const shop = await openInWorker({ worker, store: localStorageStore(), language: "zh" });
  const decision: Decision = await shop.apply(command);
  const { total } = await shop.orders({ page: { from: 0, size: 50 } });
  const then = await shop.at(new Date(0));
  const known: Order | null = await then.order("1");
  await then.close();
  await shop.importOrders("text", { now: new Date(0), by: "Li" }, { progress: ({ done, of }) => done / of, signal: { aborted: false } });
  return decision.ok && known === null ? total + shop.size + shop.notices.length : 0;
}
export const served: void = serveShop({ createEngine });

export const hold: Command = { type: "hold", orderId: "1", at: "2026-09-18T09:30:00+08:00", by: "Li", reason: "address" };
export const known: CommandType = "hand-over";
export const sync: Engine = createEngineSync({ wasm: new Uint8Array() });
export const slim: Promise<Engine> = createSlim({ wasm: "https://example.invalid/jiaoyun.wasm" });

export function told(thrown: unknown): string {
  if (thrown instanceof PlaybookError) return thrown.problems.map((problem) => problem.path).join();
  return thrown instanceof JiaoyunError ? `${thrown.code} ${thrown.path} ${thrown.help}` : "";
}

// @ts-expect-error a command needs its own arguments
export const without: Command = { type: "hold", orderId: "1", at: "2026-09-18T09:30:00+08:00", by: "Li" };
// @ts-expect-error there is no such command
export const unknown: CommandType = "ship";
// @ts-expect-error the slim entry needs the module
export const bare = createSlim({});
