/** Where the shop lies, how full each place is, and what only the journal has. */
import { html, nothing, type TemplateResult } from "lit";
import { NEARLY_FULL, type Room, type Rooms } from "../bench/places";
import { showBytes } from "../format";
import { fact } from "../parts/bits";
import type { Workbench } from "../workbench";

export interface Measured extends Rooms {
  /** The newest step that localStorage holds, where it has fallen behind. */
  newestInMain: number | undefined;
}

export async function measure(bench: Workbench): Promise<Measured> {
  const rooms = await bench.places.rooms();
  return { ...rooms, newestInMain: rooms.overflowing ? await bench.places.newestInMain() : undefined };
}

export function storagePanel(bench: Workbench, measured: Measured | undefined): TemplateResult {
  return html`<section class="panel" aria-labelledby="storage-title">
    <header class="panel-head"><h2 id="storage-title">${bench.say("data.storage")}</h2></header>
    <dl class="facts">${fact(bench.say("data.where"), bench.places.store.name)} ${fact(bench.say("data.orders"), String(bench.shop.size))}</dl>
    ${measured ? html`${room(bench, "localStorage", measured.main)} ${room(bench, "IndexedDB", measured.journal)} ${moved(bench, measured)}` : nothing}
  </section>`;
}

function room(bench: Workbench, name: string, { used, quota }: Room): TemplateResult {
  const share = quota === undefined ? 0 : used / quota;
  const told = quota === undefined ? showBytes(used) : bench.say("data.used.of", { used: showBytes(used), quota: showBytes(quota), percent: Math.floor(share * 100) });
  return html`<div class="room">
    <p><strong>${name}</strong> <span class="number">${told}</span></p>
    <meter min="0" max="1" high=${NEARLY_FULL} optimum="0" .value=${share} aria-label=${name}></meter>
    ${share >= NEARLY_FULL ? html`<p class="reason"><span class="reason-message">${bench.say("data.nearly-full", { name })}</span></p>` : nothing}
  </div>`;
}

function moved(bench: Workbench, { overflowing, newestInMain }: Measured): TemplateResult | typeof nothing {
  if (!overflowing) return nothing;
  const newest = newestInMain ?? 0;
  return html`<p class="reason" role="status"><span class="reason-message">${bench.say("data.moved", { from: newest + 1, to: bench.shop.sequence })}</span><span class="reason-help">${bench.say("data.moved.help")}</span></p>`;
}
