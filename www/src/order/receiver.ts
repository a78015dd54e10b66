/** Who the parcel goes to. */
import { html, nothing, type TemplateResult } from "lit";
import { showCountry } from "../format";
import { fact, panel } from "../parts/bits";
import { copyButton } from "../parts/copy";
import type { OrderContext } from "./view";

export function receiverPanel({ bench, order }: OrderContext): TemplateResult {
  const to = order.receiver;
  const address = [to.name, to.addressLine1, to.addressLine2, to.city, to.province, to.postcode, to.country].filter((piece) => piece).join("\n");
  const phone = [to.phoneCountry, to.mobile ?? to.phone].filter((piece) => piece).join(" ");
  const buyer = [order.buyer.name, order.buyer.loginId].filter((piece) => piece).join(" · ");
  return panel(
    bench.say("receiver.title"),
    html`${to.masked.length === 0 ? nothing : html`<p class="reason"><span class="reason-message">${bench.say("receiver.masked", { fields: to.masked.map((field) => bench.name("receiver", field)).join(", ") })}</span></p>`}
      <dl class="facts">
        ${fact(bench.say("receiver.name"), to.name)} ${fact(bench.say("receiver.address"), [to.addressLine1, to.addressLine2].filter((line) => line).join(", "))}
        ${fact(bench.say("receiver.city"), [to.city, to.province].filter((line) => line).join(", "))} ${fact(bench.say("receiver.postcode"), to.postcode)}
        ${fact(bench.say("receiver.country"), to.country ? `${showCountry(to.country, bench.language)} (${to.country})` : undefined)}
        ${fact(bench.say("receiver.phone"), phone)} ${fact(bench.say("receiver.tax"), to.taxNumber)} ${fact(bench.say("receiver.buyer"), buyer)}
        ${order.buyer.country && order.buyer.country !== to.country ? fact(bench.say("receiver.buyer-country"), showCountry(order.buyer.country, bench.language)) : nothing}
      </dl>
      ${address === "" ? html`<p class="muted">${bench.say("receiver.none")}</p>` : copyButton(bench, address, bench.say("receiver.copy"))}`,
    { id: "receiver-title" },
  );
}
