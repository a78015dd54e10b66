//! A chunk: the events of one order in one record. Which order and which number stand around it, so they are not in it.

use crate::order::{Event, EventHead};
use crate::pack::{Dictionary, Packer, Unpacker};
use crate::value::Text;

/// No parcel, one named by a text of its own, or the order's nth.
const NO_PARCEL: u64 = 0;
const NAMED_PARCEL: u64 = 1;

/// Appends one event of an order; how many there are stands before the first.
pub(super) fn write(out: &mut Packer<'_>, id: &str, event: &Event) {
    out.put(&event.head.at);
    out.shared(&event.head.by);
    match event.head.parcel_id.as_deref() {
        None => out.number(NO_PARCEL),
        Some(parcel) => write_parcel(out, id, parcel),
    }
    out.put(&event.fact);
}

fn write_parcel(out: &mut Packer<'_>, id: &str, parcel: &str) {
    let number = parcel.strip_prefix(id).and_then(|rest| rest.strip_prefix('-')).and_then(nth);
    match number {
        Some(number) => out.number(number.saturating_add(NAMED_PARCEL)),
        None => {
            out.number(NAMED_PARCEL);
            out.text(parcel);
        }
    }
}

/// A number as this engine writes it: no sign, no leading zero.
fn nth(text: &str) -> Option<u64> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    text.parse::<u64>().ok().filter(|number| is_plain && *number < u64::from(u32::MAX))
}

/// Appends the events of a chunk to those before it, and numbers them on. Gives whether all could be read.
pub(super) fn read(bytes: &[u8], (texts, id): (&Dictionary, &str), events: &mut Vec<Event>) -> bool {
    let mut from = Unpacker::of(bytes, texts);
    for _ in 0..from.count() {
        let at = from.take();
        let by = Text::new(from.shared_text());
        let parcel_id = read_parcel(&mut from, id);
        let fact = from.take();
        if !from.is_fine() {
            break;
        }
        let sequence = events.last().map_or(0, |event| event.head.sequence).saturating_add(1);
        events.push(Event { head: EventHead { order_id: id.into(), parcel_id, sequence, at, by }, fact });
    }
    from.is_fine() && from.is_at_end()
}

fn read_parcel(from: &mut Unpacker<'_>, id: &str) -> Option<Text> {
    match from.number() {
        NO_PARCEL => None,
        NAMED_PARCEL => Some(from.take()),
        number => Some(Text::written(format_args!("{id}-{}", number.saturating_sub(NAMED_PARCEL)))),
    }
}

/// How many events a chunk holds.
pub(super) fn count(bytes: &[u8], texts: &Dictionary) -> u32 {
    Unpacker::of(bytes, texts).take()
}
