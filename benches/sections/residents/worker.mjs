// How much more memory is in use once orders are held: `node --expose-gc worker.mjs '{ "resident": "objects", "count": 10000 }'`
const { resident, count } = JSON.parse(process.argv[2]);
const module = await import(`./${resident}.mjs`);

function used() {
  for (let times = 0; times < 3; times++) /** @type {any} */ (globalThis).gc();
  const { heapUsed, rss } = process.memoryUsage();
  return { heapUsed, rss };
}

await module.resident(100);
const before = used();
const held = await module.resident(count);
const after = used();
const own = module.own ? module.own(held) : after.heapUsed - before.heapUsed;
console.log(JSON.stringify({ own: own / count, process: (after.rss - before.rss) / count, held: Object.keys(held).length >= 0 }));
