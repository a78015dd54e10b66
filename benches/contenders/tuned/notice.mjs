// The notice out of few pieces: what is the same for all orders of a destination, a service and a day is put together once.
import { BEIJING, DAY } from "../../data/calendar.mjs";
import { SHOP } from "../../data/notices.mjs";
import { dayText, escaped } from "../hand/notice.mjs";

/** @typedef {import("../../data/services.mjs").Service} Service */
/** @typedef {import("./carrier.mjs").Destination} Destination */
/** @typedef {import("../../data/orders.mjs").Order} Order */
/** @typedef {{ toNumber: string, toCity: string, toTotal: string }} Pieces */

const SIGNED = escaped(SHOP);
const TWO = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, "0"));
const OPENING = { en: ["Hello ", ",\nYour order "], es: ["Hola ", ":\nSu pedido "], zh: ["", "，您好：\n您的订单 "] };
const ENDING = {
  en: `. Please contact us before opening a dispute.\nThank you, ${SIGNED}`,
  es: `. Contáctenos antes de abrir una disputa.\nGracias, ${SIGNED}`,
  zh: `。如有问题请先联系我们，再发起纠纷。\n谢谢，${SIGNED}`,
};

export function render(/** @type {Destination} */ destination, /** @type {Service} */ service, /** @type {Order} */ order, /** @type {string} */ tracking, /** @type {number} */ shippedAt) {
  const { language } = destination;
  const { toNumber, toCity, toTotal } = piecesFor(destination, service, shippedAt);
  const [hello, yourOrder] = OPENING[language];
  const number = service.tracked ? tracking : "";
  const total = `${Math.floor(order.totalCents / 100)}.${TWO[order.totalCents % 100]}`;
  return `${hello}${escaped(order.buyer)}${yourOrder}${order.id}${toNumber}${number}${toCity}${escaped(order.city)}${toTotal}${total}${ENDING[language]}`;
}

/** @returns {Pieces} */
function piecesFor(/** @type {Destination} */ destination, /** @type {Service} */ service, /** @type {number} */ shippedAt) {
  const day = Math.floor((shippedAt + BEIJING) / DAY);
  let ofService = destination.pieces.get(service);
  if (ofService === undefined) destination.pieces.set(service, (ofService = new Map()));
  let pieces = ofService.get(day);
  if (pieces === undefined) ofService.set(day, (pieces = piecesOf(destination, service, shippedAt)));
  return pieces;
}

/** @returns {Pieces} */
function piecesOf(/** @type {Destination} */ { language, name: country }, /** @type {Service} */ { name, tracked, days }, /** @type {number} */ shippedAt) {
  const shipped = dayText(language, shippedAt);
  const arrives = dayText(language, shippedAt + days * DAY);
  switch (language) {
    case "en":
      return {
        toNumber: ` was shipped on ${shipped} with ${name}.\n${tracked ? "Tracking number: " : "This service has no tracking number; please allow for the full delivery time."}`,
        toCity: `${tracked ? " - you can follow it on the carrier's site." : ""}\nEstimated delivery to `,
        toTotal: `, ${country}: ${arrives}.\nOrder total: US $`,
      };
    case "es":
      return {
        toNumber: ` fue enviado el ${shipped} por ${name}.\n${tracked ? "Número de seguimiento: " : "Este servicio no tiene número de seguimiento; espere el plazo completo."}`,
        toCity: `${tracked ? " - puede seguirlo en la web del transportista." : ""}\nEntrega estimada en `,
        toTotal: `, ${country}: ${arrives}.\nTotal del pedido: US $`,
      };
    case "zh":
      return {
        toNumber: ` 已于 ${shipped} 通过 ${name} 发出。\n${tracked ? "运单号：" : "该物流方式不提供运单号，请耐心等待。"}`,
        toCity: `${tracked ? "，可在物流公司网站查询。" : ""}\n预计送达 `,
        toTotal: `（${country}）：${arrives}。\n订单总额：US $`,
      };
  }
}
