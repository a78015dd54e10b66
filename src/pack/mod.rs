//! Values as few bytes as they need: what events are kept as, in memory, in the ledger and in every store.
//!
//! The layout is permanent. A struct is a mask with one bit for each option and list, then its values in the order of the
//! source; an enum is the number of its variant. So fields and variants are only ever added at the end, and the golden
//! ledger tells when somebody did otherwise. Numbers are LEB128, instants the seconds since the instant before.

mod alike;
mod dictionary;
mod packer;
mod plain;
mod unpacker;

pub use dictionary::Dictionary;
pub use packer::Packer;
pub use shape::Packed;
pub use unpacker::{Mask, Unpacker};

/// A type that can be packed.
pub trait Packed: Sized {
    /// Appends the value.
    fn pack(&self, out: &mut Packer<'_>);

    /// Reads the value. What cannot be read is told to the unpacker, and some value stands in for it.
    fn unpack(from: &mut Unpacker<'_>) -> Self;
}
