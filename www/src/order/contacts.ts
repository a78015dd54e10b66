/** What was said to the buyer and by the buyer. */
import { html, nothing, type TemplateResult } from "lit";
import { panel, stamp, tag } from "../parts/bits";
import { nextOf, offer } from "../parts/command";
import type { OrderContext } from "./view";

export function contactPanel({ bench, order, next }: OrderContext): TemplateResult {
  return panel(
    bench.say("contacts.title"),
    html`${order.contacts.length === 0 ? html`<p class="muted">${bench.say("contacts.none")}</p>` : nothing}
      <ul class="contacts" ?hidden=${order.contacts.length === 0}>
        ${order.contacts.map(
          (contact) => html`<li>
            <p class="small">${tag(bench.name("option", contact.direction))} ${bench.name("option", contact.channel)} ${stamp(bench, contact)}</p>
            <p><bdi>${contact.text}</bdi></p>
          </li>`,
        )}
      </ul>
      ${offer({ bench, order, next: nextOf(next, "contact-buyer") })}`,
    { id: "contacts-title" },
  );
}
