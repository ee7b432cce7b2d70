//! Why a feed was refused. A refusal names its entry, so that a caller can leave that one out and ask again: one bad
//! article must not silence a channel.

use std::fmt;

use thiserror::Error;
use time::OffsetDateTime;

use crate::link::LinkFault;

/// Where in a feed a fault lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In the channel itself.
    Channel,
    /// In the entry with this id.
    Entry(String),
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Channel => out.write_str("channel"),
            Self::Entry(id) => write!(out, "entry {id:?}"),
        }
    }
}

/// Everything that keeps a feed from being written.
#[derive(Debug, Error)]
pub enum FeedError {
    /// A text that readers need has nothing visible in it (F8).
    #[error("{place}: {field} is empty")]
    Empty {
        /// Whose text it is.
        place: Place,
        /// Which text it is.
        field: &'static str,
    },
    /// A link cannot be followed from outside our own pages (F12).
    #[error("{place}: {field} {url:?}: {fault}")]
    Link {
        /// Whose link it is.
        place: Place,
        /// Which link it is.
        field: &'static str,
        /// The link as given.
        url: String,
        /// What is wrong with it.
        fault: LinkFault,
    },
    /// An instant lies after the moment the feed is made for (F7).
    #[error("{place}: {at} lies in the future")]
    Future {
        /// Whose instant it is.
        place: Place,
        /// The instant as given.
        at: OffsetDateTime,
    },
    /// An instant lies outside the years 1900 to 9999, which four digits of RFC 822 can carry (F5).
    #[error("{place}: {at} has no four-digit year after 1900")]
    Year {
        /// Whose instant it is.
        place: Place,
        /// The instant as given.
        at: OffsetDateTime,
    },
    /// An identity is empty, padded, or holds a character XML forbids; it is never repaired, as that would change it (F1).
    #[error("entry id {0:?} cannot be written unchanged")]
    Id(String),
    /// Two entries carry the same identity, and readers would show one of them (F2).
    #[error("entry id {0:?} appears twice")]
    DuplicateId(String),
    /// The language is not a BCP 47 tag.
    #[error("{0:?} is not a language tag")]
    Language(String),
    /// The logo is larger than RSS 2.0 allows, or has no size.
    #[error("a logo of {width}x{height} is outside 1..=144 by 1..=400")]
    ImageSize {
        /// Width as given, in pixels.
        width: u16,
        /// Height as given, in pixels.
        height: u16,
    },
    /// A checked instant could not be formatted.
    #[error("date")]
    Date(#[from] time::error::Format),
    /// The RSS library failed to write.
    #[error("rss writer")]
    Write(#[from] ::rss::Error),
}

impl FeedError {
    /// The id of the entry at fault; none when the channel itself is, or when no single entry can be blamed.
    #[must_use]
    pub fn entry(&self) -> Option<&str> {
        match self {
            Self::Empty { place, .. }
            | Self::Link { place, .. }
            | Self::Future { place, .. }
            | Self::Year { place, .. } => match place {
                Place::Entry(id) => Some(id),
                Place::Channel => None,
            },
            Self::Id(id) | Self::DuplicateId(id) => Some(id),
            Self::Language(_) | Self::ImageSize { .. } | Self::Date(_) | Self::Write(_) => None,
        }
    }
}
