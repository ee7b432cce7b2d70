//! The judgements that a channel and an entry share.

use time::OffsetDateTime;

use crate::date;
use crate::error::{FeedError, Place};
use crate::link::{LinkFault, absolute_url};

pub(super) fn instant(
    place: &Place,
    at: OffsetDateTime,
    as_of: OffsetDateTime,
) -> Result<OffsetDateTime, FeedError> {
    if at > as_of {
        return Err(FeedError::Future { place: place.clone(), at });
    }
    date::vietnamese(at).ok_or_else(|| FeedError::Year { place: place.clone(), at })
}

pub(super) fn visible(place: &Place, field: &'static str, text: String) -> Result<String, FeedError> {
    if text.is_empty() { Err(FeedError::Empty { place: place.clone(), field }) } else { Ok(text) }
}

pub(super) fn link(place: &Place, field: &'static str, url: &str) -> Result<(), FeedError> {
    absolute_url(url).map_err(|fault| bad_link(place, field, url, fault))
}

pub(super) fn bad_link(place: &Place, field: &'static str, url: &str, fault: LinkFault) -> FeedError {
    FeedError::Link { place: place.clone(), field, url: url.to_owned(), fault }
}
