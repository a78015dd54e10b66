//! Records: what is accepted stands there byte for byte and verifies; what is not is told, and what stood before it is kept.

use crate::{desks, engine, now};
use jiaoyun::desk::Desk;
use jiaoyun::ledger::SEAL_BYTES;
use jiaoyun::order::Command;

/// Records as they come, then their bodies with seals that fit.
pub fn taken(data: &[u8]) {
    received(data);
    received(&sealed(&bodies(data)));
}

fn received(bytes: &[u8]) {
    let (mut desk, result) = Desk::open(engine(), bytes);
    let kept = desk.ledger().since(0);
    assert_eq!(Some(kept), bytes.get(..kept.len()), "what was taken is not what was given");
    match result {
        Ok(()) => assert_eq!(kept.len(), bytes.len()),
        Err(fault) => assert_eq!(fault.number, desk.ledger().newest() + 1),
    }
    if desk.ledger().newest() > 0 {
        desks::check(&mut desk);
        built_upon(desk);
    }
}

/// Commits can be made behind such records, taken back and dropped again.
fn built_upon(mut desk: Desk) {
    let (newest, seal) = (desk.ledger().newest(), desk.ledger().seal());
    let text = format!(r#"{{"type":"hold","reason":"wait","orderId":"80001","at":"{}","by":"fuzz"}}"#, crate::journey::NOW);
    desk.apply(engine(), &Command::read(&crate::support::raw(&text)).expect("a command"));
    let _ = desk.undo(engine(), now(), "fuzz");
    assert_eq!(desk.ledger().verify(), Ok(()));
    desk.retract(engine(), newest);
    assert_eq!((desk.ledger().newest(), desk.ledger().seal()), (newest, seal));
    desks::check(&mut desk);
    desk.retract(engine(), 0);
    assert_eq!((desk.len(), desk.ledger().newest(), desk.ledger().since(0)), (0, 0, [].as_slice()));
}

/// The bodies of records, as far as their lengths can be followed; whatever their seals say.
pub fn bodies(data: &[u8]) -> Vec<&[u8]> {
    let mut found = Vec::new();
    let mut rest = data;
    while let Some((len, behind)) = number(rest) {
        let Some((body, behind)) = behind.split_at_checked(len) else { break };
        found.push(body);
        rest = behind.get(SEAL_BYTES..).unwrap_or_default();
    }
    found
}

/// Records of these bodies.
pub fn sealed(bodies: &[&[u8]]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut before = [0; SEAL_BYTES];
    for body in bodies {
        let mut len = body.len();
        while len >= 0x80 {
            out.push((len & 0x7f) as u8 | 0x80);
            len >>= 7;
        }
        out.push(len as u8);
        out.extend_from_slice(body);
        let seal = blake3::Hasher::new().update(&before).update(body).finalize();
        before.copy_from_slice(&seal.as_bytes()[..SEAL_BYTES]);
        out.extend_from_slice(&before);
    }
    out
}

/// A number, seven bits a byte, and what is behind it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut number = 0_usize;
    for (at, byte) in bytes.iter().take(4).enumerate() {
        number |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((number, &bytes[at + 1..]));
        }
    }
    None
}
