//! Which parcel a command is about.

use super::Matter;
use crate::order::{Code, Origin, Parcel, Rejection};
use crate::value::{Facts, Text};

impl<'a> Matter<'a> {
    /// The parcel named, or the only one of the seller's.
    pub(super) fn own_parcel(&self) -> Result<Option<&'a Parcel>, Rejection> {
        self.parcel_among(|parcel| parcel.origin == Origin::Seller)
    }

    /// The parcel named, or the only one of the seller's, or the only one there is.
    pub(super) fn any_parcel(&self) -> Result<Option<&'a Parcel>, Rejection> {
        if self.head.parcel_id.is_none() && self.order.own_parcels().count() == 1 {
            return self.own_parcel();
        }
        self.parcel_among(|_| true)
    }

    fn parcel_among(&self, fits: impl Fn(&Parcel) -> bool) -> Result<Option<&'a Parcel>, Rejection> {
        let mut fitting = self.order.parcels.iter().filter(|parcel| fits(parcel));
        let Some(id) = &self.head.parcel_id else {
            let first = fitting.next();
            if fitting.next().is_none() {
                return Ok(first);
            }
            let ids: Vec<Text> = self.order.parcels.iter().filter(|parcel| fits(parcel)).map(|parcel| parcel.id.clone()).collect();
            return Err(Rejection::with(Code::ParcelUnstated, Facts::new().with("parcels", ids)));
        };
        match fitting.find(|parcel| parcel.id == *id) {
            Some(parcel) => Ok(Some(parcel)),
            None => Err(Rejection::with(Code::ParcelUnknown, Facts::new().with("parcelId", id.as_str()))),
        }
    }
}

/// A refusal that names the parcel.
pub(super) fn of_parcel(code: Code, parcel: &Parcel) -> Rejection {
    Rejection::with(code, Facts::new().with("parcelId", parcel.id.as_str()))
}

/// The parcel, or a refusal where there is none yet.
pub(super) fn existing(parcel: Option<&Parcel>, code: Code) -> Result<&Parcel, Rejection> {
    parcel.ok_or_else(|| Rejection::new(code))
}
