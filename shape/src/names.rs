//! What fields and variants are called in plain data, and what is said of them in `#[shape(..)]`.

use crate::casing;
use syn::spanned::Spanned;
use syn::{Attribute, Error, Field, Fields, Ident, LitStr, Type, Variant};

/// What `#[shape(..)]` says.
#[derive(Default)]
pub(crate) struct Said {
    pub(crate) rename: Option<String>,
    pub(crate) tag: Option<String>,
    pub(crate) default: bool,
    pub(crate) shared: bool,
    pub(crate) alike: bool,
}

pub(crate) fn said(attributes: &[Attribute]) -> Result<Said, Error> {
    let mut said = Said::default();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("shape")) {
        attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                said.rename = Some(meta.value()?.parse::<LitStr>()?.value());
            } else if meta.path.is_ident("tag") {
                said.tag = Some(meta.value()?.parse::<LitStr>()?.value());
            } else if meta.path.is_ident("default") {
                said.default = true;
            } else if meta.path.is_ident("shared") {
                said.shared = true;
            } else if meta.path.is_ident("alike") {
                said.alike = true;
            } else {
                return Err(meta.error("`rename`, `tag`, `default`, `shared` or `alike`"));
            }
            Ok(())
        })?;
    }
    Ok(said)
}

/// A field: what it is called here and in plain data, whether it may be left out, and whether its text repeats
/// between orders or is much like that of others.
pub(crate) struct Named<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) kind: &'a Type,
    pub(crate) name: String,
    pub(crate) default: bool,
    pub(crate) shared: bool,
    pub(crate) alike: bool,
}

pub(crate) fn fields(fields: &Fields) -> Result<Vec<Named<'_>>, Error> {
    fields.iter().map(field).collect()
}

fn field(field: &Field) -> Result<Named<'_>, Error> {
    let Some(ident) = &field.ident else { return Err(Error::new(field.span(), "the field needs a name")) };
    let said = said(&field.attrs)?;
    let plain = ident.to_string();
    let name = said.rename.unwrap_or_else(|| casing::camel(plain.trim_start_matches("r#")));
    Ok(Named { ident, kind: &field.ty, name, default: said.default, shared: said.shared, alike: said.alike })
}

/// The name of a variant, which has one struct as its content where the enum is tagged and is bare otherwise.
pub(crate) fn variant(variant: &Variant, tagged: bool) -> Result<String, Error> {
    let fits = match &variant.fields {
        Fields::Unit => !tagged,
        Fields::Unnamed(fields) => tagged && fields.unnamed.len() == 1,
        Fields::Named(_) => false,
    };
    if !fits {
        return Err(Error::new(variant.span(), "every variant is bare, or the enum has a `tag` and every variant is around one struct"));
    }
    Ok(said(&variant.attrs)?.rename.unwrap_or_else(|| casing::kebab(&variant.ident.to_string())))
}

pub(crate) fn variants<'a>(all: impl IntoIterator<Item = &'a Variant>, tagged: bool) -> Result<(Vec<&'a Ident>, Vec<String>), Error> {
    let named = all.into_iter().map(|one| variant(one, tagged).map(|name| (&one.ident, name)));
    Ok(named.collect::<Result<Vec<_>, _>>()?.into_iter().unzip())
}
