//! Notices of many orders at once, as one text.

use super::Desk;
use crate::engine::Engine;
use crate::order::{Notice, Order};
use crate::read::FromRaw;
use crate::value::Text;

/// Which notices are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRaw)]
pub enum Which {
    /// The newest one that was sent.
    Sent,
    /// One made now of the playbook's template.
    Rendered,
}

/// Texts one after the other, with where each ends, counted in UTF-16 units as JavaScript counts; what has none ends where it begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// All of them.
    pub text: String,
    /// Where each ends.
    pub ends: Vec<u32>,
}

impl Desk {
    /// The notices of some orders, in their order.
    #[must_use]
    pub fn notices(&self, engine: &Engine, ids: &[Text], which: Which) -> Texts {
        let mut texts = Texts::default();
        let mut end = 0_usize;
        for id in ids {
            let notice = self.order(engine, id).and_then(|order| match which {
                Which::Sent => sent(&order).map(|notice| notice.text.to_string()),
                Which::Rendered => engine.notice_of(&order),
            });
            if let Some(notice) = notice {
                end = end.saturating_add(notice.encode_utf16().count());
                texts.text.push_str(&notice);
            }
            texts.ends.push(u32::try_from(end).unwrap_or(u32::MAX));
        }
        texts
    }
}

/// The newest notice of any of the order's parcels.
fn sent(order: &Order) -> Option<&Notice> {
    order.own_parcels().flat_map(|parcel| &parcel.notices).max_by_key(|notice| notice.at)
}
