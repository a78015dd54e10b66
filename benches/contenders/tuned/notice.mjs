// The notice by the hand-written texts, with its days and amounts looked up.
import { BEIJING, DAY } from "../../data/calendar.mjs";
import { LANGUAGES, SHOP } from "../../data/notices.mjs";
import { dayText, escaped } from "../hand/notice.mjs";

/** @typedef {import("../../data/notices.mjs").Language} Language */
/** @typedef {import("./carrier.mjs").Best} Best */
/** @typedef {import("./carrier.mjs").Destination} Destination */
/** @typedef {import("./lifecycle.mjs").Shipment} Shipment */

const DAYS = /** @type {Record<Language, Map<number, string>>} */ (Object.fromEntries(LANGUAGES.map((language) => [language, new Map()])));
const TWO = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, "0"));
const SIGNED = escaped(SHOP);

/** Each day is put into words once. */
function dayOf(/** @type {Language} */ language, /** @type {number} */ instant) {
  const day = Math.floor((instant + BEIJING) / DAY);
  let words = DAYS[language].get(day);
  if (words === undefined) DAYS[language].set(day, (words = dayText(language, instant)));
  return words;
}

export function render(/** @type {Destination} */ destination, /** @type {Shipment} */ shipment, /** @type {Best} */ best, /** @type {number} */ shippedAt) {
  const { order } = shipment;
  const { language, name: country } = destination;
  const [shipped, arrives] = [dayOf(language, shippedAt), dayOf(language, shippedAt + best.days * DAY)];
  const [buyer, city] = [escaped(order.buyer), escaped(order.city)];
  const total = `${Math.floor(order.totalCents / 100)}.${TWO[order.totalCents % 100]}`;
  if (language === "en") {
    const tracking = best.tracked ? `Tracking number: ${shipment.tracking} - you can follow it on the carrier's site.` : "This service has no tracking number; please allow for the full delivery time.";
    return `Hello ${buyer},\nYour order ${order.id} was shipped on ${shipped} with ${best.name}.\n${tracking}\nEstimated delivery to ${city}, ${country}: ${arrives}.\nOrder total: US $${total}. Please contact us before opening a dispute.\nThank you, ${SIGNED}`;
  }
  if (language === "es") {
    const tracking = best.tracked ? `Número de seguimiento: ${shipment.tracking} - puede seguirlo en la web del transportista.` : "Este servicio no tiene número de seguimiento; espere el plazo completo.";
    return `Hola ${buyer}:\nSu pedido ${order.id} fue enviado el ${shipped} por ${best.name}.\n${tracking}\nEntrega estimada en ${city}, ${country}: ${arrives}.\nTotal del pedido: US $${total}. Contáctenos antes de abrir una disputa.\nGracias, ${SIGNED}`;
  }
  const tracking = best.tracked ? `运单号：${shipment.tracking}，可在物流公司网站查询。` : "该物流方式不提供运单号，请耐心等待。";
  return `${buyer}，您好：\n您的订单 ${order.id} 已于 ${shipped} 通过 ${best.name} 发出。\n${tracking}\n预计送达 ${city}（${country}）：${arrives}。\n订单总额：US $${total}。如有问题请先联系我们，再发起纠纷。\n谢谢，${SIGNED}`;
}
