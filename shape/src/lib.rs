//! `FromRaw`, `ToRaw` and `Packed` for the engine's own types. What they write is a straight line of calls: no early return, no place
//! that builds an error of its own. So a type costs some ten bytes a field in the module.
//!
//! - a struct is an object: keys in camelCase, unknown and missing ones refused, absent options left out
//! - an enum of bare variants is text in kebab-case
//! - an enum with `#[shape(tag = "type")]`, each variant around one struct, is that struct's object and a key naming the variant
//! - `#[shape(rename = "..")]` names a field or variant otherwise; `#[shape(default)]` lets a field be left out
//! - packed, a struct is one bit for each option or list, then its values in order; `#[shape(shared)]` says that
//!   a text repeats, `#[shape(alike)]` that it is much like others of its kind

mod casing;
mod names;
mod packing;
mod reading;
mod squeezing;
mod writing;

use proc_macro::TokenStream;
use syn::punctuated::Punctuated;
use syn::{DeriveInput, LitStr, Token, parse_macro_input};

/// Reads the type from plain data.
#[proc_macro_derive(FromRaw, attributes(shape))]
pub fn from_raw(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    reading::derive(&input).unwrap_or_else(|error| error.to_compile_error()).into()
}

/// Writes the type as plain data.
#[proc_macro_derive(ToRaw, attributes(shape))]
pub fn to_raw(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    writing::derive(&input).unwrap_or_else(|error| error.to_compile_error()).into()
}

/// Packs the type into bytes and back.
#[proc_macro_derive(Packed, attributes(shape))]
pub fn packed(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    packing::derive(&input).unwrap_or_else(|error| error.to_compile_error()).into()
}

/// Files of the crate, one behind the other, as few bytes; of a `.json` file each word, on one line.
#[proc_macro]
pub fn squeezed(input: TokenStream) -> TokenStream {
    let names = parse_macro_input!(input with Punctuated::<LitStr, Token![,]>::parse_terminated);
    squeezing::files(&names).unwrap_or_else(|error| error.to_compile_error()).into()
}
