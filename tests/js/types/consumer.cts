// The same package by `require`.
import jiaoyun = require("jiaoyun");
import inline = require("jiaoyun/inline");
import slim = require("jiaoyun/slim");
import stores = require("jiaoyun/stores");

const engine: jiaoyun.Engine = inline.createEngineSync();
export const shop: Promise<jiaoyun.Shop> = jiaoyun.openShop({ engine, store: stores.memoryStore() });
export const other: Promise<jiaoyun.Engine> = slim.createEngine({ wasm: new Uint8Array() });
