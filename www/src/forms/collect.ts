/** Turns a filled form into a command's arguments. Fields left empty are left out. */
import type { Order } from "jiaoyun";
import { instantOfField } from "../clock";
import type { Field } from "./fields";

export type Arguments = Record<string, unknown>;

export function collect(form: HTMLFormElement, fields: readonly Field[], order: Order): Arguments {
  const data = new FormData(form);
  const found: Arguments = {};
  for (const field of fields) {
    const value = valueOf(field, data, order);
    if (value !== undefined) found[field.name] = value;
  }
  const override = read(data, "override");
  if (override !== undefined) found["override"] = { reason: override };
  return found;
}

function valueOf(field: Field, data: FormData, order: Order): unknown {
  switch (field.kind) {
    case "check":
      return data.has(field.name) ? true : undefined;
    case "yes-no": {
      const answer = read(data, field.name);
      return answer === undefined ? undefined : answer === "yes";
    }
    case "instant": {
      const wall = read(data, field.name);
      return wall === undefined ? undefined : instantOfField(wall);
    }
    case "money":
      return money(data, field.name);
    case "measure":
      return measure(data);
    case "goods":
      return data.has("goods") ? data.getAll("goods") : undefined;
    case "stock":
      return stock(data, order);
    case "text":
    case "long":
    case "choice":
    case "service":
    case "hand-over-way":
    case "tracking":
    case "language":
    case "evidence":
      return read(data, field.name);
  }
}

function read(data: FormData, name: string): string | undefined {
  const value = data.get(name);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function whole(data: FormData, name: string): number | undefined {
  const text = read(data, name);
  return text === undefined ? undefined : Number(text);
}

function money(data: FormData, name: string): { amount: string; currency: string } | undefined {
  const amount = read(data, `${name}.amount`);
  return amount === undefined ? undefined : { amount, currency: read(data, `${name}.currency`) ?? "unknown" };
}

function measure(data: FormData): Arguments | undefined {
  const found: Arguments = {};
  for (const name of ["weightGrams", "lengthMm", "widthMm", "heightMm", "diameterMm"]) {
    const value = whole(data, `measure.${name}`);
    if (value !== undefined) found[name] = value;
  }
  if (Object.keys(found).length === 0) return undefined;
  if (read(data, "measure.shape") === "roll") found["shape"] = "roll";
  return found;
}

function stock(data: FormData, order: Order): Arguments[] | undefined {
  const lines = order.lines.flatMap((line, place) => {
    const answer = read(data, `stock.${place}.answer`);
    if (answer === undefined) return [];
    const checkedBy = read(data, `stock.${place}.checkedBy`);
    const photo = read(data, `stock.${place}.photo`);
    const note = read(data, `stock.${place}.note`);
    const quality = checkedBy === undefined ? undefined : { checkedBy, ...(photo === undefined ? {} : { photo }) };
    return [{ lineId: line.id, answer, ...(note === undefined ? {} : { note }), ...(quality ? { quality } : {}) }];
  });
  return lines.length === 0 ? undefined : lines;
}
