// The notice to the buyer in three languages, as text with named holes.

export const SHOP = "Blue Lantern & Co";

/** @typedef {"en" | "es" | "zh"} Language */
export const LANGUAGES = /** @type {const} */ (["en", "es", "zh"]);

const SPANISH = new Set(["ES", "MX", "CL", "CO", "PE", "AR"]);
const CHINESE = new Set(["TW", "HK", "SG"]);

/** @returns {Language} */
export function languageOf(/** @type {string} */ country) {
  if (SPANISH.has(country)) return "es";
  return CHINESE.has(country) ? "zh" : "en";
}

/** `{hole}`, `{hole|date}`; `[[...]]` stands when there is a tracking number, `[[!...]]` when there is none. */
export const TEXTS = {
  en: `Hello {buyer},
Your order {orderId} was shipped on {shippedAt|date} with {service}.
[[Tracking number: {tracking} - you can follow it on the carrier's site.]][[!This service has no tracking number; please allow for the full delivery time.]]
Estimated delivery to {city}, {country}: {arrivesAt|date}.
Order total: US \${total}. Please contact us before opening a dispute.
Thank you, {shop}`,
  es: `Hola {buyer}:
Su pedido {orderId} fue enviado el {shippedAt|date} por {service}.
[[Número de seguimiento: {tracking} - puede seguirlo en la web del transportista.]][[!Este servicio no tiene número de seguimiento; espere el plazo completo.]]
Entrega estimada en {city}, {country}: {arrivesAt|date}.
Total del pedido: US \${total}. Contáctenos antes de abrir una disputa.
Gracias, {shop}`,
  zh: `{buyer}，您好：
您的订单 {orderId} 已于 {shippedAt|date} 通过 {service} 发出。
[[运单号：{tracking}，可在物流公司网站查询。]][[!该物流方式不提供运单号，请耐心等待。]]
预计送达 {city}（{country}）：{arrivesAt|date}。
订单总额：US \${total}。如有问题请先联系我们，再发起纠纷。
谢谢，{shop}`,
};

/**
 * What one notice says.
 * @typedef {object} Notice
 * @property {Language} language
 * @property {string} buyer
 * @property {string} orderId
 * @property {number} shippedAt
 * @property {string} service
 * @property {string | null} tracking
 * @property {string} city
 * @property {string} country
 * @property {number} arrivesAt
 * @property {number} totalCents
 * @property {string} shop
 */
