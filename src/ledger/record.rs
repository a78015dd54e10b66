//! The frame of a record: `length | body | seal`, and the body of each kind.

use super::Cause;
use crate::pack::{Packer, Unpacker};
use crate::value::Instant;

/// How long a seal is. Half of BLAKE3's: chance and tampering are told all the same, and a single change stays small.
pub const SEAL_BYTES: usize = 16;

/// The most that stands around a body: its length and its seal.
pub(super) const FRAME_BYTES: usize = 10 + SEAL_BYTES;

pub(super) type Seal = [u8; SEAL_BYTES];

/// The seal before the first record.
pub(super) const FIRST: Seal = [0; SEAL_BYTES];

/// The layout that is written here. A newer one is refused, an older one is read.
const FORMAT: u64 = 1;

const EVENTS: u64 = 0;
const UNDO: u64 = 1;

/// The seal of a body behind another seal.
pub(super) fn sealed(before: &Seal, body: &[u8]) -> Seal {
    let hash = blake3::Hasher::new().update(before).update(body).finalize();
    hash.as_bytes().first_chunk().copied().unwrap_or(FIRST)
}

/// Appends a whole record, and gives the place of its body.
pub(super) fn write(bytes: &mut Vec<u8>, body: &[u8], seal: &Seal) -> usize {
    let mut out = Packer::bare(core::mem::take(bytes));
    out.number(body.len() as u64);
    let start = out.len();
    out.raw(body);
    out.raw(seal);
    *bytes = out.done();
    start
}

/// The body and seal of the first record of some bytes, and the bytes behind it.
pub(super) fn split(bytes: &[u8]) -> Result<(&[u8], &Seal, &[u8]), Cause> {
    let mut from = Unpacker::bare(bytes);
    let len = from.count();
    let body = from.raw(len);
    let seal = from.raw(SEAL_BYTES);
    let rest = from.raw(from.left());
    let seal = seal.first_chunk().filter(|_| from.is_fine()).ok_or(Cause::CutOff)?;
    Ok((body, seal, rest))
}

/// What a body begins with.
pub(super) struct Opening {
    pub(super) number: u32,
    /// The record it takes back and when, where it is of that kind.
    pub(super) undoes: Option<(u32, Instant)>,
}

/// The opening of a body; what follows is left in the unpacker.
pub(super) fn opening(from: &mut Unpacker<'_>) -> Result<Opening, Cause> {
    let format = from.number();
    let (number, kind) = (from.take(), from.number());
    if format > FORMAT || (kind > UNDO && from.is_fine()) {
        return Err(Cause::Newer);
    }
    let undoes = (kind == UNDO).then(|| (from.take(), from.take()));
    if from.is_fine() { Ok(Opening { number, undoes }) } else { Err(Cause::Damaged) }
}

/// The body of a record with events: the new texts and ids, then the orders' chunks.
pub(super) fn events(number: u32, new: [&[&str]; 2], chunks: &[u8]) -> Vec<u8> {
    let mut out = Packer::bare(Vec::with_capacity(chunks.len().saturating_add(64)));
    open(&mut out, number, EVENTS);
    for list in new {
        out.number(list.len() as u64);
        list.iter().for_each(|text| out.text(text));
    }
    out.raw(chunks);
    out.done()
}

/// The body of a record that takes another back.
pub(super) fn undo(number: u32, of: u32, (at, by): (Instant, &str)) -> Vec<u8> {
    let mut out = Packer::bare(Vec::new());
    open(&mut out, number, UNDO);
    out.put(&of);
    out.put(&at);
    out.text(by);
    out.done()
}

fn open(out: &mut Packer<'_>, number: u32, kind: u64) {
    out.number(FORMAT);
    out.put(&number);
    out.number(kind);
}

/// A seal as people see it.
pub(super) fn hexadecimal(seal: &Seal) -> String {
    seal.iter().map(|byte| format!("{byte:02x}")).collect()
}
