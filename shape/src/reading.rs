//! What `FromRaw` writes.

use crate::names::{self, Named};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DataEnum, DeriveInput, Error, Fields};

pub(crate) fn derive(input: &DeriveInput) -> Result<TokenStream, Error> {
    let body = match &input.data {
        Data::Struct(data) => object(&data.fields)?,
        Data::Enum(data) => match names::said(&input.attrs)?.tag {
            Some(tag) => tagged(data, &tag)?,
            None => choice(data)?,
        },
        Data::Union(_) => return Err(Error::new_spanned(&input.ident, "a union has no shape")),
    };
    let ident = &input.ident;
    Ok(quote! {
        impl crate::read::FromRaw for #ident {
            #[inline(never)]
            fn from_raw(raw: &crate::read::Raw, reader: &mut crate::read::Reader) -> Self {
                #body
            }
        }
    })
}

fn object(fields: &Fields) -> Result<TokenStream, Error> {
    let fields = names::fields(fields)?;
    if fields.is_empty() {
        return Ok(quote! {
            reader.fields(raw, &[]).done();
            Self {}
        });
    }
    let names = fields.iter().map(|field| &field.name);
    let reads = fields.iter().enumerate().map(|(index, field)| field_read(index, field));
    Ok(quote! {
        let mut fields = reader.fields(raw, &[#(#names),*]);
        let value = Self { #(#reads),* };
        fields.done();
        value
    })
}

fn field_read(index: usize, field: &Named<'_>) -> TokenStream {
    let (ident, kind) = (field.ident, field.kind);
    let read = quote! {
        <#kind as crate::read::FromRaw>::from_raw(fields.enter(#index, <#kind as crate::read::FromRaw>::OPTIONAL), fields.reader())
    };
    if field.default { quote!(#ident: if fields.has(#index) { #read } else { Default::default() }) } else { quote!(#ident: #read) }
}

fn choice(data: &DataEnum) -> Result<TokenStream, Error> {
    let (idents, names) = names::variants(&data.variants, false)?;
    let arms = arms(&idents.iter().map(|ident| quote!(Self::#ident)).collect::<Vec<_>>());
    Ok(quote! {
        match reader.choice(raw, &[#(#names),*]) { #arms }
    })
}

fn tagged(data: &DataEnum, tag: &str) -> Result<TokenStream, Error> {
    let (idents, names) = names::variants(&data.variants, true)?;
    let arms = arms(&idents.iter().map(|ident| quote!(Self::#ident(reader.content(raw, #tag)))).collect::<Vec<_>>());
    Ok(quote! {
        match reader.variant(raw, #tag, &[#(#names),*]) { #arms }
    })
}

/// One arm a variant; the first is also what stands in for an error.
fn arms(variants: &[TokenStream]) -> TokenStream {
    let rest = variants.iter().enumerate().skip(1).map(|(index, variant)| quote!(#index => #variant,));
    let first = variants.first();
    quote!(#(#rest)* _ => #first,)
}
