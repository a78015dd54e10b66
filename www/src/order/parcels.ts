/** Each parcel as its dated facts. */
import { html, nothing, type TemplateResult } from "lit";
import type { Parcel } from "jiaoyun";
import { fact, panel, stamp, tag, time } from "../parts/bits";
import { copyButton } from "../parts/copy";
import type { Workbench } from "../workbench";
import { serviceName } from "./carrier";
import type { OrderContext } from "./view";

export function parcelPanels(context: OrderContext): TemplateResult {
  return html`${context.order.parcels.map((parcel, place) => parcelPanel(context, parcel, place + 1))}`;
}

function parcelPanel({ bench }: OrderContext, parcel: Parcel, place: number): TemplateResult {
  const number = parcel.waybill?.trackingNumber ?? parcel.platform?.trackingNumber;
  return panel(
    bench.say("parcel.title", { place }),
    html`
      ${number
        ? html`<p class="parcel-number"><span class="number"><bdi>${number}</bdi></span> ${parcel.waybill ? tag(bench.name("verdict", parcel.waybill.verdict), parcel.waybill.verdict === "valid" ? "good" : "wait") : nothing} ${copyButton(bench, number)}</p>`
        : nothing}
      ${parcel.origin === "platform" ? html`<p class="muted small">${bench.say("parcel.from-platform")}</p>` : nothing}
      <dl class="facts">${measure(bench, parcel)} ${facts(bench, parcel)}</dl>
      ${parcel.tracking.length === 0 ? nothing : html`<ol class="tracking-list">${parcel.tracking.map((event) => html`<li>${bench.name("option", event.status)} ${time(bench, event.occurredAt)} ${event.note ? html`<bdi>${event.note}</bdi>` : nothing}</li>`)}</ol>`}
      ${parcel.notices.map((notice) => html`<details class="more"><summary>${bench.say("parcel.notice", { language: notice.language })} ${stamp(bench, notice)}</summary><p class="letter"><bdi>${notice.text}</bdi></p></details>`)}
    `,
    { id: `parcel-${place}`, note: bench.name("stage", parcel.stage) },
  );
}

function measure(bench: Workbench, parcel: Parcel): unknown {
  const size = parcel.measure;
  const sides = [size?.lengthMm, size?.widthMm, size?.heightMm, size?.diameterMm].filter((side) => side !== undefined);
  return html`${fact(bench.say("field.weightGrams"), size?.weightGrams === undefined ? undefined : `${size.weightGrams} g`)}
  ${fact(bench.say("parcel.size"), sides.length === 0 ? undefined : `${sides.join(" × ")} mm`)}
  ${fact(bench.say("field.goods"), parcel.goods?.map((kind) => bench.name("option", kind)).join(", "))}`;
}

function facts(bench: Workbench, parcel: Parcel): unknown {
  const line = (type: string, value: unknown) => fact(bench.name("step", type), value as TemplateResult | undefined);
  const last = parcel.declarations.at(-1);
  return html`
    ${line("choose-carrier", parcel.choice && html`${serviceName(bench, parcel.choice.service)} ${stamp(bench, parcel.choice)}`)}
    ${line("create-waybill", parcel.waybill && stamp(bench, parcel.waybill))}
    ${parcel.labels.map((label) => line("print-label", html`${bench.name("option", label.format)} ${stamp(bench, label)}`))}
    ${line("pack-parcel", parcel.packed && stamp(bench, parcel.packed))}
    ${line("hand-over", parcel.handedOver && html`${bench.name("option", parcel.handedOver.how)} ${parcel.handedOver.reference ? html`<bdi>${parcel.handedOver.reference}</bdi>` : nothing} ${stamp(bench, parcel.handedOver)}`)}
    ${last ? line("declare-shipment", html`${bench.name("option", last.sendType)} <span class="number"><bdi>${last.trackingNumber}</bdi></span> ${last.amends ? tag(bench.say("parcel.amended")) : nothing} ${stamp(bench, last)}`) : nothing}
    ${line("record-delivery", parcel.delivered && html`${time(bench, parcel.delivered.deliveredAt)} ${parcel.delivered.proof ? html`<bdi>${parcel.delivered.proof}</bdi>` : nothing}`)}
    ${parcel.platform?.sentAt ? fact(bench.say("time.sent"), time(bench, parcel.platform.sentAt.at)) : nothing}
    ${parcel.platform?.receivedAt ? fact(bench.say("time.received"), time(bench, parcel.platform.receivedAt.at)) : nothing}
    ${parcel.platform?.receiveStatus ? fact(bench.say("parcel.receive-status"), `${parcel.platform.receiveStatus} ${parcel.platform.receiveNote ?? ""}`) : nothing}
  `;
}
