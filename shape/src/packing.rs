//! What `Packed` writes.

use crate::names::{self, Named};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DataEnum, DeriveInput, Error, Fields, Type};

pub(crate) fn derive(input: &DeriveInput) -> Result<TokenStream, Error> {
    let (pack, unpack) = match &input.data {
        Data::Struct(data) => object(&data.fields)?,
        Data::Enum(data) => match names::said(&input.attrs)?.tag {
            Some(_) => tagged(data)?,
            None => choice(data)?,
        },
        Data::Union(_) => return Err(Error::new_spanned(&input.ident, "a union has no shape")),
    };
    let ident = &input.ident;
    Ok(quote! {
        impl crate::pack::Packed for #ident {
            fn pack(&self, out: &mut crate::pack::Packer<'_>) {
                #pack
            }
            fn unpack(from: &mut crate::pack::Unpacker<'_>) -> Self {
                #unpack
            }
        }
    })
}

type Both = (TokenStream, TokenStream);

fn object(fields: &Fields) -> Result<Both, Error> {
    let fields = names::fields(fields)?;
    let lacking: Vec<&Named<'_>> = fields.iter().filter(|field| there(field).is_some()).collect();
    let presence = lacking.iter().filter_map(|field| there(field));
    let writes = fields.iter().map(write);
    let reads = fields.iter().map(|field| read(field, lacking.iter().position(|other| other.ident == field.ident)));
    if lacking.is_empty() {
        return Ok((quote!(let _ = &out; #(#writes)*), quote!(let _ = &from; Self { #(#reads),* })));
    }
    let count = lacking.len();
    Ok((quote!(out.mask(&[#(#presence),*]); #(#writes)*), quote!(let mask = from.mask(#count); Self { #(#reads),* })))
}

/// How a field says whether anything is in it; `None` where something always is.
fn there(field: &Named<'_>) -> Option<TokenStream> {
    let ident = field.ident;
    match outer(field.kind).as_deref() {
        Some("Option") => Some(quote!(self.#ident.is_some())),
        Some("Vec") => Some(quote!(!self.#ident.is_empty())),
        _ => None,
    }
}

/// The name of a type without its path and arguments.
fn outer(kind: &Type) -> Option<String> {
    match kind {
        Type::Group(group) => outer(&group.elem),
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    }
}

fn write(field: &Named<'_>) -> TokenStream {
    let ident = field.ident;
    if field.alike {
        return quote!(out.alike(&self.#ident););
    }
    let plain = quote!(crate::pack::Packed::pack(&self.#ident, out););
    let whole = if field.shared { quote!(out.sharing(true); #plain out.sharing(false);) } else { plain };
    there(field).map_or(whole.clone(), |there| quote!(if #there { #whole }))
}

fn read(field: &Named<'_>, bit: Option<usize>) -> TokenStream {
    let ident = field.ident;
    if field.alike {
        return quote!(#ident: from.alike().into());
    }
    let plain = if field.shared { quote!(from.shared()) } else { quote!(crate::pack::Packed::unpack(from)) };
    let value = bit.map_or(plain.clone(), |bit| quote!(if mask.has(#bit) { #plain } else { Default::default() }));
    quote!(#ident: #value)
}

fn choice(data: &DataEnum) -> Result<Both, Error> {
    let (idents, _) = names::variants(&data.variants, false)?;
    let numbers = (0..idents.len()).collect::<Vec<_>>();
    let arms = arms(&idents.iter().map(|ident| quote!(Self::#ident)).collect::<Vec<_>>());
    let count = idents.len();
    Ok((quote!(out.variant(match self { #(Self::#idents => #numbers),* });), quote!(match from.variant(#count) { #arms })))
}

fn tagged(data: &DataEnum) -> Result<Both, Error> {
    let (idents, _) = names::variants(&data.variants, true)?;
    let numbers = 0..idents.len();
    let arms = arms(&idents.iter().map(|ident| quote!(Self::#ident(crate::pack::Packed::unpack(from)))).collect::<Vec<_>>());
    let count = idents.len();
    let writes = quote!(match self { #(Self::#idents(content) => { out.variant(#numbers); crate::pack::Packed::pack(content, out); })* });
    Ok((writes, quote!(match from.variant(#count) { #arms })))
}

/// One arm a variant; the first is also what stands in for an error.
fn arms(variants: &[TokenStream]) -> TokenStream {
    let rest = variants.iter().enumerate().skip(1).map(|(index, variant)| quote!(#index => #variant,));
    let first = variants.first();
    quote!(#(#rest)* _ => #first,)
}
