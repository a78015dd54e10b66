//! What `ToRaw` writes.

use crate::names;
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
        impl crate::read::ToRaw for #ident {
            fn to_raw(&self) -> crate::read::Raw {
                #body
            }
        }
    })
}

fn object(fields: &Fields) -> Result<TokenStream, Error> {
    let fields = names::fields(fields)?;
    let names = fields.iter().map(|field| &field.name);
    let writes = fields.iter().enumerate().map(|(index, field)| {
        let ident = field.ident;
        quote!(object.field(#index, &self.#ident);)
    });
    Ok(quote! {
        let mut object = crate::read::Object::of(&[#(#names),*]);
        #(#writes)*
        object.done()
    })
}

fn choice(data: &DataEnum) -> Result<TokenStream, Error> {
    let (idents, names) = names::variants(&data.variants, false)?;
    Ok(quote! {
        crate::read::Raw::Text(match self { #(Self::#idents => #names),* }.to_owned())
    })
}

fn tagged(data: &DataEnum, tag: &str) -> Result<TokenStream, Error> {
    let (idents, names) = names::variants(&data.variants, true)?;
    Ok(quote! {
        match self { #(Self::#idents(content) => crate::read::tagged(#tag, #names, content)),* }
    })
}
