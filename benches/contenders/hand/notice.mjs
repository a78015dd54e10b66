// The notice as template literals.
import { BEIJING } from "../../data/calendar.mjs";

/** @typedef {import("../../data/notices.mjs").Notice} Notice */

export const MONTHS = {
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  es: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
};
const ENTITIES = /** @type {Record<string, string>} */ ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" });

export function escaped(/** @type {string} */ text) {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]) : text;
}

export function dollars(/** @type {number} */ cents) {
  return (cents / 100).toFixed(2);
}

/** The day of an instant in Beijing, in the notice's language. */
export function dayText(/** @type {import("../../data/notices.mjs").Language} */ language, /** @type {number} */ instant) {
  const date = new Date(instant + BEIJING);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  return language === "zh" ? `${year}年${month + 1}月${day}日` : `${day} ${MONTHS[language][month]} ${year}`;
}

export function render(/** @type {Notice} */ notice) {
  return written(notice, dayText(notice.language, notice.shippedAt), dayText(notice.language, notice.arrivesAt), dollars(notice.totalCents));
}

/** The text, once its dates and its amount are words. */
export function written(/** @type {Notice} */ notice, /** @type {string} */ shipped, /** @type {string} */ arrives, /** @type {string} */ total) {
  const { language, orderId, service, tracking } = notice;
  const [buyer, city, country, shop] = [escaped(notice.buyer), escaped(notice.city), escaped(notice.country), escaped(notice.shop)];
  switch (language) {
    case "en":
      return `Hello ${buyer},
Your order ${orderId} was shipped on ${shipped} with ${service}.
${tracking ? `Tracking number: ${tracking} - you can follow it on the carrier's site.` : "This service has no tracking number; please allow for the full delivery time."}
Estimated delivery to ${city}, ${country}: ${arrives}.
Order total: US $${total}. Please contact us before opening a dispute.
Thank you, ${shop}`;
    case "es":
      return `Hola ${buyer}:
Su pedido ${orderId} fue enviado el ${shipped} por ${service}.
${tracking ? `Número de seguimiento: ${tracking} - puede seguirlo en la web del transportista.` : "Este servicio no tiene número de seguimiento; espere el plazo completo."}
Entrega estimada en ${city}, ${country}: ${arrives}.
Total del pedido: US $${total}. Contáctenos antes de abrir una disputa.
Gracias, ${shop}`;
    case "zh":
      return `${buyer}，您好：
您的订单 ${orderId} 已于 ${shipped} 通过 ${service} 发出。
${tracking ? `运单号：${tracking}，可在物流公司网站查询。` : "该物流方式不提供运单号，请耐心等待。"}
预计送达 ${city}（${country}）：${arrives}。
订单总额：US $${total}。如有问题请先联系我们，再发起纠纷。
谢谢，${shop}`;
  }
}
