// Opens a shop: reads the store, fills a desk, tells what could not be read.
import { Kept } from "./kept.js";
import { checkParts } from "./parts.js";
import { Shop } from "./shop.js";

/**
 * @param {{ engine: any, store: import("../../types/store.js").Store }} options
 * @returns {Promise<Shop>}
 */
export async function openShop(options) {
  const { engine, store } = checkParts(options);
  const shop = new Shop(engine, store, new Kept(engine, store));
  await shop.reopen();
  return shop;
}
