/** Which fields each command's form shows. What is required and what is allowed the engine says. */
import type { CommandType } from "jiaoyun";

export type FieldKind =
  | "text" | "long" | "choice" | "check" | "yes-no" | "instant" | "money" | "measure" | "goods" | "service" | "hand-over-way" | "tracking" | "stock" | "language" | "evidence";

export interface Field {
  name: string;
  kind: FieldKind;
  /** Codes of a choice, worded under `option.<code>` unless another family is named. */
  options?: readonly string[];
  family?: string;
  /** Chosen from the start. */
  initial?: string;
}

export const GOODS = ["ordinary", "battery", "food", "knife", "powder", "liquid", "magnet"] as const;
const REASONS = [
  "stolen-card", "not-received", "goods", "not-as-described", "counterfeit", "duplicate", "credit-not-processed", "cancelled", "amount", "other", "unknown",
] as const;
const LABELS = ["thermal-100x100", "thermal-100x150", "a4"] as const;
const TRACKING = ["pending", "info-received", "in-transit", "out-for-delivery", "attempt-failed", "available-for-pickup", "exception", "expired"] as const;
const CAUSES = ["delivered", "cancelled", "refunded", "lost", "platform-finished", "other"] as const;
const OUTCOMES = ["won", "lost", "forfeited", "settled", "withdrawn"] as const;
const CHANNELS = ["platform-message", "email", "phone", "other"] as const;

const text = (name: string): Field => ({ name, kind: "text" });
const long = (name: string): Field => ({ name, kind: "long" });
const choice = (name: string, options: readonly string[], initial?: string): Field => ({ name, kind: "choice", options, initial });
const instant = (name: string): Field => ({ name, kind: "instant" });
const MEASURE: Field = { name: "measure", kind: "measure" };
const KINDS: Field = { name: "goods", kind: "goods" };

export type FormCommand = Exclude<CommandType, "import-order">;

export const FIELDS: Record<FormCommand, readonly Field[]> = {
  "confirm-order": [{ name: "memoRead", kind: "check" }],
  "answer-stock": [{ name: "lines", kind: "stock" }],
  "choose-carrier": [{ name: "service", kind: "service" }, long("reason"), { name: "buyerChoiceConfirmed", kind: "check" }, MEASURE, KINDS],
  "create-waybill": [{ name: "trackingNumber", kind: "tracking" }, MEASURE, KINDS],
  "print-label": [choice("format", LABELS, "thermal-100x150")],
  "pack-parcel": [MEASURE],
  "hand-over": [{ name: "how", kind: "hand-over-way" }, text("reference")],
  "declare-shipment": [choice("sendType", ["all", "part"], "all"), { name: "trackingNumber", kind: "tracking" }],
  "amend-declaration": [{ name: "trackingNumber", kind: "tracking" }, { name: "service", kind: "service" }, long("reason")],
  "send-notice": [{ name: "language", kind: "language" }, long("text")],
  "record-tracking": [choice("status", TRACKING, "in-transit"), instant("occurredAt"), text("note")],
  "record-delivery": [instant("deliveredAt"), text("proof")],
  "close-order": [choice("cause", CAUSES), long("note")],
  hold: [long("reason")],
  release: [text("note")],
  "answer-cancel": [{ name: "accepted", kind: "yes-no" }, long("reason")],
  "open-freeze": [text("reason"), text("contact"), long("askedFor"), instant("answerBy")],
  "answer-freeze": [long("sent"), text("to")],
  "lift-freeze": [text("note")],
  "open-dispute": [choice("reason", REASONS), instant("openedAt"), instant("platformDueAt"), { name: "amount", kind: "money" }, long("detail")],
  "answer-dispute": [{ name: "accepted", kind: "yes-no" }, long("note")],
  "open-chargeback": [
    choice("reason", REASONS), instant("letterAt"), text("networkCode"), instant("platformDueAt"), { name: "amount", kind: "money" }, long("detail"),
  ],
  "add-evidence": [{ name: "item", kind: "evidence" }, text("reference"), text("note")],
  "submit-appeal": [long("note"), long("reason"), instant("platformDueAt")],
  "record-outcome": [{ ...choice("outcome", OUTCOMES), family: "outcome" }, text("note")],
  "contact-buyer": [choice("channel", CHANNELS, "platform-message"), choice("direction", ["to-buyer", "from-buyer"], "to-buyer"), long("text")],
};

/** Fields that only matter in some orders stay folded until asked for. */
export const FOLDED: Partial<Record<FormCommand, readonly string[]>> = {
  "choose-carrier": ["service", "reason", "measure", "goods"],
  "create-waybill": ["goods"],
  "pack-parcel": ["measure"],
  "declare-shipment": ["trackingNumber"],
  "send-notice": ["text"],
  "hand-over": ["reference"],
  "record-delivery": ["proof"],
  "submit-appeal": ["reason", "platformDueAt"],
  "open-dispute": ["platformDueAt", "amount"],
  "open-chargeback": ["networkCode", "platformDueAt", "amount"],
};
