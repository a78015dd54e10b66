//! The one strict door for data: JSON text or a JavaScript value becomes [`Raw`], and `Raw` becomes a typed value or an
//! error with the place and what to do. Unknown and missing fields are refused.

mod error;
mod fields;
mod json;
mod plain;
mod raw;
mod reader;
mod writer;

pub use error::ReadError;
pub use fields::Fields;
pub use raw::{NESTING_LIMIT, Raw};
pub use reader::{FromRaw, Reader};
pub use shape::{FromRaw, ToRaw};
pub use writer::{Object, ToRaw, tagged};

/// Reads a typed value, refusing unknown and missing fields.
///
/// # Errors
/// The first thing that does not fit, with its JSON pointer: `{"quantty": 9}` is `field-unknown` at `/quantty`.
pub fn read<T: FromRaw>(raw: &Raw) -> Result<T, ReadError> {
    let mut reader = Reader::default();
    let value = T::from_raw(raw, &mut reader);
    reader.settle(value)
}

/// Writes a typed value. Absent options leave no field; a tagged enum writes its tag first.
#[must_use]
pub fn write<T: ToRaw + ?Sized>(value: &T) -> Raw {
    value.to_raw()
}

/// Reads JSON text.
///
/// # Errors
/// `json-broken` with line and column, also for nesting deeper than 128.
pub fn parse(text: &str) -> Result<Raw, ReadError> {
    json::parse(text)
}
